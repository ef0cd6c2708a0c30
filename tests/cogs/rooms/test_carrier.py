"""What people write, edit and delete in one room happens in all of them."""

from bot.features.rooms import Group, Reason
from playground import Playground
from playground.driver import Card, Person
from playground.driver.waiting import wait_for
from tests.engine import StubEngine
from tests.teahouse import Running

APPLES = "我今天在超市买了很多苹果"
APPLES_EN = "I bought a lot of apples at the supermarket today"
APPLES_ES = "Hoy compré muchas manzanas en el supermercado"
LIBRARY = "The library closes early on Sundays"
LIBRARY_ZH = "图书馆星期天关门比较早"
LIBRARY_ES = "La biblioteca cierra temprano los domingos"


def copies(person: Person, room: str) -> list[Card]:
    return [card for card in person.visible(room) if card.raw.get("webhook_id")]


async def test_a_message_appears_in_every_room_in_its_language(
    linked: Group, ann: Person, mei: Person, sofia: Person
) -> None:
    said = await mei.writes(APPLES, channel="food")
    english = await ann.sees(APPLES_EN, channel="tea-house")
    spanish = await sofia.sees(APPLES_ES, channel="homework")
    for copy in (english, spanish):
        assert copy.raw["author"]["username"] == "Mei 林梅"
        assert copy.raw["webhook_id"]
        *_, foot = copy.text.splitlines()
        assert (
            foot
            == f"-# [简体中文 ↗](https://discord.com/channels/{linked.guild_id}/{said.channel_id}/{said.id})"
        )
    await mei.sees_nothing_new(channel="food")


async def test_what_needs_no_translation_is_carried_as_it_is(
    linked: Group, ann: Person, mei: Person, engine: StubEngine
) -> None:
    await mei.writes("哈哈", channel="food")
    copy = await ann.sees("哈哈", channel="tea-house")
    assert copy.text == "哈哈"
    assert engine.calls == []


async def test_copies_are_in_the_order_of_the_originals(
    linked: Group, ann: Person, mei: Person, engine: StubEngine
) -> None:
    engine.reply = lambda text: f"Translated: {text[-2:]} of the twenty messages"
    for number in range(20):
        await mei.writes(f"{APPLES}{number:02}", channel="food")
    await ann.sees("19 of the twenty", channel="tea-house")
    assert [copy.text[12:14] for copy in copies(ann, "tea-house")] == [f"{n:02}" for n in range(20)]


async def test_a_repeated_event_makes_one_copy(
    linked: Group, ann: Person, mei: Person, play: Playground
) -> None:
    play.faults.repeat_next("MESSAGE_CREATE")
    await mei.writes(APPLES, channel="food")
    await ann.sees(APPLES_EN, channel="tea-house")
    await ann.sees_nothing_new(channel="tea-house")
    assert len(copies(ann, "tea-house")) == 1


async def test_an_edit_is_carried(linked: Group, ann: Person, mei: Person, engine: StubEngine) -> None:
    said = await mei.writes(APPLES, channel="food")
    copy = await ann.sees(APPLES_EN, channel="tea-house")
    engine.answers["我今天在超市买了很多梨", "en"] = "I bought a lot of pears at the supermarket today"
    engine.answers["我今天在超市买了很多梨", "es"] = "Hoy compré muchas peras en el supermercado"
    await mei.edits(said, "我今天在超市买了很多梨")
    assert (await ann.sees("pears", channel="tea-house")).id == copy.id


async def test_a_deletion_is_carried_to_all_rooms(
    linked: Group, ann: Person, mei: Person, sofia: Person
) -> None:
    said = await mei.writes(APPLES, channel="food")
    await ann.sees(APPLES_EN, channel="tea-house")
    await sofia.sees(APPLES_ES, channel="homework")
    await mei.deletes(said)
    assert await wait_for(ann._world, lambda: not copies(ann, "tea-house") or None, 3)
    assert await wait_for(ann._world, lambda: not copies(sofia, "homework") or None, 3)


async def test_a_message_deleted_while_it_is_translated_is_not_posted(
    linked: Group, ann: Person, mei: Person, engine: StubEngine
) -> None:
    engine.delay = 0.3
    said = await mei.writes(APPLES, channel="food")
    await engine.asked.wait()
    await mei.deletes(said)
    await ann.sees_nothing_new(channel="tea-house", for_=0.8)
    assert copies(ann, "tea-house") == []


async def test_a_message_deleted_while_it_is_posted_disappears(
    linked: Group, ann: Person, mei: Person, play: Playground
) -> None:
    play.faults.slow("POST /webhooks/*", seconds=0.4, times=2)
    said = await mei.writes(APPLES, channel="food")
    await ann.sees_nothing_new(channel="tea-house", for_=0.2)
    await mei.deletes(said)
    await ann.sees(APPLES_EN, channel="tea-house")
    assert await wait_for(ann._world, lambda: not copies(ann, "tea-house") or None, 3)


async def test_a_moderator_deletes_a_copy_in_that_room_only(
    linked: Group, kai: Person, ann: Person, mei: Person, sofia: Person
) -> None:
    said = await mei.writes(APPLES, channel="food")
    spanish = await sofia.sees(APPLES_ES, channel="homework")
    await kai.deletes(await kai.sees(APPLES_EN, channel="tea-house"))
    await mei.sees_nothing_new(channel="food")
    assert said.id in [card.id for card in mei.visible("food")]
    await mei.edits(said, LIBRARY)
    await sofia.sees(LIBRARY_ES, channel="homework")
    assert copies(ann, "tea-house") == []
    assert [copy.id for copy in copies(sofia, "homework")] == [spanish.id]


async def test_a_reply_leads_to_its_counterpart_and_notifies_the_one_who_is_answered_once(
    linked: Group, ann: Person, mei: Person, sofia: Person
) -> None:
    said = await mei.writes(APPLES, channel="food")
    english = await ann.sees(APPLES_EN, channel="tea-house")
    spanish = await sofia.sees(APPLES_ES, channel="homework")
    await ann.writes(LIBRARY, channel="tea-house", reply_to=english)
    theirs = await mei.sees(LIBRARY_ZH, channel="food")
    beside = await sofia.sees(LIBRARY_ES, channel="homework")
    base = f"https://discord.com/channels/{linked.guild_id}"
    assert theirs.text.startswith(f"-# ↪ <@{mei.id}> [↗]({base}/{said.channel_id}/{said.id})\n")
    assert [person["id"] for person in theirs.raw["mentions"]] == [str(mei.id)]
    assert beside.text.startswith(f"-# ↪ [@Mei 林梅]({base}/{spanish.channel_id}/{spanish.id})\n")
    assert beside.raw["mentions"] == []


async def test_mentions_are_names_elsewhere_and_notify_nobody(
    linked: Group, ann: Person, mei: Person, sofia: Person, engine: StubEngine
) -> None:
    engine.reply = lambda text: "Thank you, everybody " + text.partition(" ")[2]
    await mei.writes(f"谢谢大家 <@{sofia.id}> @everyone", channel="food")
    copy = await ann.sees("Thank you", channel="tea-house")
    assert "@Sofía" in copy.text
    assert "＠everyone" in copy.text
    assert copy.raw["mentions"] == []
    assert not copy.raw["mention_everyone"]


async def test_a_long_message_takes_several_posts_which_follow_an_edit(
    linked: Group, ann: Person, mei: Person, engine: StubEngine
) -> None:
    engine.reply = lambda text: "They walked on and on." * (len(text) // 10)
    said = await mei.writes("他们一直走啊走啊走。" * 110, channel="food")
    await ann.sees("2/2", channel="tea-house")
    assert len(copies(ann, "tea-house")) == 2
    engine.reply = None
    await mei.edits(said, LIBRARY)
    await ann.sees(LIBRARY, channel="tea-house")
    assert await wait_for(ann._world, lambda: len(copies(ann, "tea-house")) == 1 or None, 3)


async def test_without_an_engine_the_original_is_carried_and_says_so(
    linked: Group, ann: Person, mei: Person, engine: StubEngine
) -> None:
    engine.status = 500
    await mei.writes(APPLES, channel="food")
    copy = await ann.sees(APPLES, channel="tea-house", within=5)
    assert "not translated yet" in copy.text


async def test_who_does_not_want_to_be_translated_is_carried_in_their_own_words(
    linked: Group, ann: Person, mei: Person, engine: StubEngine
) -> None:
    await mei.presses(await mei.runs("language"), "language:opt:out")
    await mei.writes(APPLES, channel="food")
    copy = await ann.sees(APPLES, channel="tea-house")
    assert copy.text.endswith("not translated, as its author wishes")
    assert engine.calls == []


async def test_a_copy_without_a_translation_gets_one_when_an_engine_is_back(
    linked: Group, ann: Person, mei: Person, engine: StubEngine, teahouse: Running
) -> None:
    engine.status = 500
    await mei.writes(APPLES, channel="food")
    copy = await ann.sees("not translated yet", channel="tea-house", within=5)
    await teahouse.stop()
    engine.status = 200
    await teahouse.start()  # which tries at once, as it does every half minute
    assert (await ann.sees(APPLES_EN, channel="tea-house", within=5)).id == copy.id
    assert len(copies(ann, "tea-house")) == 1


async def test_nothing_is_carried_while_a_group_is_paused_and_then_it_is_caught_up_with(
    linked: Group, ann: Person, mei: Person, teahouse: Running
) -> None:
    assert teahouse.services
    await mei.writes("👋", channel="food")
    await ann.sees("👋", channel="tea-house")
    await teahouse.services.links.pause(linked.guild_id, linked.id, Reason.ADMIN)
    await mei.writes(APPLES, channel="food")
    await ann.sees_nothing_new(channel="tea-house")
    await teahouse.services.links.resume(linked.guild_id, linked.id)
    await mei.writes("哈哈", channel="food")
    await ann.sees("哈哈", channel="tea-house")
    assert APPLES_EN in copies(ann, "tea-house")[1].text


async def test_what_is_deleted_in_bulk_disappears_everywhere(
    linked: Group, kai: Person, ann: Person, mei: Person, sofia: Person
) -> None:
    said = [await mei.writes(text, channel="food") for text in ("🍎", "🍐", "👋")]
    for person, room in ((ann, "tea-house"), (sofia, "homework")):
        await person.sees("👋", channel=room)
    await kai.deletes_many(said[:2])
    rooms = (ann, "tea-house"), (sofia, "homework")
    assert await wait_for(ann._world, lambda: all(len(copies(*room)) == 1 for room in rooms) or None, 3)
    assert [copy.text for copy in copies(ann, "tea-house")] == ["👋"]


async def test_copies_that_are_deleted_in_bulk_are_gone_from_that_room_only(
    linked: Group, kai: Person, ann: Person, mei: Person, sofia: Person
) -> None:
    said = [await mei.writes(text, channel="food") for text in ("🍎", "🍐")]
    await ann.sees("🍐", channel="tea-house")
    await sofia.sees("🍐", channel="homework")
    await kai.deletes_many([await kai.sees(text, channel="tea-house") for text in ("🍎", "🍐")])
    await sofia.sees_nothing_new(channel="homework")
    assert copies(ann, "tea-house") == []
    assert len(copies(sofia, "homework")) == 2
    assert {card.id for card in mei.visible("food")} >= {card.id for card in said}
