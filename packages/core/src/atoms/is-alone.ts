import type {Leaf} from '../leaves.js'

/** Whether nothing but blanks stands in the line beside a range. */
export function isAlone({mask}: Leaf, start: number, end: number): boolean {
  return (
    /(?:^|[\n\r])[ \t]*$/.test(mask.slice(Math.max(0, start - 20), start)) &&
    /^[ \t]*(?:$|[\n\r])/.test(mask.slice(end, end + 20))
  )
}
