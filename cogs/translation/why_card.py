"""The card that says why a translation is what it is, for whoever asks."""

import itertools
from collections.abc import Iterator
from operator import attrgetter

import discord
from discord import ui

from bot.client.credit import note_line
from bot.client.outgoing import clean
from bot.client.ui import TEA_GREEN
from bot.features.translation import UNSURE, Explanation, Origin, languages
from bot.i18n import Speaker

MOST_PHRASES = 5
_PHRASE_LENGTH = 120


def why(say: Speaker, explanation: Explanation, source: str, origin: Origin) -> ui.LayoutView:
    """`source` and `origin` are those of the card that is explained."""
    container: ui.Container[ui.LayoutView] = ui.Container(accent_colour=TEA_GREEN)
    container.add_item(ui.TextDisplay("\n".join(_lines(say, explanation, source, origin))))
    container.add_item(ui.Separator(spacing=discord.SeparatorSpacing.small))
    container.add_item(ui.TextDisplay(f"-# {say(f'translation-why-doubt-{origin.kind}')}"))
    view = ui.LayoutView(timeout=None)
    view.add_item(container)
    return view


def _lines(say: Speaker, explanation: Explanation, source: str, origin: Origin) -> Iterator[str]:
    yield f"**{say('translation-why-title')}**"
    yield f"- {_reading(say, explanation, source)}"
    yield f"- {say(f'translation-why-{origin.kind}', engine=origin.shown)}"
    for kind, known in itertools.groupby(explanation.phrases, attrgetter("kind")):
        if kind != origin.kind:
            yield f"- {say(f'translation-why-parts-{kind}')}"
        for phrase in itertools.islice(known, MOST_PHRASES):
            yield f"  - {_shown(phrase.text)} → {_shown(phrase.translation)}"
    yield from (note_line(say, note) for note in explanation.notes)


def _reading(say: Speaker, explanation: Explanation, source: str) -> str:
    """Which language it was taken to be in, and how sure that is."""
    found = explanation.found
    name = languages.name(source, say.locale)
    if source in found.mixed:
        names = [f"**{languages.name(code, say.locale)}**" for code in found.mixed]
        return say("translation-why-mixed", languages=" + ".join(names), language=name)
    if source == UNSURE:
        return say("translation-why-unsure")
    if source != found.code:
        return say("translation-why-told", language=name)
    return say("translation-why-read", language=name, percent=str(round(found.confidence * 100)))


def _shown(text: str) -> str:
    text = clean(" ".join(text.split()))
    return text if len(text) <= _PHRASE_LENGTH else f"{text[:_PHRASE_LENGTH]}…"
