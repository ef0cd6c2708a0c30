"""Carrying a message into the other rooms: what is claimed, what it becomes, and what stops a loop."""

from collections import defaultdict, deque
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.clock import Clock
from bot.errors import BudgetSpent, UserError
from bot.features.community import CommunityService
from bot.features.translation import Account, Translation, TranslationService
from db.copies import CopyStore, Original, Post, State, Unfinished
from db.rooms import Group, Room

# Changes to older messages are not carried any more, and nothing is known of them.
KEPT = timedelta(days=30)

RETRIED = timedelta(days=1)  # for so long a copy without a translation may still get one

LATE = timedelta(minutes=1)  # a copy that waits longer is worth a word to the admins

MOST_LATE = 50  # messages carried into a room after an absence; older ones are summed up in a line

# A bot that writes faster than this in a group is taken for another bridge that answers ours.
_FUSE_POSTS = 10
_FUSE_TIME = timedelta(seconds=10)
_FUSE_REST = timedelta(minutes=1)

_SNOWFLAKE_EPOCH = datetime(2015, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Wording:
    """What a message says in another room.

    Without a `translation` it is as it was written: it needs none, is `waiting` for one that could not be
    had just now, is `left` as its author wishes, or `spent` says when there is something left to pay for it.
    """

    text: str
    translation: Translation | None = None
    waiting: bool = False
    left: bool = False
    spent: datetime | None = None

    @property
    def state(self) -> State:
        return "raw" if self.waiting else "posted"


class CopyService:
    def __init__(
        self, store: CopyStore, translation: TranslationService, community: CommunityService, clock: Clock
    ) -> None:
        self._store = store
        self._translation = translation
        self._community = community
        self._clock = clock
        self._since = _milliseconds(clock())
        self._lately: dict[tuple[int, int], deque[datetime]] = defaultdict(lambda: deque(maxlen=_FUSE_POSTS))
        self._blown: dict[tuple[int, int], datetime] = {}

    async def claim(self, group: Group, original: Original, *, in_turn: bool = True) -> list[Room]:
        """The rooms into which a message is to be carried now; none where that was done before.

        One that is claimed `in_turn` has none before it in its place that were not looked at.
        """
        others = {room.channel_id: room for room in group.rooms if room.channel_id != original.room_id}
        claimed = await self._store.claim(original, others, _milliseconds(self._clock()), in_turn=in_turn)
        return [others[room_id] for room_id in claimed]

    async def word(self, text: str, room: Room, group: Group, account: Account) -> Wording:
        """`text` for a room, in its language as far as engines and budgets allow."""
        if account.member_id is not None and await self._community.is_opted_out(account.member_id):
            return Wording(text, left=True)
        among = [each.language for each in group.rooms]
        try:
            outcome = await self._translation.translate(text, room.language, among=among, account=account)
        except BudgetSpent as spent:
            return Wording(text, spent=spent.again)
        except UserError:
            return Wording(text, waiting=True)
        if isinstance(outcome, Translation):
            return Wording(outcome.text, outcome)
        return Wording(text)

    def burns(self, group_id: int, application_id: int) -> bool:
        """Whether a bot writes so fast that nothing of it is carried for a minute; counts one post."""
        key, now = (group_id, application_id), self._clock()
        if key in self._blown and now < self._blown[key]:
            return True
        lately = self._lately[key]
        lately.append(now)
        if len(lately) == _FUSE_POSTS and now - lately[0] < _FUSE_TIME:
            self._blown[key] = now + _FUSE_REST
            lately.clear()
            return True
        return False

    async def settle(
        self, message_id: int, room_id: int, state: State, edited_at: int, posts: Sequence[Post]
    ) -> bool:
        """Record the posts of a copy; False where they are to be deleted: nobody wants them any more."""
        return await self._store.settle(message_id, room_id, state, edited_at, posts)

    async def is_under_way(self, message_id: int) -> bool:
        """Whether some copy of an original is still to be posted."""
        return await self._store.is_under_way(message_id)

    async def state(self, message_id: int, room_id: int) -> State | None:
        """What became of a copy; None where there never was one."""
        return await self._store.state(message_id, room_id)

    async def skip(self, room_id: int, message_ids: Collection[int]) -> None:
        """Never carry these messages into a room."""
        await self._store.skip(room_id, message_ids)

    async def original(self, message_id: int) -> Original | None:
        """The original that has this id, or of which a post has this id."""
        return await self._store.original(message_id)

    async def posts(self, message_id: int, room_id: int | None = None) -> list[Post]:
        """The posts of an original's copies, in one room or in all, those of a room in order."""
        return await self._store.posts(message_id, room_id)

    async def unrecorded(self, ids: Collection[int]) -> set[int]:
        """Those of `ids`, messages of ours in a room, that are recorded as nothing's copy."""
        return set(ids) - await self._store.are_posts(ids)

    async def note_edit(self, message_id: int, edited_at: int) -> bool:
        """Whether this edit of an original is a new one. `edited_at` is in epoch milliseconds."""
        return await self._store.note_edit(message_id, edited_at)

    async def bury(self, message_id: int) -> list[Post]:
        """A message was deleted; the posts that have to follow it, until `forget_posts`."""
        return await self._store.bury(message_id)

    async def buried(self, limit: int) -> list[Post]:
        """Posts that an earlier run did not get to delete."""
        return await self._store.buried(limit)

    async def forget_posts(self, ids: Collection[int]) -> None:
        await self._store.forget_posts(ids)

    async def unfinished(self, room_id: int, after: int, limit: int) -> list[Unfinished]:
        """The oldest copies of a room that are not posted, or do not show the latest edit.

        Only of messages later than `after`.
        """
        return await self._store.unfinished(room_id, after, limit)

    async def surplus(self, room_id: int) -> list[Unfinished]:
        """What is too much to be carried late into a room: all that waits but the latest MOST_LATE."""
        waiting = (await self._store.claimed(room_id))[:-MOST_LATE]
        # Of those that an earlier run left, the first may have been posted.
        return waiting[1:] if waiting and self.was_interrupted(waiting[0]) else waiting

    async def late_rooms(self) -> list[int]:
        """The rooms in which a copy waits for longer than LATE."""
        return await self._store.rooms_waiting(_milliseconds(self._clock() - LATE))

    def was_interrupted(self, copy: Unfinished) -> bool:
        """Whether it was claimed by an earlier run, which may have posted it."""
        return copy.claimed_at < self._since

    async def rooms_untranslated(self) -> list[int]:
        """The rooms with copies that were posted lately without the translation they need."""
        return await self._store.rooms_untranslated(self._message_id(RETRIED))

    async def untranslated(self, room_id: int) -> list[Unfinished]:
        """Those copies in a room, oldest first."""
        return await self._store.untranslated(room_id, self._message_id(RETRIED))

    async def looked_at(self, place_id: int) -> int | None:
        """The latest message of a room, or of a thread of one, that was looked at."""
        return await self._store.looked_at(place_id)

    async def look_at(self, place_id: int, guild_id: int, message_id: int) -> None:
        """Everything in a place until `message_id` was looked at."""
        await self._store.look_at(place_id, guild_id, message_id)

    async def latest(self, place_id: int) -> int:
        """The latest original of a place; 0 where there is none."""
        return await self._store.latest(place_id)

    async def known(self, place_id: int, since: int) -> list[Original]:
        """The originals of a place from message `since` on that have copies."""
        return await self._store.known(place_id, since)

    async def forget_old(self) -> None:
        """Drop what is older than KEPT."""
        await self._store.forget_before(self._message_id(KEPT))

    def _message_id(self, age: timedelta) -> int:
        """The id that a message of that age would have."""
        moment = self._clock() - age - _SNOWFLAKE_EPOCH
        return (moment // timedelta(milliseconds=1)) << 22

    async def forget_member(self, user_id: int) -> None:
        """Erase what is stored about a person."""
        await self._store.forget_member(user_id)

    async def forget_guild(self, guild_id: int) -> None:
        """Erase what is stored about a server."""
        await self._store.forget_guild(guild_id)


def _milliseconds(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)
