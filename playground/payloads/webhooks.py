"""Webhooks."""

from __future__ import annotations

from playground.payloads import users
from playground.wire import Json, id_or_none
from playground.world import Webhook, World


def webhook(world: World, hook: Webhook, viewer_id: int, *, by_token: bool = False) -> Json:
    """A webhook as a bot sees it: those of other applications without their token, and one that is asked for
    by its token without the user who made it."""
    payload: Json = {
        "id": str(hook.id),
        "type": 1,
        "guild_id": str(hook.guild_id),
        "channel_id": str(hook.channel_id),
        "application_id": id_or_none(hook.application_id),
        "name": hook.name,
        "avatar": hook.avatar,
    }
    if by_token or hook.application_id in (None, viewer_id):
        payload["token"] = hook.token
    return payload if by_token else payload | {"user": users.user(world.user(hook.creator_id))}
