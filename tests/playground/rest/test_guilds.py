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


async def test_discords_own_questions_are_replaced_all_at_once_and_keep_the_ids_that_are_sent(
    play: Playground, api: Api
) -> None:
    path = f"/guilds/{play.world.home.id}/onboarding"
    roles = {role.name: role for role in play.world.home.roles.values()}
    assert (await api("PUT", path, {"prompts": []})).code == 50013
    roles["Teahouse"].permissions |= 1 << 5

    def question(identity: str, title: str, *names: str, **option: str) -> dict[str, object]:
        options = [{"title": name, "role_ids": [str(roles[name].id)], **option} for name in names]
        return {"id": identity, "title": title, "options": options}

    told = (await api("PUT", path, {"prompts": [question("1", "Cats?", "Regular", emoji_name="🐈")]})).json
    (cats,) = told["prompts"]
    assert cats["id"] != "1"
    assert cats["options"][0]["emoji"] == {"id": None, "name": "🐈", "animated": False}
    assert (await api("GET", path)).json == told
    kept = question(cats["id"], "Kittens?", "Regular", id=cats["options"][0]["id"])
    told = (await api("PUT", path, {"prompts": [kept, question("2", "Tea?", "Regular")]})).json
    assert [each["title"] for each in told["prompts"]] == ["Kittens?", "Tea?"]
    assert told["prompts"][0]["id"] == cats["id"]
    assert told["prompts"][0]["options"][0]["id"] == cats["options"][0]["id"]
    for wrong, code in (
        ({"prompts": [question("1", "x" * 101, "Regular")]}, 50035),
        ({"prompts": [question("1", "Nothing to choose")]}, 50035),
        ({"prompts": [kept] * 16}, 50035),
        ({"prompts": [question("1", "Power?", "Admin")]}, 50013),
        ({"default_channel_ids": ["1"]}, 10003),
        ({"enabled": True}, 350000),
    ):
        assert (await api("PUT", path, wrong)).code == code
    play.errors.clear()  # where Discord's schemas are at hand, some of these are against them
    assert (await api("GET", path)).json == told
