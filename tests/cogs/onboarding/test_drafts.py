import pytest

from bot.errors import UserError
from bot.features.onboarding import KINDS, TASKS, template
from bot.features.onboarding.reading import read
from bot.features.onboarding.validation import problems
from bot.features.onboarding.writing import write
from bot.i18n import Strings
from cogs.onboarding.drafts import added, asked
from tests.bot.features.onboarding.flows import flow

STRINGS = Strings.load()
OFFERED = [*(kind for kind in KINDS if kind != "task"), *(f"task-{task}" for task in TASKS)]


@pytest.mark.parametrize("wanted", OFFERED)
def test_a_step_of_every_kind_can_be_kept_as_it_is_added(wanted: str) -> None:
    drafted = added(STRINGS, flow(), wanted)
    (step,) = drafted.steps
    assert (step.task or step.kind) == wanted.removeprefix("task-")
    assert not step.enabled
    assert set(step.titles.texts) == set(step.texts.texts) == {"en", "zh-Hans", "es"}
    assert problems(drafted) == ()
    assert read(write(drafted)) == drafted


@pytest.mark.parametrize("forged", ["task", "task-", "task-dance", "party", ""])
def test_what_the_panel_does_not_offer_is_refused(forged: str) -> None:
    with pytest.raises(UserError):
        added(STRINGS, flow(), forged)


def test_a_new_question_gets_an_id_of_its_own_and_stands_in_the_main_language() -> None:
    first = asked(template("blank"), "Where?", "There.")
    second = asked(first, "When?", "Now.")
    *_, one, two = second.lost
    assert (one.id, two.id) == ("question-1", "question-2")
    assert two.answer.texts == {second.languages[0]: "Now."}
