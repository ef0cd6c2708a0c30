"""Checks an engine's answer before anybody sees it."""

import re

from bot.errors import EngineAnswerRejected, EngineRefused
from bot.features.translation import marks, markup, scripts, spelling
from bot.features.translation.engines.base import Request, Result
from bot.features.translation.languages import covers

# Texts that keyless engines were seen to give as the "translation" with HTTP 200.
_ERROR_PAGE = re.compile(
    r"Error \d{3} \(|That’s an error|That's an error|MYMEMORY WARNING|QUERY LENGTH LIMIT"
    r"|IS AN INVALID (?:SOURCE|TARGET) LANGUAGE|INVALID LANGUAGE PAIR|NO QUERY SPECIFIED"
    r"|PLEASE SELECT TWO DISTINCT LANGUAGES|<!DOCTYPE|<html|unusual traffic from your computer",
    re.IGNORECASE,
)
_SHORTEST, _LONGEST = (
    0.08,
    9.0,
)  # English is 3.3 times as long as Chinese in letters, 5.2 at the 95th percentile
_SLACK = 60  # letters: of short texts the ratio says nothing


def check(engine: str, request: Request, result: Result) -> None:
    """Raises EngineRefused for an error page, EngineAnswerRejected for what is no translation."""
    if _ERROR_PAGE.search(result.text) and not _ERROR_PAGE.search(request.text):
        raise EngineRefused(engine, "error page")
    if problem := _problem(request, result):
        raise EngineAnswerRejected(engine, problem)


def same(one: str, other: str) -> bool:
    """Whether two texts have the same letters, whatever their case, width and marks."""
    return spelling.words(one).replace(" ", "") == spelling.words(other).replace(" ", "")


def _problem(request: Request, result: Result) -> str | None:
    source = request.source or result.source
    if not result.text.strip():
        return "empty"
    if source and not covers(request.target, source) and _echo(request, result):
        return "unchanged"
    if (
        not _SHORTEST * len(request.text) - _SLACK
        <= len(result.text)
        <= _LONGEST * len(request.text) + _SLACK
    ):
        return "length"
    if marks.invents(result.text, request.text):
        return "invented link or mention"
    if not scripts.plausible(markup.TOKEN.sub(" ", result.text), request.target):
        return "wrong script"
    return None


def _echo(request: Request, result: Result) -> bool:
    """Whether a text of several words came back as it was; a single one may be a name."""
    text = markup.TOKEN.sub(" ", request.text)
    longer = len(text.split()) > 2 or not scripts.plausible(text, request.target)
    return longer and same(request.text, result.text)
