"""Where Discord itself departs from its schemas, and the playground therefore does too.

Everything here is mechanical or names its reason, and every use of it is counted and printed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

Schema = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Leniency:
    """A place in a document (steps from its root) that may also hold something else."""

    places: tuple[str, ...]
    also: Schema
    reason: str


_FORWARDS = Leniency(
    ("components/schemas/MessageReferenceType",),
    {"const": 1},
    "a forward: on the page Message, not in the schema",
)
IN_REQUESTS = (
    _FORWARDS,
    Leniency(
        ("components/schemas/SnowflakeType",),
        {"type": "integer", "minimum": 0},
        "an id as a number: the client libraries send them, only replies are promised to hold strings",
    ),
    Leniency(
        (
            "components/schemas/ApplicationCommandCreateRequest/properties/nsfw",
            "components/schemas/ApplicationCommandUpdateRequest/properties/nsfw",
            "components/schemas/ApplicationCommandPatchRequestPartial/properties/nsfw",
        ),
        {"type": "boolean"},
        "nsfw of a command: on the page Application Commands, not in the schema",
    ),
    Leniency(
        ("components/schemas/RichEmbed/properties/flags",),
        {"type": "integer"},
        "flags of an embed: on the page Message, not in the schema",
    ),
    Leniency(
        (
            "components/schemas/MessageEditRequestPartial/properties/tts",
            "components/schemas/IncomingWebhookUpdateRequestPartial/properties/tts",
            "components/schemas/IncomingWebhookUpdateForInteractionCallbackRequestPartial/properties/tts",
            "components/schemas/BaseCreateMessageCreateRequest/properties/tts",
        ),
        {"const": False},
        "tts false where no text to speech can be asked for: discord.py says it of every message",
    ),
    Leniency(
        ("components/schemas/CreateForumThreadRequest/properties/type",),
        {"const": 11},
        "the type of thread of a forum post, which can only be 11: discord.py says it",
    ),
    Leniency(
        (
            "paths/~1channels~1{channel_id}~1permissions~1{overwrite_id}/put/requestBody/content/"
            "application~1json/schema/properties/id",
        ),
        {"type": ["integer", "string"]},
        "the id of an overwrite, which is in the path: discord.py says it again",
    ),
)
IN_REPLIES = (
    _FORWARDS,
    Leniency(
        ("components/schemas/Error/properties/code",),
        {"type": "string"},
        "the code of one error of a form is a word (API Reference: Error Messages), typed as a number",
    ),
)
_PERMISSION_SETS = ("allow", "default_member_permissions", "deny", "permissions")


def loosen(document: Schema, leniencies: tuple[Leniency, ...]) -> None:
    """Let each place hold what it may hold besides; the keyword `x-forgiven` tells when that was used."""
    for leniency in leniencies:
        for place in leniency.places:
            *parents, last = place.split("/")
            node = document
            for step in parents:
                node = node[step.replace("~1", "/")]
            also = {**leniency.also, "x-forgiven": leniency.reason}
            node[last] = {"anyOf": [node[last], also]} if last in node else also


def accept_bits_as_text(node: object) -> None:
    """Sets of permissions are typed as numbers in requests; as strings of digits they are taken too.

    So says the read-me file of Discord's schema, and so they look on every page of the documentation.
    """
    for schema in _objects(node):
        for name, held in schema.get("properties", {}).items():
            if name in _PERMISSION_SETS and "integer" in held.get("type", ()):
                reason = "a set of permissions as a string of digits, as in replies"
                text = {"type": "string", "pattern": "^[0-9]+$", "x-forgiven": reason}
                schema["properties"][name] = {"anyOf": [held, text]}


def close_objects(node: object) -> None:
    """Make every object of a document refuse fields it does not name.

    Discord ignores them; here they are a mistake of the bot's.
    """
    for schema in _objects(node):
        if "properties" in schema and "additionalProperties" not in schema:
            schema["additionalProperties"] = False


def open_flags(definitions: Schema) -> None:
    """Bit sets were made enumerations of single bits when the gateway's types became a schema."""
    for name, definition in definitions.items():
        if name.endswith("Flags") and definition.get("type") == "number":
            definitions[name] = {"type": "integer"}


def open_snapshots(definitions: Schema) -> None:
    """Each field of a forwarded message was made a whole message when the types became a schema, and even
    stickers that it does not have are required."""
    message = definitions["APIMessage"]["properties"]
    snapshot = definitions["APIMessageSnapshotFields"]
    snapshot["properties"] = {name: message[name] for name in snapshot["properties"] if name in message}
    snapshot["required"] = [name for name in snapshot["required"] if "sticker" not in name]


def open_data(definitions: Schema) -> None:
    """Where the gateway's types name no data Discord sends null, or with RESUMED its `_trace`."""
    for definition in definitions.values():
        fields = definition.get("properties", {})
        if "op" in fields and "not" in fields.get("d", {}):
            fields["d"] = {"type": ["null", "object"], "x-forgiven": "data of an event that has none to tell"}


def _objects(node: object) -> Iterator[Schema]:
    """Every JSON object at every depth."""
    if isinstance(node, dict):
        yield node
    inside = list(node.values()) if isinstance(node, dict) else node if isinstance(node, list) else []
    for inner in inside:
        yield from _objects(inner)
