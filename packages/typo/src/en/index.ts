export {fieldWords} from '../field-words.js'
export {TypoError} from '../typo-error.js'
export type {
  Confusion,
  Confusions,
  EdgeGuard,
  Evidence,
  Guard,
  ListEvidence,
  PatternEvidence,
  ScriptGuard,
  SoundEvidence,
  TableEvidence,
  Typo,
  TypoKind,
  TypoOptions
} from '../typo.js'
export {findTypos} from './find-typos.js'
