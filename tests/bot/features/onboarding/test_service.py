import asyncio
from dataclasses import replace

import pytest

from bot.errors import UserError
from bot.features.onboarding import Flow, FlowChanged, FlowService
from db import Database
from db.onboarding import FlowStore
from tests.bot.features.onboarding.flows import flow, page
from tests.bot.features.translation.doubles import SetClock

GUILD, KAI, MEI = 7, 1, 2


@pytest.fixture
def service(db: Database) -> FlowService:
    return FlowService(FlowStore(db), SetClock())


def restarted(db: Database) -> FlowService:
    return FlowService(FlowStore(db), SetClock())


async def test_a_server_has_no_flow_until_somebody_saves_one(service: FlowService) -> None:
    assert await service.flow(GUILD) is None
    assert await service.live(GUILD) is None
    assert await service.paused(GUILD) is False
    assert await service.export(GUILD) is None


async def test_a_flow_is_kept_and_still_there_after_a_restart(service: FlowService, db: Database) -> None:
    saved = await service.save(GUILD, flow(page("a")), KAI)
    assert (saved.version, saved.author_id, saved.state, saved.can_undo) == (1, KAI, "draft", False)
    assert await restarted(db).current(GUILD) == saved
    assert await service.flow(8) is None


async def test_newcomers_meet_it_only_while_it_is_live(service: FlowService, db: Database) -> None:
    await service.save(GUILD, flow(), KAI)
    assert (await service.live(GUILD), await service.paused(GUILD)) == (None, True)
    await service.start(GUILD)
    assert (await service.live(GUILD), await service.paused(GUILD)) == (flow(), False)
    assert await restarted(db).live(GUILD) == flow()
    await service.pause(GUILD)
    assert (await service.live(GUILD), await service.paused(GUILD)) == (None, True)


async def test_what_the_rules_refuse_is_not_saved(service: FlowService) -> None:
    with pytest.raises(UserError) as raised:
        await service.save(GUILD, flow(languages=()), KAI)
    assert raised.value.key == "flow-no-languages"
    assert await service.flow(GUILD) is None


async def test_the_second_of_two_admins_is_told(service: FlowService) -> None:
    await service.save(GUILD, flow(), KAI)
    await service.save(GUILD, flow(page("kai")), KAI, since=1)
    with pytest.raises(FlowChanged):
        await service.save(GUILD, flow(page("mei")), MEI, since=1)
    kept = await service.flow(GUILD)
    assert kept == flow(page("kai"))


async def test_of_two_saves_at_the_same_moment_one_wins_and_is_what_is_at_hand(
    service: FlowService, db: Database
) -> None:
    await service.save(GUILD, flow(), KAI)
    outcomes = await asyncio.gather(
        *(service.save(GUILD, flow(page(f"s{n}")), KAI, since=1) for n in range(5)), return_exceptions=True
    )
    assert [type(outcome) for outcome in outcomes].count(FlowChanged) == 4
    assert await service.current(GUILD) == await restarted(db).current(GUILD)


async def test_undoing_goes_back_step_by_step_and_a_change_after_it_can_be_undone_too(
    service: FlowService,
) -> None:
    one, two, three, four = (flow(page(f"s{n}")) for n in range(4))
    for each in (one, two, three):
        await service.save(GUILD, each, KAI)
    assert (await service.undo(GUILD, MEI)).flow == two
    assert (await service.undo(GUILD, MEI)).flow == one
    with pytest.raises(UserError) as raised:
        await service.undo(GUILD, MEI)
    assert raised.value.key == "flow-nothing-to-undo"
    await service.save(GUILD, four, KAI)
    undone = await service.undo(GUILD, KAI)
    assert (undone.flow, undone.can_undo) == (one, False)


async def test_an_undo_is_a_change_that_others_are_told_of(service: FlowService) -> None:
    await service.save(GUILD, flow(), KAI)
    await service.save(GUILD, flow(page("a")), KAI)
    await service.undo(GUILD, KAI, since=2)
    with pytest.raises(FlowChanged):
        await service.undo(GUILD, MEI, since=2)


async def test_there_is_nothing_to_undo_without_a_flow(service: FlowService) -> None:
    with pytest.raises(UserError) as raised:
        await service.undo(GUILD, KAI)
    assert raised.value.key == "flow-nothing-to-undo"


async def test_what_is_exported_can_be_checked_compared_and_saved(service: FlowService) -> None:
    await service.save(GUILD, flow(page("a")), KAI)
    document = await service.export(GUILD)
    assert document is not None
    again = service.check(document.replace("Text", "Other text"))
    assert isinstance(again, Flow)
    assert [difference.key for difference in await service.diff(GUILD, again)] == ["flow-diff-step-texts"]


async def test_forgetting_a_server_leaves_no_flow_and_no_other_is_touched(service: FlowService) -> None:
    for guild in (GUILD, 8):
        await service.save(guild, flow(), KAI)
        await service.start(guild)
    await service.forget_guild(GUILD)
    assert await service.flow(GUILD) is None
    assert await service.live(8) == flow()
    await service.save(GUILD, flow(), KAI)
    assert await service.live(GUILD) is None


async def test_forgetting_an_admin_keeps_the_flow(service: FlowService) -> None:
    await service.save(GUILD, flow(), KAI)
    await service.forget_member(KAI)
    current = await service.current(GUILD)
    assert current is not None
    assert (current.author_id, current.flow) == (None, flow())


async def test_a_document_that_an_older_version_let_pass_is_no_flow_and_no_crash(
    service: FlowService, db: Database
) -> None:
    await service.save(GUILD, flow(), KAI)
    await db.run("UPDATE flow_versions SET document = 'moment = \"never\"'")
    assert await restarted(db).flow(GUILD) is None
    await restarted(db).save(GUILD, replace(flow(), delay=1), KAI, since=0)
    assert await restarted(db).flow(GUILD) == replace(flow(), delay=1)


async def test_a_proposal_is_applied_once_and_only_by_who_made_it(service: FlowService) -> None:
    await service.save(GUILD, flow(), KAI)
    digest = await service.propose(GUILD, flow(page("a")), KAI)
    with pytest.raises(UserError):
        await service.apply(GUILD, digest, MEI, since=1)
    with pytest.raises(UserError):
        await service.apply(8, digest, KAI, since=0)
    assert (await service.apply(GUILD, digest, KAI, since=1)).flow == flow(page("a"))
    with pytest.raises(UserError) as raised:
        await service.apply(GUILD, digest, KAI, since=2)
    assert raised.value.key == "flow-proposal-gone"


async def test_the_button_of_an_earlier_proposal_does_not_apply_the_later_one(service: FlowService) -> None:
    earlier = await service.propose(GUILD, flow(page("a")), KAI)
    await service.propose(GUILD, flow(page("b")), KAI)
    with pytest.raises(UserError):
        await service.apply(GUILD, earlier, KAI, since=0)
    assert await service.flow(GUILD) is None


async def test_a_proposal_to_a_flow_that_changed_is_not_applied_and_not_lost(service: FlowService) -> None:
    await service.save(GUILD, flow(), KAI)
    digest = await service.propose(GUILD, flow(page("a")), KAI)
    await service.save(GUILD, flow(page("b")), MEI)
    with pytest.raises(FlowChanged):
        await service.apply(GUILD, digest, KAI, since=1)
    assert (await service.apply(GUILD, digest, KAI, since=2)).flow == flow(page("a"))
