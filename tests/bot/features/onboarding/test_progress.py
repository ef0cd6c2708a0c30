from dataclasses import replace
from datetime import timedelta

import pytest

from bot.errors import UserError
from bot.features.onboarding import Flow, Interest, Step, Wording, template
from bot.features.onboarding.funnel import mondays
from db.newcomers import Newcomer
from tests.bot.features.onboarding.guests import ANN, GUILD, MEI, Setting


def flow(*steps: Step, **fields: object) -> Flow:
    whole = Flow(("en", "zh-Hans"), Wording({"en": "Hi", "zh-Hans": "嗨"}), steps)
    return replace(whole, **fields)  # type: ignore[arg-type]  # a test names the fields


def step(identity: str, kind: str = "page", **fields: object) -> Step:
    words = Wording({"en": identity})
    return Step(identity, kind, words, words, **fields)  # type: ignore[arg-type]  # a test names the fields


async def test_a_guide_is_gone_through_to_its_end_and_counted(setting: Setting) -> None:
    await setting.live(flow(step("one"), step("two"), step("end", "finish")))
    ann = setting.guest()
    progress = await setting.guide.begin(ann, "zh-Hans")
    for at, identity in enumerate(("one", "two", "end")):
        assert (progress.at, progress.step.id) == (at, identity)
        progress = await setting.guide.do(ann, identity)
    assert progress.finished or (await setting.guide.progress(ann)).finished
    stages = ["joined", "language", "step:one", "step:two", "step:end", "finished"]
    assert await setting.counted() == {("zh-Hans", stage): 1 for stage in stages}


async def test_it_goes_on_where_it_was_left(setting: Setting) -> None:
    await setting.live(flow(step("one"), step("two")))
    await setting.guide.begin(setting.guest(), "en")
    await setting.guide.do(setting.guest(), "one")
    setting.restart()
    progress = await setting.guide.resume(setting.guest(), "zh-Hans")
    assert (progress.language, progress.step.id) == ("en", "two")


async def test_the_first_guess_is_the_nearest_language_of_the_flow(setting: Setting) -> None:
    await setting.live(flow(step("one")))
    assert (await setting.guide.resume(setting.guest(ANN), "zh-Hant")).language in ("zh-Hans", "en")
    assert (await setting.guide.resume(setting.guest(MEI), "ja")).language == "en"


async def test_another_language_moves_what_was_counted(setting: Setting) -> None:
    await setting.live(flow(step("one")))
    for language in ("en", "zh-Hans", "zh-Hans"):
        await setting.guide.begin(setting.guest(), language)
    assert await setting.counted() == {("zh-Hans", "joined"): 1, ("zh-Hans", "language"): 1}


async def test_nobody_gets_past_rules_that_they_have_not_accepted(setting: Setting) -> None:
    await setting.live(flow(step("one"), step("rules", "rules"), step("after")))
    await setting.guide.begin(setting.guest(), "en")
    assert (await setting.guide.go(setting.guest(), "after")).step.id == "rules"
    assert (await setting.guide.do(setting.guest(), "after")).step.id == "rules"
    assert "after" not in (await setting.guide.progress(setting.guest())).done
    assert (await setting.guide.do(setting.guest(), "rules")).step.id == "after"


async def test_a_task_is_not_done_by_saying_so(setting: Setting) -> None:
    await setting.live(flow(step("cat", "task", task="picture"), step("after")))
    await setting.guide.begin(setting.guest(), "en")
    with pytest.raises(UserError, match="guide-task-open"):
        await setting.guide.do(setting.guest(), "cat")
    assert (await setting.guide.go(setting.guest(), "after")).step.id == "cat"


async def test_an_optional_task_can_be_skipped(setting: Setting) -> None:
    await setting.live(flow(step("cat", "task", task="picture", optional=True), step("after")))
    await setting.guide.begin(setting.guest(), "en")
    assert (await setting.guide.go(setting.guest(), "after")).step.id == "after"


async def test_a_step_that_was_deleted_meanwhile_leads_to_the_first_that_is_not_done(
    setting: Setting,
) -> None:
    await setting.live(flow(step("one"), step("two"), step("three")))
    await setting.guide.begin(setting.guest(), "en")
    await setting.guide.do(setting.guest(), "one")
    await setting.live(flow(step("one"), step("three")))
    progress = await setting.guide.resume(setting.guest(), "en")
    assert (progress.step.id, progress.moved) == ("three", True)
    assert (await setting.guide.go(setting.guest(), "two")).moved
    assert (await setting.guide.do(setting.guest(), "two")).moved


async def test_a_language_that_is_not_offered_any_more_has_an_answer(setting: Setting) -> None:
    await setting.live(flow(step("one")))
    await setting.guide.begin(setting.guest(), "zh-Hans")
    await setting.live(replace(flow(step("one")), languages=("en",)))
    with pytest.raises(UserError, match="guide-language-gone"):
        await setting.guide.begin(setting.guest(), "zh-Hans")
    assert (await setting.guide.resume(setting.guest(), "zh-Hans")).language == "en"


async def test_a_paused_guide_stays_open_to_those_in_the_middle_of_it(setting: Setting) -> None:
    await setting.live(flow(step("one")))
    await setting.guide.begin(setting.guest(ANN), "en")
    await setting.flows.pause(GUILD)
    assert (await setting.guide.resume(setting.guest(ANN), "en")).step.id == "one"
    with pytest.raises(UserError, match="guide-paused"):
        await setting.guide.resume(setting.guest(MEI), "en")


@pytest.mark.parametrize("steps", [(), (step("one", enabled=False),)])
async def test_a_guide_without_a_page_is_none(setting: Setting, steps: tuple[Step, ...]) -> None:
    await setting.live(flow(*steps))
    with pytest.raises(UserError, match="guide-none"):
        await setting.guide.begin(setting.guest(), "en")


async def test_whoever_comes_back_within_a_month_goes_on_and_later_begins_anew(setting: Setting) -> None:
    await setting.live(flow(step("one"), step("two")))
    await setting.guide.begin(setting.guest(), "en")
    await setting.guide.do(setting.guest(), "one")
    await setting.greetings.left(GUILD, ANN)
    setting.now += timedelta(days=29)
    await setting.guide.forget_absent()
    back = await setting.guide.begin(setting.guest(), "en")
    assert (back.step.id, back.returned) == ("two", True)
    await setting.greetings.left(GUILD, ANN)
    setting.now += timedelta(days=31)
    await setting.guide.forget_absent()
    anew = await setting.guide.begin(setting.guest(), "en")
    assert (anew.step.id, anew.returned) == ("one", False)


async def test_roles_follow_the_language_and_what_is_read(setting: Setting) -> None:
    await setting.live(flow(step("one"), language_roles={"en": 71, "zh-Hans": 72}))
    await setting.guide.begin(setting.guest(), "en")
    assert await wanted(setting) == {(71, "wanted")}
    await setting.guide.speaks(setting.guest(), ["zh-Hans", "ja"])
    assert await wanted(setting) == {(71, "wanted"), (72, "wanted")}
    await setting.guide.speaks(setting.guest(), [])
    assert await wanted(setting) == {(71, "wanted"), (72, "unwanted")}


async def test_interests_give_their_roles_and_take_them_back(setting: Setting) -> None:
    like = Wording({"en": "x"})
    offered = (Interest("food", like, role=81), Interest("games", like, role=82), Interest("tea", like))
    await setting.live(flow(step("likes", "interests", interests=offered)))
    await setting.guide.begin(setting.guest(), "en")
    await setting.guide.likes(setting.guest(), "likes", ["food", "tea", "forged"])
    assert await wanted(setting) == {(81, "wanted")}
    assert await setting.guide.interests(GUILD, ANN) == {"food", "tea"}
    await setting.guide.likes(setting.guest(), "likes", ["games"])
    assert await wanted(setting) == {(81, "unwanted"), (82, "wanted")}
    with pytest.raises(UserError):
        await setting.guide.likes(setting.guest(), "no-such-step", [])


async def test_a_helper_is_called_once_an_hour(setting: Setting) -> None:
    await setting.live(flow(step("one")))
    await setting.guide.begin(setting.guest(), "en")
    assert [await setting.guide.calls(setting.guest()) for _ in range(2)] == [True, False]
    setting.now += timedelta(hours=1)
    assert await setting.guide.calls(setting.guest())


async def test_whoever_is_here_after_a_week_is_counted_once(setting: Setting) -> None:
    await setting.live(template("minimal"))
    await setting.guide.begin(setting.guest(), "en")
    assert await setting.guide.settling(10) == []
    setting.now += timedelta(days=8)
    (known,) = await setting.guide.settling(10)
    assert isinstance(known, Newcomer)
    await setting.guide.stayed(known)
    assert await setting.guide.settling(10) == []
    assert (await setting.counted())["en", "day-7"] == 1


async def test_a_person_is_forgotten_and_the_counts_stay(setting: Setting) -> None:
    await setting.live(flow(step("one"), language_roles={"en": 71}))
    await setting.guide.begin(setting.guest(), "en")
    await setting.guide.forget_member(ANN)
    assert await wanted(setting) == set()
    with pytest.raises(UserError, match="guide-not-begun"):
        await setting.guide.progress(setting.guest())
    assert (await setting.counted())["en", "language"] == 1


async def wanted(setting: Setting) -> set[tuple[int, str]]:
    return {(grant.role_id, grant.state) for grant in await setting.grants.of_member(GUILD, ANN)}


@pytest.mark.parametrize(
    ("roles", "guess", "language"),
    [
        ((), "es-ES", "es"),
        ((41,), "es-ES", "zh-Hans"),
        ((41, 42), "es-ES", "es"),
        ((41, 42), "fr", "zh-Hans"),
        ((99,), "fr", "en"),
    ],
)
async def test_a_role_that_discords_own_onboarding_gave_tells_the_language(
    setting: Setting, roles: tuple[int, ...], guess: str, language: str
) -> None:
    await setting.live(language_roles={"zh-Hans": 41, "es": 42})
    assert (await setting.guide.resume(setting.guest(ANN, *roles), guess)).language == language


async def test_the_report_is_of_some_weeks_or_of_one_with_enough_people(setting: Setting) -> None:
    await setting.live()
    for person in range(4):
        await setting.guide.begin(setting.guest(person + 1), "en")
    setting.now += timedelta(days=7)
    await setting.guide.begin(setting.guest(50), "es")
    this, before = mondays(setting.now, 2)[::-1]
    assert (await setting.guide.report(GUILD, 8)).stage("joined").count == 5
    assert (await setting.guide.report(GUILD, 1)).stage("language").count == 1
    # One of the two weeks is too small to be shown, and would be known by subtraction if the other was.
    for monday in (this, before, 0):
        assert (await setting.guide.report(GUILD, 8, monday)).stage("joined").count == 5
    for person in range(60, 63):
        await setting.guide.begin(setting.guest(person), "es")
    assert (await setting.guide.report(GUILD, 8, before)).stage("joined").count == 4
