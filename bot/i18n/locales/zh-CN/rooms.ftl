# Linked rooms: small lines under what was carried from one room to another.

# Label of the link to the original, where the copy is in the words of its author.
rooms-original = 原文
# Why a copy is not translated.
rooms-waiting = 暂未翻译
# Above a message that somebody forwarded.
rooms-forwarded = 转发的消息
# Under a poll, behind a link to it: votes cannot be carried.
rooms-poll = 投票请到原文
# After an absence of the bot; a link follows. $count: messages that were not carried.
rooms-skipped = 之前还有 { $count } 条消息没有搬过来，可以去原处看：
