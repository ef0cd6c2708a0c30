import pytest

from bot.client.outgoing import MESSAGE_LENGTH
from cogs.rooms import drawing

URL = drawing.link(7, 70, 700)
NAMES = drawing.Names({1: "Ann *K*", 2: "]("}, {3: "Regular"}, {70: 71})


def test_the_small_line_leads_back_to_its_original() -> None:
    for foot in (
        drawing.foot("中文 ↗", URL),
        drawing.foot("Original ↗", URL, "not translated yet", "<t:5:R>"),
    ):
        (text,) = drawing.parts("-# ↪ head", "hello", foot)
        assert text == f"-# ↪ head\nhello\n{foot}"
        assert drawing.read_mark(text) == (700, 0)


def test_every_part_of_a_long_text_says_which_it_is() -> None:
    texts = drawing.parts("-# ↪ head", "hello world. " * 400, drawing.foot("中文 ↗", URL, "late"))
    assert [drawing.read_mark(text) for text in texts] == [(700, 0), (700, 1), (700, 2)]
    assert all(len(text) <= MESSAGE_LENGTH for text in texts)
    assert [text.startswith("-# ↪ head") for text in texts] == [True, False, False]


@pytest.mark.parametrize("text", ["hello", "", f"hello {URL}", f"-# [x]({URL})\nhello", f"-# x {URL}"])
def test_what_has_no_small_line_leads_nowhere(text: str) -> None:
    assert drawing.read_mark(text) is None


def test_what_a_person_writes_cannot_pass_for_the_small_line() -> None:
    written = drawing.harmless(drawing.foot("中文 ↗", URL), NAMES)
    assert drawing.read_mark(written) is None


def test_mentions_are_shown_and_not_made() -> None:
    text = drawing.harmless("<@1> <@!1> <@&3> <#70> <#72> <@9> @everyone @here", NAMES)
    assert text == r"@Ann \*K\* @Ann \*K\* @Regular <#71> <#72> <@9> ＠everyone ＠here"


def test_a_name_cannot_break_out_of_a_link() -> None:
    assert drawing.answering("](https://evil.example)", URL).count("](") == 1


def test_the_one_who_is_notified_is_named_by_the_mention() -> None:
    assert drawing.answering("", URL, ping=5) == f"-# ↪ <@5> [↗]({URL})"


def test_a_copy_without_a_word_is_one_post() -> None:
    assert drawing.parts("", "", "") == [""]
