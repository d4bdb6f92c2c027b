import {is, type Draft, type Fact, type Title, type Topic} from '@inkstone/core'
import type {Heading, RootContent} from 'mdast'
import {atomNodes} from './atoms/atom-nodes.js'
import {createAtomScope, type AtomScope} from './atoms/atom-scope.js'
import {showBlock} from './atoms/show-block.js'
import {clip} from './cards/clip.js'
import {plainText} from './plain-text.js'

const memo = new WeakMap<Draft, Draft>()

/**
 * Show the syntax of other tools in a draft as its readers see it: comments
 * and attributes are gone, wiki links are their text, highlights are marked,
 * titles are plain. Source, places and ids are those of the draft.
 *
 * @param draft
 *   the draft, not changed
 * @returns
 *   a draft for exporters; the same one if it has no such syntax
 */
export function showAtoms(draft: Draft): Draft {
  if (draft.atoms.length === 0) return draft
  let shown = memo.get(draft)
  if (!shown) {
    shown = rebuild(draft, createAtomScope(draft))
    memo.set(draft, shown)
  }
  return shown
}

function rebuild(draft: Draft, scope: AtomScope): Draft {
  const blocks = new Map<RootContent, Array<RootContent>>(
    draft.root.children.map((node) => [node, showBlock(node, scope)])
  )
  const children = draft.children.map((child) =>
    is(child, 'topic') ? showTopic(child) : child
  )
  const root = {...draft.root, children: [...blocks.values()].flat()}
  const facts = draft.facts.map((fact) => showFact(fact, scope))
  return {...draft, root, children, facts}

  // As deep as the outline.
  function showTopic(topic: Topic): Topic {
    const [heading] = (topic.heading && blocks.get(topic.heading)) ?? []
    return {
      ...topic,
      ...(heading?.type === 'heading' && {
        heading,
        title: topic.title && showTitle(topic.title, heading, scope)
      }),
      children: topic.children.flatMap((child): Topic['children'] =>
        child.type === 'topic' ? [showTopic(child)] : (blocks.get(child) ?? [])
      )
    }
  }
}

function showTitle(title: Title, heading: Heading, scope: AtomScope): Title {
  const start = title.position.start.offset
  const end = title.position.end.offset
  if (scope.atomsIn(start, end).length === 0) return title
  const nodes = clip(heading.children, scope.draft.source, {start, end})
  return {...title, text: plainText(nodes).replace(/\s+/g, ' ').trim()}
}

/** The words of a definition are what a card asks for. */
function showFact(fact: Fact, scope: AtomScope): Fact {
  if (fact.type !== 'termDefinition') return fact
  const {start, end} = fact.termPosition
  let {term} = fact
  for (const atom of scope.atomsIn(start.offset, end.offset)) {
    const shown = plainText(atomNodes(atom, scope))
    term = term.replace(atom.text, () => shown)
  }
  return term === fact.term ? fact : {...fact, term: term.trim()}
}
