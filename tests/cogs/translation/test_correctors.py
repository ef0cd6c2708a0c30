import pytest

from bot.features.translation import word_model
from playground import Playground
from playground.driver import Person
from playground.world import walk
from tests.engine import StubEngine

MENU = "Suggest a better translation"
APPLES = "我今天在超市买了很多苹果"
APPLES_EN = "I bought a lot of apples at the supermarket today"
SENTENCE = "我们今天一起去公园喝茶聊天。"
SPREAD = "spread over several messages"


@pytest.fixture(autouse=True)
def warm() -> None:
    """So that the first test of a process does not wait for the model of languages."""
    word_model.load()


async def test_a_card_of_an_older_version_says_why_it_cannot_be_corrected(
    kai: Person, ann: Person, play: Playground
) -> None:
    await ann.presses(await ann.runs("translate", text=APPLES), "Share")
    card = await ann.sees(APPLES_EN)
    message = play.world.channel(card.channel_id).messages[card.id]
    [button] = [each for each in walk(message.components) if "mine" in each.get("custom_id", "")]
    button["custom_id"] = button["custom_id"].rpartition(":")[0]
    assert SPREAD in (await kai.menu(MENU, card)).text
    assert APPLES_EN in (await kai.presses(card, "In my language")).text


async def test_a_translation_in_several_messages_cannot_be_corrected_in_one_of_them(
    kai: Person, ann: Person, mei: Person, engine: StubEngine
) -> None:
    english = "Today we all went to the park to drink tea and to chat. "
    engine.reply = lambda part: english * part.count(SENTENCE)
    await ann.reacts(await mei.writes(SENTENCE * 130), "🇺🇸")
    last = await ann.sees("→ English")
    await ann.sees_nothing_new()
    assert SPREAD in (await kai.menu(MENU, last)).text
    await ann.runs("translate", text=SENTENCE * 90, share=True)
    assert SPREAD in (await kai.menu(MENU, await ann.sees(f"> {SENTENCE}"))).text


async def test_a_long_translation_does_not_fit_into_the_form(
    kai: Person, ann: Person, mei: Person, engine: StubEngine
) -> None:
    engine.reply = lambda part: "Today we all went to the park. " * part.count(SENTENCE)
    await ann.reacts(await mei.writes(SENTENCE * 80), "🇺🇸")
    assert "too long for a form" in (await kai.menu(MENU, await ann.sees("→ English"))).text


async def test_a_private_card_is_corrected_by_nobody(kai: Person, engine: StubEngine) -> None:
    card = await kai.runs("translate", text=APPLES)
    assert "did not post this translation" in (await kai.menu(MENU, card)).text
