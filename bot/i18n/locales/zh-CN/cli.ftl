cli-teahouse = 给语言不通的社区用的 Discord 机器人。
cli-run = 在 Discord 上运行机器人
cli-play = 在浏览器里试用机器人，不需要 Discord，也不需要令牌
cli-port = 网页的端口，默认为 8770
cli-doctor = 检查令牌、特权意图、权限、数据库和翻译引擎
cli-translate = 翻译一段文字，或标准输入的每一行
cli-to = 译成哪种语言
cli-from = 原文是哪种语言（知道的话）
cli-engine = 只用这个引擎
cli-text = 要翻译的文字；不写就从标准输入逐行读取
cli-detect = 判断标准输入每一行的语言
cli-languages = 只在这些语言中判断
cli-playing =
    茶馆开门了：{ $url }
    按 Ctrl+C 打烊。
cli-port-taken = 端口 { $port } 已被占用。请关掉另一个程序，或者换一个端口：PLAY_PORT=8771 make play

setting-not-a-token = { $name } 看起来不像机器人令牌（应该是用点分开的三段）。请到 Discord 开发者后台的“Bot”页面重新复制。
setting-not-an-address = { $name } 必须是以 { $schemes } 开头的地址
setting-not-a-database = { $name } 应该写成 { $example } 这样
setting-unknown-engine = { $name } 里写了我不认识的引擎：{ $unknown }。请从这些里选：{ $known }。
setting-engine-without-url = TRANSLATION_ENGINES 里有一个引擎需要 { $name }，请一并设置。
setting-unknown-level = { $name } 只能是 { $known } 之一。
setting-not-a-count = { $name } 必须是整数：0，或者具体的数量。
