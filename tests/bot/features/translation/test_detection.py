import os
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.features.translation import word_model
from bot.features.translation.detection import THRESHOLD, detect, parts
from bot.features.translation.languages import LANGUAGES
from tests import summary

EXPECTED = ["en", "zh-Hans", "zh-Hant", "ja", "ko", "es", "fr", "de", "pt", "ru", "ar", "vi", "th", "id"]
OWN_CASES = Path(__file__).with_name("detection_cases.tsv")
MIXTURE = [
    "hello ",
    "你好",
    "。",
    "привет ",
    "ㅋㅋ",
    "123",
    "! ",
    "\n",
    "日本の",
    "lol ",
    "😀",
    "Ｈ",
    "🅷🅰",
    "ไทย",
    "e\u0301",
]
SHARED_CASES = os.environ.get("DETECT_CASES")


def right(file: Path, among: list[str] | None) -> float:
    """The share of lines whose language is found; a case `zh` takes either script, `pt` either region."""
    cases = [line.split("\t") for line in file.read_text(encoding="utf-8").splitlines()]
    wrong = [
        (text, language, found)
        for text, language in cases
        if not (found := detect(text, among)).code.startswith(language)
    ]
    share = 1 - len(wrong) / len(cases)
    summary.tell(f"detection: {file.name}: {share:.1%} of {len(cases)} right, wrong: {wrong}")
    return share


@pytest.mark.parametrize("among", [None, EXPECTED])
def test_sentences_of_our_own_are_told_apart(among: list[str] | None) -> None:
    assert right(OWN_CASES, among) >= 0.98


@pytest.mark.skipif(SHARED_CASES is None, reason="DETECT_CASES names no file of chat lines")
@pytest.mark.parametrize("among", [None, EXPECTED])
def test_the_chat_lines_that_the_project_measures_with_are_told_apart(among: list[str] | None) -> None:
    assert right(Path(SHARED_CASES or ""), among) >= 0.98


@pytest.mark.parametrize(
    "text",
    [
        "lol",
        "ah",
        "gr",
        "um",
        "hm",
        "woo",
        "www",
        "哈哈哈",
        "ㅋㅋ",
        "BTS",
        "Minecraft",
        "12:30",
        "😂",
        "",
        "!!",
    ],
)
def test_noises_and_names_are_in_no_language(text: str) -> None:
    assert detect(text).code == "und"
    assert detect(text, ["en", "zh-Hans", "es"]).code == "und"


@pytest.mark.parametrize(
    "text",
    ["@everyone", "<@123>", ":joy:", "https://example.org/hola/amigo", "`print()`", "<t:1700000000:R>"],
)
def test_markup_is_in_no_language(text: str) -> None:
    assert detect(text).code == "und"


def test_markup_around_words_does_not_change_their_language() -> None:
    assert detect("<@1> **mañana** nos vemos en https://example.org/the/house :joy:").code == "es"


@pytest.mark.parametrize(
    "text", ["my 妈妈 made 饺子 today", "hello everyone 大家好", "guten Tag всем привет"]
)
def test_a_text_in_two_languages_is_in_neither(text: str) -> None:
    assert detect(text).code == "und"


@pytest.mark.parametrize("text", ["lol that 表情包 is so cute", "what does 加油 mean?"])
def test_a_foreign_word_does_not_change_the_language(text: str) -> None:
    assert detect(text).code == "en"


@pytest.mark.parametrize(
    ("text", "among", "code"),
    [
        ("最高", ["ja", "en"], "ja"),
        ("最高", ["zh-Hans", "en"], "zh-Hans"),
        ("晚安", ["zh-Hant", "en"], "zh-Hant"),
        ("晚安", None, "zh-Hans"),
        ("謝謝你", ["zh-Hans", "en"], "zh-Hant"),
        ("草", None, "und"),
        ("东京", None, "zh-Hans"),
        ("以后再说", None, "zh-Hans"),
        ("加油", ["ja", "zh-Hant"], "zh-Hant"),
        ("obrigado pela ajuda", ["pt-BR", "en"], "pt-BR"),
    ],
)
def test_what_is_expected_decides_what_the_letters_leave_open(
    text: str, among: list[str] | None, code: str
) -> None:
    assert detect(text, among).code == code


def test_another_language_than_expected_is_told_only_where_it_is_certain() -> None:
    assert detect("Goedemorgen allemaal hoe gaat het met jullie", ["en", "zh-Hans"]).code == "nl"
    assert detect("좋은 아침", ["en", "zh-Hans"]).code == "ko"
    assert detect("ja precies", ["en", "zh-Hans"]).code == "und"


@pytest.mark.parametrize(
    "text",
    [
        "𝙩𝙝𝙖𝙩 𝙞𝙨 𝙨𝙤 𝙣𝙞𝙘𝙚",
        "ｔｈａｔ ｉｓ ｓｏ ｎｉｃｅ",
        "thaaaat is sooooo niceeee",
        "THAT IS SO NICE",
        "🆃🅷🅰🆃 🅸🆂 🆂🅾 🅽🅸🅲🅴",
        "ᴛʜᴀᴛ ɪs sᴏ ɴɪᴄᴇ",
        "t̶h̶a̶t̶ is so nice",
    ],
)
def test_how_letters_are_drawn_does_not_matter(text: str) -> None:
    assert detect(text).code == "en"


def test_what_is_below_the_threshold_is_not_told() -> None:
    unsure = detect("Köln")
    assert unsure.code == "und"
    assert 0 < unsure.confidence < THRESHOLD


@pytest.mark.parametrize(
    ("text", "languages", "codes"),
    [
        ("my 妈妈 made 饺子 today", ("en", "zh-Hans"), ["en", "zh-Hans", "en", "zh-Hans", "en"]),
        ("hello everyone 大家好", ("en", "zh-Hans"), ["en", "zh-Hans"]),
        ("guten Tag всем привет", ("de", "ru"), ["de", "ru"]),
        ("오늘은 진짜 tired because of work", ("en", "ko"), ["ko", "en"]),
        ("this也太好吃了吧", (), ["en", "zh-Hans"]),
        ("I love you. Ich liebe dich auch so sehr!", (), ["en", "de"]),
        ("yyds 绝绝子", (), ["zh-Hans"]),
        ("Minecraft 真的好玩", (), ["zh-Hans"]),
        ("我喜欢アニメ", (), ["zh-Hans"]),
        ("私は寿司がだいすき", (), ["ja"]),
        ("where are you?", (), ["en"]),
    ],
)
def test_a_mixed_message_is_told_by_its_parts(
    text: str, languages: tuple[str, ...], codes: list[str]
) -> None:
    assert [part.code for part in parts(text)] == codes
    assert detect(text).mixed == languages


@pytest.mark.parametrize("text", ["東京", "最高", "no", "hi", "草"])
def test_what_could_be_in_several_languages_is_not_guessed(text: str) -> None:
    assert detect(text).code == "und"


@given(st.text())
def test_any_text_is_detected_and_its_parts_make_it_up(text: str) -> None:
    found = detect(text, EXPECTED)
    assert found.code in {"und", *LANGUAGES}
    assert 0 <= found.confidence <= 1
    assert "".join(part.text for part in parts(text)) == text


@given(st.lists(st.sampled_from(MIXTURE)).map("".join))
def test_any_mixture_of_scripts_and_marks_is_cut_without_loss(text: str) -> None:
    cut = parts(text)
    assert "".join(part.text for part in cut) == text
    assert all(one.code != other.code for one, other in pairwise(cut))
    assert len(detect(text).mixed) != 1


@pytest.mark.parametrize(
    "text", ["a" * 4000, "ab " * 1300, "你a" * 2000, "?" * 4000, "hi. " * 1000, "ㅋ😀" * 2000]
)
def test_no_text_takes_long(text: str) -> None:
    word_model.load()
    start = time.process_time()
    detect(text)
    assert time.process_time() - start < 0.1


def rate(lines: list[str]) -> float:
    for line in lines:
        detect(line)
    unknown = [f"{line} {number}" for number in range(10) for line in lines]  # none is remembered
    start = time.process_time()
    for line in unknown:
        detect(line)
    return len(unknown) / (time.process_time() - start)


def test_it_is_quick() -> None:
    cases = [line.split("\t") for line in Path(SHARED_CASES or OWN_CASES).read_text("utf-8").splitlines()]
    lines = [text for text, _ in cases]
    longer = [" ".join(text for text, code in cases if code == language) for language in EXPECTED]
    longer = [text[at : at + 60] for text in longer for at in range(0, len(text), 60)]
    short_rate, long_rate = rate(lines), rate(longer)
    summary.tell(f"detection: {short_rate:,.0f} lines a second, {long_rate:,.0f} of 60 letters")
    assert short_rate > 8000


def test_a_message_that_is_looked_at_again_is_worked_out_once() -> None:
    first = detect("Nos vemos el sábado por la tarde", ["es", "en"])
    assert detect("Nos vemos el sábado por la tarde", ("en", "es")) is first
