"""`teahouse translate` and `teahouse detect`: the pipeline without Discord, for scripts and for trying."""

import dataclasses
from collections.abc import Iterable, Sequence

from bot.clock import utc_now
from bot.features import translation
from bot.features.translation import Silence, detect, languages
from bot.settings import Settings


async def translate(
    messages: Iterable[str], target: str, source: str | None, engine: str | None, settings: Settings
) -> None:
    """Print the translation of each message, or the message itself where none is needed.

    In a message and in its translation a newline is written `\\n`. Raises EnginesUnavailable at the
    first message that no engine could translate, UserError for an unknown language.
    """
    into, out_of = languages.require(target), languages.require(source) if source else None
    if engine:
        settings = dataclasses.replace(settings, translation_engines=(engine,))
    service = translation.build(settings, utc_now)
    try:
        for message in messages:
            text = message.replace("\\n", "\n")
            outcome = await service.translate(text, into, source=out_of)
            answer = text if isinstance(outcome, Silence) else outcome.text
            print(answer.replace("\n", "\\n"), flush=True)
    finally:
        await service.close()


def detect_all(messages: Iterable[str], among: Sequence[str]) -> None:
    """Print `CODE<TAB>CONFIDENCE` for each message; `und` where it is not sure.

    Raises UserError for an unknown language in `among`.
    """
    codes = [languages.require(name) for name in among] or None
    for message in messages:
        found = detect(message.replace("\\n", "\n"), codes)
        print(f"{found.code}\t{found.confidence:.2f}")
