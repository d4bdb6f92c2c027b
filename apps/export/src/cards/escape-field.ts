/** Marks that Anki reads anywhere in a field, in attribute values as well. */
const ankiMark = /\[(?=sound:|latex\]|\$\$?\]|anki:|\[type:)/gi

/**
 * Make serialised HTML safe against what Anki itself reads in a field:
 * templates, sound, LaTeX, MathJax, and 0x1f, which ends a field.
 *
 * It works on the string, since as text nodes the `&` would be escaped again.
 *
 * @param html
 *   serialised, sanitised HTML
 * @returns
 *   the same for a browser, without any mark of Anki
 */
export function escapeField(html: string): string {
  return dropControls(html)
    .normalize('NFC')
    .replaceAll('{{', '&#123;&#123;')
    .replaceAll('}}', '&#125;&#125;')
    .replace(ankiMark, '&#91;')
    .replace(/\\(?=[()[\]])/g, '&#92;')
}

/** Leave out control characters but line feed and tab. */
export function dropControls(value: string): string {
  return value.replace(/\p{Cc}/gu, (char) =>
    char === '\n' || char === '\t' ? char : ''
  )
}
