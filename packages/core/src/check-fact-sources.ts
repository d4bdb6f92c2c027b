import type {Draft} from './ast.js'
import type {FactSource} from './facts-from-json.js'
import {indexDraft} from './index-draft.js'
import {
  fieldOf,
  itemsOf,
  textOf,
  unexpected,
  type JsonValue
} from './json-value.js'

/**
 * Check that facts stand in their topics and point at each other.
 *
 * @param draft
 *   Draft with these facts.
 * @param sources
 *   Facts and where they were read.
 * @throws
 *   On the first that does not.
 */
export function checkFactSources(
  draft: Draft,
  sources: ReadonlyArray<FactSource>
): void {
  const index = indexDraft(draft)
  const ids = new Set<string>()
  for (const {fact, json} of sources) {
    if (ids.has(fact.id)) throw unexpected(fieldOf(json, 'id'), 'another id')
    ids.add(fact.id)
    const topic = index.topicAt(fact.position.start.offset).id
    if (topic !== fact.topic) {
      throw unexpected(
        fieldOf(json, 'topic'),
        `\`${topic}\`, where the fact stands`
      )
    }
    if (fact.type === 'question') {
      checkLinks(fieldOf(json, 'answers'), 'answer')
      checkLink(fieldOf(json, 'group'), 'question')
    }
    if (fact.type === 'answer') {
      checkLinks(fieldOf(json, 'questions'), 'question')
    }
  }

  function checkLinks(list: JsonValue, type: 'answer' | 'question'): void {
    for (const item of itemsOf(list)) checkLink(item, type)
  }

  function checkLink(id: JsonValue, type: 'answer' | 'question'): void {
    if (id.value === undefined) return
    if (index.byId(textOf(id))?.type === type) return
    throw unexpected(id, `the id of a fact of type \`${type}\``)
  }
}
