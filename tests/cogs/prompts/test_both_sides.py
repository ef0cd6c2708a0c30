from playground import Playground
from playground.driver import Person
from tests.cogs.prompts.asking import ask
from tests.engine import SENTENCES, StubEngine
from tests.teahouse import Running

LIBRARY = "The library closes early on Sundays"
APPLES = "我今天在超市买了很多苹果"
KETTLE = "The kettle is always on after school"


async def test_both_sides_are_read_in_turn_and_a_silent_one_is_named(
    play: Playground, ann: Person, kai: Person, mei: Person, teahouse: Running, engine: StubEngine
) -> None:
    engine.answers |= {
        (KETTLE, "zh-Hans"): "放学后总有热茶",
        (KETTLE, "es"): "Siempre hay té después de clase",
    }
    asked = await ask(play, teahouse)
    read = f"sides:read:{asked.posting.posting_id}:0"
    nothing = await ann.presses(asked.card(ann), read)
    assert "be the first" in nothing.text
    assert "English, 简体中文, and español" in nothing.text
    for person, text in ((ann, LIBRARY), (kai, KETTLE), (mei, APPLES)):
        form = await person.presses(asked.card(person), f"answer:write:{asked.posting.posting_id}")
        await person.submits(form, {"text": text})
    page = await ann.presses(asked.card(ann), read)
    assert page.ephemeral
    assert page.text.index(LIBRARY) < page.text.index(SENTENCES[APPLES, "en"])
    assert KETTLE not in page.text
    assert "Nobody who reads español has answered yet." in page.text
    last = await ann.presses(page, "Next")
    assert last.id == page.id
    assert KETTLE in last.text
    assert "图书馆" in (await mei.presses(asked.card(mei), read)).text
