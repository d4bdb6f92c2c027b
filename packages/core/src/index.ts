export {assertDraft} from './assert-draft.js'
export type * from './ast.js'
export type {Edit} from './apply-edits.js'
export type {BlockRole} from './block-role.js'
export {
  defineDetector,
  type DetectedLeaf,
  type Detector,
  type DetectorContext,
  type DetectorHooks,
  type Emission
} from './define-detector.js'
export type * from './draft-json.js'
export {fromJSON} from './from-json.js'
export {fromMdast} from './from-mdast.js'
export {indexDraft, type BlockInfo, type DraftIndex} from './index-draft.js'
export {is} from './is.js'
export type {Leaf} from './leaves.js'
export type {Lexicon, Words} from './lexicon.js'
export type {Limits} from './limits.js'
export type {FoundWord, LabelMatch, Matchers} from './matchers.js'
export {openQuestions} from './open-questions.js'
export {parseDraft, type Compatible} from './parse-draft.js'
export type {IdOptions, ParseOptions, TopicOptions} from './parse-options.js'
export {remarkDraft} from './remark-draft.js'
export {remarkNotes} from './remark-notes.js'
export {select, type Filter, type Plain} from './select.js'
export type {Sentence} from './sentences.js'
export {toBytes} from './to-bytes.js'
export {toJSON, type JsonOptions} from './to-json.js'
export {toMdast} from './to-mdast.js'
export {toSource} from './to-source.js'
export type {TopicStatus} from './topic-status.js'
export {visit, type Ancestor, type Visitor, type Visitors} from './visit.js'
