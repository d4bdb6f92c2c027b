import type {Nodes} from 'mdast'
import type {Reference, Span} from '../ast.js'
import type {DetectedLeaf, DetectorContext} from '../define-detector.js'

/** Where a link goes. */
type Goal = Pick<Reference, 'kind' | 'status'> & {
  href?: string | undefined
  target?: Span | undefined
}

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
  const {draft} = context
  const definitions = readDefinitions(context)
  const anchors = readAnchors(context)
  const emit = (start: number, end: number, url: string): void => {
    const goal = findGoal(url, anchors)
    if (goal) emitReference(start, end, goal, context)
  }
  let atom = 0
  return (leaf) => {
    if (leaf.kind === 'html') readTags(leaf.text, leaf.start, emit)
    else if ('children' in leaf.node) {
      readInline(leaf.node.children, definitions, emit)
    }
    for (; ; atom++) {
      const next = draft.atoms[atom]
      if (!next || next.position.start.offset >= leaf.end) return
      if (next.kind !== 'wiki-link' && next.kind !== 'embed') continue
      const {start, end} = next.position
      const target = next.target ?? ''
      const goal: Goal = target.startsWith('#')
        ? findHeading(target.slice(1), anchors)
        : {kind: 'cross-file', status: 'external', href: target}
      emitReference(start.offset, end.offset, goal, context)
    }
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

/** What a URL names, seen from inside the draft. */
function findGoal(
  url: string,
  anchors: ReadonlyMap<string, Span>
): Goal | undefined {
  if (!url || /^(?:javascript|data):/i.test(url)) return
  if (url.startsWith('#')) return findHeading(url.slice(1), anchors)
  const external = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url)
  const kind = external ? 'url' : 'cross-file'
  return {kind, status: 'external', href: url}
}

function findHeading(name: string, anchors: ReadonlyMap<string, Span>): Goal {
  const target = anchors.get(decode(name).toLowerCase())
  const href = `#${name}`
  return target
    ? {kind: 'heading-link', status: 'resolved', target, href}
    : {kind: 'heading-link', status: 'missing', href}
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
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

/** Headings by anchor, id and text, and block ids, all in lower case. */
function readAnchors({blocks, draft}: DetectorContext): Map<string, Span> {
  const anchors = new Map<string, Span>()
  const add = (name: string, span: Span): void => {
    const key = name.toLowerCase()
    if (key && !anchors.has(key)) anchors.set(key, span)
  }
  let last: unknown
  for (const {topic} of blocks) {
    if (topic === last) continue
    last = topic
    if (!topic.title) continue
    add(topic.title.anchor, topic.position)
    add(topic.id, topic.position)
  }
  for (const {topic} of blocks) {
    if (topic.title) add(topic.title.text, topic.position)
  }
  for (const {kind, text, position} of draft.atoms) {
    if (kind === 'block-id') add(text.trim(), position)
  }
  const stack: Array<Nodes> = draft.root.children.toReversed()
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ('children' in node) stack.push(...node.children.toReversed())
    else if (node.type === 'html') addIds(node.value, node, add)
  }
  return anchors
}

function addIds(
  html: string,
  node: Nodes,
  add: (name: string, span: Span) => void
): void {
  const start = node.position?.start
  const end = node.position?.end
  if (start?.offset === undefined || end?.offset === undefined) return
  const span = {
    start: {...start, offset: start.offset},
    end: {...end, offset: end.offset}
  }
  for (const [, name = ''] of html.matchAll(
    /\s(?:id|name)\s*=\s*["']?([^"'\s<>]+)/gi
  )) {
    add(name, span)
  }
}
