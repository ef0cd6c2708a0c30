"""Webhooks: posting under any name."""

from __future__ import annotations

import hashlib
import secrets

from playground import rules
from playground.actions import messages, threads
from playground.actions.files import Uploads
from playground.permissions import Permission
from playground.refusal import Refusal
from playground.wire import Json
from playground.world import Channel, ChannelType, Event, Message, User, Webhook, World, walk

_IN_A_CHANNEL = 15
_WITHOUT_WEBHOOKS = (ChannelType.DM, ChannelType.CATEGORY)
_ONLY_IN_MESSAGES_OF_APPLICATIONS = (2, 3, 5, 6, 7, 8)
"""Buttons and selects: a webhook of no application has nobody who would hear of them."""


def create(world: World, user_id: int, channel: Channel, body: Json) -> Webhook:
    world.require(user_id, channel, Permission.MANAGE_WEBHOOKS)
    if channel.type in _WITHOUT_WEBHOOKS or channel.thread or channel.guild_id is None:
        raise Refusal.wrong_channel_type()
    rules.check_webhook_name(body.get("name"))
    if len(of_channel(world, channel)) >= _IN_A_CHANNEL:
        raise Refusal.too_many_webhooks(_IN_A_CHANNEL)
    owner = user_id if world.user(user_id).bot else None  # a bot has the id of its application
    token = secrets.token_urlsafe(51)
    name, avatar = body["name"].strip(), _picture(body.get("avatar"))
    webhook = Webhook(world.ids.new(), token, channel.id, channel.guild_id, name, user_id, owner, avatar)
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


def change(world: World, webhook: Webhook, body: Json, user_id: int | None = None) -> None:
    """Renames a webhook, gives it a picture or, where a user does it, moves it to another channel."""
    if "name" in body:
        rules.check_webhook_name(body["name"])
        webhook.name = body["name"].strip()
    if "avatar" in body:
        webhook.avatar = _picture(body["avatar"])
    if user_id is not None and body.get("channel_id") is not None:
        target = world.channel(int(body["channel_id"]))
        world.require(user_id, target, Permission.MANAGE_WEBHOOKS)
        if target.guild_id != webhook.guild_id or target.type in _WITHOUT_WEBHOOKS:
            raise Refusal.wrong_channel_type()
        webhook.channel_id = target.id
    _tell(world, webhook)


def delete(world: World, webhook: Webhook) -> None:
    del world.webhooks[webhook.id]
    _tell(world, webhook)


def delete_as(world: World, user_id: int, webhook: Webhook) -> None:
    world.require(user_id, world.channel(webhook.channel_id), Permission.MANAGE_WEBHOOKS)
    delete(world, webhook)


def execute(
    world: World,
    webhook: Webhook,
    body: Json,
    uploads: Uploads,
    thread_id: int | None = None,
    *,
    with_components: bool = False,
) -> tuple[Channel, Message]:
    """Posts as the webhook: in its channel, in a thread of it, or as a new post of its forum."""
    body = _with_own_components(webhook, body, with_components)
    rules.check_message(body, files=[upload.filename for upload in uploads.values()])
    if body.get("username") is not None:
        rules.check_webhook_name(body["username"], field="username")
    channel = _place(world, webhook, thread_id)
    _check_thread_name(world.channel(webhook.channel_id), body, thread_id)
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
    message = messages.compose(world, author, forum, body, uploads)
    _sign(message, webhook)
    form = {"name": body["thread_name"], "applied_tags": body.get("applied_tags")}
    return threads.open_post(world, author, forum, form, message), message


def change_message(
    world: World,
    webhook: Webhook,
    channel: Channel,
    message: Message,
    body: Json,
    uploads: Uploads,
    *,
    with_components: bool = False,
) -> None:
    """Edits what the webhook posted; mentions are parsed afresh, by what this request allows."""
    body = _with_own_components(webhook, body, with_components)
    messages.change(world, channel, message, body, uploads)


def _with_own_components(webhook: Webhook, body: Json, with_components: bool) -> Json:
    """The request as Discord reads it: of a webhook that belongs to no application it leaves components out
    unless asked to respect them, and then takes none to press ("Webhook: Execute Webhook")."""
    if webhook.application_id is not None or not body.get("components"):
        return body
    if not with_components:
        return {field: value for field, value in body.items() if field != "components"}
    if any(component["type"] in _ONLY_IN_MESSAGES_OF_APPLICATIONS for component in walk(body["components"])):
        why = "Webhooks that no application owns cannot send interactive components."
        raise Refusal.invalid("components", "WEBHOOK_INTERACTIVE_COMPONENTS", why)
    return body


def _check_thread_name(home: Channel, body: Json, thread_id: int | None) -> None:
    named = bool(body.get("thread_name"))
    if home.type is not ChannelType.FORUM:
        if named:
            raise Refusal(400, 220003, "Webhooks can only create threads in forum channels")
        return
    if named and thread_id is not None:
        why = "Webhooks posted to forum channels cannot have both a thread_name and thread_id"
        raise Refusal(400, 220002, why)
    if not named and thread_id is None:
        why = "Webhooks posted to forum channels must have a thread_name or thread_id"
        raise Refusal(400, 220001, why)


def _picture(data: str | None) -> str | None:
    """The hash under which Discord keeps a picture; null takes it away."""
    return hashlib.md5(data.encode(), usedforsecurity=False).hexdigest() if data else None


def _face(webhook: Webhook, body: Json) -> User:
    name = body.get("username") or webhook.name
    avatar = _picture(body.get("avatar_url")) or webhook.avatar
    return User(webhook.id, name, None, bot=True, avatar=avatar, discriminator="0000")


def _sign(message: Message, webhook: Webhook) -> None:
    message.webhook_id = webhook.id
    message.application_id = webhook.application_id


def _tell(world: World, webhook: Webhook) -> None:
    payload = {"guild_id": str(webhook.guild_id), "channel_id": str(webhook.channel_id)}
    world.events.tell(Event("WEBHOOKS_UPDATE", lambda _: payload, webhook.guild_id))
