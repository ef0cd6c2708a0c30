# /language: what one person reads, speaks and learns.

command-language = language
    .description = Which languages you read, speak and learn

language-title = Your languages
language-reads = I read
language-reads-hint = I translate into the first one.
language-reads-guess = Not set yet. For now I go by your Discord language: { $language }.
language-speaks = I speak
language-learns = I learn
language-none = not set
language-choose-reads = Choose the languages you read
language-choose-speaks = Choose the languages you speak
language-choose-learns = Choose the languages you learn
language-type = Type them, in your order
language-form-hint = Separated by commas, the most important first
language-too-many = That is more than { $most } languages. Please keep the { $most } that matter most.

# The switch that keeps a member's messages from being translated.
language-opt-out = My messages
language-opted-in = Others may have what I write translated.
language-opted-out = Nobody gets a translation of what I write, in any server that I am in: not by themselves, not with a flag, not from the menu.
language-opt-out-now = Do not translate me
language-opt-in = Translate me again

# /settings: what a server decides, and what I am missing there.

command-settings = settings
    .description = This server's languages, and what I am missing here

settings-title = This server
settings-languages = Languages
settings-languages-hint = They are offered first whenever somebody chooses a language.
settings-choose = Choose the languages of this server
settings-type = Type them, in your order
settings-form-title = Languages of this server
settings-form-label = Languages
settings-not-allowed = Only members with the “Manage Server” permission can change these settings. Your own languages are under /language.
settings-only-in-servers = Settings belong to a server. Please use this command in one.
settings-not-installed = I am not a member of this server, so there is nothing to set up here. Somebody who manages it can add me; your own languages are under /language.

settings-flags = Flag reactions
settings-flags-on = Put a flag on a message, 🇪🇸 for example, and I reply with the translation, once for everybody. Take the flag away and the reply goes too.
settings-flags-off = Turned off: I take no notice of flags in this server.
settings-flags-turn-off = Turn off
settings-flags-turn-on = Turn on
settings-flags-channels = Choose channels where flags do nothing

settings-notices = Notices to admins
settings-notices-in = When an admin is needed, I say so once in { $channel }, without notifying anybody.
settings-notices-nowhere = I cannot find a channel to leave notices in. Please choose one, or let me write in a channel for admins.
settings-notices-choose = Choose where notices go

settings-health = What I can do here
settings-all-well = Nothing is missing in this channel.
settings-works-anyway = These work in any case: /translate, Apps → Translate in the menu of a message, /language.
settings-missing-view_channel = **View Channel** is missing: I do not notice what happens in this channel.
settings-missing-send_messages = **Send Messages** is missing: I can answer whoever calls me, but not post here on my own.
settings-missing-send_messages_in_threads = **Send Messages in Threads** is missing: the same goes for threads.
settings-missing-embed_links = **Embed Links** is missing: links in what I write show no preview.
settings-missing-attach_files = **Attach Files** is missing: I cannot post pictures here.
settings-missing-read_message_history = **Read Message History** is missing: I cannot reply to earlier messages.
settings-fix-permissions = To give me a permission: Server Settings → Roles → { $role }, or the settings of this channel.
settings-missing-message_content = **Message Content** is turned off: I see only what somebody hands me with a command, the menu of a message or a mention.
settings-missing-members = **Server Members** is turned off: I do not notice when somebody joins.
settings-fix-intents = Whoever runs this bot can switch these on in Discord's developer portal, on the “Bot” page under “Privileged Gateway Intents”, and restart me.

# Erasing what is stored about a person.
forget-me = Forget me
forget-title = Shall I forget you?
forget-what = I erase everything I have stored about you, in all servers: your languages, your choices (also if you asked me not to translate you), your flags, your numbers, your guesses and the answers you gave to questions. Translations that were posted stay where they are.
forget-yes = Yes, forget everything
forget-no = No, keep it
forget-done = Done. Nothing about you is stored any more. If you use me again, we start from scratch.
forget-kept = Everything stays as it is.
