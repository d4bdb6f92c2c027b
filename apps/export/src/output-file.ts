/** A file to be written. */
export interface OutputFile {
  /** Relative, with `/` between folders. */
  path: string
  /** Text to be written as UTF-8, or bytes. */
  contents: string | Uint8Array
}
