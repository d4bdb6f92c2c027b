import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'

/**
 * Drafts to measure with: those of the folder `BENCH_CORPUS`, else our notes,
 * again and again, up to a size.
 *
 * @param size
 *   Characters in all.
 * @returns
 *   Sources.
 */
export function readInput(size: number): Array<string> {
  const folder = process.env['BENCH_CORPUS'] ?? '../notes'
  const files = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
  if (files.length === 0) throw new Error(`Expected drafts in \`${folder}\``)
  const sources: Array<string> = []
  let length = 0
  for (let at = 0; length < size; at++) {
    const source = files[at % files.length] ?? ''
    sources.push(source)
    length += Math.max(source.length, 1)
  }
  return sources
}
