"""The bot's side of interactions: answering them and following up ("Receiving and Responding")."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from playground import rules
from playground.actions import messages
from playground.actions.files import Uploads
from playground.actions.furnishing import numbered
from playground.payloads import interactions as draw
from playground.refusal import Refusal
from playground.wire import Json
from playground.world import (
    Answered,
    CallbackType,
    Event,
    Interaction,
    InteractionType,
    Message,
    MessageFlag,
    MessageType,
    Opened,
    Suggested,
    World,
)

_GUEST_FOLLOW_UPS = 5
_UPDATE_SECONDS = 0.5


def find(world: World, token: str) -> Interaction:
    """The interaction of this token: refused as a webhook's when it is unknown or older than 15 minutes."""
    for used in world.interactions.values():
        if used.token == token:
            if not used.lives:
                raise Refusal.invalid_webhook_token()
            return used
    raise Refusal.unknown_webhook()


def answer(world: World, used: Interaction, kind: int, body: Json, uploads: Uploads) -> None:
    """The one callback to an interaction; `body` is its `data`."""
    if used.too_late:
        raise Refusal.unknown_interaction()
    if used.answer is not None:
        raise Refusal.already_acknowledged()
    if kind not in _ALLOWED or used.type not in _ALLOWED[CallbackType(kind)]:
        raise Refusal.invalid("type", "INTERACTION_CALLBACK_TYPE_INVALID", "Invalid callback type")
    callback = CallbackType(kind)
    _ANSWERS[callback](world, used, body, uploads)
    used.answer = callback
    if used.type is not InteractionType.APPLICATION_COMMAND_AUTOCOMPLETE:
        payload = {"id": str(used.id)}
        world.events.tell(Event("INTERACTION_SUCCESS", lambda _: payload, only=used.user_id))


def follow_up(world: World, used: Interaction, body: Json, uploads: Uploads) -> Message:
    """A further message; the first after a deferred answer takes that one's place and keeps its privacy."""
    _require_answered(used)
    original = used.original
    if original is not None and MessageFlag.LOADING in original.flags:
        change(world, used, original, body, uploads)
        return original
    if used.only_user_installed and used.guild_id is not None and used.follow_ups >= _GUEST_FOLLOW_UPS:
        raise Refusal(400, 40094, "Maximum number of follow-up messages reached for this interaction")
    rules.check_message(body, interaction=True, files=[upload.filename for upload in uploads.values()])
    used.follow_ups += 1
    message = _compose(world, used, body, uploads)
    if original is not None:
        message.type = MessageType.REPLY
        message.replies_to = original.id
    _show(world, used, message)
    return message


def original(used: Interaction) -> Message:
    """What `@original` stands for: the answer, or the message whose component was used."""
    _require_answered(used)
    if used.original is None:
        raise Refusal.unknown_message()
    return used.original


def message_of(world: World, used: Interaction, message_id: int) -> Message:
    """A message that answers or follows up this interaction."""
    message = world.channel(used.channel_id).messages.get(message_id)
    if message is None or (message is not used.original and not _is_of(message, used)):
        raise Refusal.unknown_message()
    return message


def change(world: World, used: Interaction, message: Message, body: Json, uploads: Uploads) -> None:
    """Edits an answer or a follow-up, which stays as private as it is."""
    messages.change(world, world.channel(used.channel_id), message, body, uploads, interaction=True)
    used.settle(Answered(message))


def delete(world: World, used: Interaction, message: Message) -> None:
    messages.remove(world, world.channel(used.channel_id), message)
    if message is used.original:
        used.original = None


def _reply(world: World, used: Interaction, body: Json, uploads: Uploads) -> None:
    rules.check_message(body, interaction=True, files=[upload.filename for upload in uploads.values()])
    message = _compose(world, used, body, uploads)
    used.original = message
    _show(world, used, message)


def _defer(world: World, used: Interaction, body: Json, uploads: Uploads) -> None:
    message = _compose(world, used, {"flags": body.get("flags", 0)}, uploads)
    message.flags |= MessageFlag.LOADING
    used.original = message
    messages.publish(world, world.channel(used.channel_id), message)


def _defer_update(world: World, used: Interaction, body: Json, uploads: Uploads) -> None:
    used.original = _origin(used)


def _update(world: World, used: Interaction, body: Json, uploads: Uploads) -> None:
    used.original = _origin(used)
    change(world, used, used.original, body, uploads)


def _suggest(world: World, used: Interaction, body: Json, uploads: Uploads) -> None:
    rules.check_autocomplete(body.get("choices"))
    used.settle(Suggested(body["choices"]))


def _open_modal(world: World, used: Interaction, body: Json, uploads: Uploads) -> None:
    rules.check_modal(body)
    used.modal = body | {"components": numbered(body["components"])}
    payload = draw.modal_event(used, used.modal)
    world.events.tell(Event("INTERACTION_MODAL_CREATE", lambda _: payload, only=used.user_id))
    used.settle(Opened(used.id, used.modal))


_ANSWERS: dict[CallbackType, Callable[[World, Interaction, Json, Uploads], None]] = {
    CallbackType.CHANNEL_MESSAGE_WITH_SOURCE: _reply,
    CallbackType.DEFERRED_CHANNEL_MESSAGE_WITH_SOURCE: _defer,
    CallbackType.DEFERRED_UPDATE_MESSAGE: _defer_update,
    CallbackType.UPDATE_MESSAGE: _update,
    CallbackType.APPLICATION_COMMAND_AUTOCOMPLETE_RESULT: _suggest,
    CallbackType.MODAL: _open_modal,
}

_COMPONENT, _SUBMIT = InteractionType.MESSAGE_COMPONENT, InteractionType.MODAL_SUBMIT
_COMMAND = InteractionType.APPLICATION_COMMAND
_COMPLETE = InteractionType.APPLICATION_COMMAND_AUTOCOMPLETE
_ALLOWED: dict[CallbackType, tuple[InteractionType, ...]] = {
    CallbackType.CHANNEL_MESSAGE_WITH_SOURCE: (_COMMAND, _COMPONENT, _SUBMIT),
    CallbackType.DEFERRED_CHANNEL_MESSAGE_WITH_SOURCE: (_COMMAND, _COMPONENT, _SUBMIT),
    CallbackType.DEFERRED_UPDATE_MESSAGE: (_COMPONENT, _SUBMIT),
    CallbackType.UPDATE_MESSAGE: (_COMPONENT, _SUBMIT),
    CallbackType.APPLICATION_COMMAND_AUTOCOMPLETE_RESULT: (_COMPLETE,),
    CallbackType.MODAL: (_COMMAND, _COMPONENT),
}


def _compose(world: World, used: Interaction, body: Json, uploads: Uploads) -> Message:
    """A message of the bot that says whose interaction it answers."""
    channel = world.channel(used.channel_id)
    message = messages.compose(world, world.bot, channel, body, uploads)
    message.webhook_id = message.application_id = world.application.id
    message.origin = draw.metadata(world, used)
    _dress(used, message)
    if used.private:
        message.flags |= MessageFlag.EPHEMERAL
    if MessageFlag.EPHEMERAL in message.flags:
        message.visible_to = used.user_id
    for file in message.attachments:
        file.ephemeral = message.visible_to is not None
    return message


def _dress(used: Interaction, message: Message) -> None:
    """The type of message that each kind of interaction is answered with."""
    if used.type is InteractionType.APPLICATION_COMMAND:
        message.command_name = used.data["name"]
        menu = "target_id" in used.data
        message.type = MessageType.CONTEXT_MENU_COMMAND if menu else MessageType.CHAT_INPUT_COMMAND
    elif used.message is not None:
        message.type = MessageType.REPLY
        message.replies_to = used.message.id


def _show(world: World, used: Interaction, message: Message) -> None:
    """Publishes an answer. After a deferred update the person looks at the message she pressed: what others
    get to see besides counts as the outcome only if that one stays as it was."""
    messages.publish(world, world.channel(used.channel_id), message)
    if used.answer is CallbackType.DEFERRED_UPDATE_MESSAGE and message.visible_to is None:
        asyncio.get_running_loop().call_later(_UPDATE_SECONDS, used.settle, Answered(message))
    else:
        used.settle(Answered(message))


def _origin(used: Interaction) -> Message:
    """The message on which a component was used, or the modal was opened."""
    if used.message is None:
        raise Refusal.invalid("type", "INTERACTION_CALLBACK_TYPE_INVALID", "There is no message to update")
    return used.message


def _is_of(message: Message, used: Interaction) -> bool:
    return message.origin is not None and message.origin["id"] == str(used.id)


def _require_answered(used: Interaction) -> None:
    if used.answer is None:
        raise Refusal.unknown_webhook()
