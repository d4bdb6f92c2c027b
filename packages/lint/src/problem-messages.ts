import type {Problem} from '@inkstone/core'
import type {Template} from './define-rule.js'

/** What is said of a draft that could not be read (in part). */
export const problemMessages: Readonly<Record<Problem['code'], Template>> = {
  E_COMPLEX: {
    en: 'Unexpected `{found}` marks that open or close something, expected at most `{allowed}`',
    zh: '起止标记有 `{found}` 个，至多 `{allowed}` 个'
  },
  E_DEPTH: {
    en: 'Unexpected quotes and lists `{found}` deep, expected at most `{allowed}`',
    zh: '引用和列表嵌套 `{found}` 层，至多 `{allowed}` 层'
  },
  E_DETECTOR: {
    en: 'Unexpected failure of the detector `{detector}`: {message}',
    zh: '检测器 `{detector}` 出错：{message}'
  },
  E_ENCODING: {
    en: 'Unexpected encoding, expected UTF-8, UTF-16 or GB18030',
    zh: '无法识别编码，应为 UTF-8、UTF-16 或 GB18030'
  },
  E_TOO_LARGE: {
    en: 'Unexpected draft of `{found}` bytes, expected at most `{allowed}`',
    zh: '笔记有 `{found}` 字节，至多 `{allowed}` 字节'
  },
  W_FRONT_MATTER: {
    en: 'Unexpected front matter that cannot be read: {message}',
    zh: '无法读取文首的元数据：{message}'
  }
}
