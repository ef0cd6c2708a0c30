"""The page of /prompts streams about decks: which there are, and the server's own to be deleted."""

from collections.abc import Collection, Iterable
from typing import Any

import discord
from discord import ui
from discord.ext import commands

from bot.client import Interaction, Teahouse, outgoing
from bot.client.outgoing import clean
from bot.client.ui import TEA_GREEN, chosen, custom_id, number, on_choice, on_press, speaker
from bot.errors import UserError
from bot.features.prompts import Deck, own_key
from bot.features.translation import languages
from bot.i18n import Speaker
from cogs.prompts import access

_OWN = own_key(0).removesuffix("0")


class OwnDecksCog(commands.Cog):
    def __init__(self, bot: Teahouse) -> None:
        self._stock = bot.services.stock

    @on_press("prompts:all-decks")
    async def show(self, interaction: Interaction) -> None:
        guild = access.managed(interaction)
        decks = await self._stock.decks(guild.id)
        await outgoing.update(interaction, _page(speaker(interaction), decks.values()))

    @on_choice("prompts:drop-deck")
    async def ask(self, interaction: Interaction) -> None:
        deck = await self._own(access.managed(interaction).id, number(chosen(interaction)[0]))
        await outgoing.update(interaction, _question(speaker(interaction), deck))

    @on_press("prompts:drop-deck-yes")
    async def drop(self, interaction: Interaction, deck_id: str) -> None:
        deck = await self._own(access.managed(interaction).id, number(deck_id))
        await self._stock.remove(access.managed(interaction).id, deck.key)
        await self.show(interaction)

    async def _own(self, guild_id: int, deck_id: int) -> Deck:
        """A deck of this server's own. Raises UserError where there is none such."""
        deck = (await self._stock.decks(guild_id)).get(own_key(deck_id))
        if deck is None:
            raise UserError("prompts-deck-gone")
        return deck


def _page(say: Speaker, decks: Collection[Deck]) -> ui.LayoutView:
    own = [deck for deck in decks if deck.key.startswith(_OWN)]
    shipped = [deck for deck in decks if deck not in own]
    lines = [f"## {say('prompts-decks')}", say("prompts-decks-shipped"), *_listed(say, shipped)]
    mine = [say("prompts-decks-own" if own else "prompts-decks-none-own"), *_listed(say, own)]
    items: list[ui.Item[Any]] = [ui.TextDisplay("\n".join(lines)), ui.TextDisplay("\n".join(mine))]
    if own:
        options = [
            discord.SelectOption(label=clean(deck.name(""))[:100], value=deck.key.removeprefix(_OWN))
            for deck in own
        ]
        menu: ui.Select[Any] = ui.Select(
            custom_id=custom_id("prompts:drop-deck"), placeholder=say("prompts-drop-deck"), options=options
        )
        items.append(ui.ActionRow(menu))
    items.append(ui.ActionRow(_button(say("prompts-back"), custom_id("prompts:list"))))
    return _layout(items)


def _question(say: Speaker, deck: Deck) -> ui.LayoutView:
    text = say("prompts-drop-deck-sure", name=clean(deck.name("")), count=len(deck.prompts))
    identity = custom_id("prompts:drop-deck-yes", deck.key.removeprefix(_OWN))
    yes = _button(say("prompts-remove-yes"), identity, discord.ButtonStyle.danger)
    back = _button(say("prompts-back"), custom_id("prompts:all-decks"))
    return _layout([ui.TextDisplay(text), ui.ActionRow(yes, back)])


def _listed(say: Speaker, decks: Iterable[Deck]) -> Iterable[str]:
    language = languages.from_locale(say.locale)
    for deck in decks:
        yield f"- **{clean(deck.name(language))}** · {say('prompts-deck-size', count=len(deck.prompts))}"


def _button(
    label: str, identity: str, style: discord.ButtonStyle = discord.ButtonStyle.secondary
) -> ui.Button[Any]:
    return ui.Button(label=label, custom_id=identity, style=style)


def _layout(items: Iterable[ui.Item[Any]]) -> ui.LayoutView:
    view = ui.LayoutView(timeout=None)
    view.add_item(ui.Container(*items, accent_colour=TEA_GREEN))
    return view
