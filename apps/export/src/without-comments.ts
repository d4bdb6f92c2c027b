/**
 * HTML without its comments; one that does not end is none. Linear, unlike
 * `/<!--.*?-->/g`.
 */
export function withoutComments(value: string): string {
  const kept: Array<string> = []
  let from = 0
  for (
    let start = value.indexOf('<!--');
    start >= 0;
    start = value.indexOf('<!--', from)
  ) {
    // `<!-->` is a comment already.
    const end = value.indexOf('-->', start + 2)
    if (end < 0) break
    kept.push(value.slice(from, start))
    from = end + 3
  }
  if (from === 0) return value
  return [...kept, value.slice(from)].join('').trim()
}
