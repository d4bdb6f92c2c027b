import {createHash} from 'node:crypto'
import {toFinding, type Finding} from '@inkstone/export'
import {messagesOf} from '../run-result.js'
import {harmlessJson} from '../sink.js'
import {version} from '../version.js'
import type {Reporter} from './reporter.js'

/** One object for the whole run: files, findings, summary. */
export const json: Reporter = ({config, files, summary}) => {
  const report = {
    v: 1,
    kind: 'report',
    tool: {name: 'inkstone', version},
    config: sha256(JSON.stringify(config)),
    files: files.map(({bytes, draft, name, problem}) => ({
      path: name,
      ...(bytes && {sha256: sha256(bytes)}),
      encoding: draft?.file.encoding ?? 'unknown',
      problems: [
        ...(problem ? [{code: problem.code, detail: problem.detail}] : []),
        ...(draft?.problems ?? []).map(({code, values}) => ({
          code,
          detail: JSON.stringify(values)
        }))
      ]
    })),
    findings: files.flatMap((file) => {
      const {draft, name, result} = file
      if (!draft) return []
      const found: Array<Finding> = messagesOf(file).map((message) =>
        toFinding(message, draft, name)
      )
      for (const {message, reason} of result?.suppressed ?? []) {
        const finding = toFinding(message, draft, name)
        found.push({
          ...finding,
          suppressed: true,
          ...(reason === undefined ? {} : {reason})
        })
      }
      return found
    }),
    summary
  }
  return harmlessJson(`${JSON.stringify(report, undefined, 2)}\n`)
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}
