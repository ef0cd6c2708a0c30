import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.settings import Settings
from db import open_database
from db.auto import AutoPlaceStore, Way
from playground import Playground
from playground.actions import messages, webhooks
from playground.driver import Card, Person
from playground.driver.waiting import wait_for
from playground.world import Member, User
from tests.cogs.auto.conftest import SetUp, started_now
from tests.engine import StubEngine
from tests.teahouse import Running
from tests.wire.process import teahouse_run

APPLES = "我今天在超市买了很多苹果"
APPLES_EN = "I bought a lot of apples at the supermarket today"
APPLES_ES = "Hoy compré muchas manzanas en el supermercado"
LIBRARY = "The library closes early on Sundays"
LIBRARY_ZH = "图书馆星期天关门比较早"
EVERYTHING = ("auto_answers", "auto_originals", "auto_cards")
SEND = "POST /channels/*/messages"
THREAD_STARTER = 21  # a type of message: it repeats the one that a thread is on
SILENT = 1 << 12  # the flag of a message that notifies nobody


def replies(person: Person, to: Card | None = None) -> list[Card]:
    """What the bot posted, oldest first; on request only its replies to one message."""
    return [
        card
        for card in person.visible()
        if card.raw["author"].get("bot")
        and card.raw["type"] != THREAD_STARTER
        and (to is None or card.raw.get("message_reference", {}).get("message_id") == str(to.id))
    ]


async def has_replies(person: Person, number: int) -> None:
    assert await wait_for(person._world, lambda: len(replies(person)) == number or None, 3), replies(person)


async def has_no(text: str, person: Person) -> None:
    """Wait until a text is nowhere to be read."""
    gone = lambda: all(text not in card.text for card in person.visible()) or None  # noqa: E731
    assert await wait_for(person._world, gone, 3)


async def threaded(person: Person, message: Card) -> Person:
    """The person in the thread on a message, once it is there."""
    channels = person._world.channels
    assert await wait_for(person._world, lambda: message.id in channels or None, 3)
    return person.at(str(channels[message.id].name))


async def test_what_is_said_is_translated_under_the_message_and_notifies_nobody(
    set_up: SetUp, ann: Person, mei: Person
) -> None:
    await set_up()
    said = await mei.writes(APPLES)
    reply = await ann.sees(APPLES_EN)
    assert [card.id for card in replies(mei, said)] == [reply.id]
    assert "machine translation by LibreTranslate" in reply.text
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
    assert "traducción automática de LibreTranslate" in reply.text
    await ann.writes(LIBRARY)
    reply = await mei.sees(LIBRARY_ZH)
    assert "La biblioteca cierra temprano" in reply.text
    assert len(replies(ann)) == 2


async def test_what_one_person_writes_in_one_breath_becomes_one_translation(
    set_up: SetUp, ann: Person, mei: Person, engine: StubEngine
) -> None:
    engine.answers[("周末想做苹果派给大家尝尝", "en")] = "I want to bake apple pie for everybody this weekend"
    await set_up()
    first = await mei.writes(APPLES)
    await ann.sees(APPLES_EN)
    await mei.writes("周末想做苹果派给大家尝尝")
    reply = await ann.sees("apple pie")
    assert reply.text.index(APPLES_EN) < reply.text.index("apple pie")
    assert reply.text.count("machine translation") == 1
    assert [card.id for card in replies(ann, first)] == [reply.id]
    assert len(replies(ann)) == 1


async def test_a_burst_ends_where_somebody_else_speaks(set_up: SetUp, ann: Person, mei: Person) -> None:
    await set_up()
    await mei.writes(APPLES)
    await ann.sees(APPLES_EN)
    await ann.writes("lol")
    again = await mei.writes("谢谢")
    assert "Thank you" in (await ann.sees("Thank")).text
    assert len(replies(ann, again)) == 1


async def test_a_burst_that_no_longer_fits_on_its_card_goes_on_with_another(
    set_up: SetUp, ann: Person, mei: Person, engine: StubEngine
) -> None:
    sentence = "我们今天一起去公园喝茶聊天。"
    engine.reply = lambda text: "Today we all went to the park to drink tea. " * text.count(sentence)
    await set_up()
    said = [await mei.writes(sentence * 60) for _ in range(3)]
    await has_replies(ann, 3)
    assert [len(replies(ann, each)) for each in said] == [1, 1, 1]
    assert sum(card.text.count("Today we all") for card in replies(ann)) == 180


async def test_a_translation_that_is_too_long_takes_several_messages_which_all_follow_an_edit(
    set_up: SetUp, ann: Person, mei: Person, engine: StubEngine
) -> None:
    sentence = "我们今天一起去公园喝茶聊天。"
    engine.reply = lambda text: "Today we all went to the park to drink tea. " * text.count(sentence)
    await set_up()
    said = await mei.writes(sentence * 120)
    await has_replies(ann, 2)
    await mei.edits(said, sentence)
    await has_no("tea. Today", ann)
    await has_replies(ann, 1)
    assert replies(ann)[0].text.count("Today we all") == 1
    await mei.deletes(said)
    await has_replies(ann, 0)


async def test_an_edit_changes_the_translation(set_up: SetUp, ann: Person, mei: Person) -> None:
    await set_up()
    said = await mei.writes(APPLES)
    before = await ann.sees(APPLES_EN)
    await mei.edits(said, "谢谢")
    after = await ann.sees("Thank you")
    assert (after.id, APPLES_EN in after.text) == (before.id, False)


async def test_an_edit_changes_its_part_of_a_burst_also_after_a_restart(
    set_up: SetUp, ann: Person, mei: Person, teahouse: Running
) -> None:
    await set_up()
    said = [await mei.writes(text) for text in ("你好", "谢谢", APPLES)]
    reply = await ann.sees(APPLES_EN)
    await teahouse.restart()
    await mei.edits(said[1], "再见")
    reply = await ann.sees("Goodbye")
    assert reply.text.index("Hello") < reply.text.index("Goodbye") < reply.text.index(APPLES_EN)
    assert "Thank" not in reply.text


async def test_an_edit_that_needs_no_translation_takes_it_away_and_one_that_does_brings_it(
    set_up: SetUp, ann: Person, mei: Person
) -> None:
    await set_up()
    said = await mei.writes(APPLES)
    await ann.sees(APPLES_EN)
    await mei.edits(said, "哈哈哈")
    await has_replies(ann, 0)
    await mei.edits(said, APPLES)
    await has_replies(ann, 1)
    later = await mei.writes("lol")
    await mei.edits(later, "谢谢")
    await ann.sees("Thank you")


async def test_an_edit_while_the_message_is_being_translated_wins(
    set_up: SetUp, ann: Person, mei: Person, engine: StubEngine
) -> None:
    await set_up()
    engine.delay = 0.3
    said = await mei.writes(APPLES)
    await engine.asked.wait()
    await mei.edits(said, "谢谢")
    await ann.sees("Thank you", within=3)
    await has_replies(ann, 1)
    assert APPLES_EN not in replies(ann)[0].text


async def test_a_link_preview_or_a_pin_is_no_edit(
    set_up: SetUp, ann: Person, kai: Person, mei: Person, play: Playground, engine: StubEngine
) -> None:
    await set_up()
    said = await mei.writes(APPLES)
    await ann.sees(APPLES_EN)
    channel = play.world.channel(said.channel_id)
    messages.tell(play.world, "MESSAGE_UPDATE", channel.messages[said.id])  # as for a preview
    await kai.pins(said)
    await ann.sees_nothing_new()
    assert len(engine.calls) == 1


async def test_a_deleted_message_takes_its_translation_along(
    set_up: SetUp, ann: Person, mei: Person, teahouse: Running
) -> None:
    await set_up()
    said = await mei.writes(APPLES)
    await ann.sees(APPLES_EN)
    await mei.deletes(said)
    await has_replies(ann, 0)
    await teahouse.until_none(*EVERYTHING)


async def test_a_deleted_message_takes_only_its_part_of_a_burst_along(
    set_up: SetUp, ann: Person, mei: Person
) -> None:
    await set_up()
    said = [await mei.writes(text) for text in ("你好", "谢谢")]
    await ann.sees("Thank you")
    await mei.deletes(said[0])
    await has_no("Hello", ann)
    assert "Thank you" in replies(ann)[0].text
    await mei.deletes(said[1])
    await has_replies(ann, 0)


async def test_a_message_deleted_while_it_is_translated_gets_no_translation(
    set_up: SetUp, ann: Person, mei: Person, engine: StubEngine, teahouse: Running
) -> None:
    await set_up()
    engine.delay = 0.2
    said = await mei.writes(APPLES)
    await engine.asked.wait()
    await mei.deletes(said)
    await ann.sees_nothing_new(for_=0.5)
    await teahouse.until_none(*EVERYTHING)


async def test_a_message_deleted_at_once_gets_no_translation(
    set_up: SetUp, ann: Person, mei: Person, teahouse: Running
) -> None:
    await set_up()
    await mei.deletes(await mei.writes(APPLES))
    await asyncio.sleep(0.3)
    assert replies(ann) == []
    await teahouse.until_none(*EVERYTHING)


async def test_messages_deleted_in_bulk_take_their_translations_along(
    set_up: SetUp, ann: Person, mei: Person, play: Playground, teahouse: Running
) -> None:
    await set_up()
    said = [await mei.writes(text) for text in ("你好", "谢谢")]
    await ann.sees("Thank you")
    channel = play.world.channel(said[0].channel_id)
    owner = play.world.home.owner_id
    messages.delete_many(play.world, owner, channel, [each.id for each in said])
    await has_replies(ann, 0)
    await teahouse.until_none(*EVERYTHING)


async def test_a_translation_that_a_moderator_deletes_does_not_come_back(
    set_up: SetUp, ann: Person, kai: Person, mei: Person, teahouse: Running
) -> None:
    await set_up()
    said = await mei.writes(APPLES)
    await kai.deletes(await ann.sees(APPLES_EN))
    await teahouse.until_none("auto_cards")
    await mei.edits(said, "谢谢")
    await ann.sees_nothing_new()
    assert replies(ann) == []
    await mei.writes("再见")
    await ann.sees("Goodbye")


async def test_a_repeated_event_is_answered_once(
    set_up: SetUp, ann: Person, mei: Person, play: Playground, engine: StubEngine
) -> None:
    await set_up()
    play.faults.repeat_next("MESSAGE_CREATE")
    said = await mei.writes(APPLES)
    await ann.sees(APPLES_EN)
    play.faults.repeat_next("MESSAGE_UPDATE")
    await mei.edits(said, "谢谢")
    await ann.sees("Thank you")
    await ann.sees_nothing_new()
    assert (len(replies(ann)), len(engine.calls)) == (1, 1)


async def test_a_translation_that_arrived_although_discord_said_no_is_not_doubled(
    set_up: SetUp, ann: Person, mei: Person, play: Playground
) -> None:
    await set_up()
    play.faults.fail(SEND, status=500, times=1, after_accepting=True)
    await mei.writes(APPLES)
    await ann.sees(APPLES_EN)
    await ann.sees_nothing_new(for_=1.5)
    assert len(replies(ann)) == 1


@pytest.mark.parametrize("arrived", [True, False])
async def test_a_connection_that_is_cut_at_a_post_ends_with_one_translation(
    set_up: SetUp, ann: Person, mei: Person, play: Playground, teahouse: Running, arrived: bool
) -> None:
    await set_up()
    play.faults.cut(SEND, times=1, after_accepting=arrived)
    await mei.writes(APPLES)
    await ann.sees(APPLES_EN, within=5)
    async with asyncio.timeout(5):
        while not await teahouse.count("auto_originals WHERE done = 1"):  # noqa: ASYNC110
            await asyncio.sleep(0.02)
    assert len(replies(ann)) == 1


async def test_what_was_edited_and_deleted_while_the_bot_was_away_is_followed(
    set_up: SetUp, ann: Person, mei: Person, sofia: Person, teahouse: Running
) -> None:
    await set_up()
    edited = await mei.writes(APPLES)
    await ann.sees(APPLES_EN)
    await sofia.writes("哈哈哈")
    deleted = await mei.writes("谢谢")
    await has_replies(ann, 2)
    await teahouse.stop()
    await mei.edits(edited, "你好")
    await mei.deletes(deleted)
    await teahouse.start()
    await ann.sees("Hello")
    await has_replies(ann, 1)
    await has_no(APPLES_EN, ann)


async def test_an_edit_in_a_paused_place_takes_the_old_translation_away(
    set_up: SetUp, ann: Person, mei: Person, kai: Person, teahouse: Running, engine: StubEngine
) -> None:
    await set_up()
    said = await mei.writes(APPLES)
    await has_replies(ann, 1)
    await teahouse.run_sql("UPDATE auto_places SET paused = 1")
    await teahouse.restart()
    asked = len(engine.calls)
    await mei.edits(said, "你好")
    await has_replies(ann, 0)
    assert len(engine.calls) == asked


async def test_what_was_posted_before_a_crash_is_found_again_and_not_repeated(
    set_up: SetUp, ann: Person, mei: Person, teahouse: Running, db_path: Path
) -> None:
    await set_up()
    said = await mei.writes(APPLES)
    await ann.sees(APPLES_EN)
    await teahouse.stop()
    with closing(sqlite3.connect(db_path, isolation_level=None)) as file:
        file.execute("UPDATE auto_originals SET done = 0")
        file.execute("DELETE FROM auto_cards")
    await teahouse.start()
    async with asyncio.timeout(3):
        while not await teahouse.count("auto_cards"):  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    assert len(replies(ann)) == 1
    await mei.deletes(said)
    await has_replies(ann, 0)


@pytest.mark.parametrize("way", ["reply", "line", "thread", "tap"])
async def test_what_a_crash_kept_from_being_posted_is_posted_afterwards_once(
    set_up: SetUp, ann: Person, mei: Person, teahouse: Running, db_path: Path, way: Way, play: Playground
) -> None:
    await set_up(way=way)
    said = await mei.writes(APPLES)
    place = await threaded(ann, said) if way == "thread" else ann
    await has_replies(place, 1)
    await teahouse.stop()
    del play.world.channels[place.place_id].messages[replies(place)[0].id]
    with closing(sqlite3.connect(db_path, isolation_level=None)) as file:
        file.execute("UPDATE auto_originals SET done = 0")
        file.execute("DELETE FROM auto_cards")
    await teahouse.start()
    await has_replies(place, 1)
    await teahouse.restart()
    await place.sees_nothing_new()
    assert len(replies(place)) == 1


async def test_what_a_kill_kept_from_being_posted_is_posted_afterwards_once(
    play: Playground, settings: Settings, engine: StubEngine, tmp_path: Path
) -> None:
    ann, mei = play.person("Ann"), play.person("Mei")
    async with open_database(settings.database_path) as db:
        await AutoPlaceStore(db).save(started_now(play.world.home.id, mei.place_id))
    engine.delay = 60
    async with teahouse_run(play, settings, tmp_path / "log") as process:
        await mei.writes(APPLES)
        await engine.asked.wait()
        process.kill()
        await process.wait()
    engine.delay = 0
    async with teahouse_run(play, settings, tmp_path / "log"):
        await ann.sees(APPLES_EN, within=20)
        assert len(replies(ann)) == 1


async def test_stopping_waits_for_the_translation_in_hand(
    set_up: SetUp, ann: Person, mei: Person, teahouse: Running, engine: StubEngine
) -> None:
    await set_up()
    engine.delay = 0.3
    await mei.writes(APPLES)
    await engine.asked.wait()
    await teahouse.stop()
    assert len(replies(ann)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "哈哈哈哈",
        "lol",
        "https://example.com/tea 🍵 123",
        "!play 我今天在超市买了很多苹果",
        "/roll 我今天在超市买了很多苹果",
        "```py\nprint('我今天在超市买了很多苹果')\n```",
        "Zxq vrtl",
        "ok",
        "@everyone",
    ],
)
async def test_what_nobody_needs_translated_is_met_with_silence(
    set_up: SetUp, ann: Person, mei: Person, engine: StubEngine, text: str
) -> None:
    await set_up()
    await mei.writes(text)
    await ann.sees_nothing_new()
    assert engine.calls == []


async def test_what_the_author_speaks_decides_where_the_text_does_not(
    set_up: SetUp, ann: Person, sofia: Person, engine: StubEngine
) -> None:
    engine.reply = "I like it"
    await set_up(languages=("en", "zh-Hans"))
    await sofia.writes("me gusta mucho")
    await ann.sees_nothing_new()
    panel = await sofia.runs("language")
    await sofia.chooses(panel, "language:choose:speaks", ["es"])
    await sofia.writes("me gusta mucho")
    await ann.sees("I like it")


async def test_who_does_not_want_to_be_translated_is_not(
    set_up: SetUp, ann: Person, mei: Person, engine: StubEngine, teahouse: Running
) -> None:
    await set_up()
    panel = await mei.runs("language")
    await mei.presses(panel, "language:opt:out")
    await mei.writes(APPLES)
    await ann.sees_nothing_new()
    assert engine.calls == []
    await mei.presses(await mei.runs("language"), "language:opt:in")
    await mei.writes(APPLES)
    await ann.sees(APPLES_EN)


async def test_bots_are_passed_over_unless_they_are_allowed_and_we_never_answer_ourselves(
    set_up: SetUp, ann: Person, play: Playground, engine: StubEngine
) -> None:
    other = User(play.world.ids.new(), "newsbot", "News", bot=True)
    play.world.users[other.id] = other
    home = play.world.home
    home.members[other.id] = Member(other.id, home.members[play.world.bot.id].joined_at)
    channel = play.world.channel(ann.place_id)
    await set_up()
    messages.write(play.world, other, channel, {"content": APPLES}, {})
    await ann.sees_nothing_new()
    await set_up(bots=(other.id, play.world.bot.id))
    messages.write(play.world, other, channel, {"content": APPLES}, {})
    await ann.sees(APPLES_EN)
    await ann.sees_nothing_new()
    assert len(engine.calls) == 1


async def test_a_webhook_of_ours_is_never_translated(
    set_up: SetUp, ann: Person, play: Playground, engine: StubEngine
) -> None:
    channel = play.world.channel(ann.place_id)
    hook = webhooks.create(play.world, play.world.bot.id, channel, {"name": "Copies"})
    await set_up(bots=(hook.id,))
    webhooks.execute(play.world, hook, {"content": APPLES}, {}, None)
    await ann.sees_nothing_new()
    assert engine.calls == []


async def test_elsewhere_and_in_paused_places_nothing_happens(
    set_up: SetUp, ann: Person, mei: Person, engine: StubEngine, teahouse: Running
) -> None:
    await set_up()
    await mei.writes(APPLES, channel="food")
    await mei.dm.writes(APPLES)
    await teahouse.run_sql("UPDATE auto_places SET paused = 1")
    await teahouse.restart()
    await mei.writes(APPLES)
    await ann.sees_nothing_new()
    assert engine.calls == []


async def test_a_thread_comes_before_its_channel_and_that_before_its_category(
    set_up: SetUp, ann: Person, mei: Person
) -> None:
    thread = await mei.starts_thread("apples", on=await mei.writes("苹果"))
    await set_up("The tables 茶桌", languages=("es", "zh-Hans"))
    await mei.writes(APPLES)
    await ann.sees(APPLES_ES)
    await set_up("tea-house")
    await ann.writes("lol")
    await thread.writes(APPLES)
    await ann.at("apples").sees(APPLES_EN)
    await set_up("apples", languages=("es", "zh-Hans"))
    await ann.at("apples").writes("lol")
    await thread.writes(APPLES)
    await ann.at("apples").sees(APPLES_ES)


async def test_a_forum_post_is_translated_with_its_title(
    set_up: SetUp, ann: Person, mei: Person, engine: StubEngine
) -> None:
    await set_up("questions")
    await mei.posts("谢谢", APPLES, channel="questions")
    reply = await ann.at("谢谢").sees(APPLES_EN)
    assert "Thank you" in reply.text


@pytest.mark.parametrize("permission", ["SEND_MESSAGES", "READ_MESSAGE_HISTORY"])
async def test_a_channel_that_forbids_a_reply_is_left_alone_for_a_while(
    set_up: SetUp, ann: Person, mei: Person, play: Playground, engine: StubEngine, permission: str
) -> None:
    await set_up()
    await play.deny_bot("tea-house", permission)
    for text in (APPLES, LIBRARY, "谢谢"):
        await mei.writes(text)
        await asyncio.sleep(0.2)
    assert len(engine.calls) == 1
    assert replies(ann) == []


@pytest.mark.parametrize(
    "hostile",
    [
        lambda text: f"@everyone I bought apples today {text}",
        lambda text: f"<@1> <@&2> I bought apples today, {text}",
        lambda text: f"[win a prize](https://evil.example) I bought apples today {text}",
        lambda text: "https://evil.example I bought a lot of apples today",
        lambda text: "I bought || a lot of apples || today ||",
        lambda text: "I bought a lot of apples today. " * 90,
        lambda text: "# I bought a lot of ```apples",
        lambda text: " ".join(f"I bought apples {text}"),
        lambda text: "",
        lambda text: "Купил много яблок в супермаркете",
    ],
)
async def test_a_hostile_engine_gets_no_mention_no_link_and_no_broken_spoiler_through(
    set_up: SetUp, ann: Person, mei: Person, engine: StubEngine, hostile: Callable[[str], str]
) -> None:
    engine.reply = hostile
    await set_up()
    await mei.writes("<@1> 我今天在||超市||买了很多苹果 https://example.com/tea")
    await has_replies(ann, 1)
    [card] = replies(ann)
    assert (card.raw["mentions"], card.raw["mention_roles"]) == ([], [])
    assert not card.raw["mention_everyone"]
    assert "evil.example" not in card.text
    assert card.text.count("||") in (0, 2)
    assert card.text.count("```") % 2 == 0


async def test_nothing_that_was_said_is_on_the_disk_or_in_the_log(
    play: Playground, settings: Settings, tmp_path: Path
) -> None:
    ann, mei = play.person("Ann"), play.person("Mei")
    async with open_database(settings.database_path) as db:
        await AutoPlaceStore(db).save(started_now(play.world.home.id, mei.place_id))
    async with teahouse_run(play, settings, tmp_path / "log", LOG_LEVEL="DEBUG") as process:
        said = await mei.writes("谢谢")
        await mei.writes(APPLES)
        await ann.sees(APPLES_EN, within=20)
        await mei.edits(said, LIBRARY)
        await mei.sees(LIBRARY_ZH, within=20)
        process.terminate()
        await process.wait()
    left = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert b"auto_originals" in left
    for secret in (APPLES, APPLES_EN, LIBRARY, LIBRARY_ZH):
        assert secret.encode() not in left
        assert secret.encode("unicode_escape") not in left


async def test_what_was_said_while_the_bot_was_away_is_translated_when_it_comes_back(
    set_up: SetUp, ann: Person, mei: Person, teahouse: Running
) -> None:
    await set_up()
    await mei.writes("谢谢")
    await ann.sees("Thank you")
    await teahouse.stop()
    await ann.writes("🍵")
    await mei.writes(APPLES)
    await teahouse.start()
    await ann.sees(APPLES_EN, within=4)
    await has_replies(ann, 2)


async def test_the_first_words_in_a_place_are_translated_though_the_bot_was_away(
    set_up: SetUp, ann: Person, mei: Person, teahouse: Running
) -> None:
    await set_up()
    await teahouse.stop()
    await mei.writes(APPLES)
    await teahouse.start()
    await ann.sees(APPLES_EN, within=4)
    await teahouse.restart()
    await has_replies(ann, 1)


async def test_what_automatic_moderation_blocks_is_let_be(
    set_up: SetUp, ann: Person, mei: Person, play: Playground, teahouse: Running
) -> None:
    await set_up()
    play.world.home.blocked_words.add("supermarket")
    await mei.writes(APPLES)
    await mei.writes("谢谢")
    await ann.sees("Thank you")
    play.world.home.blocked_words.clear()
    await teahouse.restart()
    await ann.sees_nothing_new()
    await has_replies(ann, 1)


async def test_what_was_blocked_is_tried_again_only_after_a_real_edit(
    set_up: SetUp, ann: Person, mei: Person, play: Playground, teahouse: Running
) -> None:
    await set_up()
    said = await mei.writes("谢谢")
    await ann.sees("Thank you")
    play.world.home.blocked_words.add("supermarket")
    await mei.edits(said, APPLES)
    await wait_for(play.world, lambda: len(replies(ann)) == 0 or None, 3)
    play.world.home.blocked_words.clear()
    await teahouse.restart()
    await ann.sees_nothing_new()
    await has_replies(ann, 0)
    await mei.edits(said, "谢谢")
    await ann.sees("Thank you")


async def test_what_was_said_last_and_blocked_is_not_tried_again_after_a_restart(
    set_up: SetUp,
    ann: Person,
    mei: Person,
    play: Playground,
    teahouse: Running,
    caplog: pytest.LogCaptureFixture,
) -> None:
    await set_up()
    play.world.home.blocked_words.add("supermarket")
    caplog.set_level("INFO", "teahouse.auto")
    await mei.writes(APPLES)
    await ann.sees_nothing_new()
    assert "auto_blocked" in caplog.messages
    play.world.home.blocked_words.clear()
    await teahouse.restart()
    await ann.sees_nothing_new()
    await has_replies(ann, 0)


async def test_trouble_at_the_return_keeps_nothing_from_being_translated(
    set_up: SetUp, ann: Person, mei: Person, play: Playground, teahouse: Running
) -> None:
    await set_up()
    await mei.writes("谢谢")
    await ann.sees("Thank you")
    await teahouse.stop()
    await mei.writes(APPLES)
    play.faults.fail("GET /channels/*/messages", 503)
    await teahouse.start()
    await ann.sees(APPLES_EN, within=5)
