"""The process is killed where it hurts: between a claim, a deed on Discord, and the note of it."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.clock import utc_now
from bot.features.onboarding import FlowService, template
from bot.settings import Settings
from db import open_database
from db.onboarding import FlowStore
from playground import Playground
from playground.driver import Person
from tests.cogs.onboarding.arriving import cards, channel_id, roles_of
from tests.wire.process import teahouse_run

POST = "POST /channels/*/messages"
ROLE = "PUT /guilds/*/roles/*"


@pytest.fixture
async def kai(play: Playground) -> Person:
    return play.person("Kai")


async def prepare(play: Playground, settings: Settings, kai: Person) -> None:
    """A live flow in #welcome that gives the role English."""
    await kai.overrules("welcome", play.person("teahouse"), allow=["SEND_MESSAGES"])
    role = await kai.creates_role("English")
    flow = replace(
        template("cultural-exchange"), channel=channel_id(play, "welcome"), language_roles={"en": role}
    )
    async with open_database(settings.database_path) as db:
        welcome = FlowService(FlowStore(db), utc_now)
        await welcome.save(play.world.home.id, flow, kai.id)
        await welcome.start(play.world.home.id)


async def killed_after(
    play: Playground, settings: Settings, log: Path, deed: Callable[[], Awaitable[object]]
) -> None:
    async with teahouse_run(play, settings, log) as process:
        await deed()
        process.kill()
        await process.wait()


@pytest.mark.parametrize("posted", [False, True])
async def test_a_greeting_is_there_once_wherever_the_process_was_killed(
    play: Playground, settings: Settings, tmp_path: Path, kai: Person, posted: bool
) -> None:
    await prepare(play, settings, kai)
    lin = play.stranger("Lin")
    play.faults.hang(POST, after_accepting=posted)

    async def join() -> None:
        await lin.joins()
        await play.faults.until_one_hangs()

    await killed_after(play, settings, tmp_path / "log", join)
    play.faults.clear()
    assert len(cards(kai)) == posted
    async with teahouse_run(play, settings, tmp_path / "log"):
        card = await kai.sees(f"<@{lin.id}>", channel="welcome", within=5)
        page = await lin.presses(card, "English")
        assert "1 of 10" in page.text
        await kai.sees_nothing_new(channel="welcome", for_=2.5)
    assert len(cards(kai)) == 1


@pytest.mark.parametrize("given", [False, True])
async def test_a_role_is_given_once_wherever_the_process_was_killed(
    play: Playground, settings: Settings, tmp_path: Path, kai: Person, given: bool
) -> None:
    await prepare(play, settings, kai)
    lin = play.stranger("Lin")
    play.faults.hang(ROLE, after_accepting=given)

    async def press() -> None:
        await lin.joins()
        card = await kai.sees(f"<@{lin.id}>", channel="welcome", within=5)
        await lin.presses(card, "English")
        await play.faults.until_one_hangs()

    await killed_after(play, settings, tmp_path / "log", press)
    play.faults.clear()
    assert bool(roles_of(play, lin)) is given
    async with teahouse_run(play, settings, tmp_path / "log"):
        await play.until(lambda: roles_of(play, lin) == {"English"}, within=5)
        assert "1 of 10" in (await lin.runs("guide")).text
