import type {Draft, Question} from './ast.js'

/**
 * The questions of a draft that are open, the one meaning of the word: not
 * rhetorical, answered by nothing in the draft, and we are fairly sure of it.
 *
 * @param draft a draft
 * @returns its open questions, in order
 */
export function openQuestions(draft: Draft): Array<Question> {
  const open: Array<Question> = []
  for (const fact of draft.facts) {
    if (fact.type === 'question' && isOpen(fact)) open.push(fact)
  }
  return open
}

function isOpen({answered, rhetorical, tier}: Question): boolean {
  return answered === 'no' && !rhetorical && (tier === 'high' || tier === 'mid')
}
