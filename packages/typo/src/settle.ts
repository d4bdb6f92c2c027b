import type {Typo, TypoKind} from './typo.js'

const ranks: Partial<Record<TypoKind, number>> = {'zh-yu': 1, 'zh-sound': -1}

/**
 * Sorts findings and lets one win where they overlap: the longer one, then a
 * pack's, then `zh-yu`, then the more certain one.
 *
 * @param typos
 *   Findings.
 * @param isIgnored
 *   Whether a finding is not wanted.
 * @returns
 *   Findings by place, without overlap.
 */
export function settle(
  typos: ReadonlyArray<Typo>,
  isIgnored: (typo: Typo) => boolean
): Array<Typo> {
  const result: Array<Typo> = []
  const sorted = typos.toSorted((a, b) => a.start - b.start || b.end - a.end)
  for (const typo of sorted) {
    const last = result.at(-1)
    if (isIgnored(typo)) continue
    if (!last || last.end <= typo.start) result.push(typo)
    else if (isBetter(typo, last)) result[result.length - 1] = typo
  }
  return result
}

function isBetter(a: Typo, b: Typo): boolean {
  const order =
    a.end - a.start - (b.end - b.start) ||
    packRank(a) - packRank(b) ||
    (ranks[a.kind] ?? 0) - (ranks[b.kind] ?? 0) ||
    a.certainty - b.certainty
  return order > 0
}

function packRank({evidence}: Typo): number {
  return evidence.type === 'table' && evidence.source === 'pack' ? 1 : 0
}
