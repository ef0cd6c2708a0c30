"""The small line below a translation that says what it is."""

import re

from bot.features.translation import Note, Translation, languages
from bot.i18n import Speaker

# The pair and who translated; what follows them in the line, or below it, is kept.
_PAIR_AND_ORIGIN = re.compile(r"\A-# [^·\n]* · [^·\n]*?(?= ·|\n|\Z)")


def pair_line(say: Speaker, translation: Translation, by: str | None = None) -> str:
    """Which languages, who translated, and who shared it; below it the notes on slang."""
    origin = say(f"translation-from-{translation.origin.kind}", engine=translation.origin.shown)
    pair = (
        f"{languages.name(translation.source, say.locale)} → {languages.name(translation.target, say.locale)}"
    )
    sharer = f" · {say('translation-by', member=by)}" if by else ""
    return "\n".join([f"-# {pair} · {origin}{sharer}", *(note_line(say, note) for note in translation.notes)])


def remarked(say: Speaker, line: str, better: Translation) -> str:
    """The small line of a translation that is a member's from now on."""
    return _PAIR_AND_ORIGIN.sub(lambda _: pair_line(say, better), line)


def note_line(say: Speaker, note: Note) -> str:
    """A line that explains one expression."""
    form = f"{note.form} = {note.full}" if note.full else note.form
    if note.literal:
        text = say("translation-note-literal", form=form, literal=note.literal, meaning=note.meaning)
    else:
        text = say("translation-note", form=form, meaning=note.meaning)
    return f"-# {text}"
