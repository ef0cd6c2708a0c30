import pytest

from playground import Person, Playground
from playground.actions.mentions import parse
from playground.wire import Json
from playground.world import Mentions
from tests.playground.api import channel_of


def mentions(play: Playground, text: str, allowed: Json | None = None, author: str = "Kai") -> Mentions:
    person = play.person(author)
    return parse(play.world, channel_of(play, "tea-house"), person.id, text, allowed)


@pytest.fixture
def mei_id(play: Playground) -> int:
    return play.person("Mei").id


async def test_a_person_is_mentioned_once_and_in_code_not_at_all(play: Playground, mei_id: int) -> None:
    assert mentions(play, f"<@{mei_id}> <@!{mei_id}>").user_ids == [mei_id]
    assert mentions(play, f"`<@{mei_id}>` ```\n<@{mei_id}>\n```").user_ids == []


@pytest.mark.parametrize(
    ("allowed", "mentioned"),
    [(None, True), ({"parse": []}, False), ({"parse": ["users"]}, True), ({"parse": ["roles"]}, False)],
)
async def test_only_what_is_allowed_notifies(
    play: Playground, mei_id: int, allowed: Json | None, mentioned: bool
) -> None:
    assert (mentions(play, f"<@{mei_id}>", allowed).user_ids == [mei_id]) is mentioned


async def test_listed_users_are_allowed_one_by_one(play: Playground, mei_id: int) -> None:
    allowed: Json = {"parse": [], "users": [str(mei_id)]}
    assert mentions(play, f"<@{mei_id}> <@{play.person('Ann').id}>", allowed).user_ids == [mei_id]


async def test_everyone_needs_the_permission(play: Playground) -> None:
    assert mentions(play, "@everyone tea!").everyone
    assert not mentions(play, "@everyone tea!", author="Ann").everyone
    assert not mentions(play, "@everyone tea!", {"parse": []}).everyone


async def test_a_role_is_mentioned_by_who_may_mention_all(play: Playground) -> None:
    role = next(role for role in play.world.home.roles.values() if role.name == "Regular")
    assert mentions(play, f"<@&{role.id}>").role_ids == [role.id]
    assert mentions(play, f"<@&{role.id}>", author="Ann").role_ids == []


async def test_a_message_pings_whom_it_mentions_and_who_can_see_it(
    play: Playground, ann: Person, mei: Person, kai: Person
) -> None:
    regular = next(role for role in play.world.home.roles.values() if role.name == "Regular")
    said = await ann.writes(f"<@{mei.id}> and <@{ann.id}> and <@&{regular.id}>")
    assert play.notified(said) == {"Mei"}
    assert play.notified(await mei.writes("yes?", reply_to=said)) == {"Ann"}
    assert play.notified(await ann.writes("@everyone")) == set()
    assert play.notified(await kai.writes("@everyone")) == {"Ann", "Mei", "Sofía", "Old"}
    assert play.notified(await kai.writes(f"<@&{regular.id}>")) == {"Mei"}
    assert play.notified(await kai.writes(f"<@{mei.id}>, over here", channel="staff")) == set()
    inside = await kai.starts_thread("corner")
    assert play.notified(await inside.writes("@everyone")) == set()


async def test_an_edit_and_a_silent_message_ping_nobody(play: Playground, kai: Person, mei: Person) -> None:
    hook = await kai.makes_webhook("News")
    card = await hook.posts(f"<@{mei.id}> @everyone", allowed_mentions={"parse": []})
    assert play.notified(card) == set()
    edited = await hook.edits(card, f"<@{mei.id}> @everyone")
    assert edited.raw["mention_everyone"]
    assert play.notified(edited) == set()
    assert play.notified(await hook.posts(f"<@{mei.id}>", flags=1 << 12)) == set()
    assert play.notified(await hook.posts("@everyone")) == {"Kai", "Ann", "Mei", "Sofía", "Old"}
