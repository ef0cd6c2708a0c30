# 结识：/meet、/helper、/meetings。

command-meet = 找语伴
    .description = 认识一位会你想学的语言、也在学你的语言的人
command-helper = 帮新人
    .description = 照看新人：一次几位、暂停、退出
command-meetings = 结伴一览
    .description = 谁在帮忙、谁和谁结了伴；聊什么一概不看

meet-fluent = { $language }（熟练）
meet-conversational = { $language }（能交流）
meet-learning = { $language }（在学）
meet-no-languages-known = 还没填语言

meet-title = 认识一个人
meet-someone = 认识一个人
meet-text =
    我帮你找一位：会你在学的语言，也在学你会的语言。先问过你们双方，都愿意了才开一个私密子区，各写各的语言就行。
    我知道的你：{ $mine }。用 /语言 可以改。
meet-looking =
    正在帮你找合适的人：{ $mine }。一找到就会在大家结识的频道里 @ 你问一声。我每分钟都会再看看；三天还没有的话，我会去问已经结伴的两位，愿不愿意加上你。
meet-withdraw = 先不找了
meet-asked-other = 你已经点头了，我在问对方。要是对方到 { $until } 还没答复，我就接着找下一位。
meet-said-yes = 好，接下来就看对方了。
meet-said-no = 好，这次先算了。不会告诉任何人。
meet-said-never = 记下了，不会介绍你们认识，也不会告诉任何人。
meet-being-opened = 子区正在打开
meet-avoid = 不想遇到这些人…
meet-avoid-hint = 选在这里的人，我永远不会介绍给你。这份名单只有你看得到。

meet-asks = { $member } 有人想认识你。只有你打得开。
meet-asks-host = { $member } 有位朋友找了好一阵了，和你们挺合得来。愿意添一把椅子吗？只有你打得开。
meet-look = 看看是谁
meet-offer = 给你找到一位
meet-offer-helper = 有位新人想请你搭把手
meet-offer-third = 让这位加入你们俩，好吗？
meet-offer-how = 都说好，就给你们开一个私密子区。不管你怎么答，都不会告诉别人原因。
meet-shared = 你们有 { $count } 样共同爱好。
meet-yes = 好，介绍我们认识
meet-no = 这次不了
meet-never = 以后也别找这位

meet-introduced = 来，介绍你们认识一下！用自己的语言写就行，我会翻给对方看。
meet-begin = 可以从这里聊起
meet-privacy = 你们写的内容我一概不留。版主只看得到你们在结伴；和 Discord 上其他地方一样，有“管理子区”权限的人能打开任何子区。
meet-end = 结束
meet-end-for-good = 不想再遇到这位
meet-report = 举报
meet-sure = 要结束这次结伴吗？不用说原因，也不会显示原因。子区会收起来。
meet-sure-for-good = 要结束，并且以后不再介绍你们认识吗？对方不会知道。
meet-you-left = 好了。想再认识别人，用 /找语伴。
meet-ended = 这次结伴到此结束，谢谢两位的陪伴！用 /找语伴，随时可以认识下一位。
meet-report-thanks = 版主已经知道这里有问题、子区里有谁，但不知道写了什么。你随时可以结束。
meet-reported = 🚩 { $by } 举报了与 { $others } 的结伴 { $tag }：{ $thread }。里面写的内容我没有留存，请向当事人了解。

meet-only-in-servers = 结识要在服务器里进行，请到服务器里用。
meet-no-languages = 先告诉我你会读或会说哪些语言、在学哪些：用 /语言，或者打开 /指南 里的语言那一页。
meet-too-many = 你已经有 { $most } 位伙伴了，先结束其中一个吧。
meet-no-room = 这里暂时没法牵线。请跟版主说一声：要在 /欢迎 设置 里选一个允许我开私密子区的频道。
meet-no-room-admins = 有两个人想结伴，我却开不了私密子区。请选一个他们俩都看得到的频道（在 /欢迎 设置 里），允许我创建私密子区、在子区里发言。我每分钟会再试一次。
meet-offer-over = 这件事已经过去了：有人答复过了，或者改了主意。想找人就用 /找语伴。
meet-offer-not-yours = 这是在问别人。想认识人的话，你也可以用 /找语伴。
meet-answered-already = 你已经答过了。用 /找语伴 看看进展。
meet-over = 这次结伴已经结束了。用 /找语伴 认识新的人吧。
meet-not-yours = 你不在这次结伴里。
meet-report-nowhere = 我找不到只有版主看得到的频道，请你直接联系一位版主。
meet-not-for-you = 这份名单是给版主看的。用 /找语伴 可以看你自己的。

helper-title = 帮帮新人
helper-text =
    刚来、有点懵的人，最需要一个可以问的人。一次带几位由你定，随时可以暂停，每次都会先问你。
    我知道的你：{ $mine }。
helper-join = 我来帮忙
helper-thanks = 谢谢你愿意帮忙。我知道的你：{ $mine }。用 /语言 可以改。
helper-whom = 你在帮的人
helper-nobody = 现在没有人需要你，有事会来问你。
helper-places = 一次带几位？
helper-place-count = 一次最多 { $count } 位
helper-pause = 暂停或继续
helper-pause-days = 暂停 { $count } 天
helper-resume = 我回来了
helper-paused = 暂停中，到 { $until }
helper-stop = 不再帮忙
helper-take = 我来
helper-on-it = 🙋 { $helper } 已经接手，{ $member } 有人照应了。
helper-needs-role = 这里的帮手要有“{ $role }”身份组，请找版主要一个。
helper-not-yet = 你还不是帮手，用 /帮新人 加入吧。
helper-call-over = 这次求助已经过去了：新人走了，或者又叫了一次。
helper-call-yours = 这是你自己的求助，会有别人来的。
helper-call-taken = 已经有人先一步接手了，还是谢谢你！

meetings-title = 谁和谁结了伴
meetings-helpers = 帮手
meetings-asking = 正在征求意见
meetings-open = 结伴中
meetings-none = 还没有。
meetings-looking = { $count ->
    [0] 没有人在找伴。
   *[other] 有 { $count } 个人在找伴。
}
meetings-no-hidden-channel = 新人没法呼叫帮手：没有一个只有帮手和版主看得到的频道。请对 @everyone 隐藏一个频道，并让我进去。
meetings-privacy = 我只记谁和谁结伴、从什么时候起，从不记聊了什么。
