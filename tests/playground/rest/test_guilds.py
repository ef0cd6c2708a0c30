from playground import Person, Playground
from tests.playground.api import Api, connected


async def test_the_server_and_its_members_are_told(play: Playground, api: Api, mei: Person) -> None:
    path = f"/guilds/{play.world.home.id}"
    guild = await api("GET", f"{path}?with_counts=true")
    assert guild.json["approximate_member_count"] == len(play.world.home.members)
    assert (await api("GET", f"{path}/members/{mei.id}")).json["user"]["global_name"] == "Mei 林梅"
    assert len((await api("GET", f"{path}/members?limit=2")).json) == 2
    assert (await api("GET", f"{path}/members/1")).code == 10007


async def test_roles_below_its_own_can_be_given_and_none_above(
    play: Playground, api: Api, ann: Person
) -> None:
    roles = {role.name: role.id for role in play.world.home.roles.values()}
    path = f"/guilds/{play.world.home.id}/members/{ann.id}/roles"
    async with connected(play) as socket:
        await socket.identify(play, 1 << 1)
        assert (await api("PUT", f"{path}/{roles['Regular']}")).status == 204
        assert (await socket.until("GUILD_MEMBER_UPDATE"))["roles"] == [str(roles["Regular"])]
    assert (await api("DELETE", f"{path}/{roles['Regular']}")).status == 204
    assert (await api("PUT", f"{path}/{roles['Admin']}")).code == 50013
    assert (await api("PUT", f"{path}/1")).code == 10011


async def test_coming_and_going_is_told_to_the_bot(play: Playground, ann: Person) -> None:
    async with connected(play) as socket:
        await socket.identify(play, 1 << 1)
        await ann.leaves()
        assert (await socket.until("GUILD_MEMBER_REMOVE"))["user"]["id"] == str(ann.id)
        await ann.joins()
        assert (await socket.until("GUILD_MEMBER_ADD"))["user"]["id"] == str(ann.id)


async def test_a_server_without_the_bot_is_closed_to_it(play: Playground, api: Api) -> None:
    other = next(guild for guild in play.world.guilds.values() if guild is not play.world.home)
    assert (await api("GET", f"/guilds/{other.id}")).code == 50001
    assert (await api("GET", "/guilds/1")).code == 10004


async def test_roles_are_made_changed_and_deleted_by_who_stands_above_them(
    play: Playground, api: Api
) -> None:
    path = f"/guilds/{play.world.home.id}/roles"
    made = (await api("POST", path, {"name": "Reader", "permissions": str(1 << 13), "color": 255})).json
    assert (made["name"], made["position"], made["color"]) == ("Reader", 1, 255)
    assert (await api("POST", path, {"name": "King", "permissions": "8"})).code == 50013
    one = f"{path}/{made['id']}"
    assert (await api("PATCH", one, {"name": "Writer"})).json["name"] == "Writer"
    assert (await api("GET", one)).json["name"] == "Writer"
    assert (await api("DELETE", one)).status == 204
    assert (await api("GET", one)).code == 10011
    admin = next(r for r in play.world.home.roles.values() if r.name == "Admin")
    assert (await api("DELETE", f"{path}/{admin.id}")).code == 50013
