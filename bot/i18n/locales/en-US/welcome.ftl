# /welcome: the panel in which admins set up how newcomers are received. What newcomers read is in the flow.

command-welcome = welcome
    .description = How newcomers are received here
command-welcome-setup = setup
    .description = Set up what newcomers see, or change it
command-welcome-preview = preview
    .description = Walk through it as a newcomer would; nothing is saved or given
command-welcome-preview-language = language
    .description = The newcomer's language
command-welcome-test = test
    .description = See the greeting as it would be posted, and what does not work
command-welcome-status = status
    .description = How far newcomers got, and what is in the way
command-welcome-pause = pause
    .description = Stop receiving newcomers for now
command-welcome-export = export
    .description = Get the whole flow as a file
command-welcome-import = import
    .description = Take a flow from a file, after a look at what would change
command-welcome-import-file = file
    .description = A file from /welcome export, changed as you like

welcome-not-allowed = Only members with the “Manage Server” permission can change the welcome.
welcome-none-yet = There is no welcome here yet. Use /welcome setup to make one.
welcome-somebody = somebody
welcome-more = and { $count } more
welcome-back = Back
welcome-next = Next

# The first page
welcome-title = Welcoming newcomers
welcome-choose = Pick one to start from. Everything in it can be changed afterwards, and nobody sees it before you go live.
welcome-use-cultural-exchange = Cultural exchange
welcome-about-cultural-exchange = a complete guide in English, Chinese and Spanish: how translation behaves, etiquette between cultures, safety, rules, the cat tax, first things to say
welcome-use-minimal = Minimal
welcome-about-minimal = a greeting, the languages, one page
welcome-use-blank = Blank
welcome-about-blank = a greeting and the languages, to build on
welcome-state-draft = **Not live yet.** Newcomers do not see it.
welcome-state-live = **Live.** Newcomers are greeted.
welcome-state-paused = **Paused.** Newcomers are not greeted; those in the middle of it can go on.
welcome-changed = Changed by { $author } { $when }
welcome-choose-channel = Where to greet newcomers
welcome-choose-languages = Which languages to offer
welcome-choose-moment = When to greet them
welcome-choose-role = The role that people are greeted for
welcome-moment-join = When they join
welcome-moment-screening = When they have accepted the rules
welcome-moment-onboarding = When they have answered Discord's own questions
welcome-moment-role = When they get a role
welcome-moment-first-message = At their first message
welcome-page-steps = Steps
welcome-page-texts = Texts
welcome-page-roles = Roles
welcome-page-places = Places
welcome-page-more = More
welcome-preview = Preview
welcome-start = Go live
welcome-pause = Pause
welcome-undo = Undo
welcome-start-over = Start over

# What does not work, and what is not finished
welcome-all-well = Nothing is in the way.
welcome-tested = What I found
welcome-not-yet = It cannot go live yet. Below is what is in the way.
welcome-no-channel = I do not know yet where to greet newcomers. Choose a channel first.
welcome-channel-gone = That channel is not there any more. Please choose another one.
welcome-channel-closed = I cannot write in { $channel }. Please allow me “View Channel” and “Send Messages” there.
welcome-channel-hidden = Newcomers cannot see { $channel } without a role. Choose a channel that everybody sees, or greet them when they get that role.
welcome-members-withheld = I do not notice when somebody joins, as “Server Members” is turned off for me. Whoever runs this bot can switch it on in Discord's developer portal; until then greet people at their first message.
welcome-role-gone = A role in this welcome is not there any more. Please choose another one.
welcome-step-channel-gone = The channel of the step “{ $step }” is not there any more. Choose another one under Steps.
welcome-helpers-nowhere = Newcomers cannot call a helper: there is no channel that only helpers and moderators read. Hide one from @everyone, let me in, and choose it in the step for helpers.
welcome-place-gone = “{ $place }” is not there any more. Choose again under Places.
welcome-unfilled = Not chosen yet, under Places: { $places }. Until then the main channel, or a plain word, stands there.
welcome-missing = { $language }: { $count ->
    [one] one text is missing
   *[other] { $count } texts are missing
 }. People read it in the main language.
welcome-unconfirmed = { $language }: { $count ->
    [one] one text is
   *[other] { $count } texts are
 } by a machine and not confirmed yet.

# Steps
welcome-choose-step = Choose a step to change
welcome-add-step = Add a step
welcome-kind-page = Page
welcome-kind-languages = Languages
welcome-kind-interests = Interests
welcome-kind-rules = Rules
welcome-kind-helper = Helper
welcome-kind-finish = End
welcome-task-picture = Post a picture
welcome-task-post = Write a message
welcome-task-introduction = Introduce yourself
welcome-task-reaction = React to a message
welcome-task-prompt = Answer today's question
welcome-optional = optional
welcome-hidden = hidden
welcome-new-page = A new page
welcome-new-languages = Your languages
welcome-new-interests = What do you like?
welcome-new-rules = Our rules
welcome-new-helper = Meet somebody
welcome-new-finish = That was all
welcome-new-text = This page has not been written yet.
welcome-interest-food = Food
welcome-interest-languages = Languages
welcome-interest-music = Music
welcome-interest-games = Games
welcome-interest-films = Films and series
welcome-interest-books = Books
welcome-interest-pets = Pets
welcome-interest-outdoors = Outdoors and sport
welcome-interest-studies = School and studies
welcome-interest-daily-life = Daily life
welcome-write = Write it in…
welcome-task-channel = In which channel
welcome-interest-roles = Roles to choose from
welcome-interests-offered = Which of them are offered
welcome-step-roles = Roles to give when it is done
welcome-only-languages = Only for readers of…
welcome-only-roles = Only for holders of…
welcome-up = Up
welcome-down = Down
welcome-copy = Duplicate
welcome-remove = Remove
welcome-show-on = Show
welcome-show-off = Hide
welcome-optional-on = Make optional
welcome-optional-off = Make it a must
welcome-pictures = Pictures
welcome-pictures-hint = Addresses that start with https://, one in a line

# Texts
welcome-write-greeting = Write the greeting in…
welcome-write-farewell = Write the farewell in…
welcome-choose-answer = Change an answer behind “I'm lost”
welcome-confirm = I have read and confirm all texts in…
welcome-complete = Translate what is missing
welcome-completed = { $added ->
    [one] One text was
   *[other] { $added } texts were
 } translated by a machine, and { $missing } could not be. Please have somebody who speaks the language read and confirm them.
welcome-add-answer = Add a question
welcome-complete-language = complete
welcome-lacks = { $count ->
    [one] one text missing
   *[other] { $count } texts missing
 }
welcome-by-machine = { $count } by a machine, not confirmed
welcome-text-missing = Not complete yet
welcome-text-by-machine = By a machine, not confirmed
welcome-placeholders = These are filled in wherever you write them: {"{member} {server} {chat_channel} {intro_channel} {pets_channel} {rules_channel} {helpers}"}
welcome-field-title = Title
welcome-field-text = Text
welcome-field-greeting = Greeting
welcome-field-farewell = Farewell (leave it empty for none)
welcome-field-question = Question
welcome-field-answer = Answer
welcome-field-labels = What there is to choose, one in a line

# Roles, places and the rest
welcome-roles-hint = Whoever chooses a language gets the role that you choose for it here.
welcome-role-for = Role for { $language }
welcome-places-hint = Texts speak of these places. What is left open becomes the main channel.
welcome-place-chat_channel = The main channel
welcome-place-intro_channel = Where people introduce themselves
welcome-place-pets_channel = Where pictures of pets go
welcome-place-rules_channel = Where the rules are
welcome-place-buddies_channel = Where people meet each other
welcome-place-helpers = The role of those who help
welcome-some-channel = the main channel
welcome-some-helpers = the moderators
welcome-numbers = Change the numbers
welcome-number-delay = Seconds to wait before the greeting
welcome-number-per_minute = Greetings a minute, at most
welcome-number-digest_above = Greet together when more than … wait
welcome-number-account_age_days = Days an account must be old
welcome-number-stale_days = Days that a greeting stays (0: for good)
welcome-no-number = “{ $text }” is not a whole number from 0 to { $most }. Please write one.
welcome-buddies-on = Newcomers may look for somebody to talk to.
welcome-buddies-off = Newcomers cannot look for somebody to talk to.
welcome-buddies-turn-on = Allow partner finding
welcome-buddies-turn-off = Turn partner finding off

# Preview
welcome-preview-greeting = This is the card everybody sees. Press a language to go on as a newcomer would; nothing is saved or given.
welcome-preview-note = preview, nothing is saved or given
welcome-does-page = Here people read and go on.
welcome-does-languages = Here people choose what they read, speak and learn.
welcome-does-interests = Here people choose what they like.
welcome-does-rules = Here people accept the rules.
welcome-does-helper = Here people can call a helper or look for somebody to talk to.
welcome-does-finish = Here the guide ends.
welcome-does-picture = Done when somebody has posted a picture there.
welcome-does-post = Done when somebody has written a message there.
welcome-does-introduction = Here people fill in a small form, and I post it for them.
welcome-does-reaction = Done when somebody has reacted to a message there.
welcome-does-prompt = Done when somebody has answered the question of the day.
welcome-gives = When it is done I give { $roles }.
welcome-not-for-all = Not everybody sees this step.

# Files
welcome-export-hint = The whole welcome. Change it in any editor, then bring it back with /welcome import: I check it and show you the differences first.
welcome-import-too-large = That file is larger than any welcome could be. Please choose the one from /welcome export.
welcome-import-not-text = I cannot read that file as text. Please save it as UTF-8 and try again.
welcome-import-same = This file changes nothing: the welcome is like that already.
welcome-import-mistakes = { $count ->
    [one] One mistake in the file
   *[other] { $count } mistakes in the file
 }
welcome-import-again = Nothing was changed. Correct the file and use /welcome import again.
welcome-import-changes = What would change
welcome-import-new = A new welcome with { $steps } steps
welcome-line = Line { $line }:
welcome-apply = Apply

# Roles made on request
welcome-plan-roles = Create the missing roles
welcome-make-roles = Create and use them
welcome-role-new = a new role “{ $name }”
welcome-role-taken = { $role }, which is here already
welcome-roles-complete = Every language has its role.
welcome-roles-harmless = New roles have no permissions. A server can have { $most } roles.
welcome-roles-full = That would be { $count } new roles, and a server can have { $most } in all. Delete some that nobody uses first.
welcome-roles-not-yours = To have roles created you need the permission to manage roles yourself. Ask somebody who has it.
welcome-roles-not-mine = I may not manage roles here. Give me that permission, or create the roles yourself and choose them on this page.

# Status: how far newcomers got, and what is in the way. Words of the chart are short: they are drawn.
welcome-page-status = Status
welcome-status-title = How newcomers are doing
welcome-status-span = What to show
welcome-status-weeks = The last { $weeks } weeks
welcome-status-week = The week of { $week }
welcome-status-by-week = By week, joined (finished):
welcome-status-merged = Languages and weeks of fewer than 3 people are shown together, so that nobody is singled out.
welcome-status-helpers = Helpers: { $counts }
welcome-status-no-helpers = Nobody helps in { $languages } yet. Ask people who are at home in it to use /helper; if you chose a role for helpers under Places, give it to them first.
welcome-status-to-do = What is in the way
welcome-stage-joined = Joined
welcome-stage-greeted = Greeted
welcome-stage-language = Chose a language
welcome-stage-finished = Finished the guide
welcome-stage-first-message = First message
welcome-stage-stayed = Here after 7 days
welcome-figure-joined = joined
welcome-figure-finished = finished the guide
welcome-figure-stayed = are here after 7 days
welcome-chart-title = How far newcomers got
welcome-chart-weeks = Joined in the week of
welcome-chart-others = others
welcome-chart-undecided = not chosen yet
welcome-chart-empty = Nobody has joined in these weeks
welcome-chart-empty-hint = Once the welcome is live, newcomers are counted here.
# For those who cannot see the picture; the figures stand below it as text.
welcome-chart-described = How far newcomers got: { $joined } joined, { $finished } of them ({ $percent }%) finished the guide. By language: { $languages }. All figures stand below as text.
welcome-fix-channel = Choose a channel
welcome-fix-open = Open the channel
welcome-fix-moment = Greet at the first message
welcome-fix-role = Make a new role
welcome-fix-step = Change the step
welcome-fix-places = Choose places
welcome-fix-texts = Complete the texts
