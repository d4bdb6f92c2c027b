/**
 * Thrown for options and confusion entries that cannot be used; never for
 * text.
 */
export class TypoError extends Error {
  /** Always `'TypoError'`. */
  override readonly name = 'TypoError'
  /** The entry or option value at fault. */
  readonly value: unknown

  /**
   * @param message
   *   What was expected and what was found.
   * @param value
   *   The entry or option value at fault.
   * @param options
   *   Standard error options, such as `cause`.
   */
  constructor(message: string, value?: unknown, options?: ErrorOptions) {
    super(message, options)
    this.value = value
  }
}
