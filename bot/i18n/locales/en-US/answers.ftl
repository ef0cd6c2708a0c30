# Answers to prompts, and guesses whether something is a myth.

answer-button = Answer
answer-mine = In my language
answer-sides = Read both sides
answer-edit = Edit
answer-withdraw = Withdraw
answer-form = Your answer
answer-form-change = Change your answer
answer-form-text = Write in any language
answer-form-hint = Everybody here can read it, in their own language. You can change or withdraw it later.
answer-head = **{ $member }** answered · { $language }
answer-by-machine = automatic translation
answer-more = Press “In my language” for the languages that do not fit here.
answer-incomplete = The translation is not complete yet; I will try again.
answer-in-every-language = Press “In my language” to read it in yours.
answer-already-yours = This is already in your language · { $language }
answer-language-unknown = other
answer-given = Your answer is posted, with translations: { $link }
answer-withdrawn = *This answer was withdrawn by its author.*
answer-withdrawn-now = Your answer is withdrawn, and its text is erased.
answer-counts = { $number ->
    [one] 1 answer
   *[other] { $number } answers
}: { $languages }
answer-counts-alike = { $number ->
    [one] 1 answer
   *[other] { $number } answers
} · { $language }
answer-counts-none = No answers yet
answer-empty = There was nothing in your answer. Please write a few words and send it again.
answer-too-long = An answer has { $most } characters at most. Please shorten it and send it again.
answer-gone = This answer was withdrawn or deleted.
answer-not-yours = Only the person who wrote this answer can change or withdraw it. To write your own, press “Answer” on the question.
answer-closed = I could not post your answer: its message or the thread is gone, or I may not write there. Please tell a moderator. So that nothing is lost, this is what you wrote:
    { $text }
answer-locked = A moderator has closed this thread, so your answer was not posted. So that nothing is lost, this is what you wrote:
    { $text }

guess-fact = True
guess-myth = Myth
guess-made = You guessed: **{ $guess }**. The answer comes { $moment }. Until then you can change your guess; nobody sees it.
guess-reveal = Reveal now
guess-revealed-now = The answer is told, on the card and in its thread.
guess-it-is-fact = ✅ It is true.
guess-it-is-myth = ❌ It is a myth.
guess-result = { $language }: { $right } of { $number } guessed right
guess-nobody = Nobody had guessed.
guess-sources = Who says so:
guess-story = Tell your own story
guess-too-late = The answer has been told already: it is in the thread of the question.
guess-not-allowed = Only people who manage this server can tell the answer early.

sides-none = Nobody has answered with the button yet. Press “Answer” and be the first.
sides-silent = Nobody who reads { $languages } has answered yet.
sides-page = Page { $number } of { $pages }
sides-back = Back
sides-on = Next
