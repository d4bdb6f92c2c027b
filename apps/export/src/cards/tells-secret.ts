const word = String.raw`密码|口令|passw(?:or)?d|passwd|secret|token|api[ _-]?key`

/** `密码：hunter2`, `password = hunter2`; not `密码：用于登录`. */
const assignment = new RegExp(
  String.raw`(?:${word})\s*(?:是|为|[:：=])\s*[\x21-\x7E]{4,}`,
  'iu'
)

const asked = new RegExp(
  String.raw`(?:${word})(?:\s*[:：]\s*[^:：]+)?[？?]$`,
  'iu'
)

/**
 * Whether a card would tell a password or a key.
 *
 * @param front
 *   text of the question
 * @param back
 *   text of the answer
 * @returns
 *   whether it does
 */
export function tellsSecret(front: string, back: string): boolean {
  return (
    assignment.test(back) || (asked.test(front) && /^[\x21-\x7E]+$/u.test(back))
  )
}
