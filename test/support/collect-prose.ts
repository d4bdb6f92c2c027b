import {parseDraft} from '@inkstone/core'
import {
  defineRule,
  lintDraft,
  type Prose,
  type RuleContext,
  type Visitors
} from '@inkstone/lint'
import {toRemarkRule} from '@inkstone/lint/remark'

/** Run visitors over a draft, as a rule does. */
export async function runVisitors(
  source: string,
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
  const {crashes, file} = await lintDraft(parseDraft(source), {
    extends: [],
    remark: [toRemarkRule(rule)]
  })
  if (crashes[0]) throw crashes[0].error
  return file.messages.map(String)
}

/** What a reader reads in each block of a draft. */
export async function collectProse(source: string): Promise<Array<Prose>> {
  const found: Array<Prose> = []
  await runVisitors(source, () => ({prose: (prose) => void found.push(prose)}))
  return found
}
