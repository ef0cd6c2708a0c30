"""What tests of the panel have in common."""

from playground import Playground
from playground.driver import Card, Person


async def started(kai: Person, name: str = "Cultural exchange") -> Card:
    """The panel after a ready-made flow was chosen."""
    return await kai.presses(await kai.runs("welcome setup"), name)


async def opened(kai: Person, *pages: str) -> Card:
    """The panel, opened anew, with these buttons pressed one after the other."""
    card = await kai.runs("welcome setup")
    for page in pages:
        card = await kai.presses(card, page)
    return card


def channel_id(play: Playground, name: str) -> str:
    return str(next(each.id for each in play.world.channels.values() if each.name == name))


def role_id(play: Playground, name: str) -> str:
    return str(next(each.id for each in play.world.home.roles.values() if each.name == name))
