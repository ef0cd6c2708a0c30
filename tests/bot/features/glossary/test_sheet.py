import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import UserError
from bot.features.glossary import entries, sheet
from db.glossary import Entry

TEA = Entry(1, {"en": ("tea", "teas"), "es": ("té",)}, "hot")
CUP = Entry(2, {"en": ("cup",), "es": ("taza",)})


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_what_spreadsheet_programs_write_is_read(encoding: str, delimiter: str, newline: str) -> None:
    text = newline.join(
        [delimiter.join(line) for line in (["English", "中文", "note"], ["tea", "茶", "x"], [""])]
    )
    rows, problems = sheet.read(text.encode(encoding))
    assert rows == [sheet.Row(2, {"en": ("tea",), "zh-Hans": ("茶",)}, "x")]
    assert problems == []


def test_a_row_is_the_term_with_which_it_shares_a_spelling() -> None:
    rows, _ = sheet.read("en,es\nTEA,infusión\nplate,plato\ncup,taza\n".encode())
    plan = sheet.plan([TEA, CUP], rows)
    assert plan.changed == (Entry(1, {"en": ("TEA",), "es": ("infusión",)}, "hot"),)
    assert [entry.forms for entry in plan.added] == [{"en": ("plate",), "es": ("plato",)}]
    assert (plan.same, plan.problems) == (1, ())


def test_languages_without_a_column_stay_and_empty_cells_empty() -> None:
    rows, _ = sheet.read(b"en,zh-Hans\ntea,\n")
    assert sheet.plan([TEA], rows).changed == (Entry(1, {"en": ("tea",), "es": ("té",)}, "hot"),)
    rows, _ = sheet.read(b"en,es,note\ntea,,\n")
    assert sheet.plan([TEA], rows).changed == (Entry(1, {"en": ("tea",)}, ""),)


def test_a_row_with_spellings_of_two_terms_is_a_problem() -> None:
    rows, _ = sheet.read(b"en,es\ntea,taza\n")
    [problem] = sheet.plan([TEA, CUP], rows).problems
    assert (problem.line, problem.error.key) == (2, "glossary-import-two-terms")


def test_plans_are_told_apart_by_what_they_do() -> None:
    rows, _ = sheet.read(b"en\nplate\n")
    assert sheet.plan([TEA], rows).digest == sheet.plan([CUP], rows).digest
    assert sheet.plan([Entry(3, {"en": ("plate",)}, "x")], rows).digest != sheet.plan([TEA], rows).digest


def test_every_problem_has_its_line_and_column() -> None:
    rows, problems = sheet.read(b'en,es,note\ntea,`x`,ok\n"two\nlines",y,z\n' + b"z" * 81 + b",<@1>,\n")
    assert [(p.line, p.column, p.error.key) for p in problems] == [
        (2, "es", "glossary-unsafe"),
        (4, "en", "glossary-too-long"),
        (4, "es", "glossary-unsafe"),
    ]
    assert [row.line for row in rows] == [3]


def test_a_file_that_is_none_says_why() -> None:
    for data, key in ((b"\xff\xfe\x00", "glossary-import-unreadable"), (b"", "glossary-import-no-languages")):
        with pytest.raises(UserError) as caught:
            sheet.read(data)
        assert caught.value.key == key


spelled = st.text(st.sampled_from("=+-@'\"ab茶,; é"), min_size=1, max_size=8)


@given(st.lists(spelled, min_size=1, max_size=4), st.text(st.sampled_from("=+-@'\", ab茶"), max_size=9))
def test_what_is_written_is_read_again_and_no_cell_is_a_formula(words: list[str], note: str) -> None:
    try:
        entry = entries.entry(1, {"en": entries.spellings("|".join(words))}, note)
    except UserError:
        return
    data = sheet.write([entry], ["es"])
    assert data.startswith(b"\xef\xbb\xbfes,en,note\r\n")
    rows, problems = sheet.read(data)
    assert problems == []
    assert sheet.plan([entry], rows).same == 1
