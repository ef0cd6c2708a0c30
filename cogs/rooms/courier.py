"""Posts copies, each exactly once, and keeps them as their original is."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

import aiohttp
import discord

from bot.client import Teahouse, outgoing, webhooks
from bot.client.posting import (
    Address,
    MessageGone,
    OutcomeUnknown,
    Parcel,
    WebhookGone,
    Webhooks,
)
from bot.features.rooms import Post, Reason, Room, State, Wording
from bot.features.translation import Account
from cogs.rooms import drawing
from cogs.rooms.doubles import Doubles
from cogs.rooms.letters import Letter, edit_of
from cogs.rooms.search import Search, Sought
from cogs.rooms.threads import NoPlace, Threads
from cogs.rooms.writing import Writer

log = logging.getLogger("teahouse.rooms")

T = TypeVar("T")

SETTLE_SECONDS = 1.0  # in which a proxy bot replaces a message with its own
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 60.0  # seconds in which Discord may get well

_WANTED: Collection[State] = {"claimed", "posted", "raw"}  # of a copy that is to say what its original says


class Withdrawn(Exception):
    """There is nothing to post any more: deleted, or the rooms are not linked just now."""


class Courier:
    def __init__(self, bot: Teahouse, webhooks: Webhooks, writer: Writer, threads: Threads) -> None:
        self._bot = bot
        self._copies = bot.services.copies
        self._links = bot.services.links
        self._usage = bot.services.usage
        self._webhooks = webhooks
        self._writer = writer
        self._threads = threads
        self._search = Search(bot)
        self.doubles = Doubles(bot, self._search)

    async def carry(self, letter: Letter, room: Room) -> None:
        """Post the copy of a message in a room, and record it."""
        try:
            await self._settled(letter)
            wording = await letter.wordings[room.channel_id]
            parcels = await self._addressed(letter, room, await self._writer.parcels(letter, room, wording))
            await self._record(letter, room, wording, await self._post_all(letter, room, parcels))
        except Withdrawn:
            letter.drop(room.channel_id)
        except (MessageGone, NoPlace):
            await self._copies.skip(room.channel_id, [letter.original.message_id])
        except discord.HTTPException as error:
            self._refused("copy_refused", room, error)
            await self._copies.skip(room.channel_id, [letter.original.message_id])

    async def renew(self, letter: Letter, room: Room) -> None:
        """Make the copy in a room say what its original says now."""
        posts = await self._copies.posts(letter.original.message_id, room.channel_id)
        try:
            wording = await letter.wordings[room.channel_id]
            parcels = await self._writer.parcels(letter, room, wording)
            if posts and posts[0].place_id != room.channel_id:
                parcels = [replace(parcel, thread_id=posts[0].place_id) for parcel in parcels]
            for post, parcel in zip(posts, parcels, strict=False):
                await self._change(letter, room, post, parcel)
            more = [
                await self._post(letter, room, part, parcel, _WANTED)
                for part, parcel in enumerate(parcels[len(posts) :], start=len(posts))
            ]
            await self._record(letter, room, wording, [*posts[: len(parcels)], *more])
            await self.take_back(posts[len(parcels) :])
        except MessageGone:
            await self.take_back(await self._copies.bury(posts[0].post_id))
        except Withdrawn:
            letter.drop(room.channel_id)
        except discord.HTTPException as error:
            self._refused("edit_refused", room, error)
            await self._record(letter, room, wording, posts)

    async def take_back(self, posts: Sequence[Post]) -> None:
        """Delete posts, as far as they are still there."""
        for post in posts:
            if channel := self.channel(post.room_id):
                thread = post.place_id if post.place_id != post.room_id else None
                await self._delete(channel, post.post_id, thread)
        if posts:
            await self._copies.forget_posts([post.post_id for post in posts])

    async def take_back_strays(self, room: Room, found: Iterable[discord.Message]) -> None:
        """Delete copies of deleted messages among these: posted, and never recorded because of a crash."""
        ours = {message.id: message for message in found if message.webhook_id}
        for post_id in await self._copies.unrecorded(ours):
            message = ours[post_id]
            if not (mark := drawing.read_mark(message.content)):
                continue
            if await self._copies.state(mark[0], room.channel_id) == "gone":
                await self.take_back([Post(post_id, mark[0], room.channel_id, message.channel.id, mark[1])])

    async def take_back_doubles(self, room_id: int) -> None:
        """A job of the room's lane: while it is done nothing is posted there and not recorded yet."""
        doubles = await self.doubles.found(room_id)
        for post in doubles:
            log.warning("double_taken_back", extra={"room": room_id, "post": post.post_id})
        await self.take_back(doubles)

    def channel(self, room_id: int) -> webhooks.Room | None:
        channel = self._bot.get_channel(room_id)
        return channel if isinstance(channel, discord.TextChannel | discord.ForumChannel) else None

    def _refused(self, what: str, room: Room, error: discord.HTTPException) -> None:
        """Discord says no for good; where it is the server's automatic moderation, the admins are told."""
        log.error(what, extra={"room": room.channel_id, "code": error.code})
        if outgoing.is_blocked(error):
            self._bot.dispatch("copy_withheld", room.channel_id)

    async def _settled(self, letter: Letter) -> None:
        """Where proxy bots are at work: wait for what they do to a message."""
        if letter.group.bots:
            age = discord.utils.utcnow() - letter.message.created_at
            await asyncio.sleep(SETTLE_SECONDS - age.total_seconds())

    async def _addressed(self, letter: Letter, room: Room, parcels: Sequence[Parcel]) -> list[Parcel]:
        """The posts of a copy with the thread they belong in, or the title of the one they open."""

        async def find(_: Address) -> int | None:
            return await self._threads.place(letter, room)

        thread_id = await self._persist(room, find)
        title = await self._threads.title(letter, room)
        first, *more = [replace(parcel, thread_id=thread_id) for parcel in parcels]
        return [replace(first, title=title), *more]

    async def _post_all(self, letter: Letter, room: Room, parcels: Sequence[Parcel]) -> list[Post]:
        posts: list[Post] = []
        for part, parcel in enumerate(parcels):
            if posts and parcels[0].title is not None:
                parcel = replace(parcel, thread_id=posts[0].place_id)
            try:
                # A job may come from memory and from the database: the second one finds it posted.
                posts.append(await self._post(letter, room, part, parcel, {"claimed"}))
            except discord.HTTPException:
                await self.take_back(posts)  # a copy of which a part is refused is none
                raise
        return posts

    async def _post(
        self, letter: Letter, room: Room, part: int, parcel: Parcel, wanted: Collection[State]
    ) -> Post:
        sought = Sought(letter, room, part, parcel)
        uncertain = letter.interrupted

        async def post(address: Address) -> tuple[int, int]:
            nonlocal uncertain
            try:
                await self._require(letter, room, wanted)
            except Withdrawn:
                if uncertain:
                    self.doubles.suspect(sought)  # it may stand there, and nobody wants it any more
                raise
            if uncertain:
                if found := await self._search.find(sought):
                    return found
                self.doubles.suspect(sought)
            uncertain = True
            return await self._webhooks.post(address, parcel)

        post_id, place_id = await self._persist(room, post)
        return Post(post_id, letter.original.message_id, room.channel_id, place_id, part)

    async def _change(self, letter: Letter, room: Room, post: Post, parcel: Parcel) -> None:
        async def change(address: Address) -> None:
            await self._require(letter, room, _WANTED)
            await self._webhooks.change(address, post.post_id, parcel)

        await self._persist(room, change)

    async def _delete(self, channel: webhooks.Room, post_id: int, thread_id: int | None) -> None:
        pause = FIRST_PAUSE
        while True:
            try:
                address = await self._webhooks.address(channel, None)
                await self._webhooks.remove(address, post_id, thread_id)
                return
            except (MessageGone, WebhookGone, discord.HTTPException):
                return
            except discord.RateLimited as limit:
                await asyncio.sleep(limit.retry_after)
            except OutcomeUnknown:
                await asyncio.sleep(pause)
                pause = min(2 * pause, LONGEST_PAUSE)

    async def _persist(self, room: Room, work: Callable[[Address], Awaitable[T]]) -> T:
        """Do `work` with the room's webhook until Discord says what became of it.

        Raises Withdrawn where it cannot be done until somebody puts the group in order.
        """
        pause, renewed = FIRST_PAUSE, False
        while True:
            try:
                return await work(await self._address(room))
            except discord.RateLimited as limit:
                await asyncio.sleep(limit.retry_after)
            except (OutcomeUnknown, discord.DiscordServerError, aiohttp.ClientError, OSError) as error:
                log.warning("room_unsure", extra={"room": room.channel_id, "error": type(error).__name__})
                await asyncio.sleep(pause)
                pause = min(2 * pause, LONGEST_PAUSE)
            except WebhookGone:
                self._webhooks.forget(room.channel_id)
                if renewed:
                    await self._pause(room, Reason.WEBHOOK)
                renewed = True
            except discord.Forbidden:
                await self._pause(room, Reason.PERMISSION)
            except discord.NotFound:
                await self._pause(room, Reason.CHANNEL)

    async def _address(self, room: Room) -> Address:
        channel = self.channel(room.channel_id)
        if channel is None:
            raise Withdrawn
        group = self._links.of(room.channel_id)
        known = group.room(room.channel_id) if group else None
        address = await self._webhooks.address(channel, known.webhook_id if known else None)
        if known and address.webhook_id != known.webhook_id:
            await self._links.set_webhook(room.channel_id, address.webhook_id)
        return address

    async def _pause(self, room: Room, reason: Reason) -> None:
        """Stop the group instead of asking again and again. Raises Withdrawn."""
        group = self._links.of(room.channel_id)
        if group and await self._links.pause(room.guild_id, group.id, reason, room.channel_id):
            self._bot.dispatch("rooms_paused", group)
        raise Withdrawn

    async def _require(self, letter: Letter, room: Room, wanted: Collection[State]) -> None:
        """Raises Withdrawn where the copy is in no `wanted` state, or its group paused."""
        group = self._links.of(room.channel_id)
        state = await self._copies.state(letter.original.message_id, room.channel_id)
        if group is None or group.paused or state not in wanted:
            raise Withdrawn

    async def _record(self, letter: Letter, room: Room, wording: Wording, posts: Sequence[Post]) -> None:
        edit = max(edit_of(letter.message), letter.original.edited_at)
        identity = letter.original.message_id
        if not await self._copies.settle(identity, room.channel_id, wording.state, edit, posts):
            await self.take_back(posts)
        if wording.translation:
            account = Account(room.guild_id, letter.original.author_id)
            self._usage.record(account, "rooms", wording.translation)
