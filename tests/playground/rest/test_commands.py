from playground import Person, Playground
from tests.playground.api import COMMANDS, Api


def base(play: Playground) -> str:
    return f"/applications/{play.world.application.id}"


async def test_registering_again_keeps_ids_and_drops_what_is_gone(play: Playground, api: Api) -> None:
    path = f"{base(play)}/commands"
    first = (await api("PUT", path, COMMANDS)).json
    second = (await api("PUT", path, COMMANDS[:1])).json
    assert [command["id"] for command in second] == [first[0]["id"]]
    assert second[0]["version"] > first[0]["version"]
    assert len((await api("GET", path)).json) == 1


async def test_translations_are_listed_only_if_asked_for(play: Playground, api: Api) -> None:
    form = COMMANDS[0] | {"name_localizations": {"zh-CN": "回声"}}
    await api("PUT", f"{base(play)}/commands", [form])
    assert "name_localizations" not in (await api("GET", f"{base(play)}/commands")).json[0]
    full = await api("GET", f"{base(play)}/commands?with_localizations=true")
    assert full.json[0]["name_localizations"] == {"zh-CN": "回声"}


async def test_a_servers_commands_are_its_own(play: Playground, api: Api, ann: Person) -> None:
    path = f"{base(play)}/guilds/{play.world.home.id}/commands"
    made = await api("POST", path, COMMANDS[0])
    assert made.status == 201
    assert (await api("GET", f"{base(play)}/commands")).json == []
    changed = await api("PATCH", f"{path}/{made.json['id']}", {"description": "says it again"})
    assert changed.json["description"] == "says it again"
    assert (await api("DELETE", f"{path}/{made.json['id']}")).status == 204
    assert (await api("GET", f"{path}/{made.json['id']}")).code == 10063


async def test_a_command_with_a_bad_name_is_refused(play: Playground, api: Api) -> None:
    refused = await api("PUT", f"{base(play)}/commands", [{"name": "Bad Name", "description": "x"}])
    assert refused.code == 50035


async def test_another_application_is_unknown(api: Api) -> None:
    assert (await api("GET", "/applications/1/commands")).code == 10002
