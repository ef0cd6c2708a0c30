from dataclasses import replace

import pytest

from bot.features.onboarding import Flow, Lost, Throttle, compare
from bot.features.onboarding.editing import changed, moved, said, without
from tests.bot.features.onboarding.flows import flow, page
from tests.bot.features.onboarding.flows import said as wording

OLD = flow(page("a"), page("b"))


def test_a_flow_does_not_differ_from_itself() -> None:
    assert compare(OLD, OLD) == ()


@pytest.mark.parametrize(
    ("new", "key"),
    [
        (replace(OLD, languages=("en",)), "flow-diff-languages"),
        (replace(OLD, delay=5), "flow-diff-moment"),
        (replace(OLD, channel=5), "flow-diff-channel"),
        (replace(OLD, language_roles={"en": 1}), "flow-diff-language-roles"),
        (replace(OLD, places={"helpers": 1}), "flow-diff-places"),
        (replace(OLD, throttle=Throttle(1)), "flow-diff-throttle"),
        (replace(OLD, buddies=False), "flow-diff-buddies-off"),
        (without(OLD, "a"), "flow-diff-step-gone"),
        (replace(OLD, steps=(*OLD.steps, page("c"))), "flow-diff-step-new"),
        (moved(OLD, "a", 1), "flow-diff-order"),
        (changed(OLD, "a", enabled=False), "flow-diff-step-off"),
        (changed(OLD, "a", roles=(1,)), "flow-diff-step-settings"),
        (said(OLD, "step.0.text", "es", "Texto"), "flow-diff-step-texts"),
        (said(OLD, "greeting", "en", "Hey"), "flow-diff-greeting"),
        (replace(OLD, farewell=wording(en="Bye")), "flow-diff-farewell"),
        (replace(OLD, lost=(Lost("how", wording(en="?"), wording(en="!")),)), "flow-diff-lost"),
    ],
)
def test_every_kind_of_change_is_told_once(new: Flow, key: str) -> None:
    assert [difference.key for difference in compare(OLD, new)] == [key]


def test_the_languages_of_changed_texts_are_named() -> None:
    new = said(said(OLD, "step.0.text", "es", "Texto"), "step.0.title", "en", "Other")
    (difference,) = compare(OLD, new)
    assert difference.params == {"id": "a", "languages": "en, es"}


def test_a_text_that_somebody_confirmed_is_a_change() -> None:
    by_machine = said(OLD, "greeting", "es", "Hola", by_machine=True)
    assert compare(by_machine, said(OLD, "greeting", "es", "Hola"))
