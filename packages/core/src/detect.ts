import type {Draft, Fact, FactMap, FactType, Problem, Span} from './ast.js'
import type {
  DetectedLeaf,
  Detector,
  DetectorContext,
  Emission
} from './define-detector.js'
import type {BlockInfo} from './index-draft.js'
import type {ParseOptions} from './parse-options.js'
import {compareFacts} from './compare-facts.js'
import {checkEmission} from './check-emission.js'
import {placesOf} from './create-places.js'
import {builtIn} from './detectors/built-in.js'
import {indexDraft} from './index-draft.js'
import {findLeaves, type Leaf} from './leaves.js'
import {mergeLexicon} from './lexicon.js'
import {maskAtoms} from './atoms/mask-atoms.js'
import {matchersOf} from './matchers.js'
import {createNodeIds} from './node-id.js'
import {orderDetectors} from './order-detectors.js'
import {findSentences} from './sentences.js'
import {findTerms} from './terms.js'

/** What all detectors of a run share. */
interface Run {
  context: Omit<DetectorContext, 'emit' | 'facts' | 'options'>
  facts: Map<FactType, Array<Fact>>
  nameFact: ReturnType<typeof createNodeIds>
}

/**
 * Find the facts of a draft whose topics are built.
 *
 * @param draft layer 1
 * @param options `detectors`, `off`, `lexicon`
 * @returns facts by start, longer first, then type, then id; and what failed
 * @throws Error on wrong options: a detector twice, unknown, or in a circle
 */
export function detectFacts(
  draft: Draft,
  options: ParseOptions
): {facts: Array<Fact>; problems: Array<Problem>} {
  const detectors = chooseDetectors(options)
  const run = createRun(draft, options)
  const problems: Array<Problem> = []
  for (const detector of detectors) {
    try {
      for (const fact of runDetector(detector, run)) {
        const known = run.facts.get(fact.type)
        if (known) known.push(fact)
        else run.facts.set(fact.type, [fact])
      }
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      problems.push({
        code: 'E_DETECTOR',
        position: draft.position,
        values: {detector: detector.id, message}
      })
    }
  }
  const facts = [...run.facts.values()].flat().toSorted(compareFacts)
  return {facts, problems}
}

function chooseDetectors(options: ParseOptions): Array<Detector> {
  const all = [...builtIn, ...(options.detectors ?? [])]
  const off = new Set(options.off)
  for (const id of off) {
    if (all.every((detector) => detector.id !== id)) {
      throw new Error(`Unexpected unknown detector \`${id}\` in \`off\``)
    }
  }
  return orderDetectors(all).filter((detector) => !off.has(detector.id))
}

function createRun(draft: Draft, options: ParseOptions): Run {
  const blocks = indexDraft(draft).blocks()
  const words = mergeLexicon(options.lexicon)
  const matchers = matchersOf(words)
  const leaves = blocks.flatMap((block) => findDetected(block))
  const context = {
    draft,
    lexicon: words,
    matchers,
    blocks,
    leaves,
    terms: findTerms,
    toSpan: placesOf(draft).span
  }
  return {context, facts: new Map(), nameFact: createNodeIds()}

  function findDetected(block: BlockInfo): Array<DetectedLeaf> {
    if (block.role === 'chrome' || block.role === 'comment') return []
    const found = findLeaves(block.node, draft.source)
    return found.map((leaf) => toDetected(leaf, block))
  }

  function toDetected(leaf: Leaf, block: BlockInfo): DetectedLeaf {
    const {ancestors, end, item, kind, list, node, quoted, start, text} = leaf
    const code = kind === 'code'
    const mask = code ? leaf.mask : maskAtoms(leaf.mask, start, draft.atoms)
    return {
      kind,
      node,
      start,
      end,
      text,
      mask,
      ancestors,
      item,
      list,
      quoted,
      block,
      sentences: code ? [] : findSentences({kind, mask, start, text}, matchers)
    }
  }
}

function runDetector(detector: Detector, run: Run): Array<Fact> {
  const found: Array<Fact> = []
  const {context} = run
  const index = indexDraft(context.draft)
  const hooks = detector.create({
    ...context,
    options: detector.options,
    facts(type) {
      if (!detector.needs?.includes(type)) {
        throw new Error(`Expected \`${type}\` in \`needs\``)
      }
      const facts = run.facts.get(type) ?? []
      return facts.filter((fact) => isFact(fact, type))
    },
    emit(emission) {
      checkEmission(detector, emission, context.draft.source.length)
      const {start, end, type} = emission
      const topic = index.topicAt(start).id
      const text = context.draft.source.slice(start, end)
      const [from, to] = emission.evidence ?? [start, end]
      const fact: object = {
        type,
        id: run.nameFact(topic, type, text),
        topic,
        confidence: emission.confidence,
        evidence: [toEvidence(emission, context.toSpan(from, to))],
        ...emission.fields,
        position: context.toSpan(start, end)
      }
      // Always so: `emission.fields` has the type's own fields.
      if (!isFact(fact, type)) throw new Error(`Expected a \`${type}\``)
      found.push(fact)
      return fact
    }
  })
  checkHooks(hooks)
  walk()
  return found

  function walk(): void {
    let at = 0
    let topic: unknown
    for (const block of context.blocks) {
      if (block.topic !== topic) hooks.topic?.(block.topic)
      topic = block.topic
      hooks.block?.(block)
      for (; context.leaves[at]?.block === block; at++) {
        const leaf = context.leaves[at]
        if (leaf) enter(leaf)
      }
    }
    hooks.end?.()
  }

  function enter(leaf: DetectedLeaf): void {
    if (leaf.kind === 'code') {
      hooks.code?.(leaf)
      return
    }
    hooks.leaf?.(leaf)
    if (!hooks.sentence) return
    for (const sentence of leaf.sentences) hooks.sentence(sentence, leaf)
  }
}

/** A promise, say, would be called by nobody. */
function checkHooks(hooks: unknown): void {
  if (typeof hooks !== 'object' || hooks === null || 'then' in hooks) {
    throw new Error('Expected `create` to return an object of hooks')
  }
}

function toEvidence(
  {rule, note}: Emission,
  position: Span
): Fact['evidence'][number] {
  return note === undefined ? {rule, position} : {rule, note, position}
}

function isFact<K extends FactType>(
  value: object,
  type: K
): value is FactMap[K] {
  return 'type' in value && value.type === type
}
