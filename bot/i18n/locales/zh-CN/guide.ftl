# 新人在流程文字之外看到的一切：欢迎卡片、指南，以及出问题时的说明。

command-guide = 指南
    .description = 打开本服务器的指南，从上次的地方接着看

# 大家都看得到的卡片，每行会以几种语言出现。
guide-say-hi = 打个招呼
guide-said-hi = { $count } 个人打了招呼
guide-many-joined = **刚刚来了 { $count } 位新朋友，欢迎！**点一下你的语言，我带你逛逛，只有你自己看得到。
guide-start-title = 从这里开始
guide-start = 刚来，还有点懵？点一下你的语言，我带你逛逛，只有你自己看得到。
guide-hi-thanks = 👋 对方会在卡片上看到。谢谢你让新朋友觉得自在。
guide-hi-already = 你已经打过招呼啦。去聊天频道说两句也很好。
guide-hi-yourself = 这张卡是欢迎你的，招呼就留给别人来打吧。点你的语言就能开始。
guide-greeting-over = 这张欢迎卡已经过期了。如果你是新来的，用 /指南 就能开始。

# 指南
guide-progress = 第 { $at } 页，共 { $count } 页
guide-back = 上一页
guide-next = 下一页
guide-on = 继续
guide-contents = 目录
guide-turn = 跳到某一页
guide-links = 所有链接
guide-language = 换一种语言看指南
guide-copy = 发我一份
guide-copy-sent = 指南已经私信发给你了。
guide-copy-closed = 你没有开放私信，所以我放在这里，只有你自己看得到，随时可以关掉。
guide-done = 已完成
guide-optional = 这一页可以跳过。
guide-has-to-be-done = 完成这一页才能继续。
guide-accept = 我同意
guide-finish = 完成
guide-check = 我做好了，看一下
guide-intro = 介绍一下自己
guide-intro-title = 说说你自己
guide-intro-line-who = 大家好，我是……
guide-intro-line-what = 我在学……，喜欢……
guide-intro-line-ask = 关于……，都可以问我
guide-choose-reads = 我看得懂的语言
guide-choose-speaks = 我会说的语言
guide-choose-learns = 我在学的语言
guide-choose-interests = 你喜欢什么？
guide-not-given = { $roles } 没能给到你。这不是你的问题，管理员已经知道了。
guide-queue = 现在来的人有点多，你前面还有 { $ahead } 位，身份组稍后就到，你可以先接着看。
guide-moved = 指南刚刚改过，你从这里接着看就行。
guide-returned = 欢迎回来！从你上次看到的地方继续。
guide-of-somebody-else = 那张卡欢迎的是别人，不过指南人人都能看：这是你的。

# 我有点懵
guide-lost = 我有点懵
guide-lost-text = 谁刚来都这样。你想知道什么？
guide-try = 翻译这一句
guide-call = 找人帮忙
guide-called = 好了，热心人已经知道，会有人来找你。别人看不到你求助过。
guide-called-already = 你刚才已经叫过人了，对方有空就会来。
guide-calls = 🙋 { $member } 想找人搭把手，看得懂{ $language }，正看到指南里的“{ $step }”。说句友好的话就够了。

# 出问题时
guide-only-in-servers = 指南是服务器里的，请在服务器里用 /指南。
guide-none = 这里还没有指南。去聊天频道问一声，大家都很乐意帮忙。
guide-paused = 指南正在修改，过一会儿再来，或者去聊天频道问问。
guide-not-begun = 用 /指南 开始，它会以你的语言打开。
guide-language-gone = 指南已经没有这种语言了。用 /指南 换一种来看。
guide-task-open = 这一页要真的做了才算完成。做好以后点“我做好了，看一下”。
guide-not-yet = 先完成前面几页要做的事，/指南 会带你过去。
guide-step-gone = 指南改过，这一页已经没有了。用 /指南 继续。
guide-not-found = 还没找到。先发到这一页说的频道里，再点一次。
guide-task-channel-gone = 这一页要用的频道没了，或者我进不去。你可以先跳过，麻烦告诉管理员一声。
guide-no-helpers = 我在这里联系不上热心人。去聊天频道问一声，会有人带你的。

# 告诉管理员的
guide-young-accounts = 有注册时间太短的账号加入，按你们的设置我没有欢迎他们，他们仍可以用 /指南。期限可在 /欢迎 设置 里修改。
guide-channel-gone = 我没法欢迎新人：频道 { $channel } 已经没有了。请在 /欢迎 设置 里另选一个。
guide-channel-closed = 我没法在 { $channel } 欢迎新人：看不到，或者不能发言。请给我权限，或在 /欢迎 设置 里另选频道。
guide-greeting-blocked = Discord 没让我的欢迎发到 { $channel }：可能是 AutoMod 拦下了里面的词或链接。请在规则里把我设为例外，或在 /欢迎 设置 里改一改文字。
guide-role-gone = 它已经不存在了，请在 /欢迎 设置 里另选一个。
guide-role-refused = 我没能把身份组 { $role } 给新人。{ $reason }
guide-pin = 置顶“从这里开始”
guide-pinned = 📌 “从这里开始”已在 { $channel } 置顶，老成员也能从那里打开指南。
guide-pin-refused = “从这里开始”已发到 { $channel }，但我不能在那里置顶。你可以自己置顶，或者给我权限。
