"""The way to linked rooms: choose channels, choose languages, look at the preview, confirm."""

from collections.abc import Iterable, Mapping, Sequence

import discord
from discord.ext import commands

from bot.client import Interaction, Teahouse, outgoing
from bot.client.ui import chosen, on_choice, on_press, on_submit, speaker, written
from bot.errors import UserError
from bot.features.rooms import FEWEST_ROOMS, MOST_ROOMS, Group, checks
from bot.features.rooms.guessing import guess
from bot.features.translation import languages
from bot.features.translation.memory import phrasebook
from cogs.rooms import access, draft_panels, findings, inspection, opening, panels
from cogs.rooms.draft_panels import NEW, OTHER, Preview

# In every language of the phrasebook, so that the example needs no engine.
_EXAMPLE = "Nice to meet you"


class DraftCog(commands.Cog):
    def __init__(self, bot: Teahouse) -> None:
        self._bot = bot
        self._links = bot.services.links
        self._community = bot.services.community

    @on_press("link:new")
    async def new(self, interaction: Interaction) -> None:
        access.managed(interaction)
        await outgoing.update(interaction, draft_panels.channels_panel(speaker(interaction), NEW, ()))

    @on_press("link:change")
    async def change(self, interaction: Interaction, group: str) -> None:
        """Choose the rooms of a group again."""
        guild = access.managed(interaction)
        found = self._links.group(guild.id, access.number(group))
        known = [room.channel_id for room in found.rooms if guild.get_channel(room.channel_id)]
        panel = draft_panels.channels_panel(speaker(interaction), found.id, known)
        await outgoing.update(interaction, panel)

    @on_choice("link:channels")
    async def choose_channels(self, interaction: Interaction, group: str) -> None:
        guild = access.managed(interaction)
        group_id = access.number(group)
        channels = list(dict.fromkeys(access.number(value) for value in chosen(interaction)))
        _require_linkable(interaction, guild, channels)
        self._require_free(channels, group_id)
        spoken = await outgoing.in_time(interaction, self._community.guild_languages(guild.id))
        draft = guess({channel: _written_about(guild, channel) for channel in channels}, spoken)
        if group_id != NEW:
            before = {room.channel_id: room.language for room in self._links.group(guild.id, group_id).rooms}
            draft = {channel: before.get(channel, language) for channel, language in draft.items()}
        panel = draft_panels.languages_panel(speaker(interaction), group_id, draft, spoken)
        await outgoing.update(interaction, panel)

    @on_press("link:languages")
    async def back_to_languages(self, interaction: Interaction, group: str) -> None:
        access.managed(interaction)
        await self._show_languages(interaction, access.number(group), draft_panels.read(interaction.message))

    @on_choice("link:language")
    async def choose_language(self, interaction: Interaction, group: str, channel: str) -> None:
        access.managed(interaction)
        group_id, channel_id = access.number(group), access.number(channel)
        (value,) = chosen(interaction)
        if value == OTHER:
            form = draft_panels.language_form(speaker(interaction), group_id, channel_id)
            await outgoing.ask(interaction, form)
            return
        draft = {**draft_panels.read(interaction.message), channel_id: languages.known(value)}
        await self._show_languages(interaction, group_id, draft)

    @on_submit("link:typed")
    async def type_language(self, interaction: Interaction, group: str, channel: str) -> None:
        access.managed(interaction)
        code = languages.require(written(interaction)["language"])
        draft = {**draft_panels.read(interaction.message), access.number(channel): code}
        await self._show_languages(interaction, access.number(group), draft)

    @on_press("link:preview")
    async def preview(self, interaction: Interaction, group: str) -> None:
        guild = access.managed(interaction)
        group_id = access.number(group)
        await self._show_preview(interaction, guild, group_id, explain=group_id == NEW)

    @on_press("link:explain")
    async def switch_explanation(self, interaction: Interaction, group: str, explain: str) -> None:
        guild = access.managed(interaction)
        await self._show_preview(interaction, guild, access.number(group), explain=explain == "1")

    @on_press("link:confirm")
    async def confirm(self, interaction: Interaction, group: str, explain: str, seen: str) -> None:
        """Link the rooms, if all is as it was in the preview; else show the preview as it is now."""
        guild = access.managed(interaction)
        group_id, draft = access.number(group), self._complete(interaction)
        _require_linkable(interaction, guild, list(draft))
        rooms = inspection.sights(guild, draft)
        outsiders = checks.outsiders(rooms)
        if checks.obstacle(rooms) or findings.digest(outsiders) != seen:
            await self._show_preview(interaction, guild, group_id, explain=explain == "1")
            return
        work = self._link(guild, group_id, draft, outsiders, explain == "1")
        linked = await outgoing.in_time(interaction, work)
        page = panels.group_page(speaker(interaction), guild, linked, rooms, frozenset())
        await outgoing.update(interaction, page)

    async def _link(
        self,
        guild: discord.Guild,
        group_id: int,
        draft: Mapping[int, str],
        outsiders: frozenset[int],
        explain: bool,
    ) -> Group:
        if group_id == NEW:
            group = await self._links.create(guild.id, draft)
        else:
            group = await self._links.change(guild.id, group_id, draft)
        group = await opening.open_group(self._bot, guild, group, outsiders)
        if explain:
            await opening.explain(self._bot, guild, group)
        return group

    async def _show_languages(
        self, interaction: Interaction, group_id: int, draft: Mapping[int, str | None]
    ) -> None:
        spoken = await outgoing.in_time(interaction, self._community.guild_languages(interaction.guild_id))
        panel = draft_panels.languages_panel(speaker(interaction), group_id, draft, spoken)
        await outgoing.update(interaction, panel)

    async def _show_preview(
        self, interaction: Interaction, guild: discord.Guild, group_id: int, *, explain: bool
    ) -> None:
        draft = self._complete(interaction)
        _require_linkable(interaction, guild, list(draft))
        self._require_free(draft, group_id)
        full = await outgoing.in_time(interaction, inspection.without_space(guild, draft))
        rooms, example = inspection.sights(guild, draft), await _example(list(draft.values()))
        preview = Preview(group_id, draft, rooms, full, example, explain)
        panel = draft_panels.preview_panel(
            speaker(interaction), guild, preview, interaction.user.display_name
        )
        await outgoing.update(interaction, panel)

    def _complete(self, interaction: Interaction) -> dict[int, str]:
        """The draft on the panel, with a language for every room. Raises UserError otherwise."""
        draft = draft_panels.read(interaction.message)
        complete = {channel: language for channel, language in draft.items() if language}
        if not draft or len(complete) < len(draft):
            raise UserError("error-component-outdated")
        return complete

    def _require_free(self, channels: Iterable[int], group_id: int) -> None:
        """Raises UserError for a room of another group."""
        for channel in channels:
            group = self._links.of(channel)
            if group and group.id != group_id:
                raise UserError("link-taken", channel=findings.mention(channel))


def _require_linkable(interaction: Interaction, guild: discord.Guild, channels: Sequence[int]) -> None:
    """Raises UserError for a wrong number or a mixture of channels, and for one that is not the member's."""
    if not FEWEST_ROOMS <= len(channels) <= MOST_ROOMS:
        raise UserError("link-number-of-rooms", fewest=FEWEST_ROOMS, most=MOST_ROOMS)
    access.require_in(interaction, guild, channels)
    if checks.is_mixed(inspection.sights(guild, channels)):
        raise UserError("link-mixed")


def _written_about(guild: discord.Guild, channel_id: int) -> tuple[str, str]:
    channel = inspection.room(guild, channel_id)
    return (channel.name, channel.topic or "") if channel else ("", "")


async def _example(codes: list[str]) -> list[str]:
    """The example in the first two languages; nothing where the phrasebook does not know one of them."""
    found = [await phrasebook().recall(_EXAMPLE, "en", code) for code in codes[:2]]
    return [recollection.text for recollection in found if recollection] if all(found) else []
