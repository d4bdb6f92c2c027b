import type {PhrasingContent, RootContent} from 'mdast'
import type {CardKind, CardReason} from './card-set.js'

/** Nodes with the source they come from. */
export interface Excerpt<Node> {
  /** Nodes, new or of the draft. */
  nodes: Array<Node>
  /** Markdown of them: what a later version of the card is compared with. */
  markdown: string
}

/** A card as a finder sees it, before it is rendered. */
export interface CardIdea {
  kind: CardKind
  /** Term, label or question: goes into the key. */
  name: string
  /** Start of what it is made of. */
  start: number
  /** End of what it is made of (exclusive). */
  end: number
  /** Ids of facts it is made of. */
  facts: Array<string>
  /** What is asked. */
  front: Excerpt<PhrasingContent>
  /** What is answered. */
  back: Excerpt<RootContent>
  /** What else is there to know. */
  extra?: Excerpt<RootContent> | undefined
  /** Addresses taken out of the answer. */
  urls?: Array<string> | undefined
  /** Number of things in a set. */
  items?: number | undefined
  /** What a finder itself has against it, or warns of. */
  reasons?: Array<CardReason> | undefined
}
