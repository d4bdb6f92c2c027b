import type {
  Code,
  Construct,
  Effects,
  State,
  TokenizeContext
} from 'micromark-util-types'

/** CJK and full-width ranges, and the dashes and quotes Chinese text uses. */
const ends: ReadonlyArray<readonly [number, number]> = [
  [0x2e80, 0x9fff],
  [0xac00, 0xd7af],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff00, 0xffef],
  [0x20000, 0x3ffff]
]
const marks = new Set(
  ['—', '‘', '’', '“', '”', '…'].map((d) => d.charCodeAt(0))
)

/**
 * Make a construct for literal URLs end before Chinese text.
 *
 * GFM reads on over any character that is no blank:
 *
 * ```markdown
 * > | 见 https://a.b/c，很好
 *       ^^^^^^^^^^^^^ ours
 *       ^^^^^^^^^^^^^^^^ GFM
 * ```
 *
 * The states of the construct see the end of the text instead of such a
 * character; the real one is handed back when they are done.
 *
 * @param inner
 *   Construct of `micromark-extension-gfm-autolink-literal`.
 * @returns
 *   Construct with the same name and the same look-behind.
 */
export function endUrl(inner: Construct): Construct {
  return {...inner, tokenize}

  function tokenize(
    this: TokenizeContext,
    effects: Effects,
    ok: State,
    nok: State
  ): State {
    let code: Code = null
    let done = false
    return wrap(inner.tokenize.call(this, effects, back(ok), back(nok)))

    function back(next: State): State {
      return () => {
        done = true
        return next(code)
      }
    }

    function wrap(state: State): State {
      return (actual) => {
        code = actual
        const next = state(endsUrl(actual) ? null : actual)
        return done || !next ? next : wrap(next)
      }
    }
  }
}

/**
 * Check whether a literal URL ends before a character.
 *
 * @param code
 *   Character code, `null` at the end.
 * @returns
 *   Whether no literal URL goes on with it.
 */
function endsUrl(code: Code): boolean {
  if (code === null || code < 0x2014) return false
  if (marks.has(code)) return true
  // Code units, not characters: a high surrogate of 20000-3FFFF counts too.
  if (code >= 0xd840 && code <= 0xd8bf) return true
  return ends.some(([first, last]) => code >= first && code <= last)
}
