# /auto: which places translate themselves, and how.

command-auto = auto
    .description = Channels that translate themselves

auto-title = Channels that translate themselves
auto-intro = Choose a channel, a forum, a thread or a whole category. A thread's own settings come before its channel's, and those before its category's.
auto-guild-paused = Paused in the whole server
auto-more = { $number ->
    [one] and one more
   *[other] and { $number } more
}
auto-choose-place = Choose a channel, thread or category to set up
auto-pause-guild = Pause in the whole server
auto-resume-guild = Go on in the whole server

auto-state-on = ▶️ Translating.
auto-state-paused = ⏸️ Paused. Nothing is translated here until you press “Start”.
auto-start = Start
auto-pause = Pause
auto-back = Back
auto-languages = Languages
auto-choose-languages = Choose the languages people read here
auto-type-languages = Type languages
auto-choose-way = Choose how translations are shown
auto-way-reply = Reply
auto-way-reply-hint = A quiet reply below the message, with every language
auto-way-thread = Thread
auto-way-thread-hint = A thread on each message: the channel itself stays clean
auto-way-line = Compact line
auto-way-line-hint = Small text below the message, a line for each language
auto-way-tap = On tap
auto-way-tap-hint = Only a button; whoever presses it reads their own language
auto-preview = How it looks
auto-stay-always = Translations stay
auto-stay-day = Translations go after a day
auto-stay-hour = Translations go after an hour
auto-stay-minutes = Translations go after 10 minutes
auto-bots = Bots
auto-bots-too = Translated too: { $bots }
auto-bots-label = Ids of bots or webhooks
auto-bots-hint = Other bots are passed over; these are translated like people. At most { $most }, separated by spaces
auto-remove = Remove
auto-remove-sure = Remove the settings of { $place }? Translations that were posted stay there. To stop only for a while, press “Back” and then “Pause”.
auto-remove-yes = Yes, remove

auto-missing = I lack { $permissions } in { $where }. You can give me what is missing in the channel's settings, or under Server Settings → Roles → { $role }.
auto-missing-content = **Message Content** is turned off, so I cannot read what people write. Whoever runs this bot can switch it on in Discord's developer portal, on the “Bot” page.
auto-permission-view_channel = View Channel
auto-permission-read_message_history = Read Message History
auto-permission-send_messages = Send Messages
auto-permission-send_messages_in_threads = Send Messages in Threads
auto-permission-create_public_threads = Create Public Threads
auto-permission-connect = Connect

auto-not-allowed = Only members with the “Manage Channels” permission there, or “Manage Server”, can change this. Please ask one of them.
auto-guild-not-allowed = Only members with the “Manage Server” permission can pause the whole server. You can pause single channels that you manage.
auto-no-such-place = That channel is gone, or hidden from me. Please run /auto again and choose another.
auto-place-removed = Somebody has just removed the settings of this channel. Please run /auto again to set it up.
auto-too-many-places = This server already has { $most } channels or categories set up, which is as many as I can keep. Remove one, or set up a category for several channels at once.
auto-how-many-languages = Please choose between 1 and { $most } languages.
auto-too-many-bots = That is more than { $most } bots. Please keep the { $most } that matter most.
auto-not-an-id = “{ $text }” is not an id. With Developer Mode on (User Settings → Advanced), right-click the bot and choose “Copy User ID”.

# What is posted where translations are made by themselves.
auto-thread-name = Translations
# The button under a foreign message; labels in several languages stand side by side.
auto-tap = Translate
auto-lively = It is lively here, so translations wait behind this button for a while.
auto-unavailable = I cannot translate just now. The button tries again.
auto-tap-gone = What this button covered is no longer there. In the menu of any message, Apps → Translate does the same.
auto-tap-nothing = Nothing here needs translating into { $language }.
