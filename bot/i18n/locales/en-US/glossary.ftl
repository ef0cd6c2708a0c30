# /glossary: words that a community has agreed on.

command-glossary = glossary
    .description = Words this community has agreed on
command-glossary-list = list
    .description = See the words this community has agreed on
command-glossary-list-search = search
    .description = A word in any language, or a part of one
command-glossary-add = add
    .description = Add a word: how it is said in each language, or that it stays as it is
command-glossary-edit = edit
    .description = Change a word in the glossary
command-glossary-edit-term = term
    .description = Start typing the word in any language
command-glossary-remove = remove
    .description = Remove a word, so that it is translated like any other
command-glossary-remove-term = term
    .description = Start typing the word in any language
command-glossary-export = export
    .description = Get all words as a spreadsheet
command-glossary-import = import
    .description = Add and change words from a spreadsheet
command-glossary-import-file = file
    .description = A CSV file like the one that export gives you
command-glossary-settings = settings
    .description = Who is trusted with translations, and where suggestions go
menu-suggest-a-better-translation = Suggest a better translation

glossary-title = Words of this community
glossary-none = There are none yet. Moderators add them with `/glossary add`: names, dishes, words of your games, whatever gets translated wrongly.
glossary-nothing-found = None of the words has that in it. Try a shorter part, or another language.
glossary-page = Page { $page } of { $pages } · { $terms } words
glossary-left = left as it is
glossary-left-everywhere = Left as it is in every language.

glossary-added = **Added.** From now on I translate it like this:
glossary-changed = **Changed.** From now on I translate it like this:
glossary-removed = **Removed.** This is translated like any other word again:
glossary-kept = Nothing was removed.
glossary-remove-ask = **Remove this word?**
glossary-remove-yes = Remove
glossary-remove-no = Keep it

glossary-form-add = Add a word
glossary-form-edit = Change a word
glossary-form-spellings = Other forms after a bar: mouse | mice. Only one language filled in: it stays as it is in all.
glossary-form-others = More languages
glossary-form-others-hint = One per line. Japanese: 餃子 | ギョーザ. An asterisk (*) leaves the word as it is there.
glossary-form-note = Note
glossary-form-note-hint = For whoever wonders what is meant. Never shown in translations.

glossary-only-in-servers = A glossary belongs to a server. Please use this in one.
glossary-not-allowed = Only members with the “Manage Messages” or “Manage Server” permission can change words. To see them, use `/glossary list`.
glossary-gone = Somebody has just removed this word. `/glossary list` shows what there is.
glossary-unknown-term = “{ $name }” is not in the glossary. Pick one from the list that appears while you type.
glossary-empty = Please write the word in at least one language.
glossary-too-long = “{ $spelling }…” is too long: a word or a short phrase may have up to { $most } letters.
glossary-too-many-spellings = That is more than { $most } forms of one word. Please keep the ones that people write.
glossary-note-too-long = The note is too long: it may have up to { $most } letters.
glossary-unsafe = “{ $spelling }” cannot be added: links, mentions, code marks and invisible characters do not belong in a word. Please write plain words.
glossary-no-word = “{ $spelling }” has no letters or digits in it. Please write a word.
glossary-line-without-language = I do not know which language this is: “{ $line }”. Please begin each line with its language, like “Japanese: 餃子”.
glossary-taken = “{ $spelling }” is in the glossary already, under “{ $other }”. Change that word, or leave this spelling out.
glossary-full = A glossary holds { $most } words, and this would be more. Please remove some that nobody needs.

glossary-exported = { $terms ->
    [one] One word.
   *[other] { $terms } words.
 } The file opens in Excel, Numbers, LibreOffice and Google Sheets; save it as CSV again to import it.
glossary-import-would = This adds { $added } and changes { $changed }; { $same } stay as they are. Nothing has been done yet.
glossary-import-yes = Import
glossary-import-no = Leave it
glossary-imported = Imported: { $added } added, { $changed } changed.
glossary-import-given-up = Nothing was imported.
glossary-import-nothing-new = There is nothing new in this file: all { $same } words are in the glossary like that already.
glossary-import-changed = Somebody changed the glossary in the meantime, so nothing was imported. Please run `/glossary import` again to see what it would do now.
glossary-import-problems = Nothing was imported. Please correct these places in the file and try again.
glossary-import-line = Line { $line }: { $what }
glossary-import-cell = Line { $line }, column { $column }: { $what }
glossary-import-more-problems = … and { $number } more.
glossary-import-too-big = This file is too big: { $most } kB is the most I read. Please import it in parts.
glossary-import-too-long = This file has too many lines: { $most } is the most I read. Please import it in parts.
glossary-import-unreadable = I cannot read the letters in this file. Please save it as “CSV UTF-8”.
glossary-import-not-csv = This is not a CSV file, or a quotation mark is not closed (line { $line }). Please save your spreadsheet as “CSV UTF-8”.
glossary-import-no-languages = The first line must name the languages, like “en,zh-Hans,es,note”. `/glossary export` gives you a file to start from.
glossary-import-unknown-column = Column { $place } is called “{ $name }”, and I know no such language. Use codes or names: en, 中文, Spanish. The last one may be “note”.
glossary-import-more-cells = There are more cells than the { $columns } columns in the first line. Words with a comma in them need quotation marks.
glossary-import-twice = The same word is in line { $line } already. Please keep one of them.
glossary-import-two-terms = Two different words in the glossary have these spellings. Please put them on lines of their own.

# Who is trusted, and where suggestions go.
glossary-settings-title = Better translations by members
glossary-settings-channel = Where suggestions go
glossary-settings-channel-hint = Members suggest with Apps → Suggest a better translation. Moderators decide in this channel. Without one, only moderators and trusted roles can correct translations.
glossary-settings-choose-channel = Choose the moderators’ channel
glossary-settings-trusted = Trusted roles
glossary-settings-trusted-hint = What their members suggest counts at once. Moderators need no role for it.
glossary-settings-choose-trusted = Choose the trusted roles
glossary-channel-closed = I cannot write in { $channel }. Please let me see it and send messages there, or choose another.

# Suggest a better translation.
glossary-suggest-title = Suggest a better translation
glossary-suggest-original = Original
glossary-suggestion-title = **A better translation?** { $member } suggests one for { $message }
glossary-suggestion-now = Now
glossary-suggestion-better = Suggested
glossary-approve = Approve
glossary-amend = Edit
glossary-decline = Decline
glossary-amend-title = Edit and approve
glossary-decline-title = Decline this suggestion
glossary-decline-reason = Reason
glossary-decline-hint = Shown on this card, to the other moderators
glossary-approved = ✅ Approved by { $member }. The message shows it now, and the same text will be translated like this.
glossary-approved-not-there = ✅ Approved by { $member }. The same text will be translated like this. The message itself is gone, was edited, or has no room for it, so I left it alone.
glossary-declined = ❌ Declined by { $member }.
glossary-suggestion-taken = Thank you! The message shows your translation now, and I will use it whenever the same text comes again.
glossary-suggestion-passed-on = Thank you! The moderators have your suggestion. If they approve it, you will see it in the message.
glossary-suggestion-unchanged = You did not change anything. Open the form again and write the translation as it should be.
glossary-suggestion-empty = A translation needs words. Open the form again and write it as it should be.
glossary-suggestion-adds = A translation says what the original says: please leave out links and mentions that are not in it.
glossary-not-ours = I did not post this translation. Use this on one of mine that everybody sees.
glossary-too-long-to-correct = This translation is too long for a form. Please tell a moderator what should be different.
glossary-message-gone = The message is gone, so there is nothing to correct any more.
glossary-original-changed = The original was edited while you wrote. Please look at it again and make a new suggestion.
glossary-no-receiver = Nobody would get your suggestion yet: the moderators’ channel is not set up. Please ask somebody who manages this server to choose one under `/glossary settings`.
glossary-too-many-pending = { $most } of your suggestions are still waiting for the moderators. Please wait until they have decided on some.
glossary-corrections-full = This server has corrected { $most } texts, which is all I can remember. Please use `/glossary add` for words that come often.
glossary-decided = Somebody has already decided on this suggestion.
