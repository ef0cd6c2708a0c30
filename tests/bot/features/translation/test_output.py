import pytest

from bot.errors import EngineAnswerRejected, EngineRefused
from bot.features.translation import output
from bot.features.translation.engines import Request, Result

ZH = Request("我们今天晚上一起玩游戏好不好", "en", "zh-Hans")


@pytest.mark.parametrize(
    "page",
    [
        "Error 500 (Server Error)!!1500.That’s an error.There was an error.",
        "MYMEMORY WARNING: YOU USED ALL AVAILABLE FREE TRANSLATIONS FOR TODAY.",
        "'XX' IS AN INVALID TARGET LANGUAGE . EXAMPLE: LANGPAIR=EN|IT",
        "QUERY LENGTH LIMIT EXCEEDED. MAX ALLOWED QUERY : 500 CHARS",
        "<!doctype html><html>",
    ],
)
def test_an_error_page_is_a_refusal_of_the_engine(page: str) -> None:
    with pytest.raises(EngineRefused):
        output.check("google", ZH, Result(page))


def test_somebody_may_write_about_an_error_page() -> None:
    request = Request("I got Error 500 (Server Error)", "es", "en")
    output.check("google", request, Result("Recibí Error 500 (Server Error)"))


@pytest.mark.parametrize(
    ("request_", "answer", "problem"),
    [
        (ZH, " ", "empty"),
        (ZH, ZH.text, "unchanged"),
        (Request("wir spielen heute zusammen", "en", "de"), "Wir spielen heute zusammen!", "unchanged"),
        (ZH, "Let us play. " * 40, "length"),
        (Request("long text " * 100, "es", "en"), "corto", "length"),
        (ZH, "Play here: https://example.org/free", "invented"),
        (ZH, "Play with @everyone tonight", "invented"),
        (ZH, "Play with <@123> tonight", "invented"),
        (ZH, "[play](x) tonight", "invented"),
        (Request("let us play tonight", "zh-Hans", "en"), "jouons ce soir", "wrong script"),
        (Request("let us play tonight", "ru", "en"), "今晚一起玩吧", "wrong script"),
    ],
)
def test_what_is_no_translation_is_rejected(request_: Request, answer: str, problem: str) -> None:
    with pytest.raises(EngineAnswerRejected, match=problem):
        output.check("google", request_, Result(answer))


@pytest.mark.parametrize(
    ("request_", "answer"),
    [
        (ZH, "Shall we play a game together tonight?"),
        (Request("Berlin", "en", "de"), "Berlin"),
        (Request("look at [X0X] please", "zh-Hans", "en"), "请看 [X0X]"),
        (Request("我们玩 Minecraft 吧", "en", "zh-Hans"), "Let's play Minecraft"),
        (Request("哈", "en", "zh-Hans"), "This is the sound of somebody laughing out loud"),
        (Request("what is this", "en", None), "what is this"),
    ],
)
def test_a_translation_passes(request_: Request, answer: str) -> None:
    output.check("google", request_, Result(answer))


def test_two_texts_are_the_same_whatever_their_case_and_marks() -> None:
    assert output.same("Hola, amigo!", "¡hola AMIGO")
    assert not output.same("hola", "halo")
