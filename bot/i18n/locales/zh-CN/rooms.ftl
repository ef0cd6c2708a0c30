# Linked rooms: small lines under what was carried from one room to another.

# Label of the link to the original, where the copy is in the words of its author.
rooms-original = 原文
# Why a copy is not translated.
rooms-waiting = 暂未翻译
# After an absence of the bot; a link follows. $count: messages that were not carried.
rooms-skipped = 之前还有 { $count } 条消息没有搬过来，可以去原处看：
