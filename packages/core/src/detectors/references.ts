import {defineDetector} from '../define-detector.js'
import {emitFootnotes} from './footnotes.js'
import {createLinkReader} from './links.js'
import {emitMentions} from './mentions.js'

/** Finds what a draft points at. */
export const references = defineDetector({
  id: 'reference',
  emits: ['reference'],
  version: 1,
  create(context) {
    const readLinks = createLinkReader(context)
    return {
      leaf(leaf) {
        readLinks(leaf)
        emitMentions(leaf, context)
      },
      end() {
        emitFootnotes(context)
      }
    }
  }
})
