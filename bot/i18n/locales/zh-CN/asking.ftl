# /ask、/answers、/ask-settings：向说另一种语言的人提问。

command-ask = 提问
    .description = 向看得懂另一种语言的人提问，回答会翻成你的语言
command-answers = 找答案
    .description = 搜索这里问过、答过的内容，用哪种语言搜都行
command-answers-words = 关键词
    .description = 想找什么，用你顺手的语言写就行
command-ask-settings = 提问设置
    .description = 大家在哪里跨语言提问，有哪些规则

ask-title = 跨语言提问
ask-form-text = 你的问题，用自己的语言写
ask-form-details = 补充说明（可不填）
ask-form-target = 想问谁？
ask-form-topic = 关于什么？
ask-form-name = 署名
ask-form-name-shown = 显示我的名字
ask-form-name-hidden = 匿名提问
ask-form-answer = 你的回答，用自己的语言写
ask-answer-title = 回答
ask-edit-title = 修改你写的内容

ask-topic-daily = 日常生活
ask-topic-food = 美食
ask-topic-school = 校园
ask-topic-work = 工作
ask-topic-language = 语言
ask-topic-culture = 文化
ask-topic-travel = 旅行
ask-topic-games = 游戏娱乐
ask-topic-health = 健康
ask-topic-love = 感情与家庭
ask-topic-religion = 宗教
ask-topic-politics = 政治

ask-readers = 问会{ $language }的朋友
ask-by = { $member } 提问
ask-by-somebody = 一位成员提问
ask-answer-by = { $member } 回答
ask-answer-for = { $member }，有人回答你啦：
ask-machine = 机器翻译
ask-untranslated = 暂时还没翻译，能翻的时候我会补上。
ask-solved = 已有回答帮上忙
ask-helped-mark = 帮上忙了
ask-question-withdrawn = 这个问题已被提问者撤回。
ask-answer-withdrawn = 这条回答已被作者撤回。
ask-question-removed = 这个问题已被管理员移除。
ask-answer-removed = 这条回答已被管理员移除。

ask-answer = 我来回答
ask-mine = 看我的语言
ask-helped = 帮到我了
ask-helped-thanks = 谢谢！已经标出这条回答，之后也可以改选别的。
ask-edit = 修改
ask-withdraw = 撤回
ask-report = 举报
ask-who = 是谁？
ask-remove = 移除
ask-keep = 保留
ask-show = 去看看
ask-anyway = 还是发我的
ask-more = 想做什么？

ask-similar = 有人问过差不多的
ask-similar-yours = 你的问题：
ask-answer-count = { $count ->
    [0] 还没有回答
   *[other] { $count } 条回答
}
ask-posted = 问题发出去了：{ $link }。有人回答时，我会在那里 @ 你。
ask-posted-anonymous = 问题已匿名发出：{ $link }。为了不暴露你，有回答时我不会 @ 你，记得偶尔回来看看。
ask-waits = 问题我收下了，但现在没法发到提问频道。我会一直重试，也通知了管理员。
ask-already = 这个问题已经发过了。
ask-answer-posted = 谢谢！你的回答在这里：{ $link }
ask-answer-waits = 回答我收下了，但 Discord 现在发不出去，我会一直重试。
ask-thread-gone = 这个问题的子区被删了，回答没地方放了。可以用 /提问 再问，或用 /找答案 找找新的问题。
ask-edited = 改好了，卡片马上更新。
ask-withdrawn = 已撤回，文字我已经删除。
ask-nothing-found = 没找到。换几个词或少写几个试试，也可以用 /提问 自己问。

ask-report-thanks = 谢谢，管理员会来处理。不会有别人知道是你举报的。
ask-report-nowhere = 没有我能写的管理员频道，麻烦你直接联系一位管理员。
ask-reported = 🚩 { $member } 举报了 { $link }
ask-removed-by = ⛔ 已由 { $member } 移除。
ask-kept-by = { $member } 决定保留：{ $link }
ask-who-is = 作者是 { $member }（`{ $id }`）。你查看过这件事已记录。
ask-board-closed-admins = ⚠️ 有成员的问题发不出去：我没法在提问频道发言。请在 /提问设置 里看看频道还在不在，我能不能在里面发言和开子区。

ask-settings-title = 跨语言提问
ask-board-in = 问题会发到 { $channel }。
ask-board-none = 请选一个频道或论坛放问题；没选之前，谁都用不了 /提问。
ask-board-choose = 选择提问频道
ask-blocked-title = 不能提问和回答的身份组
ask-blocked-choose = 选择要禁止的身份组
ask-anonymous-on = 🎭 成员可以匿名提问。管理员能用“…”查看是谁，查看会留下记录。
ask-anonymous-off = 🎭 提问都会显示名字。
ask-anonymous-allow = 允许匿名
ask-anonymous-forbid = 必须署名
ask-sensitive-on = 🌶️ 可选敏感话题：健康、感情、宗教、政治。
ask-sensitive-off = 🌶️ 不提供敏感话题：健康、感情、宗教、政治。
ask-sensitive-allow = 开放敏感话题
ask-sensitive-forbid = 关闭敏感话题

ask-only-in-servers = 提问只能在服务器里用。换到我们都在的服务器再试吧。
ask-no-board = 这里还不能提问，需要管理员先用 /提问设置 选好频道。
ask-no-languages = 还没有别的语言可以问，需要管理员先用 /设置 选好服务器的语言。
ask-blocked = 你在这里不能提问或回答。如果觉得弄错了，请联系管理员。
ask-empty = 里面没有文字。写下你想知道的或想说的吧。
ask-too-long = 有 { $length } 个字符，最多 { $most } 个，请缩短一点。
ask-no-topic = 这里不提供这个话题。请重新用 /提问 选别的。
ask-no-target = 服务器已经没有这种语言了。请重新用 /提问 选别的。
ask-not-anonymous = 这里不能匿名提问。请重新用 /提问，并显示名字。
ask-too-many = 你已经问了 { $most } 个问题，{ $moment } 可以再问。
ask-too-many-answers = 你已经回答了 { $most } 次，{ $moment } 可以再答。
ask-not-yet = 这个问题还没发出来，过一分钟再试试。
ask-gone = 它已经不在了。可以用 /找答案 找找别的。
ask-not-yours = 只有作者本人可以修改。
ask-only-asker = 只有提问的人能选帮上忙的回答。
ask-not-moderator = 这是给管理员用的。
