import type {Talk} from './talk.js'

export const en: Talk = {
  severity: {error: 'error', warning: 'warning', info: 'info'},
  argument: {
    closed: (path) => `${path}: cannot be opened, permission denied`,
    empty: () =>
      'an argument is empty; name a file or a folder, `.` is this one',
    ignored: (path) => `${path}: skipped, it is ignored`,
    missing: (path) => `${path}: no such file or folder`,
    special: (path) =>
      `${path}: not a regular file, links and devices are not read`,
    specialInside: (path) => `${path}: skipped, not a regular file`,
    unmatched: (path) =>
      `${path}: matches no file (--no-error-on-unmatched allows that)`
  },
  problem: {
    E_READ: (detail) => `cannot read: ${detail}`,
    E_TOO_LARGE: (detail) => `too large: ${detail} (--max-bytes raises it)`
  },
  noDrafts: 'no drafts found',
  readAs: (encoding) => `read as ${encoding}`,
  crash: (rule, message) =>
    `internal error in ${rule}: ${message}. The other rules ran; please report this`,
  summary: ({files, errors, warnings, infos, suppressed, unprocessed}) => {
    const parts = [
      counted(errors, 'error'),
      counted(warnings, 'warning'),
      counted(infos, 'info', 'infos')
    ]
    if (suppressed > 0) parts.push(`${suppressed} suppressed`)
    if (unprocessed > 0) parts.push(`${unprocessed} could not be read`)
    return `${counted(files, 'draft')}: ${parts.join(', ')}`
  },
  more: (count) => `… ${count} more of this rule`,
  fixed: (fixes, files) =>
    `${counted(fixes, 'fix', 'fixes')} written into ${counted(files, 'draft')}`,
  fixable: (count) =>
    `${counted(count, 'finding')} can be mended by \`inkstone lint --fix\``,
  skipped: (reason) => `fix not applied: ${reason}`,
  notWritten: (encoding) =>
    `fixes not written: the draft is ${encoding}. Convert it first: iconv -f ${encoding} -t utf-8`,
  reading: (done, all) => `reading ${done} of ${all}`,
  wrote: (path, more) =>
    more > 0
      ? `wrote ${path} and ${counted(more, 'file')} more`
      : `wrote ${path}`,
  exported: ({drafts, cards, held, openQuestions}) =>
    [
      counted(drafts, 'draft'),
      counted(cards, 'card'),
      ...(held > 0 ? [`${held} held until the draft is mended`] : []),
      counted(openQuestions, 'open question')
    ].join(', '),
  outline: {
    lines: (start, end) => (start === end ? `L${start}` : `L${start}-${end}`),
    open: 'open',
    answered: 'answered',
    definitions: (count) => counted(count, 'definition'),
    totals: (topics, questions, open) =>
      `${counted(topics, 'topic')}, ${counted(questions, 'question')}, ${open} open`
  }
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
