import pytest

from cogs.prompts import tally
from playground import Playground
from playground.driver import Card, Person
from tests.cogs.prompts.asking import Asked, ask
from tests.engine import StubEngine
from tests.teahouse import Running

ENGLISH = "School began at eight and the bell was never late"
CHINESE = "我们早上七点半就要到学校，晚上还有自习"
SPANISH = "Entrábamos a las nueve y salíamos a las dos"


@pytest.fixture(autouse=True)
def fluent(engine: StubEngine) -> None:
    for text in (ENGLISH, CHINESE, SPANISH):
        for language in ("en", "es", "zh-Hans"):
            engine.answers[(text, language)] = TRANSLATED[language]


TRANSLATED = {
    "en": "What was said, in English",
    "es": "Lo que se dijo, en español",
    "zh-Hans": "说过的话，中文版",
}


@pytest.fixture(autouse=True)
def _quick_tally(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tally, "PAUSE_SECONDS", 0.1)


@pytest.fixture
async def asked(play: Playground, teahouse: Running) -> Asked:
    return await ask(play, teahouse)


async def answer(person: Person, asked: Asked, text: str) -> Card:
    """What the person is told after answering with the button."""
    form = await person.presses(asked.card(person), "answer:write:" + str(asked.posting.posting_id))
    return await person.submits(form, {"text": text})


def thread(play: Playground, person: Person, asked: Asked) -> Person:
    """The person, in the prompt's thread."""
    assert asked.posting.message_id
    return person._at(play.world.channel(asked.posting.message_id))


async def test_three_people_answer_in_their_languages_and_read_each_other(
    play: Playground, ann: Person, mei: Person, sofia: Person, asked: Asked
) -> None:
    for person, text in ((ann, ENGLISH), (mei, CHINESE), (sofia, SPANISH)):
        told = await answer(person, asked, text)
        assert told.ephemeral
        assert f"/{asked.posting.message_id}/" in told.text
    cards = [await thread(play, ann, asked).sees(text) for text in (ENGLISH, CHINESE, SPANISH)]
    for card, spoken in zip(cards, ("en", "zh-Hans", "es"), strict=True):
        assert all((text in card.text) == (code != spoken) for code, text in TRANSLATED.items())
        assert "automatic translation" in card.text
        assert card.raw["mentions"] == []
    assert f"<@{mei.id}>" in cards[1].text


async def test_an_answer_is_changed_and_withdrawn_by_its_author_alone(
    play: Playground, ann: Person, mei: Person, teahouse: Running, asked: Asked
) -> None:
    await answer(ann, asked, ENGLISH)
    here, hers = thread(play, mei, asked), thread(play, ann, asked)
    card = await here.sees(ENGLISH)
    assert TRANSLATED["zh-Hans"] in (await here.presses(card, "In my language")).text
    refused = await here.presses(card, "Withdraw")
    assert "只有写这条回答的人" in refused.text
    form = await hers.presses(card, "Edit")
    assert form.raw["components"][0]["component"]["value"] == ENGLISH
    await hers.submits(form, {"text": SPANISH})
    changed = await here.sees(SPANISH)
    assert changed.id == card.id
    assert ENGLISH not in changed.text
    again = await ann.presses(asked.card(ann), "Answer")
    assert again.raw["components"][0]["component"]["value"] == SPANISH
    assert SPANISH in (await here.presses(changed, "Original")).text
    await hers.presses(changed, "Withdraw")
    left = await here.sees("withdrawn by its author")
    assert (left.id, left.buttons) == (card.id, [])
    await teahouse.until_none("answers", "answer_translations", "withdrawn_answers")
    await play.until(lambda: "No answers yet" in asked.card(mei).text)
