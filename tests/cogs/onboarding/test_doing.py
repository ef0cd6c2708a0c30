import asyncio

import pytest

from bot.features.onboarding import Step, Task, Wording
from playground import Playground
from playground.driver import Card, Person
from tests.cogs.onboarding.arriving import channel_id, greeted, live, roles_of
from tests.teahouse import Running

WORDS = Wording({"en": "Do it"})
PICTURE = ("biscuit.png", b"\x89PNG\r\n\x1a\n")
POST = "POST /channels/*/messages"


async def task(teahouse: Running, play: Playground, kai: Person, name: Task) -> tuple[Person, Card]:
    """A newcomer before a task in #food that brings the role Done; and the page of it."""
    role = await kai.creates_role("Done")
    food = channel_id(play, "food")
    steps = (
        Step("do-it", "task", WORDS, WORDS, task=name, channel=food, roles=(role,)),
        Step("end", "finish", WORDS, WORDS),
    )
    await live(teahouse, play, kai, languages=("en",), steps=steps)
    lin = play.stranger("Lin")
    await lin.joins()
    return lin, await lin.presses(await greeted(lin), "English")


async def test_a_picture_is_noticed_when_it_is_posted(
    play: Playground, teahouse: Running, kai: Person
) -> None:
    lin, page = await task(teahouse, play, kai, "picture")
    assert "could not find it" not in page.text
    assert "I could not find it yet" in (await lin.presses(page, "I did it, check")).text
    await lin.writes("no picture yet", channel="food")
    assert "I could not find it yet" in (await lin.presses(page, "I did it, check")).text
    await lin.writes("here", channel="food", files=[PICTURE])
    await play.until(lambda: roles_of(play, lin) == {"Done"})
    page = await lin.presses(page, "I did it, check")
    assert "✅ Done" in page.text
    assert "1 of 2" in page.text
    assert "2 of 2" in (await lin.presses(page, "Next")).text


async def test_a_post_in_another_channel_is_not_it(play: Playground, teahouse: Running, kai: Person) -> None:
    lin, page = await task(teahouse, play, kai, "post")
    await lin.writes("hello", channel="homework")
    assert "I could not find it yet" in (await lin.presses(page, "I did it, check")).text
    await lin.writes("hello", channel="food")
    assert "✅ Done" in (await lin.presses(page, "I did it, check")).text


async def test_what_was_done_while_the_bot_was_away_is_found_when_it_looks(
    play: Playground, teahouse: Running, kai: Person
) -> None:
    lin, page = await task(teahouse, play, kai, "picture")
    await teahouse.stop()
    await lin.writes("here", channel="food", files=[PICTURE])
    await teahouse.start()
    assert "✅ Done" in (await lin.presses(page, "I did it, check")).text
    await play.until(lambda: roles_of(play, lin) == {"Done"})


@pytest.mark.parametrize("away", [False, True])
async def test_a_reaction_is_noticed_or_found(
    play: Playground, teahouse: Running, kai: Person, away: bool
) -> None:
    said = await kai.writes("tea?", channel="food")
    lin, page = await task(teahouse, play, kai, "reaction")
    said = await kai.writes("more tea?", channel="food")
    if away:
        await teahouse.stop()
    await lin.reacts(said, "🍵")
    if away:
        await teahouse.start()
    else:
        await play.until(lambda: roles_of(play, lin) == {"Done"})
    assert "✅ Done" in (await lin.presses(page, "I did it, check")).text


async def test_without_the_content_of_messages_a_post_is_believed(
    play: Playground, teahouse: Running, kai: Person
) -> None:
    play.faults.withdraw_intents("message_content")
    await teahouse.restart()
    lin, page = await task(teahouse, play, kai, "picture")
    await lin.writes("here", channel="food", files=[PICTURE])
    assert "✅ Done" in (await lin.presses(page, "I did it, check")).text


async def introduce(lin: Person, page: Card) -> Card:
    form = await lin.presses(page, "Introduce myself")
    return await lin.submits(form, {"Hello, I am…": "Lin, @everyone [click](https://evil.example)"})


async def test_an_introduction_is_posted_in_ones_name_once_and_pings_nobody(
    play: Playground, teahouse: Running, kai: Person
) -> None:
    lin, page = await task(teahouse, play, kai, "introduction")
    form = await lin.presses(page, "Introduce myself")
    assert "✅ Done" in (await introduce(lin, page)).text
    card = await kai.sees("Lin, @everyone", channel="food")
    assert f"<@{lin.id}>" in card.text
    assert "](" not in card.text
    assert play.notified(card) == set()
    await lin.submits(form, {"Hello, I am…": "Lin again"})
    assert len(kai.visible("food")) == 1


async def test_an_introduction_that_was_posted_and_not_recorded_is_not_posted_again(
    play: Playground, teahouse: Running, kai: Person
) -> None:
    lin, page = await task(teahouse, play, kai, "introduction")
    form = await lin.presses(page, "Introduce myself")
    play.faults.hang(POST, after_accepting=True)
    sending = asyncio.create_task(lin.submits(form, {"Hello, I am…": "Lin"}))
    await kai.sees("Lin", channel="food")
    await teahouse.stop()
    play.faults.clear()
    await teahouse.start()
    await asyncio.wait({sending})
    sending.exception()
    assert "✅ Done" in (await introduce(lin, page)).text
    assert len(kai.visible("food")) == 1


async def test_two_submits_at_once_are_one_introduction(
    play: Playground, teahouse: Running, kai: Person
) -> None:
    lin, page = await task(teahouse, play, kai, "introduction")
    await asyncio.gather(introduce(lin, page), introduce(lin, page))
    assert len(kai.visible("food")) == 1


async def test_a_channel_that_is_gone_has_a_sentence(
    play: Playground, teahouse: Running, kai: Person
) -> None:
    lin, page = await task(teahouse, play, kai, "introduction")
    await kai.deletes_channel("food")
    assert "is gone or closed to me" in (await introduce(lin, page)).text
    assert "is gone or closed to me" in (await lin.presses(page, "I did it, check")).text


async def test_nothing_that_was_said_in_an_introduction_is_on_disk(
    play: Playground, teahouse: Running, kai: Person
) -> None:
    lin, page = await task(teahouse, play, kai, "introduction")
    form = await lin.presses(page, "Introduce myself")
    await lin.submits(form, {"Hello, I am…": "the canary sings at dawn"})
    await teahouse.stop()
    folder = teahouse.settings.database_path.parent
    left = b"".join(path.read_bytes() for path in folder.iterdir() if path.is_file())
    assert b"introductions" in left
    assert b"canary" not in left
