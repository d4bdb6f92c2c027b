/**
 * Link to an id in the same page, percent-encoded as validators want it. Half
 * of a surrogate pair cannot be written as UTF-8, here as in the id itself.
 */
export function toFragment(id: string): string {
  return `#${encodeURIComponent(id.replaceAll(/\p{Surrogate}/gu, '\uFFFD'))}`
}
