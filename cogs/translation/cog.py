"""/translate, the message menu, and the buttons of the card."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import Interaction, outgoing
from bot.client.reading import readable
from bot.client.ui import account, chosen, on_choice, on_press, on_submit, speaker, suggestions, written
from bot.errors import UserError
from bot.features.translation import Silence, Translation, languages
from bot.features.usage import Way
from bot.i18n import Speaker
from bot.services import Services
from cogs.translation import cards, why_card

Outcome = Translation | Silence
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
        source="From which language; leave it out and I will work it out",
        share="Show the translation to everybody here",
    )
    @app_commands.rename(source="from")
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    @app_commands.allowed_installs(guilds=True, users=True)
    async def translate(
        self,
        interaction: Interaction,
        text: app_commands.Range[str, 1, outgoing.MESSAGE_LENGTH],
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
            await self._send(interaction, cards.shared(_to_all(interaction), text, outcome), private=False)
        else:
            await self._send(interaction, _views(interaction, text, outcome))
        self._record(interaction, "command", outcome)
        await self._note(interaction, target)

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
        await self._require_consent(interaction, message.author.id)
        ours = message.author == interaction.client.user
        text = (cards.read(message).original if ours else None) or readable(message)
        outcome = await outgoing.in_time(interaction, self._translate(interaction, text))
        await self._send(interaction, _views(interaction, text, outcome))
        self._record(interaction, "command", outcome)

    @on_press("translation:another")
    async def another(self, interaction: Interaction, source: str) -> None:
        """Offer other languages in place of the card's buttons."""
        offers = await outgoing.in_time(interaction, self._offers(interaction, _code(source)))
        content = cards.read(interaction.message)
        await outgoing.update(interaction, cards.choosing(speaker(interaction), content, source, offers))

    @on_choice("translation:into")
    async def into(self, interaction: Interaction, source: str) -> None:
        """Translate the card's original into the language that was chosen."""
        (target,) = chosen(interaction)
        await self._again(interaction, source, languages.known(target))

    @on_press("translation:type")
    async def type(self, interaction: Interaction, source: str) -> None:
        await outgoing.ask(interaction, cards.language_form(speaker(interaction), _code(source)))

    @on_submit("translation:typed")
    async def typed(self, interaction: Interaction, source: str) -> None:
        """Translate the card's original into the language that was written down."""
        target = languages.require(written(interaction)["language"])
        await self._again(interaction, source, target)

    @on_press("translation:mine")
    async def mine(self, interaction: Interaction, source: str, target: str = "") -> None:
        """Show a shared card's original to whoever presses, in their own language, whatever its `target`."""
        original = cards.read(interaction.message).original or ""
        work = self._translate(interaction, original, source=_spoken(source))
        outcome = await outgoing.in_time(interaction, work)
        await self._send(interaction, _views(interaction, original, outcome))
        self._record(interaction, "tap", outcome)

    @on_press("translation:share")
    async def share(self, interaction: Interaction, source: str, target: str, origin: str) -> None:
        """Show a private card to everybody, once for each language.

        The public card is the answer to the press: of all ways to post, Discord lets only this one
        not happen twice.
        """
        _require_voice(interaction)
        content = cards.read(interaction.message)
        original = content.original or ""
        notes = self._services.translation.notes(original, languages.known(target))
        translation = cards.reread(content, _code(source), target, origin, notes)
        views = cards.shared(_to_all(interaction), original, translation, interaction.user.mention)
        with interaction.client.once(
            ("share", interaction.message and interaction.message.id, target)
        ) as first:
            if not first:
                raise UserError("translation-shared-already")
            await self._send(interaction, views, private=False)

    @on_press("translation:why")
    async def why(self, interaction: Interaction, source: str, target: str, origin: str) -> None:
        """Say privately what a card's translation rests on."""
        say, made = speaker(interaction), cards.origin_named(origin)
        original = cards.read(interaction.message).original or ""
        work = self._services.translation.explain(
            original,
            _spoken(source),
            languages.known(target),
            reader=languages.from_locale(say.locale),
            account=account(interaction),
        )
        explanation = await outgoing.in_time(interaction, work)
        await outgoing.reply(interaction, why_card.why(say, explanation, source, made))

    async def _translate(
        self, interaction: Interaction, text: str, target: str | None = None, source: str | None = None
    ) -> Outcome:
        """Translate for the one who asks: into `target`, else into what they read."""
        user, locale = interaction.user.id, str(interaction.locale)
        reading = target or await self._services.reading_language(user, locale)
        return await self._services.translation.translate_for(
            account(interaction), text, reading, source=source
        )

    async def _require_consent(self, interaction: Interaction, author_id: int) -> None:
        """Raises UserError where the author does not want to be translated by others."""
        if author_id == interaction.user.id:
            return
        if await self._services.community.is_opted_out(author_id):
            raise UserError("translation-opted-out")

    async def _again(self, interaction: Interaction, source: str, target: str) -> None:
        """Put another translation in the place of the card that was used."""
        original = cards.read(interaction.message).original or ""
        work = self._translate(interaction, original, target, _spoken(source))
        outcome = await outgoing.in_time(interaction, work)
        first, *more = _views(interaction, original, outcome)
        await outgoing.update(interaction, first)
        for view in more:
            await outgoing.follow(interaction, view)
        self._record(interaction, "command", outcome)
        await self._note(interaction, target)

    async def _send(
        self, interaction: Interaction, views: list[discord.ui.LayoutView], *, private: bool = True
    ) -> None:
        first, *more = views
        await outgoing.reply(interaction, first, private=private)
        for view in more:
            await outgoing.follow(interaction, view, private=private)

    def _record(self, interaction: Interaction, way: Way, outcome: Outcome) -> None:
        """Count what was posted; silence costs nothing."""
        if isinstance(outcome, Translation):
            self._services.usage.record(account(interaction), way, outcome)

    async def _note(self, interaction: Interaction, target: str | None) -> None:
        """Suggest this language first from now on; after the answer, so that nobody waits for it."""
        if target:
            await self._services.community.note_target(interaction.user.id, target)

    async def _offers(self, interaction: Interaction, source: str) -> list[str]:
        """Languages to choose from: the reader's own first, then the server's, then common ones."""
        community = self._services.community
        profile = await community.profile(interaction.user.id)
        recent = await community.recent_targets(interaction.user.id)
        here = await community.guild_languages(interaction.guild_id)
        preferred = dict.fromkeys([*profile.reads, *recent, *profile.learns, *here])
        offers = languages.search("", str(interaction.locale), tuple(preferred))
        return [code for code in offers if code != source]


def _views(interaction: Interaction, original: str, outcome: Outcome) -> list[discord.ui.LayoutView]:
    """What only the one who asked sees."""
    if isinstance(outcome, Silence):
        return [cards.silent(speaker(interaction), original, outcome)]
    return cards.translated(speaker(interaction), original, outcome)


def _to_all(interaction: Interaction) -> Speaker:
    """Sentences in the language of the server, for what everybody sees."""
    return interaction.client.strings.speak(str(interaction.guild_locale or interaction.locale))


def _require_voice(interaction: Interaction) -> None:
    """Nobody speaks through the bot where they may not speak themselves."""
    may = interaction.permissions
    in_thread = isinstance(interaction.channel, discord.Thread)
    may_write = may.send_messages_in_threads if in_thread else may.send_messages
    # Of an app that only the member has installed, Discord makes every answer private without this.
    may_show = may.use_external_apps or interaction.is_guild_integration()
    if interaction.guild_id is not None and not (may_write and may_show):
        raise UserError("translation-cannot-share-here")


def _language(written: str | None) -> str | None:
    return languages.require(written) if written else None


def _code(source: str) -> str:
    """A language in a custom_id, which anybody can forge; the unknown language is one."""
    return source if source == languages.UNSURE else languages.known(source)


def _spoken(source: str) -> str | None:
    """The source to translate from; None where the engine is to find out."""
    return None if _code(source) == languages.UNSURE else source
