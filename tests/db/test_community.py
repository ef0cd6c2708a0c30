import pytest

from db import Database
from db.community import RECENT_TARGETS, GuildStore, MemberStore, Profile

ANN, MEI = 1, 2


@pytest.fixture
def guilds(db: Database) -> GuildStore:
    return GuildStore(db)


@pytest.fixture
def members(db: Database) -> MemberStore:
    return MemberStore(db)


async def test_a_server_has_no_languages_until_somebody_sets_them(guilds: GuildStore) -> None:
    assert await guilds.languages(7) == ()


async def test_the_languages_of_a_server_keep_their_order_and_are_replaced(guilds: GuildStore) -> None:
    await guilds.set_languages(7, ("zh-Hans", "en"))
    await guilds.set_languages(8, ("ja",))
    await guilds.set_languages(7, ("es", "zh-Hans"))
    assert await guilds.languages(7) == ("es", "zh-Hans")
    assert await guilds.languages(8) == ("ja",)


async def test_a_profile_holds_three_lists_in_order(members: MemberStore) -> None:
    await members.set_languages(ANN, {"reads": ("en", "fr"), "learns": ("zh-Hans",)})
    await members.set_languages(ANN, {"reads": ("fr", "en"), "speaks": ("en",)})
    assert await members.profile(ANN) == Profile(reads=("fr", "en"), speaks=("en",), learns=("zh-Hans",))
    assert await members.profile(MEI) == Profile()


async def test_lists_are_replaced_together_or_not_at_all(members: MemberStore) -> None:
    await members.set_languages(ANN, {"reads": ("en",)})
    with pytest.raises(Exception, match="UNIQUE"):
        await members.set_languages(ANN, {"reads": ("fr",), "speaks": ("en", "en")})
    assert await members.profile(ANN) == Profile(reads=("en",))


async def test_recent_targets_come_latest_first_and_only_so_many(members: MemberStore) -> None:
    for moment in range(RECENT_TARGETS + 5):
        await members.use_target(ANN, f"x-{moment}", now=moment)
    await members.use_target(ANN, "x-9", now=1_000)
    recent = await members.recent_targets(ANN)
    assert recent[:2] == ("x-9", f"x-{RECENT_TARGETS + 4}")
    assert len(recent) == RECENT_TARGETS


async def test_forgetting_a_member_erases_all_about_them_and_nobody_else(members: MemberStore) -> None:
    for user_id in (ANN, MEI):
        await members.set_languages(user_id, {"reads": ("en",)})
        await members.use_target(user_id, "es", now=1)
    await members.forget_guild(7)
    await members.forget_member(ANN)
    assert (await members.profile(ANN), await members.recent_targets(ANN)) == (Profile(), ())
    assert (await members.profile(MEI), await members.recent_targets(MEI)) == (
        Profile(reads=("en",)),
        ("es",),
    )


async def test_forgetting_a_server_erases_its_languages_and_no_other(guilds: GuildStore) -> None:
    await guilds.set_languages(7, ("en",))
    await guilds.set_languages(8, ("ja",))
    await guilds.forget_member(ANN)
    await guilds.forget_guild(7)
    assert (await guilds.languages(7), await guilds.languages(8)) == ((), ("ja",))


async def test_who_opted_out_stays_so_until_they_say_otherwise(members: MemberStore) -> None:
    for _ in range(2):
        await members.opt_out(ANN, out=True)
    assert (await members.is_opted_out(ANN), await members.is_opted_out(MEI)) == (True, False)
    assert await members.profile(ANN) == Profile(opted_out=True)
    await members.opt_out(ANN, out=False)
    assert not await members.is_opted_out(ANN)
    await members.opt_out(ANN, out=True)
    await members.forget_member(ANN)
    assert not await members.is_opted_out(ANN)
