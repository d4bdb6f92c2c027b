/**
 * What each detector adds to layer 1, as a share of the bare parse. All run in
 * turn in this one process, warm, and the best pass of each counts; a detector
 * that needs another one is measured without it.
 */
import process from 'node:process'
import {parseDraft, remarkNotes} from '@inkstone/core'
import {remark} from 'remark'
import {detectorIds} from './detector-ids.js'
import {readInput} from './read-input.js'

const bare = remark().use(remarkNotes).freeze()
const quick = process.argv.includes('--quick')
const sources = readInput(quick ? 20_000 : 60_000)
const runs = new Map<string, (source: string) => unknown>([
  ['bare', (source) => bare.parse(source)],
  ['topics', (source) => parseDraft(source, {off: detectorIds})]
])
for (const id of detectorIds) {
  const off = detectorIds.filter((other) => other !== id)
  runs.set(id, (source) => parseDraft(source, {off}))
}

const best = new Map<string, number>()
for (let pass = 0; pass < (quick ? 2 : 15); pass++) {
  for (const [name, run] of runs) {
    const start = process.cpuUsage()
    for (const source of sources) run(source)
    const {system, user} = process.cpuUsage(start)
    best.set(name, Math.min(best.get(name) ?? Infinity, system + user))
  }
}
const of = (name: string): number => best.get(name) ?? NaN
for (const id of detectorIds) {
  const share = (of(id) - of('topics')) / of('bare')
  console.log(`${id.padEnd(11)} ${share.toFixed(2).padStart(6)}`)
}
