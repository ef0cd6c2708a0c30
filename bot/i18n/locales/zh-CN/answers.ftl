answer-button = 我来回答
answer-mine = 用我的语言看
answer-sides = 看看两边怎么说
answer-edit = 修改
answer-withdraw = 撤回
answer-form = 你的回答
answer-form-change = 修改你的回答
answer-form-text = 用哪种语言写都行
answer-form-hint = 大家都能用自己的语言读到。之后可以随时修改或撤回。
answer-head = **{ $member }** 的回答 · { $language }
answer-by-machine = 自动翻译
answer-more = 这里放不下的语言，点“用我的语言看”就能读到。
answer-incomplete = 译文还不全，稍后会自动补上。
answer-in-every-language = 点“用我的语言看”，就能用你的语言读。
answer-already-yours = 这本来就是你的语言 · { $language }
answer-language-unknown = 其他
answer-given = 回答已发布，还附上了译文：{ $link }
answer-withdrawn = *作者已撤回这条回答。*
answer-withdrawn-now = 已撤回你的回答，内容也已删除。
answer-counts = { $number ->
   *[other] { $number } 条回答
}：{ $languages }
answer-counts-alike = { $number ->
   *[other] { $number } 条回答
} · { $language }
answer-counts-none = 还没有人回答
answer-empty = 回答是空的。写几个字再发吧。
answer-too-long = 回答最多 { $most } 个字。删短一点再发吧。
answer-gone = 这条回答已被撤回或删除。
answer-not-yours = 只有写这条回答的人才能修改或撤回它。想说说自己的，就在问题下面点“我来回答”。
answer-closed = 回答没能发出去：消息或子区不在了，或者我没有在那里发言的权限。请告诉管理员。你写的内容在这里，不会丢：
    { $text }
answer-locked = 管理员已关闭这个子区，所以回答没有发出去。你写的内容在这里，不会丢：
    { $text }

guess-fact = 真的
guess-myth = 假的
guess-made = 你猜的是：**{ $guess }**。{ $moment }揭晓答案。揭晓前可以改，别人看不到你猜了什么。
guess-reveal = 现在揭晓
guess-revealed-now = 答案已揭晓，在卡片和子区里都能看到。
guess-it-is-fact = ✅ 是真的。
guess-it-is-myth = ❌ 是假的。
guess-result = { $language }：{ $number } 人里有 { $right } 人猜对
guess-nobody = 还没有人猜过。
guess-sources = 出处：
guess-story = 说说你的故事
guess-too-late = 答案已经揭晓了，就在这个问题的子区里。
guess-not-allowed = 只有能管理这个服务器的人才能提前揭晓。

sides-none = 还没有人用按钮回答。点“我来回答”，来当第一个吧。
sides-silent = 读{ $languages }的人里，还没有人回答。
sides-page = 第 { $number } 页，共 { $pages } 页
sides-back = 上一页
sides-on = 下一页
