import pytest

from bot.features.onboarding import Flow, Interest, Lost
from bot.features.onboarding.validation import problems, text_length
from tests.bot.features.onboarding.flows import flow, page, said


def keys(guide: Flow) -> list[str]:
    return [problem.key for problem in problems(guide)]


def test_a_good_flow_has_no_problem() -> None:
    assert keys(flow(page("a"), page("end", kind="finish"))) == []


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Hi {memberr}", "flow-unknown-placeholder"),
        ("Hi {member.__init__}", None),
        ("Hi @everyone", "flow-mentions-people"),
        ("Hi <@&123>", "flow-mentions-people"),
        ("[Nitro](https://evil.example)", "flow-hides-a-link"),
        ("[Nitro](<https://evil.example>)", "flow-hides-a-link"),
        ("a\u202eb", "flow-hidden-characters"),
        ("See <#123> and https://example.org", None),
    ],
)
def test_what_a_text_must_not_hold(text: str, key: str | None) -> None:
    assert keys(flow(page("a", texts=said(en=text)))) == ([key] if key else [])


@pytest.mark.parametrize("letter", ["a", "茶"])
def test_lengths_are_counted_in_characters(letter: str) -> None:
    most = text_length("step.0.text")
    assert keys(flow(page("a", texts=said(en=letter * most)))) == []
    (problem,) = problems(flow(page("a", texts=said(en=letter * (most + 1)))))
    assert problem.key == "flow-too-long"
    assert (problem.path, problem.params["length"], problem.params["most"]) == (
        "step.0.text.en",
        most + 1,
        most,
    )


def test_all_greetings_share_one_card() -> None:
    long = "x" * 900
    assert keys(flow(greeting=said(en=long, es=long, fr=long, de=long))) == ["flow-greetings-too-long"]


@pytest.mark.parametrize(
    ("guide", "key"),
    [
        (flow(languages=()), "flow-no-languages"),
        (flow(languages=("tlh",)), "flow-unknown-language"),
        (flow(languages=("en",) * 11), "flow-too-many"),
        (flow(moment="role"), "flow-moment-needs-a-role"),
        (flow(places={"kitchen": 1}), "flow-unknown-place"),
        (flow(page("a", kind="task", task="post", channel="kitchen")), "flow-unknown-place"),
        (flow(page("a", titles=said())), "flow-no-text"),
        (flow(page("Über uns")), "flow-step-id"),
        (flow(page("end", kind="finish"), page("a")), "flow-finish-is-last"),
        (flow(page("a", kind="languages"), page("b", kind="languages")), "flow-one-is-enough"),
        (flow(page("a", kind="task")), "flow-task-and-kind"),
        (flow(page("a", task="post")), "flow-task-and-kind"),
        (flow(page("a", kind="interests")), "flow-interests-none"),
        (flow(page("a", interests=(Interest("tea", said(en="Tea")),))), "flow-interests-elsewhere"),
        (flow(page("a", pictures=("javascript:alert(1)",))), "flow-picture-address"),
        (flow(*(page(f"s{n}") for n in range(21))), "flow-too-many"),
        (flow(lost=(Lost("how", said(en="?" * 81), said(en="So.")),)), "flow-too-long"),
    ],
)
def test_a_flow_that_cannot_work_is_refused(guide: Flow, key: str) -> None:
    assert keys(guide) == [key]


def test_an_id_that_is_there_twice_is_told_for_both() -> None:
    assert keys(flow(page("a"), page("a"))) == ["flow-step-twice", "flow-step-twice"]
