import pytest

from bot.clock import utc_now
from bot.features.translation.budget import Account
from bot.features.translation.engines import Request, Result
from bot.features.translation.outcome import Silence, Translation
from bot.features.translation.service import TranslationService
from bot.features.translation.terms import Term, Terms
from tests.bot.features.translation.doubles import OfOneServer, Scripted

HERE = Account(7, 1)


def renderings(text: str, *terms: Term) -> list[str]:
    return Terms(terms).split(text)[1]


async def translated(
    text: str, target: str, answer: str, *terms: Term, source: str = "en"
) -> tuple[str, list[str]]:
    """What the reader gets where an engine gives `answer`, and what engines were asked."""
    engine = Scripted(lambda request: Result(answer, source))
    service = TranslationService([engine], utc_now, settled=OfOneServer(*terms))
    told = await service.translate(text, target, source=source, account=HERE)
    await service.close()
    asked = [request.text for request in engine.requests]
    return told.text if isinstance(told, Translation) else text, asked


@pytest.mark.parametrize(
    ("text", "spelling"),
    [
        ("We ate dim sum.", "dim sum"),
        ("DIM SUM!", "dim sum"),
        ("Dim sum's history", "dim sum"),
        ("Dim sum’s history", "dim sum"),
        ("¿Hay empanadillas?", "empanadillas"),
        ("我们去吃点心吧", "点心"),
        ("一緒に餃子を食べよう", "餃子"),
        ("ไปกินติ่มซำกัน", "ติ่มซำ"),
        ("떡볶이를 먹자", "떡볶이"),
        ("我爱RedNote啊", "rednote"),
        ("RedNote를 켜", "rednote"),
        ("我爱ＲｅｄＮｏｔｅ", "RedNote"),
        ("cafe\u0301 con leche", "café"),
        ("C++ is hard", "c++"),
    ],
)
def test_a_word_is_found_where_it_stands_as_a_word(text: str, spelling: str) -> None:
    assert renderings(text, Term(spelling, "!")) == ["!"]


@pytest.mark.parametrize(
    ("text", "spelling"),
    [
        ("a steamed bun", "tea"),
        ("team", "tea"),
        ("GPT4", "GPT"),
        ("tea_time", "tea"),
        ("엄떡볶이", "떡볶이"),
        ("dim\nsum", "dim sum"),
    ],
)
def test_a_part_of_another_word_is_not_the_word(text: str, spelling: str) -> None:
    assert renderings(text, Term(spelling, "!")) == []


def test_the_longest_word_counts_and_none_is_found_within_another() -> None:
    terms = (Term("milk", "leche"), Term("milk tea", "té con leche"), Term("tea", "té"))
    assert renderings("milk tea, tea and milk", *terms) == ["té con leche", "té", "leche"]


def test_what_is_left_as_it_is_keeps_the_writers_case() -> None:
    assert renderings("rednote, REDNOTE", Term("RedNote", None)) == ["rednote", "REDNOTE"]


def test_among_four_thousand_spellings_each_one_in_a_message_is_found() -> None:
    terms = Terms(Term(f"word{n} of tea", "茶") for n in range(4_000))
    text = "We drank a lot of word17 of tea today, and talked. " * 8
    assert terms.split(text)[1] == ["茶"] * 8


async def test_a_word_inside_a_chinese_sentence_reaches_no_engine() -> None:
    told = await translated(
        "我们今天去吃点心吧", "en", "Let's go and eat [X0X]today", Term("点心", "dim sum"), source="zh-Hans"
    )
    assert told == ("Let's go and eat dim sum today", ["我们今天去吃[X0X]吧"])


async def test_chinese_gets_no_spaces_around_its_own_word_and_keeps_them_around_latin_letters() -> None:
    terms = (Term("dim sum", "点心"), Term("RedNote", None))
    answer = "我在 [X0X] 上看到了 [X1X] 。"
    told, _ = await translated("On RedNote I saw dim sum", "zh-Hans", answer, *terms)
    assert told == "我在 RedNote 上看到了点心 。"


async def test_a_message_that_is_a_settled_word_needs_no_engine() -> None:
    told = await translated("**小笼包**!", "en", "", Term("小笼包", "soup dumplings"), source="zh-Hans")
    assert told == ("**soup dumplings**!", [])


async def test_links_mentions_and_code_keep_their_letters() -> None:
    text = "tea at https://tea.example/tea <:tea:77> `tea` <@5> is good"
    told, _ = await translated(text, "es", "[X0X] en [X1X] es bueno", Term("tea", "té"))
    assert "https://tea.example/tea <:tea:77> `tea` <@5>" in told
    assert told.startswith("té en")


async def test_a_word_outranks_the_phrasebook_and_is_one_cached_text_for_all_servers() -> None:
    engine = Scripted(lambda request: Result("Me encanta [X0X]", "en"))
    for rendering in ("el té", "la infusión"):
        service = TranslationService([engine], utc_now, settled=OfOneServer(Term("tea", rendering)))
        told = await service.translate("I love tea", "es", source="en", account=HERE)
        assert isinstance(told, Translation)
        assert (told.text, told.origin.kind) == (f"Me encanta {rendering}", "engine")
        await service.close()
    assert len({request.text for request in engine.requests}) == 1


async def test_another_server_is_not_bound_by_it() -> None:
    engine = Scripted(lambda request: Result("Me encanta el té", "en"))
    service = TranslationService([engine], utc_now, settled=OfOneServer(Term("tea", "!")))
    for account in (Account(8, 1), Account(None, 1)):
        told = await service.translate("I love tea", "es", source="en", account=account)
        assert isinstance(told, Translation)
        assert told.text == "Me encanta el té"
    await service.close()


async def test_a_text_in_the_readers_language_stays_as_it_is() -> None:
    service = TranslationService([], utc_now, settled=OfOneServer(Term("tea", "té")))
    told = await service.translate("I love tea", "en", source="en", account=HERE)
    assert isinstance(told, Silence)


async def test_simplified_becomes_traditional_with_the_settled_words() -> None:
    told = await translated("这个软件很好用", "zh-Hant", "", Term("软件", "軟體"), source="zh-Hans")
    assert told == ("這個軟體很好用", [])


async def test_what_a_member_made_of_a_whole_message_comes_before_everything() -> None:
    def never(request: Request) -> Result:
        raise AssertionError(request)

    settled = OfOneServer(Term("tea", "té"), I_love_tea="¡Qué rico el té!")
    service = TranslationService([Scripted(never)], utc_now, settled=settled)
    told = await service.translate("I love tea", "es", account=HERE)
    assert isinstance(told, Translation)
    assert (told.text, told.origin.kind, told.sent, told.saved) == ("¡Qué rico el té!", "member", 0, 10)
    await service.close()


def test_settled_words_are_found_as_they_are_written() -> None:
    terms = Terms([Term("dim sum", "点心"), Term("Ann", None), Term("sum", "总数")])
    assert terms.found("Dim Sum with ann, dim sum") == {"Dim Sum": "点心", "ann": "ann", "dim sum": "点心"}
    assert terms.found("nothing") == Terms().found("dim sum") == {}
