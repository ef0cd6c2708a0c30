"""Numbers as people write them."""

import re
import unicodedata

from bot.errors import UserError

# 20000, or in groups of three with whatever stands between them where the writer comes from.
_NUMBER = re.compile(r"\d+|\d{1,3}(?:(?P<between>[.,' \u2019])\d{3})(?:(?P=between)\d{3})*")


def read(text: str) -> int | None:
    """The number that somebody wrote, None for nothing. Raises UserError for what is none."""
    written = unicodedata.normalize("NFKC", text).strip()
    if not written:
        return None
    if not _NUMBER.fullmatch(written):
        raise UserError("usage-budget-not-a-number", text=written)
    return int(re.sub(r"\D", "", written))
