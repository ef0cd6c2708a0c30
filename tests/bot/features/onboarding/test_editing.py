from dataclasses import replace

from bot.features.onboarding import Flow, editing
from tests.bot.features.onboarding.flows import flow, page, said


def ids(guide: Flow) -> list[str]:
    return [step.id for step in guide.steps]


THREE = flow(page("a"), page("b"), page("end", kind="finish"))


def test_a_step_is_moved_and_never_past_an_end() -> None:
    assert ids(editing.moved(THREE, "b", -1)) == ["b", "a", "end"]
    assert ids(editing.moved(THREE, "a", -1)) == ["a", "b", "end"]
    assert ids(editing.moved(THREE, "a", 5)) == ["b", "end", "a"]


def test_a_copy_stands_behind_its_original_with_an_id_of_its_own() -> None:
    twice = editing.duplicated(editing.duplicated(THREE, "a"), "a")
    assert ids(twice) == ["a", "a-3", "a-2", "b", "end"]
    long = flow(page("x" * 32))
    assert ids(editing.duplicated(long, "x" * 32))[1] == "x" * 28 + "-2"


def test_a_new_step_comes_before_the_finish() -> None:
    assert ids(editing.added(THREE, "page", said(en="New"), said(en="New"))) == ["a", "b", "page", "end"]
    assert ids(editing.added(flow(), "page", said(en="New"), said(en="New"))) == ["page"]


def test_a_step_is_changed_or_taken_out() -> None:
    assert [step.enabled for step in editing.changed(THREE, "b", enabled=False).steps] == [True, False, True]
    assert editing.changed(THREE, "gone", enabled=False) == THREE
    assert ids(editing.without(THREE, "a")) == ["b", "end"]


def test_a_text_is_found_by_its_path() -> None:
    spoken = editing.said(THREE, "step.1.title", "es", "Título", by_machine=True)
    assert spoken.steps[1].titles.texts == {"en": "Title", "es": "Título"}
    assert spoken.steps[1].titles.machine == {"es"}
    assert replace(spoken, steps=THREE.steps) == THREE


def test_confirming_a_language_leaves_the_others_in_doubt() -> None:
    spoken = editing.said(THREE, "greeting", "fr", "Salut", by_machine=True)
    spoken = editing.said(spoken, "step.0.title", "es", "Título", by_machine=True)
    assert editing.confirmed(spoken, "es").unconfirmed("es") == ()
    assert editing.confirmed(spoken, "es").unconfirmed("fr") == ("greeting",)


def test_other_languages_reorder_the_texts_keep_them_and_drop_the_roles_of_those_that_went() -> None:
    offered = editing.offering(replace(THREE, language_roles={"en": 1, "es": 2}), ("es", "ja"))
    assert list(offered.greeting.texts) == ["es", "en"]
    assert offered.language_roles == {"es": 2}
