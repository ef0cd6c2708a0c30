"""Discord's own questions for new members ("Guild: Modify Guild Onboarding")."""

from __future__ import annotations

from collections.abc import Iterable

from playground.actions import members
from playground.permissions import Permission
from playground.refusal import Refusal
from playground.wire import Json
from playground.world import Guild, Onboarding, World

_MOST_QUESTIONS, _MOST_OPTIONS = 15, 50
_TITLE, _OPTION, _DESCRIPTION = 100, 50, 100
# The documentation asks for seven, five of them open to be written in; other sources for one. Whoever
# changes an onboarding has to live with either answer, so the smaller number is enough here.
_LEAST_DEFAULT_CHANNELS = 1


def told(guild: Guild) -> Json:
    found = guild.onboarding
    return {
        "guild_id": str(guild.id),
        "prompts": found.questions,
        "default_channel_ids": [str(each) for each in found.default_channel_ids],
        "enabled": found.enabled,
        "mode": found.mode,
    }


def change(world: World, guild: Guild, user_id: int, body: Json) -> None:
    """What is named replaces what there was: of questions all, whose ids and options' ids stay if sent."""
    for permission in (Permission.MANAGE_GUILD, Permission.MANAGE_ROLES):
        world.require_in_guild(user_id, guild, permission)
    found = guild.onboarding
    asked: list[Json] = found.questions if body.get("prompts") is None else body["prompts"]
    if len(asked) > _MOST_QUESTIONS:
        raise _wrong("prompts", "BASE_TYPE_BAD_LENGTH", f"Must be {_MOST_QUESTIONS} or fewer in length.")
    known = {question["id"] for question in found.questions}
    known |= {option["id"] for question in found.questions for option in question["options"]}
    new = Onboarding(
        enabled=found.enabled if body.get("enabled") is None else body["enabled"],
        mode=found.mode if body.get("mode") is None else body["mode"],
        default_channel_ids=_channels(world, guild, body, found),
        questions=(
            found.questions
            if body.get("prompts") is None
            else [_question(world, guild, user_id, n, each, known) for n, each in enumerate(asked)]
        ),
    )
    if new.enabled and len(new.default_channel_ids) < _LEAST_DEFAULT_CHANNELS:
        was_on = found.enabled
        raise Refusal.onboarding_below_requirements() if was_on else Refusal.onboarding_cannot_start()
    guild.onboarding = new


def roles_of(guild: Guild, answer: str) -> Iterable[int]:
    """The roles that an option gives to whoever chooses it."""
    options = (option for question in guild.onboarding.questions for option in question["options"])
    option = next(option for option in options if option["title"] == answer)
    return [int(role_id) for role_id in option["role_ids"]]


def _channels(world: World, guild: Guild, body: Json, found: Onboarding) -> list[int]:
    if body.get("default_channel_ids") is None:
        return found.default_channel_ids
    ids = [int(each) for each in body["default_channel_ids"]]
    here = {channel.id for channel in world.channels_of(guild)}
    if not here.issuperset(ids):
        raise Refusal.unknown_channel()
    return ids


def _question(world: World, guild: Guild, user_id: int, number: int, sent: Json, known: set[str]) -> Json:
    path, options = f"prompts.{number}", sent.get("options", [])
    _require_length(f"{path}.title", sent["title"], 1, _TITLE)
    if not 1 <= len(options) <= _MOST_OPTIONS:
        message = f"Must be between 1 and {_MOST_OPTIONS} in length."
        raise _wrong(f"{path}.options", "BASE_TYPE_BAD_LENGTH", message)
    return {
        "id": _identity(world, sent, known),
        "title": sent["title"],
        "options": [
            _option(world, guild, user_id, f"{path}.options.{place}", each, known)
            for place, each in enumerate(options)
        ],
        "single_select": bool(sent.get("single_select")),
        "required": bool(sent.get("required")),
        "in_onboarding": bool(sent.get("in_onboarding")),
        "type": sent.get("type") or 0,
    }


def _option(world: World, guild: Guild, user_id: int, path: str, sent: Json, known: set[str]) -> Json:
    _require_length(f"{path}.title", sent["title"], 1, _OPTION)
    _require_length(f"{path}.description", sent.get("description") or "", 0, _DESCRIPTION)
    role_ids = [int(each) for each in sent.get("role_ids") or []]
    for role_id in role_ids if str(sent.get("id")) not in known else ():
        members.require_ruling(world, guild, role_id, user_id)
    return {
        "id": _identity(world, sent, known),
        "title": sent["title"],
        "description": sent.get("description") or "",
        "emoji": {
            "id": sent.get("emoji_id"),
            "name": sent.get("emoji_name"),
            "animated": bool(sent.get("emoji_animated")),
        },
        "role_ids": [str(each) for each in role_ids],
        "channel_ids": [str(each) for each in sent.get("channel_ids") or []],
    }


def _identity(world: World, sent: Json, known: set[str]) -> str:
    """The id that was sent where it is one of this server's, else a new one."""
    identity = str(sent.get("id"))
    return identity if identity in known else str(world.ids.new())


def _require_length(path: str, text: str, least: int, most: int) -> None:
    if not least <= len(text) <= most:
        message = f"Must be between {least} and {most} in length."
        raise _wrong(path, "BASE_TYPE_BAD_LENGTH", message)


def _wrong(path: str, code: str, message: str) -> Refusal:
    return Refusal.invalid(path, code, message)
