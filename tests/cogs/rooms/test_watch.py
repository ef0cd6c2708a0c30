import pytest

from playground import Playground
from playground.driver import Card, Person
from tests.cogs.rooms.linking import THREE, channel, group_id, linked, webhooks
from tests.teahouse import Running


@pytest.fixture
async def page(play: Playground, kai: Person) -> Card:
    """The page of three linked rooms, in a server whose staff has a room that the bot can write in."""
    await kai.overrules("staff", "Teahouse", allow=["VIEW_CHANNEL", "SEND_MESSAGES"])
    return await linked(play, kai, THREE)


def notices(kai: Person) -> list[Card]:
    return [card for card in kai.visible("staff") if not card.ephemeral]


async def hide(kai: Person, name: str) -> None:
    """Keep a channel from everybody but the bot and the admins."""
    await kai.overrules(name, "Teahouse", allow=["VIEW_CHANNEL"])
    await kai.overrules(name, "@everyone", deny=["VIEW_CHANNEL"])


async def state(kai: Person, page: Card) -> str:
    return (await kai.chooses(await kai.runs("link"), "link:manage", [str(group_id(page))])).text


async def test_who_sees_less_than_before_is_named_and_an_admin_may_say_that_it_is_meant(
    page: Card, kai: Person, play: Playground
) -> None:
    await hide(kai, "food")
    notice = await kai.sees("Paused: somebody can now see some of these rooms", channel="staff")
    assert f"but not <#{channel(play, 'food').id}>: @everyone and <@&" in notice.text
    settled = await kai.presses(notice, "It is meant to be so")
    assert f"✅ <@{kai.id}> has fixed it" in settled.text
    assert "🟢 Linked" in await state(kai, page)
    await kai.changes_channel("food", topic="Only for cooks")
    await kai.sees_nothing_new(channel="staff")


async def test_the_button_means_only_what_the_notice_said(page: Card, kai: Person, ann: Person) -> None:
    await hide(kai, "food")
    notice = await kai.sees("⏸️", channel="staff")
    await kai.overrules("food", ann, allow=["VIEW_CHANNEL"])
    await kai.overrules("homework", ann, deny=["VIEW_CHANNEL"])
    answer = await kai.presses(notice, "It is meant to be so")
    assert answer.ephemeral
    assert "⏸️ Paused" in answer.text
    assert "🟢 Linked" in (await kai.presses(answer, "It is meant to be so")).text


async def test_a_member_who_is_let_in_everywhere_is_no_outsider(page: Card, kai: Person, ann: Person) -> None:
    await kai.overrules("food", ann, allow=["VIEW_CHANNEL"])
    await kai.sees_nothing_new(channel="staff")
    await kai.overrules("food", ann, deny=["VIEW_CHANNEL"])
    await kai.sees_nothing_new(channel="staff")


async def test_rooms_that_change_alike_are_resumed_without_a_question(page: Card, kai: Person) -> None:
    await hide(kai, "food")
    notice = await kai.sees("⏸️", channel="staff")
    for name in ("tea-house", "homework"):
        await hide(kai, name)
    assert "✅" in (await kai.presses(notice, "Check again")).text
    assert len(notices(kai)) == 1


async def test_an_age_restriction_pauses_until_all_rooms_agree(page: Card, kai: Person) -> None:
    await kai.changes_channel("food", nsfw=True)
    notice = await kai.sees("is age-restricted and other rooms are not", channel="staff")
    assert "⏸️" in (await kai.presses(notice, "Check again")).text
    await kai.changes_channel("food", nsfw=False)
    assert "✅" in (await kai.presses(notice, "Check again")).text
    assert len(notices(kai)) == 1


async def test_a_lost_permission_pauses_and_its_return_is_noticed_with_one_press(
    page: Card, kai: Person, play: Playground
) -> None:
    for permission in ("SEND_MESSAGES", "MANAGE_WEBHOOKS", "VIEW_CHANNEL", "READ_MESSAGE_HISTORY"):
        await play.deny_bot("food", permission)
        notice = await kai.sees("Paused: I lost a permission", channel="staff")
        assert f"<#{channel(play, 'food').id}>" in notice.text
        await kai.overrules("food", play.person("teahouse"))
        assert "✅" in (await kai.presses(notice, "Check again")).text


async def test_a_role_that_loses_the_sight_of_some_rooms_pauses_too(page: Card, kai: Person) -> None:
    await kai.overrules("food", "@everyone", allow=["VIEW_CHANNEL"])
    await kai.changes_role("@everyone", permissions=["SEND_MESSAGES"])
    notice = await kai.sees("somebody can now see some of these rooms", channel="staff")
    assert "@everyone" in notice.text


async def test_what_i_lose_with_a_role_pauses_too(page: Card, kai: Person, play: Playground) -> None:
    await kai.creates_role("Helper", permissions=["VIEW_CHANNEL"])
    await kai.overrules("food", "Helper", deny=["SEND_MESSAGES"])
    await kai.sees_nothing_new(channel="staff")
    await kai.gives_role(play.person("teahouse"), "Helper")
    assert "Paused: I lost a permission" in (await kai.sees("⏸️", channel="staff")).text


async def test_a_notice_that_was_being_posted_when_the_bot_was_stopped_is_posted_once(
    page: Card, kai: Person, play: Playground, teahouse: Running
) -> None:
    play.faults.hang("POST /channels/*/messages", after_accepting=True)
    await kai.deletes_channel("homework")
    await play.faults.until_one_hangs()
    await teahouse.restart()
    await kai.sees("Paused: a room was deleted", channel="staff")
    await kai.sees_nothing_new(channel="staff")
    assert len(notices(kai)) == 1


async def test_a_deleted_room_is_taken_out_only_by_an_admin(
    page: Card, kai: Person, play: Playground
) -> None:
    await kai.deletes_channel("homework")
    notice = await kai.sees("Paused: a room was deleted", channel="staff")
    assert "⏸️" in await state(kai, page)
    assert "✅" in (await kai.presses(notice, "Take this room out")).text
    assert "Spanish" not in await state(kai, page)
    assert "🟢 Linked" in await state(kai, page)


async def test_a_deleted_webhook_is_made_again_once_and_then_pauses(
    page: Card, kai: Person, play: Playground
) -> None:
    before = set(play.world.webhooks)
    await kai.deletes_webhook("Teahouse", channel="food")
    await kai.sees_nothing_new(channel="staff")
    assert "🟢 Linked" in await state(kai, page)
    assert len(webhooks(play)) == 3
    assert set(play.world.webhooks) != before
    await kai.deletes_webhook("Teahouse", channel="food")
    notice = await kai.sees("my webhook in", channel="staff")
    assert "✅" in (await kai.presses(notice, "Check again")).text
    assert len(webhooks(play)) == 3


async def test_what_changed_while_the_bot_was_away_is_found_at_the_start(
    page: Card, kai: Person, teahouse: Running
) -> None:
    await teahouse.stop()
    await kai.changes_channel("food", nsfw=True)
    await teahouse.start()
    await kai.sees("⏸️", channel="staff")
    await teahouse.restart()
    await kai.sees_nothing_new(channel="staff")
    assert len(notices(kai)) == 1


async def test_a_new_trouble_after_the_first_was_settled_is_told_anew(page: Card, kai: Person) -> None:
    for _ in range(2):
        await kai.changes_channel("food", nsfw=True)
        notice = await kai.sees("⏸️", channel="staff")
        await kai.changes_channel("food", nsfw=False)
        await kai.presses(notice, "Check again")
    assert len(notices(kai)) == 2


async def test_a_paused_group_is_not_checked_by_what_an_admin_does_meanwhile(page: Card, kai: Person) -> None:
    await kai.presses(page, "Pause")
    await kai.changes_channel("food", nsfw=True)
    await kai.sees_nothing_new(channel="staff")
    shown = await kai.presses(
        await kai.chooses(await kai.runs("link"), "link:manage", [str(group_id(page))]), "Resume"
    )
    assert "is age-restricted and other rooms are not" in shown.text


async def test_a_notice_leads_to_the_page_of_its_group(page: Card, kai: Person) -> None:
    await kai.changes_channel("food", nsfw=True)
    opened = await kai.presses(await kai.sees("⏸️", channel="staff"), "Open /link")
    assert opened.ephemeral
    assert "Rooms and languages" in opened.buttons


async def test_a_notice_is_no_way_in_for_a_plain_member(page: Card, kai: Person, ann: Person) -> None:
    await kai.changes_channel("food", nsfw=True)
    notice = await kai.sees("⏸️", channel="staff")
    await kai.overrules("staff", "@everyone", allow=["VIEW_CHANNEL"])
    for button in ("Check again", "Open /link"):
        assert "Only members with the permissions" in (await ann.at("staff").presses(notice, button)).text


async def test_changes_of_channels_that_are_no_rooms_cost_nothing(page: Card, kai: Person) -> None:
    await kai.changes_channel("welcome", nsfw=True)
    await kai.deletes_channel("welcome")
    await kai.creates_channel("garden")
    await kai.sees_nothing_new(channel="staff")
    assert "🟢 Linked" in await state(kai, page)
