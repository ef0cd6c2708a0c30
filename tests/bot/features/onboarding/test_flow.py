from bot.features.onboarding import Interest, Lost
from tests.bot.features.onboarding.flows import flow, page, said


def test_a_newcomer_is_led_through_the_steps_that_are_on_and_meant_for_them() -> None:
    steps = [
        page("all"),
        page("hidden", enabled=False),
        page("chinese", for_languages=("zh-Hans",)),
        page("regulars", for_roles=(5, 6)),
    ]
    guide = flow(*steps)
    assert [step.id for step in guide.path("en")] == ["all"]
    assert [step.id for step in guide.path("zh-Hans", [6])] == ["all", "chinese", "regulars"]


def test_a_step_speaks_the_newcomers_language_or_its_first() -> None:
    step = page("a", titles=said(en="Tea", es="Té"))
    assert [step.title(code) for code in ("es", "en", "ja")] == ["Té", "Tea", "Tea"]


def test_a_place_that_nobody_filled_is_the_main_channel_and_that_where_people_are_greeted() -> None:
    assert flow(channel=1).place("pets_channel") == 1
    assert flow(channel=1, places={"chat_channel": 2}).place("pets_channel") == 2
    assert flow(channel=1, places={"pets_channel": 3}).place("pets_channel") == 3
    assert flow(channel=1).place("helpers") is None
    assert flow(channel=1).place(9) == 9


def test_what_is_missing_in_a_language_is_listed_by_path() -> None:
    guide = flow(page("a"), lost=(Lost("how", said(en="How?"), said(en="So.", es="Así.")),))
    assert guide.missing("en") == ()
    assert guide.missing("es") == ("step.0.title", "step.0.text", "lost.how.question")


def test_places_that_are_spoken_of_and_not_filled_are_listed() -> None:
    steps = [
        page("a", texts=said(en="Ask {helpers} in {chat_channel}, {member}")),
        page("b", kind="task", task="post", channel="pets_channel"),
    ]
    assert flow(*steps, places={"chat_channel": 1}).unfilled() == ("helpers", "pets_channel")


def test_every_role_that_a_flow_gives_is_known() -> None:
    choosing = page("b", kind="interests", interests=(Interest("tea", said(en="Tea"), role=3),))
    assert flow(page("a", roles=(1, 2)), choosing, language_roles={"en": 4}).role_ids() == {1, 2, 3, 4}
