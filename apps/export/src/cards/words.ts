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
  ...'add build change check clear clone compile copy create delete disable download edit enable export find get import install kill list load mount move open print read remove rename reset restart run search set show start stop switch uninstall unmount update upgrade view write'.split(
    ' '
  )
])

/** Words that point to something a card does not show. */
export const pointers =
  /这|那[个些里样]|上面|下面|以下|如下|上述|下述|前面|后面|上文|下文|前者|后者|此时|其中|本文|本章|本节|\b(?:above|below|following|these|this|those)\b/iu

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
  ...'例 如 即 另 另外 此外 首先 其次 然后 最后 因此 所以 但是 一 二 三 四 五 六'.split(
    ' '
  ),
  ...'author date e.g example examples hint input links note notes output result results see step steps summary tip title todo usage warning'.split(
    ' '
  )
])
