import {fieldWordList} from './field-word-list.js'

/**
 * Real words of the field, Latin and Han, that look misspelt: names of
 * programs and calls (`filp`, `exportfs`), terms such as 竞态. Never reported.
 */
export const fieldWords: ReadonlyArray<string> = fieldWordList.split(' ')
