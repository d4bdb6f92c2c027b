import {en} from './en.js'
import type {Locale, Strings} from './strings.js'
import {zhCn} from './zh-cn.js'

/** The languages there are; one without a sentence does not compile. */
const locales: Readonly<Record<Locale, Strings>> = {en, 'zh-CN': zhCn}

/**
 * Sentences of a language.
 *
 * @throws
 *   A `TypeError` for a language there is none of.
 */
export function stringsOf(locale: Locale): Strings {
  if (!Object.hasOwn(locales, locale)) {
    const expected = Object.keys(locales).join('` or `')
    throw new TypeError(
      `Unexpected locale \`${locale}\`, expected \`${expected}\``
    )
  }
  return locales[locale]
}
