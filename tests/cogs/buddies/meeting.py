"""What tests of people who meet have in common."""

from bot.features.community import Ability
from playground import Playground
from playground.actions import following
from playground.driver import Person
from playground.world import Channel, ChannelType
from tests.teahouse import Running


async def knows(teahouse: Running, person: Person, reads: str, learns: str) -> None:
    """Somebody told which language they read, and which they learn."""
    assert teahouse.services
    lists: dict[Ability, list[str]] = {"reads": [reads], "learns": [learns]}
    await teahouse.services.community.set_languages(person.id, lists)


def threads(play: Playground) -> list[Channel]:
    """The private threads there are, the oldest first."""
    return [each for each in play.world.channels.values() if each.type is ChannelType.PRIVATE_THREAD]


async def matched(play: Playground, *people: Person) -> list[Person]:
    """These people, in the thread that is opened for them."""
    wanted = {each.id for each in people}
    await play.until(lambda: any(wanted <= set(following.of(each).member_ids) for each in threads(play)))
    place = next(each for each in threads(play) if wanted <= set(following.of(each).member_ids))
    return [person.at(str(place.name)) for person in people]
