import type {Entity, Tier} from '../ast.js'
import {
  defineDetector,
  type DetectedLeaf,
  type DetectorContext
} from '../define-detector.js'
import {masked} from '../mask.js'
import {readableText} from './readable-text.js'

/** How an entity is told, in the order of trial. */
interface Pattern {
  kind: Entity['kind']
  /** What every match holds: most leaves do not, and are not searched. */
  sign: RegExp
  expression: RegExp
  confidence: Tier
}

/** A name, its place relative to its leaf. */
interface Name extends Pick<Pattern, 'confidence' | 'kind'> {
  name: string
  index: number
}

type Namer = (found: Name, leaf: DetectedLeaf) => void

// > | 100 ms, 4K, 1.25倍, 85℃, 12.5 mL
const unit =
  /(?<![\w.])\d{1,9}(?:\.\d{1,9})?(?:\s?(?:倍|℃|°[CF]|[KMGT]i?B?|[mun]?s|min|[KkMG]?Hz|[kMG]bps|fps|rpm|[kcmnμ]?m|[kmμ]?g|[mμ]?[lL]|[km][WVA]|mAh|[km]Pa|dB|px)(?![A-Za-z0-9]|-\p{L})|\s(?:[LVW]|kWh)(?![\w-]))/gu

const patterns: ReadonlyArray<Pattern> = [
  {
    kind: 'config',
    sign: /CONFIG_/,
    expression: /(?<!\w)CONFIG_[A-Z0-9_]{1,80}(?![\w(])/g,
    confidence: 'high'
  },
  {
    kind: 'man',
    sign: /\([1-9]/,
    expression: /(?<![\w.:$/-])[a-z_][\w.+-]{1,40}\([1-9][a-z]{0,2}\)(?!\w)/g,
    confidence: 'high'
  },
  {
    kind: 'source-file',
    sign: /\//,
    expression:
      /(?<![\w./~-])[\w+~-]{1,80}\/[\w.+/~-]{0,200}\w\.(?:c|cc|cpp|cs|css|go|h|hpp|html|java|js|jsx|kt|lua|mjs|php|pl|py|rb|rs|S|scala|sh|sql|swift|ts|tsx|vue)(?![\w/])/g,
    confidence: 'high'
  },
  {
    kind: 'path',
    sign: /\//,
    expression: /(?<![\w./~<)\]-])\/[A-Za-z_.][\w.@+/-]{0,300}(?<![.-])/g,
    confidence: 'high'
  },
  {
    kind: 'symbol',
    sign: /\(\)/,
    expression: /(?<![\w/.-])[A-Za-z_]\w{0,80}\(\)/g,
    confidence: 'high'
  },
  {
    kind: 'symbol',
    sign: /_/,
    expression:
      /(?<![\w/.-])_{0,2}[A-Za-z][A-Za-z0-9]{0,40}_\w{1,80}(?![\w(/])/g,
    confidence: 'mid'
  },
  {
    kind: 'unit',
    sign: /\d/,
    expression: unit,
    confidence: 'mid'
  },
  {
    kind: 'acronym',
    sign: /[A-Z]{2}/,
    expression: /(?<![\w/.-])[A-Z]{2,6}(?![\w(/-])/g,
    confidence: 'low'
  }
]

/** Finds names a reader may look up: paths, symbols, options, units. */
export const entities = defineDetector({
  id: 'entity',
  emits: ['entity'],
  version: 1,
  create(context) {
    const emitName = createNamer(context)
    return {
      leaf(leaf) {
        const text = readableText(leaf)
        for (const {confidence, expression, kind, sign} of patterns) {
          if (!sign.test(text)) continue
          for (const {0: name, index} of text.matchAll(expression)) {
            emitName({kind, confidence, name, index}, leaf)
          }
        }
        if (leaf.mask.includes(masked.code)) readSpans(leaf, emitName)
      }
    }
  }
})

/** A code span is a name itself, or a command with its program first. */
function readSpans(leaf: DetectedLeaf, emitName: Namer): void {
  for (const {0: run, index} of leaf.mask.matchAll(/\uE000+/g)) {
    const source = leaf.text.slice(index, index + run.length)
    const match = /^`+\s?([A-Za-z_][\w.-]{1,80})(\s\S[^`]*)?\s?`+$/.exec(source)
    const name = match?.[1]
    if (!match || !name) continue
    const at = index + source.indexOf(name)
    const command = match[2] !== undefined
    if (!command && !/[A-Za-z_]\w{2}/.test(name)) continue
    const kind = command ? 'command' : 'symbol'
    // `virtual to physical` and `FireFox 20.0` are words, `crash /boot/vmlinux` is a command.
    const prose =
      /^(?:\s[A-Za-z]{1,40}){2,}$/.test(match[2] ?? '') ||
      (command && /^[A-Z]/.test(name))
    const confidence = prose ? 'low' : 'mid'
    emitName({kind, name, index: at, confidence}, leaf)
  }
}

/** Emit names; of two that overlap the first. */
function createNamer({draft, emit}: DetectorContext): Namer {
  const taken = new Uint8Array(draft.source.length)
  return ({confidence, index, kind, name}, leaf) => {
    const start = leaf.start + index
    const end = start + name.length
    for (let at = start; at < end; at++) if (taken[at]) return
    taken.fill(1, start, end)
    emit({
      type: 'entity',
      start,
      end,
      confidence,
      rule: `entity/${kind}`,
      fields: {kind, name}
    })
  }
}
