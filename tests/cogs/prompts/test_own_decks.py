from playground import Playground
from playground.driver import Card, Person
from tests.cogs.prompts.conftest import new_stream
from tests.teahouse import Running

DECK = b'[tea]\nen = "Which tea, and why?"\n'


async def imported(kai: Person) -> Card:
    """The page about decks, with one of the server's own."""
    await kai.presses(await kai.runs("prompts import", file=("deck.toml", DECK), name="Our teas"), "Do it")
    return await kai.presses(await kai.runs("prompts streams"), "Decks")


async def test_an_own_deck_is_listed_and_deleted_after_a_question(kai: Person, teahouse: Running) -> None:
    page = await kai.presses(await kai.runs("prompts streams"), "Decks")
    assert "**Food** · 24 questions" in page.text
    assert "none of your own yet" in page.text
    page = await imported(kai)
    assert "**Our teas** · 1 question" in page.text
    (own,) = page.selects[0].options
    other = await kai.presses(await kai.runs("prompts streams"), "Decks")
    question = await kai.chooses(page, "Delete a deck of your own", [own.value])
    assert "“Our teas” with its question?" in question.text
    assert await teahouse.count("own_decks") == 1
    page = await kai.presses(question, "Yes, delete")
    assert "Our teas" not in page.text
    assert await teahouse.count("own_decks") == 0
    too_late = await kai.chooses(other, "Delete a deck of your own", [own.value])
    assert "That deck is gone" in too_late.text


async def test_a_stream_goes_on_without_a_deck_that_was_deleted(kai: Person, ann: Person) -> None:
    page = await imported(kai)
    (own,) = page.selects[0].options
    panel = await kai.chooses(await new_stream(kai), "Choose decks", [f"own:{own.value}", "food", "school"])
    await kai.presses(await kai.chooses(page, "Delete a deck of your own", [own.value]), "Yes, delete")
    more = await kai.presses(panel, "More settings")
    more = await kai.chooses(more, "Choose which deck comes first", ["school"])
    assert "School and Food" in more.text
    await kai.presses(await kai.presses(more, "Back"), "Ask now")
    await ann.sees("Asked automatically")


async def test_decks_of_another_server_and_people_without_the_right_are_refused(
    play: Playground, kai: Person, teahouse: Running
) -> None:
    page = await imported(kai)
    (own,) = page.selects[0].options
    question = await kai.chooses(page, "Delete a deck of your own", [own.value])
    await teahouse.run_sql("UPDATE own_decks SET guild_id = 1")
    assert "That deck is gone" in (await kai.presses(question, "Yes, delete")).text
    play.world.home.members[kai.id].role_ids = []
    assert "Manage Server" in (await kai.presses(question, "Yes, delete")).text
    assert await teahouse.count("own_decks") == 1
