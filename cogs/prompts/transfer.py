"""Decks as files: out as they are, in after a look at what would change. Nothing is half taken in."""

import hashlib
import io
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

import discord
from discord import ui
from discord.ext import commands

from bot.client import Interaction, Teahouse, outgoing
from bot.client.ui import TEA_GREEN, custom_id, on_press, speaker
from bot.errors import UserError
from bot.features.prompts import MOST_BYTES, Deck, Problem, Prompt, read, write_csv, write_toml
from bot.features.translation import languages
from bot.i18n import Speaker
from cogs.prompts import access

MOST_OF_NAME = 40

_MOST_PROBLEMS = 10
_MOST_LISTED = 12
_LONGEST_LINE = 150


class DeckFilesCog(commands.Cog):
    """The file hangs on the card of its preview, and the name is the card's heading: nothing is kept."""

    def __init__(self, bot: Teahouse) -> None:
        self._stock = bot.services.stock

    async def hand_out(self, interaction: Interaction, key: str, form: str) -> None:
        """Answer with a deck as a file. Raises UserError for one that this server does not have."""
        guild = access.managed(interaction)
        deck = (await self._stock.decks(guild.id)).get(key)
        if deck is None:
            raise UserError("prompts-deck-gone")
        say, name = speaker(interaction), f"deck.{form}"
        data = write_csv(deck) if form == "csv" else write_toml(deck)
        title = outgoing.clean(deck.name(languages.from_locale(say.locale)))
        text = say("prompts-exported", deck=title, count=len(deck.prompts))
        view = _card(ui.TextDisplay(text), ui.File(f"attachment://{name}"))
        await outgoing.reply(interaction, view, files=[discord.File(io.BytesIO(data), name)])

    async def take_in(self, interaction: Interaction, file: discord.Attachment, name: str) -> None:
        """Say what is wrong with a file, or what would change with it."""
        guild, say = access.managed(interaction), speaker(interaction)
        if file.size > MOST_BYTES:
            raise UserError("prompts-file-too-large", most=MOST_BYTES // 1_000)
        title = _titled(name)
        data = await outgoing.in_time(interaction, file.read())
        sheet = read(data, file.filename)
        if sheet.problems:
            await outgoing.reply(interaction, _card(ui.TextDisplay(_complaint(say, sheet.problems))))
            return
        known = await self._deck(guild.id, title)
        copy = "deck.csv" if file.filename.casefold().endswith(".csv") else "deck.toml"
        view = _preview(say, title, copy, known, sheet.prompts, _digest(data))
        await outgoing.reply(interaction, view, files=[discord.File(io.BytesIO(data), copy)])

    @on_press("prompts:take-in")
    async def apply(self, interaction: Interaction, digest: str) -> None:
        guild, say = access.managed(interaction), speaker(interaction)
        message = interaction.message
        if message is None or not message.attachments or not (title := _heading(message)):
            raise UserError("error-component-outdated")
        file = message.attachments[0]
        data = await outgoing.in_time(interaction, file.read())
        sheet = read(data, file.filename)
        if sheet.problems or _digest(data) != digest:
            raise UserError("error-component-outdated")
        deck = await self._stock.write(guild.id, _titled(title), sheet.prompts)
        done = say("prompts-imported", deck=title, count=len(deck.prompts))
        await outgoing.update(interaction, _card(ui.TextDisplay(done)))

    async def _deck(self, guild_id: int, name: str) -> Deck | None:
        """The server's own deck of that name."""
        own = (deck for key, deck in (await self._stock.decks(guild_id)).items() if key.startswith("own:"))
        return next((deck for deck in own if deck.name("").casefold() == name.casefold()), None)


def _preview(
    say: Speaker, title: str, file: str, known: Deck | None, prompts: Sequence[Prompt], digest: str
) -> ui.LayoutView:
    before = {prompt.slug: prompt for prompt in known.prompts} if known else {}
    new = [prompt for prompt in prompts if prompt.slug not in before]
    changed = [
        prompt for prompt in prompts if prompt.slug in before and _differs(before[prompt.slug], prompt)
    ]
    gone = [before[slug] for slug in before.keys() - {prompt.slug for prompt in prompts}]
    counts = say("prompts-import-would", new=len(new), changed=len(changed), gone=len(gone))
    lines = [f"➕ {_short(each)}" for each in new]
    lines += [f"✏️ {_short(each)}" for each in changed] + [f"➖ {_short(each)}" for each in gone]
    if len(lines) > _MOST_LISTED:
        lines = [*lines[:_MOST_LISTED], f"-# {say('prompts-more-lines', count=len(lines) - _MOST_LISTED)}"]
    yes: ui.Button[Any] = ui.Button(
        label=say("prompts-import-yes"),
        custom_id=custom_id("prompts:take-in", digest),
        style=discord.ButtonStyle.success,
    )
    text = "\n".join([f"## {title}", counts, *lines])
    return _card(ui.TextDisplay(text), ui.File(f"attachment://{file}"), ui.ActionRow(yes))


def _differs(old: Prompt, new: Prompt) -> bool:
    """Whether anything would change but what the database gives."""
    return replace(old, key="", deck="") != replace(new, key="", deck="", credit=old.credit)


def _complaint(say: Speaker, problems: Sequence[Problem]) -> str:
    lines = [f"**{say('prompts-file-problems', count=len(problems))}**"]
    for problem in problems[:_MOST_PROBLEMS]:
        what = say(problem.error.key, **problem.error.params)
        column = outgoing.clean(problem.column)[:50]
        lines.append("- " + say("prompts-file-place", line=str(problem.line), column=column, what=what))
    if len(problems) > _MOST_PROBLEMS:
        lines.append(f"-# {say('prompts-more-lines', count=len(problems) - _MOST_PROBLEMS)}")
    return "\n".join([*lines, f"-# {say('prompts-file-again')}"])


def _short(prompt: Prompt) -> str:
    return outgoing.clean(" ".join(next(iter(prompt.texts.values())).text.split()))[:_LONGEST_LINE]


def _titled(name: str) -> str:
    title = outgoing.clean(" ".join(name.split()))
    if not 1 <= len(title) <= MOST_OF_NAME:
        raise UserError("prompts-name-length", most=MOST_OF_NAME)
    return title


def _heading(message: discord.Message) -> str:
    """The heading of a card of ours; empty where it has none."""
    return next(
        (text[3:].split("\n")[0] for text in _texts(message.components) if text.startswith("## ")), ""
    )


def _texts(components: Iterable[discord.Component]) -> Iterable[str]:
    for component in components:
        yield from _texts(getattr(component, "children", ()))
        if isinstance(component, discord.components.TextDisplay):
            yield component.content


def _digest(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=8).hexdigest()


def _card(*items: ui.Item[Any]) -> ui.LayoutView:
    view = ui.LayoutView(timeout=None)
    view.add_item(ui.Container(*items, accent_colour=TEA_GREEN))
    return view
