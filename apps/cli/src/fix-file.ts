import {toBytes} from '@inkstone/core'
import {fixDraft, lintDraft, type FixOptions} from '@inkstone/lint'
import {CliError} from './cli-error.js'
import type {Work} from './lint-files.js'
import type {Session} from './session.js'
import {visible} from './sink.js'
import {writeWhole} from './write-file.js'

/** What fixing did in all files so far. */
export interface FixCounts {
  fixes: number
  files: number
  /** Files that could not be written. */
  failed: number
}

/**
 * Write fixes into a draft and give back what is left to say after that.
 * Bytes outside the edits stay as they are; a draft in another encoding than
 * UTF-8 is not written.
 */
export function fixWith(
  options: FixOptions,
  counts: FixCounts,
  session: Session
): Work {
  const {talk} = session
  return async (file) => {
    const {bytes, draft} = file
    if (!draft || !bytes) return file
    const name = visible(file.name)
    const fix = await fixDraft(draft, options)
    for (const {message, reason} of fix.skipped) {
      const place = `${name}:${message.line ?? 1}:${message.column ?? 1}`
      const rule = message.ruleId ?? ''
      await session.say(`${place}: ${talk.skipped(reason)} [${rule}]`)
    }
    if (fix.edits.length > 0) {
      const {encoding} = draft.file
      if (encoding !== 'utf-8') {
        await session.complain(`${name}: ${talk.notWritten(encoding)}`)
        return {...file, result: await lintDraft(draft, options)}
      }
      const after = toBytes(draft, bytes, fix.edits)
      try {
        await writeWhole(file.path, after, {name, unless: bytes})
      } catch (error) {
        if (!(error instanceof CliError)) throw error
        counts.failed++
        await session.complain(`inkstone: ${error.message}`)
        return {...file, result: await lintDraft(draft, options)}
      }
      counts.fixes += fix.applied.length
      counts.files++
      const fixed = fix.result.file.data.inkstone
      return {...file, bytes: after, draft: fixed, result: fix.result}
    }
    return {...file, result: fix.result}
  }
}
