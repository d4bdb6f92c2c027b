import type {Locale} from '@inkstone/lint'

/** What an error code means and what to do, by code. */
export const errorPages: ReadonlyMap<
  string,
  Readonly<Record<Locale, string>>
> = new Map([
  [
    'E_READ',
    {
      en: 'The file could not be read: it is missing, may not be read, or changed while it was being read. The other files were done.',
      'zh-CN':
        '文件无法读取：不存在、没有权限，或在读取时被改动。其余文件已处理。'
    }
  ],
  [
    'E_ENCODING',
    {
      en: 'The bytes are no text that Inkstone knows: not UTF-8 and none of the encodings it recognises. Convert the file: iconv -f <encoding> -t utf-8.',
      'zh-CN':
        '文件内容不是可识别的文本：不是 UTF-8，也不是其他可识别的编码。请先转换：iconv -f <编码> -t utf-8。'
    }
  ],
  [
    'E_TOO_LARGE',
    {
      en: 'The draft is larger than --max-bytes (default 4 MB). Raise the limit, or split the draft.',
      'zh-CN': '草稿超过 --max-bytes（默认 4 MB）。请提高上限或拆分草稿。'
    }
  ],
  [
    'E_DEPTH',
    {
      en: 'Lists and quotes are nested deeper than any reader can follow (limit 100). Such a draft can stop a parser.',
      'zh-CN': '列表和引用嵌套过深（上限 100 层），会使解析器无法工作。'
    }
  ],
  [
    'E_COMPLEX',
    {
      en: 'The draft holds so many emphasis marks, backticks, brackets or lazy lines in one paragraph, or so many footnotes, that a Markdown parser would take minutes for it.',
      'zh-CN':
        '一个段落中的强调标记、反引号、方括号或缩进不足的续行过多，或脚注过多，Markdown 解析器需要数分钟才能处理。'
    }
  ],
  [
    'E_DETECTOR',
    {
      en: 'A detector of Inkstone failed: its facts are missing, all others are there. Please report it with the draft.',
      'zh-CN':
        'Inkstone 的一个检测器出错：缺少它给出的事实，其余不受影响。请附上草稿报告此问题。'
    }
  ],
  [
    'W_FRONT_MATTER',
    {
      en: 'The front matter could not be read as YAML, or is beyond its limits. The draft was read as usual without its fields.',
      'zh-CN':
        '文件头信息无法按 YAML 读取，或超出上限。草稿已照常读取，但没有其中的字段。'
    }
  ]
])
