"""What tests of the newcomer's side have in common: a live flow, and somebody who arrives."""

from dataclasses import replace
from typing import Any

from bot.features.onboarding import Flow, template
from playground import Playground
from playground.driver import Card, Person
from tests.teahouse import Running


def channel_id(play: Playground, name: str) -> int:
    return next(each.id for each in play.world.channels.values() if each.name == name)


async def live(
    teahouse: Running, play: Playground, kai: Person, flow: Flow | None = None, **more: Any
) -> Flow:
    """The server's flow, live in #welcome: *Cultural exchange* unless another is given."""
    assert teahouse.services
    await kai.overrules("welcome", play.person("teahouse"), allow=["SEND_MESSAGES"])
    await kai.overrules("staff", play.person("teahouse"), allow=["VIEW_CHANNEL", "SEND_MESSAGES"])
    places = {"chat_channel": "tea-house", "pets_channel": "food", "intro_channel": "homework"}
    given = {
        "channel": channel_id(play, "welcome"),
        "places": {name: channel_id(play, place) for name, place in places.items()},
        **more,
    }
    whole = replace(flow or template("cultural-exchange"), **given)
    welcome = teahouse.services.welcome
    await welcome.save(play.world.home.id, whole, kai.id)
    await welcome.start(play.world.home.id)
    return whole


async def greeted(person: Person) -> Card:
    """The card that greets somebody."""
    return await person.sees(f"<@{person.id}>", channel="welcome", within=5)


def cards(person: Person) -> list[Card]:
    """The cards of the bot in #welcome, oldest first."""
    return [card for card in person.visible("welcome") if "Say hi" in card.buttons]


def roles_of(play: Playground, person: Person) -> set[str]:
    """The names of somebody's roles."""
    guild = play.world.home
    return {guild.roles[role_id].name for role_id in guild.members[person.id].role_ids}
