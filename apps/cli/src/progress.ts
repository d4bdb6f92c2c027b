import type {Session} from './session.js'

/** A line that says how far a long run is, erased at its end. */
export interface Progress {
  step(): Promise<void>
  end(): Promise<void>
}

/** Nothing is shown of a run that is over before. */
const delay = 500

/** For a person at a terminal only: not in CI, not into a file. */
export function startProgress(all: number, session: Session): Progress {
  const {env, err, errIsTty, talk} = session
  const on = errIsTty && !env['CI']
  const start = Date.now()
  let done = 0
  let shown = 0
  return {
    async step() {
      done++
      const now = Date.now()
      if (!on || now - start < delay || now - shown < 100) return
      shown = now
      await err.rewrite(talk.reading(done, all))
    },
    async end() {
      if (shown > 0) await err.rewrite('')
    }
  }
}
