"""The message menu *Suggest a better translation*, and what moderators decide."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import Interaction, Teahouse, outgoing
from bot.client.translations import Corrector, Posted
from bot.client.ui import number, on_press, on_submit, speaker, written
from bot.errors import UserError
from bot.features.glossary import Suggestion
from bot.features.glossary.corrections import checked, suggestion_id, worded
from bot.features.translation import Origin, Translation
from bot.i18n import Speaker
from cogs.glossary import rights, suggestion_cards

_DIGEST_LENGTH = 12  # of the original's hash, in the id of a form


class SuggestionCog(commands.Cog):
    def __init__(self, bot: Teahouse) -> None:
        self._bot = bot
        self._glossary = bot.services.glossary
        self._corrections = bot.services.corrections
        self.menu = app_commands.ContextMenu(
            name="Suggest a better translation",
            callback=self.suggest,
            allowed_contexts=app_commands.AppCommandContext(guild=True),
            allowed_installs=app_commands.AppInstallationType(guild=True),
        )

    async def suggest(self, interaction: Interaction, message: discord.Message) -> None:
        """Open the form. Where nobody would ever read a suggestion, say so before it is written."""
        await self._receiver(interaction, rights.server(interaction))
        _, posted = await self._found(message)
        digest = await self._digest(posted)
        form = suggestion_cards.suggestion_form(speaker(interaction), message.id, digest, posted)
        await outgoing.ask(interaction, form)

    @on_submit("glossary:suggest")
    async def suggested(self, interaction: Interaction, message_id: str, digest: str) -> None:
        guild_id = rights.server(interaction)
        work = self._take(interaction, guild_id, number(message_id), digest)
        sentence = await outgoing.in_time(interaction, work)
        await outgoing.notice(interaction, speaker(interaction)(sentence))

    @on_press("glossary:approve")
    async def approve(self, interaction: Interaction, suggestion: str) -> None:
        await self._approve(interaction, suggestion)

    @on_press("glossary:amend")
    async def amend(self, interaction: Interaction, suggestion: str) -> None:
        made = await self._corrections.pending(rights.moderated(interaction), number(suggestion))
        await outgoing.ask(interaction, suggestion_cards.amending_form(speaker(interaction), made))

    @on_submit("glossary:amended")
    async def amended(self, interaction: Interaction, suggestion: str) -> None:
        await self._approve(interaction, suggestion, written(interaction)["text"])

    @on_press("glossary:decline")
    async def decline(self, interaction: Interaction, suggestion: str) -> None:
        made = await self._corrections.pending(rights.moderated(interaction), number(suggestion))
        await outgoing.ask(interaction, suggestion_cards.declining_form(speaker(interaction), made))

    @on_submit("glossary:declined")
    async def declined(self, interaction: Interaction, suggestion: str) -> None:
        guild_id, identity = rights.moderated(interaction), number(suggestion)
        with self._deciding(guild_id, identity):
            await outgoing.in_time(interaction, self._corrections.decline(guild_id, identity))
        reason = outgoing.clean(written(interaction)["reason"]).strip()
        say = _to_moderators(interaction)
        outcome = say("glossary-declined", member=interaction.user.mention)
        card = suggestion_cards.decided(interaction.message, f"{outcome} {reason}".strip())
        await outgoing.update(interaction, card)

    async def _approve(self, interaction: Interaction, suggestion: str, text: str | None = None) -> None:
        """Show it, remember it, say so; in this order, so that after a crash it can be done again."""
        guild_id, identity = rights.moderated(interaction), number(suggestion)
        with self._deciding(guild_id, identity):
            outcome = await outgoing.in_time(
                interaction, self._settle(guild_id, identity, text, interaction.user.id)
            )
        say = _to_moderators(interaction)
        sentence = say(outcome, member=interaction.user.mention)
        await outgoing.update(interaction, suggestion_cards.decided(interaction.message, sentence))

    @contextmanager
    def _deciding(self, guild_id: int, identity: int) -> Iterator[None]:
        """One decision at a time. Raises UserError where somebody is at it, or was."""
        with self._bot.once(("suggestion", guild_id, identity)) as first:
            if not first:
                raise UserError("glossary-decided")
            yield

    async def _settle(self, guild_id: int, suggestion: int, text: str | None, moderator: int) -> str:
        """The key of the sentence that says what became of it."""
        made = await self._corrections.pending(guild_id, suggestion)
        if text is not None:
            made = worded(made, text)
        outcome = await self._show_again(made)
        await self._corrections.approve(made, moderator)
        return outcome

    async def _show_again(self, made: Suggestion) -> str:
        """Show an approved translation, if the message is still there and still about the same text."""
        try:
            channel = self._bot.get_partial_messageable(made.channel_id, guild_id=made.guild_id)
            message = await channel.fetch_message(made.message_id)
            corrector, posted = await self._found(message)
            if not any(each.target == made.target for each in posted):
                return "glossary-approved-not-there"
            if await self._corrections.hash(posted[0].original) != made.text_hash:
                return "glossary-approved-not-there"
            await _show(corrector, message, made, posted)
        except (discord.NotFound, discord.Forbidden, UserError):
            return "glossary-approved-not-there"
        return "glossary-approved"

    async def _take(self, interaction: Interaction, guild_id: int, message_id: int, digest: str) -> str:
        """Settle or pass on what was written; the key of the sentence that says which."""
        receiver = await self._receiver(interaction, guild_id)
        message = await self._message(interaction, message_id)
        corrector, posted = await self._found(message)
        if await self._digest(posted) != digest:
            raise UserError("glossary-original-changed")
        better = await self._better(interaction, message, posted)
        for made in better:
            if receiver is None:
                await _show(corrector, message, made, posted)
                await self._corrections.settle(made)
            else:
                await self._pass_on(interaction, receiver, made, posted)
        return "glossary-suggestion-taken" if receiver is None else "glossary-suggestion-passed-on"

    async def _better(
        self, interaction: Interaction, message: discord.Message, posted: Sequence[Posted]
    ) -> list[Suggestion]:
        """What was changed in the form. Raises UserError where nothing was, or it is no translation."""
        fields = written(interaction)
        text_hash = await self._corrections.hash(posted[0].original)
        better = [
            Suggestion(
                rights.server(interaction),
                suggestion_id(),
                text_hash,
                each.target,
                each.source,
                checked(fields[each.target], each.original),
                interaction.user.id,
                message.channel.id,
                message.id,
            )
            for each in posted
            if fields.get(each.target, each.text).strip() != each.text.strip()
        ]
        if not better:
            raise UserError("glossary-suggestion-unchanged")
        return better

    async def _pass_on(
        self,
        interaction: Interaction,
        receiver: discord.abc.Messageable,
        made: Suggestion,
        posted: Sequence[Posted],
    ) -> None:
        """Let a suggestion wait on a card; without a card it does not wait."""
        await self._corrections.suggest(made)
        now = next(each for each in posted if each.target == made.target)
        card = suggestion_cards.deciding(_to_moderators(interaction), made, now)
        try:
            await outgoing.post(receiver, card, nonce=f"s{made.id}")
        except (discord.Forbidden, discord.NotFound) as error:
            await self._corrections.decline(made.guild_id, made.id)
            raise UserError("glossary-no-receiver") from error

    async def _receiver(self, interaction: Interaction, guild_id: int) -> discord.abc.Messageable | None:
        """Where a member's suggestion goes; None where it needs no approval.

        Raises UserError where the moderators have chosen no channel, or it is gone.
        """
        moderation = await self._glossary.moderation(guild_id)
        if rights.is_trusted(interaction, moderation):
            return None
        guild = interaction.guild
        channel = guild.get_channel(moderation.channel_id) if guild and moderation.channel_id else None
        if not isinstance(channel, discord.TextChannel):
            raise UserError("glossary-no-receiver")
        return channel

    async def _message(self, interaction: Interaction, message_id: int) -> discord.Message:
        """The message of a form: always in the channel where the form was opened."""
        channel = self._bot.get_partial_messageable(
            interaction.channel_id or 0, guild_id=interaction.guild_id
        )
        try:
            return await channel.fetch_message(message_id)
        except discord.NotFound as error:
            raise UserError("glossary-message-gone") from error

    async def _found(self, message: discord.Message) -> tuple[Corrector, Sequence[Posted]]:
        """What stands in a message. Raises UserError where it is no translation that can be corrected."""
        found = await self._bot.translations.find(message)
        if found is None:
            raise UserError("glossary-not-ours")
        if any(len(each.text) > suggestion_cards.longest(each) for each in found[1]):
            raise UserError("glossary-too-long-to-correct")
        return found

    async def _digest(self, posted: Sequence[Posted]) -> str:
        return (await self._corrections.hash(posted[0].original))[:_DIGEST_LENGTH]


async def _show(
    corrector: Corrector, message: discord.Message, made: Suggestion, posted: Sequence[Posted]
) -> None:
    """Raises UserError where it is too long for the message, and what Discord says."""
    room = next(each.room for each in posted if each.target == made.target)
    text = outgoing.clean(made.text)
    if len(text) > room:
        raise UserError("glossary-too-long-to-correct")
    await corrector.replace(message, Translation(text, made.source, made.target, Origin("member")))


def _to_moderators(interaction: Interaction) -> Speaker:
    return interaction.client.strings.speak(str(interaction.guild_locale or interaction.locale))
