import type {FactMap} from './ast.js'
import type {Detector, Emission} from './define-detector.js'

/** Fields without which a fact of a type of ours cannot be used. */
const required: {readonly [K in keyof FactMap]?: ReadonlyArray<string>} = {
  answer: ['questions', 'scope', 'form'],
  count: ['text', 'claimed', 'unit'],
  entity: ['kind', 'name'],
  marker: ['text', 'body', 'kind'],
  note: ['kind', 'label', 'body'],
  question: ['text', 'form', 'where', 'rhetorical', 'answered', 'answers'],
  reference: ['text', 'kind', 'status'],
  step: ['form', 'index', 'comments', 'commands'],
  termDefinition: ['term', 'termPosition', 'gloss', 'aliases', 'form', 'kind']
}

const tiers = new Set<unknown>(['high', 'low', 'mid'])

/**
 * Check what a detector hands over, which may be written without types.
 *
 * @param detector
 *   Where it comes from.
 * @param emission
 *   What it hands over.
 * @param length
 *   UTF-16 units of the draft.
 * @throws
 *   On a type that is not announced, a place outside of the draft, an unknown
 *   confidence, or fields that are missing.
 */
export function checkEmission(
  {emits}: Detector,
  {confidence, end, fields, rule, start, type}: Emission,
  length: number
): void {
  if (!emits.includes(type))
    throw new Error(`Expected \`${type}\` in \`emits\``)
  const whole = Number.isInteger(start) && Number.isInteger(end)
  if (!whole || start < 0 || start > end || end > length) {
    throw new RangeError(`Unexpected span ${start}-${end} of a \`${type}\``)
  }
  if (!tiers.has(confidence)) {
    throw new Error(
      `Unexpected confidence \`${String(confidence)}\` of a \`${type}\`, expected \`high\`, \`mid\` or \`low\``
    )
  }
  if (typeof rule !== 'string')
    throw new Error(`Expected a \`${type}\` to have a \`rule\``)
  const given: object = Object(fields)
  for (const name of required[type] ?? []) {
    if (!(name in given)) {
      throw new Error(`Expected \`${name}\` in the \`fields\` of a \`${type}\``)
    }
  }
}
