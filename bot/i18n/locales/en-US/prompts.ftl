# /prompts: questions that are asked by the clock.

command-prompts = prompts
    .description = Questions for everybody, asked by the clock
command-prompts-streams = streams
    .description = See and change what is asked where and when
command-prompts-stats = stats
    .description = See what came of the questions, as a picture
command-prompts-new = new
    .description = Ask questions in a channel, in every language of the server
command-prompts-new-where = where
    .description = A text channel or a forum
command-prompts-new-zone = zone
    .description = Whose clock counts: start typing a city
command-prompts-export = export
    .description = Get a deck of questions as a file
command-prompts-export-deck = deck
    .description = One that ships with me, or one of yours
command-prompts-export-spreadsheet = spreadsheet
    .description = A CSV file, instead of TOML for people who write
command-prompts-import = import
    .description = Make or change a deck of your own from a file
command-prompts-import-file = file
    .description = A TOML or CSV file like the one that export gives you
command-prompts-import-name = name
    .description = What the deck is called; a deck of that name is replaced

prompts-title = Questions by the clock
prompts-intro = I ask here and there what both sides can answer, in all the languages of the server.
prompts-none = Nothing is asked yet. Choose a channel below and the first questions are on their way.
prompts-choose-channel = Choose a channel for new questions
prompts-choose-stream = Choose what to change
prompts-next = Next: { $time }
prompts-new-title = New questions
prompts-zone = Time zone
prompts-zone-hint = A city and its continent, such as Europe/Madrid or Asia/Shanghai
prompts-times = Times of day
prompts-times-hint = Up to six, such as 09:00 21:00
prompts-name = Name
prompts-day = Ask again from
prompts-day-hint = A date such as 2026-12-24, or a number of days. Empty: until you go on
prompts-back = Back
prompts-move = Ask in another channel
prompts-choose-decks = Choose decks
prompts-choose-days = Choose weekdays
prompts-choose-style = Choose how questions look
prompts-choose-first = Choose which deck comes first
prompts-choose-sensitivity = Choose how personal questions may be
prompts-choose-level = Choose how hard questions may be
prompts-choose-role = Choose a role that is notified
prompts-style-card = Card
prompts-style-thread = Card with a thread
prompts-style-poll = Poll
prompts-style-forum = Forum post
prompts-style-card-hint = Only the question
prompts-style-thread-hint = Answers stay together, and the thread translates itself
prompts-style-poll-hint = What can be voted on becomes a poll; the rest become cards
prompts-style-forum-hint = Each question is a post of its own that translates itself
prompts-sensitivity-light = Light: nothing personal
prompts-sensitivity-usual = Usual: a little personal
prompts-sensitivity-any = Anything, delicate matters too
prompts-level-easy = Short and easy ones only
prompts-level-middling = Up to middling ones
prompts-level-hard = Long and hard ones too
prompts-shuffled = Mixed
prompts-ordered = One deck after another
prompts-make-ordered = Ask one deck after another
prompts-make-shuffled = Mix the decks
prompts-clock = Times and zone
prompts-rename = Rename
prompts-preview = What comes next
prompts-more = More settings
prompts-now = Ask now
prompts-skip = Skip the next
prompts-pause = Pause
prompts-resume = Go on
prompts-remove = Delete
prompts-remove-sure = Delete “{ $name }”? What was asked and answered stays.
prompts-remove-yes = Yes, delete
prompts-no-role = Notify nobody
prompts-every-day = every day
prompts-fact-decks = Decks
prompts-fact-limits = Which
prompts-fact-role = Notified
prompts-paused-until = ⏸️ Paused; goes on { $time }.
prompts-stopped-admin = ⏸️ Paused until you press “Go on”.
prompts-stopped-channel = ⚠️ Its channel is gone. Choose another below.
prompts-stopped-access = ⚠️ I may not write there. Let me view the channel, send messages and open threads, then press “Go on”.
prompts-stopped-zone = ⚠️ I no longer know its time zone. Press “Times and zone” and choose another.
prompts-stopped-decks = ⚠️ Its decks hold nothing that fits. Choose other decks, or go further in “More settings”.
prompts-halted = **{ $name }** has stopped asking in { $channel }.
prompts-halted-open = Settings
prompts-low = **{ $name }** has { $count ->
    [one] one question
   *[other] { $count } questions
} left that have not been asked. After them it begins again. You can choose more decks, or import your own.
prompts-coming-title = What { $name } asks next
prompts-coming-nothing = nothing that fits

prompts-automatic = Asked automatically, from the deck “{ $deck }”
prompts-credit = Suggested by { $member }
prompts-by-machine = machine translation
prompts-myth-question = True or myth?
prompts-mine = In my language
prompts-bell = Notify me
prompts-bell-on = You now have { $role }, and I will tell you when there is a question. Press again to stop that.
prompts-bell-off = You no longer have { $role }, so I will not call you any more.
prompts-bell-none = Nobody is notified of these questions any more.
prompts-untranslated = I cannot translate just now. Here is the question as it was written.

prompts-stream-gone = Somebody has deleted these questions. Run /prompts streams to see what is left.
prompts-posting-gone = I no longer know this question. Newer ones are further down in the channel.
prompts-prompt-gone = This question was taken out of its deck since.
prompts-panel-old = This panel is old. Run /prompts streams for a fresh one.
prompts-nothing-fits = The chosen decks hold nothing that fits. Choose other decks, or go further in “More settings”.
prompts-too-many-streams = There are { $most } already, which is as many as I can keep. Delete one first.
prompts-too-many-decks = There are { $most } decks of your own already, which is as many as I can keep. Delete one first.
prompts-deck-gone = That deck is gone. Run /prompts streams and choose another.
prompts-zone-unknown = I know no time zone “{ $zone }”. Write a continent and a city, such as Europe/Madrid or America/New_York.
prompts-zone-several = Which one do you mean: { $zones }? Please write one of them.
prompts-times-unclear = “{ $time }” is no time of day that I understand. Write times such as 09:00 21:30.
prompts-times-how-many = Please write between one and { $most } times of day.
prompts-pause-no-day = That is no day within the coming year. Write a date such as 2026-12-24, or a number of days.
prompts-name-length = A name has between 1 and { $most } characters.
prompts-not-allowed = Only members with the “Manage Server” permission can change this. Please ask one of them.
prompts-channel-gone = That channel is gone, or hidden from me. Please choose another.
prompts-role-gone = That role is gone. Please choose another.

# /prompts stats. The words of the picture are short: they are drawn.
prompts-stats-title = What came of the questions
prompts-stats-answers = { $count ->
    [one] answer
   *[other] answers
}
prompts-stats-asked = { $count ->
    [one] question asked
   *[other] questions asked
}
prompts-stats-by-week = Answers by week
prompts-stats-by-language = By language
prompts-stats-best = What most people answered
prompts-stats-people = { $count ->
    [one] 1 person
   *[other] { $count } people
}
prompts-stats-others = others
prompts-stats-empty = Nobody has answered in the last 12 weeks
prompts-stats-empty-hint = Answers to questions are counted here, those with the button and those in the threads.
# For those who cannot see the picture; the figures stand below it as text.
prompts-stats-described = Answers of the last 12 weeks: { $answers }, to { $asked } questions. Languages, most first: { $languages }. All figures stand below as text.

prompts-decks = Decks
prompts-decks-shipped = Ready to use. /prompts export hands one out as a file, from which you can make your own.
prompts-decks-own = Your own; /prompts import changes them:
prompts-decks-none-own = There is none of your own yet. Write one, or change an exported file, and bring it in with /prompts import.
prompts-deck-size = { $count ->
    [one] 1 question
   *[other] { $count } questions
}
prompts-drop-deck = Delete a deck of your own
prompts-drop-deck-sure = Delete the deck “{ $name }” with { $count ->
    [one] its question
   *[other] its { $count } questions
}? What was asked from it stays, and I go on with the other decks. With /prompts export you can keep a copy first.

prompts-exported = **{ $deck }**: { $count } questions. Change the file, and /prompts import takes it back as a deck of your own.
prompts-import-would = { $new } new, { $changed } changed, { $gone } taken out. Nothing has been done yet.
prompts-import-yes = Do it
prompts-imported = **{ $deck }** has { $count ->
    [one] one question
   *[other] { $count } questions
} now. You choose it in the settings of your questions (/prompts streams).
prompts-more-lines = and { $count } more
prompts-file-problems = { $count ->
    [one] One thing in this file needs your hand. Nothing was taken in.
   *[other] { $count } things in this file need your hand. Nothing was taken in.
}
prompts-file-place = Line { $line }, column { $column }: { $what }
prompts-file-again = Put them right and run /prompts import again.
prompts-file-too-large = That file is larger than { $most } kB. Please divide it into several decks.
prompts-file-not-text = That file is not text in UTF-8. Save it as UTF-8 and try again.
prompts-file-too-many = That file has more than { $most } questions. Please divide it into several decks.
prompts-file-empty = There are no questions in that file. /prompts export gives you one to start from.
prompts-file-not-toml = from here on this is not TOML; often a quotation mark or a bracket is missing.
prompts-file-not-csv = from here on this is not CSV; often a quotation mark is missing.
prompts-file-no-table = only tables such as [my-question] may stand here.
prompts-file-more-cells = this row has more cells than the { $columns } columns.
prompts-file-slug = a question needs a name of 1 to { $most } letters, digits and hyphens.
prompts-file-twice = the name “{ $slug }” stands here for the second time.
prompts-file-no-text = this question has no text in any language.
prompts-file-myth-needs = what is true or a myth needs a reveal and sources.
prompts-file-myth-or-choice = a question is either true or a myth, or has choices, not both.
prompts-file-choices = choices are 2 to { $most } texts of up to { $long } characters.
prompts-file-choices-differ = every language needs the same number of choices.
prompts-file-unknown-key = “{ $word }” is neither a language nor anything else I know.
prompts-file-not-a-text = there must be a text here.
prompts-file-too-long = { $count } characters; there is room for { $most }.
prompts-file-number = there must be a number from { $least } to { $most } here.
prompts-file-word = only one of these may stand here: { $words }.
prompts-file-list = there must be a list here, of at most { $items } texts of up to { $most } characters.
