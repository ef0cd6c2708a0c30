# Linked rooms: small lines under what was carried from one room to another.

# Label of the link to the original, where the copy is in the words of its author.
rooms-original = Original
# Why a copy is not translated.
rooms-waiting = not translated yet
# Above a message that somebody forwarded.
rooms-forwarded = Forwarded
# Under a poll, behind a link to it: votes cannot be carried.
rooms-poll = vote in the original
# After an absence of the bot; a link follows. $count: messages that were not carried.
rooms-skipped = { $count ->
    [one] One earlier message was not carried over. Read it here:
   *[other] { $count } earlier messages were not carried over. Read them here:
}
