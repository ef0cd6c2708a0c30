from typing import Any

import pytest

from playground import Playground
from playground.driver import Card, Person
from tests.engine import StubEngine
from tests.teahouse import Running

APPLES = "我今天在超市买了很多苹果"
APPLES_EN = "I bought a lot of apples at the supermarket today"


async def why(person: Person, card: Card) -> str:
    answer = await person.presses(card, "Why?")
    assert answer.ephemeral
    assert answer.buttons == []
    return answer.text


async def test_a_machine_translation_says_what_it_rests_on(ann: Person, engine: StubEngine) -> None:
    text = f"很高兴认识你\n{APPLES}，真的yyds"
    engine.answers[f"{APPLES}，真的yyds", "en"] = f"{APPLES_EN}, the best ever"
    card = await ann.runs("translate", text=text)
    calls = len(engine.calls)
    told = await why(ann, card)
    assert "I read the original as **Simplified Chinese**, and am 100% sure." in told
    assert "A machine translated it: LibreTranslate." in told
    assert "These parts are from the phrasebook:\n  - 很高兴认识你 → Nice to meet you" in told
    assert "**yyds = 永远的神**, “eternal god”: The best ever" in told
    assert "Machines miss jokes" in told
    assert len(engine.calls) == calls


async def test_words_of_the_glossary_are_named(ann: Person, kai: Person, engine: StubEngine) -> None:
    form = await kai.runs("glossary add")
    await kai.submits(form, {"en": "dumplings", "zh-Hans": "饺子"})
    engine.reply = "We ate [X0X] together today"
    told = await why(ann, await ann.runs("translate", text="我们今天一起吃了饺子"))
    assert "These words are from this community’s glossary:\n  - 饺子 → dumplings" in told


async def test_a_message_in_several_languages_says_which(ann: Person, engine: StubEngine) -> None:
    engine.answers.update({("妈妈", "en"): "mom", ("饺子", "en"): "dumplings"})
    card = await ann.runs("translate", text="my 妈妈 made 饺子 today")
    assert "my mom made dumplings today" in card.text
    told = await why(ann, card)
    assert "The original is in **English** + **Simplified Chinese**" in told
    assert "translated from Simplified Chinese" in told


@pytest.mark.parametrize(
    ("text", "to", "source", "sentence"),
    [
        ("你好", "en", None, "It is from the phrasebook that comes with me."),
        ("這個貼圖好可愛喔", "zh-Hans", None, "OpenCC only wrote it in the other Chinese characters."),
        ("hola", "en", "es", "The original was taken to be **Spanish**."),
    ],
)
async def test_each_origin_has_its_sentence(
    ann: Person, text: str, to: str, source: str | None, sentence: str
) -> None:
    options: dict[str, Any] = {"from": source} if source else {}
    assert sentence in await why(ann, await ann.runs("translate", text=text, to=to, **options))


async def test_where_only_the_engine_knew_the_language_it_says_so(ann: Person, engine: StubEngine) -> None:
    engine.reply = "cosas buenas"
    card = await ann.runs("translate", text="blub zor", to="es")
    assert "The original was taken to be **" in await why(ann, card)


async def test_everybody_can_ask_of_a_shared_card_in_their_own_language(
    ann: Person, sofia: Person, mei: Person, teahouse: Running
) -> None:
    await ann.presses(await ann.runs("translate", text=f"{APPLES}\n你好"), "Share")
    shared = await sofia.sees(APPLES_EN)
    await teahouse.restart()
    answer = await sofia.presses(shared, "Why?")
    assert answer.ephemeral
    assert "Lo ha traducido una máquina: LibreTranslate." in answer.text
    assert "你好 → Hello" in answer.text
    assert "这是机器翻译的：LibreTranslate。" in (await mei.presses(shared, "Why?")).text
    await ann.sees_nothing_new(for_=0.1)


@pytest.mark.parametrize(
    "forged",
    [
        "translation:why",
        "translation:why:xx:en:libretranslate",
        "translation:why:zh-Hans:xx:libretranslate",
        "translation:why:zh-Hans:und:libretranslate",
        "translation:why:zh-Hans:en:evil **engine**",
        "translation:why:zh-Hans:en:conversion",
        "translation:share:zh-Hans:en:evil",
    ],
)
async def test_a_forged_id_gets_a_calm_answer(ann: Person, play: Playground, forged: str) -> None:
    card = await ann.runs("translate", text="你好")
    play.world.rewrite_custom_id(card.id, "translation:why:zh-Hans:en:phrasebook", forged)
    answer = await ann.presses(card, "Why?")
    assert "from an older version of me" in answer.text


async def test_a_wall_of_phrases_is_cut_short(ann: Person) -> None:
    told = await why(ann, await ann.runs("translate", text="你好\n" * 40))
    assert told.count("你好 → Hello") == 5
