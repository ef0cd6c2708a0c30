import asyncio

import pytest

from bot.errors import EngineTimeout, UserError
from bot.features.community import CommunityService
from bot.features.prompts import MOST_OF_TEXT, Stock, SuggestionService, deck_key
from bot.features.prompts.suggesting import MOST_WAITING
from bot.features.translation import TranslationService
from bot.features.translation.engines import Request, Result
from db import Database
from db.community import GuildStore, MemberStore
from db.prompts import OwnDeckStore
from db.suggestions import SuggestionStore
from tests.bot.features.translation.doubles import Scripted, SetClock

GUILD, ELSEWHERE = 7, 8
ANN, MEI = 1, 2
TEA = "你平时喝什么茶？什么时候喝？"


def answer(request: Request) -> Result | EngineTimeout:
    if request.target == "es":
        return EngineTimeout("scripted")
    return Result("Which tea do you drink, and when?", request.source)


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def stock(db: Database, clock: SetClock) -> Stock:
    return Stock(OwnDeckStore(db), clock)


@pytest.fixture
async def suggestions(db: Database, clock: SetClock, stock: Stock) -> SuggestionService:
    community = CommunityService(GuildStore(db), MemberStore(db), clock)
    await community.set_guild_languages(GUILD, ["en", "zh-Hans", "es"])
    translation = TranslationService([Scripted(answer)], clock)
    return SuggestionService(SuggestionStore(db), stock, translation, community, clock)


async def test_an_approved_suggestion_is_a_prompt_of_its_author(
    suggestions: SuggestionService, stock: Stock
) -> None:
    made = await suggestions.hand_in(GUILD, MEI, f" {TEA} ", "给新人的", "en")
    assert (made.language, made.text, made.state) == ("zh-Hans", TEA, "waiting")
    prompt = await suggestions.approve(GUILD, made.id, "From members")
    deck = (await stock.decks(GUILD))[deck_key(GUILD)]
    assert deck.name("en") == "From members"
    assert deck.prompts == (prompt,)
    assert prompt.credit == MEI
    assert {code: each.origin for code, each in prompt.texts.items()} == {"zh-Hans": "human", "en": "machine"}
    (seen,) = await suggestions.by(GUILD, MEI)
    assert seen.state == "approved"


async def test_two_admins_who_decide_at_once_decide_once(
    suggestions: SuggestionService, stock: Stock
) -> None:
    made = await suggestions.hand_in(GUILD, MEI, TEA, "", "en")
    outcomes = await asyncio.gather(
        suggestions.approve(GUILD, made.id, "From members"),
        suggestions.approve(GUILD, made.id, "From members", "Coffee?"),
        suggestions.deny(GUILD, made.id, "no"),
        return_exceptions=True,
    )
    assert sum(isinstance(outcome, UserError) for outcome in outcomes) == 2
    deck = (await stock.decks(GUILD)).get(deck_key(GUILD))
    assert deck is None or len(deck.prompts) == 1


async def test_after_a_crash_between_the_deck_and_the_queue_it_is_in_the_deck_once(
    suggestions: SuggestionService, stock: Stock, db: Database
) -> None:
    made = await suggestions.hand_in(GUILD, MEI, TEA, "", "en")
    await suggestions.approve(GUILD, made.id, "From members")
    await db.run("UPDATE prompt_suggestions SET state = 'waiting'")
    await suggestions.approve(GUILD, made.id, "From members")
    assert len((await stock.decks(GUILD))[deck_key(GUILD)].prompts) == 1


@pytest.mark.parametrize("text", ["", "  \n", "茶" * (MOST_OF_TEXT + 1)])
async def test_nothing_and_too_much_are_no_suggestions(suggestions: SuggestionService, text: str) -> None:
    with pytest.raises(UserError):
        await suggestions.hand_in(GUILD, MEI, text, "", "en")
    assert await suggestions.waiting(GUILD) == []


async def test_characters_are_counted_and_not_bytes(suggestions: SuggestionService) -> None:
    assert (await suggestions.hand_in(GUILD, MEI, "茶" * MOST_OF_TEXT, "", "en")).text


async def test_nobody_fills_the_queue_alone(suggestions: SuggestionService) -> None:
    for place in range(MOST_WAITING):
        await suggestions.hand_in(GUILD, MEI, f"{TEA}{place}", "", "en")
    with pytest.raises(UserError) as full:
        await suggestions.hand_in(GUILD, MEI, TEA, "", "en")
    assert full.value.key == "suggest-too-many"
    await suggestions.hand_in(GUILD, ANN, TEA, "", "en")
    await suggestions.hand_in(ELSEWHERE, MEI, TEA, "", "en")


async def test_only_here_and_only_its_author_can_take_it_back(suggestions: SuggestionService) -> None:
    made = await suggestions.hand_in(GUILD, MEI, TEA, "", "en")
    for guild_id, user_id in ((ELSEWHERE, MEI), (GUILD, ANN)):
        with pytest.raises(UserError):
            await suggestions.withdraw(guild_id, made.id, user_id)
    with pytest.raises(UserError):
        await suggestions.approve(ELSEWHERE, made.id, "From members")
    await suggestions.withdraw(GUILD, made.id, MEI)
    assert await suggestions.waiting(GUILD) == []
    with pytest.raises(UserError):
        await suggestions.deny(GUILD, made.id, "no")


async def test_people_and_servers_are_forgotten(suggestions: SuggestionService) -> None:
    await suggestions.hand_in(GUILD, MEI, TEA, "", "en")
    await suggestions.hand_in(GUILD, ANN, TEA, "", "en")
    await suggestions.forget_member(MEI)
    assert [each.user_id for each in await suggestions.waiting(GUILD)] == [ANN]
    await suggestions.forget_guild(GUILD)
    assert await suggestions.waiting(GUILD) == []
