"""Which events a bot hears by which intent, and what message content is kept from it ("Gateway Intents")."""

from __future__ import annotations

from enum import IntFlag

from playground.wire import Json


class Intent(IntFlag):
    GUILDS = 1 << 0
    GUILD_MEMBERS = 1 << 1
    GUILD_WEBHOOKS = 1 << 5
    GUILD_PRESENCES = 1 << 8
    GUILD_MESSAGES = 1 << 9
    GUILD_MESSAGE_REACTIONS = 1 << 10
    GUILD_MESSAGE_TYPING = 1 << 11
    DIRECT_MESSAGES = 1 << 12
    DIRECT_MESSAGE_REACTIONS = 1 << 13
    DIRECT_MESSAGE_TYPING = 1 << 14
    MESSAGE_CONTENT = 1 << 15
    GUILD_MESSAGE_POLLS = 1 << 24
    DIRECT_MESSAGE_POLLS = 1 << 25


PRIVILEGED = {
    "members": Intent.GUILD_MEMBERS,
    "presences": Intent.GUILD_PRESENCES,
    "message_content": Intent.MESSAGE_CONTENT,
}

_ALWAYS = Intent(0)
_MESSAGES = (Intent.GUILD_MESSAGES, Intent.DIRECT_MESSAGES)
_REACTIONS = (Intent.GUILD_MESSAGE_REACTIONS, Intent.DIRECT_MESSAGE_REACTIONS)
_POLLS = (Intent.GUILD_MESSAGE_POLLS, Intent.DIRECT_MESSAGE_POLLS)
_GUILDS = (Intent.GUILDS, Intent.GUILDS)
_MEMBERS = (Intent.GUILD_MEMBERS, Intent.GUILD_MEMBERS)

_NEEDED: dict[str, tuple[Intent, Intent]] = {
    "INTERACTION_CREATE": (_ALWAYS, _ALWAYS),
    "GUILD_CREATE": _GUILDS,
    "GUILD_DELETE": _GUILDS,
    "CHANNEL_CREATE": _GUILDS,
    "CHANNEL_UPDATE": _GUILDS,
    "CHANNEL_DELETE": _GUILDS,
    "GUILD_ROLE_CREATE": _GUILDS,
    "GUILD_ROLE_UPDATE": _GUILDS,
    "GUILD_ROLE_DELETE": _GUILDS,
    "THREAD_CREATE": _GUILDS,
    "THREAD_UPDATE": _GUILDS,
    "THREAD_DELETE": _GUILDS,
    "THREAD_MEMBERS_UPDATE": _GUILDS,
    "CHANNEL_PINS_UPDATE": (Intent.GUILDS, Intent.DIRECT_MESSAGES),
    "GUILD_MEMBER_ADD": _MEMBERS,
    "GUILD_MEMBER_UPDATE": _MEMBERS,
    "GUILD_MEMBER_REMOVE": _MEMBERS,
    "WEBHOOKS_UPDATE": (Intent.GUILD_WEBHOOKS, Intent.GUILD_WEBHOOKS),
    "MESSAGE_CREATE": _MESSAGES,
    "MESSAGE_UPDATE": _MESSAGES,
    "MESSAGE_DELETE": _MESSAGES,
    "MESSAGE_DELETE_BULK": _MESSAGES,
    "MESSAGE_REACTION_ADD": _REACTIONS,
    "MESSAGE_REACTION_REMOVE": _REACTIONS,
    "MESSAGE_REACTION_REMOVE_ALL": _REACTIONS,
    "MESSAGE_REACTION_REMOVE_EMOJI": _REACTIONS,
    "MESSAGE_POLL_VOTE_ADD": _POLLS,
    "MESSAGE_POLL_VOTE_REMOVE": _POLLS,
    "TYPING_START": (Intent.GUILD_MESSAGE_TYPING, Intent.DIRECT_MESSAGE_TYPING),
}

_CENSORED = {"content": "", "embeds": [], "attachments": [], "components": []}


def lets_through(intents: Intent, event_name: str, direct: bool) -> bool:
    """Whether a bot with these intents hears of the event; `direct` is one in direct messages.

    Events that only people's clients have (such as INTERACTION_SUCCESS) get through to no bot.
    """
    if event_name not in _NEEDED:
        return False
    needed = _NEEDED[event_name][direct]
    return needed in intents


def censored(message: Json, intents: Intent, bot_id: int) -> Json:
    """A message event without what needs the message content intent; the bot's own, direct ones and those
    that mention it stay whole."""
    own = message["author"]["id"] == str(bot_id) or message.get("application_id") == str(bot_id)
    mentioned = any(user["id"] == str(bot_id) for user in message["mentions"])
    if Intent.MESSAGE_CONTENT in intents or own or mentioned or "guild_id" not in message:
        return message
    if message.get("referenced_message"):
        message = message | {"referenced_message": message["referenced_message"] | _CENSORED}
    if "message_snapshots" in message:
        emptied = [{"message": each["message"] | _CENSORED} for each in message["message_snapshots"]]
        message = message | {"message_snapshots": emptied}
    return {name: value for name, value in (message | _CENSORED).items() if name != "poll"}
