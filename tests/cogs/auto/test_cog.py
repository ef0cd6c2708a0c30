import asyncio

import pytest

from playground import Playground
from playground.actions import threads
from playground.driver import Card, Person
from tests.cogs.auto.conftest import SetUp
from tests.teahouse import Running

APPLES = "我今天在超市买了很多苹果"
APPLES_EN = "I bought a lot of apples at the supermarket today"


async def opened(kai: Person, channel: str = "tea-house") -> Card:
    """The panel of a place, as it opens for the first time."""
    return await kai.chooses(await kai.runs("auto"), "auto:open", [str(kai.at(channel).place_id)])


async def test_an_admin_sets_a_channel_up_and_it_translates_from_then_on(
    kai: Person, ann: Person, mei: Person, teahouse: Running
) -> None:
    panel = await opened(kai)
    assert panel.ephemeral
    assert "Paused" in panel.text
    panel = await kai.chooses(panel, "Choose the languages people read here", ["en", "zh-Hans"])
    await mei.writes(APPLES)
    await ann.sees_nothing_new()
    panel = await kai.presses(panel, "Start")
    assert "▶️ Translating." in panel.text
    await mei.writes(APPLES)
    await ann.sees(APPLES_EN)
    await teahouse.restart()
    await ann.writes("lol")
    await mei.writes("谢谢")
    await ann.sees("Thank you")
    await kai.presses(panel, "Pause")
    await ann.writes("lol")
    await mei.writes("再见")
    await ann.sees_nothing_new()


async def test_what_was_said_before_the_start_is_left_as_it_is_also_after_a_restart(
    kai: Person, ann: Person, mei: Person, teahouse: Running
) -> None:
    panel = await opened(kai)
    panel = await kai.chooses(panel, "Choose the languages people read here", ["en", "zh-Hans"])
    await mei.writes(APPLES)
    await kai.presses(panel, "Start")
    await teahouse.restart()
    await ann.sees_nothing_new()


@pytest.mark.parametrize("name", ["tea-house", "questions", "The tables 茶桌"])
async def test_channels_forums_and_categories_can_be_set_up(kai: Person, name: str) -> None:
    panel = await opened(kai, name)
    assert f"<#{kai.at(name).place_id}>" in panel.text


async def test_each_way_is_shown_as_it_will_look_without_any_engine(kai: Person) -> None:
    panel = await opened(kai)
    panel = await kai.chooses(panel, "Choose the languages people read here", ["en", "es", "th"])
    for way, shown in (
        ("reply", "▏Nice to meet you"),
        ("line", "-# **español** "),
        ("thread", "🧵 **Translations**"),
        ("tap", "🌐 `Translate`"),
    ):
        panel = await kai.chooses(panel, "Choose how translations are shown", [way])
        assert shown in panel.text


async def test_languages_are_typed_and_bots_are_named_by_their_ids(kai: Person) -> None:
    panel = await opened(kai)
    form = await kai.presses(panel, "Type languages")
    panel = await kai.submits(form, {"Languages": "日本語, Thai"})
    assert [option.value for option in panel.selects[0].options[:2]] == ["ja", "th"]
    form = await kai.presses(panel, "Bots")
    panel = await kai.submits(form, {"bots": "466378653216014359, <@1019326226000000000>"})
    assert "`466378653216014359` and `1019326226000000000`" in panel.text
    form = await kai.presses(panel, "Bots")
    assert "“PluralKit” is not an id" in (await kai.submits(form, {"bots": "PluralKit"})).text


async def test_how_long_translations_stay_is_chosen(kai: Person, teahouse: Running) -> None:
    panel = await opened(kai)
    await kai.chooses(panel, f"auto:stay:{kai.place_id}", ["minutes"])
    assert await teahouse.count("auto_places WHERE stay_seconds = 600") == 1


async def test_the_whole_server_is_paused_and_goes_on(
    set_up: SetUp, kai: Person, ann: Person, mei: Person, teahouse: Running
) -> None:
    await set_up()
    panel = await kai.presses(await kai.runs("auto"), "Pause in the whole server")
    assert "Paused in the whole server" in panel.text
    await mei.writes(APPLES)
    await ann.sees_nothing_new()
    await teahouse.restart()
    await mei.writes(APPLES)
    await ann.sees_nothing_new()
    await kai.presses(panel, "Go on in the whole server")
    await mei.writes(APPLES)
    await ann.sees(APPLES_EN)


async def test_a_place_is_removed_only_after_a_question(set_up: SetUp, kai: Person) -> None:
    await set_up()
    question = await kai.presses(await opened(kai), "Remove")
    assert "Remove the settings of" in question.text
    panel = await kai.presses(question, "Yes, remove")
    assert f"<#{kai.place_id}>" not in panel.text


async def test_of_two_admins_at_once_both_are_heard(set_up: SetUp, kai: Person, teahouse: Running) -> None:
    await set_up()
    one, two = await opened(kai), await opened(kai)
    await asyncio.gather(
        kai.chooses(one, "Choose how translations are shown", ["line"]),
        kai.chooses(two, "Choose the languages people read here", ["es"]),
    )
    assert await teahouse.count("auto_places WHERE way = 'line'") == 1
    assert await teahouse.count("auto_languages WHERE language = 'es'") == 1


async def test_what_was_removed_by_another_admin_says_so(set_up: SetUp, kai: Person) -> None:
    await set_up()
    panel, of_another = await opened(kai), await opened(kai)
    await kai.presses(await kai.presses(of_another, "Remove"), "Yes, remove")
    assert "has just removed the settings" in (await kai.presses(panel, "Pause")).text


async def test_missing_permissions_are_named_with_how_to_give_them(kai: Person, play: Playground) -> None:
    await play.deny_bot("tea-house", "SEND_MESSAGES", "READ_MESSAGE_HISTORY")
    panel = await opened(kai)
    assert "I lack **Read Message History** and **Send Messages**" in panel.text
    panel = await opened(kai, "The tables 茶桌")
    assert f"in <#{kai.place_id}>" in panel.text


async def test_a_plain_member_is_told_who_may(sofia: Person, mei: Person) -> None:
    answer = await sofia.runs("auto", force=True)
    assert answer.ephemeral
    assert "«Gestionar canales»" in answer.text
    assert "“管理频道”" in (await mei.runs("auto", force=True)).text


async def test_a_right_that_was_lost_in_the_meantime_is_checked_at_each_press(
    kai: Person, play: Playground
) -> None:
    panel = await opened(kai)
    await play.take_role(kai, "Admin")
    assert "“Manage Channels”" in (await kai.presses(panel, "Start")).text


async def test_in_a_direct_message_there_is_no_such_command(kai: Person) -> None:
    with pytest.raises(LookupError):
        await kai.dm.runs("auto")


async def test_the_panel_of_a_deleted_channel_says_that_it_is_gone(
    kai: Person, mei: Person, play: Playground, teahouse: Running
) -> None:
    thread = await mei.starts_thread("apples", on=await mei.writes("苹果"))
    panel = await kai.chooses(await kai.runs("auto"), "auto:open", [str(thread.place_id)])
    threads.delete(play.world, play.world.home.owner_id, play.world.channel(thread.place_id))
    assert "That channel is gone" in (await kai.presses(panel, "Start")).text
    await teahouse.until_none("auto_places")


@pytest.mark.parametrize("channel", ["1", "x", "999999999999999999999999", "elsewhere"])
async def test_a_forged_id_of_a_channel_that_is_not_of_this_server_changes_nothing(
    kai: Person, play: Playground, teahouse: Running, channel: str
) -> None:
    panel = await opened(kai)
    if channel == "elsewhere":
        channel = str(kai.elsewhere.place_id)
    forged = f"auto:pause:{channel}:off"
    play.world.rewrite_custom_id(panel.id, f"auto:pause:{kai.place_id}:off", forged)
    answer = await kai.presses(panel, "Start")
    assert "That channel is gone" in answer.text
    assert await teahouse.count("auto_places WHERE paused = 0") == 0
