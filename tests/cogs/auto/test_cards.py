from types import SimpleNamespace
from typing import Any, cast

import discord
import pytest

from bot.client.outgoing import LAYOUT_LENGTH
from bot.features.auto import Answer, Way
from bot.features.translation import Origin, Translation
from bot.i18n import Strings
from cogs.auto import cards
from cogs.auto.cards import Part, Sheet

SAY = {code: Strings.load().speak("en-US") for code in ("", "en", "es", "zh-Hans")}


def answer(way: Way = "reply") -> Answer:
    return Answer("5f" * 11, 7, 70, way, 0, None)


def made(text: str, target: str = "en", engine: str = "apertium") -> Translation:
    return Translation(text, "zh-Hans", target, Origin("engine", engine))


def seen(view: discord.ui.LayoutView) -> discord.Message:
    """As much of a message as is read back from it."""
    components = [discord.components._component_factory(each) for each in drawn(view)]
    return cast("discord.Message", SimpleNamespace(components=components))


def drawn(view: discord.ui.LayoutView) -> list[Any]:
    """The view's components, as they are sent."""
    found: list[Any] = view.to_components()  # type: ignore[no-untyped-call]  # the library has no types here
    return found


@pytest.mark.parametrize("way", ["reply", "thread", "line"])
@pytest.mark.parametrize(
    "text", ["Hello", "two\nlines", "```py\ncode\n```", "-# small\n**English** bold", "**English** x", "> q"]
)
def test_what_is_drawn_is_read_back(way: Way, text: str) -> None:
    sheet = Sheet()
    for message_id in (1, 2):
        both = [made(text), made(f"es {text}", "es")]
        sheet = sheet.joined(cards.written(answer(way), message_id, both, SAY))
    (view,) = cards.drawn(answer(way), sheet)
    message = seen(view)
    assert cards.belongs_to(message, answer(way))
    read = cards.read(message, answer(way), [1, 2])
    assert (set(read.parts), dict(read.feet)) == (set(sheet.parts), dict(sheet.feet))
    assert {part.text for part in read.without(1).parts} == {text, f"es {text}"}


def test_messages_are_in_their_order_whatever_was_translated_first() -> None:
    sheet = cards.written(answer(), 9, [made("later")], SAY).joined(
        cards.written(answer(), 8, [made("earlier")], SAY)
    )
    assert [part.text for part in sheet.by_language()["en"]] == ["earlier", "later"]


def test_a_small_line_that_several_share_is_said_once_and_two_engines_are_both_named() -> None:
    sheet = Sheet()
    for message_id, engine in ((1, "apertium"), (2, "apertium"), (3, "libretranslate")):
        sheet = sheet.joined(cards.written(answer(), message_id, [made("Hello", engine=engine)], SAY))
    assert sheet.feet["en"].count("Apertium") == 1
    assert sheet.feet["en"].count("machine translation") == 2


def test_a_message_that_leaves_takes_a_language_along_that_nobody_else_is_in() -> None:
    sheet = Sheet((Part(1, "en", "a"), Part(2, "en", "b"), Part(1, "es", "c")), {"en": "e", "es": "s"})
    left = sheet.without(1)
    assert (left.parts, left.feet) == ((Part(2, "en", "b"),), {"en": "e"})
    assert left.without(2) == Sheet((), {})


@pytest.mark.parametrize("way", ["reply", "line"])
def test_what_is_too_long_takes_several_cards_each_within_discords_limits(way: Way) -> None:
    sheet = cards.written(answer(way), 1, [made("word " * 1_500), made("palabra " * 200, "es")], SAY)
    views = cards.drawn(answer(way), sheet)
    assert len(views) == 3
    assert all(view.content_length() <= LAYOUT_LENGTH for view in views)
    assert str([drawn(view) for view in views]).count("word ") >= 1_490
    assert all(cards.belongs_to(seen(view), answer(way)) for view in views)
    assert str([drawn(view) for view in views]).count("machine translation") == 2


def test_more_components_than_discord_takes_are_several_cards() -> None:
    parts = tuple(Part(n, "en", "x") for n in range(1, 39))
    (view,) = cards.drawn(answer(), Sheet(parts[:-1], {"en": "foot"}))
    assert view.total_children_count == 39
    assert len(cards.drawn(answer(), Sheet((*parts, Part(39, "en", "x")), {"en": "foot"}))) > 1
