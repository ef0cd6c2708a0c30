import os
import time
from pathlib import Path

import pytest

from bot.features.translation import word_model
from bot.features.translation.detection import THRESHOLD, detect

EXPECTED = ["en", "zh-Hans", "zh-Hant", "ja", "ko", "es", "fr", "de", "pt", "ru", "ar", "vi", "th", "id"]
OWN_CASES = Path(__file__).with_name("detection_cases.tsv")
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
    print(f"{file.name}: {share:.1%} of {len(cases)} right, wrong: {wrong}")  # noqa: T201 - shown by -s
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
    "text", ["𝙩𝙝𝙖𝙩 𝙞𝙨 𝙨𝙤 𝙣𝙞𝙘𝙚", "ｔｈａｔ ｉｓ ｓｏ ｎｉｃｅ", "thaaaat is sooooo niceeee", "THAT IS SO NICE"]
)
def test_how_letters_are_drawn_does_not_matter(text: str) -> None:
    assert detect(text).code == "en"


def test_what_is_below_the_threshold_is_not_told() -> None:
    unsure = detect("Köln")
    assert unsure.code == "und"
    assert 0 < unsure.confidence < THRESHOLD


def test_it_is_quick() -> None:
    word_model.load()
    lines = [line.split("\t")[0] for line in OWN_CASES.read_text(encoding="utf-8").splitlines()]
    start = time.process_time()
    for line in lines * 10:
        detect(line)
    rate = len(lines) * 10 / (time.process_time() - start)
    print(f"{rate:,.0f} lines a second")  # noqa: T201 - shown by -s
    assert rate > 2000
