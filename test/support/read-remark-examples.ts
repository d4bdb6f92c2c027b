import {readFile} from 'node:fs/promises'

/** An example of a published rule of remark-lint. */
export interface RemarkExample {
  /** Name of the file in it. */
  name: string
  /** Options of the rule, if the example has some. */
  config?: unknown
  /** Whether it needs a grammar that is not ours. */
  foreign?: boolean | undefined
  /** What is linted. */
  input: string
  /** Messages, one a line. */
  output: Array<string>
}

/**
 * Read the examples in the doc comment of a rule of remark-lint.
 *
 * @param rule - id
 */
export async function readRemarkExamples(
  rule: string
): Promise<Array<RemarkExample>> {
  const file = import.meta.resolve(`remark-lint-${rule}`)
  const source = await readFile(new URL(file), 'utf8')
  const comment = source.slice(source.indexOf('/**'), source.indexOf('*/'))
  const text = comment.replace(/^ \* ?/gm, '')
  return [...readTags(text), ...readSections(text)]
}

/** `@example` with a line of JSON, and text; output is an example of its own. */
function readTags(text: string): Array<RemarkExample> {
  const examples = new Map<string, RemarkExample>()
  for (const part of text.split(/^@example\n/m).slice(1)) {
    const [head = '', ...lines] = part.replace(/^ {2}/gm, '').split('\n')
    const {label, mdx, name, ...info}: Record<string, unknown> =
      JSON.parse(head)
    const body = lines.join('\n').replace(/^\n|\s*$/g, '')
    const key = JSON.stringify([name, info['config']])
    const found = examples.get(key) ?? {name: key, input: '', output: []}
    examples.set(key, {
      ...found,
      foreign: mdx === true,
      ...('config' in info && {config: info['config']}),
      ...(label === 'output'
        ? {output: readLines(body)}
        : {input: readMarks(body === '' ? '' : `${body}\n`)})
    })
  }
  return [...examples.values()]
}

/** `##### name`, fences under `In` and `Out`. */
function readSections(text: string): Array<RemarkExample> {
  return text
    .split(/^##### /m)
    .slice(1)
    .map((part) => {
      const [, input = ''] = /```markdown\n([^`]*)```/.exec(part) ?? []
      const [, output = ''] = /```text\n(.*\n)```/.exec(part) ?? []
      const [name = ''] = part.split('\n')
      return {name, input: readMarks(input), output: readLines(output)}
    })
}

function readLines(text: string): Array<string> {
  return text.split('\n').filter((line) => line.trim() !== '')
}

/** Characters that a comment cannot show are written as their symbols. */
function readMarks(text: string): string {
  return text
    .replaceAll('␠', ' ')
    .replaceAll('␉', '\t')
    .replaceAll('␊\n', '\n')
    .replaceAll('␀\n', '')
}
