
from playground.driver import Card, Person
from playground.driver.waiting import wait_for
from tests.cogs.auto.conftest import SetUp

APPLES = "我今天在超市买了很多苹果"
APPLES_EN = "I bought a lot of apples at the supermarket today"
APPLES_ES = "Hoy compré muchas manzanas en el supermercado"
LIBRARY = "The library closes early on Sundays"
LIBRARY_ZH = "图书馆星期天关门比较早"
SILENT = 1 << 12  # the flag of a message that notifies nobody


def replies(person: Person, to: Card | None = None) -> list[Card]:
    """What the bot posted, oldest first; on request only its replies to one message."""
    return [
        card
        for card in person.visible()
        if card.raw["author"].get("bot")
        and (to is None or card.raw.get("message_reference", {}).get("message_id") == str(to.id))
    ]


async def has_replies(person: Person, number: int) -> None:
    assert await wait_for(person._world, lambda: len(replies(person)) == number or None, 3), replies(person)


async def test_what_is_said_is_translated_under_the_message_and_notifies_nobody(
    set_up: SetUp, ann: Person, mei: Person
) -> None:
    await set_up()
    said = await mei.writes(APPLES)
    reply = await ann.sees(APPLES_EN)
    assert [card.id for card in replies(mei, said)] == [reply.id]
    assert "machine translation by libretranslate" in reply.text
    assert APPLES not in reply.text
    assert reply.raw["mentions"] == []
    assert reply.raw["flags"] & SILENT


async def test_every_language_of_the_place_that_a_message_is_not_in_gets_it(
    set_up: SetUp, ann: Person, mei: Person, sofia: Person
) -> None:
    await set_up(languages=("en", "zh-Hans", "es"))
    await mei.writes(APPLES)
    reply = await ann.sees(APPLES_EN)
    assert APPLES_ES in reply.text
    assert "traducción automática de libretranslate" in reply.text
    await ann.writes(LIBRARY)
    reply = await mei.sees(LIBRARY_ZH)
    assert "La biblioteca cierra temprano" in reply.text
    assert len(replies(ann)) == 2
