import {longestAtom, type AtomStart, type FoundAtom} from './atom-start.js'

// > | {{ page.title }}    {{< ref "a.md" >}}    {{% notice %}}
//     ^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^
// No `\hat{{x}}`, `{{1, 2}, {3, 4}}` or `{{c1::cloze}}`.
export function readBraces({at, leaf, next}: AtomStart): FoundAtom | undefined {
  const close = next('}}', at + 2)
  if (close > at + longestAtom) return
  const end = close + 2
  const inner = leaf.text.slice(at + 2, close)
  if (inner.startsWith('<') || inner.startsWith('%')) {
    const closer = inner.startsWith('<') ? '>' : '%'
    const closed = inner.length > 2 && inner.endsWith(closer)
    return closed ? {kind: 'shortcode', end} : undefined
  }
  const glued = /[\w\\^{]/.test(leaf.mask.charAt(at - 1)) && /^\S/.test(inner)
  const bare = inner.replaceAll(/"[^"]*"|'[^']*'/g, '')
  if (glued || /[{}]/.test(bare) || /^c\d+::/.test(inner)) return
  return /^[-~]?\s*[\p{L}_$.&!#/>"']/u.test(inner)
    ? {kind: 'liquid', end}
    : undefined
}

// > | {% include toc.html %}
//     ^^^^^^^^^^^^^^^^^^^^^^
export function readTag({at, leaf, next}: AtomStart): FoundAtom | undefined {
  const close = next('%}', at + 2)
  const name = /^[-+]?\s*[a-zA-Z_]/.test(leaf.text.slice(at + 2, at + 20))
  return name ? {kind: 'liquid', end: close + 2} : undefined
}
