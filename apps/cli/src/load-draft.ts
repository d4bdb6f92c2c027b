import {parseDraft, type Draft} from '@inkstone/core'
import type {FoundFile} from './find-files.js'
import {readDraft} from './read-file.js'

/** A problem that kept a file from becoming a draft. */
interface FileProblem {
  code: 'E_READ' | 'E_TOO_LARGE'
  detail: string
}

/** A file and what became of it. */
export interface LoadedDraft extends FoundFile {
  /** As they lie on the disk. */
  bytes?: Uint8Array | undefined
  draft?: Draft | undefined
  problem?: FileProblem | undefined
}

/** Read and parse one file. */
export async function loadDraft(
  file: FoundFile,
  maxBytes: number
): Promise<LoadedDraft> {
  const read = await readDraft(file.path, maxBytes)
  if ('problem' in read) return {...file, problem: read.problem}
  const draft = parseDraft(read.bytes, {limits: {bytes: maxBytes}})
  return {...file, bytes: read.bytes, draft}
}

/** Whether the draft could not be read as a draft (exit code 3). */
export function isUnprocessed({draft, problem}: LoadedDraft): boolean {
  return (
    problem !== undefined ||
    (draft?.problems.some(
      ({code}) => code.startsWith('E_') && code !== 'E_DETECTOR'
    ) ??
      false)
  )
}
