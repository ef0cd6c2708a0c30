"""Files that come along with a message."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import quote

from playground.payloads.interactions import ATTACHMENT_SIZE_LIMIT
from playground.refusal import Refusal
from playground.wire import Json
from playground.world import Attachment, World


@dataclass(frozen=True, slots=True)
class Upload:
    """One file of a multipart request."""

    filename: str
    content_type: str
    data: bytes


Uploads = Mapping[int, Upload]
"""Files by the number in their field's name, `files[0]`."""


def store(world: World, channel_id: int, upload: Upload, about: Json | None = None) -> Attachment:
    """Keeps a file and gives it an address; `about` is its entry in the request's `attachments`."""
    if len(upload.data) > ATTACHMENT_SIZE_LIMIT:
        raise Refusal(413, 40005, "Request entity too large")
    about = about or {}
    name = about.get("filename") or upload.filename
    if about.get("is_spoiler") and not name.startswith("SPOILER_"):
        name = f"SPOILER_{name}"
    file_id = world.ids.new()
    url = f"{world.cdn}/cdn/attachments/{channel_id}/{file_id}/{quote(name)}"
    file = Attachment(file_id, name, upload.content_type, upload.data, url, about.get("description"))
    world.files[file_id] = file
    return file


def attached(
    world: World, channel_id: int, listed: Sequence[Json] | None, uploads: Uploads, kept: Sequence[Attachment]
) -> list[Attachment]:
    """The files of a message from the request's `attachments` and uploads.

    An entry names a new file by its number or one of those `kept` by its id; without a list every upload
    is attached and everything kept stays.
    """
    if listed is None:
        return [*kept, *(store(world, channel_id, upload) for upload in uploads.values())]
    by_id = {file.id: file for file in kept}
    files = []
    for n, entry in enumerate(listed):
        number = int(entry["id"])
        if number in uploads:
            files.append(store(world, channel_id, uploads[number], entry))
        elif number in by_id:
            files.append(
                replace(by_id[number], description=entry.get("description", by_id[number].description))
            )
        else:
            raise Refusal.invalid(
                f"attachments.{n}.id", "ATTACHMENT_NOT_FOUND", "The attachment was not found."
            )
    return files
