import pytest

from bot.clock import utc_now
from bot.features.translation.budget import Account
from bot.features.translation.explanation import Phrase
from bot.features.translation.memory import phrasebook
from bot.features.translation.service import TranslationService
from bot.features.translation.slang import slang
from bot.features.translation.terms import Term
from tests.bot.features.translation.doubles import OfOneServer, Scripted, dictionary


def service() -> TranslationService:
    return TranslationService([Scripted(dictionary())], utc_now, [phrasebook()], slang())


@pytest.mark.parametrize(
    ("text", "source", "phrases"),
    [
        ("很高兴认识你", "zh-Hans", [("很高兴认识你", "Nice to meet you")]),
        ("<@1> 你好！\n我今天在超市买了很多苹果", "zh-Hans", [("你好！", "Hello!")]),
        ("I say 谢谢！晚安", "zh-Hans", [("谢谢！晚安", "Thank you! Good night")]),
        ("||你好||", None, [("你好", "Hello")]),
        ("good morning", "en", []),
        ("我今天在超市买了很多苹果", "zh-Hans", []),
        ("", None, []),
    ],
)
async def test_phrases_that_needed_no_engine_are_named(
    text: str, source: str | None, phrases: list[tuple[str, str]]
) -> None:
    explanation = await service().explain(text, source, "en")
    assert explanation.phrases == tuple(Phrase(*phrase, "phrasebook") for phrase in phrases)


async def test_words_that_a_server_settled_are_named_once_and_only_there() -> None:
    settled = OfOneServer(Term("饺子", "jiaozi"))
    text = "我喜欢饺子\n<@1> 饺子 `饺子` 很好吃"
    here = TranslationService([], utc_now, [phrasebook()], settled=settled)
    explanation = await here.explain(text, "zh-Hans", "en", account=Account(7, 1))
    assert explanation.phrases == (Phrase("饺子", "jiaozi", "member"),)
    assert (await here.explain(text, "zh-Hans", "en")).phrases == ()


async def test_how_sure_the_words_make_it_is_told() -> None:
    sure = await service().explain("¿dónde compraste esa camisa tan bonita?", "es", "en")
    assert (sure.found.code, sure.found.mixed) == ("es", ())
    assert sure.found.confidence > 0.9
    mixed = await service().explain("my 妈妈 made 饺子 today", "zh-Hans", "en")
    assert mixed.found.mixed == ("en", "zh-Hans")


async def test_slang_is_explained_to_the_reader_of_the_explanation() -> None:
    for reader, meaning in ((None, "The best ever"), ("es", "Lo mejor que hay")):
        (note,) = (await service().explain("这个游戏真的yyds", "zh-Hans", "en", reader=reader)).notes
        assert note.meaning.startswith(meaning)
    assert (await service().explain("这个游戏真的yyds", "zh-Hans", "en", reader="zh-Hans")).notes == ()
