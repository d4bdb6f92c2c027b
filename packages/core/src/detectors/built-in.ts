import type {Detector} from '../define-detector.js'
import {counts} from './counts.js'
import {definitions} from './definitions.js'
import {entities} from './entities.js'
import {markers} from './markers.js'
import {notes} from './notes.js'
import {questions} from './questions.js'
import {references} from './references.js'
import {steps} from './steps.js'

/** The detectors of every run, through the same door as those of others. */
export const builtIn: ReadonlyArray<Detector> = [
  questions,
  definitions,
  references,
  counts,
  markers,
  notes,
  steps,
  entities
]
