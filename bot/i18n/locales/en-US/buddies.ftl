# People who meet: /meet, /helper and /meetings.

command-meet = meet
    .description = Meet somebody who learns your language and knows the one you learn
command-helper = helper
    .description = Look after newcomers: how many at once, pause, stop
command-meetings = meetings
    .description = Who helps and who meets whom; never what they say

# How well somebody knows a language
meet-fluent = { $language } (fluent)
meet-conversational = { $language } (conversational)
meet-learning = { $language } (learning)
meet-no-languages-known = no language yet

# /meet
meet-title = Meet someone
meet-someone = Meet someone
meet-text =
    I look for somebody who knows the language you learn and learns the one you know. Both of you are asked first; then a private thread opens, where each can write in their own language.
    What I know of you: { $mine }. You can change it with /language.
meet-looking =
    I am looking for somebody who fits: { $mine }. As soon as I find someone I will ask you, with a mention in the channel where people meet. I look again every minute; after three days I also ask pairs whether you may join them.
meet-withdraw = Stop looking
meet-asked-other = You have said yes, and I am asking the other side. If they do not answer { $until }, I will look for somebody else.
meet-said-yes = Good. The rest is up to the other side.
meet-said-no = All right, not this time. Nobody is told.
meet-said-never = Noted. You will not be introduced, and nobody is told.
meet-being-opened = the thread is being opened
meet-avoid = Not with these people…
meet-avoid-hint = Whomever you choose here you will never be introduced to. Only you see this list.

# Being asked
meet-asks = { $member } Somebody would like to meet you. Only you can open this.
meet-asks-host = { $member } Somebody has been looking for a while and would fit in well here. Would you have a third at the table? Only you can open this.
meet-look = Have a look
meet-offer = I have found somebody for you
meet-offer-helper = A newcomer would be glad of your help
meet-offer-third = May they join the two of you?
meet-offer-how = If everybody says yes, a private thread opens for you. Whatever you answer, nobody is told why.
meet-shared = { $count ->
    [one] You like one thing in common.
   *[other] You like { $count } things in common.
}
meet-yes = Yes, introduce us
meet-no = Not this time
meet-never = Never with them

# The thread
meet-introduced = May I introduce you? Write in your own language: what you write here is translated for the other.
meet-begin = To begin with
meet-privacy = I keep nothing of what you write. Moderators see that you meet; whoever manages threads can open any thread, as everywhere on Discord.
meet-end = End
meet-end-for-good = Not with this person again
meet-report = Report
meet-sure = End this meeting for you? No reason is asked for and none is shown. The thread is put away.
meet-sure-for-good = End this meeting, and never be introduced to this person again? They are not told.
meet-you-left = Done. If you like to meet somebody else, use /meet.
meet-ended = This meeting has ended. Thank you both for the conversation! With /meet there is always a next one.
meet-report-thanks = The moderators know that something is wrong here, and who is in this thread; not what was written. You can end the meeting at any time.
meet-reported = 🚩 { $by } reports the meeting { $tag } with { $others }: { $thread }. I keep nothing of what was written there; please ask them.

# What can go wrong
meet-only-in-servers = Meeting people belongs to a server. Use this in one.
meet-no-languages = Tell me first which languages you read or speak, and which you learn: /language, or the page about languages in /guide.
meet-too-many = You are meeting { $most } people already. End one of these meetings first.
meet-no-room = I cannot bring people together here yet. Please ask a moderator: it needs a channel in /welcome setup in which I may open private threads.
meet-no-room-admins = Two people want to meet, and I cannot open a private thread for them. Let me create private threads and write in threads, in a channel that both see; choose it under /welcome setup. I try again every minute.
meet-offer-over = This is over: somebody has answered already, or changed their mind. Use /meet to look for someone.
meet-offer-not-yours = This question is for somebody else. With /meet you can look for someone yourself.
meet-answered-already = You have answered this already. /meet shows how it stands.
meet-over = This meeting is over. Use /meet to meet somebody else.
meet-not-yours = You are not in this meeting.
meet-report-nowhere = I find no channel that only moderators read. Please write to a moderator yourself.
meet-not-for-you = This list is for moderators. With /meet you see your own meetings.

# /helper
helper-title = Helping newcomers
helper-text =
    Somebody who is new and lost is glad of a person to ask. You say how many people at once, you can pause, and you are asked each time.
    What I know of you: { $mine }.
helper-join = I'd like to help
helper-thanks = Thank you for helping. What I know of you: { $mine }. You can change it with /language.
helper-whom = Whom you help
helper-nobody = Nobody needs you right now. You will be asked.
helper-places = How many people at once?
helper-place-count = { $count ->
    [one] one person at once
   *[other] up to { $count } people at once
}
helper-pause = Pause or go on
helper-pause-days = { $count ->
    [one] Pause for a day
   *[other] Pause for { $count } days
}
helper-resume = I am back
helper-paused = paused, until { $until }
helper-stop = Stop helping
helper-take = I'll help
helper-on-it = 🙋 { $helper } is on it: { $member } is in good hands.
helper-needs-role = Here helpers have the role “{ $role }”. Please ask a moderator for it.
helper-not-yet = You are not a helper yet. Use /helper to become one.
helper-call-over = This call is over: the newcomer is gone, or has called again.
helper-call-yours = This is your own call. Somebody else will come.
helper-call-taken = Somebody was quicker and is looking after them already. Thank you all the same!

# /meetings
meetings-title = Who meets whom
meetings-helpers = Helpers
meetings-asking = being asked
meetings-open = meeting
meetings-none = Nobody yet.
meetings-looking = { $count ->
    [0] Nobody is looking for someone.
    [one] One person is looking for someone.
   *[other] { $count } people are looking for someone.
}
meetings-no-hidden-channel = Newcomers cannot call a helper: there is no channel that only helpers and moderators read. Hide one from @everyone and let me in.
meetings-privacy = I keep who meets and since when, never what they say.
