import {parseDraft, type Atom, type Draft} from '@inkstone/core'
import {
  defineRule,
  lintDraft,
  type Prose,
  type RuleContext,
  type Visitors
} from '@inkstone/lint'
import {toRemarkRule} from '@inkstone/lint/remark'

/**
 * Parse a draft of one line in which pieces are syntax of another tool.
 *
 * @param source - the line
 * @param pieces - kinds and texts in order
 */
export function parseAtoms(
  source: string,
  pieces: ReadonlyArray<[kind: Atom['kind'], text: string]>
): Draft {
  const draft = parseDraft(source)
  let at = 0
  draft.atoms = pieces.map(([kind, text]) => {
    const offset = source.indexOf(text, at)
    at = offset + text.length
    const start = {line: 1, column: offset + 1, offset}
    const end = {line: 1, column: at + 1, offset: at}
    return {kind, text, position: {start, end}}
  })
  return draft
}

/** Run visitors over a draft, as a rule does. */
export async function runVisitors(
  source: Draft | string,
  create: (context: RuleContext<'found'>) => Visitors
): Promise<Array<string>> {
  const rule = defineRule({
    id: 'test-rule',
    meta: {
      family: 'words',
      preset: 'strict',
      severity: 'warning',
      since: '0.1.0',
      zh: '测试。'
    },
    messages: {found: {en: 'Unexpected `{actual}`', zh: '`{actual}`'}},
    create
  })
  const {crashes, file} = await lintDraft(source, {
    extends: [],
    remark: [toRemarkRule(rule)]
  })
  if (crashes[0]) throw crashes[0].error
  return file.messages.map(String)
}

/** What a reader reads in each block of a draft. */
export async function collectProse(
  source: Draft | string
): Promise<Array<Prose>> {
  const found: Array<Prose> = []
  await runVisitors(source, () => ({prose: (prose) => void found.push(prose)}))
  return found
}
