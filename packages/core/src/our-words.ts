import type {Lexicon, Words} from './lexicon.js'

const words = (zh: string, en = ''): Words => ({
  zh: zh.split(/\s+/).filter(Boolean),
  en: en.split(',').filter(Boolean)
})

/** The words the built-in detectors look for. */
export const ourWords: Lexicon = {
  questionLabel: words(
    '问 提问 问题 疑问 疑惑 面试题 思考题 思考',
    'Q,question'
  ),
  answerLabel: words('答 答案 回答 解答 解析 参考答案', 'A,answer'),
  interrogative: words(
    '为什么 为何 为啥 为嘛 如何 怎么 怎样 咋 是什么 什么是 什么意思 什么区别 什么时候 什么 多大 多长 多久 多远 多高 何不 何时 哪里 哪些 哪个 哪种 哪类 谁 多少 是否 能否 可否 是不是 有没有 会不会 能不能 可不可以 要不要 需不需要 干什么 做什么 干嘛 哪一 哪几 哪儿 哪条 哪位 哪家 哪天 哪边 啥 行不行 好不好 该不该 值不值 用不用 想不想',
    'why,how,what,which,who,whose,where,when'
  ),
  headingOpener: words(
    '',
    'why,how to,when to,where to,what to,which,what happens,what causes,what makes,what belongs,what goes,what comes,what changed,what changes,what counts,what else,do we,do i,do you,do they'
  ),
  wh: words('', 'why,how,what,which,who,whom,whose,where,when'),
  whNoun: words('', 'which,what,whose'),
  whSubject: words('', 'who'),
  auxiliary: words(
    '',
    "do,does,did,is,are,was,were,am,can,could,should,would,will,shall,may,might,must,has,have,had,'s,'re,'ll,'d,don't,doesn't,didn't,isn't,aren't,wasn't,weren't,can't,couldn't,won't,shouldn't,wouldn't,hasn't,haven't"
  ),
  copula: words('', "is,are,was,were,'s,'re"),
  polar: words(
    '',
    'is,are,was,were,does,did,can,could,should,would,will,may,has,have'
  ),
  determiner: words(
    '',
    'i,you,we,they,he,she,it,the,a,an,this,that,these,those,my,our,your,his,her,its,their,there'
  ),
  degree: words(
    '',
    'much,many,long,often,far,fast,big,large,deep,old,high,well,soon,little,few,hard,exactly,else,come'
  ),
  inquiry: words('', 'find out,figure out,work out,look up,clarify,ask,check'),
  particle: words('吗 呢 嘛 么'),
  noParticle: words('什么 怎么 那么 这么 多么 要么'),
  insisting: words('到底 究竟'),
  alternative: words('还是'),
  nounTail: words(
    '的原因 的方法 的问题 的过程 的策略 的步骤 的方案 的总结 的笔记 的技巧 的思考 的例子 的文章 的自由 的事情 的内容 的话题 的学问 的经历 的说明 的介绍',
    ''
  ),
  settled: words('决定 说了算 为准 而定 讲起 说起 谈起'),
  reason: words(
    '因为 由于 是因为 原因是 在于 所以 取决于 即可 要看',
    'because,depends on,since'
  ),
  others: words(
    '很多人 大家 有人 用户 读者 初学者 新手 人们 如果你 有些人 许多人 不少人 别人 同学',
    'people,users,readers,beginners,if you,many'
  ),
  shortAnswer: words(
    '是的 不是 是 不会 会 不能 能 可以 不可以 没有 有 对 不对 不需要 需要 不用 当然 当然有 当然是 当然会 当然能 当然可以 当然不 当然不是 当然不会 显然 显然是 显然不是 显然会 显然不会 显然不 肯定不是 肯定会 不行 行 不 否 不一定 并不是 并不会',
    'yes,no,never,always,sure,of course,of course not,not really,nope'
  ),
  itemOpener: words(
    '为什么 为何 为啥 如何 怎么 怎样 什么是 什么时候 什么情况 哪些 哪个 是否 能否 可否 是不是 有没有 会不会 能不能'
  ),
  itemCloser: words(
    '是什么 是啥 什么意思 怎么回事 怎么办 怎么做 有什么区别 的区别是什么 有哪些 有什么用 干什么的 做什么的 是谁 吗 呢 为什么 为何 如何实现的 怎么实现的'
  ),
  proseOpener: words(
    '为什么 为何 为啥 到底 究竟 难道 是不是 有没有 怎么',
    'which one,which ones,which of'
  ),
  whether: words('是否 能否 可否'),
  connective: words(
    '那么 那 但是 但 不过 所以 另外 这里 这 然后 可是 而 而且 并且 于是 既然如此 首先 其次 最后 问题是 疑问是 问题来了',
    'so,but,and,then,now,well,or'
  ),
  taming: words(
    '介绍 说明 讲解 讲述 讲讲 关于 记录 分享 学习 了解 展示 描述 解释 决定 规定 知道 明白 清楚 理解 判断 判定 判别 识别 检查 查看 确认 验证 测试 看看 来看 看下 比较 分析 探究 探讨 谈谈 聊聊 浅谈 浅析 详解 总结 教你 取决于 表示 告诉 讨论 研究 指定 控制 定义 考虑 就是 正是 示范 演示 掌握 写着 写明 记着 标明 想好'
  ),
  tamingName: words(
    '介绍信 介绍人 说明书 说明文 解释器 解释权 展示厅 记录仪 记录锁 记录表 学习率 学习器 学习曲线 检查点 检查表 检查项 测试用例 测试集 测试环境 测试机 控制器 控制台 控制流 控制面 控制权 分析器 分析师 表示层 表示法 定义域 决定权 决定性 确认号 确认书 判断题 研究生 研究所 讨论组 理解力 知道率 指定器 比较器 验证码 验证集 识别码 识别率 规定动作'
  ),
  idle: words(
    '无论如何 不管怎么 不管怎样 无论怎样 无论怎么 没什么 什么都 怎么都 怎样都 如何都 任何 没怎么 不怎么 多少有些 多少有点 谁都 这是为什么 就是为什么 也是为什么 正是为什么 什么的 什么也 算什么 什么时候都 哪里都 到底还是 没啥 啥都 啥也 谁也 更多 许多 很多 众多 最多 大多 诸多 差不多 多少会 多少得 多少还 把谁 怎么说呢'
  ),
  freeWord: words(
    '怎么 怎样 咋 什么 啥 谁 哪里 哪儿 哪个 哪种 哪些 哪一 多少 什么时候'
  ),
  universal: words('都 也'),
  indifferent: words(
    '都行 都可以 都好 都一样 也行 也可以 也一样 无所谓 没关系'
  ),
  surprise: words('这么 那么'),
  criterion: words(
    '哪些 哪个 是否 能否 可否 是不是 有没有 会不会 能不能',
    'which,whether'
  ),
  conditional: words('如果 若 当 假如 假设 倘若 要是', 'if,when'),
  phatic: words(
    '还记得 是不是很 是不是非常 是不是特别 对吧 对不对 你以为 难道 岂 何乐而不为 何必 谁不 是吧 对吗 有木有 好吗 准备好了吗 准备好了么 觉得有用 觉得不错 有疑问？ 还有疑问 还有什么疑问 还有问题吗',
    "remember,isn't it,who cares,any questions,are you ready,ready to start,sounds good,make sense"
  ),
  admission: words(
    '不清楚 不太清楚 没搞懂 没搞清楚 没弄懂 没弄清 没研究 没有研究 没理解 没看懂 没有看懂 看不懂 搞不懂 不理解 不太理解 不知道为什么 不知道怎么 不知道如何 不明白 不确定 还没想明白 没想明白 不知道为何 尚不清楚 没查到 没查出 没找到原因 没想通 没想清楚 有空再看 有空再查 回头再看 回头再查 还没来得及看 不知道为啥 不知道为嘛 不知道咋 不知为何 不知为什么 不知何故 不知道怎么回事 不知道什么原因 还没看 还没查 还没试 没来得及 没查过',
    "don't know,do not know,not sure,no idea,don't understand,do not understand,unclear,haven't figured out,have not looked,haven't looked,have not checked,haven't checked,have not tried,haven't tried,not checked yet"
  ),
  admittedGap: words(
    '没搞懂 没有搞懂 没搞清 没搞明白 没弄懂 没弄清 没弄明白 没研究 没有研究 没深究 没细究 没细看 没深入 未深入 没理解 没有理解 没看懂 没有看懂 没看明白 没太看懂 不太看得懂 看不懂 搞不懂 弄不懂 不清楚 不太清楚 尚不清楚 不理解 不太理解 不太懂 不是很懂 不明白 不太明白 没想明白 没想通 不知道为什么 不知道为啥 不知道为何 不知为何 不知为什么 不知道怎么 不知道如何 不知道是不是 不知道是否 不知道会不会 我不知道 还不知道 暂不知道 尚不知道 没查到 没查出 没找到原因',
    "don't understand,do not understand,didn't understand,cannot understand,can't understand,don't really understand,don't know why,don't know how,don't know what,don't know if,don't know whether,do not know why,do not know how,do not know what,do not know whether,no idea,haven't figured out,have not figured out,can't figure out,cannot figure out,couldn't figure out,haven't looked into,have not looked into,haven't looked it up,have not looked it up,haven't checked,have not checked,haven't tested,have not tested,unclear to me,not clear to me,beyond me,don't get why,don't get how"
  ),
  exercise: words(
    '留给大家 留给读者 留给你 留作 大家自己 读者自己 自己去寻找 自行思考 自己思考 大家思考 有待 以后再研究 后面再研究 以后再看 待研究 不多写 不写了 懒得写',
    'left to the reader,left as an exercise,exercise for the reader'
  ),
  stub: words(
    '待补充 待补 待续 未完待续 未完 待完善 待整理 遗留问题 待更新 待写 待填坑 此处略 暂略 还没写完 尚未完成 敬请期待 施工中',
    'to be continued,to be written,to be completed,to be added,to be filled in,coming soon,work in progress,wip,unfinished,not written yet,more to come'
  ),
  blank: words(
    '不知道 我不知道 不知 不晓得 不详 未知 略 空着 占坑 没有答案 暂无答案 暂无 还没写 没写完 mark一下 Mark一下 码住 先记下',
    "N/A,n/a,I don't know,don't know,no answer yet,unknown"
  ),
  exclamation: words(
    '太棒了 真棒 太好了 太难了 太强了 好家伙 天哪 天啊 我的天 神奇 神了 惊呆了 坑爹 加油 救命 完蛋 完美 厉害 奇怪 真奇怪 大功告成 哈哈 哈哈哈 呵呵 嗯 哦 啊 好的 好 那好 来吧 开始吧 很奇怪 好奇怪 诡异 离谱 有意思 真有意思 有趣',
    "wow,oh,hm,hmm,ouch,yay,great,nice,okay,ok,well,oh no,my god,cool,let's go,strange,how strange,very strange,odd,weird,funny,interesting,surprising,amazing,crazy"
  ),
  pointer: words(
    '见下 见下文 见后文 见上文 见下面 见下一节 见下节 见后 见上 参见下文 详见下文 后面细说 后面再说 下面细说 下文细说 后文细说 后文再说 下文再说 稍后再说 容后再说 后面会讲 下面会讲 后文会讲 下文会讲',
    'see below,see above,see the next section,more on this later,more on that later,explained below'
  ),
  hedge: words(
    '似乎 好像 应该是 应该不会 应该就是 大概 大概率 貌似 可能是 或许 也许 估计是 估计会 估计要 恐怕是 说不定 八成是 想必 看起来像',
    'probably,maybe,perhaps,presumably,possibly,supposedly,apparently,i guess,i think,i suppose,i assume,it seems,seems to,seem to,seems like,it looks like,as far as i know,if i remember correctly,if i remember right,AFAIK,afaik,IIRC,iirc'
  ),
  cue: words(
    '下面 接下来 逐一 依次 先来看 首先来看 下文 后面 本文将 本文会 我们来看 一一',
    'below,next section,following section,in turn,let us see,we will see'
  ),
  postponed: words(
    '将在第 另文 下一篇 下篇 后续文章 以后的文章',
    'another article,next article,next post,later chapter,later post'
  ),
  digression: words(
    '另外 此外 顺便 顺带 题外话 话说回来',
    'by the way,incidentally,on another note'
  ),
  elaboration: words(
    '场景 背景 现象 环境 前提 提示',
    'context,background,setup,hint'
  ),
  agenda: words(
    '以下问题 下列问题 如下问题 几个问题 下面问题 下面的问题 这些问题 问题如下 以下几个 以下内容 几点 包括 主要内容 带着问题 核心问题 目录 大纲 这几个',
    'following questions,these questions,topics,agenda,outline'
  ),
  openTitle: words(
    '遗留 待解决 未解决 疑问 疑惑 存疑 没搞懂 不懂 待研究 思考 思考题 课后',
    'open questions,todo,unresolved,unsolved,questions,exercises,open issues'
  ),
  pending: words(
    '遗留 待解决 未解决 没搞懂 没弄懂 不懂 不明白 疑惑 回头 以后再 后续再 有空 还没',
    'come back,look into,find out,figure out,open questions,unsolved,later,unclear'
  ),
  promise: words(
    '帮你 帮到你 为你解答 为您解答 逐一解答 一一解答 都能解答 都能解决 会回答 来回答 将回答 给你答案',
    'answers these,answers them,answers the,will answer,this text answers'
  ),
  turning: words('那么 既然 那'),
  ordinalWord: words(
    '',
    'first,second,third,fourth,fifth,sixth,seventh,eighth,ninth,tenth'
  ),
  questionName: words('个问题 个 问 题 问题', 'question'),
  turnTo: words(
    '先看 先来看 先说 再看 再来看 再说 接着看 然后看 最后看 最后说 回到 对于 关于 下面看 来看',
    'the,for,as for,as to,back to,now'
  ),
  problemTitle: words(
    '问题 现象 疑问 问题描述 问题现象 故障现象 遇到的问题',
    'problem,symptom,question,issue'
  ),
  solutionTitle: words(
    '原因 分析 解决 方案 结论 定位 解答 答案 排查 处理',
    'cause,analysis,solution,fix,answer,conclusion,reason'
  ),
  answerTitle: words(
    '回答 解答 答案 参考答案 解析 答案解析 解题思路 思路 解法 答 分析',
    'answer,answers,solution,solutions,explanation'
  ),
  self: words(
    '我 笔者 本人 个人 自己 还 暂时 目前 这里 这块 这部分 至今 一直 也',
    "i,i'm,we,still,me"
  ),
  introTitle: words(
    '前言 背景 引言 概述 简介 引子 序 序言 导读 开篇 写在前面',
    'introduction,background,preface,overview,intro'
  ),
  referenceLabel: words(
    '参考 参考资料 参考链接 参考文献 参考文档 见 详见 参见 原文 原文链接 链接 转载 转载自 来源 出处 更多 另见 相关 推荐阅读 延伸阅读',
    'see,see also,reference,references,source,sources,literature,bibliography,further reading,link,links,via,from'
  ),
  noTerm: words(
    '答案 回答 解答 解析 考点 此处 相关 相关链接 参考 参考资料 参考链接 参考文献 参考文档 参见 见 详见 注 注意 备注 提示 警告 例 例如 比如 如 背景 目的 环境 现象 作者 时间 日期 地点 标题 示例 举例 问题 说明 Q A 答 问 原文 链接 来源 出处 转载 结论 总结 即 也就是说 换句话说 微博 微信公众号 更新 原因 小结 输出 版本 版本号 优点 缺点 输入 又称 友情提示 温馨提示 关键词 关键字',
    'input,usually,often,sometimes,generally,typically,normally,otherwise,finally,first,second,third,next,also,now,then,later,however,again,result,conclusion,TODO,http,https,PS,P.S.,note,NB,tip,warning,Q,A,example,e.g,i.e,see,see also,references,FIXME,XXX,output,version,pros,cons,summary'
  ),
  termWord: words(
    '从库 从节点 从属 从句 有向 有序 有界 有状态 有效 有限 有损 有氧 有理 有机 有丝 即时 即席 在线 在途 使能 使命 使用率 和弦 和声 和解 与门 与非 与或 跟踪 跟单 再生 再平衡 再保险 先序 先验 先占 并发 并行 并查集 并集 并联 并购 此岸 让渡 让步 把手 当量 当事 当期 当铺 将军 也门 该隐 若干 而立 行为 人为 作为 取得 所得 心得 习得 超时 实时 延时 分时 计时 定时 工时 课时 耗时 用时 及时 临时 命中 集中 居中 社会 机会 协会 董事会 股东会 监事会 工会 大会 委员会 学会 商会 议会 教会 音乐会 共有 国有 私有 所有 占有 持有 专有 固有 公有 存在 内在 外在 小说 学说 传说 公里 里程 迟到 签到 售后 前后 先后 滞后 落后 地下 向下 上下 标的 目的 靠背 为了 读取到 完了 例会 报到 收看',
    'use case,use cases,open source,if statement,so file'
  ),
  clauseWord: words(
    '的 为 是 有 在 由 和 与 或 用 把 被 到 得 叫 叫做 称 称为 即 了 以 从 对 将 让 给 向 就 这个 那个 一个 一种'
  ),
  imperative: words(
    '',
    'add,remember,mix,stir,take,put,bring,pour,wait,click,install,download,go,try,let,remove,delete,make sure,do not,never,always,please,keep'
  ),
  glossary: words(
    '名词解释 名词 术语 词汇 概念 缩写 缩略语 专有名词 几个词',
    'glossary,terminology,terms,definitions,vocabulary,abbreviations,acronyms,concepts'
  ),
  ordinalNoun: words(
    '步 步骤 天 周 章 节 课 讲 轮 次 阶段 部分 点 条 个 种 行 页',
    'step,day,week,part,chapter,section,lesson,phase,round'
  ),
  noTermPart: words(
    '是 为 的 靠 之间 可以 必须 应该 不能 执行 通过 使用 我们 如下 以下 下面',
    'date,author,title,tags,categories,layout,is,are,was,we,you,i,the following,use,using,can,should,must'
  ),
  noTermOpen: words(
    '如果 对于 若 通过 关于 因为 由于 所以 但是 但 其中 这 那么 可以 需要 比如 例如 首先 其次 最后 然后 另外 同时 此时 当 执行 使用 我们 如下 以下 下面 上面 上述 注意 参考 也可以 还可以 并 而 不过 根据 按照 从 有 包括 包含 分为 就是 即 又 在 让 将 把 使 和 与 跟 对比 自行 手动 进一步 之前 之后 接下来 再 先 也 该 此',
    'if,when,for example,note that,this,these,there,we,you,it,see,so,but,then,because,here,however'
  ),
  noTermEnd: words(
    '是 为 有 包括 包含 分为 如下 以下 下 说 看 到 指出 建议 参考 可以 需要 负责 例如 比如 了 只 就是 即 一句 一句话 一件事 一点 一条 几句 中 时 后 里 得 会 在 以及 并 取决于 来自 于 原因 建议 示例 例子 对比',
    'is,are,the following,as follows,following,are as follows,e.g,see,include,includes,contains,says,means that,that'
  ),
  noSubject: words(
    '这 那 它 其 我 你 他 她 该 此 如果 因为 所以 但 而 并 也 还 就 不 只 都 可 原因 目的 结果 问题 答案 重点 关键 前提 下面 上面 首先 另外 例如 比如 即 有 在 从 对 一般 通常 当 什么 谁 哪',
    'this,that,it,there,here,what,which,who,we,you,he,she,they,if,when,but,so,and'
  ),
  termHead: words(
    '名称 参数 参数名 字段 字段名 命令 接口 路径 选项 术语 名词 概念 类别 分类 接口路径 函数 指令 关键字 变量 属性 标志 标记 缩写 符号 操作 配置 配置项 方法 状态 类型 工具 模块 组件 文件 目录 键 快捷键',
    'name,term,parameter,param,option,field,command,flag,path,function,key,variable,word,abbreviation,keyword,property,symbol,tool,concept,file'
  ),
  meaningHead: words(
    '作用 含义 说明 描述 意义 解释 释义 功能 定义 用途 备注 介绍 意思 注释 内容',
    'meaning,description,purpose,definition,explanation,what it does,use,usage,notes'
  ),
  commandHint: words('命令 指令 子命令', 'command,commands,subcommand'),
  parameterHint: words(
    '参数 选项 字段 配置项',
    'option,options,parameter,parameters,field,fields,flag,flags'
  ),
  seeAlso: words('参考代码 参考函数 参考 详见 参见 参阅 见', 'see also,see,cf'),
  backCue: words(
    '上面 前面 上文 前文 之前 刚才 上述 前述 以上',
    'above-mentioned,aforementioned,the above,the preceding,the previous'
  ),
  forwardCue: words('下文 后文 后面 后续 下面'),
  looseCue: words('之前 刚才 下文 后文 后面 后续 下面'),
  lately: words('刚才'),
  openingCue: words('下面'),
  willTell: words('会 将 再 还 小节 章节 详细 单独'),
  sureCue: words('上述 前述 上文 前文 以上', 'above-mentioned,aforementioned'),
  amountCue: words('以上 以下'),
  textNoun: words(
    '代码 例子 示例 命令 公式 链接 步骤 内容 描述 叙述 分析 讨论 方法 函数 输出 结果 配置 脚本 语句 程序 结论 解释 定义 补丁 日志 参数 条件 方案 流程 过程 表格 列表 字段 概念 问题',
    'code,example,examples,command,commands,snippet,output,steps,list,table,formula,equation,definition,section,chapter,paragraph,diagram,script,config,configuration,code block,rule,rules'
  ),
  backPointer: words(
    '如前所述 如上所述 如上文所述 如前文所述 前面所述 前文所述 上文所述 同上 见上 根据前文 回到上文 上面那个 上面这个',
    'see above,as above,ditto'
  ),
  partKind: words(
    '方法 方案 步骤 情况 场景 案例 实验 思路',
    'step,method,option,case,stage,phase'
  ),
  toPlace: words('见 参考 参阅 在 看 到 阅读 读 像 如', 'in,see,to,of,from'),
  ofPlace: words(
    '中 里 的 会 将 所 已 我们 介绍 讲 讨论 提 谈 说 再',
    'covers,explains,describes'
  ),
  lesson: words('课'),
  besidesAfter: words('', 'below,later'),
  besides: words('', 'above,earlier,previously,before,below,later'),
  told: words(
    '',
    'mentioned,described,explained,discussed,shown,listed,noted,said,seen,answered,defined,given,introduced,covered,installed,created,wrote,described it,told'
  ),
  ditto: words('同上', 'ditto'),
  forwardPointer: words(
    '见下文 详见下文 见后文 参见下文 后面的章节 后续章节 后续的章节 之后的章节 稍后会 稍后再 稍后介绍 稍后讨论',
    'see below,come back to this,later on,more on this later,more on that later,later in this'
  ),
  otherText: words(
    '上一篇 前一篇 上篇 下一篇 下篇 前两篇 前几篇 上两篇 上几篇 另一篇 前面几篇 之前几篇 之前的文章 前面的文章 上一篇文章 下一篇文章 前一篇文章 上篇文章 下篇文章 另一篇文章 第一篇文章 第二篇文章 第三篇文章',
    'previous post,last post,next post,earlier post,previous article,last article,next article,another article,another post,previous part,my other post'
  ),
  topicBefore: words(
    '上一节 上节 上一小节 上一章 前一节 前一章',
    'the previous section,the last section,the preceding section,the previous chapter'
  ),
  topicAfter: words(
    '下一节 下节 下一小节 下一章',
    'the next section,the following section,the next chapter'
  ),
  phraseEnd: words(
    '来 可以 可 会 就 都 是 有 不 已经 则 也 还 才 中 后 时 进行 了 能 要 在 对 与 和 跟 用 被 把 从 到 我们 你 它 这',
    'is,are,was,were,will,can,does,do,did,has,have,had,should,may,must,that,which,and,or,to,in,on,for,with,by,we,you,it,they,but,if,when,so,as,uses,shows,gives,makes,does not,works'
  ),
  adjacent: words(
    '如下 以下 下列 下表',
    'as follows,the following,as below,the table below,the list below'
  ),
  telling: words(
    '展开 解释 细说 谈到 举例 说过 提到 提过 介绍 讲 说明 讨论 描述 分析 再说 见过 说到 说的 定义 给出 列 看到 所述 所说 交代 另说 再看 再讲 再聊 再谈 再来 补充 探讨 剖析'
  ),
  mathFunction: words(
    '',
    'sin,cos,tan,log,ln,exp,max,min,abs,sqrt,fib,mod,gcd'
  ),
  noSection: words(
    '上 下 前 后 本 这 该 各 大 两 其他 其它 一 那 另 每 某 半',
    'first,last,next,previous,following,above,below,other,same,new,whole,middle,left,right,this,that,each,final,second,third,code,critical,text,data,bss,rodata,entire,any,current,one,header,cross,string,brass,rhythm,horn'
  ),
  property: words('含义 作用 意思 区别 意义'),
  procedure: words('如何 怎么 怎样 咋 怎么办', 'how'),
  todo: words('待办', 'TODO,FIXME,XXX,TBD,@todo,todo,fixme'),
  certain: words(
    '我确信 可以确信 我确定 可以肯定 已证实 已经证实 亲测',
    "i'm certain,i am certain,i'm sure,i am sure"
  ),
  guess: words(
    '猜测 推测 我猜',
    'my guess,our guess,best guess,i suspect,we suspect'
  ),
  unsure: words(
    '不确定 不太确定 存疑 待确认 有待确认 待验证 有待验证 待核实 待考证 待查证 拿不准 吃不准 没把握 不敢确定 不敢肯定',
    'not sure,unsure,not certain,uncertain whether,unverified,unconfirmed,to be confirmed,to be verified,to be checked'
  ),
  unsureTag: words(
    '询问 疑问 存疑 待查 待核',
    'unsure,uncertain,unverified,unconfirmed,doubtful,to check'
  ),
  opinion: words(
    '我觉得 个人觉得 个人感觉 感觉像 我感觉 个人认为 我认为 个人理解 我理解',
    'i believe,i feel,in my opinion,in my view,IMO,imo,my impression'
  ),
  rough: words('大概', ''),
  simile: words('一样 似的 一般 那样', ''),
  anyOf: words('或 任何 任意 各种 不同 不一样', ''),
  lookalike: words(
    '未完成 未完全 未完美 尚未完成的 待办列表 待办清单 待办事项 待办表 待办的 TODO列表 TODO清单 TODO表 TODO里 TODO中 待整理的 待完善的 待补充的 待补的 待更新的 待写的 待写入 等待确认 等待写 等待补 等待更新 等待办 接待续 大概念 好像素 正好像素 面貌似 外貌似 相貌似 也许诺 或许可证 或许可协议 不可能是 不应该是 就应该是 都应该是 就好像 理应该是 本应该是 不确定性 不确定度 不确定因素 看不清楚 听不清楚 说不清楚 保存疑 内存疑 库存疑 并存疑 画我猜 不看不懂 从不过时',
    'todo list,todo lists,todo app,to-do list,make sure'
  ),
  impersonal: words(
    '不确定 不太确定 不清楚 不太清楚 看不懂 不明白 不理解 不太理解 不太懂 不是很懂 不知道如何 不知道怎么 不知道是否 还不知道',
    'not certain,unclear'
  ),
  otherSubject: words(
    '人 你 您 他 她 你们 他们 她们 读者 用户 对方 同学 新手 初学者 编译器 机器 服务器',
    'he,she,they,you,people,users,readers,nobody,beginners'
  ),
  possible: words('可能是'),
  likening: words('好像'),
  attributive: words('的'),
  tagLabel: words(
    '已确认 已验证 已证实 猜测 推测 猜想 存疑 待确认 待验证 已过时 已废弃',
    'confirmed,verified,guess,my guess,speculation,unsure,not sure,unconfirmed,unverified,deprecated,outdated,obsolete'
  ),
  todoTag: words('要做 计划 待做', 'to do,to-do,todo'),
  stubAlone: words('略 从略 暂缺 占坑 待写 草稿', 'stub,draft,tbc'),
  certainTag: words(
    '确信 高可信 确定 已确认 已验证 已证实',
    'certain,confirmed,verified,sure'
  ),
  guessTag: words('猜测 推测 猜想', 'guess,speculation,conjecture'),
  outdatedTag: words('过时 废弃 失效 已失效', 'outdated,obsolete,deprecated'),
  outdated: words(
    '已过时 已经过时 已废弃 已经废弃 不再适用 已弃用 已经弃用',
    'deprecated,outdated,obsolete,out of date,no longer valid,no longer works,superseded'
  ),
  noteLabel: words(
    '注意 注 备注 附注 补充说明 请注意 要注意 需注意 需要注意 特别注意 注意事项 注意点 提醒 另注',
    'PS,P.S.,NB,N.B.,note,notice,notes,please note,side note,remark'
  ),
  tipLabel: words(
    '提示 小提示 小贴士 贴士 温馨提示 友情提示 小技巧 技巧 窍门',
    'tip,tips,hint,hints,pro tip'
  ),
  warningLabel: words(
    '警告 小心 危险 当心 切记 重要',
    'warning,caution,danger,important,beware,attention'
  ),
  ofList: words(
    '要点 要素 要求 要件 中间件 内容 内存 内核 会话 会议 后果 后端 后缀 上下文 时间 时钟 时机 都市'
  ),
  figureLabel: words('图 表 图表 图片 表格', 'figure,fig,fig.,table,listing'),
  notOfList: words('上 中 里 执行 进行 时 后 内 都 将 会 要 以后 之后'),
  notCounted: words(
    '小时 钟头 月 星期 礼拜 工作日 世纪',
    'thirds,quarters,fifths,sixths,eighths,tenths,hundredths,seconds,minutes,hours,days,weeks,months,years,decades,centuries,nights,times,euros,dollars,pounds,cents,miles,metres,meters,feet,inches,yards,kilometres,kilometers,litres,liters,grams,kilograms,degrees,percent,bits,bytes,pixels,is,was,has,does,this,as,us,plus,versus,always,perhaps,others,people'
  ),
  functionWord: words(
    '',
    'of,or,and,to,in,on,at,for,with,by,from,more,less,than,is,are,was,were,has,have,as,per,the,a,an'
  ),
  speech: words(
    '说 说道 问 问道 答 答道 回答 喊 道 写道 讲',
    'say,says,said,ask,asked,shout,shouted,wrote'
  ),
  andSoOn: words('等 …… ...', 'etc'),
  measure: words(
    '个 种 类 条 点 步 把 项 层 方面 阶段 部分 组 章 件 步骤 级 次 套 份 名 张 本 台 篇 门 行 列 句 款 轮 支 片 根 颗 家 方 组件 模块 函数 属性 参数 字段 选项 方法 方式 原因 情况 问题 要素 元素 因素 特性 特点 角色 维度 大类 大核心 大问题 大特性 大特点 大要素 大模块 大部分 大步骤 大原则 大优势 大组件 大功能 大区别 大方向 大日志 大件'
  )
}
