import type {Draft, Problem, Span} from './ast.js'
import {buildDraft, refuseDraft} from './build-draft.js'
import {checkFactSources} from './check-fact-sources.js'
import {compareFacts} from './compare-facts.js'
import {createPlaces} from './create-places.js'
import type {Decoded} from './decode.js'
import type {DraftJson} from './draft-json.js'
import {encodings, limitNames, lineEndings, problemCodes} from './fact-words.js'
import {factsFromJson} from './facts-from-json.js'
import {indexDraft} from './index-draft.js'
import {
  fieldOf,
  flagOf,
  itemsOf,
  numberOf,
  optionalOf,
  recordOf,
  textOf,
  unexpected,
  wordOf,
  type JsonValue
} from './json-value.js'
import {parseMarkdown} from './parse-markdown.js'
import {checkOptions, type ParseOptions} from './parse-options.js'
import {parseTree, prepareTree} from './parse-tree.js'
import {withoutAbsent} from './without-absent.js'

/**
 * Make a draft of what `toJSON(draft, {all: true})` gave. The text is parsed
 * again, the facts are taken as they are; no detector runs.
 *
 * @param json
 *   Data, also if it comes from `JSON.parse`.
 * @param options
 *   Those that the draft was parsed with (optional).
 * @returns
 *   Draft equal to the one that the data was made of.
 * @throws
 *   On data that is not of this form, and on facts that do not belong to this
 *   text; the message says where and what was expected.
 */
export function fromJSON(
  json: DraftJson,
  options?: ParseOptions | null | undefined
): Draft {
  const settings = checkOptions(options)
  const whole: JsonValue = {value: json, name: 'json'}
  if (fieldOf(whole, 'kind').value !== 'draft') {
    throw unexpected(fieldOf(whole, 'kind'), '`draft`')
  }
  if (fieldOf(whole, 'v').value !== 1) {
    throw unexpected(fieldOf(whole, 'v'), '`1`')
  }
  const decoded = readText(whole)
  const {source} = decoded
  const places = createPlaces(source)
  const problems = itemsOf(fieldOf(whole, 'problems')).map(readProblem)
  const sources = factsFromJson(whole, toSpan)
  const fatal = problems.find(isFatal)
  const draft = fatal
    ? refuseDraft({...decoded, places}, fatal)
    : buildDraft(
        {
          ...decoded,
          ...parseTree(
            source,
            prepareTree(source, settings, places),
            parseMarkdown,
            places
          ),
          places
        },
        settings
      )
  checkTopics(draft, whole)
  draft.problems = problems
  draft.facts = sources.map(({fact}) => fact).toSorted(compareFacts)
  checkFactSources(draft, sources)
  return draft

  function toSpan(pair: JsonValue): Span {
    const [first, last, more] = itemsOf(pair)
    const start = first?.value
    const end = last?.value
    if (!more && isOffset(start) && isOffset(end) && start <= end) {
      return places.span(start, end)
    }
    throw unexpected(pair, `\`[start, end]\` in a text of ${source.length}`)
  }

  function isOffset(value: unknown): value is number {
    return (
      typeof value === 'number' &&
      Number.isInteger(value) &&
      value >= 0 &&
      value <= source.length
    )
  }

  function readProblem(item: JsonValue): Problem {
    return withoutAbsent({
      code: wordOf(fieldOf(item, 'code'), problemCodes),
      limit: optionalOf(fieldOf(item, 'limit'), (d) => wordOf(d, limitNames)),
      position: toSpan(fieldOf(item, 'span')),
      values: readValues(fieldOf(item, 'values'))
    })
  }
}

function readText(whole: JsonValue): Decoded {
  const markdown = fieldOf(whole, 'markdown')
  if (markdown.value === undefined) {
    throw unexpected(markdown, 'the text: give `toJSON` the source')
  }
  const source = textOf(markdown)
  const about = fieldOf(whole, 'source')
  const length = fieldOf(about, 'length')
  if (length.value !== source.length) {
    throw unexpected(length, `${source.length}, the length of \`markdown\``)
  }
  return {
    source,
    file: {
      encoding: wordOf(fieldOf(about, 'encoding'), encodings),
      bom: flagOf(fieldOf(about, 'bom')),
      eol: wordOf(fieldOf(about, 'eol'), lineEndings)
    }
  }
}

function readValues(json: JsonValue): Problem['values'] {
  return Object.fromEntries(
    Object.keys(recordOf(json)).map((name) => {
      const inner = fieldOf(json, name)
      const {value} = inner
      return [name, typeof value === 'string' ? value : numberOf(inner)]
    })
  )
}

/** Whether nothing was read. */
function isFatal({code}: Problem): boolean {
  return code.startsWith('E_') && code !== 'E_DETECTOR'
}

/** Other options cut or name topics in another way. */
function checkTopics(draft: Draft, whole: JsonValue): void {
  const rows = itemsOf(fieldOf(whole, 'topics'))
  const topics = indexDraft(draft).topics()
  for (const [at, {id}] of topics.entries()) {
    const found = rows[at] && fieldOf(rows[at], 'id')
    if (found?.value === id) continue
    throw unexpected(
      found ?? fieldOf(whole, 'topics'),
      `\`${id}\`, which this text and these options give`
    )
  }
  const more = rows[topics.length]
  if (more) {
    throw unexpected(
      fieldOf(more, 'id'),
      'no further topic with this text and these options'
    )
  }
}
