"""How values look in Discord's JSON."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

Json = dict[str, Any]
"""One JSON object as it goes over the wire: ids and sets of permissions are strings, times ISO 8601."""


def timestamp(moment: datetime) -> str:
    return moment.isoformat(timespec="microseconds")


def timestamp_or_none(moment: datetime | None) -> str | None:
    return timestamp(moment) if moment else None


def id_or_none(snowflake: int | None) -> str | None:
    return str(snowflake) if snowflake is not None else None


def read_id(body: Mapping[str, Any], key: str) -> int | None:
    """The id under `key`, which clients send as a string or as a number; None where it is absent or null."""
    value = body.get(key)
    return int(value) if value is not None else None


def read_ids(values: object) -> list[int]:
    return [int(value) for value in values] if isinstance(values, list) else []
