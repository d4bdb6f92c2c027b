import {messagesOf, ruleOf} from '../run-result.js'
import {visible} from '../sink.js'
import type {Reporter} from './reporter.js'

/** `./path:line:column: severity: message [rule]`, one finding a line. */
export const compact: Reporter = ({files}, {talk}) =>
  files
    .flatMap((file) => {
      const name = visible(`./${file.name}`)
      const lines = messagesOf(file).map((message) => {
        const place = `${name}:${message.line ?? 1}:${message.column ?? 1}`
        const rule = ` [${visible(ruleOf(message))}]`
        return `${place}: ${message.severity}: ${visible(message.reason)}${rule}`
      })
      if (file.problem) {
        const {code, detail} = file.problem
        const reason = visible(talk.problem[code](detail))
        lines.push(`${name}:1:1: error: ${reason} [${code}]`)
      }
      return lines
    })
    .map((line) => `${line}\n`)
    .join('')
