from collections.abc import Callable

import pytest

from bot.errors import EngineError, EnginesUnavailable, EngineTimeout
from bot.features.onboarding.completing import complete
from bot.features.onboarding.wording import Wording
from bot.features.translation import NOBODY, TranslationService
from bot.features.translation.engines import Request, Result
from tests.bot.features.onboarding.flows import flow, page, said
from tests.bot.features.translation.doubles import Scripted, SetClock


def service(answer: Callable[[Request], Result | EngineError]) -> TranslationService:
    return TranslationService([Scripted(answer)], SetClock())


def spanish(request: Request) -> Result:
    """Says the same with Spanish words around it, and carries tokens through."""
    return Result(f"Esto es lo que dice aquí: {request.text}", request.source)


GUIDE = flow(
    page("a", texts=said(en="Have a look at {chat_channel} today, {member}"), titles=said(en="T", es="T"))
)


async def test_what_is_missing_is_translated_marked_and_keeps_its_placeholders() -> None:
    completed = await complete(GUIDE, service(spanish), NOBODY)
    assert (completed.added, completed.missing) == (1, 0)
    texts = completed.flow.steps[0].texts
    assert texts.machine == {"es"}
    assert texts.texts["es"].startswith("Esto es")
    assert "{chat_channel}" in texts.texts["es"]
    assert "{member}" in texts.texts["es"]


async def test_what_people_wrote_stays_as_it_is() -> None:
    completed = await complete(GUIDE, service(spanish), NOBODY)
    assert completed.flow.greeting == GUIDE.greeting
    assert completed.flow.steps[0].titles == GUIDE.steps[0].titles


async def test_a_person_is_translated_rather_than_a_machine() -> None:
    engine = Scripted(spanish)
    wording = Wording({"fr": "Bonjour à tous", "en": "Hello to you all"}, frozenset({"fr"}))
    guide = flow(page("a", texts=wording, titles=said(en="T", es="T")))
    await complete(guide, TranslationService([engine], SetClock()), NOBODY)
    assert [request.text for request in engine.requests] == ["Hello to you all"]


async def test_a_text_that_would_not_fit_stays_missing() -> None:
    guide = flow(page("a", titles=said(en="A title to be read by everybody"), texts=said(en="T", es="T")))
    long = service(lambda request: Result(f"Una línea {request.text} " * 4, request.source))
    completed = await complete(guide, long, NOBODY)
    assert (completed.added, completed.missing) == (0, 1)
    assert completed.flow == guide


async def test_where_no_engine_answers_the_admin_is_told() -> None:
    with pytest.raises(EnginesUnavailable):
        await complete(GUIDE, service(lambda _: EngineTimeout("scripted")), NOBODY)


async def test_nothing_missing_is_nothing_to_do() -> None:
    guide = flow()
    assert (await complete(guide, service(spanish), NOBODY)).flow == guide
