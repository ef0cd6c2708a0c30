import pytest

from playground import Playground
from playground.driver import Card, Person
from tests.cogs.glossary.test_cog import settles

WORDS = (
    "\ufeffen;zh-Hans;es;note\r\ndumpling | dumplings;饺子;empanadilla;\r\nRedNote;*;*;an app\r\n".encode()
)


async def imports(person: Person, data: bytes, name: str = "words.csv") -> Card:
    return await person.runs("glossary import", file=(name, data))


def attached(play: Playground, card: Card) -> bytes:
    """The file on a card."""
    [file] = card.raw["attachments"]
    return play.world.files[int(file["id"])].data


async def test_an_import_is_shown_before_it_is_done(kai: Person) -> None:
    await settles(kai, "dumpling", "水饺")
    card = await imports(kai, WORDS)
    assert "This adds 1 and changes 1; 0 stay as they are. Nothing has been done yet." in card.text
    assert "➕ RedNote\n✏️ dumpling · 饺子 · empanadilla" in card.text
    assert "水饺" in (await kai.runs("glossary list")).text
    done = await kai.presses(card, "Import")
    assert "Imported: 1 added, 1 changed." in done.text
    assert done.raw["attachments"] == []
    listed = await kai.runs("glossary list")
    assert "dumpling, dumplings" in listed.text
    assert "RedNote" in listed.text
    assert "nothing new in this file: all 2 words" in (await imports(kai, WORDS)).text


async def test_what_goes_out_comes_in_again_unchanged_and_runs_nowhere(kai: Person, play: Playground) -> None:
    for word in ("=tea", "+cup", "-pot", "@leaf", "a, b", 'the "old" one'):
        await settles(kai, word, f"{word}茶", note=f"={word}")
    card = await kai.runs("glossary export")
    assert "6 words. The file opens in Excel" in card.text
    data = attached(play, card)
    assert data.startswith("\ufeffen,zh-Hans,es,note\r\n".encode())
    cells = [cell.strip('"') for line in data.decode("utf-8-sig").splitlines() for cell in line.split(",")]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
    assert "all 6 words" in (await imports(kai, data)).text


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "The first line must name the languages"),
        (b"note\nx\n", "The first line must name the languages"),
        (b"en,Klingon\ntea,x\n", "Column 2 is called “Klingon”"),
        ("en\n茶".encode("gb18030"), "CSV UTF-8"),
        (b'en,es\n"tea,te\n', "a quotation mark is not closed (line 2)"),
        (b"en,es\ntea,te\ncup,`x`\n", "Line 3, column es: “`x`” cannot be added"),
        (b"en,es\ntea,te,x\n", "Line 2: There are more cells than the 2 columns"),
        (b"en,es\ntea,te\nTEA,infusion\n", "Line 3: The same word is in line 2 already"),
        (b"en,es\n*,*\n", "Line 2: Please write the word in at least one language."),
        (b"en,es\n" + b"x" * 81 + b",y\n", "Line 2, column en:"),
        (b"en\n" + b"tea\n" * 1_001, "too many lines"),
        (b"x" * 1_000_001, "too big"),
    ],
)
async def test_a_file_with_a_mistake_says_where_and_nothing_of_it_is_imported(
    kai: Person, data: bytes, sentence: str
) -> None:
    answer = await imports(kai, data)
    assert answer.ephemeral
    assert sentence in answer.text
    assert answer.buttons == []
    assert "There are none yet" in (await kai.runs("glossary list")).text


async def test_more_words_than_a_server_may_have_are_not_imported_at_all(kai: Person) -> None:
    data = "\n".join(["en", *(f"word{number}" for number in range(501))]).encode()
    answer = await kai.presses(await imports(kai, data), "Import")
    assert "A glossary holds 500 words" in answer.text
    assert "There are none yet" in (await kai.runs("glossary list")).text


async def test_what_was_shown_is_what_is_done_or_nothing_is(kai: Person, play: Playground) -> None:
    card = await imports(kai, WORDS)
    await settles(kai, "dumpling", "水饺")
    assert "Somebody changed the glossary in the meantime" in (await kai.presses(card, "Import")).text
    card = await imports(kai, WORDS)
    assert "Nothing was imported." in (await kai.presses(card, "Leave it")).text
    card = await imports(kai, WORDS)
    await play.take_role(kai, "Admin")
    assert "“Manage Messages”" in (await kai.presses(card, "Import")).text
