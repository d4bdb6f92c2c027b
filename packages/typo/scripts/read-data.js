import {readFileSync} from 'node:fs'

/** Lines of a data file without notes, blanks squeezed. */
export function readLines(name) {
  return readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.trim().replaceAll(/ +/g, ' '))
    .filter((line) => line && !line.startsWith('#'))
}

/**
 * Splits a line `wrong right guards class bad | good | good`.
 *
 * @returns
 *   Its columns: `head` is what the program needs.
 */
export function readConfusion(line) {
  const match = /^(\S+) (\S+) ((?:\S+ )*?)(E\+?|W|V|Y) (.+)$/.exec(line)
  if (!match) throw new Error(`Expected wrong, right, class, examples: ${line}`)
  const [, wrong, right, guards, about, examples] = match
  const [bad, ...good] = examples.split(' | ')
  const sides = guards.split(' ').filter((token) => /^[+-][ab]$/.test(token))
  const fail = (reason) => {
    throw new Error(`${reason}: ${line}`)
  }
  if (guards && !/^[+-][ab] /.test(guards)) fail('Guards need a side')
  if (new Set(sides).size < sides.length) fail('Two lists of one side')
  if (bad.split(wrong).length !== 2) fail('The bad example must hold it once')
  if (good.length === 0) fail('No good example')
  if (right.split('/').some((one) => one.includes(wrong))) {
    fail('The right form contains the wrong one')
  }
  return {
    wrong,
    right,
    guards,
    about,
    bad,
    good,
    head: line.slice(0, match[0].length - examples.length).trim()
  }
}
