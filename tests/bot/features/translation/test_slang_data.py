import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NotRequired, TypedDict, cast

import pytest

import bot.features.translation
from bot.features.translation import spelling
from tests import summary

READERS = {"en", "zh-Hans", "es"}
REGISTERS = {"casual", "playful", "rude", "fandom", "gaming"}
FILES = sorted((Path(bot.features.translation.__file__).parent / "slang").glob("*.toml"))
CHINESE = re.compile("[\u4e00-\u9fff]")


class Entry(TypedDict):
    language: str
    forms: list[str]
    also_a_word: NotRequired[list[str]]
    regions: NotRequired[list[str]]
    meaning: Mapping[str, str]
    equivalent: NotRequired[Mapping[str, str]]
    literal: NotRequired[Mapping[str, str]]
    register: str


SLANG = [
    (name, cast("Entry", entry))
    for file in FILES
    for name, entry in tomllib.loads(file.read_text(encoding="utf-8")).items()
]


def every_text(entry: Entry) -> Iterator[tuple[str, str]]:
    """(language of the reader, text) of all that explains an expression."""
    for texts in (entry["meaning"], entry.get("equivalent", {}), entry.get("literal", {})):
        yield from texts.items()


def without_forms(text: str, entry: Entry) -> str:
    for form in entry["forms"]:
        text = text.replace(form, "")
    return text


def as_compared(form: str) -> str:
    return spelling.unaccented(spelling.words(form)) or form


def test_there_are_one_hundred_and_fifty_expressions_of_five_languages() -> None:
    summary.tell(f"slang: {len(SLANG)} expressions")
    assert len(SLANG) >= 150
    assert {entry["language"] for _, entry in SLANG} == {"zh", "en", "ja", "ko", "es"}


def test_every_expression_has_its_own_id() -> None:
    names = [name for name, _ in SLANG]
    assert [name for name, times in Counter(names).items() if times > 1] == []
    assert [name for name in names if not re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", name)] == []


@pytest.mark.parametrize(("name", "entry"), SLANG, ids=[name for name, _ in SLANG])
def test_an_expression_is_whole(name: str, entry: Entry) -> None:
    assert set(entry) <= set(Entry.__annotations__)
    assert entry["forms"]
    assert entry["register"] in REGISTERS
    assert set(entry["meaning"]) == READERS
    assert set(entry.get("equivalent", {})) | set(entry.get("literal", {})) <= READERS
    assert all(re.fullmatch("[A-Z]{2}", region) for region in entry.get("regions", []))
    assert set(entry.get("also_a_word", [])) <= set(entry["forms"])


@pytest.mark.parametrize(("name", "entry"), SLANG, ids=[name for name, _ in SLANG])
def test_what_is_said_of_an_expression_is_short_and_in_the_language_of_its_reader(
    name: str, entry: Entry
) -> None:
    for reader, text in every_text(entry):
        assert text == text.strip() != ""
        assert len(text) <= 120
        if reader != "zh-Hans":
            assert not CHINESE.search(without_forms(text, entry))
    assert CHINESE.search(entry["meaning"]["zh-Hans"])


def test_no_form_is_given_twice_in_a_language() -> None:
    forms = Counter((entry["language"], as_compared(form)) for _, entry in SLANG for form in entry["forms"])
    assert [form for form, times in forms.items() if times > 1] == []


def test_forms_are_written_without_blanks_around() -> None:
    assert [form for _, entry in SLANG for form in entry["forms"] if form != form.strip() or not form] == []


@pytest.mark.parametrize(
    ("language", "form"),
    [
        *(
            ("zh", form)
            for form in ("yyds", "u1s1", "xswl", "绝绝子", "种草", "破防", "猫税", "红薯", "洋芋")
        ),
        *(("en", form) for form in ("ngl", "tbh", "slay", "no cap", "ate", "touch grass", "cat tax", "💀")),
        *(("ja", form) for form in ("草", "w", "やばい", "推し", "尊い")),
        *(("ko", form) for form in ("ㅇㅈ", "ㄹㅇ", "ㅇㅋ", "대박", "인싸")),
        *(("es", form) for form in ("xq", "tqm", "bro")),
    ],
)
def test_the_expressions_that_people_asked_for_are_explained(language: str, form: str) -> None:
    assert [name for name, entry in SLANG if entry["language"] == language and form in entry["forms"]]


def test_laughter_is_no_korean_slang() -> None:
    assert not [form for _, entry in SLANG for form in entry["forms"] if re.fullmatch("[ㅋㅎㅠㅜ]+", form)]
