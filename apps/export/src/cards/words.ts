/** Words that the policy of cards knows; data, so that others may be added. */

/** Verbs that open a label which says what is done. */
export const verbs: ReadonlySet<string> = new Set([
  ...'安装 保存 备份 比较 编辑 编译 标记 查看 查询 查找 测试 重启 重置 创建 打包 打印 打开 导出 导入 登录'.split(
    ' '
  ),
  ...'发送 分配 分析 复制 关闭 格式化 更新 挂载 合并 恢复 回滚 获取 激活 加载 监控 检查 解密 解压 解析'.split(
    ' '
  ),
  ...'禁用 开启 拷贝 扩容 列出 配置 启动 启用 切换 清空 清理 去除 取消 确认 删除 上传 设置 升级 释放 使用'.split(
    ' '
  ),
  ...'输出 刷新 搜索 锁定 添加 停止 退出 卸载 修改 下载 显示 写入 新建 新增 验证 移除 移动 执行 指定 重命名 注册 转换 追加 读取'.split(
    ' '
  ),
  ...'add build change check clear clone compile copy create delete disable download drop edit enable export find get import install kill list load mount move open print read remove rename reset restart run search set show start stop switch uninstall unmount update upgrade view write'.split(
    ' '
  )
])

/** Words a sentence opens with, and no name. */
export const openers =
  /^(?:因此|所以|因为|由于|如果|假如|假设|要是|当|从而|从|但|但是|而且|并且|然后|接着|于是|那么|也|就|都|还|又|再|只|一旦|为了|对于|关于|根据|按照|通过|我|你|您|他|她|它|咱|大家|换句话|换言之|更具体|更准确|更通俗|尤其|特别是|特别地|本质上|也就是|重点关注|简单|简而言之|总之|总的|具体|比如|例如|譬如|首先|其次|最后|最终|共|一共|总共|有[几两三四五六七八九一]|需要|可以|可能|应该|必须|建议|推荐|记住|注意|假|至于|用于|用来|包括|包含|分为|[几两三四五六七八九]点|(?:and|as|because|but|for|here|if|in|it|let|note|so|then|there|to|we|when|where|which|with|you|your)\b)/iu

/** Words of a sentence, wherever they stand in a label. */
export const clauses =
  /不是|就是|对应|主要在|考察|最适合|中$|都是|而是|是否|可以|能够|需要|应该|必须|已经|我们|如果|因为|所以|就会|才会|会[出产导造使让被有]|就像|促使|相对|比较|不够|[之以]?后$|[^小计定实临及准按暂同]时$|[吗呢吧啊了]$/u

/** Words of a report: what opens a line that has them is no term. */
export const reports =
  /不(?:生效|可用|支持|存在|一致|匹配|工作|正常|足|够|通|对|再)|(?:失败|报错|异常退出|未完成|已完成|完成|缺失|成功)$|无法|没有|可能|依赖(?=\s)|就是|太[重轻大小慢快多少高低长短]$|都(?:使用|是|有|会)|会(?:被|有|导致|出现)|我们|已经|应该|必须|\.[a-z]{1,4}:\d/iu

/** Words of a question about something a card does not show. */
export const questionPointers =
  /[下上][面边列述]|以[上下](?!级|版|的?权限)|如下|上一题|这(?!么)|那[个些种里样两]|刚才|前者|后者|本[题例]|\b(?:above|below|following|this)\b/iu

/** Nouns for several things: an item that ends in one announces a list. */
export const groups =
  /(?:[优缺特要难重痛][点处]|好处|坏处|优势|劣势|种类|类型|类别|分类|条件|时机|方式|方法|手段|途径|原因|因素|步骤|流程|阶段|作用|用途|功能|组成|部分|成分|内容|场景|问题|规则|策略|原则|区别|差异|操作|命令|参数|字段|选项|标准|状态|模式|层次|机制|措施|方案|指标|要素|元素|目标|目的|限制|约束|要求|风险|影响|后果|特性|特征|技术|协议|算法|工具|组件|角色|接口|事件|依据|依赖|advantages|cons|differences|kinds|modes|options|pros|reasons|steps|types)$/iu

/** Nouns that are asked for by themselves: `优点？`, not `优点：是什么？`. */
export const attributes =
  /(?:[优缺特要难重痛]点|好处|坏处|优势|劣势|大小|长度|数量|作用|用途|功能|目的|目标|原理|原因|条件|时机|区别|差异|场景|影响|风险|限制|位置|路径|单位|范围|默认值|缺省值|频率|版本|端口|格式|语法|依据|结果|顺序|步骤|流程|过程|方式|方法|命令|实现|关键|核心|本质|类型|级别|配置|设置|处理|问题|例子)$/u

/** Words that are no nouns: what opens with them is not asked `是什么`. */
export const qualities =
  /^(?:支持|在|更|最|不|无|非|可|易|高|低|多|少|强|弱|快|慢|难|避免|提高|提升|减少|降低|增加|增强|保证|确保|防止|实现|简化|优化|统一|基于|通过|使用|利用|按|将|把|对|由|让|允许|禁止|完全|仅|只|没有|具有|具备)/u

/** Titles that say nothing without the title above them. */
export const vagueTitles: ReadonlySet<string> = new Set([
  ...'实例 示例 例子 介绍 简介 概述 概念 概览 基础 基础知识 参数 参数说明 选项 配置 配置项 配置说明 说明 补充说明 总结 小结 其他 其它 用法 使用'.split(
    ' '
  ),
  ...'使用方法 基本使用 基本用法 命令 常用命令 常用参数 语法 格式 背景 前言 环境要求 注意事项 优缺点 特点 特性 原理 实现 流程 步骤 类型 分类 组成 结构 架构 问题 常见问题 思路 分析 类比'.split(
    ' '
  ),
  ...'回答 答案 解答 优势 劣势 优点 缺点 表 项目 对比 设计 数据结构 数据模型 概念说明 context current general type types'.split(
    ' '
  ),
  ...'arguments background basics build commands concepts configuration deprecated description details example examples features functions installation introduction notes options overview parameters reference setup summary syntax tips usage'.split(
    ' '
  )
])

/** Columns of a table that comment on a row, name it, or show a sample. */
export const sideColumns: ReadonlySet<string> = new Set(
  '备注 注释 评分 得分 序号 编号 状态 进度 链接 参考 出处 来源 示例 举例 例子 样例 例 日期 时间 配置项 参数 字段 属性 选项 变量 数量 个数 行数 文件数 耗时 count files lines size date example examples field licence license option parameter sample task remark remarks note notes score status link links ref source #'.split(
    ' '
  )
)

/** Words that point to something a card does not show. */
export const pointers =
  /这|那[个些里样]|上面|下面|上边|下边|以上|以下|如下|上述|下述|前面|后面|上文|下文|前者|后者|此时|其中|本文|本章|本节|\b(?:above|below|following|these|this|those)\b/iu

/**
 * Labels that name a place in an argument and no thing: asked alone, nobody
 * can know what they mean.
 */
export const emptyLabels: ReadonlySet<string> = new Set([
  ...'参考 参考资料 参考链接 参考文献 例如 比如 举例 例子 示例 样例 注意 备注 说明 解释 总结 小结 结论 结果 输出 输入'.split(
    ' '
  ),
  ...'目录 链接 地址 来源 出处 作者 日期 时间 标题 更新 背景 前言 其他 其它 步骤 现象 答 问 答案 分析 思路 代码 命令 语法 格式'.split(
    ' '
  ),
  ...'待办 待续 任务 计划 例 如 即 另 另外 此外 首先 其次 然后 最后 因此 所以 但是 一 二 三 四 五 六'.split(
    ' '
  ),
  ...'变量名 变量值 名称 名字 姓名 值 用户名 账号 邮箱 主机名 域名 内容 现状 进展 结论如下 修改 修复 改动 建议 提示 重点 描述 定义 详情 补充 思考 疑问 解决 处理 优化 回答'.split(
    ' '
  ),
  ...'author date description e.g example examples hint input links name note notes output result results see step steps summary tip title todo url usage value warning'.split(
    ' '
  )
])
