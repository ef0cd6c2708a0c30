"""The steps in which newcomers do something: noticed when they do it, or looked for when they say so."""

import secrets
import zlib
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

import discord
from discord import ui
from discord.ext import commands

from bot.client import Interaction, Teahouse, outgoing
from bot.client.ui import TEA_GREEN, on_press, on_submit, written
from bot.errors import UserError
from bot.features.onboarding import Act, Deed, Guest, Progress, Step
from cogs.onboarding import guide_pages
from cogs.onboarding.cards import plain_name
from cogs.onboarding.guests import guest
from cogs.onboarding.reading import Reading

# How far back "I did it, check" looks, and for how many reactions it asks Discord who gave them.
_SEARCHED_MESSAGES = 200
_SEARCHED_REACTIONS = 20
_CLOCK_DIFFERENCE = timedelta(minutes=1)


class DoingCog(commands.Cog):
    def __init__(self, bot: Teahouse, reading: Reading) -> None:
        self._bot = bot
        self._reading = reading
        self._guide = bot.services.guide
        self._tasks = bot.services.tasks

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        guild, author = message.guild, message.author
        if guild is None or not self._tasks.watches(guild.id, author.id):
            return
        await self._note(guild.id, author.id, _channels(message), self._deed(message))

    @commands.Cog.listener()
    async def on_raw_reaction_add(self, event: discord.RawReactionActionEvent) -> None:
        if event.guild_id is None or not self._tasks.watches(event.guild_id, event.user_id):
            return
        channels = frozenset({event.channel_id})
        await self._note(event.guild_id, event.user_id, channels, "reaction")

    @on_press("guide:check")
    async def check(self, interaction: Interaction, step_id: str) -> None:
        """Look whether it was done, perhaps while nobody was listening."""
        guild, who = guest(interaction)
        progress, step = await self._task(who, step_id)
        if step.id not in progress.done:
            found = await outgoing.in_time(interaction, self._search(guild, who, progress, step))
            if not found:
                raise UserError("guide-not-found")
            await self._guide.mark(guild.id, who.user_id, progress.flow, step)
        await self._reading.show(interaction, await self._guide.go(who, step.id))

    @on_press("guide:introduce")
    async def introduce(self, interaction: Interaction, step_id: str) -> None:
        _, who = guest(interaction)
        progress, step = await self._task(who, step_id)
        scene = await self._reading.scene(interaction, progress)
        await outgoing.ask(interaction, guide_pages.introduction_form(scene, step))

    @on_submit("guide:introduced")
    async def introduced(self, interaction: Interaction, step_id: str) -> None:
        """Post what somebody says of themselves in their name, once."""
        guild, who = guest(interaction)
        progress, step = await self._task(who, step_id)
        channel = guild.get_channel(progress.flow.place(step.channel) or 0)
        if not isinstance(channel, discord.TextChannel):
            raise UserError("guide-task-channel-gone")
        if step.id not in progress.done:
            lines = [line for line in written(interaction).values() if line.strip()]
            view = _introduction(interaction.user, lines)
            await outgoing.in_time(interaction, self._publish(who, channel, view))
            await self._guide.mark(guild.id, who.user_id, progress.flow, step)
        await self._reading.show(interaction, await self._guide.go(who, step.id))

    async def _publish(self, who: Guest, channel: discord.TextChannel, view: ui.LayoutView) -> None:
        """Claim, look whether an earlier try arrived, post."""
        nonce = secrets.token_hex(12)
        claimed = await self._tasks.introduce(who.guild_id, who.user_id, nonce)
        if claimed.nonce != nonce and await self._was_posted(channel, claimed.nonce, claimed.claimed_at):
            return
        _sign(view, claimed.nonce)
        await outgoing.post(channel, view, claimed.nonce)

    async def _was_posted(self, channel: discord.TextChannel, nonce: str, claimed_at: int) -> bool:
        since = datetime.fromtimestamp(claimed_at, UTC)
        after = discord.Object(discord.utils.time_snowflake(since - _CLOCK_DIFFERENCE))
        async for message in channel.history(after=after, limit=_SEARCHED_MESSAGES):
            if message.author.id == self._bot.application_id and _is_signed(message, nonce):
                return True
        return False

    async def _task(self, who: Guest, step_id: str) -> tuple[Progress, Step]:
        """The task on somebody's way. Raises UserError where the guide was changed meanwhile."""
        progress = await self._guide.progress(who)
        step = next((each for each in progress.path if each.id == step_id), None)
        if step is None or step.kind != "task":
            raise UserError("guide-step-gone")
        if progress.path.index(step) > progress.furthest:
            raise UserError("guide-not-yet")
        return progress, step

    async def _search(self, guild: discord.Guild, who: Guest, progress: Progress, step: Step) -> bool:
        channel = guild.get_channel(progress.flow.place(step.channel) or 0)
        if not isinstance(channel, discord.TextChannel):
            raise UserError("guide-task-channel-gone")
        left = _SEARCHED_REACTIONS
        async for message in channel.history(
            limit=_SEARCHED_MESSAGES, after=who.joined_at, oldest_first=False
        ):
            if step.task == "reaction":
                if await _reacted(message.reactions[:left], who.user_id):
                    return True
                left -= len(message.reactions[:left])
            elif message.author.id == who.user_id and self._is_enough(step, message):
                return True
        return False

    def _is_enough(self, step: Step, message: discord.Message) -> bool:
        return step.task != "picture" or self._deed(message) == "picture"

    async def _note(self, guild_id: int, user_id: int, channels: frozenset[int], deed: Deed) -> None:
        if await self._tasks.note(Act(guild_id, user_id, channels, deed)):
            self._reading.giver.start(guild_id, user_id)

    def _deed(self, message: discord.Message) -> Deed:
        """Without the intent for message content nobody tells us of pictures: then a post is believed."""
        pictured = any((file.content_type or "").startswith("image/") for file in message.attachments)
        return "picture" if pictured or "message_content" in self._bot.withheld else "post"


async def _reacted(reactions: Iterable[discord.Reaction], user_id: int) -> bool:
    for reaction in reactions:
        async for user in reaction.users():
            if user.id == user_id:
                return True
    return False


def _channels(message: discord.Message) -> frozenset[int]:
    """A channel; of a thread, what it belongs to as well."""
    channel = message.channel
    parent = channel.parent_id if isinstance(channel, discord.Thread) else None
    return frozenset({channel.id} | ({parent} if parent else set()))


def _introduction(user: discord.User | discord.Member, lines: Iterable[str]) -> ui.LayoutView:
    text = "\n".join(outgoing.clean(line) for line in lines)
    view = ui.LayoutView(timeout=None)
    head = ui.TextDisplay[ui.LayoutView](f"👋 {plain_name(user)} {user.mention}")
    view.add_item(ui.Container(head, ui.TextDisplay(text), accent_colour=TEA_GREEN))
    return view


def _sign(view: ui.LayoutView, nonce: str) -> None:
    """Mark a card so that it is known again without its text: by the id of its container."""
    view.children[0].id = _mark(nonce)


def _is_signed(message: discord.Message, nonce: str) -> bool:
    return any(item.id == _mark(nonce) for item in ui.LayoutView.from_message(message).walk_children())


def _mark(nonce: str) -> int:
    return zlib.crc32(nonce.encode()) & 0x7FFFFFFF  # Discord takes 31 bits
