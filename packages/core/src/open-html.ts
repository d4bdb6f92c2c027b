/** End of a block of HTML that goes on to the next blank line. */
export const atBlank = /(?!)/

const raw = /^<(?:pre|script|style|textarea)(?=[\s>]|$)/i
const block =
  /^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?=[\s/>]|$)/i
const lone = /^<(?:\/[a-z][\w-]*\s*|[a-z][\w-]*(?:\s[^<>]*)?)>\s*$/i

/**
 * Tell how a block of HTML that opens with a line ends.
 *
 * @param line
 *   Line from its `<` on.
 * @param afterBlank
 *   Whether a blank line is above it.
 * @returns
 *   Pattern of the line that ends it, `atBlank`, or nothing if the line opens
 *   none or ends it itself.
 */
export function openHtml(
  line: string,
  afterBlank: boolean
): RegExp | undefined {
  const end = findEnd(line, afterBlank)
  return end?.test(line) ? undefined : end
}

function findEnd(line: string, afterBlank: boolean): RegExp | undefined {
  if (line.startsWith('<!--')) return /-->/
  if (line.startsWith('<?')) return /\?>/
  if (line.startsWith('<![CDATA[')) return /\]\]>/
  if (/^<![a-z]/i.test(line)) return />/
  if (raw.test(line)) return /<\/(?:pre|script|style|textarea)>/i
  if (block.test(line) || (afterBlank && lone.test(line))) return atBlank
  return undefined
}
