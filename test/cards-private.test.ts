import assert from 'node:assert/strict'
import test from 'node:test'
import {toHtml} from '@inkstone/export'
import {parseDraft} from '@inkstone/core'
import {cardsOf} from './support/cards-of.js'

/** A prompt with its command, and what a card shows of it. */
const prompts: ReadonlyArray<[pasted: string, shown: string]> = [
  ['mia@box:~/src$ lsblk', '$ lsblk'],
  ['[root@box src]# lsblk', '# lsblk'],
  ['(env) mia@box $ lsblk', '$ lsblk'],
  ['root@box:~#lsblk', '# lsblk'],
  ['mia@box:~/my dir$ lsblk', '$ lsblk'],
  ['mia@box:src$ lsblk', '$ lsblk'],
  ['mia@box:~> lsblk', '> lsblk'],
  ['  mia@box:~$ lsblk', '  $ lsblk'],
  ['mia@box ~ % lsblk', '% lsblk'],
  ['mia@box src % lsblk', '% lsblk'],
  ['➜  box ~ lsblk', '➜ lsblk'],
  ['➜  box git:(mia) ✗ lsblk', '➜ lsblk'],
  ['PS C:\\Users\\mia> lsblk', 'PS> lsblk'],
  ['C:\\Users\\mia>lsblk', '> lsblk'],
  ['lsblk /home/mia/disk.img', 'lsblk ~/disk.img'],
  ['lsblk C:\\Users\\mia\\disk.img', 'lsblk ~\\disk.img'],
  ['lsblk file:///Users/mia.b/disk.img', 'lsblk file://~/disk.img']
]

for (const [pasted, shown] of prompts) {
  test(`a card shows \`${shown}\` for \`${pasted}\``, () => {
    const [fenced] = cardsOf(
      `## 如何查看块设备？\n\n\`\`\`console\n${pasted}\nsda  8:0\n\`\`\`\n`
    )
    assert.equal(fenced?.fields.back.includes('sda  8:0'), true)
    assert.equal(fenced?.plain.back, `${shown.trimStart()}\nsda  8:0`)
    assert.doesNotMatch(JSON.stringify(fenced?.fields), /mia|box/)
    const [plain] = cardsOf(`## 如何查看块设备？\n\n${pasted}\n`)
    assert.equal(plain?.plain.back, shown.trimStart())
  })
}

test('what only looks like a home folder or a prompt stays', () => {
  for (const text of [
    '在 https://a.example/home/mia 里面可以看到',
    '放在 /var/home/mia',
    '放在 /home 下面',
    '克隆 git@a.example:b/c',
    '进度是 50% 左右'
  ]) {
    const [card] = cardsOf(`## 如何查看块设备？\n\n${text}\n`)
    assert.equal(card?.plain.back, text)
  }
})

test('key and context tell no home folder either', () => {
  const [card] = cardsOf('## 在 /home/mia 里\n\n* /home/mia/a：一个文件\n')
  assert.ok(card)
  assert.doesNotMatch(card.key.replace(/#.*\//, '#'), /mia/)
  assert.doesNotMatch(card.context + card.plain.front, /mia/)
})

test('no card tells a password', () => {
  assert.deepEqual(cardsOf('## 登录\n\n* 账号：admin，密码：hunter2\n'), [])
  assert.deepEqual(cardsOf('## 登录\n\n* 默认密码：hunter2\n'), [])
  assert.equal(cardsOf('## 登录\n\n* 密码：用户知道的秘密\n').length, 1)
})

test('the page knows the same prompts', () => {
  for (const [pasted, shown] of prompts.slice(0, 13)) {
    for (const line of [pasted.trimStart(), shown.trimStart()]) {
      const html = toHtml(
        parseDraft(`\`\`\`console\n${line}\nsda  8:0\n\`\`\`\n`)
      )
      assert.match(html, /<span class="hljs-meta prompt_">[^<]+<\/span>/, line)
    }
  }
})
