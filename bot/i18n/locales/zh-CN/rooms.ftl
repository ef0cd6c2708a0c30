# Linked rooms: small lines under what was carried from one room to another.

# Label of the link to the original, where the copy is in the words of its author.
rooms-original = 原文
# Why a copy is not translated.
rooms-waiting = 暂未翻译
rooms-left = 作者选择不翻译
# Above a message that somebody forwarded.
rooms-forwarded = 转发的消息
# Under a poll, behind a link to it: votes cannot be carried.
rooms-poll = 投票请到原文
# After an absence of the bot; a link follows. $count: messages that were not carried.
rooms-skipped = 之前还有 { $count } 条消息没有搬过来，可以去原处看：

# The message menu that shows a copy's original.
menu-original = 原文
rooms-no-copy = 这条消息不是从别的房间搬过来的。“原文”只能用在搬过来的消息上。
rooms-original-hidden = 这条消息来自一个你看不到的频道，而且它和这里已经不再互通了。
rooms-original-gone = 原消息已被删除，这里的副本也会随之消失。
rooms-without-words = *（没有文字）*
# $counts: emojis with numbers.
rooms-reactions = 所有房间加起来：{ $counts }
# Button.
rooms-go = 查看原消息
