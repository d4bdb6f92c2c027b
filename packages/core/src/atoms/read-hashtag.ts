import type {AtomStart, FoundAtom} from './atom-start.js'
import {opensLine} from './line-ends.js'

const directive =
  /^#(?:define|elif|elifdef|else|endif|error|if|ifdef|ifndef|import|include|line|pragma|undef|warning)\b/
const color = /^#(?:[\da-f]{3}|[\da-f]{6}|[\da-f]{8})$/i

const shape = /^#\p{L}[\p{L}\p{N}_/-]{0,60}(?![^\s，。；、！？,.;!?)）])/u
/** A line of tags is not longer. */
const longestLine = 200
const others = /^(?:[ \t]+#\p{L}[^\s#]*)+[ \t]*(?:$|[\n\r])/u
/** More Han characters are a sentence behind a command. */
const longestHan = 6

// > | read it #kernel/memory
//             ^^^^^^^^^^^^^^
// What opens a line is a heading that lacks its blank, unless all of the line
// is tags: `#linux #kernel`.
export function readHashtag({at, leaf}: AtomStart): FoundAtom | undefined {
  const {mask} = leaf
  if (leaf.kind === 'heading' && at === 0) return
  if (at > 0 && !/\s/.test(mask.charAt(at - 1))) return
  const [tag] = shape.exec(mask.slice(at, at + 80)) ?? []
  if (tag === undefined || directive.test(tag) || color.test(tag)) return
  if ((tag.match(/\p{Script=Han}/gu)?.length ?? 0) > longestHan) return
  const end = at + tag.length
  const lone =
    opensLine(mask, at) && !others.test(mask.slice(end, end + longestLine))
  return lone ? undefined : {kind: 'tag', end}
}
