"""What those who manage the server do with its channels, webhooks and members' roles."""

from __future__ import annotations

from playground.actions import channels, members, webhooks
from playground.actions.files import Uploads
from playground.deeds.deed import Deed, channel_in, drawn, fields
from playground.people import Human
from playground.refusal import Refusal
from playground.wire import Json


def create_channel(who: Human, body: Json, uploads: Uploads) -> Json:
    form = fields(body, "name", "type", "parent_id", "permission_overwrites")
    return drawn(channels.create(who.world, who.user.id, who.world.home, form), who)


def change_channel(who: Human, body: Json, uploads: Uploads) -> None:
    form = fields(body, "name", "topic", "nsfw", "permission_overwrites")
    channels.change(who.world, who.user.id, channel_in(who, body), form)


def delete_channel(who: Human, body: Json, uploads: Uploads) -> None:
    channels.delete(who.world, who.user.id, channel_in(who, body))


def delete_webhook(who: Human, body: Json, uploads: Uploads) -> None:
    webhook = who.world.webhooks.get(int(body["webhook"]))
    if webhook is None:
        raise Refusal.unknown_webhook()
    webhooks.delete_as(who.world, who.user.id, webhook)


def set_roles(who: Human, body: Json, uploads: Uploads) -> None:
    """Makes these all the roles that a member has."""
    home = who.world.home
    held = who.world.member(home, int(body["user"]))
    members.change(who.world, home, held, {"roles": body["roles"]}, who.user.id)


DEEDS: tuple[Deed, ...] = (create_channel, change_channel, delete_channel, delete_webhook, set_roles)
