import tomllib
from collections import Counter
from pathlib import Path

import pytest

import bot.features.translation
from bot.features.translation.eligibility import nothing_in
from bot.features.translation.memory import Phrasebook, phrasebook

LANGUAGES = {"en", "zh-Hans", "zh-Hant", "es", "ja", "ko", "fr", "de", "pt-BR", "ru"}
FILES = sorted((Path(bot.features.translation.__file__).parent / "phrasebook").glob("*.toml"))
PHRASES = {
    name: phrase for file in FILES for name, phrase in tomllib.loads(file.read_text(encoding="utf-8")).items()
}


async def told(text: str, target: str, source: str | None = None) -> str | None:
    found = await phrasebook().recall(text, source, target)
    return found.text if found else None


def test_there_are_some_forty_phrases_in_ten_languages() -> None:
    assert len(PHRASES) >= 45
    assert {name for name, phrase in PHRASES.items() if set(phrase) != LANGUAGES} == set()
    assert all(
        spelling.strip() for phrase in PHRASES.values() for written in phrase.values() for spelling in written
    )


def test_no_spelling_is_given_twice_in_a_phrase() -> None:
    twice = [
        (name, code, spelling)
        for name, phrase in PHRASES.items()
        for code, written in phrase.items()
        for spelling, times in Counter(written).items()
        if times > 1
    ]
    assert twice == []


def test_only_shown_spellings_may_stand_in_two_phrases() -> None:
    others: Counter[tuple[str, str]] = Counter()
    for phrase in PHRASES.values():
        others.update(
            (code, spelling.casefold()) for code, written in phrase.items() for spelling in written[1:]
        )
    assert [spelling for spelling, times in others.items() if times > 1] == []


def test_a_phrase_asks_in_every_language_or_in_none() -> None:
    for name, phrase in PHRASES.items():
        asks = {written[0][-1] in "?？" for written in phrase.values()}
        assert len(asks) == 1, name


def test_no_phrase_asks_where_somebody_is_from() -> None:
    assert not [name for name in PHRASES if "from" in name or "country" in name]


def test_no_phrase_is_kept_from_being_translated() -> None:
    everything = [
        spelling for phrase in PHRASES.values() for written in phrase.values() for spelling in written
    ]
    assert [spelling for spelling in everything if nothing_in(spelling)] == []


@pytest.mark.parametrize("name", PHRASES)
async def test_what_is_shown_in_one_language_is_known_to_every_other(name: str) -> None:
    for source, written in PHRASES[name].items():
        for target in LANGUAGES - {source}:
            answer = await told(written[0], target, source)
            same_text = [
                other
                for other in PHRASES.values()
                if other[source][0] == written[0] or written[0] in other[source]
            ]
            assert answer in [other[target][0] for other in same_text]


@pytest.mark.parametrize(
    ("text", "target", "shown"),
    [
        ("你好", "en", "Hello"),
        ("您好！", "en", "Hello!"),
        ("哈喽～", "es", "Hola"),
        ("HELLO 😀", "zh-Hans", "你好"),
        ("ｈｅｌｌｏ", "ja", "こんにちは"),
        ("thank you!!", "es", "¡Gracias!"),
        ("thank you!", "fr", "Merci\u202f!"),
        ("como estas", "en", "How are you?"),
        ("¿Cómo estás?", "zh-Hant", "最近好嗎？"),
        ("I dont understand", "ko", "이해가 안 돼요"),
        ("goooood morning", "de", "Guten Morgen"),
        ("спасибо", "pt-BR", "Agradeço"),
    ],
)
async def test_a_phrase_is_known_however_it_is_written(text: str, target: str, shown: str) -> None:
    assert await told(text, target) == shown


@pytest.mark.parametrize("text", ["hello my old friend", "谢谢你的礼物", "x", "thank"])
async def test_more_than_a_phrase_is_not_a_phrase(text: str) -> None:
    assert await told(text, "es") is None


@pytest.mark.parametrize(
    ("text", "target", "shown"),
    [
        ("tudo bem?", "en", "How are you?"),
        ("tudo bem", "en", None),
        ("大丈夫", "en", "No problem"),
        ("大丈夫？", "en", None),
        ("お腹すいた？", "en", None),
        ("what is your name", "zh-Hans", "你叫什么名字？"),
    ],
)
async def test_a_question_is_not_taken_for_its_answer(text: str, target: str, shown: str | None) -> None:
    assert await told(text, target) == shown


async def test_polite_words_are_answered_with_polite_ones() -> None:
    assert await told("您好", "ja") == "こんにちは"
    assert await told("嗨", "ja") == "やあ"
    assert await told("ありがとうございます", "ko") == "감사합니다"
    assert await told("ありがとう", "ko") == "고마워"


async def test_the_language_of_a_phrase_comes_with_it() -> None:
    known = await phrasebook().recall("danke", None, "en")
    assert known is not None
    assert (known.source, known.kind) == ("de", "phrasebook")
    own = await phrasebook().recall("hi", None, "en")
    assert own is not None
    assert own.source == "en"


async def test_a_phrase_of_another_language_than_the_stated_one_is_not_used() -> None:
    assert await told("danke", "en", "fr") is None


async def test_a_language_without_the_phrase_is_left_to_the_engines() -> None:
    assert await told("danke", "th") is None
    assert await Phrasebook([{"en": ["Hi"], "de": ["Hallo"]}]).recall("hi", "en", "es") is None


@pytest.mark.parametrize(
    ("text", "target", "shown"),
    [
        ("你好，很高兴认识你", "en", "Hello. Nice to meet you"),
        ("你好！很高兴认识你。", "en", "Hello! Nice to meet you."),
        ("Hello! Nice to meet you.", "zh-Hans", "你好！很高兴认识你。"),
        ("Thank you, good night", "es", "Gracias. Buenas noches"),
    ],
)
async def test_a_message_made_of_phrases_is_known_as_a_whole(text: str, target: str, shown: str) -> None:
    found = await phrasebook().recall(text, None, target)
    assert found is not None
    assert found.text == shown


async def test_a_message_of_which_only_a_part_is_a_phrase_is_left_to_the_engines() -> None:
    assert await phrasebook().recall("你好，我今天在超市买了苹果", "zh-Hans", "en") is None


@pytest.mark.parametrize("text", ["谢谢啦", "谢谢啊~", "谢谢哦！", "早安呀"])
async def test_a_softening_particle_changes_nothing(text: str) -> None:
    assert await phrasebook().recall(text, "zh-Hans", "en")
