"""*Read both sides*: the answers to a prompt, side by side, each in the reader's language."""

from discord.ext import commands

from bot.client import Interaction, Teahouse, outgoing
from bot.client.ui import account, number, on_press, speaker
from bot.errors import UserError
from bot.features.prompts import Answer, sides
from bot.features.translation import UNSURE, Translation
from cogs.prompts import access, audience, sides_cards
from cogs.prompts.sides_cards import Page, Told

_ON_A_PAGE = 2


class SidesCog(commands.Cog):
    def __init__(self, bot: Teahouse) -> None:
        self._services = bot.services

    @on_press("sides:read")
    async def read(self, interaction: Interaction, posting_id: str, page: str) -> None:
        """Open the pages, for the one who pressed."""
        found = await outgoing.in_time(interaction, self._page(interaction, number(posting_id), number(page)))
        await outgoing.reply(interaction, sides_cards.page(speaker(interaction), found))

    @on_press("sides:turn")
    async def turn(self, interaction: Interaction, posting_id: str, page: str) -> None:
        found = await outgoing.in_time(interaction, self._page(interaction, number(posting_id), number(page)))
        await outgoing.update(interaction, sides_cards.page(speaker(interaction), found))

    async def _page(self, interaction: Interaction, posting_id: int, wanted: int) -> Page:
        """The wanted page, or the last one."""
        guild_id, services = access.present(interaction).id, self._services
        posting = await services.prompts.posting(guild_id, posting_id)
        offered = await audience.languages(services, posting)
        given = sides.in_turn(await services.answers.of(guild_id, posting.posting_id), offered)
        silent = sides.silent(await services.answers.counts(guild_id, posting.posting_id), offered)
        pages = max(1, -(-len(given) // _ON_A_PAGE))
        shown = min(wanted, pages - 1)
        there = given[shown * _ON_A_PAGE : (shown + 1) * _ON_A_PAGE]
        language = await services.reading_language(interaction.user.id, str(interaction.locale))
        told = [await self._told(interaction, answer, language) for answer in there]
        return Page(posting.posting_id, shown, pages, tuple(told), tuple(silent))

    async def _told(self, interaction: Interaction, answer: Answer, language: str) -> Told:
        """An answer in the reader's language; as it was written where it cannot be translated now."""
        known = (await self._services.answers.known(answer)).texts
        if language in known:
            return Told(answer, known[language], by_machine=True)
        source, payer = None if answer.language == UNSURE else answer.language, account(interaction)
        try:
            outcome = await self._services.translation.translate(
                answer.text, language, source=source, account=payer
            )
        except UserError:
            return Told(answer, answer.text, by_machine=False)
        if not isinstance(outcome, Translation):
            return Told(answer, answer.text, by_machine=False)
        self._services.usage.record(payer, "tap", outcome)
        return Told(answer, outcome.text, by_machine=True)
