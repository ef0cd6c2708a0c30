"""A conversation with a bot of discord.py, by every verb a person has."""

import asyncio

import pytest

from playground import Denied, NoAnswer, NotSeen, Person, Playground
from tests.playground.sample_bot import SampleBot

pytestmark = pytest.mark.usefixtures("sample")


async def test_a_slash_command_is_answered_for_everybody(ann: Person, mei: Person) -> None:
    card = await ann.runs("panel")
    assert card.text == "panel"
    assert card.buttons == ["Change", "Form", "Silence"]
    assert [select.placeholder for select in card.selects] == ["Drink", "Guest"]
    assert (await mei.sees("panel")).id == card.id


async def test_an_answer_that_comes_late_is_waited_for_and_stays_private(ann: Person, mei: Person) -> None:
    card = await ann.runs("think")
    assert (card.text, card.ephemeral) == ("thought", True)
    assert all(seen.id != card.id for seen in mei.visible())


async def test_options_carry_people_and_files(ann: Person, mei: Person) -> None:
    card = await ann.runs("tell", to=mei, drink="tea", photo=("cup.png", b"\x89PNG"))
    assert card.text == "Mei 林梅: tea, cup.png"


async def test_a_sub_command_is_named_by_its_words(ann: Person) -> None:
    assert (await ann.runs("order tea", cups=3)).text == "3 cups for Ann"


async def test_a_number_out_of_range_is_never_sent(ann: Person) -> None:
    with pytest.raises(Denied, match="Invalid Form Body"):
        await ann.runs("order tea", cups=10)


async def test_suggestions_follow_what_is_typed(ann: Person, mei: Person) -> None:
    picks = await ann.completes("tell", "drink", "ma", to=mei)
    assert [(pick.name, pick.value) for pick in picks] == [("Mate", "mate")]


async def test_menus_are_on_messages_and_on_people(ann: Person, mei: Person) -> None:
    message = await mei.writes("你好")
    assert (await ann.menu("Quote", message)).text == "> 你好"
    assert (await ann.menu("Wave", mei)).text == "waves at Mei 林梅"


async def test_a_button_may_change_its_message(ann: Person) -> None:
    card = await ann.presses(await ann.runs("panel"), "Change")
    assert (card.text, card.buttons) == ("changed", [])


async def test_selects_take_options_and_people(ann: Person, mei: Person) -> None:
    card = await ann.runs("panel")
    assert (await ann.chooses(card, "Drink", ["mate"])).text == "drinks mate"
    assert (await ann.chooses(card, "Guest", [mei])).text == "invites Mei 林梅"
    with pytest.raises(Denied):
        await ann.chooses(card, "Drink", ["coffee"])


async def test_a_modal_keeps_what_is_not_filled_in_and_sends_every_kind_of_field(ann: Person) -> None:
    modal = await ann.presses(await ann.runs("panel"), "Form")
    assert "Order" in modal.text
    with pytest.raises(Denied):
        await ann.submits(modal, {"Name": ""})
    card = await ann.submits(modal, {"Size": "pot", "hot": False, "Photo": [("a.txt", b"a")]})
    assert card.text == "nobody ['green'] pot False ['a.txt']"


async def test_a_bot_that_says_nothing_in_time_did_not_respond(ann: Person, play: Playground) -> None:
    card = await ann.runs("panel")
    play.world.patience = 0.05
    with pytest.raises(NoAnswer, match="did not respond"):
        await ann.presses(card, "Silence")


async def test_a_bot_that_is_gone_shows_as_offline(ann: Person, sample: SampleBot) -> None:
    await sample.close()
    with pytest.raises(NoAnswer, match="offline"):
        await ann.runs("panel", timeout=0.1)


async def test_commands_follow_a_person_where_the_bot_is_not(ann: Person) -> None:
    assert (await ann.dm.runs("panel")).text == "panel"
    assert (await ann.elsewhere.runs("panel")).text == "panel"
    with pytest.raises(LookupError, match="finds no 'think'"):
        await ann.elsewhere.runs("think")


async def test_what_is_not_there_is_named_with_what_is(ann: Person) -> None:
    with pytest.raises(LookupError, match="'Change', 'Form'"):
        await ann.presses(await ann.runs("panel"), "Nothing")
    with pytest.raises(NotSeen, match="panel"):
        await ann.sees("unheard of", within=0.01)


async def test_nothing_new_is_broken_by_an_edit(ann: Person, mei: Person) -> None:
    message = await mei.writes("one")
    await ann.sees_nothing_new(for_=0.01)
    editing = asyncio.create_task(mei.edits(message, "two"))
    with pytest.raises(NotSeen, match="two"):
        await ann.sees_nothing_new(for_=0.05)
    await editing
