"""The rules of answering, by bare requests."""

import asyncio
from datetime import timedelta

import aiohttp
import pytest

from playground import Person, Playground
from playground.people import Human
from playground.wire import Json
from playground.world import Channel, Interaction
from tests.playground.api import ANYWHERE, Api, channel_of, command_id, connected

ANSWER, DEFER, DEFER_UPDATE, UPDATE, SUGGEST, MODAL = 4, 5, 6, 7, 8, 9
EPHEMERAL, LOADING = 64, 128
BUTTON: Json = {"type": 1, "components": [{"type": 2, "style": 1, "label": "Go", "custom_id": "go"}]}


def human(play: Playground, person: Person) -> Human:
    return Human(play.world, play.world.users[person.id])


@pytest.fixture
async def used(play: Playground, api: Api, ann: Person) -> Interaction:
    """Ann has used /echo in the main channel."""
    await api.register(**ANYWHERE)
    text: Json = {"name": "text", "type": 3, "value": "hi"}
    return human(play, ann).run(channel_of(play, "tea-house"), command_id(play), [text], {})


def press(play: Playground, person: Person, message: Json) -> Interaction:
    who, channel = human(play, person), play.world.channel(int(message["channel_id"]))
    return who.press(channel, who.message(channel, int(message["id"])), "go")


async def test_the_bot_is_told_who_where_and_with_what_rights(
    play: Playground, api: Api, mei: Person
) -> None:
    await api.register(**ANYWHERE)
    async with connected(play) as socket:
        await socket.identify(play, 1)
        message = await mei.writes("你好")
        place = play.world.channel(message.channel_id)
        human(play, mei).menu(place, command_id(play, "Look"), message.id)
        told = await socket.until("INTERACTION_CREATE")
    assert (told["type"], told["context"], told["locale"], told["guild_locale"]) == (2, 0, "zh-CN", "en-US")
    assert told["authorizing_integration_owners"] == {"0": str(play.world.home.id)}
    assert told["member"]["user"]["id"] == str(mei.id)
    assert int(told["member"]["permissions"]) & 1 << 11
    assert told["channel"]["name"] == "tea-house"
    assert told["data"]["resolved"]["messages"][told["data"]["target_id"]]["content"] == "你好"


async def test_an_answer_is_given_back_with_its_message(api: Api, used: Interaction) -> None:
    reply = await api.answer(used, ANSWER, content="hello")
    assert reply.json["resource"]["message"]["content"] == "hello"
    assert reply.json["interaction"]["response_message_id"] == reply.json["resource"]["message"]["id"]


async def test_an_interaction_is_answered_once(api: Api, used: Interaction) -> None:
    await api.answer(used, ANSWER, content="hello")
    assert (await api.answer(used, ANSWER, content="again")).code == 40060


async def test_who_answers_too_late_answers_nobody(
    play: Playground, api: Api, used: Interaction, ann: Person
) -> None:
    play.world.patience = 0.01
    late = human(play, ann).run(
        channel_of(play, "tea-house"), command_id(play), [{"name": "text", "type": 3, "value": "x"}], {}
    )
    await asyncio.sleep(0.03)
    assert (await api.answer(late, ANSWER, content="sorry")).code == 10062


async def test_a_private_answer_is_seen_by_one_person_and_told_to_no_bot(
    play: Playground, api: Api, used: Interaction, ann: Person, mei: Person
) -> None:
    async with connected(play) as socket:
        await socket.identify(play, 1 << 9)
        reply = await api.answer(used, ANSWER, content="psst", flags=EPHEMERAL)
        await mei.writes("aloud")
        assert (await socket.until("MESSAGE_CREATE"))["author"]["id"] == str(mei.id)
    assert "psst" in [card.text for card in ann.visible()]
    assert "psst" not in [card.text for card in mei.visible()]
    message = reply.json["resource"]["message"]
    path = f"/channels/{message['channel_id']}/messages/{message['id']}"
    assert (await api("GET", path)).code == 10008


async def test_the_first_follow_up_takes_the_place_of_a_deferred_answer(
    api: Api, used: Interaction, ann: Person
) -> None:
    deferred = await api.answer(used, DEFER, flags=EPHEMERAL)
    assert deferred.json["interaction"]["response_message_loading"]
    first = await api("POST", api.webhook(used), {"content": "here"})
    assert first.json["id"] == deferred.json["interaction"]["response_message_id"]
    assert first.json["flags"] == EPHEMERAL
    second = await api("POST", api.webhook(used), {"content": "and more"})
    assert second.json["flags"] == 0
    assert (second.json["type"], second.json["message_reference"]["message_id"]) == (19, first.json["id"])


async def test_the_original_can_be_read_edited_and_deleted(api: Api, used: Interaction, ann: Person) -> None:
    await api.answer(used, ANSWER, content="one")
    original = f"{api.webhook(used)}/messages/@original"
    assert (await api("PATCH", original, {"content": "two"})).json["content"] == "two"
    assert (await api("GET", original)).json["edited_timestamp"]
    assert (await api("DELETE", original)).status == 204
    assert (await api("GET", original)).code == 10008
    assert "two" not in [card.text for card in ann.visible()]


async def test_a_follow_up_can_be_edited_and_another_bots_message_cannot(
    api: Api, used: Interaction, mei: Person
) -> None:
    await api.answer(used, ANSWER, content="one")
    more = await api("POST", api.webhook(used), {"content": "more"})
    path = f"{api.webhook(used)}/messages"
    assert (await api("PATCH", f"{path}/{more.json['id']}", {"content": "less"})).json["content"] == "less"
    foreign = await mei.writes("mine")
    assert (await api("PATCH", f"{path}/{foreign.id}", {"content": "yours"})).code == 10008


async def test_before_an_answer_there_is_nothing_to_follow_up(api: Api, used: Interaction) -> None:
    assert (await api("POST", api.webhook(used), {"content": "hasty"})).code == 10015


async def test_a_token_lives_for_a_quarter_of_an_hour(
    api: Api, used: Interaction, monkeypatch: pytest.MonkeyPatch
) -> None:
    await api.answer(used, DEFER)
    monkeypatch.setattr("playground.world.interaction.TOKEN_LIFE", timedelta(0))
    assert (await api("POST", api.webhook(used), {"content": "late"})).code == 50027


async def test_a_pressed_button_may_update_its_message_or_answer_beside_it(
    play: Playground, api: Api, used: Interaction, mei: Person
) -> None:
    card = (await api.answer(used, ANSWER, content="card", components=[BUTTON])).json["resource"]["message"]
    updated = await api.answer(press(play, mei, card), UPDATE, content="pressed")
    assert updated.json["resource"]["message"]["id"] == card["id"]
    beside = await api.answer(press(play, mei, card), ANSWER, content="beside")
    assert beside.json["resource"]["message"]["message_reference"]["message_id"] == card["id"]
    quiet = press(play, mei, card)
    await api.answer(quiet, DEFER_UPDATE)
    edited = await api("PATCH", f"{api.webhook(quiet)}/messages/@original", {"content": "later"})
    assert edited.json["id"] == card["id"]


async def test_a_command_has_no_message_to_update(api: Api, used: Interaction) -> None:
    assert (await api.answer(used, UPDATE, content="?")).code == 50035


async def test_a_guest_of_one_person_is_private_where_she_may_not_show_apps_and_follows_up_five_times(
    play: Playground, api: Api, ann: Person
) -> None:
    await api.register(**ANYWHERE)
    elsewhere = _elsewhere(play)
    play.world.application.installed_by.add(ann.id)
    guild = play.world.guilds[elsewhere.guild_id or 0]
    guild.roles[guild.id].permissions &= ~(1 << 50)
    text: Json = {"name": "text", "type": 3, "value": "hi"}
    used = human(play, ann).run(elsewhere, command_id(play), [text], {})
    assert used.owners == {"1": str(ann.id)}
    reply = await api.answer(used, ANSWER, content="hush")
    assert reply.json["interaction"]["response_message_ephemeral"]
    codes = [(await api("POST", api.webhook(used), {"content": "more"})).status for _ in range(6)]
    assert codes == [200] * 5 + [400]


async def test_files_come_with_an_answer_and_are_served(
    play: Playground, api: Api, used: Interaction
) -> None:
    form = aiohttp.FormData()
    attachments = '[{"id": 0, "filename": "tea.txt", "description": "green"}]'
    form.add_field("payload_json", f'{{"type": 4, "data": {{"content": "", "attachments": {attachments}}}}}')
    form.add_field("files[0]", b"leaves", filename="x.txt", content_type="text/plain")
    path = f"/interactions/{used.id}/{used.token}/callback?with_response=1"
    reply = await api("POST", path, data=form)
    [file] = reply.json["resource"]["message"]["attachments"]
    assert (file["filename"], file["description"], file["size"]) == ("tea.txt", "green", 6)
    async with aiohttp.ClientSession() as session, session.get(file["url"]) as served:
        assert await served.read() == b"leaves"
        assert served.headers["Content-Security-Policy"] == "sandbox"


def _elsewhere(play: Playground) -> Channel:
    return next(c for c in play.world.channels.values() if c.name == "elsewhere")
