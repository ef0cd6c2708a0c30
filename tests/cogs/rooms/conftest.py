"""Channels of the scene as rooms of one conversation."""

import pytest

from bot.features.rooms import Group
from bot.features.translation import word_model
from playground import Playground
from playground.world import Channel
from tests.teahouse import Running

LINKED = {"tea-house": "en", "food": "zh-Hans", "homework": "es"}


@pytest.fixture(autouse=True)
def warm() -> None:
    """So that the first test of a process does not wait for the model of languages."""
    word_model.load()


def channel(play: Playground, name: str) -> Channel:
    return next(each for each in play.world.channels.values() if each.name == name)


@pytest.fixture
async def linked(play: Playground, teahouse: Running) -> Group:
    """#tea-house in English, #food in Chinese, #homework in Spanish."""
    assert teahouse.services
    links = teahouse.services.links
    rooms = {channel(play, name).id: language for name, language in LINKED.items()}
    group = await links.create(play.world.home.id, rooms)
    return await links.resume(group.guild_id, group.id)
