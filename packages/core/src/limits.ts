/** What a draft may hold at most; each stops a text that would take minutes. */
export interface Limits {
  /** Bytes, of a string UTF-16 units (default: 4 MB). */
  bytes: number
  /** Lists and quotes open at once (default: 100). */
  containers: number
  /** Runs of `*`, `_` and `~` in one inline run (default: 1000). */
  delimiters: number
  /**
   * Unmatched runs of backticks, or of the `$` of formulas, and `<!--`, `<?`
   * and their like without an end, times characters of an inline run
   * (default: 1000000).
   */
  backticks: number
  /** Square brackets in one inline run (default: 5000). */
  brackets: number
  /**
   * Lines of one paragraph that go on outside of the list or quote it stands
   * in (default: 1000).
   */
  lazyLines: number
  /** Footnote definitions (default: 2000). */
  footnotes: number
  /** Lists and quotes, nested or one after the other (default: 10000). */
  groups: number
}

/**
 * Real drafts lie far below: the largest values seen are 45 containers, 252
 * delimiters, 1,828 for backticks, 36 brackets, 11 lazy lines, 24 footnotes,
 * 88 groups.
 */
export const defaultLimits: Readonly<Limits> = {
  bytes: 4 * 1024 * 1024,
  containers: 100,
  delimiters: 1000,
  backticks: 1_000_000,
  brackets: 5000,
  lazyLines: 1000,
  footnotes: 2000,
  groups: 10_000
}

/**
 * Check limits given as an option.
 *
 * @param limits
 *   Limits to merge into ours.
 * @throws
 *   On an unknown name or a value that is no whole number from 0 on.
 */
export function checkLimits(limits: Partial<Limits> | null | undefined): void {
  for (const [name, value] of Object.entries(limits ?? {})) {
    if (!Object.hasOwn(defaultLimits, name)) {
      const known = Object.keys(defaultLimits).join('`, `')
      throw new Error(`Unexpected limit \`${name}\`, expected \`${known}\``)
    }
    if (value === undefined || value === Infinity) continue
    if (!Number.isInteger(value) || value < 0) {
      throw new Error(
        `Unexpected value \`${value}\` of limit \`${name}\`, expected a whole number`
      )
    }
  }
}
