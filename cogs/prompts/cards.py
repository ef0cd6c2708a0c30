"""A prompt as it is shown: in the channel for everybody, and privately for one reader."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Any

import discord
from discord import ui

from bot.client.outgoing import clean
from bot.client.ui import TEA_GREEN, custom_id
from bot.features.prompts import Posting, Prompt
from bot.features.translation import languages
from bot.i18n import Speaker
from cogs.prompts import answer_buttons
from cogs.prompts.wording import Line

_MOST_OF_TITLE = 90  # a thread's name holds 100


def question(
    say: Speaker, posting: Posting, prompt: Prompt, lines: Sequence[Line], deck: str, role_id: int | None
) -> ui.LayoutView:
    """The card of a posting. Its buttons carry the posting's id, by which it is also found again."""
    container: ui.Container[Any] = ui.Container(accent_colour=TEA_GREEN)
    if prompt.kind == "myth":
        container.add_item(ui.TextDisplay(f"### {say('prompts-myth-question')}"))
    for text in texts(say, lines):
        container.add_item(ui.TextDisplay(text))
    container.add_item(ui.TextDisplay("\n".join(_notes(say, prompt, deck, role_id))))
    if prompt.kind == "myth":
        container.add_item(answer_buttons.guessing(say, posting))
    container.add_item(_buttons(say, posting, prompt, role_id))
    view = ui.LayoutView(timeout=None)
    view.add_item(container)
    return view


def private(say: Speaker, line: Line, note: str = "") -> ui.LayoutView:
    """The prompt in one reader's language, below a note where there is one."""
    text = "\n".join([note, *texts(say, [line])] if note else texts(say, [line]))
    view = ui.LayoutView(timeout=None)
    view.add_item(ui.Container(ui.TextDisplay(text), accent_colour=TEA_GREEN))
    return view


def texts(say: Speaker, lines: Iterable[Line]) -> Iterable[str]:
    """Each line below the name of its language."""
    for line in lines:
        note = f" · {say('prompts-by-machine')}" if line.wording.origin == "machine" else ""
        yield f"-# **{languages.own_name(line.language)}**{note}\n{clean(line.wording.text)}"


def title(lines: Sequence[Line]) -> str:
    """The name of a prompt's thread: its text in the server's main language, as far as there is room."""
    text = " ".join(clean(lines[0].wording.text).split())
    return text if len(text) <= _MOST_OF_TITLE else f"{text[:_MOST_OF_TITLE]}…"


def poll(prompt: Prompt, lines: Sequence[Line], say: Speaker) -> discord.Poll | None:
    """The prompt as a poll of a day; None where it has nothing to vote on."""
    answers = _answers(prompt, [line.language for line in lines], say)
    if not answers:
        return None
    made = discord.Poll(question=title(lines)[:300], duration=timedelta(days=1))
    for answer in answers:
        made.add_answer(text=answer)
    return made


def poll_text(say: Speaker, prompt: Prompt, lines: Sequence[Line], deck: str, role_id: int | None) -> str:
    """What stands above a poll."""
    return "\n".join([*texts(say, lines), *_notes(say, prompt, deck, role_id)])


def is_card(message: discord.Message, posting_id: int) -> bool:
    """Whether a message of ours is the card of a posting."""
    return any(identity.endswith(f":{posting_id}") for identity in _identities(message.components))


def _notes(say: Speaker, prompt: Prompt, deck: str, role_id: int | None) -> Iterable[str]:
    yield f"-# 🍵 {say('prompts-automatic', deck=clean(deck))}"
    if prompt.credit:
        yield f"-# {say('prompts-credit', member=f'<@{prompt.credit}>')}"
    if role_id:
        yield f"-# 🔔 <@&{role_id}>"


def _buttons(say: Speaker, posting: Posting, prompt: Prompt, role_id: int | None) -> ui.ActionRow[Any]:
    mine = custom_id("prompts:mine", posting.posting_id)
    row: ui.ActionRow[Any] = ui.ActionRow(
        *answer_buttons.answering(say, posting, prompt),
        ui.Button(label=say("prompts-mine"), custom_id=mine, emoji="🌐"),
    )
    if role_id:
        bell = custom_id("prompts:bell", posting.posting_id)
        row.add_item(ui.Button(label=say("prompts-bell"), custom_id=bell, emoji="🔔"))
    return row


def _answers(prompt: Prompt, codes: Sequence[str], say: Speaker) -> list[str]:
    """The answers to vote on, in as many of the languages as there is room for in 55 characters."""
    if prompt.kind != "choice":
        return []
    return [
        _joined([choice[code].text for code in codes if code in choice] or [next(iter(choice.values())).text])
        for choice in prompt.choices
    ]


def _joined(texts: Sequence[str], room: int = 55) -> str:
    shown = texts[0][:room]
    for text in dict.fromkeys(texts[1:]):
        if len(longer := f"{shown} / {text}") <= room:
            shown = longer
    return shown


def _identities(components: Iterable[discord.Component]) -> Iterable[str]:
    for component in components:
        yield from _identities(getattr(component, "children", ()))
        if isinstance(component, discord.components.Button) and component.custom_id:
            yield component.custom_id
