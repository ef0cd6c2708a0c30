import asyncio

import pytest

from playground import Playground
from playground.driver import Card, NoAnswer, Person
from tests.engine import StubEngine
from tests.teahouse import Running


async def settles(person: Person, *spelled: str, note: str = "") -> Card:
    """Adds a term, in English, Chinese and Spanish as far as given."""
    form = await person.runs("glossary add")
    fields = dict(zip(("en", "zh-Hans", "es"), spelled, strict=False))
    return await person.submits(form, {**fields, "note": note})


async def test_a_settled_word_is_used_through_the_engine_and_listed_for_everybody(
    kai: Person, ann: Person, sofia: Person, engine: StubEngine
) -> None:
    card = await settles(
        kai, "dumpling | dumplings", "饺子", "empanadilla | empanadillas", note="with vinegar"
    )
    assert card.ephemeral
    assert "**Added.** From now on I translate it like this:\n**dumpling · 饺子 · empanadilla**" in card.text
    engine.reply = "Hoy comimos [X0X]"
    card = await sofia.runs("translate", text="Today we ate some dumplings together")
    assert "Hoy comimos empanadillas" in card.text
    assert engine.calls[-1]["q"] == "Today we ate some [X0X] together"
    listed = await ann.runs("glossary list")
    assert "English: dumpling, dumplings · Spanish: empanadilla, empanadillas" in listed.text
    assert "📝 with vinegar" in listed.text


async def test_a_word_in_one_language_stays_as_it_is_in_all_and_needs_no_engine(
    kai: Person, mei: Person, engine: StubEngine
) -> None:
    assert "Left as it is in every language." in (await settles(kai, "RedNote")).text
    engine.reply = "我喜欢[X0X]"
    assert "我喜欢RedNote" in (await mei.runs("翻译", text="I really like to read RedNote")).text


async def test_a_word_is_changed_and_removed_after_a_question(kai: Person, ann: Person) -> None:
    await settles(kai, "dumpling", "饺子")
    [choice] = await kai.completes("glossary edit", "term", "饺")
    assert choice.name == "dumpling · 饺子"
    form = await kai.runs("glossary edit", term=choice.value)
    card = await kai.submits(
        form, {"es": "empanadilla", "others": "Japanese: 餃子 | ギョーザ\n德语: Teigtasche"}
    )
    assert "German: Teigtasche" in card.text
    assert "Japanese: 餃子, ギョーザ" in card.text
    form = await kai.runs("glossary edit", term="ギョーザ")
    assert "Japanese: 餃子 | ギョーザ" in str(form.raw)
    question = await kai.runs("glossary remove", term="dumpling")
    assert "Nothing was removed" in (await kai.presses(question, "Keep it")).text
    question = await kai.runs("glossary remove", term="dumpling")
    assert "**Removed.**" in (await kai.presses(question, "Remove")).text
    assert "There are none yet." in (await ann.runs("glossary list")).text


async def test_the_list_is_searched_in_any_script_and_turned(kai: Person, ann: Person) -> None:
    for number in range(10):
        await settles(kai, f"dish number {number}", f"第{number}道菜")
    assert "第7道菜" in (await ann.runs("glossary list", search="7道")).text
    assert "None of the words has that in it." in (await ann.runs("glossary list", search="汤")).text
    card = await ann.runs("glossary list", search="`DISH` _number")
    assert "None of the words" in card.text
    card = await ann.runs("glossary list", search="道菜")
    assert "Page 1 of 2 · 10 words" in card.text
    card = await ann.presses(card, "▶️")
    assert "Page 2 of 2 · 10 words" in card.text
    assert "🔍 `道菜`" in card.text
    assert "dish number 9" in card.text


async def test_plain_members_only_look(ann: Person, kai: Person, play: Playground) -> None:
    for answer in (
        await ann.runs("glossary add"),
        await ann.runs("glossary edit", term="x"),
        await ann.runs("glossary remove", term="x"),
        await ann.runs("glossary export"),
        await ann.runs("glossary import", file=("words.csv", b"en")),
    ):
        assert answer.ephemeral
        assert "“Manage Messages”" in answer.text
    assert await ann.completes("glossary edit", "term", "") == []
    form = await kai.runs("glossary add")
    await play.take_role(kai, "Admin")
    assert "“Manage Messages”" in (await kai.submits(form, {"en": "tea"})).text
    assert "Manage Server" in (await kai.runs("glossary settings")).text


async def test_in_a_language_of_their_own(mei: Person, sofia: Person) -> None:
    assert "还没有词" in (await mei.runs("词库 list")).text
    assert "Todavía no hay ninguna" in (await sofia.runs("glosario list")).text
    assert "只有拥有“管理消息”" in (await mei.runs("词库 add")).text


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({}, "at least one language"),
        ({"en": "*"}, "at least one language"),
        ({"en": "x" * 81}, "too long"),
        ({"en": "|".join(f"tea{n}" for n in range(9))}, "more than 8 forms"),
        ({"en": "see https://evil.example"}, "cannot be added"),
        ({"en": "@everyone"}, "cannot be added"),
        ({"en": "<@123>"}, "cannot be added"),
        ({"en": "`tea`"}, "cannot be added"),
        ({"en": "tea\u202eaet"}, "cannot be added"),
        ({"en": "[X0X]"}, "cannot be added"),
        ({"en": "!!!"}, "no letters"),
        ({"others": "餃子"}, "which language this is"),
        ({"others": "Klingon: tea"}, "I do not know a language called “Klingon”"),
    ],
)
async def test_what_is_no_word_is_refused_with_what_to_do(
    kai: Person, fields: dict[str, str], sentence: str
) -> None:
    answer = await kai.submits(await kai.runs("glossary add"), fields)
    assert answer.ephemeral
    assert sentence in answer.text


async def test_a_spelling_belongs_to_one_word_also_when_two_write_it_at_once(
    kai: Person, mei: Person
) -> None:
    forms = [await kai.runs("glossary add"), await kai.runs("glossary add")]
    answers = await asyncio.gather(*(kai.submits(form, {"en": "Tea"}) for form in forms))
    assert sorted("in the glossary already" in answer.text for answer in answers) == [False, True]


async def test_a_word_removed_while_it_was_edited_is_not_brought_back(kai: Person) -> None:
    await settles(kai, "tea", "茶")
    form = await kai.runs("glossary edit", term="tea")
    await kai.presses(await kai.runs("glossary remove", term="tea"), "Remove")
    assert "Somebody has just removed this word" in (await kai.submits(form, {"en": "tea"})).text
    assert "is not in the glossary" in (await kai.runs("glossary edit", term="tea")).text


async def test_the_words_are_known_after_a_restart_also_between_form_and_submit(
    kai: Person, teahouse: Running
) -> None:
    form = await kai.runs("glossary add")
    await teahouse.restart()
    assert "**Added.**" in (await kai.submits(form, {"en": "tea", "zh-Hans": "茶"})).text
    await teahouse.restart()
    assert "tea · 茶" in (await kai.runs("glossary list")).text


async def test_it_belongs_to_a_server(ann: Person) -> None:
    for place in (ann.dm, ann.elsewhere):
        with pytest.raises((LookupError, NoAnswer)):
            await place.runs("glossary list")
