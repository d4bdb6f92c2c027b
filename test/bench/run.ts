/**
 * `npm run bench`: what core costs. All figures are ratios of CPU time in this
 * one run, so they hold on another machine; milliseconds do not, and other work
 * on the machine may spoil any row. Not a test.
 *
 * - **Parse**: `bare` is remark-parse with our grammar, `topics` adds layer 1
 *   and the sentences, `draft` also facts: all that `parseDraft` does. `cold`
 *   is the first pass of a process, `warm` the best later one. The median of
 *   the ratios of all rounds; 1.5 means half as much again as the bare parse.
 * - **Detectors**: see `detectors.ts`; a share below 0 is noise.
 * - **Memory**: peak of a process that parses one draft of 1.3 M characters.
 *   Most of it is what the parser holds until it is collected.
 * - **Growth**: see `growth.ts`. 2 is linear, 4 is quadratic.
 *
 * `-- --quick` only shows that it still works. `BENCH_CORPUS=<folder>` measures
 * with other drafts than our notes.
 */
import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import process from 'node:process'

const quick = process.argv.includes('--quick')
const rounds = quick ? 1 : 3
const size = quick ? 40_000 : 300_000

/** What a contestant says. */
interface Result {
  cold: number
  warm: number
  peak: number
}

printParse()
printMemory()
console.log('\ndetector    warm, share of bare')
runScript('detectors')
console.log('\ngrowth')
runScript('growth')

function runScript(name: string): void {
  const flags = quick ? ['--quick'] : []
  spawnSync(process.execPath, [fileOf(name), ...flags], {stdio: 'inherit'})
}

function printParse(): void {
  console.log('parse      cold x bare   warm x bare')
  const names = ['bare', 'topics', 'draft']
  const all = Array.from({length: rounds}, () => measureAll(names))
  for (const name of names) {
    const cold = all.map((round) => ratio(round, name, 'cold'))
    const warm = all.map((round) => ratio(round, name, 'warm'))
    const figures = [median(cold), median(warm)].map((value) =>
      value.toFixed(2).padStart(11)
    )
    console.log(`${name.padEnd(10)} ${figures.join('   ')}`)
  }
}

function printMemory(): void {
  const {peak} = measure('draft', quick ? size : 1_300_000, 1, true)
  const bare = measure('bare', quick ? size : 1_300_000, 1, true).peak
  console.log(
    `\npeak memory of one large draft: ${Math.round(peak)} MB, ` +
      `of its bare parse: ${Math.round(bare)} MB`
  )
}

function measureAll(names: ReadonlyArray<string>): Map<string, Result> {
  return new Map(names.map((name) => [name, measure(name, size, 3, false)]))
}

function ratio(
  round: ReadonlyMap<string, Result>,
  name: string,
  pass: 'cold' | 'warm'
): number {
  return (round.get(name)?.[pass] ?? NaN) / (round.get('bare')?.[pass] ?? NaN)
}

function measure(
  name: string,
  length: number,
  passes: number,
  join: boolean
): Result {
  const {stdout, stderr} = spawnSync(
    process.execPath,
    [
      fileOf('contestant'),
      name,
      String(length),
      String(passes),
      join ? 'join' : ''
    ],
    {encoding: 'utf8'}
  )
  if (!stdout) throw new Error(`Expected figures of \`${name}\`: ${stderr}`)
  const result: Result = JSON.parse(stdout)
  return result
}

function median(values: ReadonlyArray<number>): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}

function fileOf(name: string): string {
  return fileURLToPath(new URL(`${name}.js`, import.meta.url))
}
