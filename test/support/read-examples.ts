import {readFile, readdir} from 'node:fs/promises'

/** One example of a rule: a draft and what the rule says about it. */
export interface Example {
  /** Rule id and name, `no-x/not-ok.md`. */
  name: string
  /** Id of the rule. */
  rule: string
  /** The draft. */
  markdown: string
  /** `1:1-1:3: Unexpected …`, one a message; none for a good example. */
  messages: Array<string>
  /** The same in Chinese, where the example has it. */
  zh: Array<string> | undefined
  /** The draft after all fixes, where it is more than the messages say. */
  fixed: string | undefined
}

const rules = '../packages/lint/src/rules'

/** Ids of the rules, from the names of their files. */
export async function listRuleFiles(): Promise<Array<string>> {
  const names = await readdir(rules)
  return names.map((name) => name.replace(/\.ts$/, '')).toSorted()
}

/** Source of a rule. */
export function readRule(id: string): Promise<string> {
  return readFile(`${rules}/${id}.ts`, 'utf8')
}

/**
 * All examples of a rule: those of its doc comment, then the fixtures.
 *
 * @param id - of the rule
 */
export async function readExamples(id: string): Promise<Array<Example>> {
  const source = await readRule(id)
  const [, comment = ''] =
    /\/\*\*\n((?: \*.*\n)+?) \*\/\nexport const /.exec(source) ?? []
  const fixtures = await readFile(`fixtures/lint/${id}/examples.md`, 'utf8')
  return [
    ...parseExamples(id, comment.replaceAll(/^ \* ?/gm, '')),
    ...parseExamples(id, fixtures)
  ]
}

/** Examples in a text: `@example <name>`, then fences by language. */
function parseExamples(rule: string, text: string): Array<Example> {
  const [, ...parts] = text.split(/^@example /m)
  return parts.map((part) => {
    const [, name = ''] = /^(\S+)/.exec(part) ?? []
    const fences = new Map(
      Array.from(part.matchAll(fence), ([, , lang = '', body = '']) => [
        lang,
        body
      ])
    )
    const markdown = fences.get('markdown')
    if (markdown === undefined) throw new Error(`${rule}/${name}: no markdown`)
    return {
      name: `${rule}/${name}`,
      rule,
      markdown,
      messages: splitLines(fences.get('text') ?? ''),
      zh: fences.has('zh') ? splitLines(fences.get('zh') ?? '') : undefined,
      fixed: fences.get('fixed')
    }
  })
}

const fence = /^(`{3,})(markdown|text|zh|fixed)\n([^]*?)^\1$/gm

function splitLines(text: string): Array<string> {
  return text.split('\n').filter((line) => line !== '')
}
