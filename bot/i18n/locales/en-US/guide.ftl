# What newcomers see around the texts of the flow: greetings, the guide, and what can go wrong in it.

command-guide = guide
    .description = Your guide to this server, where you left off

# On cards that everybody sees; each line stands there in several languages.
guide-say-hi = Say hi
guide-said-hi = { $count ->
    [one] one person said hi
   *[other] { $count } people said hi
}
guide-many-joined = **{ $count } people have just joined. Welcome!** Press your language: I will show you around, and only you will see it.
guide-start-title = Start here
guide-start = New here, or a little lost? Press your language: I will show you around, and only you will see it.
guide-hi-thanks = 👋 They will see it on the card. Thank you for making somebody feel at home.
guide-hi-already = You have said hi already. A few words in the chat are welcome too.
guide-hi-yourself = This one is for you: let the others say hi. Press your language to begin.
guide-greeting-over = This greeting is over. If you are new, use /guide to be shown around.

# The guide
guide-progress = { $at } of { $count }
guide-back = Back
guide-next = Next
guide-on = Go on
guide-contents = Contents
guide-turn = Go to a page
guide-links = All links
guide-language = Read the guide in another language
guide-copy = Send me a copy
guide-copy-sent = I have sent you the guide as direct messages.
guide-copy-closed = Your direct messages are closed to me, so here it is, for your eyes only. Close it whenever you like.
guide-done = Done
guide-optional = You can skip this page.
guide-has-to-be-done = The way goes on when this is done.
guide-accept = I accept
guide-finish = Finish
guide-check = I did it, check
guide-intro = Introduce myself
guide-intro-title = A few words about you
guide-intro-line-who = Hello, I am…
guide-intro-line-what = I am learning, I like…
guide-intro-line-ask = Ask me about…
guide-choose-reads = Languages I read
guide-choose-speaks = Languages I speak
guide-choose-learns = Languages I am learning
guide-choose-interests = What do you like?
guide-not-given = I could not give you { $roles }. It is not your fault; the moderators know.
guide-queue = Many people are arriving: { $ahead } are before you, so your roles come in a moment. Go on reading meanwhile.
guide-moved = The guide was changed in the meantime. This is where you go on.
guide-returned = Welcome back! You go on where you left off.
guide-of-somebody-else = That greeting is for somebody else, but the guide is for everybody: this is yours.

# I'm lost
guide-lost = I'm lost
guide-lost-text = That happens to everybody here. What would you like to know?
guide-try = Translate this line
guide-call = Call a helper
guide-called = Done. The helpers know, and somebody will get in touch. Nobody else can see that you asked.
guide-called-already = You called a helper a short while ago. They come as soon as they can.
guide-calls = 🙋 { $member } would like a hand and reads { $language }. They are at “{ $step }” in the guide. A friendly word is enough.

# What can go wrong
guide-only-in-servers = The guide belongs to a server. Use /guide in one.
guide-none = There is no guide here. Ask in the chat, people are happy to help.
guide-paused = The guide is being worked on. Come back a little later, or ask in the chat.
guide-not-begun = Use /guide to begin: it opens in your language.
guide-language-gone = The guide is not in that language any more. Use /guide to read it in another one.
guide-task-open = That page is done by doing what it says. Press “I did it, check” afterwards.
guide-not-yet = First do what the pages before this one ask for; /guide takes you there.
guide-step-gone = The guide was changed and this page is gone. Use /guide to go on.
guide-not-found = I could not find it yet. Post it in the channel that the page names, then press again.
guide-task-channel-gone = The channel for this is gone or closed to me. You can skip the page; please tell a moderator.
guide-no-helpers = I cannot reach the helpers from here. Ask in the chat, somebody will take you along.

# What admins are told
guide-young-accounts = Accounts younger than your welcome allows have joined. I have not greeted them; they can still use /guide. The limit is under /welcome setup.
guide-channel-gone = I cannot greet anybody: the channel { $channel } is gone. Choose another one under /welcome setup.
guide-channel-closed = I cannot greet anybody in { $channel }: I may not see it or write in it. Let me, or choose another channel under /welcome setup.
guide-greeting-blocked = Discord did not let my greeting into { $channel }: perhaps AutoMod blocks a word or link in it. Exempt me from that rule, or change the text under /welcome setup.
guide-role-gone = It does not exist any more. Choose another one under /welcome setup.
guide-role-refused = I could not give a newcomer the role { $role }. { $reason }
guide-pin = Pin “Start here”
guide-pinned = 📌 The “Start here” card is pinned in { $channel }. It leads into the guide, also for those who were here before.
guide-pin-refused = The “Start here” card is in { $channel }, but I may not pin messages there. Pin it yourself, or give me that permission.
