export {applyFixes} from './apply-fixes.js'
export {collectDraft} from './collect-draft.js'
export type {CommentRecord, CommentVerb} from './comments.js'
export {definePack} from './define-pack.js'
export {defineRule} from './define-rule.js'
export type {
  Family,
  FixKind,
  Locale,
  NodeVisitors,
  Rule,
  RuleDefinition,
  RuleMeta,
  Sentence,
  Severity,
  Template,
  Visitors
} from './define-rule.js'
export {fixDraft} from './fix-draft.js'
export type {FixOptions, FixPass, FixResult, SkipReason} from './fix-options.js'
export {lintDraft} from './lint-draft.js'
export {LintError} from './lint-error.js'
export {isLintMessage} from './lint-message.js'
export type {
  LintMessage,
  MessageData,
  MessageFields,
  MessageRecord
} from './lint-message.js'
export type {
  LintOptions,
  Preset,
  PresetName,
  Setting,
  Workspace
} from './lint-options.js'
export type {DraftSummary, LintRecord} from './lint-record.js'
export type {Acronym, Pack, PackMap, Synonyms, Term} from './pack.js'
export {kernel} from './presets/kernel.js'
export {recommended} from './presets/recommended.js'
export {strict} from './presets/strict.js'
export {style} from './presets/style.js'
export {
  codeMark,
  htmlMark,
  imageMark,
  mathMark,
  noteMark,
  urlMark
} from './prose.js'
export type {Prose, ProseAtom, ProseAtomKind, ProseBlock} from './prose.js'
export {renderMessage} from './render-message.js'
export type {
  Fix,
  Need,
  Pending,
  Report,
  RuleContext,
  TypoFinding
} from './rule-context.js'
export {rulePages} from './rule-pages.js'
export type {RulePage} from './rule-pages.js'
export {rules} from './rules.js'
export {settleRecord} from './settle-record.js'
export type {LintFile, LintResult} from './settle-record.js'
