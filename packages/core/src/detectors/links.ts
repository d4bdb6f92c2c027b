import type {Nodes} from 'mdast'
import {findAtom, isInAtom} from '../atoms/find-atom.js'
import type {DetectedLeaf, DetectorContext} from '../define-detector.js'
import {atomTarget} from './atom-target.js'
import {findAnchors} from './find-anchors.js'
import {findGoal, findNamed, type Anchors, type Goal} from './link-goal.js'

// > | <a class="x" href="https://example.org/">
const anchorTag = /<a\s[^<>]{0,300}?\bhref\s*=\s*["']?([^"'\s<>]+)/gi

/**
 * Start reading the links of a draft: URLs, other files, headings, wiki links.
 *
 * @param context what the detector sees
 * @returns takes each leaf in order
 */
export function createLinkReader(
  context: DetectorContext
): (leaf: DetectedLeaf) => void {
  const definitions = readDefinitions(context)
  const anchors = findAnchors(context)
  const emit = (start: number, end: number, url: string): void => {
    // What stands in a comment or a tag is no link of the text.
    if (isInAtom(context.draft.atoms, start)) return
    const goal = findGoal(url, anchors)
    if (goal) emitReference(start, end, goal, context)
  }
  return (leaf) => {
    if (leaf.kind === 'html') readTags(leaf.text, leaf.start, emit)
    else if ('children' in leaf.node) {
      readInline(leaf.node.children, definitions, emit)
    }
    readAtoms(leaf, anchors, context)
  }
}

function readAtoms(
  leaf: DetectedLeaf,
  anchors: Anchors,
  context: DetectorContext
): void {
  const {atoms} = context.draft
  for (let at = findAtom(atoms, leaf.start); at < atoms.length; at++) {
    const atom = atoms[at]
    if (!atom || atom.position.start.offset >= leaf.end) return
    const name = atomTarget(atom)
    if (name === undefined) continue
    const {start, end} = atom.position
    const goal = findNamed(name, anchors)
    emitReference(start.offset, end.offset, goal, context)
  }
}

function readInline(
  children: ReadonlyArray<Nodes>,
  definitions: ReadonlyMap<string, string>,
  emit: (start: number, end: number, url: string) => void
): void {
  const stack: Array<Nodes> = children.toReversed()
  for (let node = stack.pop(); node; node = stack.pop()) {
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (start === undefined || end === undefined) continue
    if (node.type === 'link') {
      // `<https://…>`: the URL alone is what is pointed with.
      const [first] = node.children
      const from = first?.position?.start.offset ?? start
      const to = first?.position?.end.offset ?? end
      const bare = first?.type === 'text' && end - to <= 1 && from - start <= 1
      if (bare) emit(from, to, node.url)
      else emit(start, end, node.url)
    } else if (node.type === 'linkReference') {
      emit(start, end, definitions.get(node.identifier) ?? '')
    } else if (node.type === 'html') {
      readTags(node.value, start, emit)
    } else if ('children' in node) {
      stack.push(...node.children.toReversed())
    }
  }
}

function readTags(
  html: string,
  from: number,
  emit: (start: number, end: number, url: string) => void
): void {
  for (const match of html.matchAll(anchorTag)) {
    const [whole, url = ''] = match
    const end = from + match.index + whole.length
    emit(end - url.length, end, url)
  }
}

function emitReference(
  start: number,
  end: number,
  {kind, status, href, target}: Goal,
  {draft, emit}: DetectorContext
): void {
  emit({
    type: 'reference',
    start,
    end,
    confidence: 'high',
    rule: `reference/${kind}`,
    fields: {
      text: draft.source.slice(start, end),
      kind,
      status,
      ...(href === undefined ? {} : {href}),
      ...(target === undefined ? {} : {target})
    }
  })
}

function readDefinitions({draft}: DetectorContext): Map<string, string> {
  const definitions = new Map<string, string>()
  const stack: Array<Nodes> = draft.root.children.toReversed()
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'definition' && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node.url)
    }
    if (
      node.type === 'blockquote' ||
      node.type === 'list' ||
      node.type === 'listItem' ||
      node.type === 'footnoteDefinition'
    ) {
      stack.push(...node.children.toReversed())
    }
  }
  return definitions
}
