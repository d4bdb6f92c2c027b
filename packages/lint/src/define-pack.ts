import {compileConfusions} from '@inkstone/typo'
import {LintError} from './lint-error.js'
import type {Pack, PackMap, Term} from './pack.js'

/**
 * Declare a pack of data, and try its examples.
 *
 * @param pack - plain data
 * @returns the pack
 * @throws LintError on an entry that does not do what its examples say
 */
export function definePack(pack: Pack): Pack {
  try {
    compileConfusions(pack.confusions ?? [])
  } catch (error) {
    throw new LintError(`Unexpected confusion in pack \`${pack.name}\``, {
      cause: error
    })
  }
  for (const entry of pack.terms ?? []) {
    if ('term' in entry) checkTerm(pack, entry)
    else if (entry.set.length < 2) {
      throw new LintError(
        `Unexpected set \`${entry.set.join(', ')}\` in pack \`${pack.name}\`, expected two words or more`
      )
    }
  }
  for (const {short} of pack.acronyms ?? []) {
    if (/[A-Z]/.test(short)) continue
    throw new LintError(
      `Unexpected acronym \`${short}\` in pack \`${pack.name}\`, expected capitals`
    )
  }
  return pack
}

/**
 * Put packs together.
 *
 * @param packs - in order
 * @param words - known words of any script
 */
export function mergePacks(
  packs: ReadonlyArray<Pack>,
  words: ReadonlyArray<string>
): PackMap {
  const manPages = new Map<string, ReadonlyArray<string>>()
  for (const pack of packs) {
    for (const [name, sections] of Object.entries(pack.manPages ?? {})) {
      manPages.set(name, [...(manPages.get(name) ?? []), ...sections])
    }
  }
  const identifiers = packs.flatMap((pack) => pack.identifiers ?? [])
  return {
    terms: packs.flatMap((pack) => pack.terms ?? []),
    confusions: packs.flatMap((pack) => pack.confusions ?? []),
    acronyms: packs.flatMap((pack) => pack.acronyms ?? []),
    manPages,
    identifiers: new Set(
      [...identifiers, ...words].map((word) => word.toLowerCase())
    )
  }
}

/** Each wrong example holds a variant, no right one does. */
function checkTerm(pack: Pack, entry: Term): undefined {
  const hits = (text: string) =>
    entry.variants.some((variant) => holdsWord(text, variant))
  const silent = entry.bad.find((text) => !hits(text))
  const loud = entry.good.find((text) => hits(text))
  if (silent === undefined && loud === undefined) return
  const what =
    silent === undefined
      ? `silence on \`${loud}\``
      : `a variant in \`${silent}\``
  throw new LintError(
    `Unexpected entry \`${entry.term}\` in pack \`${pack.name}\`, expected ${what}`
  )
}

/** Whether a word stands in a text, not as part of a longer Latin word. */
function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text[at - 1] ?? ''
    const after = text[at + word.length] ?? ''
    const joined =
      (latin.test(before) && latin.test(word[0] ?? '')) ||
      (latin.test(after) && latin.test(word.at(-1) ?? ''))
    if (!joined) return true
  }
  return false
}

const latin = /\w/
