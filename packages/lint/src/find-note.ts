import type {Locale} from './define-rule.js'
import {rulePages} from './rule-pages.js'

const cache = new Map<string, string | undefined>()

/**
 * Why a rule is there: the first two sentences that its page gives as reasons.
 *
 * @param rule - id
 * @param locale - which language
 */
export function findNote(rule: string, locale: Locale): string | undefined {
  const key = `${locale} ${rule}`
  if (!cache.has(key)) cache.set(key, readNote(rulePages.get(rule)?.[locale]))
  return cache.get(key)
}

/** A page is: title, what the rule demands, why, facts, examples. */
function readNote(page: string | undefined): string | undefined {
  const why = page?.split('\n\n')[2]
  if (why === undefined) return
  const text = why.replace(/([^\n])\n([^\n])/g, joinLines)
  const [first, second = ''] = text.match(sentence) ?? []
  return first === undefined ? undefined : (first + second).trimEnd()
}

/**
 * A sentence with the blank after it; marks in code end none.
 *
 *     > In `见 a.b。后文` it is read too. Next.
 *       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
const sentence = /(?:`[^`]*`|[^`])+?(?:[。！？]|[.!?](?= |$) ?|$)/gu

/** Lines of Chinese join without a blank. */
function joinLines(_: string, before: string, after: string): string {
  const latin = before.charCodeAt(0) < 0x2e80 || after.charCodeAt(0) < 0x2e80
  return latin ? `${before} ${after}` : before + after
}
