import {readdir} from 'node:fs/promises'
import path from 'node:path'
import type {IsIgnored} from './ignored.js'
import {nameFrom} from './root.js'

/** What a folder holds. */
export interface Walked {
  /** Markdown files, absolute. */
  files: Array<string>
  /** Links, pipes and devices that are called like a draft. */
  special: Array<string>
  /** Folders that could not be read. */
  closed: Array<string>
}

/**
 * Find the drafts below a folder. What is ignored is not even opened; links
 * are not followed, so there is no way round in a circle.
 *
 * @param folder
 *   Absolute path.
 * @param root
 *   Folder that names are seen from.
 * @param isIgnored
 *   What is left out.
 */
export async function walkFolder(
  folder: string,
  root: string,
  isIgnored: IsIgnored
): Promise<Walked> {
  const walked: Walked = {files: [], special: [], closed: []}
  const waiting = [folder]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const entries = await readdir(next, {withFileTypes: true}).catch(
      () => undefined
    )
    if (!entries) {
      walked.closed.push(next)
      continue
    }
    for (const entry of entries) {
      const file = path.join(next, entry.name)
      if (entry.name.startsWith('.')) continue
      if (isIgnored(nameFrom(root, file), entry.isDirectory())) continue
      if (entry.isDirectory()) waiting.push(file)
      else if (!draftName.test(entry.name)) continue
      else if (entry.isFile()) walked.files.push(file)
      else walked.special.push(file)
    }
  }
  return walked
}

const draftName = /\.(?:md|markdown)$/iu
