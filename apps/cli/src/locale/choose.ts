import type {Locale} from '@inkstone/lint'
import {en} from './en.js'
import type {Talk} from './talk.js'
import {zhCN} from './zh-CN.js'

/** The language of the flag, else of the environment, else English. */
export function chooseLocale(
  flag: Locale | undefined,
  env: NodeJS.ProcessEnv
): Locale {
  if (flag) return flag
  const value = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  return /^zh/i.test(value) ? 'zh-CN' : 'en'
}

export function talkOf(locale: Locale): Talk {
  return locale === 'zh-CN' ? zhCN : en
}
