/**
 * Columns that a text takes in a terminal: East Asian wide and full-width
 * characters and emoji take two, combining marks none.
 *
 * Ranges: Unicode 15.1, EastAsianWidth.txt, values W and F, joined where only
 * unassigned code points lie between.
 */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) {
    if (zero.test(character)) continue
    width += wide.test(character) ? 2 : 1
  }
  return width
}

const zero = /^[\p{Mn}\p{Me}\p{Cf}]$/u

const wide =
  /^[\u1100-\u115f\u231a\u231b\u2329\u232a\u23e9-\u23ec\u23f0\u23f3\u25fd\u25fe\u2614\u2615\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18fff}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]$/u
