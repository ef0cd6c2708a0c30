command-usage = 用量
    .description = 我在这里翻译了多少，今天还剩多少

usage-spent-server = 本服务器今天的翻译额度用完了，<t:{ $moment }:R>恢复。日常用语和刚刚翻译过的内容照样可以翻译。
usage-spent-member = 你今天的翻译额度用完了，<t:{ $moment }:R>恢复。日常用语和刚刚翻译过的内容照样可以翻译。
usage-flag-spent-server = 本服务器今天的翻译额度用完了，请<t:{ $moment }:R>再点一次旗帜。
usage-flag-spent-member = 点这个旗帜的人今天的翻译额度用完了，<t:{ $moment }:R>可以再点；其他人现在就可以点。

usage-title = 本服务器的翻译用量
usage-server-of = 今天的额度是 { $limit } 个字符，已有 **{ $used }** 个交给了翻译服务（{ $percent }%）。
usage-server = 今天有 **{ $used }** 个字符交给了翻译服务，没有上限。
usage-server-spent = 今天的 { $limit } 个字符已经用完。自动翻译会先换成按钮，/翻译 会告诉大家什么时候恢复。
usage-again = 新的一天<t:{ $moment }:R>开始。
usage-member-of = 每位成员每天可以用 { $limit } 个字符。
usage-member = 成员没有单独的上限。
usage-mine-title = 你的翻译用量
usage-mine = { $translations ->
        [0] 你今天还没用过翻译。
       *[other] 你今天翻译了 { $translations } 次。
    }
usage-mine-of = 你今天的 { $limit } 个字符已经用了 **{ $used }** 个。
usage-mine-sent = 你今天有 **{ $used }** 个字符交给了翻译服务，没有上限。
usage-mine-hint = 只有你自己看得到。我背得出的常用语不占额度。
usage-days = { $days } 天
usage-set = 设置额度
usage-show = 查看用量

usage-form-title = 每天的额度
usage-form-server = 整个服务器（字符）
usage-form-member = 每位成员（字符）
usage-form-most = 最多 { $most }，不填就按这个上限。
usage-form-any = 多少都可以，不填就是不限。
usage-budget-not-a-number = 我看不懂“{ $text }”是多少，请写成 20000 这样的数字。
usage-budget-too-low = 额度至少是 1 个字符。想在某个频道关闭翻译，请看 /设置。
usage-budget-too-high = 机器人的维护者规定每天最多 { $most } 个字符，请不要超过这个数。
usage-not-allowed = 只有拥有“管理服务器”权限的成员才能查看服务器的用量、设置额度。你自己的用量请用 /用量 查看。

usage-reached-most = 今天的翻译已经用掉本服务器额度的 { $percent }%。
usage-reached-most-hint = 额度用完了也不会没反应：自动翻译会换成按钮，/翻译 会告诉大家什么时候恢复。
usage-reached-all = 今天的翻译额度用完了。
usage-reached-all-hint = 自动翻译暂时换成了按钮，/翻译 会告诉大家什么时候恢复。新的一天<t:{ $moment }:R>开始。

usage-chart-title = 每天的字符数
usage-chart-sent = 个字符交给翻译服务
usage-chart-saved = 没用翻译服务就译好了
usage-chart-translations = 次翻译
usage-chart-way-command = 命令和菜单
usage-chart-way-flag = 旗帜
usage-chart-way-tap = 按钮
usage-chart-way-auto = 自动翻译频道
usage-chart-way-rooms = 互通频道
usage-chart-known = 已有译文
usage-chart-budget = 翻译服务额度
usage-chart-pairs = 语言
usage-chart-engines = 由谁翻译
usage-chart-memory = 常用语和词库
usage-chart-cache = 之前译过
usage-chart-others = 其他
usage-chart-unknown = 未知
usage-chart-empty = 这些天还没有翻译
usage-chart-empty-hint = 试试 /翻译，或者在消息下面点一个旗帜。
usage-chart-described = { $first }至{ $last }每天的字符数：{ $sent } 个交给翻译服务，{ $saved } 个（{ $percent }%）没用翻译服务就译好了，共翻译 { $translations } 次。用得最多的一天是{ $day }，{ $most } 个字符。翻译最多的是：{ $pairs }。
