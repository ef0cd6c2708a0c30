"""Webhooks."""

from __future__ import annotations

from playground.payloads import users
from playground.wire import Json, id_or_none
from playground.world import Webhook, World


def webhook(world: World, hook: Webhook) -> Json:
    return {
        "id": str(hook.id),
        "type": 1,
        "guild_id": str(hook.guild_id),
        "channel_id": str(hook.channel_id),
        "application_id": id_or_none(hook.application_id),
        "name": hook.name,
        "avatar": hook.avatar,
        "token": hook.token,
        "user": users.user(world.user(hook.creator_id)),
    }
