import type {Reference} from '../ast.js'

/** A phrase that points, offsets relative to its sentence. */
export interface Phrase {
  start: number
  end: number
  kind: Reference['kind']
  status: Reference['status']
  target?: [number, number] | undefined
}
