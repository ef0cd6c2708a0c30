doctor-token-missing = 没有设置 DISCORD_TOKEN。请在 Discord 开发者后台创建应用，把“Bot”页面上的令牌复制到 .env 文件里，然后重新启动。
doctor-token-wrong = Discord 不认识 DISCORD_TOKEN 里的令牌。请在开发者后台的“Bot”页面重置令牌，并复制新的令牌。
doctor-token-right = 令牌：有效，已登录为 { $name }。
doctor-discord-unreachable = 连不上 Discord（{ $url }）。请检查这台机器的网络；如果设置了 DISCORD_API_URL，也请检查它。
doctor-intent-on = 特权意图 { $name }：已授权。
doctor-intent-off = 特权意图 { $name }：未授权。请在开发者后台“Bot”页面的“Privileged Gateway Intents”下打开它。没有它机器人也能运行，只是功能少一些。
doctor-permissions-right = { $guilds ->
    [0] 权限：机器人还没有加入任何服务器。
   *[other] 权限：{ $guilds } 个服务器里都已齐全。
}
doctor-permissions-missing = 权限：在“{ $guild }”里缺少 { $permissions }。请给机器人的身份组加上。
doctor-database-right = 数据库：{ $path } 可以使用。
doctor-database-newer = 数据库：{ $path } 是由更高版本的茶馆写入的（结构版本 { $found }，当前程序最高支持 { $known }）。请升级茶馆，或恢复以前的备份。
doctor-database-read-only = 数据库：{ $path } 无法写入。请给运行机器人的用户授予该文件及其所在文件夹的写入权限。
doctor-database-corrupt = 数据库：{ $path } 已损坏，或者不是茶馆的数据库。请恢复备份，或把文件移走后重新开始。
doctor-database-busy = 数据库：{ $path } 被另一个进程占用。是不是把机器人启动了两次？
doctor-database-full = 数据库：{ $path } 所在的磁盘满了。请腾出空间后重新启动。
doctor-database-running = 数据库：{ $path } 正在使用中，茶馆从 { $since } 起就在运行（主机 { $host }，进程 { $pid }）。
doctor-database-occupied = 已经有一个茶馆在使用 { $path }：从 { $since } 起，运行在主机 { $host } 上，进程号 { $pid }。请先停掉那一个，或者给这一个换个 DATABASE_URL。
doctor-engine-right = 引擎 { $engine }：正常。
doctor-engine-failed = 引擎 { $engine }：{ $reason }

doctor-reason-unreachable = 连不上。请检查它的地址和这台机器的网络。
doctor-reason-timeout = 没有及时回应，可能太忙了。请稍后再试。
doctor-reason-refused = 暂时拒绝请求：请求太多，或者额度用完了。请稍后再试。
doctor-reason-unauthorised = 不接受这个密钥。请检查 .env 里的密钥。
doctor-reason-answer-rejected = 返回的内容不是译文。请检查它的地址，或换一个引擎。
doctor-reason-failed = 返回了错误。请稍后再试，或换一个引擎。
