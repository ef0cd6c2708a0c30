# /translate, the message menu and their cards.

command-translate = translate
    .description = Translate a text, just for you
command-translate-text = text
    .description = What to translate
command-translate-to = to
    .description = Into which language; leave it out for the one you read
command-translate-source = from
    .description = From which language; leave it out and I will work it out
command-translate-share = share
    .description = Show the translation to everybody here
menu-translate = Translate

# The line below a translation: which languages, and who translated.
translation-from-phrasebook = from the phrasebook
translation-from-engine = machine translation by { $engine }
translation-from-member = by a member of this community
translation-from-conversion = other characters, the same words ({ $engine })
translation-by = shared by { $member }

translation-another = Another language
translation-share = Share
# On a card that everybody sees; whoever presses gets a private answer.
translation-mine = In my language

translation-choose = Which language?
translation-type = Type a language
translation-type-title = Another language
translation-type-label = Language
translation-type-hint = In any language: français, 德语, Japanese

# Why there is no translation.
translation-nothing = There are no words to translate in this: only links, emoji, numbers or code.
translation-interjection = There is nothing to translate here: sounds and laughter like this, and names, are the same in every language.
translation-only-slang = Nothing to translate here, but there is slang in it:
translation-same-language = This is already in { $language }.

translation-no-engine = No translation service could be reached, so I could not translate this. Everyday phrases still work. Please try again in a few minutes; if it goes on, whoever runs this bot can find the reason with `teahouse doctor`.
translation-no-pair = None of my translation services knows this pair of languages. Please try another language.
translation-unusable = The translation services gave no usable answer to this text, so I am not showing one. Try it in shorter sentences.
translation-unknown-language = I do not know a language called “{ $name }”. Pick one from the list that appears while you type; names in any language work: 中文, español, French.
translation-cannot-share-here = You cannot write in this channel, so I keep translations here private. Translate without sharing, or share in a channel where you can write.
translation-shared-already = This translation has already been shared.
translation-limit = That is more than I can translate for one person for now. It will be possible again <t:{ $moment }:R>.

# Below a message with a flag on it; goes away by itself.
translation-flag-no-engine = No translation service is answering right now. Please take your flag away and put it back in a few minutes.
translation-flag-limit = Thank you for the flags! That is more than I can translate for one person at once. Please put this one back <t:{ $moment }:R>.

# Slang explained below a translation.
translation-note = **{ $form }**: { $meaning }
translation-note-literal = **{ $form }**, “{ $literal }”: { $meaning }

# The author said “do not translate me” in /language.
translation-opted-out = The person who wrote this has asked not to be translated. You can always ask them what they meant.

# When somebody suggests a better translation.
translation-cannot-correct = This translation is spread over several messages, or was posted by an older version of me, so it cannot be corrected in place.
translation-original-gone = The original is gone or I cannot read it any more, so I cannot correct its translation.

# The answer to "Why?": what a translation rests on.
translation-why = Why?
translation-why-title = Why it says that
translation-why-read = I read the original as **{ $language }**, and am { $percent }% sure.
translation-why-told = The original was taken to be **{ $language }**. From its words alone I was not sure.
translation-why-unsure = I could not tell the language of the original, so I left that to the translation service.
translation-why-mixed = The original is in { $languages }. It was translated from { $language }.
translation-why-engine = A machine translated it: { $engine }.
translation-why-phrasebook = It is from the phrasebook that comes with me. People wrote it; no machine was asked.
translation-why-member = A member of this community translated it.
translation-why-conversion = { $engine } only wrote it in the other Chinese characters. Every word is the author’s own.
translation-why-parts-member = These words are from this community’s glossary:
translation-why-parts-phrasebook = These parts are from the phrasebook:
translation-why-doubt-engine = Machines miss jokes, tone and names. If this sounds odd, ask somebody who reads both languages to correct it.
translation-why-doubt-phrasebook = A phrase can mean something else in its context. If it does not fit, ask the author.
translation-why-doubt-member = Two people can translate the same words differently. If you are in doubt, ask the author.
translation-why-doubt-conversion = Rare names can come out with the wrong character.
