import type {Locale, Sentence} from './define-rule.js'
import type {MessageData} from './lint-message.js'

/** Values over this many characters are cut in their middle. */
const longest = 60

/**
 * Put values into a template.
 *
 * @param sentence - both languages
 * @param values - per placeholder
 * @param expected - what `{expected}` shows, joined by “or”
 * @param locale - which language
 * @returns the sentence, values in backticks in a fence that holds them
 */
export function fillTemplate(
  sentence: Sentence,
  values: MessageData,
  expected: ReadonlyArray<string>,
  locale: Locale
): string {
  const chinese = locale === 'zh-CN'
  const template = chinese ? sentence.zh : sentence.en
  return template.replace(placeholder, (whole, quoted = '', bare = '') => {
    const name = String(quoted || bare)
    const list = name === 'expected' ? expected : [values[name] ?? '']
    const shown = list.map((value) =>
      quoted ? quote(shorten(String(value))) : shorten(String(value))
    )
    return shown.join(chinese ? ' 或 ' : ' or ')
  })
}

/** Show line breaks, and cut a long value in its middle. */
function shorten(value: string): string {
  const characters = [...value.replace(/\r\n|\n|\r/g, '⏎')]
  if (characters.length <= longest) return characters.join('')
  const half = (longest - 2) / 2
  const start = characters.slice(0, half + 1).join('')
  return `${start}…${characters.slice(-half).join('')}`
}

/** Wrap in a code span that ends where the value ends. */
function quote(value: string): string {
  const runs = new Set<string>(value.match(/`+/g))
  let fence = '`'
  while (runs.has(fence)) fence += '`'
  const padding = value.startsWith('`') || value.endsWith('`') ? ' ' : ''
  return fence + padding + value + padding + fence
}

const placeholder = /`\{(\w+)\}`|\{(\w+)\}/g
