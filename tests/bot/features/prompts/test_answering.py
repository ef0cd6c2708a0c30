import asyncio
from datetime import timedelta

import pytest

from bot.errors import EngineTimeout, UserError
from bot.features.community import CommunityService
from bot.features.prompts.answering import LONGEST_ANSWER, AnswerService
from bot.features.translation import TranslationService
from bot.features.translation.engines import Request, Result
from db import Database
from db.answer_counts import AnswerCounts, LanguageCount
from db.answers import AnswerStore
from db.community import GuildStore, MemberStore
from tests.bot.features.translation.doubles import Scripted, SetClock

GUILD, ELSEWHERE, POSTING = 7, 8, 70
ANN, MEI = 1, 2
LIBRARY = "The library closes early on Sundays"
APPLES = "我今天在超市买了很多苹果"
OFFERED = ("en", "zh-Hans", "es")
ENDINGS = {"en": "in English", "zh-Hans": "用中文说的话", "es": "dicho en español"}


class Engine:
    """Translates into whatever is not `out`."""

    def __init__(self) -> None:
        self.out: set[str] = set()

    def __call__(self, request: Request) -> Result | EngineTimeout:
        if request.target in self.out:
            return EngineTimeout("scripted")
        return Result(ENDINGS[request.target], request.source)


@pytest.fixture
def engine() -> Engine:
    return Engine()


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
async def community(db: Database, clock: SetClock) -> CommunityService:
    service = CommunityService(GuildStore(db), MemberStore(db), clock)
    await service.set_guild_languages(GUILD, OFFERED)
    return service


@pytest.fixture
def answers(db: Database, community: CommunityService, engine: Engine, clock: SetClock) -> AnswerService:
    return AnswerService(
        AnswerStore(db), AnswerCounts(db), TranslationService([Scripted(engine)], clock), community, clock
    )


async def test_an_answer_is_read_in_the_languages_its_author_did_not_write(answers: AnswerService) -> None:
    answer = await answers.give(GUILD, POSTING, ANN, f"  {LIBRARY}\n")
    assert (answer.text, answer.language) == (LIBRARY, "en")
    translated = await answers.translate(answer, OFFERED)
    assert translated.complete
    assert translated.texts == {"zh-Hans": ENDINGS["zh-Hans"], "es": ENDINGS["es"]}
    assert await answers.settle(translated, 800, 801)
    kept = await answers.mine(GUILD, POSTING, ANN)
    assert kept is not None
    assert await answers.known(kept) == type(translated)(kept, translated.texts, True)


async def test_who_answers_twice_at_once_has_one_answer(answers: AnswerService) -> None:
    given = await asyncio.gather(
        answers.give(GUILD, POSTING, ANN, LIBRARY), answers.give(GUILD, POSTING, ANN, f"{LIBRARY}!")
    )
    assert given[0].id == given[1].id
    assert len(await answers.unfinished()) == 1


@pytest.mark.parametrize("text", ["", " \n ", "a" * (LONGEST_ANSWER + 1)])
async def test_nothing_and_too_much_are_no_answers(answers: AnswerService, text: str) -> None:
    with pytest.raises(UserError):
        await answers.give(GUILD, POSTING, ANN, text)


async def test_characters_are_counted_and_not_bytes(answers: AnswerService) -> None:
    text = "猫" * LONGEST_ANSWER
    assert (await answers.give(GUILD, POSTING, MEI, text)).text == text


async def test_what_no_engine_could_translate_waits_and_is_completed(
    answers: AnswerService, engine: Engine, clock: SetClock
) -> None:
    engine.out = {"es"}
    answer = await answers.give(GUILD, POSTING, ANN, LIBRARY)
    translated = await answers.translate(answer, OFFERED)
    assert not translated.complete
    assert set(translated.texts) == {"zh-Hans"}
    await answers.settle(translated, 800, 801)
    (waiting,) = await answers.unfinished()
    engine.out = set()
    clock.now += timedelta(minutes=10)
    whole = await answers.translate(waiting, OFFERED)
    assert whole.texts["es"] == ENDINGS["es"]
    assert await answers.settle(whole, 800, 801)
    assert await answers.unfinished() == []


async def test_a_text_too_short_to_tell_is_in_a_language_of_its_author(
    answers: AnswerService, community: CommunityService
) -> None:
    assert (await answers.give(GUILD, POSTING, ANN, "ok 123")).language == "und"
    await community.set_languages(MEI, {"reads": ["ja", "zh-Hans"]})
    assert (await answers.give(GUILD, POSTING, MEI, "ok 123")).language == "zh-Hans"


async def test_only_its_author_withdraws_an_answer_and_only_here(answers: AnswerService) -> None:
    answer = await answers.give(GUILD, POSTING, ANN, LIBRARY)
    await answers.settle(await answers.translate(answer, OFFERED), 800, 801)
    for guild_id, user_id in ((GUILD, MEI), (ELSEWHERE, ANN)):
        with pytest.raises(UserError):
            await answers.withdraw(guild_id, answer.id, user_id)
    await answers.withdraw(GUILD, answer.id, ANN)
    (message,) = await answers.withdrawn()
    assert (message.thread_id, message.message_id) == (800, 801)
    await answers.cleared(message)
    assert await answers.withdrawn() == []
    with pytest.raises(UserError) as again:
        await answers.withdraw(GUILD, answer.id, ANN)
    assert again.value.key == "answer-gone"


async def test_what_is_said_in_the_thread_counts_unless_its_author_keeps_out(
    answers: AnswerService, community: CommunityService
) -> None:
    assert await answers.said(GUILD, POSTING, 900, MEI, APPLES)
    assert not await answers.said(GUILD, POSTING, 901, ANN, "  ")
    await community.opt_out(ANN, out=True)
    assert not await answers.said(GUILD, POSTING, 902, ANN, LIBRARY)
    assert await answers.counts(GUILD, POSTING) == [LanguageCount("zh-Hans", 1)]
    await answers.deleted(GUILD, [900, 901])
    assert await answers.counts(GUILD, POSTING) == []


async def test_who_is_forgotten_leaves_no_text_and_their_messages_are_cleared(answers: AnswerService) -> None:
    answer = await answers.give(GUILD, POSTING, ANN, LIBRARY)
    await answers.settle(await answers.translate(answer, OFFERED), 800, 801)
    await answers.forget_member(ANN)
    assert await answers.get(GUILD, answer.id) is None
    assert [each.message_id for each in await answers.withdrawn()] == [801]
    await answers.forget_guild(GUILD)
    assert await answers.withdrawn() == []
