import type {Element, Root, RootContent, Text} from 'hast'

/** Wide characters of scripts that set no blank between words. */
const wide = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60`

/** Marks that are as wide as these, where they stand beside them. */
const either = '‘’“”…—·'

/**
 * The end of a line between wide characters.
 *
 *     > 内核回收⏎干净页
 *               ^
 */
const softBreak = new RegExp(
  `(?<=[${wide}])\\n(?=[${wide}${either}])|(?<=[${either}])\\n(?=[${wide}])`,
  'gu'
)

const phrasing = new Set(
  'a b code del em i ins mark q s span strong sub sup'.split(' ')
)

/**
 * Join the lines of Chinese paragraphs: a browser shows the end of a line as a
 * blank, which stands in no other place between two Han characters.
 */
export function joinLines(tree: Root): void {
  const stack: Array<Element | Root> = [tree]
  for (let block = stack.pop(); block; block = stack.pop()) {
    let texts: Array<Text> = []
    const inner: Array<RootContent> = block.children.toReversed()
    for (let node = inner.pop(); node; node = inner.pop()) {
      if (node.type === 'text') texts.push(node)
      if (node.type !== 'element') continue
      if (phrasing.has(node.tagName)) {
        for (const child of node.children.toReversed()) inner.push(child)
      } else {
        joinTexts(texts)
        texts = []
        if (node.tagName !== 'pre') stack.push(node)
      }
    }
    joinTexts(texts)
  }
}

/** Texts in a row, which may be those of several elements. */
function joinTexts(texts: ReadonlyArray<Text>): void {
  if (!texts.some(({value}) => value.includes('\n'))) return
  const whole = texts.map(({value}) => value).join('')
  const breaks = [...whole.matchAll(softBreak)].map(({index}) => index)
  let end = 0
  let at = 0
  for (const text of texts) {
    const start = end
    end += text.value.length
    const kept: Array<string> = []
    let from = 0
    for (let found = breaks[at]; found !== undefined; found = breaks[at]) {
      if (found >= end) break
      kept.push(text.value.slice(from, found - start))
      from = found - start + 1
      at++
    }
    if (from > 0) text.value = [...kept, text.value.slice(from)].join('')
  }
}
