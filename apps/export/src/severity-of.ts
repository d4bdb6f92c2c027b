import type {VFileMessage} from 'vfile-message'
import type {Finding} from './finding.js'

/** How bad a finding is: as its rule says, else as `fatal` does. */
export function severityOf(message: VFileMessage): Finding['severity'] {
  const severity = 'severity' in message ? message.severity : undefined
  if (severity === 'error' || severity === 'info' || severity === 'warning')
    return severity
  if (message.fatal === undefined || message.fatal === null) return 'info'
  return message.fatal ? 'error' : 'warning'
}
