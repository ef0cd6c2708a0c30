import pytest

from bot.features.onboarding import Wording, render
from tests.bot.features.onboarding.flows import said


@pytest.mark.parametrize(
    ("reads", "text"),
    [("es", "hola"), ("pt-BR", "olá"), ("zh-Hant", "你好"), ("ja", "hola"), ("en", "hola")],
)
def test_a_reader_gets_the_nearest_language_and_else_the_first(reads: str, text: str) -> None:
    assert said(es="hola", pt="olá", zh_Hans="你好").in_language(reads) == text


def test_a_wording_without_texts_is_false_and_says_nothing() -> None:
    assert not Wording()
    assert Wording().in_language("en") == ""


def test_a_text_by_a_machine_is_marked_until_somebody_writes_it() -> None:
    by_machine = said(en="hello").saying("es", "hola", by_machine=True)
    assert by_machine.machine == {"es"}
    assert by_machine.saying("es", "buenas").machine == frozenset()


def test_a_blank_text_takes_the_language_away_with_its_mark() -> None:
    assert said(en="hello").saying("es", "hola", by_machine=True).saying("es", "  ") == said(en="hello")


def test_placeholders_are_filled_once_and_what_is_filled_in_stays_as_it_is() -> None:
    assert render("{member} in {server}", {"member": "{server}", "server": "Tea"}) == "{server} in Tea"


@pytest.mark.parametrize(
    "hostile", ["{member.__class__}", "{0}", "{}", "{member!r}", "{unknown}", "{{member"]
)
def test_a_template_reaches_nothing_but_the_table(hostile: str) -> None:
    assert render(hostile, {"member": "Ann"}) == hostile
