# /usage and the budgets: what translating costs, in characters of the originals.

command-usage = usage
    .description = What I have translated here, and how much is left for today

# When nothing is left for today. Whatever needs no translation service goes on.
usage-spent-server = This server has used up its translations for today. I can ask a translation service again <t:{ $moment }:R>. Everyday phrases, and what was translated a moment ago, work all the same.
usage-spent-member = You have used up your translations for today. I can ask a translation service for you again <t:{ $moment }:R>. Everyday phrases, and what was translated a moment ago, work all the same.
usage-flag-spent-server = This server has used up its translations for today. Please put your flag back <t:{ $moment }:R>.
usage-flag-spent-member = Whoever put this flag here has used up their translations for today. They can put it back <t:{ $moment }:R>, and anybody else can do so now.

# The card.
usage-title = Translations on this server
# { $used } characters of a budget of { $limit }; { $percent } is a number without its sign.
usage-server-of = **{ $used }** of today's { $limit } characters went to translation services ({ $percent }%).
usage-server = **{ $used }** characters went to translation services today. There is no limit.
usage-server-spent = All { $limit } characters of today are used. What translates by itself shows a button instead, and /translate says when it is possible again.
usage-again = A new day begins <t:{ $moment }:R>.
usage-member-of = Each member may use { $limit } characters a day.
usage-member = Members have no limit of their own.
usage-mine-title = Your translations
usage-mine = { $translations ->
        [0] You have asked for no translations today.
        [one] One translation today.
       *[other] { $translations } translations today.
    }
usage-mine-of = **{ $used }** of your { $limit } characters for today are used.
usage-mine-sent = **{ $used }** of your characters went to translation services today. There is no limit.
usage-mine-hint = Only you see this. Phrases that I know by heart cost nothing.
usage-days = { $days } days
usage-set = Set budgets
usage-show = Show usage

# The form.
usage-form-title = Budgets for one day
usage-form-server = The whole server, in characters
usage-form-member = Each member, in characters
# { $most } is what the host allows.
usage-form-most = At most { $most }. Leave it empty for that maximum.
usage-form-any = As many as you like. Leave it empty for no limit.
usage-budget-not-a-number = “{ $text }” is not a number that I understand. Please write something like 20000.
usage-budget-too-low = A budget starts at 1 character. To turn translations off in a channel, see /settings.
usage-budget-too-high = Whoever runs this bot allows { $most } characters a day at most. Please choose that or less.
usage-not-allowed = Only members with the “Manage Server” permission can see the server's usage and set its budgets. Your own numbers are under /usage.

# To the admins, once a day each.
usage-reached-most = Today's translations have used { $percent }% of this server's budget.
usage-reached-most-hint = When all of it is used, nobody is left without an answer: what translates by itself shows a button instead, and /translate says when it is possible again.
usage-reached-all = Today's budget for translations is used up.
usage-reached-all-hint = What translates by itself shows a button for now, and /translate says when it is possible again. A new day begins <t:{ $moment }:R>.

# The picture. Short words: they are drawn.
usage-chart-title = Characters a day
usage-chart-sent = characters to services
usage-chart-saved = answered without them
usage-chart-translations = translations
usage-chart-way-command = on request
usage-chart-way-flag = flags
usage-chart-way-tap = buttons
usage-chart-way-auto = channels
usage-chart-way-rooms = linked rooms
usage-chart-known = known already
usage-chart-budget = budget for services
usage-chart-pairs = Languages
usage-chart-engines = Who translated
usage-chart-memory = phrasebook and glossary
usage-chart-cache = said before
usage-chart-others = others
usage-chart-unknown = not known
usage-chart-empty = No translations in these days yet
usage-chart-empty-hint = Try /translate, or a flag under a message.
# For those who cannot see the picture.
usage-chart-described = Characters a day, { $first } to { $last }: { $sent } went to translation services, { $saved } ({ $percent }%) were answered without them, in { $translations } translations. The busiest day was { $day } with { $most } characters. Most translated: { $pairs }.
