"""Webhooks, and the follow-ups of interactions, which share their addresses.

An interaction's webhook has the application's id and the interaction's token.
"""

from __future__ import annotations

from playground.actions import messages, responses, webhooks
from playground.payloads.messages import message as draw_message
from playground.payloads.webhooks import webhook as draw
from playground.permissions import Permission
from playground.refusal import Refusal
from playground.rest.route import EDIT_FIELDS, MESSAGE_FIELDS, Call, Reply, Route
from playground.wire import Json
from playground.world import Channel, Interaction, Message, Webhook


def create(call: Call) -> Reply:
    made = webhooks.create(call.world, call.bot.id, call.channel, call.body)
    return _draw(call, made)


def of_channel(call: Call) -> Reply:
    call.world.require(call.bot.id, call.channel, Permission.MANAGE_WEBHOOKS)
    return [_draw(call, webhook) for webhook in webhooks.of_channel(call.world, call.channel)]


def of_guild(call: Call) -> Reply:
    call.world.require_in_guild(call.bot.id, call.guild, Permission.MANAGE_WEBHOOKS)
    return [_draw(call, w) for w in call.world.webhooks.values() if w.guild_id == call.guild.id]


def one(call: Call) -> Reply:
    return _draw(call, _webhook(call))


def change(call: Call) -> Reply:
    webhook = _webhook(call)
    webhooks.change(call.world, webhook, call.body, None if "webhook_token" in call.path else call.bot.id)
    return _draw(call, webhook)


def delete(call: Call) -> Reply:
    webhooks.delete(call.world, _webhook(call))
    return None


def execute(call: Call) -> Reply:
    """Posts as a webhook, or follows an interaction up; the latter is always answered with the message."""
    used = _interaction(call)
    if used:
        message = responses.follow_up(call.world, used, call.body, call.uploads)
        return _draw_message(call, message)
    thread_id = call.query_id("thread_id")
    whole = call.wants("with_components")
    webhook = _webhook(call)
    _, message = webhooks.execute(
        call.world, webhook, call.body, call.uploads, thread_id, with_components=whole
    )
    return _draw_message(call, message) if call.wants("wait") else None


def message(call: Call) -> Reply:
    _, found = _message(call)
    return _draw_message(call, found)


def edit_message(call: Call) -> Reply:
    channel, found = _message(call)
    used = _interaction(call)
    if used:
        responses.change(call.world, used, found, call.body, call.uploads)
    else:
        whole = call.wants("with_components")
        webhook = _webhook(call)
        webhooks.change_message(
            call.world, webhook, channel, found, call.body, call.uploads, with_components=whole
        )
    return _draw_message(call, found)


def delete_message(call: Call) -> Reply:
    channel, found = _message(call)
    used = _interaction(call)
    if used:
        responses.delete(call.world, used, found)
    else:
        messages.remove(call.world, channel, found)
    return None


def _draw(call: Call, webhook: Webhook) -> Json:
    return draw(call.world, webhook, call.bot.id, by_token="webhook_token" in call.path)


def _interaction(call: Call) -> Interaction | None:
    if call.id("webhook_id") != call.world.application.id:
        return None
    return responses.find(call.world, call.path["webhook_token"])


def _webhook(call: Call) -> Webhook:
    """The webhook in the path: by its token, or by the bot's permission where there is none."""
    if "webhook_token" in call.path:
        return webhooks.by_token(call.world, call.id("webhook_id"), call.path["webhook_token"])
    webhook = call.world.webhooks.get(call.id("webhook_id"))
    if webhook is None:
        raise Refusal.unknown_webhook()
    call.world.require(call.bot.id, call.world.channel(webhook.channel_id), Permission.MANAGE_WEBHOOKS)
    return webhook


def _message(call: Call) -> tuple[Channel, Message]:
    """The message in the path; `@original` exists for interactions only."""
    used = _interaction(call)
    if used is None:
        thread_id = call.query_id("thread_id")
        return webhooks.message_of(call.world, _webhook(call), call.id("message_id"), thread_id)
    channel = call.world.channel(used.channel_id)
    if "message_id" in call.path:
        return channel, responses.message_of(call.world, used, call.id("message_id"))
    return channel, responses.original(used)


def _draw_message(call: Call, found: Message) -> Json:
    return draw_message(call.world, found, call.bot.id)


_BY_ID = "/webhooks/{webhook_id}"
_BY_TOKEN = "/webhooks/{webhook_id}/{webhook_token}"  # noqa: S105  (the name of a part of the path)
_POST = f"{MESSAGE_FIELDS} username avatar_url thread_name applied_tags"
_WHERE = "thread_id with_components"

ROUTES = (
    Route("GET", "/channels/{channel_id}/webhooks", of_channel),
    Route("POST", "/channels/{channel_id}/webhooks", create, body="name avatar"),
    Route("GET", "/guilds/{guild_id}/webhooks", of_guild),
    Route("GET", _BY_ID, one),
    Route("PATCH", _BY_ID, change, body="name avatar channel_id"),
    Route("DELETE", _BY_ID, delete),
    Route("POST", _BY_TOKEN, execute, query=f"wait {_WHERE}", body=_POST, login=False),
    Route("GET", _BY_TOKEN, one, login=False),
    Route("PATCH", _BY_TOKEN, change, body="name avatar", login=False),
    Route("DELETE", _BY_TOKEN, delete, login=False),
    *(
        route
        for address in (f"{_BY_TOKEN}/messages/@original", f"{_BY_TOKEN}/messages/{{message_id}}")
        for route in (
            Route("GET", address, message, query="thread_id", login=False),
            Route("PATCH", address, edit_message, query=_WHERE, body=EDIT_FIELDS, login=False),
            Route("DELETE", address, delete_message, query="thread_id", login=False),
        )
    ),
)
