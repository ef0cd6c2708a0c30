"""Logging: one searchable line for each event, with nothing secret and nothing private in it.

A line is `time level logger event key=value ...`; the fields come from `extra`. What must never be
in a log is kept out in three places: tokens and webhook addresses are blanked by their shape,
libraries that log whole payloads at DEBUG stay at INFO, and the message of a foreign exception,
which may quote chat text, is left out of tracebacks (its type and place remain).
"""

import logging
import re
import sys
import traceback
from datetime import UTC, datetime
from types import TracebackType
from typing import TextIO

from bot.errors import TeahouseError

_SECRETS = re.compile(
    r"[\w-]{23,30}\.[\w-]{6,7}\.[\w-]{27,}"  # a bot token
    r"|(?<=/webhooks/)\d+/[\w-]{20,}"  # a webhook address or an interaction's follow-up
    r"|(?<=/interactions/)\d+/[\w-]{20,}"
    r"|(?<=api_key=)[^&\s]+"
    r"|(?<=key=)[A-Za-z0-9_-]{20,}"
)
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_CHATTY = ("discord", "aiohttp", "aiosqlite", "asyncio", "urllib3", "deep_translator")
_STANDARD = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}

ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


def redact(text: str) -> str:
    """`text` with everything that has the shape of a secret replaced by `***`."""
    return _SECRETS.sub("***", text)


def describe(error: BaseException) -> str:
    """An error in one line that is safe to log: its type, and its message only where that is ours."""
    name = f"{type(error).__module__}.{type(error).__qualname__}".removeprefix("builtins.")
    status, code = getattr(error, "status", None), getattr(error, "code", None)
    if isinstance(error, TeahouseError):
        return f"{name}: {error}"
    if isinstance(status, int):
        return f"{name}: status {status} code {code}"
    if isinstance(error, OSError) and error.errno:
        return f"{name}: errno {error.errno}"
    return name


class LineFormatter(logging.Formatter):
    """Writes the line described above."""

    def format(self, record: logging.LogRecord) -> str:
        time = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        fields = "".join(
            f" {name}={_quoted(value)}" for name, value in vars(record).items() if name not in _STANDARD
        )
        # The first line only: asyncio shows below it what an error that nobody awaited was about.
        event = record.getMessage().partition("\n")[0]
        line = f"{time} {record.levelname} {record.name} {event}{fields}"
        if record.exc_info and record.exc_info[1]:
            line += "\n" + self.formatException(record.exc_info)
        return redact(line)

    def formatException(self, ei: ExcInfo) -> str:  # noqa: N802, the name is logging's
        error, lines = ei[1], list[str]()
        while error is not None:
            lines += [frame.rstrip() for frame in traceback.format_tb(error.__traceback__)]
            lines.append(describe(error))
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        return "\n".join(lines)


def set_up(level: int, stream: TextIO = sys.stderr) -> None:
    """Send all logging to `stream`; libraries that log payloads stay at INFO or above."""
    handler = logging.StreamHandler(stream)
    handler.setFormatter(LineFormatter())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in _CHATTY:
        logging.getLogger(name).setLevel(max(level, logging.INFO))


def _quoted(value: object) -> str:
    text = _CONTROL.sub(" ", str(value))
    return text if re.fullmatch(r"[^\s\"=]+", text) else '"' + text.replace('"', "'") + '"'
