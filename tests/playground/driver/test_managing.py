"""Managing a server, as the bot hears of it over its gateway."""

import pytest

from playground import Denied, Person, Playground
from tests.playground.api import Api, channel_of, connected

GUILDS, MEMBERS, WEBHOOKS = 1 << 0, 1 << 1, 1 << 5


@pytest.fixture
def bot(play: Playground) -> Person:
    return play.person("teahouse")


async def test_channels_are_made_changed_and_deleted(play: Playground, kai: Person) -> None:
    async with connected(play) as socket:
        await socket.identify(play, GUILDS)
        made = await kai.creates_channel("Book Club", topic="Books")
        heard = await socket.until("CHANNEL_CREATE")
        assert (heard["id"], heard["name"], heard["type"]) == (str(made.place_id), "book-club", 0)
        await kai.changes_channel("book-club", name="books", nsfw=True, category="The tables 茶桌")
        heard = await socket.until("CHANNEL_UPDATE")
        table = channel_of(play, "The tables 茶桌")
        assert (heard["name"], heard["nsfw"], heard["parent_id"]) == ("books", True, str(table.id))
        await kai.deletes_channel("books")
        assert (await socket.until("CHANNEL_DELETE"))["id"] == str(made.place_id)


async def test_a_deleted_category_leaves_its_channels_and_a_deleted_channel_takes_its_threads(
    play: Playground, api: Api, kai: Person, ann: Person
) -> None:
    inside = await ann.starts_thread("corner", channel="food")
    food = channel_of(play, "food")
    await kai.deletes_channel("The tables 茶桌")
    assert (await api("GET", f"/channels/{food.id}")).json["parent_id"] is None
    hook = (await api("POST", f"/channels/{food.id}/webhooks", {"name": "Mirror"})).json
    await kai.deletes_channel("food")
    assert (await api("GET", f"/channels/{inside.place_id}")).code == 10003
    assert (await api("POST", f"/webhooks/{hook['id']}/{hook['token']}", {"content": "x"})).code == 10015


async def test_a_category_and_a_forum_are_made_too(api: Api, kai: Person) -> None:
    place = await kai.creates_channel("The garden", kind="category")
    forum = await kai.creates_channel("plants", kind="forum", category="The garden")
    assert (await api("GET", f"/channels/{place.place_id}")).json["name"] == "The garden"
    drawn = (await api("GET", f"/channels/{forum.place_id}")).json
    assert (drawn["type"], drawn["parent_id"]) == (15, str(place.place_id))


async def test_what_a_channel_denies_a_role_or_a_member_holds_at_once(
    play: Playground, api: Api, kai: Person, bot: Person, ann: Person
) -> None:
    food = channel_of(play, "food")
    messages = f"/channels/{food.id}/messages"
    async with connected(play) as socket:
        await socket.identify(play, GUILDS)
        await kai.overrules("food", "Teahouse", deny=["VIEW_CHANNEL"])
        heard = await socket.until("CHANNEL_UPDATE")
        assert heard["permission_overwrites"][0]["deny"] == str(1 << 10)
    assert (await api("POST", messages, {"content": "hi"})).code == 50001
    await kai.overrules("food", "Teahouse", deny=["SEND_MESSAGES"])
    assert (await api("POST", messages, {"content": "hi"})).code == 50013
    await kai.overrules("food", "Teahouse")
    assert (await api("POST", messages, {"content": "hi"})).status == 200
    await kai.overrules("food", "@everyone", deny=["SEND_MESSAGES"])
    await kai.overrules("food", bot, allow=["SEND_MESSAGES"])
    assert (await api("POST", messages, {"content": "hi"})).status == 200
    with pytest.raises(Denied):
        await ann.writes("me too", channel="food")


async def test_who_does_not_manage_changes_nothing(kai: Person, ann: Person, bot: Person) -> None:
    for refused in (
        ann.creates_channel("mine"),
        ann.changes_channel("food", name="mine"),
        ann.deletes_channel("food"),
        ann.overrules("food", "@everyone", deny=["VIEW_CHANNEL"]),
        ann.creates_role("Queen"),
        ann.gives_role(ann, "Regular"),
        ann.kicks(bot),
        ann.kicks(kai),
    ):
        with pytest.raises(Denied, match="Missing Permissions"):
            await refused


async def test_roles_come_change_and_go(play: Playground, kai: Person, ann: Person) -> None:
    async with connected(play) as socket:
        await socket.identify(play, GUILDS | MEMBERS)
        role_id = await kai.creates_role("Helper", permissions=["MANAGE_CHANNELS"])
        heard = (await socket.until("GUILD_ROLE_CREATE"))["role"]
        assert (heard["id"], heard["position"], heard["permissions"]) == (str(role_id), 1, str(1 << 4))
        await kai.gives_role(ann, "Helper")
        assert (await socket.until("GUILD_MEMBER_UPDATE"))["roles"] == [str(role_id)]
        await ann.creates_channel("anns-own")
        await kai.changes_role("Helper", permissions=[])
        told = (await socket.until("GUILD_ROLE_UPDATE"))["role"]
        while told["id"] != str(role_id):
            told = (await socket.until("GUILD_ROLE_UPDATE"))["role"]
        assert told["permissions"] == "0"
        with pytest.raises(Denied):
            await ann.creates_channel("another")
        await kai.takes_role(ann, "Helper")
        assert (await socket.until("GUILD_MEMBER_UPDATE"))["roles"] == []
        await kai.deletes_role("Helper")
        assert (await socket.until("GUILD_ROLE_DELETE"))["role_id"] == str(role_id)


async def test_a_webhook_is_deleted_behind_its_makers_back(play: Playground, api: Api, kai: Person) -> None:
    food = channel_of(play, "food")
    hook = (await api("POST", f"/channels/{food.id}/webhooks", {"name": "Mirror"})).json
    async with connected(play) as socket:
        await socket.identify(play, WEBHOOKS)
        await kai.deletes_webhook("Mirror", channel="food")
        assert (await socket.until("WEBHOOKS_UPDATE"))["channel_id"] == str(food.id)
    assert (await api("GET", f"/webhooks/{hook['id']}")).code == 10015
    with pytest.raises(LookupError, match="Mirror"):
        await kai.deletes_webhook("Mirror", channel="food")


async def test_a_bot_that_is_kicked_loses_the_server_and_comes_back_when_invited(
    play: Playground, api: Api, kai: Person, bot: Person
) -> None:
    guild = play.world.home
    async with connected(play) as socket:
        await socket.identify(play, GUILDS)
        await kai.kicks(bot)
        assert await socket.until("GUILD_DELETE") == {"id": str(guild.id)}
        assert (await api("GET", f"/guilds/{guild.id}")).code == 50001
        assert all(role.managed_by is None for role in guild.roles.values())
        await kai.invites(bot, "VIEW_CHANNEL", "MANAGE_WEBHOOKS")
        assert (await socket.until("GUILD_CREATE"))["id"] == str(guild.id)
    assert (await api("GET", f"/guilds/{guild.id}")).status == 200
    assert (await api("DELETE", f"/users/@me/guilds/{guild.id}")).status == 204
    assert (await api("GET", "/users/@me/guilds")).json == []


async def test_the_old_overwrite_of_a_role_goes_with_it(play: Playground, kai: Person) -> None:
    role_id = await kai.creates_role("Guest")
    await kai.overrules("food", "Guest", deny=["SEND_MESSAGES"])
    assert [rule.id for rule in channel_of(play, "food").overwrites] == [role_id]
    await kai.deletes_role("Guest")
    assert channel_of(play, "food").overwrites == []
