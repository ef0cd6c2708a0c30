"""The process is killed between the second yes and the thread in which two people meet."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.clock import utc_now
from bot.features.community import CommunityService
from bot.features.onboarding import FlowService, template
from bot.settings import Settings
from db import open_database
from db.community import GuildStore, MemberStore
from db.onboarding import FlowStore
from playground import Playground
from playground.driver import Person
from tests.cogs.buddies.meeting import matched, threads
from tests.cogs.onboarding.arriving import channel_id
from tests.wire.process import teahouse_run

THREAD = "POST /channels/*/threads"


async def prepare(play: Playground, settings: Settings, ann: Person, mei: Person) -> None:
    """Each learns what the other reads, and people meet in #tea-house."""
    places = {"chat_channel": channel_id(play, "tea-house")}
    flow = replace(template("cultural-exchange"), channel=channel_id(play, "welcome"), places=places)
    async with open_database(settings.database_path) as db:
        welcome = FlowService(FlowStore(db), utc_now)
        await welcome.save(play.world.home.id, flow, ann.id)
        community = CommunityService(GuildStore(db), MemberStore(db), utc_now)
        await community.set_languages(ann.id, {"reads": ["en"], "learns": ["zh-Hans"]})
        await community.set_languages(mei.id, {"reads": ["zh-Hans"], "learns": ["en"]})


@pytest.mark.parametrize("opened", [False, True])
async def test_two_who_agreed_have_one_thread_wherever_the_process_was_killed(
    play: Playground, settings: Settings, tmp_path: Path, opened: bool
) -> None:
    ann, mei = play.person("Ann"), play.person("Mei")
    await prepare(play, settings, ann, mei)
    async with teahouse_run(play, settings, tmp_path / "log") as process:
        await mei.presses(await mei.runs("meet"), "认识一个人")
        await ann.presses(await ann.presses(await ann.runs("meet"), "Meet someone"), "Yes, introduce us")
        offer = await mei.presses(await mei.sees("有人想认识你", within=5), "看看是谁")
        play.faults.hang(THREAD, after_accepting=opened)
        await mei.presses(offer, "好，介绍我们认识")
        await play.faults.until_one_hangs()
        process.kill()
        await process.wait()
    play.faults.clear()
    assert len(threads(play)) == opened
    async with teahouse_run(play, settings, tmp_path / "log"):
        here, there = await matched(play, ann, mei)
        assert await here.sees("May I introduce you?", within=5)
        await there.sees_nothing_new(for_=1.5)
    assert len(threads(play)) == 1
