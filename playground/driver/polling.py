"""What a person does with polls."""

from __future__ import annotations

from collections.abc import Sequence

from playground.actions import polls
from playground.driver.card import Card
from playground.driver.somebody import Somebody
from playground.wire import Json


class Polling(Somebody):
    """Asking, voting, and ending one's own poll."""

    async def asks(
        self,
        question: str,
        answers: Sequence[str | tuple[str, str]],
        *,
        text: str = "",
        hours: int = 24,
        several: bool = False,
        channel: str | None = None,
    ) -> Card:
        """A poll; an answer is a text, or a text and an emoji."""
        poll: Json = {
            "question": {"text": question},
            "answers": [{"poll_media": _media(answer)} for answer in answers],
            "duration": hours,
            "allow_multiselect": several,
        }
        return self._card(self._human.write(self._channel(channel), {"content": text, "poll": poll}, {}))

    async def votes(self, card: Card, *answers: str) -> None:
        """Her whole vote, by the texts of the answers; none takes it back."""
        channel, message = self._found(card)
        numbers = {answer.text: answer.id for answer in polls.of(message).answers}
        missing = [answer for answer in answers if answer not in numbers]
        if missing:
            raise LookupError(f"no answer {missing} among {list(numbers)}")
        polls.vote(self._world, self.id, channel, message, [numbers[answer] for answer in answers])

    async def ends_poll(self, card: Card) -> None:
        polls.expire(self._world, self.id, *self._found(card))


def _media(answer: str | tuple[str, str]) -> Json:
    if isinstance(answer, str):
        return {"text": answer}
    text, emoji = answer
    return {"text": text, "emoji": {"id": None, "name": emoji}}
