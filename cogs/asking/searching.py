"""/answers: what was asked and answered here, found in the words of any language."""

from collections.abc import Sequence
from typing import Any

from discord import app_commands, ui
from discord.ext import commands

from bot.client import Interaction, Teahouse, outgoing
from bot.client.ui import account, custom_id, number, on_press, speaker
from bot.features.asking import WORDS_LENGTH, Found
from bot.features.translation import name
from bot.i18n import Speaker
from cogs.asking import cards, rights

_ON_A_PAGE = 5
_WORDS = 101  # the id of the text that keeps what was looked for


class SearchingCog(commands.Cog):
    def __init__(self, bot: Teahouse) -> None:
        self._services = bot.services

    @app_commands.command(description="Search what was asked and answered here, in any language")
    @app_commands.describe(words="What you look for, in whatever language you like")
    @app_commands.guild_only()
    @app_commands.guild_install()
    async def answers(
        self, interaction: Interaction, words: app_commands.Range[str, 1, WORDS_LENGTH]
    ) -> None:
        page = await outgoing.in_time(interaction, self._page(interaction, words, 0))
        await outgoing.reply(interaction, page)

    @on_press("ask:page")
    async def turn(self, interaction: Interaction, page: str) -> None:
        items = ui.LayoutView.from_message(interaction.message).walk_children() if interaction.message else ()
        words = next(
            (item.content for item in items if isinstance(item, ui.TextDisplay) and item.id == _WORDS), ""
        )
        words = words.removeprefix("## 🔎 ")
        turned = await outgoing.in_time(interaction, self._page(interaction, words, number(page)))
        await outgoing.update(interaction, turned)

    async def _page(self, interaction: Interaction, words: str, page: int) -> ui.LayoutView:
        guild, member = rights.here(interaction)
        reads = await self._services.reading_language(member.id, str(interaction.locale))
        found = await self._services.answers_found.find(guild.id, words, reads, account(interaction))
        last = max(0, (len(found) - 1) // _ON_A_PAGE)
        return _results(speaker(interaction), words, found, min(page, last), last)


def _results(say: Speaker, words: str, found: Sequence[Found], page: int, last: int) -> ui.LayoutView:
    items: list[ui.Item[Any]] = [ui.TextDisplay(f"## 🔎 {outgoing.clean(words)}", id=_WORDS)]
    if not found:
        items.append(ui.TextDisplay(say("ask-nothing-found")))
    for each in found[page * _ON_A_PAGE : (page + 1) * _ON_A_PAGE]:
        pair = f"{name(each.entry.language, say.locale)} → {name(each.entry.target, say.locale)}"
        solved = f" · ✅ {say('ask-solved')}" if each.entry.helped_by else ""
        small = f"-# {pair} · {say('ask-answer-count', count=each.answers)}{solved}"
        show: ui.Button[Any] = ui.Button(label=say("ask-show"), url=cards.link(each.entry))
        items.append(ui.Section(ui.TextDisplay(f"{cards.short(each.text.text)}\n{small}"), accessory=show))
    if last:
        items.append(ui.ActionRow[Any](_turn("◀", page - 1, last), _turn("▶", page + 1, last)))
    return cards.layout(items)


def _turn(label: str, page: int, last: int) -> ui.Button[Any]:
    """Leads nowhere at either end; the two buttons never have the same id."""
    identity = custom_id("ask:page", max(0, page)) if page <= last else custom_id("ask:page", page)
    return ui.Button(label=label, custom_id=identity, disabled=not 0 <= page <= last)
