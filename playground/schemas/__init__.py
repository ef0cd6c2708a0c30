"""Checks against Discord's own schemas: what the bot asks, what the playground answers, what it tells.

Used where DISCORD_SPECS names a folder with Discord's `openapi.json` and `gateway_events.schema.json`;
jsonschema and referencing, which only developers have, are imported no sooner than that.
"""

from playground.schemas.counts import Counts
from playground.schemas.schemas import NoSchemas, Schemas

__all__ = ["Counts", "NoSchemas", "Schemas"]
