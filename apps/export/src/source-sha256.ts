import type {Draft} from '@inkstone/core'
import {sha256} from './sha256.js'

/** SHA-256 of a draft as the UTF-8 file it was read from. */
export function sourceSha256({file, source}: Draft): string {
  return sha256((file.bom ? '\uFEFF' : '') + source)
}
