from playground import Person, Playground
from playground.permissions import Permission
from tests.playground.api import channel_of
from tests.playground.tab import Tab


async def names_seen(tab: Tab) -> list[str]:
    [guild] = (await tab.get("world"))["guilds"]
    return [channel["name"] for channel in guild["channels"]]


async def test_a_room_is_made_changed_and_deleted(tab: Tab, kais: Tab, play: Playground) -> None:
    parent = str(channel_of(play, "english").parent_id)
    made = await kais.post("create_channel", name="Français", type=0, parent_id=parent)
    assert (made["name"], made["parent_id"]) == ("français", parent)
    await kais.post("change_channel", 204, channel=made["id"], topic="On parle français", nsfw=True)
    assert (await tab.until("CHANNEL_UPDATE"))["nsfw"]
    await kais.post("delete_channel", 204, channel=made["id"])
    assert (await tab.until("CHANNEL_DELETE"))["id"] == made["id"]


async def test_a_room_becomes_private(tab: Tab, kais: Tab, play: Playground) -> None:
    room = str(channel_of(play, "english").id)
    hidden = {
        "id": str(play.world.home.id),
        "type": 0,
        "allow": "0",
        "deny": str(int(Permission.VIEW_CHANNEL)),
    }
    await kais.post("change_channel", 204, channel=room, permission_overwrites=[hidden])
    await tab.until("PERMISSIONS_UPDATE")
    assert "english" not in await names_seen(tab)
    assert "english" in await names_seen(kais)


async def test_a_member_manages_nothing(tab: Tab, play: Playground) -> None:
    room = str(channel_of(play, "english").id)
    assert (await tab.post("create_channel", 403, name="mine", type=0))["code"] == 50013
    assert (await tab.post("change_channel", 403, channel=room, name="mine"))["code"] == 50013
    assert (await tab.post("delete_channel", 403, channel=room))["code"] == 50013
    assert (await tab.get(f"channels/{room}/webhooks"))["code"] == 50013
    assert (await tab.post("set_roles", 403, user=tab.me, roles=[]))["code"] == 50013


async def test_webhooks_are_listed_and_deleted(tab: Tab, kais: Tab, play: Playground, kai: Person) -> None:
    hook = await kai.makes_webhook("Relay", channel="english")
    room = channel_of(play, "english").id
    [listed] = await kais.get(f"channels/{room}/webhooks")
    assert (listed["id"], listed["name"]) == (str(hook.id), "Relay")
    assert (await tab.post("delete_webhook", 403, webhook=str(hook.id)))["code"] == 50013
    await kais.post("delete_webhook", 204, webhook=str(hook.id))
    assert await kais.get(f"channels/{room}/webhooks") == []
    assert (await kais.post("delete_webhook", 404, webhook=str(hook.id)))["code"] == 10015


async def test_a_member_gets_and_loses_a_role(kais: Tab, play: Playground, ann: Person) -> None:
    home = play.world.home
    by_name = {role.name: str(role.id) for role in home.roles.values()}
    await kais.post("set_roles", 204, user=str(ann.id), roles=[by_name["Regular"]])
    assert home.members[ann.id].role_ids == [int(by_name["Regular"])]
    await kais.post("set_roles", 204, user=str(ann.id), roles=[])
    assert home.members[ann.id].role_ids == []
    above = await kais.post("set_roles", 403, user=str(ann.id), roles=[by_name["Admin"]])
    assert above["code"] == 50013
