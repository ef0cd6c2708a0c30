"""Reading the body of a request: JSON, or a form with files."""

from __future__ import annotations

import json
import re
from typing import Any

from aiohttp import web

from playground.actions.files import Upload
from playground.refusal import Refusal

_FILE = re.compile(r"files?\[(\d+)\]")


async def receive(request: web.Request) -> None:
    """Have the whole of a request here, so that it can be done though nobody waits for the answer."""
    await (request.post() if request.content_type == "multipart/form-data" else request.read())


async def read(request: web.Request) -> tuple[Any, dict[int, Upload]]:
    """The JSON of a request (None where there is none) and the files that came with it, by number."""
    if request.content_type == "multipart/form-data":
        return await _read_multipart(request)
    text = await request.text()
    return _parse(text) if text else None, {}


async def _read_multipart(request: web.Request) -> tuple[Any, dict[int, Upload]]:
    form = await request.post()
    uploads: dict[int, Upload] = {}
    body: Any = None
    for name, value in form.items():
        number = _FILE.fullmatch(name)
        if isinstance(value, web.FileField) and number:
            uploads[int(number[1])] = Upload(value.filename, value.content_type, value.file.read())
        elif name == "payload_json":
            body = _parse(value.file.read().decode() if isinstance(value, web.FileField) else str(value))
        else:
            raise Refusal.invalid(name, "UNKNOWN_FIELD", "A form holds payload_json and files[n].")
    return body, uploads


def _parse(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        raise Refusal.invalid_json() from error
