"""What a message holds as Discord keeps it: with ids, the values left out, and addresses of files."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from playground.refusal import Refusal
from playground.wire import Json, read_id
from playground.world import Attachment, Guild, Poll, PollAnswer, Sticker, World, walk

SEPARATOR, FILE, GALLERY, THUMBNAIL, CONTAINER = 14, 13, 12, 11, 17
SELECTS = (3, 5, 6, 7, 8)

_POLL_HOURS = 24
_REFERENCE = "attachment://"
_PICTURES = ("image", "thumbnail", "author", "footer")
_LEFT_OUT: dict[int, Json] = {
    SEPARATOR: {"divider": True, "spacing": 1},
    CONTAINER: {"accent_color": None, "spoiler": False},
    THUMBNAIL: {"description": None, "spoiler": False},
    FILE: {"spoiler": False},
    **{select: {"min_values": 1, "max_values": 1} for select in SELECTS},
}


def embeds(given: list[Json], files: Sequence[Attachment]) -> list[Json]:
    return [{"type": "rich", "content_scan_version": 0, **_with_pictures(embed, files)} for embed in given]


def poll(world: World, given: Json) -> Poll:
    """A poll that the rules have passed; Discord closes it after a day where nothing else is said."""
    answers = [_answer(world, n, each["poll_media"]) for n, each in enumerate(given["answers"], start=1)]
    expiry = datetime.now(UTC) + timedelta(hours=given.get("duration") or _POLL_HOURS)
    return Poll(given["question"]["text"], answers, bool(given.get("allow_multiselect")), expiry)


def _answer(world: World, number: int, media: Json) -> PollAnswer:
    emoji = media.get("emoji") or {}
    emoji_id = read_id(emoji, "id")
    if emoji_id is not None and not any(emoji_id in guild.emojis for guild in world.guilds.values()):
        raise Refusal(400, 520004, "Cannot use an emoji included with the poll")
    return PollAnswer(number, media.get("text"), emoji_id, emoji.get("name"))


def stickers(guild: Guild | None, wanted: Sequence[int]) -> list[Sticker]:
    """Stickers of the server they are sent in; others are not for bots, nor for people without Nitro."""
    known = guild.stickers if guild else {}
    if any(sticker_id not in known for sticker_id in wanted):
        raise Refusal.invalid_sticker()
    return [known[sticker_id] for sticker_id in wanted]


def components(world: World, given: list[Json], files: Sequence[Attachment]) -> list[Json]:
    """The components of a message, furnished in place."""
    for component in walk(numbered(given)):
        for field, value in _LEFT_OUT.get(component["type"], {}).items():
            component.setdefault(field, value)
        for labelled in (component, *component.get("options", [])):
            _tidy_emoji(labelled)
        for chosen in component.get("default_values", []):
            chosen["id"] = str(chosen["id"])  # which clients may send as a number
        if component["type"] == GALLERY:
            component["items"] = [_item(world, item, files) for item in component["items"]]
        elif component["type"] == THUMBNAIL:
            component["media"] = _media(world, component["media"], files)
        elif component["type"] == FILE:
            component |= _file(world, component["file"], files)
    return given


def _tidy_emoji(labelled: Json) -> None:
    """Clients send the id of an emoji that has none as null; Discord answers without it."""
    if labelled.get("emoji"):
        labelled["emoji"] = {key: value for key, value in labelled["emoji"].items() if value is not None}


def numbered(given: list[Json]) -> list[Json]:
    """Components with the `id` that Discord gives to each which has none."""
    for n, component in enumerate(walk(given), start=1):
        component.setdefault("id", n)
    return given


def _with_pictures(embed: Json, files: Sequence[Attachment]) -> Json:
    pictures = {name: _addressed(embed[name], files) for name in _PICTURES if name in embed}
    fields = [{"inline": False, **field} for field in embed.get("fields", [])]
    return embed | pictures | ({"fields": fields} if fields else {})


def _addressed(part: Any, files: Sequence[Attachment]) -> Any:
    """A part of an embed with every `attachment://name` turned into that file's address."""
    return {key: _address(value, files) if "url" in key else value for key, value in part.items()}


def _address(url: str, files: Sequence[Attachment]) -> str:
    file = _found(url, files)
    return file.url if file else url


def _found(url: str, files: Sequence[Attachment]) -> Attachment | None:
    if not url.startswith(_REFERENCE):
        return None
    return next((file for file in files if file.filename == url.removeprefix(_REFERENCE)), None)


def _media(world: World, media: Json, files: Sequence[Attachment]) -> Json:
    file = _found(media["url"], files)
    url = file.url if file else media["url"]
    drawn: Json = {"id": str(world.ids.new()), "url": url, "proxy_url": url}
    return drawn | {"content_type": file.content_type, "attachment_id": str(file.id)} if file else drawn


def _item(world: World, item: Json, files: Sequence[Attachment]) -> Json:
    return {"description": None, "spoiler": False, **item, "media": _media(world, item["media"], files)}


def _file(world: World, media: Json, files: Sequence[Attachment]) -> Json:
    file = _found(media["url"], files)
    return {
        "file": _media(world, media, files),
        "name": file.filename if file else "",
        "size": len(file.data) if file else 0,
    }
