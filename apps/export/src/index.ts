export type {Locked, LockedCard} from './apkg/number-cards.js'
export {numberCards} from './apkg/number-cards.js'
export {cardGuid} from './cards/card-guid.js'
export {cardKey, type KeyParts} from './cards/card-key.js'
export type {CardLimits, CardOptions} from './cards/card-options.js'
export type {
  CardKind,
  CardReason,
  CardSet,
  CardSource,
  CardSpec,
  CardStatus,
  OpenQuestion,
  QaFields,
  ReasonId
} from './cards/card-set.js'
export type {
  DocumentFrontMatterLine,
  DocumentTopicLine
} from './document-line.js'
export type {DocumentOptions} from './document-options.js'
export type {
  DocumentCode,
  DocumentDefinition,
  DocumentField,
  DocumentLink,
  DocumentMeta,
  DocumentRow,
  DocumentSource,
  DocumentTool,
  DocumentTopic,
  DraftDocument,
  RowPlace
} from './draft-document.js'
export {fold} from './cards/fold.js'
export type {Finding, FindingEdit, FindingFix} from './finding.js'
export type {HtmlOptions} from './html-options.js'
export type {Locale} from './locale/strings.js'
export type {OutputFile} from './output-file.js'
export type {SitePage} from './site-page.js'
export {toApkg, type ApkgOptions} from './to-apkg.js'
export {toCards} from './to-cards.js'
export {toHtml} from './to-html.js'
export {toIndex} from './to-index.js'
export {toFinding} from './to-finding.js'
export {toJson} from './to-json.js'
export {toLines, type LinesOptions} from './to-lines.js'
