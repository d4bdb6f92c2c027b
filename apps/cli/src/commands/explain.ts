import {rulePages} from '@inkstone/lint'
import type {Run} from '../cli.js'
import {CliError} from '../cli-error.js'
import {errorPages} from '../error-pages.js'
import {visible} from '../sink.js'

/** `inkstone explain`: the page of a rule or an error code, offline. */
export const explain: Run = async ([id = ''], _options, session) => {
  const page = rulePages.get(id) ?? errorPages.get(id.toUpperCase())
  if (!page && id.startsWith('remark-lint:')) {
    const name = `remark-lint-${visible(id.slice('remark-lint:'.length))}`
    await session.out.write(
      `${name} is a rule of remark-lint; its page: https://github.com/remarkjs/remark-lint/tree/main/packages/${name}\n`
    )
    return 0
  }
  if (!page) {
    const known = [...rulePages.keys(), ...errorPages.keys()]
    const near = known.filter((word) => id.length > 2 && word.includes(id))
    const hint =
      near.length > 0
        ? `did you mean ${near.join(', ')}?`
        : `known are ${known.join(', ')}`
    throw new CliError(`no page for \`${id}\`; ${hint}`)
  }
  await session.out.write(`${page[session.locale].trimEnd()}\n`)
  return 0
}
