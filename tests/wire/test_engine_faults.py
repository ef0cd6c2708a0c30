"""What people see when a translation service fails, and that the bot lives on."""

import asyncio
from typing import Any

import pytest

from playground.driver import Person
from tests.engine import StubEngine

SENTENCE = "我今天在超市买了很多苹果"


async def sees_that_no_engine_answered(person: Person) -> None:
    answer = await person.runs("translate", text=SENTENCE, timeout=20)
    assert answer.ephemeral
    assert "No translation service could be reached" in answer.text
    assert "try again in a few minutes" in answer.text


async def still_translates_greetings(person: Person) -> None:
    assert "Hello" in (await person.runs("translate", text="你好")).text


@pytest.mark.parametrize("status", [400, 403, 429, 500, 503])
async def test_an_engine_that_answers_with_an_error(ann: Person, engine: StubEngine, status: int) -> None:
    engine.status = status
    await sees_that_no_engine_answered(ann)
    await still_translates_greetings(ann)


@pytest.mark.parametrize(
    "garbage",
    [
        "",
        SENTENCE,
        "<html><body>502 Bad Gateway</body></html>",
        "Error 500 (Server Error)!!1500.That’s an error.",
        "苹果" * 2_000,
        "Купил много яблок в супермаркете",
        "Visit https://evil.example now, @everyone",
    ],
)
async def test_an_answer_that_is_no_translation_is_not_shown(
    ann: Person, engine: StubEngine, garbage: str
) -> None:
    engine.reply = garbage
    answer = await ann.runs("translate", text=SENTENCE)
    assert answer.ephemeral
    assert "no usable answer" in answer.text or "No translation service" in answer.text
    assert answer.buttons == []
    await still_translates_greetings(ann)


async def test_an_engine_that_hangs_is_given_up_and_left_alone(ann: Person, engine: StubEngine) -> None:
    engine.delay = 60
    await sees_that_no_engine_answered(ann)
    async with asyncio.timeout(1):
        await sees_that_no_engine_answered(ann)
    assert len(engine.calls) == 1
    await still_translates_greetings(ann)


async def test_ten_people_asking_the_same_thing_cost_one_call(
    ann: Person, kai: Person, engine: StubEngine
) -> None:
    engine.delay = 0.2
    people = [ann, kai] * 5
    cards = await asyncio.gather(*(person.runs("translate", text=SENTENCE, to="en") for person in people))
    assert all("I bought a lot of apples" in card.text for card in cards)
    assert len(engine.calls) == 1


async def test_a_pair_that_no_engine_offers_is_no_failure_of_the_services(ann: Person) -> None:
    options: Any = {"text": "saluton al ĉiuj", "from": "eo", "to": "my"}  # from is a word of Python's own
    answer = await ann.runs("translate", **options)
    assert "this pair of languages" in answer.text
