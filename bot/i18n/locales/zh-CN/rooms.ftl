# Linked rooms: small lines under what was carried from one room to another.

# Label of the link to the original, where the copy is in the words of its author.
rooms-original = 原文
# Why a copy is not translated.
rooms-waiting = 暂未翻译
rooms-left = 作者不希望被翻译
# $moment: when translating goes on.
rooms-spent = 未翻译：今天的字符额度用完了，{ $moment } 起恢复
# Who translated, where it was no machine.
rooms-by-member = 由成员翻译
# Above a message that somebody forwarded.
rooms-forwarded = 转发的消息
# Under a poll, behind a link to it: votes cannot be carried.
rooms-poll = 请到原消息投票
# After an absence of the bot; a link follows. $count: messages that were not carried.
rooms-skipped = 之前还有 { $count } 条消息没有同步过来，可以在这里看：
# To admins. $channel: a room.
rooms-late = 其他互通频道的消息要晚一分多钟才能到 { $channel }：可能是 Discord 那边变慢了，也可能是排队的消息太多。消息不会丢，顺序也不会乱。如果一直这样，请看看 https://discordstatus.com。
rooms-withheld = 自动管理（AutoMod）拦下了要发到 { $channel } 的互通消息：译文里有被屏蔽的词。原文还在原来的频道里。如果不想这样，可以到“服务器设置 → AutoMod”里把 Teahouse 身份组设为例外。

# The message menu that shows a copy's original.
menu-original = 原文
rooms-no-copy = 这条消息不是从别的频道同步过来的。“原文”只能用在同步过来的消息上。
rooms-original-hidden = 这条消息来自一个你看不到的频道。如果你应该能看到，请联系服务器管理员。
rooms-original-gone = 原消息已经删除，这里的这一条也会随之消失。
rooms-without-words = *（没有文字）*
# $counts: emojis with numbers.
rooms-reactions = 所有互通频道加起来：{ $counts }
# Button.
rooms-go = 查看原消息
