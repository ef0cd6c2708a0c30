command-auto = 自动翻译
    .description = 设置会自动翻译的频道

auto-title = 自动翻译的频道
auto-intro = 选一个频道、论坛、子区或整个类别。子区的设置优先于频道，频道的设置优先于类别。
auto-guild-paused = 全服的自动翻译已暂停
auto-more = { $number ->
   *[other] 还有 { $number } 个
}
auto-choose-place = 选择要设置的频道、论坛、子区或类别
auto-pause-guild = 暂停全服自动翻译
auto-resume-guild = 恢复全服自动翻译

auto-state-on = ▶️ 正在自动翻译。
auto-state-paused = ⏸️ 已暂停。按下“开始”之前，这里不会翻译任何内容。
auto-start = 开始
auto-pause = 暂停
auto-back = 返回
auto-languages = 语言
auto-choose-languages = 选择这里的人看得懂的语言
auto-type-languages = 自己输入语言
auto-choose-way = 选择译文的显示方式
auto-way-reply = 回复
auto-way-reply-hint = 在消息下面回复，不打扰人，所有语言都在一条里
auto-way-thread = 子区
auto-way-thread-hint = 每条消息开一个子区，频道本身保持清爽
auto-way-line = 紧凑小字
auto-way-line-hint = 消息下面的小字，每种语言一行
auto-way-tap = 点按查看
auto-way-tap-hint = 只放一个按钮，谁点谁看自己的语言
auto-preview = 效果预览
auto-stay-always = 译文一直保留
auto-stay-day = 译文一天后消失
auto-stay-hour = 译文一小时后消失
auto-stay-minutes = 译文 10 分钟后消失
auto-bots = 机器人
auto-bots-too = 这些也会翻译：{ $bots }
auto-bots-label = 机器人或 Webhook 的 ID
auto-bots-hint = 其他机器人一律跳过，填在这里的会像成员一样翻译。最多 { $most } 个，用空格隔开
auto-remove = 移除
auto-remove-sure = 要删除 { $place } 的设置吗？已经发出的译文会保留。如果只想停一阵子，请按“返回”，再按“暂停”。
auto-remove-yes = 确认移除

auto-missing = 我在 { $where } 里缺少{ $permissions }权限。你可以在频道设置里给我，或者到“服务器设置 → 身份组 → { $role }”里添加。
auto-missing-content = **Message Content**（消息内容）没有打开，我看不到大家写了什么。机器人的维护者可以在 Discord 开发者后台的“Bot”页面打开它。
auto-permission-view_channel = 查看频道
auto-permission-read_message_history = 阅读消息历史记录
auto-permission-send_messages = 发送消息
auto-permission-send_messages_in_threads = 在子区内发送消息
auto-permission-create_public_threads = 创建公共子区
auto-permission-connect = 连接

auto-not-allowed = 只有在那个频道拥有“管理频道”权限，或拥有“管理服务器”权限的成员才能修改，请找他们帮忙。
auto-guild-not-allowed = 只有拥有“管理服务器”权限的成员才能暂停全服自动翻译。你可以暂停自己管理的频道。
auto-no-such-place = 那个频道已经不在了，或者我看不到它。请重新运行 /自动翻译，换一个试试。
auto-place-removed = 这个频道的设置刚刚被删除了。请重新运行 /自动翻译 来设置。
auto-too-many-places = 这个服务器已经设置了 { $most } 处自动翻译，达到上限了。请移除一处，或者直接设置整个类别，一次管多个频道。
auto-how-many-languages = 请选择 1 到 { $most } 种语言。
auto-too-many-bots = 超过 { $most } 个机器人了，请保留最重要的 { $most } 个。
auto-not-an-id = “{ $text }”不是 ID。打开开发者模式（用户设置 → 高级设置）后，右键点击机器人，选择“复制用户 ID”。

auto-thread-name = 译文
auto-tap = 翻译
auto-lively = 这里聊得正热闹，译文先收进这个按钮里，需要时点一下就能看。
auto-unavailable = 暂时翻译不了，点一下按钮可以再试。
auto-tap-gone = 这个按钮对应的消息已经不在了。你可以在消息菜单里选“应用 → 翻译”，效果一样。
auto-tap-nothing = 这里没有需要译成{ $language }的内容。
