from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.errors import UserError
from bot.features.asking import AskService, AskUpkeep, BoardService, Draft, Entry, SearchService, Text, tokens
from bot.features.community import CommunityService
from bot.features.translation import Account, TranslationService
from bot.features.translation.engines import Request, Result
from db import Database
from db.asking import AskStore
from db.boards import BoardStore
from db.community import GuildStore, MemberStore
from tests.bot.features.translation.doubles import Scripted

ACCOUNT = Account(7, 1)
GUILD, OTHER, ANN, MEI, KAI = 7, 8, 1, 2, 3
DRAFT = Draft(GUILD, ANN, "How much is the rent in Chengdu?", "", "en", "zh-Hans", "daily")
LANGUAGES = ("en", "zh-Hans", "es")


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 11, 23, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def boards(db: Database) -> BoardService:
    service = BoardService(BoardStore(db))
    await service.choose_channel(GUILD, 70)
    return service


@pytest.fixture
def store(db: Database) -> AskStore:
    return AskStore(db)


@pytest.fixture
def asking(store: AskStore, boards: BoardService, clock: Clock) -> AskService:
    return AskService(store, boards, TranslationService([], clock), clock)


def meant(request: Request) -> Result:
    """An engine that knows one word."""
    return Result("rent" if "alquiler" in request.text else request.text, request.source)


@pytest.fixture
async def search(db: Database, store: AskStore, clock: Clock) -> SearchService:
    community = CommunityService(GuildStore(db), MemberStore(db), clock)
    await community.set_guild_languages(GUILD, ["en", "es"])
    return SearchService(store, TranslationService([Scripted(meant)], clock), community)


async def posted(asking: AskService, store: AskStore, draft: Draft = DRAFT) -> Entry:
    entry = await asking.ask(draft)
    await AskUpkeep(store).settle(entry, entry.id)
    return await asking.entry(GUILD, entry.id)


async def refused(asking: AskService, draft: Draft, roles: tuple[int, ...] = ()) -> str:
    with pytest.raises(UserError) as caught:
        await asking.check(draft, roles, LANGUAGES)
    return caught.value.key


@pytest.mark.parametrize(
    ("draft", "key"),
    [
        (replace(DRAFT, text="   "), "ask-empty"),
        (replace(DRAFT, text="🍵!?"), "ask-empty"),
        (replace(DRAFT, text="字" * 301), "ask-too-long"),
        (replace(DRAFT, details="a" * 1_001), "ask-too-long"),
        (replace(DRAFT, topic="politics"), "ask-no-topic"),
        (replace(DRAFT, topic="nonsense"), "ask-no-topic"),
        (replace(DRAFT, target="fr"), "ask-no-target"),
        (replace(DRAFT, anonymous=True), "ask-not-anonymous"),
        (replace(DRAFT, guild_id=OTHER), "ask-no-board"),
    ],
)
async def test_what_may_not_be_asked_is_refused_with_its_reason(
    asking: AskService, draft: Draft, key: str
) -> None:
    assert await refused(asking, draft) == key


async def test_lengths_are_counted_in_characters(asking: AskService) -> None:
    assert (await asking.check(replace(DRAFT, text="字" * 300), (), LANGUAGES)).text == "字" * 300


async def test_admins_open_topics_and_names_and_close_the_board_to_roles(
    asking: AskService, boards: BoardService
) -> None:
    await boards.allow_sensitive(GUILD, allowed=True)
    await boards.allow_anonymous(GUILD, allowed=True)
    assert (await asking.check(replace(DRAFT, topic="politics", anonymous=True), (), LANGUAGES)).anonymous
    await boards.block(GUILD, [55])
    assert await refused(asking, DRAFT, roles=(54, 55)) == "ask-blocked"
    assert await asking.check(DRAFT, (54,), LANGUAGES)


async def test_beyond_the_rate_a_member_learns_when_again_also_after_taking_back(
    asking: AskService, store: AskStore, clock: Clock
) -> None:
    for _ in range(3):
        await asking.withdraw(await posted(asking, store))
    with pytest.raises(UserError) as caught:
        await asking.check(DRAFT, (), LANGUAGES)
    again = int((clock.now + timedelta(hours=24)).timestamp())
    assert caught.value.params["moment"] == f"<t:{again}:R>"
    assert await asking.check(replace(DRAFT, author_id=MEI), (), LANGUAGES)
    clock.now += timedelta(hours=24)
    assert await asking.check(DRAFT, (), LANGUAGES)


async def test_ids_of_another_server_lead_nowhere(asking: AskService, store: AskStore) -> None:
    question = await posted(asking, store)
    for work in (
        asking.entry(OTHER, question.id),
        asking.own(OTHER, question.id, ANN),
        asking.helped(OTHER, question.id, ANN),
        asking.answer(OTHER, question.id, MEI, "Two thousand", "en", ()),
    ):
        with pytest.raises(UserError) as caught:
            await work
        assert caught.value.key == "ask-gone"


async def test_only_the_asker_marks_what_helped_and_the_last_choice_counts(
    asking: AskService, store: AskStore
) -> None:
    question = await posted(asking, store)
    first = await asking.answer(GUILD, question.id, MEI, "两千左右", "zh-Hans", ())
    second = await asking.answer(GUILD, question.id, KAI, "Ask your landlord", "en", ())
    with pytest.raises(UserError):
        await asking.helped(GUILD, first.id, MEI)
    with pytest.raises(UserError):
        await asking.helped(GUILD, question.id, ANN)
    for answer in (first, second, second):
        await asking.helped(GUILD, answer.id, ANN)
    assert not (await asking.shown(first)).helped
    assert (await asking.shown(second)).helped


async def test_what_is_withdrawn_leaves_no_text_and_is_no_answer_that_helped(
    asking: AskService, store: AskStore, search: SearchService
) -> None:
    question = await posted(asking, store)
    answer = await asking.answer(GUILD, question.id, MEI, "两千左右", "zh-Hans", ())
    await asking.helped(GUILD, answer.id, ANN)
    with pytest.raises(UserError):
        await asking.own(GUILD, answer.id, ANN)
    await asking.withdraw(answer)
    assert (await asking.shown(answer)).texts == []
    assert (await asking.question(GUILD, question.id)).helped_by is None
    assert await search.find(GUILD, "两千", "en", ACCOUNT) == []


async def test_who_is_forgotten_leaves_no_text_no_name_and_a_card_to_change(
    asking: AskService, store: AskStore
) -> None:
    question = await posted(asking, store)
    await asking.forget_member(ANN)
    assert await store.texts(question.id) == []
    [open_] = await store.to_do(GUILD)
    assert (open_.author_id, open_.state) == (0, "withdrawn")
    await asking.forget_guild(GUILD)
    assert await store.to_do(GUILD) == []


async def test_an_edit_drops_earlier_translations_and_what_it_was_found_by(
    asking: AskService, store: AskStore, search: SearchService
) -> None:
    question = await posted(asking, store)
    made = Text(question.id, "zh-Hans", "成都房租多少？", machine=1)
    assert await store.translated(question, made, tokens.indexed(made.text))
    assert await search.find(GUILD, "房租", "en", ACCOUNT)
    await asking.edit(await asking.entry(GUILD, question.id), "How much is a bus ticket?")
    assert [each.language for each in await store.texts(question.id)] == ["en"]
    assert await search.find(GUILD, "房租", "en", ACCOUNT) == []
    late = replace(made, text="成都房租")
    assert not await store.translated(question, late, tokens.indexed(late.text))


async def test_a_member_reports_once(asking: AskService, store: AskStore) -> None:
    question = await posted(asking, store)
    assert [await asking.report(question, each) for each in (MEI, MEI, KAI)] == [True, False, True]


async def test_more_words_in_common_come_first_and_of_equals_the_newest(
    asking: AskService, store: AskStore, clock: Clock, search: SearchService
) -> None:
    both = await posted(asking, store, replace(DRAFT, text="Rent in Chengdu"))
    clock.now += timedelta(hours=1)
    old = await posted(asking, store, replace(DRAFT, text="Rent in Madrid"))
    clock.now += timedelta(hours=1)
    new = await posted(asking, store, replace(DRAFT, text="Rent in Lima"))
    found = await search.find(GUILD, "rent chengdu", "en", ACCOUNT)
    assert [each.entry.id for each in found] == [both.id, new.id, old.id]
    assert await search.find(OTHER, "rent", "en", ACCOUNT) == []
    for words in (" ", "🍵", "a" * 101):
        with pytest.raises(UserError):
            await search.find(GUILD, words, "en", ACCOUNT)


async def test_what_is_looked_for_in_a_language_that_nobody_wrote_is_found(
    asking: AskService, store: AskStore, search: SearchService
) -> None:
    rent = await posted(asking, store, replace(DRAFT, text="How do I pay the rent?"))
    found = await search.find(GUILD, "¿Cómo funciona el alquiler?", "es", ACCOUNT)
    assert [each.entry.id for each in found] == [rent.id]


async def test_three_hundred_answers_are_counted_and_kept(asking: AskService, store: AskStore) -> None:
    question = await posted(asking, store)
    for author in range(100, 400):
        answer = await asking.answer(GUILD, question.id, author, f"Number {author}", "en", ())
        await AskUpkeep(store).settle(answer, answer.id)
    assert await store.answers(question.id) == 300
