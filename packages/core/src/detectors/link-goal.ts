import type {Reference, Span} from '../ast.js'

/** Where a link goes. */
export type Goal = Pick<Reference, 'kind' | 'status'> & {
  href?: string | undefined
  target?: Span | undefined
}

/** What links name in their own draft, by its name in lower case. */
export type Anchors = ReadonlyMap<string, Span>

/**
 * Find what a URL names, seen from inside the draft.
 *
 * @param url address as written
 * @param anchors what the draft itself has
 * @returns where it goes; nothing for what runs
 */
export function findGoal(url: string, anchors: Anchors): Goal | undefined {
  if (!url || /^(?:javascript|data):/i.test(url)) return
  if (url.startsWith('#')) return findHeading(url.slice(1), anchors)
  const external = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url)
  const kind = external ? 'url' : 'cross-file'
  return {kind, status: 'external', href: url}
}

/**
 * Find what another tool names: `page`, `page#part`, `#part`, `#part#below`,
 * `^block`.
 *
 * @param name what an atom points at
 * @param anchors what the draft itself has
 * @returns where it goes
 */
export function findNamed(name: string, anchors: Anchors): Goal {
  if (name.startsWith('^')) return findHeading(name, anchors)
  if (!name.startsWith('#')) {
    return {kind: 'cross-file', status: 'external', href: name}
  }
  const whole = findHeading(name.slice(1), anchors)
  const at = name.lastIndexOf('#')
  if (at === 0 || whole.status === 'resolved') return whole
  return {...findHeading(name.slice(at + 1), anchors), href: name}
}

function findHeading(name: string, anchors: Anchors): Goal {
  const target = anchors.get(
    decode(name).trim().replace(/\s+/g, ' ').toLowerCase()
  )
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
