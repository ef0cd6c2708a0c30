"""Webhooks: posting under any name."""

from __future__ import annotations

import secrets

from playground import rules
from playground.actions import messages, threads
from playground.actions.files import Uploads
from playground.permissions import Permission
from playground.refusal import Refusal
from playground.wire import Json
from playground.world import Channel, ChannelType, Event, Message, User, Webhook, World

_IN_A_CHANNEL = 15


def create(world: World, user_id: int, channel: Channel, name: str) -> Webhook:
    world.require(user_id, channel, Permission.MANAGE_WEBHOOKS)
    if channel.type not in (ChannelType.TEXT, ChannelType.FORUM) or channel.guild_id is None:
        raise Refusal.wrong_channel_type()
    rules.check_webhook_name(name)
    if len(of_channel(world, channel)) >= _IN_A_CHANNEL:
        raise Refusal.too_many_webhooks(_IN_A_CHANNEL)
    owner = world.application.id if user_id == world.bot.id else None
    token = secrets.token_urlsafe(51)
    webhook = Webhook(world.ids.new(), token, channel.id, channel.guild_id, name.strip(), user_id, owner)
    world.webhooks[webhook.id] = webhook
    _tell(world, webhook)
    return webhook


def of_channel(world: World, channel: Channel) -> list[Webhook]:
    return [webhook for webhook in world.webhooks.values() if webhook.channel_id == channel.id]


def by_token(world: World, webhook_id: int, token: str) -> Webhook:
    webhook = world.webhooks.get(webhook_id)
    if webhook is None:
        raise Refusal.unknown_webhook()
    if not secrets.compare_digest(webhook.token, token):
        raise Refusal.invalid_webhook_token()
    return webhook


def change(world: World, webhook: Webhook, body: Json) -> None:
    if "name" in body:
        rules.check_webhook_name(body["name"])
        webhook.name = body["name"].strip()
    if "channel_id" in body:
        webhook.channel_id = world.channel(int(body["channel_id"])).id
    _tell(world, webhook)


def delete(world: World, webhook: Webhook) -> None:
    del world.webhooks[webhook.id]
    _tell(world, webhook)


def delete_as(world: World, user_id: int, webhook: Webhook) -> None:
    world.require(user_id, world.channel(webhook.channel_id), Permission.MANAGE_WEBHOOKS)
    delete(world, webhook)


def execute(
    world: World, webhook: Webhook, body: Json, uploads: Uploads, thread_id: int | None
) -> tuple[Channel, Message]:
    """Posts as the webhook: in its channel, in a thread of it, or as a new post of its forum."""
    rules.check_message(body, files=[upload.filename for upload in uploads.values()])
    if body.get("username") is not None:
        rules.check_webhook_name(body["username"], field="username")
    channel = _place(world, webhook, thread_id)
    author = _face(webhook, body)
    if channel.type is ChannelType.FORUM:
        return _post(world, webhook, author, channel, body, uploads)
    message = messages.compose(world, author, channel, body, uploads)
    _sign(message, webhook)
    messages.publish(world, channel, message)
    return channel, message


def message_of(
    world: World, webhook: Webhook, message_id: int, thread_id: int | None
) -> tuple[Channel, Message]:
    """A message that this webhook posted; others are unknown to it."""
    channel = _place(world, webhook, thread_id)
    message = channel.messages.get(message_id)
    if message is None or message.webhook_id != webhook.id:
        raise Refusal.unknown_message()
    return channel, message


def _place(world: World, webhook: Webhook, thread_id: int | None) -> Channel:
    if thread_id is None:
        return world.channel(webhook.channel_id)
    thread = world.channel(thread_id)
    if thread.parent_id != webhook.channel_id:
        raise Refusal.unknown_channel()
    return thread


def _post(
    world: World, webhook: Webhook, author: User, forum: Channel, body: Json, uploads: Uploads
) -> tuple[Channel, Message]:
    if not body.get("thread_name"):
        why = "Webhooks posted to forum channels must have a thread_name or thread_id"
        raise Refusal(400, 220001, why)
    message = messages.compose(world, author, forum, body, uploads)
    _sign(message, webhook)
    form = {"name": body["thread_name"], "applied_tags": body.get("applied_tags")}
    return threads.open_post(world, author, forum, form, message), message


def _face(webhook: Webhook, body: Json) -> User:
    name = body.get("username") or webhook.name
    avatar = f"{webhook.id:x}" if body.get("avatar_url") else webhook.avatar
    return User(webhook.id, name, None, bot=True, avatar=avatar, discriminator="0000")


def _sign(message: Message, webhook: Webhook) -> None:
    message.webhook_id = webhook.id
    message.application_id = webhook.application_id


def _tell(world: World, webhook: Webhook) -> None:
    payload = {"guild_id": str(webhook.guild_id), "channel_id": str(webhook.channel_id)}
    world.events.tell(Event("WEBHOOKS_UPDATE", lambda _: payload, webhook.guild_id))
