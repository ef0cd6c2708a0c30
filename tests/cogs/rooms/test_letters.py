"""Other bots and bridges in the rooms: no loops, no copies of copies."""

import asyncio
import sys

import pytest

from bot.features.rooms import Group
from playground import Playground
from playground.actions import webhooks
from playground.driver import Person
from playground.world import Event, Webhook
from tests.cogs.rooms.conftest import channel
from tests.cogs.rooms.test_carrier import copies
from tests.teahouse import Running

PROXY = 466378653216014359  # an application that is not ours


@pytest.fixture
def proxy(linked: Group, kai: Person, play: Playground) -> Webhook:
    """The webhook of another application in #food."""
    hook = webhooks.create(play.world, kai.id, channel(play, "food"), {"name": "Proxy"})
    hook.application_id = PROXY
    return hook


def say(play: Playground, hook: Webhook, text: str) -> None:
    webhooks.execute(play.world, hook, {"content": text, "username": "Luna"}, {}, None)


async def allow(teahouse: Running, group: Group) -> None:
    assert teahouse.services
    await teahouse.services.links.set_bots(group.guild_id, group.id, [PROXY])


async def test_another_bot_is_not_carried_unless_admins_named_it(
    linked: Group, proxy: Webhook, ann: Person, play: Playground, teahouse: Running
) -> None:
    say(play, proxy, "🍎")
    await ann.sees_nothing_new(channel="tea-house")
    await allow(teahouse, linked)
    say(play, proxy, "🍐")
    copy = await ann.sees("🍐", channel="tea-house", within=4)
    assert copy.raw["author"]["username"] == "Luna"


async def test_what_a_proxy_bot_replaces_is_carried_once(
    linked: Group, proxy: Webhook, ann: Person, mei: Person, play: Playground, teahouse: Running
) -> None:
    await allow(teahouse, linked)
    said = await mei.writes("🍎", channel="food")
    await asyncio.sleep(0.2)
    await mei.deletes(said)
    say(play, proxy, "🍎")
    await ann.sees("🍎", channel="tea-house", within=4)
    await ann.sees_nothing_new(channel="tea-house", for_=1)
    assert len(copies(ann, "tea-house")) == 1


async def test_two_bridges_that_answer_each_other_come_to_rest(
    linked: Group,
    proxy: Webhook,
    mei: Person,
    play: Playground,
    teahouse: Running,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The other bridge carries whatever appears in #homework back into #food."""
    monkeypatch.setattr(sys.modules["cogs.rooms.courier"], "SETTLE_SECONDS", 0.0)
    await allow(teahouse, linked)
    homework, carried = channel(play, "homework").id, 0

    def bridge(event: Event) -> None:
        nonlocal carried
        if event.name == "MESSAGE_CREATE" and event.channel_id == homework:
            carried += 1
            asyncio.get_running_loop().call_soon(say, play, proxy, f"🍎 {carried}")

    silence = play.world.events.listen(bridge)
    await mei.writes("🍎", channel="food")
    await asyncio.sleep(1.5)
    assert carried == 10  # what the fuse lets through
    await mei.sees_nothing_new(channel="food", for_=0.5)
    silence()


async def test_a_copy_is_never_copied(linked: Group, ann: Person, mei: Person, play: Playground) -> None:
    await mei.writes("🍎", channel="food")
    await ann.sees("🍎", channel="tea-house")
    await ann.sees("🍎", channel="homework")
    await ann.sees_nothing_new(channel="tea-house")
    made = [hook.id for hook in play.world.webhooks.values()]
    posts = [
        m for place in play.world.channels.values() for m in place.messages.values() if m.webhook_id in made
    ]
    assert len(posts) == 2
