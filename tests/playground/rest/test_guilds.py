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
