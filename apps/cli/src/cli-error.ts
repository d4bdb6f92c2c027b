/** An error that a person can act on: printed in one line, without a stack. */
export class CliError extends Error {
  /** What the process exits with: `2` the run is wrong, `3` an input is. */
  readonly exit: 2 | 3

  constructor(message: string, exit: 2 | 3 = 2, cause?: unknown) {
    super(message, {cause})
    this.name = 'CliError'
    this.exit = exit
  }
}
