"""The Discord client: what it listens to, what it loads, and how it starts."""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Hashable, Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from typing import Any

import discord
from discord.ext import commands

from bot.client import access, members, names, registration, ui
from bot.client.translations import PostedTranslations
from bot.client.tree import Tree
from bot.i18n import Strings
from bot.services import Services
from db.commands import CommandStore

log = logging.getLogger("teahouse.client")

# Teahouse has no voice: the library need not warn at each start that it could not speak.
discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False

# A gateway may repeat an event, and a person may press twice; nothing older than this comes back.
_REMEMBERED_DEEDS = 2_000
# How discord.py names the tasks in which a command or an event of ours runs.
_WORK = (
    "CommandTree-invoker",
    "discord.py: on_interaction",
    "discord.py: on_member_",
    "discord.py: on_message",
    "discord.py: on_raw_",
    "discord.py: on_ready",
)
_DRAIN_SECONDS = 5.0
_CLOSE_SECONDS = 3.0


class Teahouse(commands.AutoShardedBot):
    """The bot. One is made for each attempt to connect; what lasts is handed in."""

    def __init__(
        self,
        services: Services,
        strings: Strings,
        registered: CommandStore,
        extensions: Sequence[str],
        withheld: frozenset[str] = frozenset(),
    ) -> None:
        super().__init__(
            command_prefix=(),
            help_command=None,
            tree_cls=Tree,
            intents=access.wanted(without=withheld),
            allowed_mentions=discord.AllowedMentions.none(),
            # Memory: 29 KB for a server instead of 139 KB, and no linear search at each edit.
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            # We need nothing that the library waits for after the last server has arrived.
            guild_ready_timeout=0.2,
            max_ratelimit_timeout=30.0,
        )
        members.listen(self)
        self.services = services
        self.strings = strings
        self.withheld = withheld
        self.components = ui.Components()
        self.translations = PostedTranslations()
        self._registered = registered
        self._extensions = extensions
        self.was_ready = False
        self._seen: OrderedDict[Hashable, None] = OrderedDict()

    async def setup_hook(self) -> None:
        """Runs after the log-in and before the gateway.

        Raises IntentsWithheld where the gateway would refuse us.
        """
        missing = access.withheld(self.application_flags) - self.withheld
        if missing:
            raise access.IntentsWithheld(self.withheld | missing)
        # With a number of shards of its own, the library connects to DISCORD_GATEWAY_URL.
        self.shard_count = (await self.http.get_bot_gateway())[0]
        await self.tree.set_translator(names.CommandNames(self.strings))
        for extension in self._extensions:
            # Not load_extension: it throws every module away at the end, to import it anew at the next
            # attempt to connect.
            await import_module(extension).setup(self)
        await registration.register(self.tree, self._registered)

    def is_first(self, deed: Hashable) -> bool:
        """Whether `deed` (an interaction's id, or what must not happen twice) was not seen before."""
        if deed in self._seen:
            return False
        self._seen[deed] = None
        if len(self._seen) > _REMEMBERED_DEEDS:
            self._seen.popitem(last=False)
        return True

    @contextmanager
    def once(self, deed: Hashable) -> Iterator[bool]:
        """Do something no more than once: whether this is the first time. A failed deed was none."""
        first = self.is_first(deed)
        try:
            yield first
        except BaseException:
            if first:
                self._seen.pop(deed, None)
            raise

    async def on_ready(self) -> None:
        self.was_ready = True
        log.info("ready", extra={"guilds": len(self.guilds), "withheld": ",".join(sorted(self.withheld))})

    async def on_message(self, message: discord.Message, /) -> None:
        """Chat is not searched for prefix commands: Teahouse has none."""

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        if interaction.type in (discord.InteractionType.component, discord.InteractionType.modal_submit):
            await self.components.dispatch(interaction)

    async def on_error(self, event_method: str, /, *args: Any, **kwargs: Any) -> None:
        """What a listener raised is logged once, and costs nothing but that one event."""
        log.exception("listener_failed", extra={"event": event_method})

    async def add_cog(self, cog: commands.Cog, /, **options: Any) -> None:
        await super().add_cog(cog, **options)
        self.components.add(cog)

    async def drain(self) -> None:
        """Let the work in hand finish, and what still comes in, for a few seconds."""
        deadline = self.loop.time() + _DRAIN_SECONDS
        while (work := _work()) and (left := deadline - self.loop.time()) > 0:
            await asyncio.wait(work, timeout=left)
        if work:
            log.warning("work_abandoned", extra={"tasks": len(work)})

    async def close(self) -> None:
        try:
            async with asyncio.timeout(_CLOSE_SECONDS):
                await super().close()
        except TimeoutError:
            log.warning("close_abandoned")


def _work() -> set[asyncio.Task[Any]]:
    return {task for task in asyncio.all_tasks() if task.get_name().startswith(_WORK)}


Interaction = discord.Interaction[Teahouse]
