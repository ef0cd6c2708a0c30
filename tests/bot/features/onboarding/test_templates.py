import pytest

from bot.errors import UserError
from bot.features.onboarding import TEMPLATES, Place, Surroundings, fitted, template
from bot.features.onboarding.validation import problems


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_shipped_flow_is_sound_and_complete_in_every_catalogue_language(name: str) -> None:
    flow = template(name)
    assert problems(flow) == ()
    assert {code: flow.missing(code) for code in ("en", "zh-Hans", "es")} == {
        "en": (),
        "zh-Hans": (),
        "es": (),
    }
    assert not any(wording.machine for _, wording in flow.wordings())


def test_only_shipped_flows_can_be_asked_for() -> None:
    with pytest.raises(UserError):
        template("../../secrets")


CHANNELS = [
    Place(1, "announcements"),
    Place(2, "欢迎-welcome"),
    Place(3, "General"),
    Place(4, "萌宠"),
    Place(5, "自我介绍"),
]
ROLES = [Place(8, "Admin"), Place(9, "Tea Helpers")]


def test_places_are_guessed_from_their_names_in_any_of_our_languages() -> None:
    flow = fitted(template("cultural-exchange"), (), Surroundings(CHANNELS, CHANNELS, ROLES))
    assert flow.channel == 2
    assert flow.places == {"chat_channel": 3, "pets_channel": 4, "intro_channel": 5, "helpers": 9}
    assert flow.unfilled() == ()


def test_what_no_name_tells_stays_open() -> None:
    flow = fitted(template("cultural-exchange"), (), Surroundings(channels=[Place(1, "x")]))
    assert (flow.channel, flow.places) == (None, {})


def test_the_languages_of_the_server_are_offered_and_else_those_of_the_flow() -> None:
    assert fitted(template("minimal"), ("es", "ja"), Surroundings()).languages == ("es", "ja")
    assert fitted(template("minimal"), (), Surroundings()).languages == ("en", "zh-Hans", "es")


def test_people_are_greeted_where_the_bot_may_write_and_else_in_the_main_channel() -> None:
    silent = Surroundings(greeting=CHANNELS[2:], channels=CHANNELS)
    assert fitted(template("minimal"), (), silent).channel == 3
