from datetime import UTC, datetime

import pytest

from bot.errors import UserError
from bot.features.community import MOST_LANGUAGES, CommunityService, Profile
from db import Database
from db.community import GuildStore, MemberStore

ANN, GUILD = 1, 7


@pytest.fixture
def community(db: Database) -> CommunityService:
    return CommunityService(GuildStore(db), MemberStore(db), lambda: datetime(2026, 11, 22, tzinfo=UTC))


async def test_there_are_no_server_languages_outside_of_servers(community: CommunityService) -> None:
    assert await community.guild_languages(None) == ()


async def test_a_language_named_twice_is_kept_once(community: CommunityService) -> None:
    await community.set_guild_languages(GUILD, ["en", "zh-Hans", "en"])
    await community.set_languages(ANN, {"reads": ["es", "es"]})
    assert await community.guild_languages(GUILD) == ("en", "zh-Hans")
    assert await community.profile(ANN) == Profile(reads=("es",))


async def test_too_many_languages_are_refused_and_nothing_changes(community: CommunityService) -> None:
    await community.set_languages(ANN, {"reads": ["es"]})
    many = [f"x-{number}" for number in range(MOST_LANGUAGES + 1)]
    for refused in (
        community.set_guild_languages(GUILD, many),
        community.set_languages(ANN, {"reads": ["en"], "speaks": many}),
    ):
        with pytest.raises(UserError) as caught:
            await refused
        assert caught.value.key == "language-too-many"
    assert await community.guild_languages(GUILD) == ()
    assert await community.profile(ANN) == Profile(reads=("es",))


async def test_a_target_is_remembered_and_forgotten_with_its_person(community: CommunityService) -> None:
    await community.note_target(ANN, "ja")
    assert await community.recent_targets(ANN) == ("ja",)
    await community.forget_member(ANN)
    assert await community.recent_targets(ANN) == ()


async def test_a_database_in_trouble_costs_no_more_than_the_remembered_target(
    community: CommunityService, db: Database
) -> None:
    await db._writer.execute("PRAGMA query_only = ON")
    await community.note_target(ANN, "ja")
    assert await community.recent_targets(ANN) == ()


async def test_a_server_is_forgotten_alone(community: CommunityService) -> None:
    await community.set_guild_languages(GUILD, ["en"])
    await community.set_languages(ANN, {"reads": ["es"]})
    await community.forget_guild(GUILD)
    assert await community.guild_languages(GUILD) == ()
    assert await community.profile(ANN) == Profile(reads=("es",))


async def test_who_opted_out_is_known_at_once_and_after_a_restart(
    community: CommunityService, db: Database
) -> None:
    assert not await community.is_opted_out(ANN)
    await community.opt_out(ANN, out=True)
    assert await community.is_opted_out(ANN)
    restarted = CommunityService(GuildStore(db), MemberStore(db), lambda: datetime(2026, 11, 22, tzinfo=UTC))
    assert await restarted.is_opted_out(ANN)
    await restarted.forget_member(ANN)
    assert not await restarted.is_opted_out(ANN)
