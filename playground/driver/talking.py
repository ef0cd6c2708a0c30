"""What a person does with messages."""

from __future__ import annotations

from collections.abc import Sequence

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
    ) -> Card:
        """A message; `descriptions` are those of its files, in their order."""
        body: Json = {"content": text}
        if descriptions:
            body["attachments"] = [{"id": n, "description": each} for n, each in enumerate(descriptions)]
        if reply_to:
            body["message_reference"] = {"message_id": str(reply_to.id)}
        uploads = {n: upload(file) for n, file in enumerate(files)}
        return self._card(self._human.write(self._channel(channel), body, uploads))

    async def edits(self, card: Card, text: str) -> Card:
        channel, message = self._found(card)
        self._human.edit(channel, message, text)
        return self._card(message)

    async def deletes(self, card: Card) -> None:
        self._human.delete(*self._found(card))

    async def dismisses(self, card: Card) -> None:
        self._human.dismiss(card.id)

    async def reacts(self, card: Card, emoji: str) -> None:
        self._human.react(*self._found(card), emoji)

    async def unreacts(self, card: Card, emoji: str) -> None:
        self._human.unreact(*self._found(card), emoji)

    async def types(self, *, channel: str | None = None) -> None:
        self._human.types(self._channel(channel))
