"""The checks against Discord's own schemas, on real bodies and on broken ones.

Those that need the schemas themselves are skipped where DISCORD_SPECS is not set.
"""

import json
import os
from pathlib import Path
from typing import Any

import discord
import pytest

from playground.refusal import Refusal
from playground.schemas import Counts, NoSchemas, Schemas
from playground.schemas.routes import Routes
from tests.playground.library import library_commands, library_layout, library_poll

SPECS = os.environ.get("DISCORD_SPECS")
needs_specs = pytest.mark.skipif(not SPECS, reason="DISCORD_SPECS names no folder with Discord's schemas")
CALLBACK = "/interactions/1/aW50ZXJhY3Rpb24/callback"


@pytest.fixture(scope="module")
def loaded() -> Schemas:
    assert SPECS
    return Schemas.from_folder(Path(SPECS))


@pytest.fixture
def schemas(loaded: Schemas) -> Schemas:
    loaded.counts = Counts()
    return loaded


# Without Discord's documents


def test_nothing_is_checked_without_schemas_and_the_report_says_so() -> None:
    none = NoSchemas()
    assert none.request("POST", "/nothing", {}) == none.reply("GET", "/", 200, None) == none.event({}) == []
    assert none.report() == ["not checked against Discord's schemas: DISCORD_SPECS is not set"]


def test_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Schemas.from_folder(tmp_path)


def test_counts_of_several_processes_add_up() -> None:
    total, one = Counts(), Counts()
    one.note("replies", [], ["a known bug"])
    one.note("replies", ["GET /x 200: name: wrong"], [])
    total.merge(json.loads(json.dumps(one.as_dict())))
    total.merge(one.as_dict())
    assert total.lines() == [
        "requests 0/0 valid",
        "replies 2/4 valid (50.0%)",
        "events 0/0 valid",
        "forgiven 2 x a known bug",
        "problems 2 x replies: GET /x 200: name: wrong",
    ]


@pytest.mark.parametrize(
    ("path", "template"),
    [
        ("/channels/1", "/channels/{channel_id}"),
        ("/channels/1/messages/pins", "/channels/{channel_id}/messages/pins"),
        ("/channels/1/messages/2", "/channels/{channel_id}/messages/{message_id}"),
        ("/channels/tea", None),
        ("/channels", None),
        ("/invites/tea", "/invites/{code}"),
        ("/invites/", None),
    ],
)
def test_a_path_finds_its_template(path: str, template: str | None) -> None:
    routes = Routes(
        [
            "/channels/{channel_id}",
            "/channels/{channel_id}/messages/{message_id}",
            "/channels/{channel_id}/messages/pins",
            "/invites/{code}",
        ]
    )
    assert routes.template(path) == template


# What the bot asks


@needs_specs
async def test_messages_of_the_library_are_valid(schemas: Schemas) -> None:
    embed = discord.Embed(title="Tea", description="茶").add_field(name="a", value="b")
    mentions = discord.AllowedMentions.none().to_dict()
    bodies: list[dict[str, Any]] = [
        {
            "content": "hello",
            "embeds": [embed.to_dict()],
            "allowed_mentions": mentions,
            "nonce": "1",
            "tts": False,
        },
        {"flags": 1 << 15, "components": await library_layout()},
        {"poll": library_poll()},
        {
            "content": "re",
            "message_reference": {"message_id": 5, "channel_id": 6, "fail_if_not_exists": True},
        },
    ]
    for body in bodies:
        assert schemas.request("POST", "/channels/123/messages", body) == []


@needs_specs
def test_commands_of_the_library_are_valid(schemas: Schemas) -> None:
    assert schemas.request("PUT", "/applications/1/commands", library_commands()) == []
    assert schemas.request("PUT", "/applications/1/guilds/2/commands", library_commands()) == []


@needs_specs
async def test_answers_to_interactions_are_valid(schemas: Schemas) -> None:
    modal = discord.ui.Modal(title="Correct", custom_id="correct")
    modal.add_item(discord.ui.Label(text="Words", component=discord.ui.TextInput(custom_id="words")))
    bodies: list[dict[str, Any]] = [
        {"type": 4, "data": {"content": "hello", "flags": 64}},
        {"type": 4, "data": {"components": await library_layout(), "flags": 1 << 15}},
        {"type": 5, "data": {"flags": 64}},
        {"type": 6},
        {"type": 7, "data": {"content": "", "components": []}},
        {"type": 8, "data": {"choices": [{"name": "中文", "value": "zh-Hans"}]}},
        {"type": 9, "data": modal.to_dict()},
    ]
    for body in bodies:
        assert schemas.request("POST", CALLBACK, body) == []


@needs_specs
@pytest.mark.parametrize(
    ("method", "path", "body", "problem"),
    [
        ("POST", "/nothing", {}, "unknown route"),
        ("PATCH", "/users/@me/channels", {}, "unknown route"),
        ("POST", "/channels/tea/messages", {"content": "x"}, "unknown route"),
        ("POST", "/channels/1/messages", None, "a body is missing"),
        ("POST", "/channels/1/typing", {"a": 1}, "a body where none is taken"),
        ("POST", "/channels/1/messages", {"content": 5}, "content: 5 is not of type 'string', 'null'"),
        ("POST", "/channels/1/messages", {"contents": "x"}, "('contents' was unexpected)"),
        ("POST", CALLBACK, {"type": 4, "data": {"flagz": 64}}, "data: Additional properties"),
        ("POST", CALLBACK, {"type": 40}, "type 40 is none of"),
        (
            "POST",
            "/channels/1/messages",
            {"components": [{"type": 1, "components": [{"type": 2, "style": 7, "custom_id": "a"}]}]},
            "components.0.components.0.style: 7 is not one of",
        ),
        (
            "POST",
            "/channels/1/messages",
            {"components": [{"type": 9, "components": [], "accessory": {"type": 11, "media": {"url": "x"}}}]},
            "components.0.components: [] should be non-empty",
        ),
        (
            "POST",
            "/channels/1/messages",
            {"components": [{"type": 17, "components": [{"type": 17, "components": []}]}]},
            "components.0.components.0: type 17 is none of",
        ),
    ],
)
def test_a_broken_request_is_told_once_and_precisely(
    schemas: Schemas, method: str, path: str, body: object, problem: str
) -> None:
    (told,) = schemas.request(method, path, body)
    assert problem in told
    assert schemas.report()[0] == "requests 0/1 valid (0.0%)"


@needs_specs
def test_what_the_schemas_get_wrong_is_forgiven_and_counted(schemas: Schemas) -> None:
    command = {"name": "tea", "description": "Tea.", "nsfw": False, "default_member_permissions": "32"}
    assert schemas.request("PUT", "/applications/1/commands", [command]) == []
    assert schemas.request("POST", "/channels/1/messages", {"sticker_ids": [5]}) == []
    forgiven = schemas.counts.as_dict()["forgiven"]
    assert sorted(" ".join(reason.split()[:2]) for reason in forgiven) == ["a set", "an id", "nsfw of"]
    assert set(forgiven.values()) == {1}


# What the playground answers and tells


@needs_specs
def test_a_reply_is_held_against_the_schema_of_its_status(schemas: Schemas) -> None:
    assert schemas.reply("GET", "/gateway", 200, {"url": "ws://127.0.0.1:1/gateway"}) == []
    assert schemas.reply("GET", "/gateway?v=10", 200, {}) == [
        "GET /gateway 200: (whole): 'url' is a required property"
    ]
    assert schemas.reply("DELETE", "/channels/1/messages/2", 204, None) == []
    (told,) = schemas.reply("DELETE", "/channels/1/messages/2", 204, {})
    assert told.endswith("a body where none is told")
    (told,) = schemas.reply("GET", "/gateway", 202, {})
    assert "status is none of 200" in told


@needs_specs
def test_an_id_in_a_reply_is_a_string(schemas: Schemas) -> None:
    told = schemas.reply("GET", "/users/5", 200, {"id": 5})
    assert "GET /users/{user_id} 200: id: 5 is not of type 'string'" in told


@needs_specs
@pytest.mark.parametrize(
    "refusal",
    [
        Refusal.unauthorised(),
        Refusal.unknown_channel(),
        Refusal.invalid("embeds.0.title", "BASE_TYPE_MAX_LENGTH", "Must be 256 or fewer in length."),
    ],
)
def test_a_refusal_is_what_the_schemas_call_an_error(schemas: Schemas, refusal: Refusal) -> None:
    assert schemas.reply("POST", "/channels/1/messages", refusal.status, refusal.body()) == []


@needs_specs
def test_failures_and_unknown_routes_are_no_replies_to_check(schemas: Schemas) -> None:
    assert schemas.reply("GET", "/gateway", 503, "gone") == schemas.reply("GET", "/nothing", 404, {}) == []
    assert schemas.report()[1] == "replies 0/0 valid"


@needs_specs
@pytest.mark.parametrize(
    "payload",
    [
        {"op": 10, "t": None, "s": None, "d": {"heartbeat_interval": 41250}},
        {"op": 11, "t": None, "s": None, "d": None},
        {"op": 7, "t": None, "s": None, "d": None},
        {"op": 9, "t": None, "s": None, "d": False},
        {"op": 0, "t": "RESUMED", "s": 4, "d": {"_trace": []}},
        {
            "op": 0,
            "t": "READY",
            "s": 1,
            "d": {
                "v": 10,
                "user": {
                    "id": "1",
                    "username": "teahouse",
                    "discriminator": "0001",
                    "global_name": None,
                    "avatar": None,
                    "bot": True,
                },
                "guilds": [{"id": "2", "unavailable": True}],
                "session_id": "3",
                "resume_gateway_url": "ws://127.0.0.1:1/gateway",
                "shard": [0, 1],
                "application": {"id": "1", "flags": 0, "flags_new": "0"},
            },
        },
        {
            "op": 0,
            "t": "TYPING_START",
            "s": 5,
            "d": {"channel_id": "1", "user_id": "2", "timestamp": 1700000000},
        },
    ],
)
def test_payloads_of_the_gateway_are_valid(schemas: Schemas, payload: dict[str, Any]) -> None:
    assert schemas.event(payload) == []


@needs_specs
def test_a_broken_event_is_told(schemas: Schemas) -> None:
    typing = {"op": 0, "t": "TYPING_START", "s": 5, "d": {"channel_id": 1, "user_id": "2", "timestamp": 1}}
    assert schemas.event(typing) == ["TYPING_START: d.channel_id: 1 is not of type 'string'"]
    assert schemas.event({"op": 0, "t": "TEA_READY", "s": 6, "d": {}}) == ["TEA_READY: unknown event"]
    assert schemas.report()[2] == "events 0/2 valid (0.0%)"


@needs_specs
def test_one_problem_of_a_long_text_stays_short(schemas: Schemas) -> None:
    (told,) = schemas.request("POST", "/channels/1/messages", {"content": "x" * 5000})
    assert told.endswith("is too long")
    assert len(told) < 250
