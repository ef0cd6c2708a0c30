"""What a person does with threads and forum posts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

from playground.actions import threads
from playground.driver.card import Card
from playground.driver.somebody import Somebody
from playground.wire import Json
from playground.world import Channel


class InThreads(Somebody):
    """Starting threads and posts, and, where one is in one, changing it and who follows it."""

    async def starts_thread(
        self, name: str, *, on: Card | None = None, channel: str | None = None, private: bool = False
    ) -> Self:
        """Starts a thread, on a message or of its own; she is then in it."""
        place, message = self._found(on) if on else (self._channel(channel), None)
        return self._at(self._human.start_thread(place, name, message, private=private))

    async def posts(self, name: str, text: str, *, channel: str, tags: Sequence[str] = ()) -> Self:
        """Writes a post in a forum; she is then in it."""
        forum = self._channel(channel)
        tag_ids = [str(tag_id) for tag_id in _tag_ids(forum, tags)]
        return self._at(self._human.post(forum, name, text, tag_ids))

    async def changes_thread(
        self,
        *,
        name: str | None = None,
        archived: bool | None = None,
        locked: bool | None = None,
        tags: Sequence[str] | None = None,
    ) -> None:
        """Renames the thread or post she is in, archives it, locks it, or the opposite."""
        given = {"name": name, "archived": archived, "locked": locked}
        form: Json = {field: value for field, value in given.items() if value is not None}
        if tags is not None:
            form["applied_tags"] = _tag_ids(self._world.channel(self._place.parent_id or 0), tags)
        threads.change(self._world, self.id, self._place, form)

    async def deletes_thread(self) -> None:
        threads.delete(self._world, self.id, self._place)

    async def joins_thread(self) -> None:
        threads.join(self._world, self.id, self._place)

    async def leaves_thread(self) -> None:
        threads.leave(self._world, self.id, self._place)

    async def adds_to_thread(self, whom: Somebody) -> None:
        threads.add_member(self._world, self._human.user, self._place, whom.id)

    async def removes_from_thread(self, whom: Somebody) -> None:
        threads.remove_member(self._world, self.id, self._place, whom.id)


def _tag_ids(forum: Channel, names: Sequence[str]) -> list[int]:
    known = {tag.name: tag.id for tag in forum.tags}
    missing = [name for name in names if name not in known]
    if missing:
        raise LookupError(f"no tag {missing} among {list(known)}")
    return [known[name] for name in names]
