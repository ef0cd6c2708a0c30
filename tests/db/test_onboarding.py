import pytest

from db import Database
from db.onboarding import KEPT_VERSIONS, FlowStore, Proposal, Version

GUILD, KAI = 7, 1


@pytest.fixture
def flows(db: Database) -> FlowStore:
    return FlowStore(db)


def version(number: int, guild_id: int = GUILD) -> Version:
    before = number - 1 or None
    return Version(guild_id, number, before, f"document {number}", KAI, 100 + number)


async def test_a_server_without_a_flow_has_a_draft_of_nothing(flows: FlowStore) -> None:
    assert await flows.latest(GUILD) is None
    assert await flows.version(GUILD, 1) is None
    assert await flows.state(GUILD) == "draft"


async def test_the_latest_version_counts_and_earlier_ones_are_kept(flows: FlowStore) -> None:
    assert await flows.add(version(1))
    assert await flows.add(version(2))
    assert await flows.latest(GUILD) == version(2)
    assert await flows.version(GUILD, 1) == version(1)


@pytest.mark.parametrize("number", [1, 3])
async def test_a_version_must_follow_the_latest(flows: FlowStore, number: int) -> None:
    await flows.add(version(1))
    assert not await flows.add(version(number))
    assert await flows.latest(GUILD) == version(1)


async def test_only_so_many_versions_are_kept(flows: FlowStore) -> None:
    for number in range(1, KEPT_VERSIONS + 3):
        await flows.add(version(number))
    assert await flows.version(GUILD, 2) is None
    assert await flows.version(GUILD, 3) == version(3)


async def test_a_state_is_remembered(flows: FlowStore) -> None:
    await flows.set_state(GUILD, "live")
    await flows.set_state(GUILD, "paused")
    assert (await flows.state(GUILD), await flows.state(8)) == ("paused", "draft")


async def test_forgetting_a_server_erases_every_version_of_it_and_no_other(flows: FlowStore) -> None:
    for guild_id in (GUILD, 8):
        await flows.add(version(1, guild_id))
        await flows.set_state(guild_id, "live")
    await flows.forget_guild(GUILD)
    assert (await flows.latest(GUILD), await flows.state(GUILD)) == (None, "draft")
    assert (await flows.latest(8), await flows.state(8)) == (version(1, 8), "live")


async def test_forgetting_a_member_erases_who_wrote_it(flows: FlowStore) -> None:
    await flows.add(version(1))
    await flows.forget_member(KAI)
    latest = await flows.latest(GUILD)
    assert latest is not None
    assert (latest.author_id, latest.document) == (None, "document 1")


async def test_an_admin_has_one_proposal_in_a_server(flows: FlowStore) -> None:
    await flows.propose(Proposal(GUILD, KAI, "aa", "one"))
    await flows.propose(Proposal(GUILD, KAI, "bb", "two"))
    assert await flows.proposal(GUILD, KAI) == Proposal(GUILD, KAI, "bb", "two")
    assert await flows.proposal(8, KAI) is None
    await flows.drop_proposal(GUILD, KAI)
    assert await flows.proposal(GUILD, KAI) is None


async def test_proposals_are_forgotten_with_their_author_or_server(flows: FlowStore) -> None:
    for guild_id, author_id in ((GUILD, KAI), (8, KAI), (8, 2)):
        await flows.propose(Proposal(guild_id, author_id, "aa", "one"))
    await flows.forget_member(KAI)
    assert await flows.proposal(GUILD, KAI) is None
    assert await flows.proposal(8, 2) is not None
    await flows.forget_guild(8)
    assert await flows.proposal(8, 2) is None
