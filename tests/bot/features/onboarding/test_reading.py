import pytest

from bot.features.onboarding import Flow, Interest, Problem, Problems, Throttle
from bot.features.onboarding.reading import LONGEST_DOCUMENT, read
from tests.bot.features.onboarding.flows import said

GOOD = """\
[flow]
languages = ["en", "español"]
channel = 11
moment = "role"
role = 12
delay = 30
buddies = false

[language_roles]
en = 21

[places]
pets_channel = 31

[throttle]
per_minute = 2

[greeting]
es = "Hola"
en = "Hi"
machine = ["es"]

[[step]]
id = "tax"
kind = "task"
task = "picture"
channel = "{pets_channel}"
pictures = ["https://example.org/cat.png"]
roles = [41]
for_languages = ["en"]
for_roles = [42]
optional = true
enabled = false
[step.title]
en = "Tax"
[step.text]
en = "Pay in {pets_channel}"

[[step]]
id = "likes"
kind = "interests"
[step.title]
en = "What do you like?"
[step.text]
en = "Choose"
[[step.interest]]
id = "tea"
emoji = "🍵"
role = 51
[step.interest.label]
en = "Tea"

[lost.how]
question.en = "How?"
answer.en = "So."
"""


def found_in(document: str) -> list[tuple[str, int | None]]:
    problems = read(document)
    assert isinstance(problems, Problems), problems
    return [(problem.key, problem.line) for problem in problems.found]


def line_of(text: str) -> int:
    return GOOD[: GOOD.index(text)].count("\n") + 1


def test_everything_in_a_document_is_read() -> None:
    flow = read(GOOD)
    assert isinstance(flow, Flow)
    assert (flow.languages, flow.channel, flow.moment, flow.moment_role) == (("en", "es"), 11, "role", 12)
    assert (flow.delay, flow.buddies, flow.language_roles) == (30, False, {"en": 21})
    assert flow.throttle == Throttle(per_minute=2)
    assert list(flow.greeting.texts) == ["en", "es"]
    assert flow.greeting.machine == {"es"}
    tax, likes = flow.steps
    assert (tax.task, tax.channel, flow.place(tax.channel)) == ("picture", "pets_channel", 31)
    assert (tax.roles, tax.for_languages, tax.for_roles) == ((41,), ("en",), (42,))
    assert (tax.optional, tax.enabled, tax.pictures) == (True, False, ("https://example.org/cat.png",))
    assert likes.interests == (Interest("tea", said(en="Tea"), "🍵", 51),)
    assert flow.lost[0].answer == said(en="So.")


@pytest.mark.parametrize(
    ("right", "wrong", "key"),
    [
        ('moment = "role"', 'moment = "someday"', "flow-not-one-of"),
        ("delay = 30", 'delay = "soon"', "flow-not-a-number"),
        ("delay = 30", "delay = 86401", "flow-not-a-number"),
        ("delay = 30", "delay = true", "flow-not-a-number"),
        ("buddies = false", 'buddies = "no"', "flow-not-a-truth"),
        ("channel = 11", "chanel = 11", "flow-unknown-key"),
        ("channel = 11", "channel = 99999999999999999999", "flow-not-a-number"),
        ("roles = [41]", 'roles = ["41"]', "flow-not-ids"),
        ('for_languages = ["en"]', 'for_languages = "en"', "flow-not-texts"),
        ('for_languages = ["en"]', 'for_languages = ["klingon"]', "flow-unknown-language"),
        ('id = "tea"', "id = 5", "flow-not-a-text"),
        ('en = "Pay in {pets_channel}"', 'en = "Pay in {pet_channel}"', "flow-unknown-placeholder"),
        ('channel = "{pets_channel}"', 'channel = "{garden}"', "flow-unknown-place"),
        ('answer.en = "So."', 'answer = "So."', "flow-not-a-table"),
    ],
)
def test_a_wrong_value_is_told_with_its_line(right: str, wrong: str, key: str) -> None:
    assert (key, line_of(right)) in found_in(GOOD.replace(right, wrong))


@pytest.mark.parametrize(
    ("document", "line"),
    [('[flow]\nlanguages = ["en"\nx = 1', 3), ('a = "unfinished', 1), ("a = 1\na = 2", 2), ("= 5", 1)],
)
def test_what_is_not_toml_is_told_with_its_line(document: str, line: int) -> None:
    assert found_in(document) == [("flow-not-toml", line)]


def test_all_that_is_wrong_is_told_at_once_in_order() -> None:
    wrong = GOOD.replace("delay = 30", "delay = -1").replace('kind = "interests"', 'kind = "likes"')
    lines = [line for _, line in found_in(wrong)]
    assert len(lines) >= 2
    assert lines == sorted(lines, key=lambda line: line or 0)


def test_an_empty_document_says_what_a_flow_needs() -> None:
    assert [key for key, _ in found_in("")] == ["flow-no-languages", "flow-no-text"]


def test_a_document_out_of_all_proportion_is_not_even_read() -> None:
    assert read("#" * (LONGEST_DOCUMENT + 1)) == Problems(
        (
            Problem(
                "flow-document-too-long", params={"length": LONGEST_DOCUMENT + 1, "most": LONGEST_DOCUMENT}
            ),
        )
    )


@pytest.mark.parametrize("hostile", ["step = 5", "step = [1]", "greeting = 1", "lost = []", "flow = [[]]"])
def test_other_shapes_than_expected_are_told_and_never_a_crash(hostile: str) -> None:
    assert isinstance(read(hostile), Problems)


def test_windows_line_ends_keep_the_lines_right() -> None:
    wrong = GOOD.replace("delay = 30", "delay = -1")
    assert found_in(wrong.replace("\n", "\r\n")) == found_in(wrong)
