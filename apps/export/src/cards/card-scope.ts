import {
  indexDraft,
  is,
  select,
  type BlockRole,
  type Draft,
  type DraftIndex,
  type Fact,
  type Topic
} from '@inkstone/core'
import {lastAt, placesOf} from '../line-places.js'
import {findTitle} from '../page-title.js'
import {showAtoms} from '../show-atoms.js'
import type {Cut} from './clip.js'
import {collectLeaves, type Leaf} from './collect-leaves.js'
import {ordinalOf} from './ordinal-of.js'
import {vagueTitles} from './words.js'

/** Where a card stands. */
export interface CardPlace {
  /** Id of the nearest topic that is no question, `_` for none. */
  id: string
  /** Its title, or that of the draft for the part before the first heading. */
  title: string | undefined
  /** Anchor of the topic in the page. */
  anchor: string
  /** Titles from the draft down to the topic. */
  context: string
  /** Language of the words that are added to a question. */
  lang: 'en' | 'zh-CN'
}

/** What all finders of cards read. */
export interface CardScope {
  /** The draft as its readers see it. */
  draft: Draft
  index: DraftIndex
  /** Title of the draft: the name of its deck. */
  title: string
  /** Paragraphs, headings and table cells in order. */
  leaves: ReadonlyArray<Leaf>
  /** The leaf that holds an offset. */
  leafAt(offset: number): Leaf | undefined
  /** Line of an offset (1-based). */
  lineAt(offset: number): number
  /** Where a card that starts at an offset stands. */
  placeAt(offset: number): CardPlace
  /** Facts of mid and high confidence that start in a range. */
  factsIn(cut: Cut): Array<Fact>
}

/** Blocks that are no text of the author's. */
const silent: ReadonlySet<BlockRole> = new Set([
  'chrome',
  'comment',
  'html',
  'references'
])

/**
 * Prepare a draft for the finders of cards.
 *
 * @param written
 *   the draft
 * @param file
 *   its path, for its title
 * @returns
 *   what the finders read
 */
export function createScope(written: Draft, file: string): CardScope {
  const draft = showAtoms(written)
  const index = indexDraft(draft)
  const {title} = findTitle(draft, file)
  const leaves = collectLeaves(draft.root).filter(
    ({start}) => !silent.has(index.blockAt(start)?.role ?? 'other')
  )
  const {lineAt} = placesOf(draft)
  const facts = draft.facts.filter(({confidence}) => confidence !== 'low')
  const asking = new Set(
    select(draft, 'question', {atLeast: 'mid'})
      .filter((question) => question.where === 'title')
      .map((question) => index.topicAt(question.position.start.offset))
  )
  const parents = parentsOf(draft)
  const named = saidTitle(draft, title, asking)
  const places = new Map<Topic, CardPlace>()

  return {
    draft,
    index,
    title,
    leaves,
    leafAt: (offset) => {
      const leaf = leaves[lastAt(leaves, offset, ({start}) => start)]
      return leaf && offset < leaf.end ? leaf : undefined
    },
    lineAt,
    placeAt: (offset) => {
      const topic = index.topicAt(offset)
      const known = places.get(topic)
      if (known) return known
      const place = createPlace(topic)
      places.set(topic, place)
      return place
    },
    factsIn: ({start, end}) =>
      facts.slice(
        lastAt(facts, start - 1, startOf) + 1,
        lastAt(facts, end - 1, startOf) + 1
      )
  }

  function createPlace(own: Topic): CardPlace {
    const path: Array<Topic> = []
    for (
      let topic: Topic | undefined = own;
      topic;
      topic = parents.get(topic)
    ) {
      if (!asking.has(topic)) path.unshift(topic)
    }
    const topic = path.at(-1)
    const titles = path.flatMap((each) => each.title?.text || [])
    const names = titles.map(nameOf)
    const above = named === undefined || names[0] === named ? [] : [named]
    if (titles[0] !== title) titles.unshift(title)
    const {start, end} = own.own

    return {
      id: topic?.id ?? '_',
      title: titleOf([...above, ...names]) ?? askedTitle(own),
      anchor: own.title?.anchor ?? '',
      context: titles.join(' › '),
      lang: /\p{Script=Han}/u.test(
        draft.source.slice(start.offset, end.offset) +
          (topic?.title?.text ?? '')
      )
        ? 'zh-CN'
        : 'en'
    }
  }
}

/** What the author calls the draft, not what its file is called. */
function saidTitle(
  draft: Draft,
  title: string,
  asking: ReadonlySet<Topic>
): string | undefined {
  const said = findTitle(draft, undefined).title
  const asked = [...asking].some((topic) => topic.title?.text === title)
  return said === title && said !== 'Untitled' && !asked
    ? nameOf(title)
    : undefined
}

/**
 * `用法` -> `tar · 用法`: with the nearest title above it that says something,
 * if it says nothing alone.
 */
function titleOf(names: ReadonlyArray<string>): string | undefined {
  const own = names.at(-1)
  if (own === undefined || !isVague(own)) return own
  const telling = names.findLast((name) => !isVague(name))
  return telling === undefined ? own : `${telling} · ${own}`
}

/** What stands below a question and below nothing else is about that. */
function askedTitle({title}: Topic): string | undefined {
  const name = nameOf(title?.text ?? '').replace(
    /^(?:Q|问)\s*\d*\s*[：:.]\s*|[？?]+$/giu,
    ''
  )
  return name === '' ? undefined : name
}

/** A title without its number and the colon at its end. */
function nameOf(title: string): string {
  return title.slice(ordinalOf(title)).replace(/\s*[：:]$/u, '')
}

function isVague(name: string): boolean {
  return vagueTitles.has(name.toLowerCase())
}

function startOf(fact: Fact): number {
  return fact.position.start.offset
}

function parentsOf(draft: Draft): Map<Topic, Topic> {
  const parents = new Map<Topic, Topic>()
  for (const topic of indexDraft(draft).topics()) {
    for (const child of topic.children) {
      if (is(child, 'topic')) parents.set(child, topic)
    }
  }
  return parents
}
