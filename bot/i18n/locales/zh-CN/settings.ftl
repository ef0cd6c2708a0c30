command-language = 语言
    .description = 你看得懂、会说、在学哪些语言

language-title = 你的语言
language-reads = 我看得懂
language-reads-hint = 我会翻译成排在第一位的语言。
language-reads-guess = 还没设置，暂时按你的 Discord 语言：{ $language }。
language-speaks = 我会说
language-learns = 我在学
language-none = 未设置
language-choose-reads = 选择你看得懂的语言
language-choose-speaks = 选择你会说的语言
language-choose-learns = 选择你在学的语言
language-type = 自己输入并排序
language-form-hint = 用逗号隔开，最重要的写在最前面
language-too-many = 超过 { $most } 种语言了，请保留最重要的 { $most } 种。

language-opt-out = 我的消息
language-opted-in = 别人可以翻译我写的内容。
language-opted-out = 在所有服务器里，我写的内容都不会被翻译：自动翻译、旗帜表情和消息菜单都不行。
language-opt-out-now = 不要翻译我的消息
language-opt-in = 重新允许翻译

command-settings = 设置
    .description = 本服务器的语言，以及我在这里还缺什么

settings-title = 本服务器
settings-languages = 语言
settings-languages-hint = 大家选择语言时，会优先显示这些。
settings-choose = 选择本服务器的语言
settings-type = 自己输入并排序
settings-form-title = 本服务器的语言
settings-form-label = 语言
settings-not-allowed = 只有拥有“管理服务器”权限的成员才能更改这些设置。你自己的语言请用 /语言 来设置。
settings-only-in-servers = 这些设置属于服务器，请在服务器里使用这个命令。
settings-not-installed = 我还没有加入这个服务器，所以这里没有可设置的内容。服务器管理员可以把我加进来；你自己的语言请用 /语言 来设置。

settings-flags = 旗帜表情翻译
settings-flags-on = 用旗帜表情（比如 🇪🇸）回应一条消息，我就会在下面回复译文，大家都看得到，每种语言只回复一次。取消旗帜后，译文也会一起消失。
settings-flags-off = 已关闭：我不会理会本服务器里的旗帜表情。
settings-flags-turn-off = 关闭
settings-flags-turn-on = 打开
settings-flags-channels = 选择不启用旗帜翻译的频道

settings-notices = 给管理员的提醒
settings-notices-in = 有事需要管理员处理时，我会在 { $channel } 里说一声，只说一次，也不会提醒任何人。
settings-notices-nowhere = 我找不到可以发提醒的频道。请选择一个，或者让我能在管理员频道里发消息。
settings-notices-choose = 选择接收提醒的频道

settings-health = 我在这里能做什么
settings-all-well = 这个频道里一切就绪，什么都不缺。
settings-works-anyway = 以下功能始终可用：/翻译、消息菜单里的“应用 → 翻译”、/语言。
settings-missing-view_channel = 缺少**查看频道**权限：我不知道这个频道里发生了什么。
settings-missing-send_messages = 缺少**发送消息**权限：有人叫我时我能回应，但不能主动在这里发消息。
settings-missing-send_messages_in_threads = 缺少**在子区内发送消息**权限：在子区里也是一样。
settings-missing-embed_links = 缺少**嵌入链接**权限：我发的链接不会显示预览。
settings-missing-attach_files = 缺少**附加文件**权限：我不能在这里发图片。
settings-missing-read_message_history = 缺少**阅读消息历史记录**权限：我不能回复之前的消息。
settings-fix-permissions = 给我权限的方法：服务器设置 → 身份组 → { $role }，或者在这个频道的设置里添加。
settings-missing-message_content = **Message Content**（消息内容）没有打开：我只能看到大家通过命令、消息菜单或提及交给我的内容。
settings-missing-members = **Server Members**（服务器成员）没有打开：有人加入时我不会知道。
settings-fix-intents = 机器人的维护者可以在 Discord 开发者后台的“Bot”页面，在“Privileged Gateway Intents”下打开它们，然后重启我。

forget-me = 忘记我
forget-title = 要我忘记你吗？
forget-what = 我会删除保存的所有关于你的内容，在每个服务器里都一样：你的语言、你的选择（包括“不要翻译我”）、你点过的旗帜、你的用量、你猜过的真假，还有你对问题的回答。已经发出去的译文会留在原处。
forget-yes = 是的，全部忘记
forget-no = 不用，留着吧
forget-done = 好了，我不再保存任何关于你的内容。以后你再用我，我们就重新认识。
forget-kept = 一切照旧。
