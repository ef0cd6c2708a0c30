"""/prompts: where questions are asked, which, and when. For whoever manages the server."""

from collections.abc import Awaitable, Sequence

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import Interaction, Teahouse, outgoing
from bot.client.ui import chosen, number, on_choice, on_press, on_submit, speaker, suggestions, written
from bot.errors import UserError
from bot.features.prompts import Stream, Style, search_zones
from bot.features.translation import languages
from cogs.prompts import access, panels
from cogs.prompts.clock import ClockCog
from cogs.prompts.stats import Statistics
from cogs.prompts.suggesting import SuggestCog
from cogs.prompts.transfer import MOST_OF_NAME, DeckFilesCog


class PlaceOption(app_commands.Transformer):
    """A channel to ask in, as its id. Annotated with classes, Discord's media channels would come along."""

    @property
    def type(self) -> discord.AppCommandOptionType:
        return discord.AppCommandOptionType.channel

    @property
    def channel_types(self) -> Sequence[discord.ChannelType]:  # type: ignore[override]  # a list there
        return panels.PLACES

    async def transform(self, interaction: discord.Interaction, value: app_commands.AppCommandChannel) -> int:
        return value.id


@app_commands.guild_only()
@app_commands.guild_install()
@app_commands.default_permissions(manage_guild=True)
class PromptsCog(
    commands.GroupCog, group_name="prompts", group_description="Questions for everybody, asked by the clock"
):
    def __init__(self, bot: Teahouse, clock: ClockCog, transfer: DeckFilesCog, suggest: SuggestCog) -> None:
        self._services = bot.services
        self._streams = bot.services.streams
        self._clock = clock
        self._statistics = Statistics(bot)
        self._transfer = transfer
        self._suggest = suggest

    @app_commands.command(name="streams", description="See and change what is asked where and when")
    async def show(self, interaction: Interaction) -> None:
        guild = access.managed(interaction)
        view = panels.overview(speaker(interaction), await self._streams.of_guild(guild.id))
        await outgoing.reply(interaction, view)

    @app_commands.command(description="See what came of the questions, as a picture")
    async def stats(self, interaction: Interaction) -> None:
        await self._statistics.open(interaction)

    @app_commands.command(name="suggestions", description="Decide on the questions that members suggest")
    async def queue(self, interaction: Interaction) -> None:
        await self._suggest.open(interaction)

    @app_commands.command(description="Ask questions in a channel, in every language of the server")
    @app_commands.describe(where="A text channel or a forum", zone="Whose clock counts: start typing a city")
    async def new(
        self, interaction: Interaction, where: app_commands.Transform[int, PlaceOption], zone: str
    ) -> None:
        guild = access.managed(interaction)
        place = access.place(guild, where)
        stream = await self._streams.create(guild.id, place.id, place.name[:50], _zone(zone), _style(place))
        await outgoing.reply(interaction, await self._panel(interaction, stream))

    @new.autocomplete("zone")
    @suggestions
    async def suggest_zones(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        return [app_commands.Choice(name=zone, value=zone) for zone in search_zones(current)]

    @app_commands.command(description="Get a deck of questions as a file")
    @app_commands.describe(
        deck="One that ships with me, or one of yours",
        spreadsheet="A CSV file, instead of TOML for people who write",
    )
    async def export(self, interaction: Interaction, deck: str, spreadsheet: bool = False) -> None:
        await self._transfer.hand_out(interaction, deck, "csv" if spreadsheet else "toml")

    @export.autocomplete("deck")
    @suggestions
    async def suggest_decks(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        decks = await self._services.stock.decks(access.managed(interaction).id)
        language = languages.from_locale(str(interaction.locale))
        named = {key: outgoing.clean(deck.name(language)) for key, deck in decks.items()}
        found = [key for key, name in named.items() if current.casefold() in name.casefold()]
        return [app_commands.Choice(name=named[key], value=key) for key in found[: languages.MOST_CHOICES]]

    @app_commands.command(name="import", description="Make or change a deck of your own from a file")
    @app_commands.describe(
        file="A TOML or CSV file like the one that export gives you",
        name="What the deck is called; a deck of that name is replaced",
    )
    async def import_(
        self,
        interaction: Interaction,
        file: discord.Attachment,
        name: app_commands.Range[str, 1, MOST_OF_NAME],
    ) -> None:
        await self._transfer.take_in(interaction, file, name)

    @on_press("prompts:list")
    async def list(self, interaction: Interaction) -> None:
        await self._list(interaction, access.managed(interaction))

    @on_choice("prompts:place")
    async def choose_place(self, interaction: Interaction) -> None:
        place = access.chosen_place(interaction, access.managed(interaction))
        await outgoing.ask(interaction, panels.creation_form(speaker(interaction), place.id, place.name))

    @on_submit("prompts:create")
    async def create(self, interaction: Interaction, channel_id: str) -> None:
        guild = access.managed(interaction)
        place, form = access.place(guild, number(channel_id)), written(interaction)
        zone = _zone(form["zone"])
        work = self._streams.create(guild.id, place.id, form["name"], zone, _style(place), form["times"])
        await self._settle(interaction, work)

    @on_choice("prompts:open")
    async def open(self, interaction: Interaction) -> None:
        guild = access.managed(interaction)
        await self._settle(interaction, self._streams.get(guild.id, number(chosen(interaction)[0])))

    @on_press("prompts:settings")
    async def settings(self, interaction: Interaction, stream_id: str) -> None:
        """Show a stream: in the panel, or to an admin who came from a notice, privately."""
        guild = access.managed(interaction)
        stream = await self._streams.get(guild.id, number(stream_id))
        view = await self._panel(interaction, stream)
        is_private = interaction.message is not None and interaction.message.flags.ephemeral
        await (outgoing.update if is_private else outgoing.reply)(interaction, view)

    @on_choice("prompts:move")
    async def move(self, interaction: Interaction, stream_id: str) -> None:
        guild = access.managed(interaction)
        place = access.chosen_place(interaction, guild)
        stream = await self._streams.get(guild.id, number(stream_id))
        is_forum = isinstance(place, discord.ForumChannel)
        style = stream.style if is_forum == (stream.style == "forum") else _style(place)
        await self._settle(interaction, self._streams.move(guild.id, stream.stream_id, place.id, style))

    @on_choice("prompts:decks")
    async def choose_decks(self, interaction: Interaction, stream_id: str) -> None:
        """Keep the order of what was chosen before; what is new comes after it."""
        guild = access.managed(interaction)
        stream = await self._streams.get(guild.id, number(stream_id))
        keys = languages.reordered(stream.deck_keys, chosen(interaction))
        await self._settle(interaction, self._streams.set_decks(guild.id, stream.stream_id, keys))

    @on_choice("prompts:days")
    async def choose_days(self, interaction: Interaction, stream_id: str) -> None:
        guild, days = access.managed(interaction), chosen(interaction)
        await self._settle(interaction, self._streams.set_weekdays(guild.id, number(stream_id), days))

    @on_choice("prompts:style")
    async def choose_style(self, interaction: Interaction, stream_id: str) -> None:
        guild, value = access.managed(interaction), chosen(interaction)[0]
        stream = await self._streams.get(guild.id, number(stream_id))
        offered: tuple[Style, ...] = ("forum",) if stream.style == "forum" else panels.TEXT_STYLES
        style = next((style for style in offered if style == value), None)
        if style is None:
            raise UserError("error-component-outdated")
        await self._settle(interaction, self._streams.set_style(guild.id, stream.stream_id, style))

    @on_press("prompts:clock")
    async def ask_clock(self, interaction: Interaction, stream_id: str) -> None:
        stream = await self._stream(interaction, stream_id)
        await outgoing.ask(interaction, panels.clock_form(speaker(interaction), stream))

    @on_submit("prompts:set-clock")
    async def set_clock(self, interaction: Interaction, stream_id: str) -> None:
        guild, form = access.managed(interaction), written(interaction)
        work = self._streams.set_clock(guild.id, number(stream_id), _zone(form["zone"]), form["times"])
        await self._settle(interaction, work)

    @on_press("prompts:rename")
    async def ask_name(self, interaction: Interaction, stream_id: str) -> None:
        stream = await self._stream(interaction, stream_id)
        await outgoing.ask(interaction, panels.name_form(speaker(interaction), stream))

    @on_submit("prompts:set-name")
    async def set_name(self, interaction: Interaction, stream_id: str) -> None:
        guild, name = access.managed(interaction), written(interaction)["name"]
        await self._settle(interaction, self._streams.rename(guild.id, number(stream_id), name))

    @on_press("prompts:preview")
    async def preview(self, interaction: Interaction, stream_id: str) -> None:
        stream = await self._stream(interaction, stream_id)
        found = await outgoing.in_time(interaction, self._streams.coming(stream))
        language = await self._services.reading_language(interaction.user.id, str(interaction.locale))
        await outgoing.update(interaction, panels.coming(speaker(interaction), stream, found, language))

    @on_press("prompts:now")
    async def ask_now(self, interaction: Interaction, stream_id: str, drawn_at: str) -> None:
        """Ask at once; a second press on the same panel asks nothing more."""
        stream = await self._stream(interaction, stream_id)
        await outgoing.in_time(interaction, self._ask_now(stream, number(drawn_at)))
        view = await self._panel(interaction, await self._stream(interaction, stream_id))
        await outgoing.update(interaction, view)

    @on_press("prompts:skip")
    async def skip(self, interaction: Interaction, stream_id: str, next_at: str) -> None:
        guild = access.managed(interaction)
        work = self._streams.skip_next(guild.id, number(stream_id), number(next_at))
        await self._settle(interaction, work)

    @on_press("prompts:pause")
    async def ask_pause(self, interaction: Interaction, stream_id: str) -> None:
        stream = await self._stream(interaction, stream_id)
        await outgoing.ask(interaction, panels.pause_form(speaker(interaction), stream))

    @on_submit("prompts:set-pause")
    async def pause(self, interaction: Interaction, stream_id: str) -> None:
        guild, day = access.managed(interaction), written(interaction)["day"]
        await self._settle(interaction, self._streams.pause(guild.id, number(stream_id), day))

    @on_press("prompts:resume")
    async def resume(self, interaction: Interaction, stream_id: str) -> None:
        stream = await self._stream(interaction, stream_id)
        guild = access.managed(interaction)
        access.place(guild, stream.channel_id)
        await self._settle(interaction, self._streams.resume(guild.id, stream.stream_id))

    @on_press("prompts:ask-remove")
    async def ask_removal(self, interaction: Interaction, stream_id: str) -> None:
        stream = await self._stream(interaction, stream_id)
        await outgoing.update(interaction, panels.removal(speaker(interaction), stream))

    @on_press("prompts:remove")
    async def remove(self, interaction: Interaction, stream_id: str) -> None:
        guild = access.managed(interaction)
        await self._streams.remove(guild.id, number(stream_id))
        await self._list(interaction, guild)

    async def _list(self, interaction: Interaction, guild: discord.Guild) -> None:
        view = panels.overview(speaker(interaction), await self._streams.of_guild(guild.id))
        await outgoing.update(interaction, view)

    async def _ask_now(self, stream: Stream, at: int) -> None:
        if work := await self._services.prompts.claim_now(stream, at):
            await self._clock.ask(stream, work)

    async def _stream(self, interaction: Interaction, stream_id: str) -> Stream:
        return await self._streams.get(access.managed(interaction).id, number(stream_id))

    async def _settle(self, interaction: Interaction, work: Awaitable[Stream]) -> None:
        """Do what was asked, and show the stream as it is then."""
        await outgoing.update(interaction, await self._panel(interaction, await work))

    async def _panel(self, interaction: Interaction, stream: Stream) -> discord.ui.LayoutView:
        decks = await self._services.stock.decks(stream.guild_id)
        return panels.settings(speaker(interaction), stream, decks, int(interaction.created_at.timestamp()))


def _style(place: access.Place) -> Style:
    return "forum" if isinstance(place, discord.ForumChannel) else "thread"


def _zone(text: str) -> str:
    """What somebody typed as a zone: its name, or a city that only one has. Raises UserError."""
    found = [zone for zone in search_zones(text) if text.strip()]
    if text.strip() in found or not found:
        return text
    if len(found) > 1:
        raise UserError("prompts-zone-several", zones=", ".join(found[:5]))
    return found[0]
