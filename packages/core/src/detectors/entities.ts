import type {Entity, Tier} from '../ast.js'
import {
  defineDetector,
  type DetectedLeaf,
  type DetectorContext
} from '../define-detector.js'
import {readableText} from './readable-text.js'

/** How an entity is told, in the order of trial. */
interface Pattern {
  kind: Entity['kind']
  expression: RegExp
  confidence: Tier
}

const patterns: ReadonlyArray<Pattern> = [
  {
    kind: 'config',
    expression: /(?<!\w)CONFIG_[A-Z0-9_]{1,80}(?![\w(])/g,
    confidence: 'high'
  },
  {
    kind: 'man',
    expression: /(?<![\w.:$/-])[a-z_][\w.+-]{1,40}\([1-9][a-z]{0,2}\)(?!\w)/g,
    confidence: 'high'
  },
  {
    kind: 'source-file',
    expression:
      /(?<![\w./~-])[\w+~-]{1,80}\/[\w.+/~-]{0,200}\w\.(?:c|cc|cpp|go|h|hpp|java|js|py|rs|S|sh|ts)(?![\w/])/g,
    confidence: 'high'
  },
  {
    kind: 'path',
    expression: /(?<![\w./~<)\]-])\/[A-Za-z_.][\w.@+/-]{0,300}(?<![.-])/g,
    confidence: 'high'
  },
  {
    kind: 'symbol',
    expression: /(?<![\w/.-])[A-Za-z_]\w{0,80}\(\)/g,
    confidence: 'high'
  },
  {
    kind: 'symbol',
    expression:
      /(?<![\w/.-])_{0,2}[A-Za-z][A-Za-z0-9]{0,40}_\w{1,80}(?![\w(/])/g,
    confidence: 'mid'
  },
  {
    kind: 'unit',
    expression:
      /(?<![\w.])\d{1,9}(?:\.\d{1,9})?\s?(?:倍|[KMGT]i?B?|ms|us|ns|KHz|MHz|GHz|kbps|Mbps|Gbps)(?![A-Za-z])/g,
    confidence: 'mid'
  },
  {
    kind: 'acronym',
    expression: /(?<![\w/.-])[A-Z]{2,6}(?![\w(/-])/g,
    confidence: 'low'
  }
]

/** Finds names a reader may look up: paths, symbols, options, units. */
export const entities = defineDetector({
  id: 'entity',
  emits: ['entity'],
  version: 1,
  create: (context) => ({
    leaf(leaf) {
      const text = readableText(leaf)
      const taken = new Uint8Array(text.length)
      for (const pattern of patterns) {
        for (const {0: name, index} of text.matchAll(pattern.expression)) {
          emitName({...pattern, name, index}, leaf, taken, context)
        }
      }
      readSpans(leaf, taken, context)
    }
  })
})

/** A code span is a name itself, or a command with its program first. */
function readSpans(
  leaf: DetectedLeaf,
  taken: Uint8Array,
  context: DetectorContext
): void {
  for (const {0: run, index} of leaf.mask.matchAll(/\uE000+/g)) {
    const source = leaf.text.slice(index, index + run.length)
    const match = /^`+\s?([A-Za-z_][\w.-]{1,80})(\s\S[^`]*)?\s?`+$/.exec(source)
    const name = match?.[1]
    if (!match || !name) continue
    const at = index + source.indexOf(name)
    const command = match[2] !== undefined
    if (!command && !/[A-Za-z_]\w{2}/.test(name)) continue
    const kind = command ? 'command' : 'symbol'
    // `virtual to physical` are words, `crash /boot/vmlinux` is a command.
    const prose = /^(?:\s[A-Za-z]{1,40}){2,}$/.test(match[2] ?? '')
    const confidence = prose ? 'low' : 'mid'
    const found = {kind, name, index: at, confidence} as const
    emitName(found, leaf, taken, context)
  }
}

function emitName(
  found: Omit<Pattern, 'expression'> & {name: string; index: number},
  leaf: DetectedLeaf,
  taken: Uint8Array,
  {emit}: DetectorContext
): void {
  const {confidence, index, kind, name} = found
  const end = index + name.length
  if (taken.subarray(index, end).includes(1)) return
  taken.fill(1, index, end)
  emit({
    type: 'entity',
    start: leaf.start + index,
    end: leaf.start + end,
    confidence,
    rule: `entity/${kind}`,
    fields: {kind, name}
  })
}
