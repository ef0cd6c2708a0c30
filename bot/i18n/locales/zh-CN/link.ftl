command-link = 互通
    .description = 把不同语言的频道连成同一场对话

link-title = 互通频道
link-about = 互通的几个频道就是同一场对话，每种语言一个频道：在其中一个里说的话，会翻译好出现在其他频道里。
link-new = 设置互通
link-manage = 选择要管理的互通频道
link-back = 返回
link-and-more = ……还有 { $number } 项

link-channels = 选择频道
link-channels-hint = 选择 { $fewest } 到 { $most } 个频道，要么都是文字频道（公告频道也行），要么都是论坛。语音频道和讲堂频道里的聊天不能连起来，那里请用 /auto。每个频道对应一种语言。在你看过预览之前，什么都不会发生。
link-languages = 各频道的语言
link-languages-hint = 能猜到的我先填上了，请核对一下每个频道用什么语言。
link-language = 选择语言
link-language-other = 其他语言……
link-language-form-hint = 用什么语言写都行：“波兰语”、“Polish”、“pl”
link-language-twice = 有两个频道选了同一种语言，请给每个频道选不同的语言。

link-preview = 预览
link-preview-what =
    - 在其中一个频道里写的内容，会翻译成其他频道各自的语言出现在那里，显示作者的名字和头像，并标明是译文。随时可以一键查看原文。
    - 编辑、删除、回复、表情反应、图片和子区都会同步。没有人会收到两次通知，@everyone 也不会带过去。
    - 我会在每个频道里创建一个 Webhook 用来发消息。消息内容我一概不保存。
    - 在你按下“开始互通”之前，什么都不会创建；之后也可以随时暂停或解除。
link-checks = 检查结果
link-all-well = 我在这些频道里需要的权限都有了。
link-visibility = 不是所有人都能看到全部频道
link-visibility-ask = 能看到其中一个频道的人，就能在那里读到其他频道的内容。如果这不是你想要的，请先调整谁能看到这些频道。
link-sees-some = 能看到 { $rooms }，但看不到 { $others }：{ $who }
link-example = 效果示例
link-example-text = 有人在 { $here } 里写“{ $text }”，在 { $there } 里会显示成这样：
link-confirm = 开始互通
link-explain = 在频道里说明一下
link-explanation = 这个频道现在和 { $rooms } 互通了。你在这里说的话会翻译好出现在那边，带着你的名字和头像；那边说的话也会出现在这里。照常用你自己的语言聊就好。

link-working = 互通中：内容正在各频道之间同步。
link-paused-admin = 已由管理员暂停：目前不会同步任何内容。
link-paused-preparing = 还没有互通：准备到一半被打断了。按“重新检查”就能继续完成。
link-paused-permission = 已暂停：我在 { $channel } 里少了一项必需的权限。请重新给我，然后按“重新检查”。
link-paused-visibility = 已暂停：现在有人只能看到其中一部分频道，却会在那里读到其他频道里本来不给他们看的内容。请调整谁能看到这些频道，然后按“重新检查”；如果你就想这样，请按“就是要这样”。
link-paused-nsfw = 已暂停：{ $channel } 设了年龄限制，其他频道没有。请全部设置或全部取消，然后按“重新检查”。
link-paused-channel = 已暂停：有一个频道被删除了。移除它，其他频道就能继续；在你决定之前，所有设置我都会保留。
link-paused-webhook = 已暂停：我在 { $channel } 里的 Webhook 被删除了，没能重新建好。如果不是有意删的，请按“重新检查”，我会再建一个。
link-pause = 暂停
link-resume = 继续
link-check-again = 重新检查
link-accept = 就是要这样
link-out = 移除这个频道
link-open = 打开 /互通
link-settled = { $member } 已经处理好了，内容恢复同步。
link-change = 频道和语言

link-bots = 机器人
link-bots-label = 机器人的应用 ID
link-bots-hint = 它们发的消息也会同步。PluralKit：466378653216014359
link-bots-carried = 这些机器人的消息也会同步：{ $bots }
link-bots-no-id = 这不是应用 ID。应用 ID 是一长串数字：右键点击机器人 → 复制用户 ID（需要先在“设置 → 高级设置”里打开开发者模式）。
link-too-many-bots = 超过 { $most } 个机器人了，请只保留最需要同步的。

link-unlink = 解除互通
link-unlink-question = 要解除这些频道的互通吗？之后内容不再同步，我的 Webhook 也会删除。频道和里面的内容都会保留。如果只是暂时停一下，用“暂停”就好。
link-unlink-yes = 解除互通
link-unlink-no = 先不解除

link-found-channel = 有一个频道被删除了。
link-found-permission = { $channel }：我缺少**{ $permission }**权限，没有它就什么都同步不了。
link-found-nsfw = { $channel } 设了年龄限制，其他频道没有。请全部设置，或者全部取消。
link-found-webhook = { $channel } 的 Webhook 数量已到上限。请在“编辑频道 → 整合 → Webhook”里删掉一个。
link-found-less = { $channel }：我缺少**{ $permission }**权限，所以{ $loss }。
link-fix-permissions = 给我权限的方法：编辑频道 → 权限 → { $role }。
link-without-attach_files = 我自己不能在那里发图片
link-without-embed_links = 我在那里发的链接不会显示预览
link-without-add_reactions = 其他频道的表情反应不会出现在那里
link-without-create_public_threads = 其他频道的子区不会出现在那里
link-without-send_messages_in_threads = 那里的子区收不到同步的内容
link-without-manage_threads = 那里的子区不会一起改名或关闭
link-without-pin_messages = 置顶不会同步到那里

permission-view_channel = 查看频道
permission-read_message_history = 阅读消息历史记录
permission-send_messages = 发送消息
permission-manage_webhooks = 管理 Webhook
permission-attach_files = 附加文件
permission-embed_links = 嵌入链接
permission-add_reactions = 添加反应
permission-create_public_threads = 创建公共子区
permission-send_messages_in_threads = 在子区内发送消息
permission-manage_threads = 管理子区
permission-pin_messages = 置顶消息

link-taken = { $channel } 已经和别的频道互通了。请先在那边解除，或者换一个频道。
link-number-of-rooms = 互通需要 { $fewest } 到 { $most } 个不同的频道。请重新选择，或者在 /互通 里解除。
link-too-many-groups = 本服务器已经有 { $most } 组互通频道了。请先解除一组不需要的。
link-mixed = 文字频道和论坛不能互通。请只选文字频道，或者只选论坛。
link-gone = 这些频道已经不再互通了。用 /互通 可以查看现有的互通频道。
link-not-yours = 你需要在 { $channel } 里拥有“查看频道”和“管理 Webhook”权限。请找一位在所有这些频道里都有这两项权限的成员来设置。
link-only-in-servers = 互通是在服务器里设置的，请在服务器里使用这个命令。
link-not-allowed = 只有拥有“管理服务器”和“管理 Webhook”权限的成员才能设置互通。请找他们帮忙。
