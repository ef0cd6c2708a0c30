"""/translate, the message menu, and the buttons of the card."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import Interaction, outgoing
from bot.client.ui import chosen, component, speaker, suggestions, written
from bot.errors import UserError
from bot.features.translation import Silence, Translation, languages
from bot.i18n import Speaker
from bot.services import Services
from cogs.translation import cards
from cogs.translation.reading import readable

Outcome = Translation | Silence

UNKNOWN = "und"  # in a custom_id: the engine is to find out
EVERYWHERE = app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True)
BOTH = app_commands.AppInstallationType(guild=True, user=True)


class TranslationCog(commands.Cog):
    def __init__(self, services: Services) -> None:
        self._services = services
        self.menu = app_commands.ContextMenu(
            name="Translate",
            callback=self.translate_message,
            allowed_contexts=EVERYWHERE,
            allowed_installs=BOTH,
        )

    @app_commands.command(description="Translate a text, just for you")
    @app_commands.describe(
        text="What to translate",
        to="Into which language; leave it out for the one you read",
        source="From which language; leave it out and I find out",
        share="Show the translation to everybody here",
    )
    @app_commands.rename(source="from")
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    @app_commands.allowed_installs(guilds=True, users=True)
    async def translate(
        self,
        interaction: Interaction,
        text: app_commands.Range[str, 1, cards.QUOTED_LENGTH],
        to: str | None = None,
        source: str | None = None,
        share: bool = False,
    ) -> None:
        if share:
            _require_voice(interaction)
        target, spoken = _language(to), _language(source)
        work = self._translate(interaction, text, target, spoken)
        outcome = await outgoing.in_time(interaction, work, private=not share)
        if share and isinstance(outcome, Translation):
            await self._publish(interaction, text, outcome)
        else:
            await self._show(interaction, text, outcome)

    @translate.autocomplete("to")
    @translate.autocomplete("source")
    @suggestions
    async def suggest_languages(
        self, interaction: Interaction, current: str
    ) -> list[app_commands.Choice[str]]:
        locale = str(interaction.locale)
        recent = await self._services.community.recent_targets(interaction.user.id)
        return [
            app_commands.Choice(name=languages.bilingual_name(code, locale), value=code)
            for code in languages.search(current, locale, recent)
        ]

    async def translate_message(self, interaction: Interaction, message: discord.Message) -> None:
        ours = message.author == interaction.client.user
        text = (cards.read(message).original if ours else None) or readable(message)
        outcome = await outgoing.in_time(interaction, self._translate(interaction, text))
        await self._show(interaction, text, outcome)

    @component("translation:another")
    async def another(self, interaction: Interaction, source: str) -> None:
        """Offer other languages in place of the card's buttons."""
        offers = await outgoing.in_time(interaction, self._offers(interaction, source))
        content = cards.read(interaction.message)
        await outgoing.update(interaction, cards.choosing(speaker(interaction), content, source, offers))

    @component("translation:into")
    async def into(self, interaction: Interaction, source: str) -> None:
        """Translate the card's original into the language that was chosen."""
        (target,) = chosen(interaction)
        await self._again(interaction, source, target)

    @component("translation:type")
    async def type(self, interaction: Interaction, source: str) -> None:
        await outgoing.ask(interaction, cards.language_form(speaker(interaction), source))

    @component("translation:typed")
    async def typed(self, interaction: Interaction, source: str) -> None:
        """Translate the card's original into the language that was written down."""
        target = languages.require(written(interaction)["language"])
        await self._again(interaction, source, target)

    @component("translation:mine")
    async def mine(self, interaction: Interaction, source: str) -> None:
        """Show a shared card's original to whoever presses, in their own language."""
        original = cards.read(interaction.message).original or ""
        work = self._translate(interaction, original, source=_known(source))
        outcome = await outgoing.in_time(interaction, work)
        await self._show(interaction, original, outcome)

    @component("translation:share")
    async def share(self, interaction: Interaction, source: str, target: str) -> None:
        """Show a private card to everybody, once for each language."""
        _require_voice(interaction)
        message = interaction.message
        if message is None or not interaction.client.is_first(("share", message.id, target)):
            raise UserError("translation-shared-already")
        await outgoing.acknowledge(interaction)
        content = cards.read(message)
        public = cards.public(_to_all(interaction), content, source, interaction.user.mention)
        await outgoing.follow(interaction, public, private=False)
        done = cards.private(speaker(interaction), content, source, target, shared=True)
        await outgoing.update(interaction, done)

    async def _translate(
        self, interaction: Interaction, text: str, target: str | None = None, source: str | None = None
    ) -> Outcome:
        """Translate for the one who asks: into `target`, else into what they read."""
        user, locale = interaction.user.id, str(interaction.locale)
        reading = target or await self._services.reading_language(user, locale)
        outcome = await self._services.translation.translate_for(user, text, reading, source=source)
        if target and isinstance(outcome, Translation):
            await self._services.community.note_target(user, target)
        return outcome

    async def _again(self, interaction: Interaction, source: str, target: str) -> None:
        original = cards.read(interaction.message).original or ""
        work = self._translate(interaction, original, target, _known(source))
        outcome = await outgoing.in_time(interaction, work)
        first, *more = self._views(interaction, original, outcome)
        await outgoing.update(interaction, first)
        for view in more:
            await outgoing.follow(interaction, view)

    async def _show(self, interaction: Interaction, original: str, outcome: Outcome) -> None:
        first, *more = self._views(interaction, original, outcome)
        await outgoing.reply(interaction, first)
        for view in more:
            await outgoing.follow(interaction, view)

    async def _publish(self, interaction: Interaction, original: str, translation: Translation) -> None:
        say = _to_all(interaction)
        content, more = cards.translated(say, original, translation)
        await outgoing.reply(interaction, cards.public(say, content, translation.source), private=False)
        for part in more:
            await outgoing.follow(interaction, cards.continuation(part), private=False)

    def _views(
        self, interaction: Interaction, original: str, outcome: Outcome
    ) -> list[discord.ui.LayoutView]:
        say = speaker(interaction)
        if isinstance(outcome, Silence):
            return [cards.private(say, cards.silent(say, original, outcome), outcome.language or UNKNOWN)]
        content, more = cards.translated(say, original, outcome)
        # A card in several messages cannot be shared from its button: it no longer holds the whole text.
        first = cards.private(say, content, outcome.source, None if more else outcome.target)
        return [first, *map(cards.continuation, more)]

    async def _offers(self, interaction: Interaction, source: str) -> list[str]:
        """Languages to choose from: the reader's own first, then the server's, then common ones."""
        community = self._services.community
        profile = await community.profile(interaction.user.id)
        recent = await community.recent_targets(interaction.user.id)
        here = await community.guild_languages(interaction.guild_id)
        preferred = dict.fromkeys([*profile.reads, *recent, *profile.learns, *here])
        offers = languages.search("", str(interaction.locale), tuple(preferred))
        return [code for code in offers if code != source]


def _to_all(interaction: Interaction) -> Speaker:
    """Sentences in the language of the server, for what everybody sees."""
    return interaction.client.strings.speak(str(interaction.guild_locale or interaction.locale))


def _require_voice(interaction: Interaction) -> None:
    """Nobody speaks through the bot where they may not speak themselves."""
    may = interaction.permissions
    in_thread = isinstance(interaction.channel, discord.Thread)
    if interaction.guild_id is not None and not (
        may.send_messages_in_threads if in_thread else may.send_messages
    ):
        raise UserError("translation-cannot-share-here")


def _language(written: str | None) -> str | None:
    return languages.require(written) if written else None


def _known(source: str) -> str | None:
    return None if source == UNKNOWN else source
