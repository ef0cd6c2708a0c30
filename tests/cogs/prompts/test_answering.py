import asyncio
import re

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
    engine.answers[(f"{ENGLISH}, every day", "zh-Hans")] = "每天如此"
    engine.answers[(f"{ENGLISH}, every day", "es")] = "todos los días"


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
    twice = await asyncio.gather(answer(ann, asked, ENGLISH), answer(ann, asked, ENGLISH))
    assert twice[0].text == twice[1].text
    for person, text in ((mei, CHINESE), (sofia, SPANISH)):
        told = await answer(person, asked, text)
        assert told.ephemeral
        assert f"/{asked.posting.message_id}/" in told.text
    written = thread(play, ann, asked).visible()
    assert len([card for card in written if card.buttons]) == 3
    cards = [await thread(play, ann, asked).sees(text) for text in (ENGLISH, CHINESE, SPANISH)]
    for card, spoken in zip(cards, ("en", "zh-Hans", "es"), strict=True):
        assert all((text in card.text) == (code != spoken) for code, text in TRANSLATED.items())
        assert "automatic translation" in card.text
        assert card.raw["mentions"] == []
    assert f"<@{mei.id}>" in cards[1].text
    await thread(play, ann, asked).writes(f"{ENGLISH}, every day")
    await thread(play, mei, asked).sees("每天如此")  # the thread translates itself


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
    await hers.presses(changed, "Withdraw")
    left = await here.sees("withdrawn by its author")
    assert (left.id, left.buttons) == (card.id, [])
    await teahouse.until_none("answers", "answer_translations", "withdrawn_answers")
    await play.until(lambda: "No answers yet" in asked.card(mei).text)


async def test_an_answer_survives_a_crash_and_an_engine_that_was_out(
    play: Playground, ann: Person, mei: Person, teahouse: Running, engine: StubEngine, asked: Asked
) -> None:
    engine.status = 500
    await answer(ann, asked, ENGLISH)
    here = thread(play, mei, asked)
    card = await here.sees(ENGLISH)
    assert "not complete yet" in card.text
    # As if the process had died before it noted that it had posted.
    await teahouse.run_sql("UPDATE answers SET message_id = NULL, thread_id = NULL")
    engine.status = 200
    await teahouse.restart()
    whole = await here.sees(TRANSLATED["es"])
    assert whole.id == card.id
    await teahouse.until_none("answers WHERE message_id IS NULL OR complete = 0")
    # As if it had died before it posted.
    assert teahouse.services
    await teahouse.services.answers.give(play.world.home.id, asked.posting.posting_id, mei.id, CHINESE)
    await teahouse.restart()
    await here.sees(CHINESE)
    await teahouse.until_none("answers WHERE message_id IS NULL OR complete = 0")
    assert len([each for each in here.visible() if each.buttons]) == 2


async def test_what_is_written_in_the_thread_counts_by_language_until_it_is_deleted(
    play: Playground, ann: Person, mei: Person, sofia: Person, teahouse: Running, asked: Asked
) -> None:
    await answer(sofia, asked, SPANISH)
    here, hers = thread(play, mei, asked), thread(play, ann, asked)
    first = await here.writes(CHINESE)
    said = [await hers.writes(ENGLISH), await hers.writes(f"{ENGLISH}!")]
    await play.until(lambda: _counts(asked, mei) == {"English": 1, "简体中文": 1, "español": 1})
    assert "3 answers: " in asked.card(mei).text
    await here.edits(first, SPANISH)
    await play.until(lambda: _counts(asked, mei) == {"English": 1, "简体中文": 0, "español": 2})
    await teahouse.stop()
    kai = play.person("Kai")
    await thread(play, kai, asked).deletes_many(said)
    await thread(play, kai, asked).writes("", files=[("window.png", b"what is seen there")])
    await teahouse.start()
    await play.until(lambda: _counts(asked, mei) == {"other": 1, "English": 0, "简体中文": 0, "español": 2})
    await here.deletes(first)
    await play.until(lambda: _counts(asked, mei) == {"other": 1, "English": 0, "简体中文": 0, "español": 1})
    assert await teahouse.count("spoken_answers") == 1


def _counts(asked: Asked, person: Person) -> dict[str, int]:
    """The numbers on the card, by language."""
    line = asked.card(person).text.splitlines()[-1]
    return {name: int(number) for number, name in re.findall(r"[:·] (\d+) (\S+)", line)}


async def test_a_closed_or_deleted_thread_gives_back_what_was_written(
    play: Playground, ann: Person, mei: Person, kai: Person, teahouse: Running, asked: Asked
) -> None:
    await answer(ann, asked, ENGLISH)
    moderator = thread(play, kai, asked)
    card = await thread(play, ann, asked).sees(ENGLISH)
    await moderator.changes_thread(locked=True)
    refused = await answer(mei, asked, CHINESE)
    assert CHINESE in refused.text
    assert "关闭" in refused.text
    await moderator.changes_thread(archived=True)
    await thread(play, ann, asked).presses(card, "Withdraw")
    await thread(play, ann, asked).sees("withdrawn by its author")
    await answer(ann, asked, ENGLISH)
    await moderator.changes_thread(locked=False, archived=False)
    await answer(ann, asked, ENGLISH)
    await moderator.deletes_thread()
    await teahouse.until_none("answers", "answer_translations")
    told = await answer(mei, asked, CHINESE)
    assert "没能发出去" in told.text
    assert CHINESE in told.text


async def test_ids_from_elsewhere_and_ids_that_are_none_are_answered_kindly(
    play: Playground, mei: Person, teahouse: Running, asked: Asked
) -> None:
    unknown, outdated = "我已经不记得了", "旧版本"
    write = f"answer:write:{asked.posting.posting_id}"
    for forged, sentence in (
        ("answer:write:1", unknown),
        ("sides:read:1:0", unknown),
        ("guess:make:1:myth", unknown),
        ("guess:reveal:1", "管理"),
        ("answer:edit:1", "已被撤回或删除"),
        ("answer:mine:1", "已被撤回或删除"),
        ("answer:withdraw:x", outdated),
        (f"guess:make:{asked.posting.posting_id}:myth", outdated),
    ):
        play.world.rewrite_custom_id(asked.posting.message_id or 0, write, forged)
        assert sentence in (await mei.presses(asked.card(mei), forged)).text
        play.world.rewrite_custom_id(asked.posting.message_id or 0, forged, write)
    await teahouse.run_sql("UPDATE postings SET guild_id = 1")
    assert unknown in (await mei.presses(asked.card(mei), write)).text


async def test_who_is_forgotten_is_cleared_from_the_thread_and_many_answers_are_few_edits(
    play: Playground,
    ann: Person,
    mei: Person,
    teahouse: Running,
    asked: Asked,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await answer(ann, asked, ENGLISH)
    here = thread(play, mei, asked)
    await here.sees(ENGLISH)
    await play.until(lambda: "1 answer" in asked.card(mei).text)
    monkeypatch.setattr(tally, "PAUSE_SECONDS", 60.0)
    edits: list[str] = []
    stop = play.world.events.listen(
        lambda event: edits.append(event.name) if event.channel_id == asked.posting.channel_id else None
    )
    for _ in range(12):
        await here.writes(CHINESE)
    async with asyncio.timeout(3):
        while await teahouse.count("spoken_answers") < 12:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    stop()
    assert edits.count("MESSAGE_UPDATE") <= 1
    mine = await ann.runs("language")
    question = await ann.presses(mine, "forget:ask")
    await ann.presses(question, "forget:yes")
    await teahouse.restart()
    await here.sees("withdrawn by its author")
    await teahouse.until_none("answers", "withdrawn_answers")
    assert not any(ENGLISH in card.text for card in here.visible() if card.raw["author"].get("bot"))
