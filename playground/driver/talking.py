"""What a person does with messages."""

from __future__ import annotations

from collections.abc import Sequence

from playground.actions import messages, pins, reactions
from playground.driver.card import Card
from playground.driver.options import File, upload
from playground.driver.somebody import Somebody
from playground.wire import Json


class Talking(Somebody):
    """Writing, changing what one wrote, reacting."""

    async def writes(
        self,
        text: str,
        *,
        channel: str | None = None,
        reply_to: Card | None = None,
        files: Sequence[File] = (),
        descriptions: Sequence[str] = (),
        stickers: Sequence[str] = (),
    ) -> Card:
        """A message; `descriptions` are those of its files, in their order; `stickers` go by their names."""
        body: Json = {"content": text}
        if stickers:
            body["sticker_ids"] = [self._sticker_id(name) for name in stickers]
        if descriptions:
            body["attachments"] = [{"id": n, "description": each} for n, each in enumerate(descriptions)]
        if reply_to:
            body["message_reference"] = {"message_id": str(reply_to.id)}
        uploads = {n: upload(file) for n, file in enumerate(files)}
        return self._card(self._human.write(self._channel(channel), body, uploads))

    async def forwards(self, card: Card, *, to: str) -> Card:
        """Brings a message into another channel."""
        reference = {"type": 1, "channel_id": str(card.channel_id), "message_id": str(card.id)}
        body: Json = {"message_reference": reference}
        return self._card(self._human.write(self._channel(to), body, {}))

    async def edits(self, card: Card, text: str) -> Card:
        channel, message = self._found(card)
        self._human.edit(channel, message, text)
        return self._card(message)

    async def deletes(self, card: Card) -> None:
        self._human.delete(*self._found(card))

    async def deletes_many(self, cards: Sequence[Card]) -> None:
        """Many messages of a channel at once, as moderating bots do it."""
        place = self._world.channel(cards[0].channel_id)
        messages.delete_many(self._world, self.id, place, [card.id for card in cards])

    async def dismisses(self, card: Card) -> None:
        self._human.dismiss(card.id)

    async def reacts(self, card: Card, emoji: str) -> None:
        self._human.react(*self._found(card), emoji)

    async def unreacts(self, card: Card, emoji: str) -> None:
        self._human.unreact(*self._found(card), emoji)

    async def clears_reactions(self, card: Card) -> None:
        """Takes everybody's reactions off a message at once."""
        reactions.clear(self._world, self.id, *self._found(card))

    async def pins(self, card: Card) -> None:
        pins.pin(self._world, self._human.user, *self._found(card))

    async def unpins(self, card: Card) -> None:
        pins.unpin(self._world, self._human.user, *self._found(card))

    async def types(self, *, channel: str | None = None) -> None:
        self._human.types(self._channel(channel))

    def _sticker_id(self, name: str) -> str:
        for sticker in self._guild().stickers.values():
            if sticker.name == name:
                return str(sticker.id)
        raise LookupError(f"no sticker {name!r}")
