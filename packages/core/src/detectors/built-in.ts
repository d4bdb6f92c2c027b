import type {Detector} from '../define-detector.js'
import {definitions} from './definitions.js'
import {questions} from './questions.js'
import {references} from './references.js'

/** The detectors of every run, through the same door as those of others. */
export const builtIn: ReadonlyArray<Detector> = [
  questions,
  definitions,
  references
]
