"""Users, members, roles, emojis, stickers and the application."""

from __future__ import annotations

from playground.permissions import Permission
from playground.wire import Json, timestamp
from playground.world import Emoji, Guild, Member, Role, Sticker, User, World

GATEWAY_PRESENCE_LIMITED = 1 << 13
GATEWAY_GUILD_MEMBERS_LIMITED = 1 << 15
GATEWAY_MESSAGE_CONTENT_LIMITED = 1 << 19

_OF_A_GUILD = 2
_PNG = 1

_FLAG_OF_INTENT = {
    "presences": GATEWAY_PRESENCE_LIMITED,
    "members": GATEWAY_GUILD_MEMBERS_LIMITED,
    "message_content": GATEWAY_MESSAGE_CONTENT_LIMITED,
}


def user(person: User) -> Json:
    payload: Json = {
        "id": str(person.id),
        "username": person.username,
        "discriminator": person.discriminator,
        "global_name": person.global_name,
        "avatar": person.avatar,
        "public_flags": 0,
        "flags": 0,
        "primary_guild": None,
    }
    return payload | {"bot": True} if person.bot else payload


def own_user(bot: User) -> Json:
    """The bot's own user, with what only it may know."""
    return user(bot) | {"mfa_enabled": True, "locale": bot.locale, "verified": True, "email": None}


def member(held: Member) -> Json:
    """A member as part of something that already names the user."""
    return {
        "roles": [str(role_id) for role_id in held.role_ids],
        "joined_at": timestamp(held.joined_at),
        "nick": held.nick,
        "avatar": None,
        "banner": None,
        "premium_since": None,
        "communication_disabled_until": None,
        "pending": held.pending,
        "deaf": False,
        "mute": False,
        "flags": int(held.flags),
    }


def full_member(world: World, held: Member) -> Json:
    return member(held) | {"user": user(world.users[held.user_id])}


def role(guild_role: Role) -> Json:
    payload: Json = {
        "id": str(guild_role.id),
        "name": guild_role.name,
        "permissions": str(int(guild_role.permissions)),
        "position": guild_role.position,
        "color": guild_role.color,
        "colors": {"primary_color": guild_role.color, "secondary_color": None, "tertiary_color": None},
        "hoist": guild_role.hoist,
        "managed": guild_role.managed_by is not None,
        "mentionable": guild_role.mentionable,
        "icon": None,
        "unicode_emoji": None,
        "flags": 0,
    }
    if guild_role.managed_by is not None:
        payload["tags"] = {"bot_id": str(guild_role.managed_by)}
    return payload


def emoji(custom: Emoji) -> Json:
    return {
        "id": str(custom.id),
        "name": custom.name,
        "roles": [],
        "require_colons": True,
        "managed": False,
        "animated": False,
        "available": True,
    }


def sticker(custom: Sticker) -> Json:
    return sticker_item(custom) | {
        "type": _OF_A_GUILD,
        "description": None,
        "tags": custom.tags,
        "available": True,
        "guild_id": str(custom.guild_id),
    }


def sticker_item(custom: Sticker) -> Json:
    """A sticker as a message has it."""
    return {"id": str(custom.id), "name": custom.name, "format_type": _PNG}


def application_flags(world: World) -> int:
    """The privileged intents that the application's owner has left on."""
    return sum(
        flag for intent, flag in _FLAG_OF_INTENT.items() if intent not in world.application.withdrawn_intents
    )


def application(world: World) -> Json:
    app = world.application
    flags = application_flags(world)
    return {
        "id": str(app.id),
        "name": app.name,
        "icon": None,
        "description": "",
        "type": None,
        "bot": user(world.bot),
        "bot_public": True,
        "bot_require_code_grant": False,
        "verify_key": "0" * 64,
        "flags": flags,
        "flags_new": str(flags),
        "redirect_uris": [],
        "interactions_endpoint_url": None,
        "role_connections_verification_url": None,
        "owner": user(world.users[app.owner_id]),
        "approximate_guild_count": len(world.guilds_of(app.id)),
        "approximate_user_install_count": len(app.installed_by),
        "approximate_user_authorization_count": len(app.installed_by),
        "explicit_content_filter": 0,
        "team": None,
        "eligible_oauth2_scopes": [],
        "integration_types_config": {"0": {}, "1": {}},
    }


def own_guild(world: World, guild: Guild, user_id: int) -> Json:
    """A server as listed for one who is in it."""
    return {
        "id": str(guild.id),
        "name": guild.name,
        "icon": None,
        "banner": None,
        "owner": guild.owner_id == user_id,
        "permissions": permission_bits(world.guild_permissions(user_id, guild)),
        "features": [],
        "approximate_member_count": len(guild.members),
        "approximate_presence_count": len(guild.members),
    }


def permission_bits(permissions: Permission) -> str:
    return str(int(permissions))
