"""What a guess looks like to whoever made it, and the answer to everybody."""

from collections.abc import Iterable, Sequence
from typing import Any

import discord
from discord import ui

from bot.client.outgoing import clean
from bot.client.ui import TEA_GREEN, custom_id, mark
from bot.features.prompts import Guessed, Prompt, Reveal
from bot.features.translation import own_name
from bot.i18n import Speaker
from cogs.prompts import answer_buttons, cards
from cogs.prompts.wording import Line

_VERDICT = mark("verdict")


def guessed(say: Speaker, reveal: Reveal, verdict: str, *, may_reveal: bool) -> ui.LayoutView:
    """What somebody guessed, and when the answer comes."""
    guess, moment = say(f"guess-{verdict}"), f"<t:{reveal.due_at}:R>"
    if not may_reveal:
        return sentence(say("guess-made", guess=guess, moment=moment))
    now: ui.Button[Any] = ui.Button(
        label=say("guess-reveal"), custom_id=custom_id("guess:reveal", reveal.posting_id)
    )
    return sentence(say("guess-made", guess=guess, moment=moment), ui.ActionRow(now))


def sentence(text: str, *rows: ui.ActionRow[Any]) -> ui.LayoutView:
    return _view(ui.Container(ui.TextDisplay(text), *rows, accent_colour=TEA_GREEN))


def told(say: Speaker, card: discord.Message, prompt: Prompt) -> ui.LayoutView:
    """A prompt's card with the verdict where the buttons for guesses were."""
    view = ui.LayoutView.from_message(card, timeout=None)
    places: list[ui.LayoutView | ui.Container[Any]] = [view]
    places += [item for item in view.children if isinstance(item, ui.Container)]
    for place in places:
        for row in list(place.children):
            if isinstance(row, ui.ActionRow) and any(_is_guess(item) for item in row.children):
                place.remove_item(row)
    if not any(item.id == _VERDICT for item in view.walk_children()):
        container = next((item for item in view.children if isinstance(item, ui.Container)), view)
        container.add_item(ui.TextDisplay(f"**{say(f'guess-it-is-{prompt.verdict}')}**", id=_VERDICT))
    return view


def reveal(
    say: Speaker, reveal: Reveal, prompt: Prompt, lines: Sequence[Line], guesses: Sequence[Guessed]
) -> ui.LayoutView:
    """The verdict, why, who says so, how everybody guessed; and a button for one's own story."""
    container: ui.Container[Any] = ui.Container(accent_colour=TEA_GREEN)
    verdict = f"### {say(f'guess-it-is-{prompt.verdict}')}"
    container.add_item(ui.TextDisplay(verdict, id=mark(reveal.nonce)))
    for text in cards.texts(say, lines):
        container.add_item(ui.TextDisplay(text))
    container.add_item(ui.TextDisplay("\n".join(_results(say, guesses))))
    sources = "\n".join(f"-# 📖 {clean(source)}" for source in prompt.sources)
    container.add_item(ui.TextDisplay(f"-# {say('guess-sources')}\n{sources}"))
    container.add_item(ui.ActionRow(answer_buttons.answer(say("guess-story"), reveal.posting_id)))
    return _view(container)


def is_reveal(message: discord.Message, reveal: Reveal) -> bool:
    """Whether a message of ours tells that answer."""
    wanted = mark(reveal.nonce)
    return any(item.id == wanted for item in ui.LayoutView.from_message(message).walk_children())


def _results(say: Speaker, guesses: Sequence[Guessed]) -> Iterable[str]:
    """How readers of each language guessed; nobody by name."""
    if not guesses:
        yield say("guess-nobody")
    for each in guesses:
        yield say(
            "guess-result",
            language=own_name(each.language),
            right=str(each.right),
            number=each.right + each.wrong,
        )


def _is_guess(item: ui.Item[Any]) -> bool:
    return isinstance(item, ui.Button) and (item.custom_id or "").startswith(answer_buttons.GUESS)


def _view(container: ui.Container[Any]) -> ui.LayoutView:
    view = ui.LayoutView(timeout=None)
    view.add_item(container)
    return view
