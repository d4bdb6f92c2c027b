import {noteTypeCss} from './note-type-css.js'

/** A field or template: its id decides whether Anki sees the same schema. */
interface Part {
  /** Constant id. */
  id: number
  /** Shown in Anki. */
  name: string
}

/** Template of a card. */
interface Template extends Part {
  /** Question side. */
  qfmt: string
  /** Answer side. */
  afmt: string
}

/** A note type. */
export interface NoteType {
  /** Constant id, below 2^53. */
  id: number
  /** Shown in Anki. */
  name: string
  /** 0: standard; 1: cloze. */
  type: 0 | 1
  /** In seconds; moves when and only when templates or style change. */
  mod: number
  /** In order. */
  fields: ReadonlyArray<Part>
  /** In order. */
  templates: ReadonlyArray<Template>
  /** Per template: which fields (by index) must be filled for a card. */
  req: ReadonlyArray<readonly [number, 'all' | 'any', ReadonlyArray<number>]>
  /** Style of all its cards. */
  css: string
}

const context = '<div class="ctx">{{Context}}</div>\n'
const extra = '{{#Extra}}<div class="x">{{Extra}}</div>{{/Extra}}\n'
const source = '<div class="src">{{Source}}</div>'
const answer = '{{FrontSide}}\n\n<hr id="answer">\n\n'
const reverse = '<div class="q">{{Reverse}}</div>'
const cloze = context + '<div class="q">{{cloze:Text}}</div>'

/** Question and answer, and the reverse where a draft asks for it. */
export const qaType: NoteType = {
  id: 1716402718311,
  name: 'Inkstone QA v1',
  type: 0,
  mod: 1767225600,
  fields: [
    {id: 171640271831101, name: 'Front'},
    {id: 171640271831102, name: 'Back'},
    {id: 171640271831103, name: 'Extra'},
    {id: 171640271831104, name: 'Reverse'},
    {id: 171640271831105, name: 'ReverseAnswer'},
    {id: 171640271831106, name: 'Context'},
    {id: 171640271831107, name: 'Source'},
    {id: 171640271831108, name: 'Key'}
  ],
  templates: [
    {
      id: 171640271831151,
      name: 'QA',
      qfmt: context + '<div class="q">{{Front}}</div>',
      afmt: answer + '<div class="a">{{Back}}</div>\n' + extra + source
    },
    {
      id: 171640271831152,
      name: 'Reverse',
      qfmt: '{{#Reverse}}' + context + reverse + '{{/Reverse}}',
      afmt: answer + '<div class="a">{{ReverseAnswer}}</div>\n' + extra + source
    }
  ],
  req: [
    [0, 'any', [0, 5]],
    [1, 'all', [3]]
  ],
  css: noteTypeCss
}

/** Text with deletions. */
const clozeType: NoteType = {
  id: 1716402718312,
  name: 'Inkstone Cloze v1',
  type: 1,
  mod: 1767225600,
  fields: [
    {id: 171640271831201, name: 'Text'},
    {id: 171640271831202, name: 'Extra'},
    {id: 171640271831203, name: 'Context'},
    {id: 171640271831204, name: 'Source'},
    {id: 171640271831205, name: 'Key'}
  ],
  templates: [
    {
      id: 171640271831251,
      name: 'Cloze',
      qfmt: cloze,
      afmt: cloze + '\n\n<hr id="answer">\n\n' + extra + source
    }
  ],
  req: [[0, 'any', [0]]],
  css: noteTypeCss
}

/**
 * Our note types, frozen: a field or template with another id, name or place
 * is another schema, and the next import would make a copy of the type whose
 * old notes stop updating.
 */
export const noteTypes: ReadonlyArray<NoteType> = [qaType, clozeType]
