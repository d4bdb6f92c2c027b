import type {Span, Topic} from '@inkstone/core'
import type {Heading, Nodes, Paragraph, TableCell} from 'mdast'

/** What one character of the stream stands for. */
export type ProseAtomKind = 'code' | 'html' | 'image' | 'math' | 'note' | 'url'

/** What a reader reads in one block, with the way back to the source. */
export interface Prose {
  /** The block. */
  node: Heading | Paragraph | TableCell
  /** The topic it stands in. */
  topic: Topic
  /** Without markers, escapes and references decoded, atoms one character. */
  text: string
  /** Place in `draft.source` of a range of `text`, if it can be told. */
  span(from: number, to: number): Span | undefined
  /** Whether the source of that place reads the same as the text. */
  editable(from: number, to: number): boolean
  /** What stands behind each noncharacter of `text`, in order. */
  atoms: ReadonlyArray<{index: number; kind: ProseAtomKind; node: Nodes}>
}

/** Stands for code in the stream. */
export const codeMark = '\uFDD0'
/** Stands for HTML, and for syntax of another tool. */
export const htmlMark = '\uFDD1'
/** Stands for an image. */
export const imageMark = '\uFDD2'
/** Stands for math. */
export const mathMark = '\uFDD3'
/** Stands for the mark of a footnote. */
export const noteMark = '\uFDD4'
/** Stands for a URL that is not a link's target. */
export const urlMark = '\uFDD5'
