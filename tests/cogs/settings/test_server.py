from playground import Playground
from playground.driver import Person
from tests.teahouse import Running


async def test_an_admin_chooses_the_languages_of_the_server_and_they_stay(
    kai: Person, teahouse: Running
) -> None:
    panel = await kai.runs("settings")
    assert panel.ephemeral
    panel = await kai.chooses(panel, "Choose the languages of this server", ["zh-Hans", "en"])
    assert "1. Simplified Chinese\n2. English" in panel.text
    await teahouse.restart()
    assert "1. Simplified Chinese\n2. English" in (await kai.runs("settings")).text


async def test_the_order_is_written_down(kai: Person) -> None:
    form = await kai.presses(await kai.runs("settings"), "Type them, in your order")
    panel = await kai.submits(form, {"Languages": "español, 中文"})
    assert "1. Spanish\n2. Simplified Chinese" in panel.text


async def test_the_servers_languages_are_offered_first(kai: Person, ann: Person) -> None:
    await kai.chooses(await kai.runs("settings"), "Choose the languages of this server", ["th"])
    choosing = await ann.presses(await ann.runs("translate", text="你好"), "Another language")
    assert choosing.selects[0].options[0].value == "th"


async def test_a_plain_member_is_told_who_may(sofia: Person) -> None:
    answer = await sofia.runs("settings", force=True)
    assert answer.ephemeral
    assert "«Gestionar servidor»" in answer.text


async def test_a_right_that_was_lost_in_the_meantime_is_checked_at_each_press(
    kai: Person, play: Playground
) -> None:
    panel = await kai.runs("settings")
    await play.take_role(kai, "Admin")
    answer = await kai.chooses(panel, "Choose the languages of this server", ["ja"])
    assert "“Manage Server” permission" in answer.text


async def test_missing_permissions_are_named_with_how_to_give_them(kai: Person, play: Playground) -> None:
    await play.deny_bot("tea-house", "EMBED_LINKS", "READ_MESSAGE_HISTORY")
    panel = await kai.runs("settings")
    assert "**Embed Links** is missing" in panel.text
    assert "**Read Message History** is missing" in panel.text
    assert "**Send Messages** is missing" not in panel.text
    assert "Server Settings → Roles" in panel.text
    assert "These work in any case: /translate" in panel.text


async def test_where_nothing_is_missing_it_says_so(kai: Person) -> None:
    assert "Nothing is missing in this channel." in (await kai.runs("settings")).text


async def test_intents_that_discord_withholds_are_named_and_the_rest_works(
    play: Playground, teahouse: Running, kai: Person, ann: Person
) -> None:
    await teahouse.stop()
    play.faults.withdraw_intents("message_content", "members")
    await teahouse.start()
    panel = await kai.runs("settings")
    assert "**Message Content** is turned off" in panel.text
    assert "**Server Members** is turned off" in panel.text
    assert "Hello" in (await ann.runs("translate", text="你好")).text
