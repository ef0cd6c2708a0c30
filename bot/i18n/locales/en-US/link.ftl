# /link: how admins make channels one conversation, and what they are told when something is in the way.

command-link = link
    .description = Make channels in several languages one conversation

link-title = Linked rooms
link-about = Linked rooms are one conversation with a channel for each language: what somebody writes in one appears in all the others, translated.
link-new = Link rooms
link-manage = Choose linked rooms to manage
link-back = Back
link-and-more = …and { $number } more

link-channels = Choose the channels
link-channels-hint = Choose { $fewest } to { $most } channels, either text channels (announcements too) or forums. The chat of a voice or stage channel cannot be a room: use /auto there. Each room will have one language. Nothing happens before you have seen a preview.
link-languages = Languages of the rooms
link-languages-hint = I have guessed where I could. Please check what is written in each room.
link-language = Choose a language
link-language-other = Another language…
link-language-form-hint = In any language: “Polish”, “polski”, “pl”
link-language-twice = Two rooms have the same language. Please give each its own.

link-preview = Preview
link-preview-what =
    - Whatever is written in one of these rooms appears in all the others in their language, under the author’s name and picture and marked as a translation. The original stays one press away.
    - Edits, deletions, replies, reactions, pictures and threads go along. Nobody is notified twice, and @everyone never crosses.
    - I make one webhook in each room to post with. I store no messages.
    - Nothing is made before you press “Link these rooms”, and you can pause or unlink at any time.
link-checks = What I found
link-all-well = I can do everything I need in all of these rooms.
link-visibility = Not everybody sees all of these rooms
link-visibility-ask = Whoever sees one of the rooms reads there what is written in the others. If that is not what you want, change who can see the rooms first.
link-sees-some = Can see { $rooms }, but not { $others }: { $who }
link-example = How it will look
link-example-text = Somebody writes “{ $text }” in { $here }. In { $there } it appears like this:
link-confirm = Link these rooms
link-explain = Explain it in the rooms
link-explanation = This room is now linked with { $rooms }. What you write here appears there in translation, with your name and picture, and what is written there appears here. Just write as always, in your own language.

link-working = Linked: everything is carried across.
link-paused-admin = Paused by an admin: nothing is carried across.
link-paused-preparing = Not linked yet: I was interrupted before everything was ready. “Check again” finishes it.
link-paused-permission = Paused: I lost a permission that I need in { $channel }. Give it back to me, then press “Check again”.
link-paused-visibility = Paused: somebody can now see some of these rooms, but not all, and would read in one what is kept from them in another. Change who sees the rooms, then press “Check again”; or press “It is meant to be so”.
link-paused-nsfw = Paused: { $channel } is age-restricted and other rooms are not. Make all of them age-restricted or none, then press “Check again”.
link-paused-channel = Paused: a room was deleted. Take it out to let the others go on; until you decide, I keep everything as it was set up.
link-paused-webhook = Paused: my webhook in { $channel } was deleted and I could not replace it. If that was not on purpose, press “Check again” and I will make a new one.
link-pause = Pause
link-resume = Resume
link-check-again = Check again
link-accept = It is meant to be so
link-out = Take this room out
link-open = Open /link
link-settled = { $member } has fixed it: everything is carried across again.
link-change = Rooms and languages

link-bots = Bots
link-bots-label = Application ids of bots
link-bots-hint = Their posts are carried across too. PluralKit: 466378653216014359
link-bots-carried = Posts of these bots are carried across too: { $bots }
link-bots-no-id = That is not the id of an application. It is a long number: right-click the bot → Copy User ID (with Developer Mode on, under Settings → Advanced).
link-too-many-bots = That is more than { $most } bots. Please keep those whose posts matter.

link-unlink = Unlink
link-unlink-question = Unlink these rooms? Nothing is carried across any more and my webhooks are removed. The channels and everything written in them stay. Pausing keeps the link for later.
link-unlink-yes = Unlink
link-unlink-no = Keep it

link-found-channel = A room was deleted.
link-found-permission = { $channel }: I lack **{ $permission }**, without which nothing can be carried across.
link-found-nsfw = { $channel } is age-restricted and other rooms are not. Please make all of them age-restricted, or none.
link-found-webhook = { $channel } has no space for another webhook. Please delete one under Edit Channel → Integrations → Webhooks.
link-found-less = { $channel }: I lack **{ $permission }**, so { $loss }.
link-fix-permissions = To give me a permission: Edit Channel → Permissions → { $role }.
link-without-attach_files = I cannot post pictures of my own there
link-without-embed_links = links in what I write there show no preview
link-without-add_reactions = reactions from other rooms do not appear there
link-without-create_public_threads = threads from other rooms do not appear there
link-without-send_messages_in_threads = nothing is carried into threads there
link-without-manage_threads = threads are not renamed or closed together there
link-without-pin_messages = pins are not carried there

permission-view_channel = View Channel
permission-read_message_history = Read Message History
permission-send_messages = Send Messages
permission-manage_webhooks = Manage Webhooks
permission-attach_files = Attach Files
permission-embed_links = Embed Links
permission-add_reactions = Add Reactions
permission-create_public_threads = Create Public Threads
permission-send_messages_in_threads = Send Messages in Threads
permission-manage_threads = Manage Threads
permission-pin_messages = Pin Messages

link-taken = { $channel } is linked already. Please unlink it there first, or choose another channel.
link-number-of-rooms = Linked rooms are { $fewest } to { $most } different channels. Please choose that many, or unlink the rooms under /link.
link-too-many-groups = This server has { $most } groups of linked rooms already. Please unlink one that nobody needs.
link-mixed = Text channels and forums cannot be linked with each other. Please choose only text channels or only forums.
link-gone = These rooms are no longer linked. /link shows what is.
link-not-yours = You need the permissions “View Channel” and “Manage Webhooks” in { $channel }. Please ask somebody who has them in all of the rooms.
link-only-in-servers = Rooms are linked within a server. Please use this command in one.
link-not-allowed = Only members with the permissions “Manage Server” and “Manage Webhooks” can link rooms. Please ask one of them.
