# /ask, /answers and /ask-settings: questions for people who read another language.

command-ask = ask
    .description = Ask people who read another language; the answers come back in yours
command-answers = answers
    .description = Search what was asked and answered here, in any language
command-answers-words = words
    .description = What you look for, in whatever language you like
command-ask-settings = ask-settings
    .description = Where members ask across languages, and the rules

ask-title = Ask across
ask-form-text = Your question, in your own language
ask-form-details = Anything they should know (optional)
ask-form-target = Who should answer?
ask-form-topic = What is it about?
ask-form-name = Your name
ask-form-name-shown = Show my name
ask-form-name-hidden = Ask without my name
ask-form-answer = Your answer, in your own language
ask-answer-title = Answer
ask-edit-title = Change what you wrote

ask-topic-daily = Daily life
ask-topic-food = Food
ask-topic-school = School
ask-topic-work = Work
ask-topic-language = Language
ask-topic-culture = Culture
ask-topic-travel = Travel
ask-topic-games = Games and fun
ask-topic-health = Health
ask-topic-love = Love and family
ask-topic-religion = Religion
ask-topic-politics = Politics

ask-readers = for readers of { $language }
ask-by = asked by { $member }
ask-by-somebody = asked by a member
ask-answer-by = answered by { $member }
ask-answer-for = { $member }, you have an answer:
ask-machine = machine translation
ask-untranslated = Not translated yet: I will add the translation as soon as I can.
ask-solved = An answer helped
ask-helped-mark = This helped
ask-question-withdrawn = Its author took this question back.
ask-answer-withdrawn = Its author took this answer back.
ask-question-removed = A moderator removed this question.
ask-answer-removed = A moderator removed this answer.

ask-answer = Answer
ask-mine = In my language
ask-helped = This helped
ask-helped-thanks = Thank you! The answer is marked. You can still choose another one.
ask-edit = Edit
ask-withdraw = Take back
ask-report = Report
ask-who = Who?
ask-remove = Remove
ask-keep = Keep
ask-show = Show me
ask-anyway = Post mine anyway
ask-more = What would you like to do?

ask-similar = Somebody asked something like this
ask-similar-yours = Your question:
ask-answer-count = { $count ->
    [0] no answer yet
    [one] { $count } answer
   *[other] { $count } answers
}
ask-posted = Your question is up: { $link }. I will mention you there when somebody answers.
ask-posted-anonymous = Your question is up, without your name: { $link }. So that nobody learns who asked, I do not mention you: look in there now and then.
ask-waits = I have your question, but cannot write on the board right now. I keep trying, and the admins know.
ask-already = This question is already up.
ask-answer-posted = Thank you! Your answer is there: { $link }
ask-answer-waits = I have your answer, but Discord does not take it right now. I keep trying.
ask-thread-gone = The thread of this question was deleted, so your answer has nowhere to go. Use /ask or look with /answers for a newer question.
ask-edited = Changed. The card shows it in a moment.
ask-withdrawn = Taken back. I have erased the text.
ask-nothing-found = Nothing found. Try fewer or other words, or ask it yourself with /ask.

ask-report-thanks = Thank you. The moderators will look at it; nobody else learns that you reported it.
ask-report-nowhere = There is no channel for moderators that I can write in. Please write to a moderator yourself.
ask-reported = 🚩 { $member } reports { $link }
ask-removed-by = ⛔ Removed by { $member }.
ask-kept-by = Kept by { $member }: { $link }
ask-who-is = Written by { $member } (`{ $id }`). That you looked is noted.
ask-board-closed-admins = ⚠️ A member's question waits because I cannot post on the board for /ask. Check in /ask-settings that the channel still exists and that I may write, and open threads, in it.

ask-settings-title = Ask across
ask-board-in = Questions go to { $channel }.
ask-board-none = Choose a channel or a forum for questions: until then nobody can use /ask.
ask-board-choose = Choose the board
ask-blocked-title = Roles that may not ask or answer
ask-blocked-choose = Choose blocked roles
ask-anonymous-on = 🎭 Members may ask without their name. Moderators can look who it was with “…”, and that is noted.
ask-anonymous-off = 🎭 Everybody asks with their name.
ask-anonymous-allow = Allow without name
ask-anonymous-forbid = Names only
ask-sensitive-on = 🌶️ Sensitive topics are offered: health, love, religion, politics.
ask-sensitive-off = 🌶️ Sensitive topics are not offered: health, love, religion, politics.
ask-sensitive-allow = Offer sensitive topics
ask-sensitive-forbid = No sensitive topics

ask-only-in-servers = Questions are for servers. Use this in a server that we are both in.
ask-no-board = Nobody can ask here yet. An admin chooses the board with /ask-settings.
ask-no-languages = There is no other language to ask in yet. An admin chooses this server's languages with /settings.
ask-blocked = You cannot ask or answer here. If you think that is a mistake, write to a moderator.
ask-empty = That has no words in it. Write what you would like to know or say.
ask-too-long = That is { $length } characters long; { $most } is the most. Please shorten it.
ask-no-topic = This topic is not offered here. Use /ask again and choose another.
ask-no-target = This server no longer has that language. Use /ask again and choose another.
ask-not-anonymous = Asking without a name is not allowed here. Use /ask again and show your name.
ask-too-many = You have asked { $most } questions already. You can ask again { $moment }.
ask-too-many-answers = You have answered { $most } times already. You can answer again { $moment }.
ask-not-yet = This question is not up yet. Try again in a minute.
ask-gone = That is not there any more. Look for others with /answers.
ask-not-yours = Only its author can change this.
ask-only-asker = Only the person who asked can say what helped.
ask-not-moderator = This is for moderators.
