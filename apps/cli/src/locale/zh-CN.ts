import type {Talk} from './talk.js'

export const zhCN: Talk = {
  severity: {error: '错误', warning: '警告', info: '提示'},
  argument: {
    closed: (path) => `${path}：没有权限，无法打开`,
    empty: () => '有一个参数是空的；请写文件或目录，`.` 是当前目录',
    ignored: (path) => `${path}：已忽略，跳过`,
    missing: (path) => `${path}：没有这个文件或目录`,
    special: (path) => `${path}：不是普通文件，不读取链接和设备`,
    specialInside: (path) => `${path}：不是普通文件，跳过`,
    unmatched: (path) =>
      `${path}：没有匹配的文件（--no-error-on-unmatched 允许这样）`
  },
  problem: {
    E_READ: (detail) => `无法读取：${detail}`,
    E_TOO_LARGE: (detail) => `文件过大：${detail}（可用 --max-bytes 提高）`
  },
  noDrafts: '没有找到草稿',
  readAs: (encoding) => `按 ${encoding} 读取`,
  crash: (rule, message) =>
    `${rule} 内部出错：${message}。其余规则已照常运行，请报告此问题`,
  summary: ({files, errors, warnings, infos, suppressed, unprocessed}) => {
    const parts = [`${errors} 个错误`, `${warnings} 个警告`, `${infos} 个提示`]
    if (suppressed > 0) parts.push(`${suppressed} 个已抑制`)
    if (unprocessed > 0) parts.push(`${unprocessed} 篇无法读取`)
    return `${files} 篇草稿：${parts.join('，')}`
  },
  more: (count) => `…… 此规则另有 ${count} 处`,
  fixed: (fixes, files) => `已向 ${files} 篇草稿写入 ${fixes} 处修正`,
  fixable: (count) => `${count} 处可用 \`inkstone lint --fix\` 修正`,
  skipped: (reason) => `未修正：${reason}`,
  notWritten: (encoding) =>
    `未写入修正：草稿编码为 ${encoding}，请先转换：iconv -f ${encoding} -t utf-8`,
  reading: (done, all) => `正在读取 ${done}/${all}`,
  wrote: (path, more) =>
    more > 0 ? `已写入 ${path} 等 ${more + 1} 个文件` : `已写入 ${path}`,
  exported: ({drafts, cards, held, openQuestions}) =>
    [
      `${drafts} 篇草稿`,
      `${cards} 张卡片`,
      ...(held > 0 ? [`${held} 张待修正后导出`] : []),
      `${openQuestions} 个未答问题`
    ].join('，'),
  outline: {
    lines: (start, end) => (start === end ? `L${start}` : `L${start}-${end}`),
    open: '未答',
    answered: '已答',
    definitions: (count) => `${count} 条定义`,
    totals: (topics, questions, open) =>
      `${topics} 个主题，${questions} 个问题，${open} 个未答`
  }
}
