"""*Answer*, *In my language* and *This helped*."""

from discord.ext import commands

from bot.client import Interaction, Teahouse, outgoing
from bot.client.ui import account, number, on_press, on_submit, speaker, written
from bot.features.asking import Text
from bot.features.translation import Translation
from cogs.asking import cards, forms, rights
from cogs.asking.clerk import Clerk


class AnsweringCog(commands.Cog):
    def __init__(self, bot: Teahouse, clerk: Clerk) -> None:
        self._services = bot.services
        self._asking = bot.services.asking
        self._clerk = clerk

    @on_press("ask:answer")
    async def answer(self, interaction: Interaction, question: str) -> None:
        guild, member = rights.here(interaction)
        found = await self._asking.question(guild.id, number(question))
        await self._asking.require_may_answer(guild.id, member.id, rights.roles(member))
        await outgoing.ask(interaction, forms.answering(speaker(interaction), found))

    @on_submit("ask:answered")
    async def answered(self, interaction: Interaction, question: str) -> None:
        work = self._published(interaction, number(question))
        await outgoing.reply(interaction, cards.plain(await outgoing.in_time(interaction, work)))

    async def _published(self, interaction: Interaction, question_id: int) -> str:
        """What became of an answer."""
        guild, member = rights.here(interaction)
        reads = await self._services.reading_language(member.id, str(interaction.locale))
        text = written(interaction).get(forms.TEXT, "")
        claimed = await self._asking.answer(
            guild.id, question_id, member.id, text, reads, rights.roles(member)
        )
        entry, say = await self._clerk.publish(claimed), speaker(interaction)
        if entry.message_id:
            return say("ask-answer-posted", link=cards.link(entry))
        return say("ask-answer-waits" if entry.is_up else "ask-thread-gone")

    @on_press("ask:mine")
    async def mine(self, interaction: Interaction, entry_id: str) -> None:
        """Privately, in the reader's own language, on the reader's account."""
        guild, member = rights.here(interaction)
        entry = await self._asking.entry(guild.id, number(entry_id))
        reads = await self._services.reading_language(member.id, str(interaction.locale))
        shown = await self._asking.shown(entry)
        text = shown.in_language(reads)
        if text is None:
            text = await outgoing.in_time(interaction, self._translated(interaction, shown.original, reads))
        view = cards.private(speaker(interaction), text.text, text.details, machine=bool(text.machine))
        await outgoing.reply(interaction, view)

    @on_press("ask:helped")
    async def helped(self, interaction: Interaction, answer: str) -> None:
        guild, member = rights.here(interaction)
        await self._asking.helped(guild.id, number(answer), member.id)
        await outgoing.in_time(interaction, self._clerk.attend(guild.id))
        await outgoing.reply(interaction, cards.plain(speaker(interaction)("ask-helped-thanks")))

    async def _translated(self, interaction: Interaction, original: Text, reads: str) -> Text:
        said = []
        for part in (original.text, original.details):
            outcome = (
                await self._services.translation.translate_for(
                    account(interaction), part, reads, source=original.language
                )
                if part
                else None
            )
            if isinstance(outcome, Translation):
                self._services.usage.record(account(interaction), "tap", outcome)
            said.append(outcome.text if isinstance(outcome, Translation) else part)
        return Text(original.entry_id, reads, said[0], said[1], machine=1)
