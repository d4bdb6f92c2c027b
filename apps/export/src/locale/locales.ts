import {en} from './en.js'
import type {Locale, Strings} from './strings.js'
import {zhCn} from './zh-cn.js'

/** The languages there are; one without a sentence does not compile. */
export const locales: Readonly<Record<Locale, Strings>> = {en, 'zh-CN': zhCn}
