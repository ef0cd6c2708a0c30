import pytest

from playground import Person, Playground
from playground.wire import Json
from tests.playground.api import Api, channel_of


async def test_the_bot_needs_the_permission_to_make_and_change_channels(
    play: Playground, api: Api, kai: Person
) -> None:
    channels = f"/guilds/{play.world.home.id}/channels"
    assert (await api("POST", channels, {"name": "tips"})).code == 50013
    await kai.changes_role("Regular", permissions=["MANAGE_CHANNELS"])
    await kai.gives_role(play.person("teahouse"), "Regular")
    body = {"name": "Tips and tricks", "topic": "short ones", "nsfw": True}
    made = (await api("POST", channels, body)).json
    assert (made["name"], made["topic"], made["nsfw"]) == ("tips-and-tricks", "short ones", True)
    path = f"/channels/{made['id']}"
    changed = await api("PATCH", path, {"name": "tips", "parent_id": None, "nsfw": False})
    assert (changed.json["name"], changed.json["nsfw"]) == ("tips", False)
    assert (await api("DELETE", path)).json["id"] == made["id"]
    assert (await api("GET", path)).code == 10003


@pytest.mark.parametrize(
    "wrong",
    [{"name": "x", "parent_id": "1"}, {"topic": "a" * 1025}],
)
async def test_a_channel_that_discord_would_not_take_is_refused(
    play: Playground, api: Api, wrong: Json
) -> None:
    play.world.home.owner_id = play.world.bot.id
    path = f"/channels/{channel_of(play, 'food').id}"
    assert (await api("PATCH", path, wrong)).code == 50035


async def test_an_overwrite_is_put_and_taken_away_by_who_may_pass_on_what_it_says(
    play: Playground, api: Api
) -> None:
    everyone = play.world.home.id
    path = f"/channels/{channel_of(play, 'food').id}/permissions/{everyone}"
    deny = {"id": everyone, "type": 0, "allow": "0", "deny": str(1 << 11)}
    assert (await api("PUT", path, deny)).status == 204
    assert (await api("PUT", path, deny | {"deny": str(1 << 5)})).code == 50013
    assert (await api("DELETE", path)).status == 204
    assert (await api("DELETE", path)).code == 10009
    stranger = path.replace(f"permissions/{everyone}", "permissions/1")
    assert (await api("PUT", stranger, {"type": 1, "deny": "0"})).code == 10007


async def test_what_only_a_channel_takes_is_refused_of_a_thread(api: Api, ann: Person) -> None:
    inside = await ann.starts_thread("corner")
    assert (await api("PATCH", f"/channels/{inside.place_id}", {"topic": "tea"})).code == 50035
