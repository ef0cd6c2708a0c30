import asyncio

import pytest

from playground import Playground
from playground.actions import webhooks as hooks
from playground.driver import Card, Person
from tests.cogs.rooms.linking import THREE, TWO, channel, group_id, linked, preview, webhooks
from tests.teahouse import Running

PLURALKIT = "466378653216014359"


@pytest.fixture
async def page(play: Playground, kai: Person) -> Card:
    """The page of a group of two rooms that was just linked."""
    return await linked(play, kai)


async def test_what_is_linked_is_listed_and_stays_after_a_restart(
    page: Card, kai: Person, play: Playground, teahouse: Running
) -> None:
    await teahouse.restart()
    home = await kai.runs("link")
    tea, food = channel(play, "tea-house").id, channel(play, "food").id
    assert f"🟢 <#{tea}> ⇄ <#{food}>" in home.text
    assert home.selects[0].options[0].name == "#tea-house ⇄ #food"
    again = await kai.chooses(home, "Choose linked rooms to manage", [str(group_id(page))])
    assert f"<#{tea}> · Simplified Chinese\n<#{food}> · English" in again.text


async def test_it_is_paused_and_resumed(page: Card, kai: Person) -> None:
    paused = await kai.presses(page, "Pause")
    assert "⏸️ Paused by an admin" in paused.text
    assert "⏸️ <#" in (await kai.presses(paused, "Back")).text
    resumed = await kai.presses(
        await kai.chooses(await kai.runs("link"), "link:manage", [str(group_id(page))]), "Resume"
    )
    assert "🟢 Linked" in resumed.text


async def test_a_room_is_added_and_a_language_changed(page: Card, kai: Person, play: Playground) -> None:
    panel = await kai.presses(page, "Rooms and languages")
    panel = await kai.chooses(panel, "Choose the channels", [str(channel(play, name).id) for name in THREE])
    for name, language in {**THREE, "tea-house": "zh-Hant"}.items():
        select = f"link:language:{group_id(page)}:{channel(play, name).id}"
        panel = await kai.chooses(panel, select, [language])
    changed = await kai.presses(await kai.presses(panel, "Preview"), "Link these rooms")
    assert "Traditional Chinese" in changed.text
    assert "Spanish" in changed.text
    assert group_id(changed) == group_id(page)
    assert webhooks(play) == sorted(channel(play, name).id for name in THREE)
    assert not any("🔗" in card.text for card in kai.visible("homework"))


async def test_a_proxy_bot_is_let_through_and_taken_back(page: Card, kai: Person) -> None:
    form = await kai.presses(page, "Bots")
    changed = await kai.submits(form, {"bots": f"<@{PLURALKIT}>, {PLURALKIT}"})
    assert f"Posts of these bots are carried across too: <@{PLURALKIT}>" in changed.text
    changed = await kai.submits(await kai.presses(changed, "Bots"), {"bots": ""})
    assert PLURALKIT not in changed.text


async def test_what_is_no_application_is_explained(page: Card, kai: Person) -> None:
    for text in ("PluralKit", "123", f"{PLURALKIT}x", f"-{PLURALKIT}"):
        answer = await kai.submits(await kai.presses(page, "Bots"), {"bots": text})
        assert "That is not the id of an application" in answer.text


async def test_unlinking_asks_once_and_leaves_the_channels(page: Card, kai: Person, play: Playground) -> None:
    question = await kai.presses(page, "Unlink")
    kept = await kai.presses(question, "Keep it")
    assert "🟢 Linked" in kept.text
    assert len(webhooks(play)) == 2
    home = await kai.presses(await kai.presses(kept, "Unlink"), "link:unlinked:" + str(group_id(page)))
    assert home.selects == []
    assert webhooks(play) == []
    assert channel(play, "food")


async def test_other_peoples_webhooks_stay_when_rooms_are_unlinked(
    page: Card, kai: Person, play: Playground
) -> None:
    hooks.create(play.world, kai.id, channel(play, "food"), {"name": "News"})
    await kai.presses(await kai.presses(page, "Unlink"), f"link:unlinked:{group_id(page)}")
    assert [webhook.name for webhook in play.world.webhooks.values()] == ["News"]


async def test_a_page_of_rooms_that_are_no_longer_linked_says_so(page: Card, kai: Person) -> None:
    other = await kai.chooses(await kai.runs("link"), "link:manage", [str(group_id(page))])
    await kai.presses(await kai.presses(page, "Unlink"), f"link:unlinked:{group_id(page)}")
    assert "These rooms are no longer linked" in (await kai.presses(other, "Pause")).text


async def test_a_plain_member_is_told_who_may(mei: Person, ann: Person, sofia: Person) -> None:
    for person, sentence in (
        (ann, "“Manage Server” and “Manage Webhooks”"),
        (mei, "管理 Webhook"),
        (sofia, "«Gestionar webhooks»"),
    ):
        answer = await person.runs("link", force=True)
        assert answer.ephemeral
        assert sentence in answer.text


async def test_in_direct_messages_there_is_no_such_command(kai: Person) -> None:
    with pytest.raises(LookupError):
        await kai.dm.runs("link")


async def test_a_right_that_was_lost_is_checked_at_each_press(
    page: Card, kai: Person, play: Playground
) -> None:
    shown = await preview(play, kai, {"homework": "es", "welcome": "en"})
    await play.take_role(kai, "Admin")
    for card, button in ((page, "Pause"), (page, "Unlink"), (shown, "link:preview:0")):
        answer = await kai.presses(card, button)
        assert answer.ephemeral
        assert "Only members with the permissions" in answer.text


async def test_a_group_of_another_server_is_out_of_reach(
    page: Card, kai: Person, play: Playground, teahouse: Running
) -> None:
    """Discord binds no custom_id to a server: the row is looked up by the server of the press."""
    assert teahouse.database
    await teahouse.database.run("UPDATE room_groups SET guild_id = 1")
    await teahouse.database.run("UPDATE rooms SET guild_id = 1")
    await teahouse.restart()
    for button in ("Pause", "Rooms and languages", "Bots", "Unlink"):
        assert "These rooms are no longer linked" in (await kai.presses(page, button)).text


async def test_two_admins_at_once_leave_one_state(page: Card, kai: Person) -> None:
    await asyncio.gather(*(kai.presses(page, "Pause") for _ in range(3)))
    assert (
        "⏸️ Paused by an admin"
        in (await kai.chooses(await kai.runs("link"), "link:manage", [str(group_id(page))])).text
    )


async def test_a_link_that_was_interrupted_is_finished_with_one_press(
    play: Playground, kai: Person, teahouse: Running
) -> None:
    shown = await preview(play, kai, TWO)
    play.faults.fail("POST /channels/*/webhooks", status=403, times=1)
    assert "Discord does not let me do that" in (await kai.presses(shown, "Link these rooms")).text
    await teahouse.restart()
    home = await kai.runs("link")
    page = await kai.chooses(home, "link:manage", [home.selects[0].options[0].value])
    assert "I was interrupted before everything was ready" in page.text
    assert "🟢 Linked" in (await kai.presses(page, "Check again")).text
    assert len(webhooks(play)) == 2
