"""/ask: a question for those who read another language."""

from collections.abc import Sequence
from typing import Any

import discord
from discord import app_commands, ui
from discord.ext import commands

from bot.client import Interaction, Teahouse, outgoing
from bot.client.ui import TEA_GREEN, custom_id, on_press, on_submit, picked, speaker, written
from bot.errors import UserError
from bot.features.asking import Draft, Found, topics
from bot.i18n import Speaker
from cogs.asking import cards, forms, rights
from cogs.asking.clerk import Clerk

_QUESTION, _DETAILS = 101, 102  # ids of the texts that a card of similar questions keeps


class AskCog(commands.Cog):
    def __init__(self, bot: Teahouse, clerk: Clerk) -> None:
        self._bot = bot
        self._services = bot.services
        self._asking = bot.services.asking
        self._clerk = clerk

    @app_commands.command(description="Ask people who read another language; the answers come back in yours")
    @app_commands.guild_only()
    @app_commands.guild_install()
    async def ask(self, interaction: Interaction) -> None:
        guild, member = rights.here(interaction)
        board = await self._services.ask_boards.board(guild.id)
        if board.channel_id is None:
            raise UserError("ask-no-board")
        mine = await self._services.reading_language(member.id, str(interaction.locale))
        known = await self._services.community.guild_languages(guild.id)
        targets = [code for code in known if code != mine]
        if not targets:
            raise UserError("ask-no-languages")
        form = forms.asking(speaker(interaction), targets, topics(board), anonymous=board.anonymous)
        await outgoing.ask(interaction, form)

    @on_submit("ask:asked")
    async def asked(self, interaction: Interaction) -> None:
        await outgoing.reply(interaction, await outgoing.in_time(interaction, self._taken(interaction)))

    async def _taken(self, interaction: Interaction) -> ui.LayoutView:
        """Publish it, or first show what was asked before."""
        fields = written(interaction)
        draft = await self._checked(
            interaction,
            fields.get(forms.TEXT, ""),
            fields.get(forms.DETAILS, ""),
            picked(interaction, forms.TARGET),
            picked(interaction, forms.TOPIC),
            anonymous=picked(interaction, forms.NAME) == forms.HIDDEN,
        )
        mine = await self._services.reading_language(interaction.user.id, str(interaction.locale))
        similar = await self._services.answers_found.similar(draft.guild_id, draft.text, mine)
        if similar:
            return _similar(speaker(interaction), draft, similar)
        return await self._post(interaction, draft)

    @on_press("ask:anyway")
    async def anyway(self, interaction: Interaction, target: str, topic: str, anonymous: str) -> None:
        with self._bot.once(("ask", interaction.message.id if interaction.message else 0)) as first:
            if not first:
                raise UserError("ask-already")
            work = self._kept(interaction, target, topic, anonymous=anonymous == "1")
            view = await outgoing.in_time(interaction, work)
        await outgoing.update(interaction, view)

    async def _kept(
        self, interaction: Interaction, target: str, topic: str, *, anonymous: bool
    ) -> ui.LayoutView:
        """The question is read back from the card, which only its author sees."""
        texts = _texts(interaction.message)
        text, details = texts.get(_QUESTION, ""), texts.get(_DETAILS, "")
        draft = await self._checked(interaction, text, details, target, topic, anonymous=anonymous)
        return await self._post(interaction, draft)

    async def _checked(
        self, interaction: Interaction, text: str, details: str, target: str, topic: str, *, anonymous: bool
    ) -> Draft:
        guild, member = rights.here(interaction)
        mine = await self._services.reading_language(member.id, str(interaction.locale))
        draft = Draft(guild.id, member.id, text, details, mine, target, topic, anonymous)
        known = await self._services.community.guild_languages(guild.id)
        return await self._asking.check(draft, rights.roles(member), known)

    async def _post(self, interaction: Interaction, draft: Draft) -> ui.LayoutView:
        say = speaker(interaction)
        entry = await self._clerk.publish(await self._asking.ask(draft))
        if entry.message_id is None:
            return cards.plain(say("ask-waits"))
        key = "ask-posted-anonymous" if draft.anonymous else "ask-posted"
        return cards.plain(say(key, link=cards.link(entry)))


def _similar(say: Speaker, draft: Draft, found: Sequence[Found]) -> ui.LayoutView:
    """Earlier questions, and one's own below; the card keeps it until it is posted."""
    container: ui.Container[Any] = ui.Container(accent_colour=TEA_GREEN)
    container.add_item(ui.TextDisplay(f"## {say('ask-similar')}"))
    for each in found:
        show: ui.Button[Any] = ui.Button(label=say("ask-show"), url=cards.link(each.entry))
        line = f"{cards.short(each.text.text)}\n-# {say('ask-answer-count', count=each.answers)}"
        container.add_item(ui.Section(ui.TextDisplay(line), accessory=show))
    container.add_item(ui.Separator())
    container.add_item(ui.TextDisplay(f"-# {say('ask-similar-yours')}"))
    container.add_item(ui.TextDisplay(outgoing.clean(draft.text), id=_QUESTION))
    if draft.details:
        container.add_item(ui.TextDisplay(outgoing.clean(draft.details), id=_DETAILS))
    identity = custom_id("ask:anyway", draft.target, draft.topic, int(draft.anonymous))
    anyway: ui.Button[Any] = ui.Button(label=say("ask-anyway"), custom_id=identity)
    container.add_item(ui.ActionRow(anyway))
    view = ui.LayoutView(timeout=None)
    view.add_item(container)
    return view


def _texts(message: discord.Message | None) -> dict[int, str]:
    """The texts of a card by their ids."""
    items = ui.LayoutView.from_message(message).walk_children() if message else ()
    return {item.id: item.content for item in items if isinstance(item, ui.TextDisplay) and item.id}
