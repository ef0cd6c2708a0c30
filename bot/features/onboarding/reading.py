"""A flow from its document. content/head.toml describes every key."""

import re
import tomllib
from dataclasses import replace

from bot.features.onboarding.flow import (
    KINDS,
    MOMENTS,
    TASKS,
    Flow,
    Interest,
    Lost,
    Reference,
    Step,
    Throttle,
)
from bot.features.onboarding.problems import Problem, Problems
from bot.features.onboarding.tables import Table
from bot.features.onboarding.validation import problems
from bot.toml_lines import line_numbers

LONGEST_DOCUMENT = 200_000  # characters: several times the largest flow that the rules allow to be useful

_LINE = re.compile(r"\(at line (\d+), column \d+\)")
# The largest value of each number in a flow: seconds, greetings, days.
MOST = {"delay": 86_400, "per_minute": 60, "digest_above": 60, "account_age_days": 365, "stale_days": 365}


def read(document: str) -> Flow | Problems:
    """The flow, or all that is wrong with its document, each with its line."""
    if len(document) > LONGEST_DOCUMENT:
        params = {"length": len(document), "most": LONGEST_DOCUMENT}
        return Problems((Problem("flow-document-too-long", params=params),))
    try:
        body = tomllib.loads(document)
    except tomllib.TOMLDecodeError as error:
        return Problems((_syntax(document, str(error)),))
    found: list[Problem] = []
    flow = _flow(Table(body, "", found))
    found += problems(flow)
    return Problems(_with_lines(document, found)) if found else flow


def _syntax(document: str, message: str) -> Problem:
    """tomllib names the line in its message, or the end of the document."""
    place = _LINE.search(message)
    line = int(place[1]) if place else document.count("\n") + 1
    return Problem("flow-not-toml", line=line)


def _with_lines(document: str, found: list[Problem]) -> tuple[Problem, ...]:
    lines = line_numbers(document.replace("\r\n", "\n"))
    located = [replace(problem, line=_line(lines, problem.path)) for problem in found]
    return tuple(sorted(located, key=lambda problem: problem.line or 0))


def _line(lines: dict[str, int], path: str) -> int:
    """The line of `path`, or of the nearest thing around it that has one."""
    while path and path not in lines:
        path = path.rpartition(".")[0]
    return lines.get(path, 1)


def _flow(table: Table) -> Flow:
    settings = table.table("flow")
    languages = settings.languages("languages")
    flow = Flow(
        languages=languages,
        greeting=table.wording("greeting").ordered(languages),
        steps=tuple(_step(each, languages) for each in table.tables("step")),
        moment=settings.choice("moment", MOMENTS) or "join",
        moment_role=settings.identity("role"),
        delay=settings.number("delay", 0, MOST["delay"]),
        channel=settings.identity("channel"),
        language_roles=_identities(table.table("language_roles")),
        places=_identities(table.table("places")),
        farewell=table.wording("farewell").ordered(languages),
        lost=_lost(table.table("lost"), languages),
        throttle=_throttle(table.table("throttle")),
        buddies=settings.truth("buddies", True),
    )
    settings.finish()
    table.finish()
    return flow


def _step(table: Table, languages: tuple[str, ...]) -> Step:
    step = Step(
        id=table.text("id"),
        kind=table.choice("kind", KINDS) or "page",
        titles=table.wording("title").ordered(languages),
        texts=table.wording("text").ordered(languages),
        enabled=table.truth("enabled", True),
        optional=table.truth("optional", False),
        task=table.choice("task", TASKS),
        channel=_reference(table, "channel"),
        pictures=table.texts("pictures"),
        roles=table.identities("roles"),
        for_languages=table.languages("for_languages"),
        for_roles=table.identities("for_roles"),
        interests=tuple(_interest(each, languages) for each in table.tables("interest")),
    )
    table.finish()
    return step


def _interest(table: Table, languages: tuple[str, ...]) -> Interest:
    label = table.wording("label").ordered(languages)
    interest = Interest(table.text("id"), label, table.text("emoji"), table.identity("role"))
    table.finish()
    return interest


def _lost(table: Table, languages: tuple[str, ...]) -> tuple[Lost, ...]:
    answers = []
    for key in table.keys:
        inner = table.table(key)
        question, answer = inner.wording("question"), inner.wording("answer")
        answers.append(Lost(key, question.ordered(languages), answer.ordered(languages)))
        inner.finish()
    return tuple(answers)


def _throttle(table: Table) -> Throttle:
    usual = Throttle()
    throttle = Throttle(
        per_minute=table.number("per_minute", usual.per_minute, MOST["per_minute"]),
        digest_above=table.number("digest_above", usual.digest_above, MOST["digest_above"]),
        account_age_days=table.number("account_age_days", usual.account_age_days, MOST["account_age_days"]),
        stale_days=table.number("stale_days", usual.stale_days, MOST["stale_days"]),
    )
    table.finish()
    return throttle


def _identities(table: Table) -> dict[str, int]:
    found = {key: table.identity(key) for key in table.keys}
    return {key: identity for key, identity in found.items() if identity is not None}


def _reference(table: Table, key: str) -> Reference | None:
    """An id, or the name of a place in curly brackets."""
    written = table.raw(key)
    return written.strip("{}") if isinstance(written, str) else table.identity(key)
