import re
from pathlib import Path

import pytest

from bot.errors import UserError
from bot.features.prompts import read, write_csv, write_toml
from bot.features.prompts.decks import shipped
from bot.features.prompts.prompt import Deck
from tests.bot.features.prompts.conftest import GUILD, World

GOOD = """[tea]
level = 2
topics = ["tea, green", "home"]
en-US = "Which tea, and why?"
zh-CN = "喝什么茶？"

[poll]
en = "Tea or coffee?"
es = "¿Té o café?"

[poll.choices]
en = ["tea", "coffee"]
es = ["té", "café"]
"""


def places(data: str, name: str = "deck.toml") -> list[tuple[int, str, str]]:
    return [(each.line, each.column, each.error.key) for each in read(data.encode(), name).problems]


@pytest.mark.parametrize("key", sorted(shipped()))
@pytest.mark.parametrize(("write", "name"), [(write_toml, "deck.toml"), (write_csv, "deck.csv")])
async def test_what_goes_out_comes_in_the_same(world: World, key: str, write: object, name: str) -> None:
    deck = shipped()[key]
    assert callable(write)
    sheet = read(write(deck), name)
    assert sheet.problems == ()
    stored = await world.stock.write(GUILD, "Ours", sheet.prompts)
    assert [prompt.texts for prompt in stored.prompts] == [prompt.texts for prompt in deck.prompts]
    again = read(write(Deck(stored.key, stored.names, stored.prompts)), name)
    assert again == sheet


def test_languages_are_written_as_people_know_them_and_choices_become_a_poll() -> None:
    tea, poll = read(GOOD.encode(), "x.toml").prompts
    assert set(tea.texts) == {"en", "zh-Hans"}
    assert tea.topics == ("tea, green", "home")
    assert poll.kind == "choice"
    assert [choice["es"].text for choice in poll.choices] == ["té", "café"]


@pytest.mark.parametrize(
    ("before", "after", "problem"),
    [
        ("level = 2", "level = 9", (2, "level", "prompts-file-number")),
        ('en-US = "Which tea', 'en-US = "Which tea' + "a" * 300, (4, "en-US", "prompts-file-too-long")),
        ('zh-CN = "喝', 'zh-CN = "喝' + "茶" * 300, (5, "zh-CN", "prompts-file-too-long")),
        ('zh-CN = "', 'klingon = "', (5, "klingon", "prompts-file-unknown-key")),
        ('["té", "café"]', '["té"]', (13, "choices.es", "prompts-file-choices")),
        ("level = 2", 'season = "harvest"', (2, "season", "prompts-file-word")),
        ("level = 2", 'verdict = "myth"', (2, "verdict", "prompts-file-myth-needs")),
        ('["tea, green", "home"]', '"tea"', (3, "topics", "prompts-file-list")),
        ('en = "Tea or coffee?"', "en = 5", (8, "en", "prompts-file-not-a-text")),
        ('zh-CN = "喝什么茶？"', 'zh-CN = "喝什么茶？', (5, "15", "prompts-file-not-toml")),
    ],
)
def test_a_broken_toml_file_names_line_and_column(
    before: str, after: str, problem: tuple[int, str, str]
) -> None:
    assert places(GOOD.replace(before, after, 1)) == [problem]


def test_a_broken_csv_file_names_line_and_column() -> None:
    head = "slug,level,en,reveal en,verdict\n"
    assert places(f"{head}a,7,Hello?,,\n", "x.csv") == [(2, "level", "prompts-file-number")]
    assert places(f"{head}a,1,Hello?,,\na,1,Again?,,\n", "x.csv") == [(3, "slug", "prompts-file-twice")]
    assert places(f"{head}a b,1,Hello?,,\n", "x.csv") == [(2, "slug", "prompts-file-slug")]
    assert places(f"{head}a,1,Hello?,,,more\n", "x.csv") == [(2, "6", "prompts-file-more-cells")]
    assert places(f'{head}a,1,"Hello?,,\n', "x.csv")[0][2] == "prompts-file-not-csv"
    assert places(f"{head}a,1,,,\n", "x.csv") == [(2, "slug", "prompts-file-no-text")]


def test_a_spreadsheet_runs_nothing_and_reads_back_what_it_said() -> None:
    sheet = read(b"slug;en\na;=1+1 is what?\n", "x.csv")
    deck = Deck("own:1", {"": "x"}, sheet.prompts)
    assert b"'=1+1" in write_csv(deck)
    assert read(write_csv(deck), "x.csv") == sheet


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "prompts-file-empty"),
        (b"\xff\xfe\x00", "prompts-file-not-text"),
        (b"a" * 500_001, "prompts-file-too-large"),
        ("\n".join(f'[p{n}]\nen = "x"' for n in range(501)).encode(), "prompts-file-too-many"),
    ],
)
def test_what_is_no_deck_at_all_is_refused(data: bytes, key: str) -> None:
    with pytest.raises(UserError) as caught:
        read(data, "deck.toml")
    assert caught.value.key == key


async def test_a_deck_is_replaced_as_a_whole_and_prompts_keep_their_ids(world: World) -> None:
    first = await world.stock.write(GUILD, "Ours", read(GOOD.encode(), "x.toml").prompts)
    changed = GOOD.replace("Which tea, and why?", "Which tea?").replace("[poll", "[vote")
    second = await world.stock.write(GUILD, "ours", read(changed.encode(), "x.toml").prompts)
    assert second.key == first.key
    assert second.prompts[0].key == first.prompts[0].key
    assert second.prompts[0].texts["en"].text == "Which tea?"
    assert [prompt.slug for prompt in second.prompts] == ["tea", "vote"]
    assert await world.stock.prompt(GUILD, first.prompts[1].key) is None


async def test_decks_of_another_server_are_out_of_reach(world: World) -> None:
    deck = await world.stock.write(GUILD, "Ours", read(GOOD.encode(), "x.toml").prompts)
    assert deck.key not in await world.stock.decks(GUILD + 1)
    assert await world.stock.prompt(GUILD + 1, deck.prompts[0].key) is None
    await world.stock.remove(GUILD + 1, deck.key)
    assert deck.key in await world.stock.decks(GUILD)
    stream = await world.streams.create(GUILD + 1, 5, "s", "UTC", "card")
    with pytest.raises(UserError):
        await world.streams.set_decks(GUILD + 1, stream.stream_id, [deck.key])
    await world.stock.forget_guild(GUILD)
    assert deck.key not in await world.stock.decks(GUILD)


def test_the_examples_on_the_page_for_admins_can_be_imported() -> None:
    page = Path("docs/admins/prompts.md").read_text(encoding="utf-8")
    examples = re.findall(r"```(toml|csv)\n(.*?)```", page, re.DOTALL)
    assert [form for form, _ in examples] == ["toml", "csv"]
    for form, text in examples:
        sheet = read(text.encode(), f"deck.{form}")
        assert sheet.problems == ()
        assert [each.kind for each in sheet.prompts] == ["question", "choice", "myth"]
