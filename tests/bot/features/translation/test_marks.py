import pytest

from bot.features.translation.marks import Marks, invents


@pytest.mark.parametrize(
    "kept",
    [
        "<@123>", "<@!123>", "<@&123>", "<#123>", "<:pepe_sad:123>", "<a:wave:123>", "</translate text:123>",
        "<t:1700000000:R>",
        "<t:1700000000>", "<id:guide>", "@everyone", "@here", ":joy:", ":joy_cat:", "https://a.b/c?d=e#f",
        "<https://a.b/c>", "discord.gg/abc", "`code`", "``a ` b``", "```py\nx = 1\n```",
        "me@example.org", "\\*", "[X0X]",
        "【x 3 x】", "\U000f0001",
    ],
)  # fmt: skip
def test_what_belongs_to_discord_is_one_mark(kept: str) -> None:
    marks = Marks()
    marked = marks.mark(f"see {kept} now")
    assert len(marked) == len("see ? now")
    assert marks.reveal(marked) == f"see {kept} now"


@pytest.mark.parametrize(
    "plain",
    ["it costs 3 < 4", "10:30:45", "snake_case_name", "2*3*4", "a | b", "wait...", "(ok)", "5 > 3", "a_b_c"],
)
def test_plain_text_is_left_alone(plain: str) -> None:
    assert Marks().mark(plain) == plain


@pytest.mark.parametrize("text", ["**bold**", "__line__", "~~gone~~", "*slanted*", "_slanted_", "***both***"])
def test_emphasis_is_a_pair_of_marks(text: str) -> None:
    marks = Marks()
    marked = marks.mark(text)
    first, last = marks.get(marked[0]), marks.get(marked[-1])
    assert first is not None
    assert last is not None
    assert first.pair == last.pair
    assert first.text == last.text


def test_a_masked_link_keeps_its_target_and_gives_its_label() -> None:
    marks = Marks()
    marked = marks.mark("[the rules](https://a.b/c) here")
    assert marked[1:10] == "the rules"
    assert [mark.text for char in marked if (mark := marks.get(char))] == ["[", "](https://a.b/c)"]


def test_a_spoiler_is_cut_off_from_what_is_around_it() -> None:
    marks = Marks()
    segments = marks.segments(marks.mark("it was ||the\nbutler|| after all"))
    assert [marks.reveal(segment) for segment in segments] == [
        "it was ",
        "||",
        "the",
        "\n",
        "butler",
        "||",
        " after all",
    ]


def test_bars_in_code_hide_nothing_and_code_in_bars_is_code() -> None:
    marks = Marks()
    assert len(marks.segments(marks.mark("`a || b` and `c || d`"))) == 1
    first, *_ = marks.segments(marks.mark("||a `b|| c` d||"))
    assert marks.reveal(first) == "||"


@pytest.mark.parametrize(
    "answer", ["see https://a.b", "hi <@1>", "hi @everyone", "[x](y)", "join discord.gg/abc"]
)
def test_an_invented_link_or_mention_is_noticed(answer: str) -> None:
    assert invents(answer, "hello")
    assert not invents("hello", "hello")
