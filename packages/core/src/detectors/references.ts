import {defineDetector} from '../define-detector.js'
import {emitAdjacent} from './adjacent.js'
import {emitCitations} from './citations.js'
import {emitFigures} from './figures.js'
import {emitFootnotes} from './footnotes.js'
import {createLinkReader} from './links.js'
import {emitMentions} from './mentions.js'
import {createPhraseReader} from './phrases.js'

/** Finds what a draft points at. */
export const references = defineDetector({
  id: 'reference',
  emits: ['reference'],
  version: 1,
  create(context) {
    const readLinks = createLinkReader(context)
    const readPhrases = createPhraseReader(context)
    return {
      leaf(leaf) {
        readLinks(leaf)
        emitMentions(leaf, context)
      },
      sentence: readPhrases,
      end() {
        emitAdjacent(context)
        emitCitations(context)
        emitFigures(context)
        emitFootnotes(context)
      }
    }
  }
})
