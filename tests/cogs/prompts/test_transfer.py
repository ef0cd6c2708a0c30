from playground import Playground
from playground.driver import Person
from tests.cogs.prompts.conftest import new_stream
from tests.teahouse import Running

DECK = '[tea]\nen = "Which tea, and why?"\nzh-CN = "喝什么茶？"\n'


async def test_a_deck_goes_out_comes_in_and_is_asked(
    play: Playground, kai: Person, ann: Person, teahouse: Running
) -> None:
    out = await kai.runs("prompts export", deck="food", spreadsheet=True)
    assert "24 questions" in out.text
    told = await kai.runs(
        "prompts import", file=("broken.toml", b'[tea]\nlevel = 7\nen = "x"\n'), name="Ours"
    )
    assert "Line 2, column level: there must be a number from 1 to 3" in told.text
    assert await teahouse.count("own_decks") == 0
    preview = await kai.runs("prompts import", file=("deck.toml", DECK.encode()), name="Our @everyone teas")
    assert "1 new, 0 changed, 0 taken out" in preview.text
    assert await teahouse.count("own_decks") == 0
    done = await kai.presses(preview, "Do it")
    assert "**Our @everyone teas** has one question now" in done.text
    panel = await new_stream(kai)
    decks = next(select for select in panel.selects if select.placeholder == "Choose decks")
    own = next(option for option in decks.options if option.name.startswith("Our @everyone teas"))
    panel = await kai.chooses(panel, "Choose decks", [own.value])
    await kai.presses(panel, "Ask now")
    card = await ann.sees("Which tea, and why?")
    assert "喝什么茶？" in card.text
    assert play.notified(card) == set()
    gone = await kai.runs("prompts export", deck="own:1")
    assert "That deck is gone" in gone.text


async def test_what_can_be_voted_on_becomes_a_poll_once_whatever_breaks(
    kai: Person, ann: Person, teahouse: Running
) -> None:
    texts = 'en = "Tea or coffee?"\nzh-CN = "喝茶还是咖啡？"'
    choices = 'en = ["tea", "coffee"]\nzh-CN = ["茶", "咖啡"]'
    choice = f"[t]\n{texts}\n[t.choices]\n{choices}\n"
    preview = await kai.runs("prompts import", file=("deck.toml", choice.encode()), name="Votes")
    await kai.presses(preview, "Do it")
    panel = await new_stream(kai)
    decks = next(select for select in panel.selects if select.placeholder == "Choose decks")
    own = next(option.value for option in decks.options if option.name.startswith("Votes"))
    panel = await kai.chooses(panel, "Choose decks", [own])
    panel = await kai.chooses(panel, "Choose how questions look", ["poll"])
    await kai.presses(panel, "Ask now")
    poll = await ann.sees("Tea or coffee?")
    assert "tea / 茶" in poll.text
    await teahouse.run_sql("UPDATE postings SET state = 'claimed', message_id = NULL, at = at - 100")
    await teahouse.until_none("postings WHERE state = 'claimed'")
    assert len([card for card in ann.visible() if "Tea or coffee?" in card.text]) == 1
