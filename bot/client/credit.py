"""The small line below a translation that says what it is."""

from bot.features.translation import Note, Translation, languages
from bot.i18n import Speaker


def pair_line(say: Speaker, translation: Translation) -> str:
    """Which languages, and who translated; below it the notes on slang."""
    origin = say(f"translation-from-{translation.origin.kind}", engine=translation.origin.engine or "")
    pair = (
        f"{languages.name(translation.source, say.locale)} → {languages.name(translation.target, say.locale)}"
    )
    return "\n".join([f"-# {pair} · {origin}", *(note_line(say, note) for note in translation.notes)])


def note_line(say: Speaker, note: Note) -> str:
    """A line that explains one expression."""
    form = f"{note.form} = {note.full}" if note.full else note.form
    if note.literal:
        text = say("translation-note-literal", form=form, literal=note.literal, meaning=note.meaning)
    else:
        text = say("translation-note", form=form, meaning=note.meaning)
    return f"-# {text}"
