"""What tests of people who meet have in common."""

from bot.features.community import Ability
from playground import Playground
from playground.actions import following
from playground.driver import Card, Person
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


async def agreed(play: Playground, teahouse: Running, ann: Person, mei: Person) -> Card:
    """Ann and Mei have found each other and Ann has said yes: the card that asks Mei."""
    await knows(teahouse, ann, "en", "zh-Hans")
    await knows(teahouse, mei, "zh-Hans", "en")
    await mei.presses(await mei.runs("meet"), "认识一个人")
    page = await ann.presses(await ann.runs("meet"), "Meet someone")
    await ann.presses(page, "Yes, introduce us")
    return await mei.sees("有人想认识你")


async def meeting(play: Playground, teahouse: Running, ann: Person, mei: Person) -> list[Person]:
    """Ann and Mei in their thread, with the first card in it."""
    card = await agreed(play, teahouse, ann, mei)
    await mei.presses(await mei.presses(card, "看看是谁"), "好，介绍我们认识")
    people = await matched(play, ann, mei)
    await people[0].sees("May I introduce you?")
    return people
