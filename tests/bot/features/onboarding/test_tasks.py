from datetime import timedelta

import pytest

from bot.features.onboarding import Act, Deed, Flow, Step, Task, Wording
from bot.features.onboarding.tasks import fulfils
from tests.bot.features.onboarding.guests import ANN, GUILD, Setting

PETS, INTRO, THREAD = 61, 62, 63
WORDS = Wording({"en": "x"})


def task(name: Task, channel: int | str | None = PETS) -> Step:
    return Step(name, "task", WORDS, WORDS, task=name, channel=channel)


def flow(*steps: Step) -> Flow:
    return Flow(("en",), WORDS, steps, places={"intro_channel": INTRO})


@pytest.mark.parametrize(
    ("name", "deed", "done"),
    [
        ("picture", "picture", True),
        ("picture", "post", False),
        ("post", "picture", True),
        ("prompt", "post", True),
        ("introduction", "post", True),
        ("reaction", "reaction", True),
        ("reaction", "post", False),
        ("post", "reaction", False),
    ],
)
def test_a_deed_is_what_the_task_asks_for(name: Task, deed: Deed, done: bool) -> None:
    assert fulfils(flow(), task(name), deed, {PETS}) is done


def test_the_channel_counts_and_so_do_its_threads() -> None:
    assert fulfils(flow(), task("post"), "post", {THREAD, PETS})
    assert not fulfils(flow(), task("post"), "post", {INTRO})
    assert fulfils(flow(), task("post", "intro_channel"), "post", {INTRO})
    assert fulfils(flow(), task("post", None), "post", {THREAD})


async def test_a_watched_newcomer_is_seen_doing_it_once(setting: Setting) -> None:
    await setting.live(flow(task("picture"), task("reaction")))
    await setting.guide.begin(setting.guest(), "en")
    setting.tasks.watch(GUILD, ANN)
    act = Act(GUILD, ANN, frozenset({PETS}), "picture")
    assert [step.id for step in await setting.tasks.note(act)] == ["picture"]
    assert await setting.tasks.note(act) == []
    assert (await setting.counted())["en", "first-message"] == 1
    assert setting.tasks.watches(GUILD, ANN)
    await setting.tasks.note(Act(GUILD, ANN, frozenset({PETS}), "reaction"))
    assert not setting.tasks.watches(GUILD, ANN)


async def test_who_is_watched_is_known_after_a_restart_for_a_month(setting: Setting) -> None:
    await setting.live(flow(task("picture")))
    await setting.guide.begin(setting.guest(), "en")
    setting.restart()
    await setting.tasks.load()
    assert setting.tasks.watches(GUILD, ANN)
    setting.now += timedelta(days=31)
    await setting.tasks.load()
    assert not setting.tasks.watches(GUILD, ANN)


async def test_nobody_is_watched_whom_the_database_does_not_know(setting: Setting) -> None:
    await setting.live(flow(task("picture")))
    setting.tasks.watch(GUILD, ANN)
    assert await setting.tasks.note(Act(GUILD, ANN, frozenset({PETS}), "picture")) == []
    assert not setting.tasks.watches(GUILD, ANN)


async def test_an_introduction_keeps_its_first_nonce(setting: Setting) -> None:
    first = await setting.tasks.introduce(GUILD, ANN, "one")
    assert (await setting.tasks.introduce(GUILD, ANN, "two")) == first
    assert first.nonce == "one"


async def test_what_is_done_before_the_rules_are_accepted_does_not_count_yet(setting: Setting) -> None:
    await setting.live(flow(Step("rules", "rules", WORDS, WORDS), task("picture")))
    await setting.guide.begin(setting.guest(), "en")
    setting.tasks.watch(GUILD, ANN)
    act = Act(GUILD, ANN, frozenset({PETS}), "picture")
    assert await setting.tasks.note(act) == []
    await setting.guide.do(setting.guest(), "rules")
    assert [step.id for step in await setting.tasks.note(act)] == ["picture"]
