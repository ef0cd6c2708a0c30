"""Linking rooms as an admin does it, and what there is to see of it."""

from collections.abc import Mapping

from playground import Playground
from playground.driver import Card, Person
from playground.world import Channel

TWO = {"tea-house": "zh-Hans", "food": "en"}
THREE = {**TWO, "homework": "es"}


def channel(play: Playground, name: str) -> Channel:
    return next(
        channel
        for channel in play.world.channels.values()
        if channel.name == name and channel.guild_id == play.world.home.id
    )


async def choosing_languages(play: Playground, admin: Person, *names: str) -> Card:
    """The panel of languages for channels by their names."""
    panel = await admin.presses(await admin.runs("link"), "Link rooms")
    return await admin.chooses(panel, "Choose the channels", [str(channel(play, each).id) for each in names])


async def preview(play: Playground, admin: Person, rooms: Mapping[str, str]) -> Card:
    """The preview of `rooms`, channel's name -> language."""
    panel = await choosing_languages(play, admin, *rooms)
    for name, language in rooms.items():
        panel = await admin.chooses(panel, f"link:language:0:{channel(play, name).id}", [language])
    return await admin.presses(panel, "Preview")


async def linked(play: Playground, admin: Person, rooms: Mapping[str, str] = TWO) -> Card:
    """The page of a group that was just linked."""
    return await admin.presses(await preview(play, admin, rooms), "Link these rooms")


def group_id(page: Card) -> int:
    """The id of the group whose page this is."""
    return int(page.find_button("Unlink").split(":")[-1])


def webhooks(play: Playground) -> list[int]:
    """The channels of all webhooks there are."""
    return sorted(webhook.channel_id for webhook in play.world.webhooks.values())
