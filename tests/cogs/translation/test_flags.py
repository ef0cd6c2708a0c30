import asyncio
import sqlite3
import sys
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.settings import Settings
from playground import Playground
from playground.actions import messages, reactions
from playground.driver import Card, Person
from playground.driver.waiting import wait_for
from playground.world import Member, User
from tests.engine import StubEngine
from tests.teahouse import Running
from tests.wire.process import teahouse_run

APPLES = "我今天在超市买了很多苹果"
APPLES_EN = "I bought a lot of apples at the supermarket today"
APPLES_ES = "Hoy compré muchas manzanas en el supermercado"
APPLES_FR = "J'ai acheté beaucoup de pommes au supermarché aujourd'hui"
LIBRARY = "The library closes early on Sundays"
LIBRARY_FR = "La bibliothèque ferme tôt le dimanche"
SILENT = 1 << 12  # the flag of a message that notifies nobody
SEND = "POST /channels/*/messages"


@dataclass(frozen=True)
class Row:
    rows: int


@pytest.fixture(autouse=True)
def french(engine: StubEngine) -> None:
    engine.answers[(APPLES, "fr")] = APPLES_FR
    engine.answers[(LIBRARY, "fr")] = LIBRARY_FR


def replies(person: Person, to: Card) -> list[Card]:
    """The bot's replies to a message, oldest first."""
    return [
        card
        for card in person.visible()
        if card.raw["author"].get("bot")
        and card.raw.get("message_reference", {}).get("message_id") == str(to.id)
    ]


async def has_replies(person: Person, to: Card, number: int) -> None:
    """Wait until a message has so many replies."""
    assert await wait_for(person._world, lambda: len(replies(person, to)) == number or None, 3)


async def gone(person: Person, to: Card) -> None:
    await has_replies(person, to, 0)


async def rows(teahouse: Running) -> int:
    """How many rows are left of all flags."""
    assert teahouse.database
    counts = [
        (await teahouse.database.rows(Row, f"SELECT count(*) AS rows FROM {table}"))[0].rows
        for table in ("flag_claims", "flag_askers", "flag_replies")
    ]
    return sum(counts)


async def forgotten(teahouse: Running) -> None:
    """Wait until nothing is stored of any flag."""
    async with asyncio.timeout(3):
        while await rows(teahouse):  # noqa: ASYNC110  (a database tells nobody when it changes)
            await asyncio.sleep(0.01)


def crowd(play: Playground, number: int) -> Sequence[Person]:
    """So many more members of the server."""
    for place in range(number):
        user = User(play.world.ids.new(), f"guest{place}", f"Guest{place}")
        play.world.users[user.id] = user
        home = play.world.home
        home.members[user.id] = Member(user.id, home.members[play.world.bot.id].joined_at)
    return [play.person(f"Guest{place}") for place in range(number)]


async def test_a_flag_is_answered_with_a_reply_that_notifies_nobody(ann: Person, mei: Person) -> None:
    said = await mei.writes(APPLES)
    await ann.reacts(said, "🇺🇸")
    reply = await ann.sees(APPLES_EN)
    assert [card.id for card in replies(mei, said)] == [reply.id]
    assert "Simplified Chinese → English · machine translation by LibreTranslate" in reply.text.replace(
        "Chinese (Simplified)", "Simplified Chinese"
    )
    assert APPLES not in reply.text
    assert reply.raw["mentions"] == []
    assert reply.raw["flags"] & SILENT


async def test_the_small_line_is_in_the_language_that_was_asked_for(ann: Person, sofia: Person) -> None:
    said = await ann.writes(APPLES)
    await sofia.reacts(said, "🇲🇽")
    assert "traducción automática de LibreTranslate" in (await sofia.sees(APPLES_ES)).text


async def test_one_language_is_answered_once_whatever_its_flag(
    ann: Person, sofia: Person, mei: Person, engine: StubEngine
) -> None:
    said = await mei.writes(APPLES)
    await ann.reacts(said, "🇺🇸")
    await ann.sees(APPLES_EN)
    await sofia.reacts(said, "🇬🇧")
    await ann.reacts(said, "🇦🇺")
    await mei.sees_nothing_new()
    assert len(replies(ann, said)) == 1
    assert len(engine.calls) == 1


async def test_the_reply_goes_with_the_last_who_asked(
    ann: Person, sofia: Person, mei: Person, teahouse: Running
) -> None:
    said = await mei.writes(APPLES)
    await ann.reacts(said, "🇺🇸")
    await sofia.reacts(said, "🇬🇧")
    await ann.sees(APPLES_EN)
    await ann.unreacts(said, "🇺🇸")
    await mei.sees_nothing_new()
    assert len(replies(ann, said)) == 1
    await sofia.unreacts(said, "🇬🇧")
    await gone(ann, said)
    await forgotten(teahouse)
    await sofia.reacts(said, "🇬🇧")
    await ann.sees(APPLES_EN)


async def test_thirty_people_within_a_second_cost_one_translation_and_get_one_reply(
    play: Playground, mei: Person, engine: StubEngine
) -> None:
    engine.delay = 0.2
    said = await mei.writes(APPLES)
    await asyncio.gather(*(guest.reacts(said, "🇺🇸") for guest in crowd(play, 30)))
    await mei.sees(APPLES_EN)
    await mei.sees_nothing_new()
    assert len(replies(mei, said)) == 1
    assert len(engine.calls) == 1


async def test_a_repeated_event_is_answered_once(ann: Person, mei: Person, play: Playground) -> None:
    said = await mei.writes(APPLES)
    play.faults.repeat_next("MESSAGE_REACTION_ADD")
    await ann.reacts(said, "🇺🇸")
    await ann.sees(APPLES_EN)
    await mei.sees_nothing_new()
    assert len(replies(ann, said)) == 1


async def test_a_restart_changes_nothing(
    ann: Person, sofia: Person, mei: Person, teahouse: Running, engine: StubEngine
) -> None:
    said = await mei.writes(APPLES)
    await ann.reacts(said, "🇺🇸")
    await ann.sees(APPLES_EN)
    await teahouse.restart()
    await sofia.reacts(said, "🇬🇧")
    await mei.sees_nothing_new()
    assert len(replies(ann, said)) == 1
    assert len(engine.calls) == 1
    await ann.unreacts(said, "🇺🇸")
    await sofia.unreacts(said, "🇬🇧")
    await gone(ann, said)


async def test_what_was_posted_before_a_crash_is_found_again_and_not_repeated(
    ann: Person, mei: Person, teahouse: Running, db_path: Path
) -> None:
    said = await mei.writes(APPLES)
    await ann.reacts(said, "🇺🇸")
    await ann.sees(APPLES_EN)
    await teahouse.stop()
    with closing(sqlite3.connect(db_path, isolation_level=None)) as file:
        file.execute("UPDATE flag_claims SET state = 'claimed'")
        file.execute("DELETE FROM flag_replies")
    await teahouse.start()
    await mei.sees_nothing_new()
    assert len(replies(ann, said)) == 1
    await ann.unreacts(said, "🇺🇸")
    await gone(ann, said)
    await forgotten(teahouse)


@pytest.mark.parametrize("still_there", [True, False])
async def test_what_a_kill_kept_from_being_posted_is_posted_afterwards_if_its_flag_is_still_there(
    play: Playground, settings: Settings, engine: StubEngine, tmp_path: Path, still_there: bool
) -> None:
    ann, mei = play.person("Ann"), play.person("Mei")
    said = await mei.writes(APPLES)
    engine.delay = 60
    async with teahouse_run(play, settings, tmp_path / "log") as process:
        await ann.reacts(said, "🇺🇸")
        await engine.asked.wait()
        process.kill()
        await process.wait()
    engine.delay = 0
    if not still_there:
        await ann.unreacts(said, "🇺🇸")
    async with teahouse_run(play, settings, tmp_path / "log"):
        if still_there:
            await ann.sees(APPLES_EN, within=8)
        await mei.sees_nothing_new()
        assert len(replies(ann, said)) == still_there
        await ann.reacts(said, "🇦🇺")
        await ann.sees(APPLES_EN, within=8)
        assert len(replies(ann, said)) == 1


async def test_nothing_that_was_said_is_on_the_disk_or_in_the_log(
    play: Playground, settings: Settings, tmp_path: Path
) -> None:
    ann, mei = play.person("Ann"), play.person("Mei")
    said = await mei.writes(APPLES)
    async with teahouse_run(play, settings, tmp_path / "log", LOG_LEVEL="DEBUG") as process:
        await ann.reacts(said, "🇨🇦")
        await ann.sees(APPLES_FR, within=8)
        card = await ann.menu("Translate", said)
        for button in ("Why?", "Share"):
            await ann.presses(card, button)
        await ann.runs("translate", text=LIBRARY, to="es", share=True)
        await mei.edits(said, LIBRARY)
        await ann.sees(LIBRARY_FR)
        process.terminate()
        await process.wait()
    left = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert b"flag_claims" in left
    for secret in (APPLES, APPLES_EN, APPLES_FR, LIBRARY, LIBRARY_FR):
        assert secret.encode() not in left
        assert secret.encode("unicode_escape") not in left


async def test_stopping_waits_for_the_reply_in_hand(
    ann: Person, mei: Person, teahouse: Running, engine: StubEngine
) -> None:
    engine.delay = 0.3
    said = await mei.writes(APPLES)
    await ann.reacts(said, "🇺🇸")
    await engine.asked.wait()
    await teahouse.stop()
    assert len(replies(ann, said)) == 1


@pytest.mark.parametrize(
    ("text", "emoji"),
    [
        (APPLES, "🇨🇳"),
        (LIBRARY, "🇺🇸"),
        ("https://example.com/tea 🍵 123", "🇺🇸"),
        ("哈哈哈哈", "🇺🇸"),
        (APPLES, "🇪🇺"),
        (APPLES, "🍵"),
        (APPLES, "🏴‍☠️"),
    ],
)
async def test_what_needs_no_translation_is_met_with_silence(
    ann: Person, mei: Person, engine: StubEngine, text: str, emoji: str
) -> None:
    said = await mei.writes(text)
    await ann.reacts(said, emoji)
    await mei.sees_nothing_new()
    assert engine.calls == []


async def test_the_bots_own_replies_are_not_translated(ann: Person, mei: Person, engine: StubEngine) -> None:
    said = await mei.writes(APPLES)
    await ann.reacts(said, "🇺🇸")
    await mei.reacts(await ann.sees(APPLES_EN), "🇨🇳")
    await mei.sees_nothing_new()
    assert len(engine.calls) == 1


async def test_a_message_that_the_bot_may_not_read_is_left_alone(
    ann: Person, mei: Person, teahouse: Running, play: Playground
) -> None:
    await teahouse.stop()
    play.faults.withdraw_intents("message_content")
    await teahouse.start()
    said = await mei.writes(APPLES)
    await ann.reacts(said, "🇺🇸")
    await mei.sees_nothing_new()


async def test_a_country_with_several_languages_gets_them_in_one_reply(ann: Person, mei: Person) -> None:
    said = await mei.writes(APPLES)
    await ann.reacts(said, "🇨🇦")
    reply = await ann.sees(APPLES_FR)
    assert APPLES_EN in reply.text
    assert len(replies(ann, said)) == 1


async def test_the_language_of_the_message_and_what_was_answered_are_left_out(
    ann: Person, sofia: Person
) -> None:
    said = await ann.writes(LIBRARY)
    await ann.reacts(said, "🇨🇦")
    reply = await ann.sees("La bibliothèque")
    assert LIBRARY not in reply.text
    await sofia.reacts(said, "🇫🇷")
    await sofia.reacts(said, "🇺🇸")
    await ann.sees_nothing_new()
    await ann.unreacts(said, "🇨🇦")
    await sofia.unreacts(said, "🇫🇷")
    await gone(ann, said)


async def test_a_long_translation_takes_several_replies_and_all_of_them_go(
    ann: Person, mei: Person, engine: StubEngine
) -> None:
    sentence = "我们今天一起去公园喝茶聊天。"
    english = "Today we all went to the park to drink tea and to chat. "
    engine.reply = lambda part: english * part.count(sentence)
    said = await mei.writes(sentence * 130)
    await ann.reacts(said, "🇺🇸")
    await has_replies(ann, said, 2)
    assert sum(reply.text.count("Today we all went") for reply in replies(ann, said)) == 130
    await ann.unreacts(said, "🇺🇸")
    await gone(ann, said)


async def test_a_flag_taken_away_before_the_answer_leaves_none(
    ann: Person, mei: Person, engine: StubEngine, teahouse: Running
) -> None:
    engine.delay = 0.2
    said = await mei.writes(APPLES)
    await ann.reacts(said, "🇺🇸")
    await ann.unreacts(said, "🇺🇸")
    await mei.sees_nothing_new(for_=0.6)
    assert await rows(teahouse) == 0


async def test_a_flag_taken_away_and_put_back_gets_one_answer(
    ann: Person, mei: Person, engine: StubEngine
) -> None:
    engine.delay = 0.2
    said = await mei.writes(APPLES)
    for _ in range(3):
        await ann.reacts(said, "🇺🇸")
        await ann.unreacts(said, "🇺🇸")
    await ann.reacts(said, "🇺🇸")
    await ann.sees(APPLES_EN)
    await asyncio.sleep(0.3)
    assert len(replies(ann, said)) == 1


async def test_a_moderator_who_clears_the_reactions_clears_the_reply(
    ann: Person, mei: Person, play: Playground
) -> None:
    for emoji in (None, "🇺🇸"):
        said = await mei.writes(APPLES)
        await ann.reacts(said, "🇺🇸")
        await has_replies(ann, said, 1)
        channel = play.world.channel(said.channel_id)
        owner = play.world.home.owner_id
        reactions.clear(play.world, owner, channel, channel.messages[said.id], emoji)
        await gone(ann, said)


async def test_a_deleted_message_takes_its_reply_along(ann: Person, mei: Person, teahouse: Running) -> None:
    said = await mei.writes(APPLES)
    await ann.reacts(said, "🇺🇸")
    await ann.sees(APPLES_EN)
    await mei.deletes(said)
    await gone(ann, said)
    await forgotten(teahouse)


async def test_a_message_deleted_in_bulk_takes_its_reply_along(
    ann: Person, mei: Person, play: Playground
) -> None:
    said, other = await mei.writes(APPLES), await mei.writes("再见")
    await ann.reacts(said, "🇺🇸")
    await ann.sees(APPLES_EN)
    channel = play.world.channel(said.channel_id)
    messages.delete_many(play.world, play.world.home.owner_id, channel, [said.id, other.id])
    await gone(ann, said)


async def test_a_message_deleted_while_it_is_translated_gets_no_reply(
    ann: Person, mei: Person, engine: StubEngine, teahouse: Running
) -> None:
    engine.delay = 0.2
    said = await mei.writes(APPLES)
    await ann.reacts(said, "🇺🇸")
    await engine.asked.wait()
    await mei.deletes(said)
    await mei.sees_nothing_new(for_=0.5)
    assert await rows(teahouse) == 0


async def test_a_deleted_reply_can_be_asked_for_again(
    ann: Person, kai: Person, mei: Person, teahouse: Running
) -> None:
    said = await mei.writes(APPLES)
    await ann.reacts(said, "🇺🇸")
    await kai.deletes(await ann.sees(APPLES_EN))
    await forgotten(teahouse)
    await ann.unreacts(said, "🇺🇸")
    await mei.reacts(said, "🇬🇧")
    await ann.sees(APPLES_EN)


async def test_a_failed_translation_is_said_once_for_a_moment_and_can_be_asked_for_again(
    ann: Person, sofia: Person, mei: Person, engine: StubEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The library imports extensions anew at each start of the bot.
    monkeypatch.setattr(sys.modules["cogs.translation.flags"], "NOTICE_SECONDS", 0.5)
    engine.reply = "Купил много яблок в супермаркете"
    said = await mei.writes(APPLES)
    await ann.reacts(said, "🇺🇸")
    await ann.sees("gave no usable answer")
    await sofia.reacts(said, "🇺🇸")
    await asyncio.sleep(0.2)
    assert len(replies(ann, said)) == 1
    await gone(ann, said)
    engine.reply = None
    await ann.unreacts(said, "🇺🇸")
    await ann.reacts(said, "🇺🇸")
    await ann.sees(APPLES_EN)


async def test_a_notice_does_not_outlive_the_bot(
    ann: Person, mei: Person, engine: StubEngine, teahouse: Running
) -> None:
    engine.status = 400
    said = await mei.writes(APPLES)
    await ann.reacts(said, "🇺🇸")
    assert "put it back in a few minutes" in (await ann.sees("No translation service is answering")).text
    async with asyncio.timeout(3):
        await teahouse.stop()
    assert replies(ann, said) == []


@pytest.mark.parametrize("permission", ["SEND_MESSAGES", "READ_MESSAGE_HISTORY"])
async def test_a_channel_that_forbids_a_reply_is_left_alone_for_a_while(
    ann: Person, mei: Person, play: Playground, teahouse: Running, engine: StubEngine, permission: str
) -> None:
    await play.deny_bot("tea-house", permission)
    texts = [await mei.writes(text) for text in (APPLES, LIBRARY)]
    await ann.reacts(texts[0], "🇺🇸")
    await asyncio.sleep(0.3)
    assert await rows(teahouse) == 0
    asked = len(engine.calls)
    assert asked == (1 if permission == "SEND_MESSAGES" else 0)
    await ann.reacts(texts[1], "🇪🇸")
    await mei.sees_nothing_new()
    assert len(engine.calls) == asked
    assert await rows(teahouse) == 0
    elsewhere = await mei.writes(APPLES, channel="food")
    await ann.reacts(elsewhere, "🇺🇸")
    await ann.sees(APPLES_EN, channel="food")


async def test_a_reply_that_arrived_although_discord_said_no_is_not_doubled(
    ann: Person, mei: Person, play: Playground
) -> None:
    said = await mei.writes(APPLES)
    play.faults.fail(SEND, status=500, times=1, after_accepting=True)
    await ann.reacts(said, "🇺🇸")
    await ann.sees(APPLES_EN)
    await mei.sees_nothing_new(for_=1.5)
    assert len(replies(ann, said)) == 1


async def test_a_database_in_trouble_costs_only_the_answer(
    ann: Person, mei: Person, teahouse: Running, caplog: pytest.LogCaptureFixture
) -> None:
    said = await mei.writes(APPLES)
    await mei.sees_nothing_new()
    await teahouse.database_says("PRAGMA query_only = ON")
    await ann.reacts(said, "🇺🇸")
    await mei.sees_nothing_new()
    failed = [
        record.__dict__["event"] for record in caplog.records if record.getMessage() == "listener_failed"
    ]
    assert failed.count("on_raw_reaction_add") == 1
    await teahouse.database_says("PRAGMA query_only = OFF")
    await ann.unreacts(said, "🇺🇸")
    await ann.reacts(said, "🇺🇸")
    await ann.sees(APPLES_EN)


async def test_a_reader_in_a_thread_gets_the_reply_there(ann: Person, mei: Person) -> None:
    thread = await mei.starts_thread("apples", on=await mei.writes("苹果"))
    said = await thread.writes(APPLES)
    await ann.reacts(said, "🇺🇸")
    await ann.at("apples").sees(APPLES_EN)


async def test_who_manages_the_server_switches_flags_off_and_on(
    kai: Person, ann: Person, mei: Person, engine: StubEngine
) -> None:
    said = await mei.writes(APPLES)
    panel = await kai.presses(await kai.runs("settings"), "Turn off")
    assert "Turned off: I take no notice of flags in this server." in panel.text
    await ann.reacts(said, "🇺🇸")
    await mei.sees_nothing_new()
    await kai.presses(panel, "Turn on")
    await ann.unreacts(said, "🇺🇸")
    await ann.reacts(said, "🇺🇸")
    await ann.sees(APPLES_EN)


async def test_flags_are_left_out_in_the_channels_that_were_chosen_and_their_threads(
    kai: Person, ann: Person, mei: Person, teahouse: Running
) -> None:
    panel = await kai.runs("settings")
    left_out = "Choose channels where flags do nothing"
    panel = await kai.chooses(panel, left_out, [str(mei.place_id)])
    await teahouse.restart()
    thread = await mei.starts_thread("apples", on=await mei.writes("苹果"))
    for said in (await mei.writes(APPLES), await thread.writes(APPLES)):
        await ann.reacts(said, "🇺🇸")
    await thread.sees_nothing_new()
    await ann.reacts(await mei.writes(APPLES, channel="food"), "🇺🇸")
    await ann.sees(APPLES_EN, channel="food")
    assert all(APPLES_EN not in card.text for person in (mei, thread) for card in person.visible())
    await kai.chooses(await kai.runs("settings"), left_out, [])
    await ann.reacts(await mei.writes(APPLES), "🇺🇸")
    await ann.sees(APPLES_EN)


async def test_who_does_not_want_to_be_translated_is_not_and_it_is_said_kindly(
    ann: Person, mei: Person, engine: StubEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.modules["cogs.translation.flags"], "NOTICE_SECONDS", 0.5)
    await mei.presses(await mei.runs("language"), "language:opt:out")
    said = await mei.writes(APPLES)
    await ann.reacts(said, "🇺🇸")
    await ann.sees("has asked not to be translated")
    await gone(ann, said)
    assert engine.calls == []
    await mei.presses(await mei.runs("language"), "language:opt:in")
    await ann.unreacts(said, "🇺🇸")
    await ann.reacts(said, "🇺🇸")
    await ann.sees(APPLES_EN)
