import type {Atom} from '../ast.js'
import type {Leaf} from '../leaves.js'

/** Longest atom, in characters. */
export const longestAtom = 1000

/** Where an atom may start: a leaf and the opener found in it. */
export interface AtomStart {
  /** Any leaf but code. */
  leaf: Leaf
  /** The opener, from `atomOpener`. */
  opener: string
  /** Index of the opener in the leaf. */
  at: number
  /** Index of the next such mark at or after one; `Infinity` if none. */
  next: (mark: string, from: number) => number
}

/** An atom, as indexes into its leaf. */
export interface FoundAtom {
  /** What it is. */
  kind: Atom['kind']
  /** Index after its last character. */
  end: number
  /** What a wiki link names. */
  target?: string | undefined
}
