import type {Data, Node, Parent, Point, Position} from 'unist'
import type {Heading, Root, RootContent} from 'mdast'
import type {} from 'vfile'
/** Point whose offset is never absent: UTF-16 code units into `Draft.source`. */
export interface Spot extends Point {offset: number}
export interface Span extends Position {start: Spot; end: Spot}
export type NodeId = string & {readonly nodeId: never}; export type TopicId = NodeId & {readonly topicId: never}
export type Tier = 'high' | 'low' | 'mid'; export type Encoding = 'gb18030' | 'utf-16be' | 'utf-16le' | 'utf-8'
/** Why a detector said so: `question/label`, and the text it looked at. */
export interface Evidence {rule: string; position: Span; note?: string | undefined}
export interface Label {text: string; number?: number | undefined; position: Span}
// Layer 1: structure.
export interface Draft extends Parent {
  type: 'draft'; root: Root             // root: the mdast exactly as parsed
  source: string                        // decoded, no BOM, line endings untouched
  file: {encoding: Encoding | 'unknown'; bom: boolean; eol: 'cr' | 'crlf' | 'lf' | 'mixed' | 'none'}
  children: Array<FrontMatter | Topic>; position: Span
  atoms: Array<Atom>                    // dialect syntax (8.4), sorted, disjoint
  facts: Array<Fact>; problems: Array<Problem>   // facts by start, longer first, then type, then id
}
/** What `toMdast(draft, 'sections')` gives; `is(tree, 'root')` narrows it for mdast tools. */
export interface SectionRoot extends Parent {type: 'root'; children: Array<FrontMatter | Topic>; position: Span}
/** Syntax of another tool, inside a text or html node; `target`: what a wiki link names. */
export interface Atom {
  kind: 'block-id' | 'callout' | 'comment' | 'embed' | 'highlight' | 'kramdown' | 'liquid' | 'more' | 'shortcode' | 'tag' | 'wiki-link'
  text: string; target?: string | undefined; position: Span
}
/** What kept (part of) a draft from being read. Data, never thrown; `values` fill the message templates. */
export interface Problem {
  code: 'E_COMPLEX' | 'E_DEPTH' | 'E_DETECTOR' | 'E_ENCODING' | 'E_TOO_LARGE' | 'W_FRONT_MATTER'
  limit?: 'backticks' | 'bytes' | 'containers' | 'delimiters' | 'footnotes' | undefined
  position: Span; values: Record<string, number | string>
}
export interface FrontMatter extends Parent {
  type: 'frontMatter'; format: 'toml' | 'yaml'
  fields: Array<{key: string; value: unknown; position: Span}>   // toml: empty
  malformed?: 'closer' | undefined      // closed by `----`
  children: [RootContent]; position: Span   // the mdast yaml/toml node; from offset 0 to the first topic, blank lines included
}
export interface Topic extends Parent {
  type: 'topic'; id: TopicId
  origin: 'front-matter-title' | 'heading' | 'lead-in' | 'preface' | 'rule'
  depth: 0 | 1 | 2 | 3 | 4 | 5 | 6; outlineDepth: number   // as written, 0 without a heading; 1 + number of ancestor topics
  title?: Title | undefined; heading?: Heading | undefined   // heading: same node as children[0]
  children: Array<RootContent | Topic>  // heading, then the same mdast blocks, then sub-topics
  own: Span; position: Span             // own: heading + own blocks, the cell that tiles the source; position: own + sub-topics
  data?: TopicData | undefined
}
export interface Title {
  text: string; position: Span          // plain; without ordinal, check box, explicit id
  anchor: string                        // github-slugger over all headings in order, counters included
  ordinal?: string | undefined; checkbox?: 'done' | 'open' | undefined   // '1.', '一、', '0x02'; `## [ ] …`
  accidental?: true | undefined         // a setext heading nobody meant (8.3)
}
// Layer 2: facts. Stand-off, may overlap. `topic` = the one whose `own` holds the start.
export interface FactBase extends Node {id: NodeId; topic: TopicId; confidence: Tier; evidence: Array<Evidence>; position: Span; data?: FactData | undefined}
export interface FactData extends Data {}; export interface TopicData extends Data {}
export interface Question extends FactBase {
  type: 'question'; text: string; label?: Label | undefined   // text and position without the label
  form: 'admission' | 'interrogative' | 'label' | 'mark' | 'marker' | 'task'
  where: 'html' | 'list-item' | 'paragraph' | 'quote' | 'title'
  rhetorical: boolean; group?: NodeId | undefined   // leads into what follows or asks nothing, never reported; first of those asked in one breath
  answered: 'deferred' | 'no' | 'partly' | 'yes'; answers: Array<NodeId>
  tier?: Tier | undefined               // only with `no`: how sure we are
}
export interface Answer extends FactBase {
  type: 'answer'; questions: Array<NodeId>; label?: Label | undefined
  scope: 'elsewhere' | 'list-children' | 'next-block' | 'next-topic' | 'ordinal' | 'same-block' | 'self' | 'sibling-item' | 'subtree'
  form: 'code' | 'figure' | 'link' | 'list' | 'prose' | 'quotation' | 'table'   // of the first block that is no lead-in
}
export interface TermDefinition extends FactBase {
  type: 'termDefinition'; term: string; termPosition: Span; gloss: Span; aliases: Array<string>
  form: 'alias' | 'bullet' | 'code-line' | 'lead-in' | 'ordered' | 'paragraph' | 'pseudo-list' | 'sentence' | 'table-row'
  kind: 'command' | 'concept' | 'parameter' | 'path' | 'symbol'
}
export interface Reference extends FactBase {
  type: 'reference'; text: string
  kind: 'antecedent' | 'back' | 'citation' | 'commit' | 'cross-file' | 'figure' | 'footnote' | 'forward' | 'heading-link' | 'man' | 'section' | 'source-file' | 'symbol' | 'url'
  status: 'ambiguous' | 'external' | 'missing' | 'resolved' | 'unused'   // missing: not in this draft
  target?: Span | undefined; href?: string | undefined; candidates?: Array<Span> | undefined   // with resolved, external, ambiguous
}
export interface CountClaim extends FactBase {type: 'count'; text: string; claimed: number; unit: string; actual?: number | undefined; counted?: Span | undefined}
/** `body`: the sentence, item, block or topic it qualifies. */
export interface Marker extends FactBase {type: 'marker'; text: string; body: Span; kind: 'admitted-gap' | 'certain' | 'guess' | 'hedge' | 'outdated' | 'stub' | 'todo' | 'unsure'}
export interface Note extends FactBase {type: 'note'; kind: 'note' | 'tip' | 'warning'; label: string; body: Span}
export interface Step extends FactBase {
  type: 'step'; form: 'commands' | 'config' | 'transcript'; index: number   // 1-based in the topic
  lead?: Span | undefined; comments: Array<Span>
  commands: Array<{value: string; program: string; prompt?: string | undefined; position: Span; output?: Span | undefined}>
}
export interface Entity extends FactBase {type: 'entity'; kind: 'acronym' | 'command' | 'config' | 'man' | 'path' | 'source-file' | 'symbol' | 'unit'; name: string}
/** Augment this map to add a fact type of your own. */
export interface FactMap {
  answer: Answer; count: CountClaim; entity: Entity; marker: Marker; note: Note
  question: Question; reference: Reference; step: Step; termDefinition: TermDefinition
}
export type FactType = keyof FactMap; export type Fact = FactMap[FactType]
declare module 'vfile' {interface DataMap {inkstone: Draft}}
