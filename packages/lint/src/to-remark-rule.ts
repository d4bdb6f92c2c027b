import {fromMdast} from '@inkstone/core'
import type {Draft} from '@inkstone/core'
import type {Root} from 'mdast'
import type {Plugin, Processor} from 'unified'
import {lintRule} from 'unified-lint-rule'
import type {VFile} from 'vfile'
import type {Rule} from './define-rule.js'
import {mergePacks} from './define-pack.js'
import {addFingerprint} from './make-record.js'
import {toMessage} from './lint-message.js'
import {readRemarkSetting} from './remark-setting.js'
import {runRules} from './run-rules.js'

/** Shared, so that the rules of a processor search a draft for typos once. */
const packs = mergePacks([], [])

/**
 * Make a plugin of a rule, for remark and for the `remark` option.
 *
 * @param rule - of ours or your own
 * @returns a rule as those of remark-lint are, of origin `inkstone:<id>`
 */
export function toRemarkRule(rule: Rule): Plugin<[unknown?], Root> {
  const origin = `inkstone:${rule.id}`

  function plugin(this: Processor, value?: unknown) {
    const {explicit, options, severity} = readRemarkSetting(rule, value)
    if (severity === 'off') return
    const active = {rule, severity, explicit, options}
    const attach = lintRule(origin, (tree: Root, file) => {
      const draft = readDraft(tree, file)
      const run = runRules(draft, [active], packs, 'en')
      for (const record of run.messages) {
        file.messages.push(toMessage(addFingerprint(draft, record), file.path))
      }
      const [crash] = run.crashes
      if (crash) throw crash.error
    })
    return attach.call(this, [severity === 'error' ? 2 : 1])
  }

  Object.defineProperty(plugin, 'name', {value: origin})
  return plugin
}

/** The draft of a file, made once of its tree. */
export function readDraft(tree: Root, file: VFile): Draft {
  const known = file.data.inkstone
  if (known?.root === tree) return known
  const source = String(file).replace(/^\uFEFF/, '')
  const draft = fromMdast(tree, source)
  file.data.inkstone = draft
  return draft
}
