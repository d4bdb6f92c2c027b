/**
 * One contestant in a process of its own, as variants in one process warm each
 * other: prints the CPU milliseconds of its first pass and of the best later
 * one, and its peak memory. Started by `run.js`.
 */
import process from 'node:process'
import {parseDraft, remarkNotes} from '@inkstone/core'
import {remark} from 'remark'
import {detectorIds} from './detector-ids.js'
import {readInput} from './read-input.js'

const bare = remark().use(remarkNotes).freeze()

const contestants: Readonly<Record<string, (source: string) => unknown>> = {
  bare: (source) => bare.parse(source),
  topics: (source) => parseDraft(source, {off: detectorIds}),
  draft: (source) => parseDraft(source)
}

const [, , name = '', size = '0', passes = '1', join = ''] = process.argv
const read = readInput(Number(size))
const sources = join ? [read.join('\n\n')] : read
const run = contestants[name]
if (!run) throw new Error(`Unexpected contestant \`${name}\``)

const times: Array<number> = []
for (let pass = 0; pass < Number(passes); pass++) {
  const start = process.cpuUsage()
  for (const source of sources) run(source)
  const {system, user} = process.cpuUsage(start)
  times.push((system + user) / 1000)
}
const [cold = 0, ...later] = times
const peak = process.resourceUsage().maxRSS / 1024
console.log(JSON.stringify({cold, warm: Math.min(...later), peak}))
