import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.features.translation import markup
from bot.features.translation.markup import Shielded, protect, rejoin, restore


def cores(text: str) -> list[str]:
    return [unit.core for unit in protect(text).units if unit.core]


@given(st.text(alphabet="ab<@1>:#`|*_~\\[](){}X0 \n>-.。你/h\U000f0000", max_size=60))
def test_cutting_a_message_loses_no_letter(text: str) -> None:
    assert protect(text).original == text


def test_marks_at_the_edges_are_not_sent() -> None:
    (unit,) = protect("<@1> <:pepe:1> **are you there?** https://a.b/c 😀").units
    assert (unit.before, unit.core, unit.after) == (
        "<@1> <:pepe:1> **",
        "are you there?",
        "** https://a.b/c 😀",
    )
    assert unit.tokens == ()


def test_marks_inside_are_tokens_and_neighbours_share_one() -> None:
    (unit,) = protect("look at <#1> <#2> now").units
    assert unit.core == "look at [X0X] now"
    assert unit.tokens[0].text == "<#1> <#2>"
    assert unit.plain == "look at   now"


def test_a_mark_stays_inside_when_its_partner_does() -> None:
    assert cores("**Hi** there") == ["[X0X]Hi[X1X] there"]
    assert cores("really **nice**") == ["really [X0X]nice[X1X]"]


def test_lines_and_spoilers_are_translated_on_their_own() -> None:
    assert cores("> one line\n- another\n# title\n1. first") == ["one line", "another", "title", "first"]
    assert cores("he is ||the killer|| I think") == ["he is", "the killer", "I think"]


def test_what_has_no_words_is_not_sent() -> None:
    assert cores("<@1> 😀 12:30\n```\ncode\n```\n---") == []


def test_detection_sees_only_the_words() -> None:
    assert protect("> hola <@1> amigo\n||secreto||").plain == "hola   amigo\nsecreto"


UNIT = protect("ask <@1> about `x` today").units[0]


def test_tokens_come_back_however_the_engine_wrote_them() -> None:
    for answer in (
        "问 [X0X] 关于 [X1X]",
        "问【x0x】关于［Ｘ 1 X］",
        "问 [ X0X ] [ x1 X ]",
        "[X1X] 问 [X0X]",
        "问[х0х]于[Х1Х]",
    ):
        answer = answer.replace("Ｘ", "X")
        restored = restore(UNIT, answer)
        assert restored is not None, answer
        assert restored.count("<@1>") == 1
        assert restored.count("`x`") == 1


def test_a_lost_doubled_or_invented_token_is_noticed() -> None:
    for answer in (
        "问 [X0X]",
        "问 [X0X] [X0X] [X1X]",
        "问 [X0X] [X1X] [X2X]",
        "",
        "问 [X0X] X1X",
        "问 [X0X] [X1X] X1X",
    ):
        assert restore(UNIT, answer) is None, answer


def test_marks_in_the_wrong_order_are_noticed() -> None:
    unit = protect("it is **really** nice").units[0]
    assert restore(unit, "真[X0X]的[X1X]好") == "真**的**好"
    assert restore(unit, "真[X1X]的[X0X]好") is None


def test_marks_keep_working_where_the_engine_added_spaces() -> None:
    unit = protect("it is **really** nice").units[0]
    assert restore(unit, "es [X0X] realmente [X1X] bueno") == "es **realmente** bueno"


def test_a_link_is_kept_apart_from_letters_that_would_become_part_of_it() -> None:
    unit = protect("see https://a.b/c please").units[0]
    assert restore(unit, "请看[X0X]谢谢") == "请看https://a.b/c 谢谢"
    assert restore(unit, "mira[X0X], vale") == "mira https://a.b/c, vale"


def test_stray_marks_of_the_engine_cannot_open_a_spoiler() -> None:
    (before, *_) = protect("the killer is ||Bob||").units
    assert restore(before, "el asesino es `") == "el asesino es "
    assert restore(before, "el asesino es \\") == "el asesino es "
    assert restore(before, "el asesino es ||") == "el asesino es "
    assert restore(before, "el asesino\nes") == "el asesino es"


def test_what_may_stand_in_a_text_may_not_move_to_where_it_opens_a_spoiler() -> None:
    path, *_ = protect("the path C:\\dir is ||secret||").units
    assert restore(path, "dir es C:\\") == "dir es C:"
    choice, *_ = protect("a | b | c or ||secret||").units
    assert restore(choice, "a || b c") == "a | b c"


def test_the_engine_starts_no_heading_or_quote() -> None:
    unit = protect("#1 in the list").units[0]
    assert restore(unit, "# 1 de la lista") == "\\# 1 de la lista"


def test_the_pieces_between_tokens_make_the_unit_again() -> None:
    assert markup.pieces(UNIT) == ["ask ", " about ", " today"]
    assert rejoin(UNIT, ["问 ", " 关于 ", " 今天"]) == "问 <@1> 关于 `x` 今天"


@pytest.mark.parametrize("part", ["`", "*", "|", "a.", "_a ", "**a ", "||a ", "<@", "[a](https://", "a@"])
def test_no_message_is_written_to_keep_the_shield_busy(part: str) -> None:
    start = time.process_time()
    protect((part * 4000)[:4000])
    assert time.process_time() - start < 0.3


def test_a_message_of_nothing_has_no_units() -> None:
    assert protect("") == Shielded(())
