import assert from 'node:assert/strict'
import test from 'node:test'
import {indexDraft, parseDraft, type Draft, type Topic} from '@inkstone/core'
import {readDrafts} from './support/read-drafts.js'

/** What authors do to a draft, at one of its topics. */
const revisions: Record<string, (draft: Draft, topic: Topic) => string> = {
  'write on': ({source}, {own}) => {
    const end = own.end.offset
    return `${source.slice(0, end).trimEnd()}\n\n后来又补充了一段。\n\n${source.slice(end)}`
  },
  'rewrite the body': ({source}, {heading, own}) => {
    const start = heading?.position?.end.offset ?? own.start.offset
    return `${source.slice(0, start)}\n\n全部重写过了。\n\n${source.slice(own.end.offset)}`
  },
  'add a topic before': ({source}, {depth, own}) => {
    const start = own.start.offset
    const marks = '#'.repeat(Math.max(1, depth))
    return `${source.slice(0, start)}\n\n${marks} 新写的一节\n\n正文。\n\n${source.slice(start)}`
  },
  'drop the topic': ({source}, {position}) =>
    source.slice(0, position.start.offset) + source.slice(position.end.offset)
}

test('a topic keeps its id when others, or its own body, change', async (t) => {
  const drafts = await readDrafts()
  let kept = 0
  const lost: Array<string> = []
  for (const {path, text} of drafts) {
    const draft = parseDraft(text)
    const before = idsByTitle(draft)
    for (const topic of indexDraft(draft).topics()) {
      if (!topic.heading) continue
      for (const [name, revise] of Object.entries(revisions)) {
        const after = idsByTitle(parseDraft(revise(draft, topic)))
        for (const [title, id] of before) {
          const now = after.get(title)
          if (now === undefined) continue
          if (now === id) kept++
          else lost.push(`${path}: ${name}: ${id} is now ${now}`)
        }
      }
    }
  }
  t.diagnostic(`${kept} of ${kept + lost.length} ids kept`)
  assert.ok(kept > 3000)
  assert.ok(kept / (kept + lost.length) >= 0.999, lost.slice(0, 20).join('\n'))
})

/** Ids of the topics whose title stands once in the draft. */
function idsByTitle(draft: Draft): Map<string, string> {
  const ids = new Map<string, string>()
  const twice = new Set<string>()
  for (const {heading, id, title} of indexDraft(draft).topics()) {
    const key = title?.text
    if (!heading || key === undefined) continue
    if (ids.has(key)) twice.add(key)
    ids.set(key, id)
  }
  for (const key of twice) ids.delete(key)
  return ids
}
