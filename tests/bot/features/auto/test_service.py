import asyncio

import pytest

from bot.errors import EnginesUnavailable, EngineTimeout
from bot.features.auto import AutoPlace, AutoService, Card, Need, Said
from bot.features.community import CommunityService
from bot.features.translation import TranslationService
from bot.features.translation.engines import Request, Result
from db import Database
from db.auto import AutoPlaceStore
from db.auto_answers import AutoAnswerStore
from db.community import GuildStore, MemberStore
from tests.bot.features.translation.doubles import Scripted, SetClock

TEA = AutoPlace(70, 7, "reply", 600, False, ("en", "zh-Hans", "es"))
MEI, SOFIA, REPLY = 2, 3, 900
APPLES = "我今天在超市买了很多苹果"
LIBRARY = "The library closes early on Sundays"
ANSWERS = {"en": "I bought a lot of apples at the supermarket today", "es": "Hoy compré muchas manzanas"}


def answer(request: Request) -> Result | EngineTimeout:
    if request.target not in ANSWERS:
        return EngineTimeout("scripted")
    return Result(ANSWERS[request.target], request.source)


def said(text: str, message_id: int = 1, author_id: int = MEI) -> Said:
    return Said(7, 70, message_id, author_id, text)


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def community(db: Database, clock: SetClock) -> CommunityService:
    return CommunityService(GuildStore(db), MemberStore(db), clock)


@pytest.fixture
def auto(db: Database, clock: SetClock, community: CommunityService) -> AutoService:
    translation = TranslationService([Scripted(answer)], clock)
    return AutoService(AutoPlaceStore(db), AutoAnswerStore(db), translation, community, clock)


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        (APPLES, ("en", "es")),
        (LIBRARY, ("zh-Hans", "es")),
        ("Hoy he comprado muchas manzanas en el mercado", ("en", "zh-Hans")),
        ("Je vais acheter du pain et du fromage demain matin", ("en", "zh-Hans", "es")),
    ],
)
async def test_a_message_is_needed_in_the_languages_of_the_place_that_it_is_not_in(
    auto: AutoService, text: str, targets: tuple[str, ...]
) -> None:
    assert await auto.need(TEA, said(text)) == Need(targets)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "lol",
        "哈哈哈",
        "https://example.com",
        "!play 我今天买了苹果",
        "?help me please",
        "ok",
        "123",
        "Zxq vr",
    ],
)
async def test_what_says_nothing_or_is_unsure_is_needed_by_nobody(auto: AutoService, text: str) -> None:
    assert await auto.need(TEA, said(text)) is None


@pytest.mark.parametrize(
    "text", ["?Qué 我今天在超市买了很多苹果", "...我今天在超市买了很多苹果", "-- 我今天买了苹果"]
)
async def test_what_only_begins_like_a_command_is_translated(auto: AutoService, text: str) -> None:
    assert await auto.need(TEA, said(text))


async def test_the_authors_languages_decide_where_those_of_the_place_do_not(
    auto: AutoService, community: CommunityService
) -> None:
    place = AutoPlace(70, 7, "reply", None, False, ("en", "zh-Hans"))
    assert await auto.need(place, said("me gusta", author_id=SOFIA)) is None
    await community.set_languages(SOFIA, {"speaks": ["es"]})
    assert await auto.need(place, said("me gusta", author_id=SOFIA)) == Need(("en", "zh-Hans"), "es")


async def test_who_opted_out_is_needed_by_nobody(auto: AutoService, community: CommunityService) -> None:
    await community.opt_out(MEI, out=True)
    assert await auto.need(TEA, said(APPLES)) is None
    await community.opt_out(MEI, out=False)
    assert await auto.need(TEA, said(APPLES))


async def test_a_language_that_no_engine_does_costs_only_itself(auto: AutoService) -> None:
    made = await auto.translate(said(APPLES), Need(("en", "th", "es")), TEA.languages)
    assert [each.target for each in made] == ["en", "es"]
    with pytest.raises(EnginesUnavailable):
        await auto.translate(said(APPLES), Need(("th",)), TEA.languages)


async def test_a_message_deleted_before_it_is_claimed_is_not_claimed(auto: AutoService) -> None:
    async with auto.hold(1):
        await auto.forget_message(1)
        assert not await auto.claim(auto.new_answer(TEA, 70), said(APPLES))
    async with auto.hold(2):
        assert await auto.claim(auto.new_answer(TEA, 70), said(APPLES, 2))


async def test_a_message_deleted_after_it_was_claimed_cannot_be_finished(auto: AutoService) -> None:
    made = auto.new_answer(TEA, 70)
    async with auto.hold(1):
        await auto.claim(made, said(APPLES))
        lost = await auto.forget_message(1)
        assert lost
        assert lost.remaining == ()
        assert not await auto.record(made, [Card(REPLY, 70)])
        assert not await auto.finish(made, 1)


async def test_a_card_deleted_before_it_was_recorded_is_not_kept(auto: AutoService) -> None:
    made = auto.new_answer(TEA, 70)
    async with auto.hold(1):
        await auto.claim(made, said(APPLES))
        assert await auto.forget_message(REPLY) is None
        assert not await auto.record(made, [Card(REPLY, 70)])
    assert not await auto.is_known(1)


async def test_who_holds_a_message_has_it_alone_and_unfinished_leaves_it_out(auto: AutoService) -> None:
    order: list[int] = []

    async def work(number: int) -> None:
        async with auto.hold(1):
            order.append(number)
            await asyncio.sleep(0)
            order.append(number)

    made = auto.new_answer(TEA, 70)
    await auto.claim(made, said(APPLES))
    assert await auto.unfinished() == [(made, 1)]
    async with auto.hold(1):
        assert await auto.unfinished() == []
    await asyncio.gather(*(work(number) for number in range(3)))
    assert order == [0, 0, 1, 1, 2, 2]


async def test_a_deleted_answer_is_added_to_no_more(auto: AutoService) -> None:
    burst = auto.talk.hear(70, MEI)
    burst.answer = auto.new_answer(TEA, 70)
    await auto.claim(burst.answer, said(APPLES))
    await auto.record(burst.answer, [Card(REPLY, 70)])
    await auto.forget_message(REPLY)
    assert burst.answer is None


async def test_answers_expire_as_their_place_says_and_are_pruned_after_a_month(
    auto: AutoService, clock: SetClock
) -> None:
    made = auto.new_answer(TEA, 70)
    await auto.claim(made, said(APPLES))
    await auto.record(made, [Card(REPLY, 70)])
    clock.go_on(599)
    assert await auto.due() == []
    clock.go_on(1)
    assert await auto.due() == [(made, (Card(REPLY, 70),))]
    await auto.let_go(made)
    assert await auto.is_known(1)
    clock.go_on(30 * 86_400)
    assert await auto.due() == []
    assert not await auto.is_known(1)


async def test_a_preview_is_from_the_phrasebook(auto: AutoService) -> None:
    preview = await auto.preview(["en", "xx", "ja"])
    assert (preview["en"], list(preview)) == ("Nice to meet you", ["zh-Hans", "en", "ja"])


async def test_a_server_is_forgotten(auto: AutoService) -> None:
    await auto.claim(auto.new_answer(TEA, 70), said(APPLES))
    await auto.forget_member(MEI)
    assert await auto.is_known(1)
    await auto.forget_guild(7)
    assert not await auto.is_known(1)
