# Linked rooms: small lines under what was carried from one room to another.

# Label of the link to the original, where the copy is in the words of its author.
rooms-original = Original
# Why a copy is not translated.
rooms-waiting = not translated yet
rooms-left = not translated, as its author wishes
# $moment: when translating goes on.
rooms-spent = not translated: today’s characters are used up, until { $moment }
# Who translated, where it was no machine.
rooms-by-member = translated by a member
# Above a message that somebody forwarded.
rooms-forwarded = Forwarded
# Under a poll, behind a link to it: votes cannot be carried.
rooms-poll = vote in the original
# After an absence of the bot; a link follows. $count: messages that were not carried.
rooms-skipped = { $count ->
    [one] One earlier message was not carried over. Read it here:
   *[other] { $count } earlier messages were not carried over. Read them here:
}
# To admins. $channel: a room.
rooms-late = Messages from the other rooms reach { $channel } more than a minute late: Discord is slow there, or a great many are waiting. None is lost, and they stay in order. If it goes on, look at https://discordstatus.com.
rooms-withheld = Automatic moderation (AutoMod) keeps messages from the other rooms out of { $channel }: the translation holds a word that is blocked there. The originals stay where they were written. If that is not meant, except the role Teahouse under Server Settings → AutoMod.

# The message menu that shows a copy's original.
menu-original = Original
rooms-no-copy = That message was not carried here from another room. “Original” works only on messages that were.
rooms-original-hidden = That message comes from a channel that you cannot see. If you should see it, ask somebody who manages this server.
rooms-original-gone = The original was deleted; its copy here will disappear too.
rooms-without-words = *(no text)*
# $counts: emojis with numbers.
rooms-reactions = In all rooms together: { $counts }
# Button.
rooms-go = Go to the message
