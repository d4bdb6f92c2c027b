import type {BlockRole} from './block-role.js'

const comments = /<!--[^]*?(?:-->|$)/g
const modeLine = /-\*-|\bvim?:/
const chrome =
  /^\s*<(?:script|style|link|meta|iframe|\/script|\/style)\b|\b(?:doctoc|markdown-toc|TOC)\b/i

/**
 * Find what a block of HTML is used for.
 *
 * @param value
 *   HTML.
 * @returns
 *   Role.
 */
export function htmlRole(value: string): BlockRole {
  if (chrome.test(value)) return 'chrome'
  if (value.trimStart().startsWith('<!--')) {
    if (value.replace(comments, '').trim() === '') {
      return modeLine.test(value) ? 'chrome' : 'comment'
    }
  }
  const words = value.replace(/<[^<>]*>/g, '')
  if (/<(?:img|video|svg)\b/i.test(value) && !/\p{L}/u.test(words)) {
    return 'figure'
  }
  return 'html'
}
