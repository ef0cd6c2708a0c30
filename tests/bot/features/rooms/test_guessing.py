import pytest

from bot.features.rooms.guessing import guess

SPOKEN = ("zh-Hans", "en", "es")


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("english-chat", "en"),
        ("聊天-中文", "zh-Hans"),
        ("☕・español", "es"),
        ("🇯🇵-lounge", "ja"),
        ("🏴󠁧󠁢󠁷󠁬󠁳󠁿wales", "cy"),
        ("chat_fr", "fr"),
        ("general", None),
        ("help-with-it", None),
        ("no-spoilers", None),
        ("", None),
    ],
)
def test_a_name_tells_the_language_of_a_room(name: str, language: str | None) -> None:
    assert guess({1: (name, "")}, []) == {1: language}


def test_what_the_server_speaks_decides_between_two_readings() -> None:
    assert guess({1: ("chinese-chat", "")}, ["zh-Hant", "en"]) == {1: "zh-Hant"}
    assert guess({1: ("it-chat", "")}, ["it", "en"]) == {1: "it"}
    assert guess({1: ("🇨🇭", "")}, ["it", "en"]) == {1: "it"}


def test_a_topic_is_read_after_the_name() -> None:
    rooms = {
        1: ("lounge", "Aquí hablamos español"),
        2: ("tea-en", "español"),
        3: ("talk", "你好，这里说中文"),
    }
    assert guess(rooms, []) == {1: "es", 2: "en", 3: None}


def test_short_words_of_a_topic_are_no_codes() -> None:
    topic = "Anything, in any language · 什么都聊 · De todo un poco, hi, en it no"
    assert guess({1: ("tea-house", topic)}, []) == {1: None}


def test_rooms_that_say_nothing_share_what_is_left_of_the_servers_languages() -> None:
    rooms = {1: ("tea-house", ""), 2: ("english", ""), 3: ("food", ""), 4: ("homework", "")}
    assert guess(rooms, SPOKEN) == {1: "zh-Hans", 2: "en", 3: "es", 4: None}


def test_a_language_is_guessed_for_one_room_only() -> None:
    assert guess({1: ("english-1", ""), 2: ("english-2", "")}, []) == {1: "en", 2: None}
