"""The document of a flow, as a person would write it: what has its usual value is left out."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from bot.features.onboarding.flow import Flow, Step, Throttle
from bot.features.onboarding.wording import Wording

Value = str | int | bool | Sequence[str] | Sequence[int]

_HEAD = Path(__file__).with_name("content") / "head.toml"
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_ESCAPED = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_SPECIAL = re.compile(r'[\\"\x00-\x1f\x7f]')
# Inside three quotes a line break stays, and so do quotes that are not three.
_SPECIAL_IN_LINES = re.compile(r'\\|"""|"$|[\x00-\x08\x0b-\x1f\x7f]')


def write(flow: Flow) -> str:
    """The document, which `reading.read` reads back to an equal flow."""
    return "\n\n".join(["\n".join(block) for block in _blocks(flow) if block]) + "\n"


def head() -> str:
    """The comment that explains every key, for the top of a document."""
    return f"{_HEAD.read_text(encoding='utf-8')}\n"


def _blocks(flow: Flow) -> Iterator[list[str]]:
    yield _table("[flow]", _settings(flow))
    yield _table("[language_roles]", flow.language_roles.items())
    yield _table("[places]", flow.places.items())
    yield _table("[throttle]", _throttle(flow.throttle))
    yield from _wording("greeting", flow.greeting)
    yield from _wording("farewell", flow.farewell)
    for step in flow.steps:
        yield ["[[step]]", *_lines(_step(step))]
        yield from _wording("step.title", step.titles)
        yield from _wording("step.text", step.texts)
        for interest in step.interests:
            about = {"id": interest.id, "emoji": interest.emoji, "role": interest.role or ""}
            yield ["[[step.interest]]", *_lines((key, value) for key, value in about.items() if value)]
            yield from _wording("step.interest.label", interest.label)
    for answer in flow.lost:
        yield from _wording(f"lost.{_key(answer.id)}.question", answer.question)
        yield from _wording(f"lost.{_key(answer.id)}.answer", answer.answer)


def _settings(flow: Flow) -> Iterator[tuple[str, Value]]:
    yield "languages", flow.languages
    if flow.channel is not None:
        yield "channel", flow.channel
    yield "moment", flow.moment
    if flow.moment_role is not None:
        yield "role", flow.moment_role
    if flow.delay:
        yield "delay", flow.delay
    if not flow.buddies:
        yield "buddies", False


def _throttle(throttle: Throttle) -> Iterator[tuple[str, Value]]:
    usual = Throttle()
    for key in ("per_minute", "digest_above", "account_age_days", "stale_days"):
        if getattr(throttle, key) != getattr(usual, key):
            yield key, getattr(throttle, key)


def _step(step: Step) -> Iterator[tuple[str, Value]]:
    yield "id", step.id
    yield "kind", step.kind
    if not step.enabled:
        yield "enabled", False
    if step.optional:
        yield "optional", True
    if step.task:
        yield "task", step.task
    if step.channel is not None:
        yield "channel", f"{{{step.channel}}}" if isinstance(step.channel, str) else step.channel
    for key in ("pictures", "roles", "for_languages", "for_roles"):
        if getattr(step, key):
            yield key, getattr(step, key)


def _wording(header: str, wording: Wording) -> Iterator[list[str]]:
    lines: list[tuple[str, Value]] = list(wording.texts.items())
    if wording.machine:
        lines.append(("machine", sorted(wording.machine)))
    yield _table(f"[{header}]", lines)


def _table(header: str, values: Iterable[tuple[str, Value]]) -> list[str]:
    """A table under its header; nothing where it is empty."""
    lines = list(_lines(values))
    return [header, *lines] if lines else []


def _lines(values: Iterable[tuple[str, Value]]) -> Iterator[str]:
    return (f"{_key(key)} = {_value(value)}" for key, value in values)


def _key(key: str) -> str:
    return key if _BARE_KEY.fullmatch(key) else _quoted(key)


def _value(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return _paragraphs(value) if "\n" in value else _quoted(value)
    return f"[{', '.join(_value(each) for each in value)}]"


def _quoted(text: str) -> str:
    return f'"{_SPECIAL.sub(_escape, text)}"'


def _paragraphs(text: str) -> str:
    """A text of several lines. TOML drops the line break behind the opening quotes."""
    return f'"""\n{_SPECIAL_IN_LINES.sub(_escape, text)}"""'


def _escape(found: re.Match[str]) -> str:
    return "".join(_ESCAPED.get(character, f"\\u{ord(character):04x}") for character in found[0])
