import type {DetectedLeaf} from '../define-detector.js'
import {masked} from '../mask.js'

/**
 * Text and code spans of a leaf, with blanks for the rest.
 *
 * @param leaf any leaf but code
 * @returns as long as the leaf; links, pictures, atoms and HTML are left out
 */
export function readableText({kind, mask, text}: DetectedLeaf): string {
  if (kind === 'html' || !/[\uE000\uE004]/.test(mask)) return mask
  return mask.replaceAll(/\uE000+|\uE004+/g, (run, at: number) =>
    run.startsWith(masked.code)
      ? text.slice(at, at + run.length)
      : ' '.repeat(run.length)
  )
}
