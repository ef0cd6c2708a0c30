"""Changes of members, which discord.py keeps from whoever keeps no members in memory."""

from typing import TYPE_CHECKING, Any

import discord

if TYPE_CHECKING:
    from bot.client.client import Teahouse


def listen(bot: "Teahouse") -> None:
    """Have every GUILD_MEMBER_UPDATE dispatched as `raw_member_update`, with the member as it is now.

    The library drops the event of a member that it does not know from before, which is all of them
    (see the client's `member_cache_flags`). It has no public place to hear of it.
    """
    state = bot._connection  # noqa: SLF001
    update = state.parsers["GUILD_MEMBER_UPDATE"]

    def parse(data: Any) -> None:
        update(data)  # It keeps the one member that is known, the bot itself.
        guild = bot.get_guild(int(data["guild_id"]))
        if guild is not None:
            bot.dispatch("raw_member_update", discord.Member(data=data, guild=guild, state=state))

    state.parsers["GUILD_MEMBER_UPDATE"] = parse
