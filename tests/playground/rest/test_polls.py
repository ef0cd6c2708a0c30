import asyncio

import pytest

from playground import Denied, Person, Playground
from playground.wire import Json
from tests.playground.api import Api, channel_of, connected
from tests.playground.library import library_poll

POLLS = 1 << 9 | 1 << 15 | 1 << 24


async def test_the_bot_hears_of_a_poll_and_of_every_vote(play: Playground, ann: Person, mei: Person) -> None:
    async with connected(play) as socket:
        await socket.identify(play, POLLS)
        asked = await ann.asks("Tea or coffee?", [("Tea", "🍵"), "Coffee"], hours=1)
        heard = (await socket.until("MESSAGE_CREATE"))["poll"]
        assert heard["question"]["text"] == "Tea or coffee?"
        assert heard["answers"][0]["poll_media"] == {"text": "Tea", "emoji": {"id": None, "name": "🍵"}}
        assert (heard["allow_multiselect"], heard["results"]["is_finalized"]) == (False, False)
        await mei.votes(asked, "Coffee")
        added = await socket.until("MESSAGE_POLL_VOTE_ADD")
        assert (added["user_id"], added["answer_id"]) == (str(mei.id), 2)
        await mei.votes(asked, "Tea")
        assert (await socket.until("MESSAGE_POLL_VOTE_ADD"))["answer_id"] == 1
        assert (await socket.until("MESSAGE_POLL_VOTE_REMOVE"))["answer_id"] == 2


async def test_a_poll_that_ends_is_counted_and_told(play: Playground, ann: Person, mei: Person) -> None:
    asked = await ann.asks("Tea?", ["yes", "no", "later"], several=True)
    await ann.votes(asked, "yes")
    await mei.votes(asked, "yes", "no")
    async with connected(play) as socket:
        await socket.identify(play, POLLS)
        await ann.ends_poll(asked)
        ended = (await socket.until("MESSAGE_UPDATE"))["poll"]["results"]
        assert ended["is_finalized"]
        assert {each["id"]: each["count"] for each in ended["answer_counts"]} == {1: 2, 2: 1}
        line = await socket.until("MESSAGE_CREATE")
    fields = {field["name"]: field["value"] for field in line["embeds"][0]["fields"]}
    assert (line["type"], line["message_reference"]["message_id"]) == (46, str(asked.id))
    assert (fields["victor_answer_text"], fields["victor_answer_votes"], fields["total_votes"]) == (
        "yes",
        "2",
        "2",
    )
    with pytest.raises(Denied, match="Poll expired"):
        await mei.votes(asked, "no")


async def test_a_tie_has_no_winner(play: Playground, ann: Person, mei: Person) -> None:
    asked = await ann.asks("Tea?", ["yes", "no"])
    await ann.votes(asked, "yes")
    await mei.votes(asked, "no")
    play.runs_out(asked)
    line = ann.visible()[-1].raw["embeds"][0]
    assert "victor_answer_id" not in {field["name"] for field in line["fields"]}


async def test_only_one_answer_counts_where_several_do_not(ann: Person, mei: Person) -> None:
    asked = await ann.asks("Tea?", ["yes", "no"])
    with pytest.raises(Denied):
        await mei.votes(asked, "yes", "no")
    with pytest.raises(LookupError, match="maybe"):
        await mei.votes(asked, "maybe")
    with pytest.raises(Denied):
        await mei.ends_poll(asked)
    with pytest.raises(Denied, match="Cannot edit a poll"):
        await ann.edits(asked, "Coffee?")


async def test_the_bot_asks_reads_the_votes_and_ends_its_poll(
    play: Playground, api: Api, ann: Person, mei: Person
) -> None:
    path = f"/channels/{channel_of(play, 'tea-house').id}"
    asked = (await api("POST", f"{path}/messages", {"poll": library_poll()})).json
    card = await ann.sees("Tea?")
    await asyncio.gather(ann.votes(card, "yes"), mei.votes(card, "yes"))
    one = f"{path}/polls/{asked['id']}"
    users = (await api("GET", f"{one}/answers/1")).json["users"]
    assert {user["id"] for user in users} == {str(ann.id), str(mei.id)}
    first = (await api("GET", f"{one}/answers/1?limit=1")).json["users"]
    rest = (await api("GET", f"{one}/answers/1?after={first[0]['id']}")).json["users"]
    assert len(first + rest) == 2
    assert (await api("GET", f"{one}/answers/9")).code == 50035
    ended = await api("POST", f"{one}/expire")
    assert ended.json["poll"]["results"]["answer_counts"] == [{"id": 1, "count": 2, "me_voted": False}]
    assert (await api("POST", f"{one}/expire")).code == 520001


async def test_what_is_no_poll_or_another_persons_is_not_ended(
    play: Playground, api: Api, ann: Person
) -> None:
    path = f"/channels/{channel_of(play, 'tea-house').id}/polls"
    said, asked = await ann.writes("no poll"), await ann.asks("Tea?", ["yes"])
    assert (await api("POST", f"{path}/{said.id}/expire")).code == 520006
    assert (await api("POST", f"{path}/{asked.id}/expire")).code == 50005


async def test_polls_are_a_permission_of_their_own(play: Playground, api: Api) -> None:
    await play.deny_bot("tea-house", "SEND_POLLS")
    path = f"/channels/{channel_of(play, 'tea-house').id}/messages"
    assert (await api("POST", path, {"poll": library_poll()})).code == 50013
    strange: Json = dict(library_poll()) | {"answers": [{"poll_media": {"emoji": {"id": "1", "name": "x"}}}]}
    food = f"/channels/{channel_of(play, 'food').id}/messages"
    assert (await api("POST", food, {"poll": strange})).code == 520004


async def test_without_the_content_intent_there_is_no_poll_to_read(play: Playground, ann: Person) -> None:
    async with connected(play) as socket:
        await socket.identify(play, 1 << 9)
        await ann.asks("Tea?", ["yes"])
        assert "poll" not in await socket.until("MESSAGE_CREATE")
