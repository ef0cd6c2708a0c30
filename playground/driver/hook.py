"""A webhook in somebody's hand: another bridge's, a proxy bot's, or one that a person made."""

from __future__ import annotations

from collections.abc import Sequence

from playground.actions import messages, webhooks
from playground.driver.card import Card
from playground.driver.options import File, upload
from playground.driver.somebody import Somebody
from playground.payloads.messages import message_event
from playground.wire import Json
from playground.world import Channel, Message, Webhook, World


class Hook:
    """Posts under any name, and changes what it posted. It knows its token; the bot may not."""

    def __init__(self, world: World, webhook: Webhook) -> None:
        self._world = world
        self._webhook = webhook
        self.id = webhook.id

    async def posts(
        self,
        text: str,
        *,
        name: str | None = None,
        files: Sequence[File] = (),
        thread: Somebody | None = None,
        **more: object,
    ) -> Card:
        """A message under `name`; `thread` is somebody in the thread it goes to, `more` are Discord's fields
        (embeds, components, thread_name, flags, allowed_mentions)."""
        form: Json = {"content": text, **more}
        if name is not None:
            form["username"] = name
        uploads = {n: upload(file) for n, file in enumerate(files)}
        _, message = webhooks.execute(
            self._world,
            self._webhook,
            form,
            uploads,
            thread.place_id if thread else None,
            with_components=True,
        )
        return self._card(message)

    async def edits(self, card: Card, text: str, **more: object) -> Card:
        channel, message = self._found(card)
        form: Json = {"content": text, **more}
        webhooks.change_message(self._world, self._webhook, channel, message, form, {}, with_components=True)
        return self._card(message)

    async def deletes(self, card: Card) -> None:
        messages.remove(self._world, *self._found(card))

    def _found(self, card: Card) -> tuple[Channel, Message]:
        in_thread = card.channel_id if card.channel_id != self._webhook.channel_id else None
        return webhooks.message_of(self._world, self._webhook, card.id, in_thread)

    def _card(self, message: Message) -> Card:
        return Card(message_event(self._world, message, self._webhook.creator_id), message.channel_id)
