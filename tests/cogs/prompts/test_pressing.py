from playground import Playground
from playground.driver import Person
from tests.cogs.prompts.conftest import new_stream
from tests.engine import StubEngine
from tests.teahouse import Running


async def test_the_bell_gives_a_harmless_role_and_takes_it_back_and_notifies_its_holders(
    play: Playground, kai: Person, ann: Person, teahouse: Running
) -> None:
    panel = await kai.presses(await new_stream(kai), "More settings")
    roles = {role.name: str(role.id) for role in play.world.home.roles.values()}
    refused = await kai.chooses(panel, "Choose a role that is notified", [roles["@everyone"]])
    assert "Everybody has @everyone already" in refused.text
    panel = await kai.chooses(panel, "Choose a role that is notified", [roles["Regular"]])
    panel = await kai.presses(panel, "Back")
    await kai.presses(panel, "Ask now")
    card = await ann.sees("Asked automatically")
    assert "You now have" in (await ann.presses(card, "Notify me")).text
    assert int(roles["Regular"]) in play.world.home.members[ann.id].role_ids
    panel = await kai.runs("prompts streams")
    assert "You no longer have" in (await ann.presses(card, "Notify me")).text
    assert int(roles["Regular"]) not in play.world.home.members[ann.id].role_ids


async def test_a_question_in_a_language_that_nobody_wrote_is_translated_and_says_so(
    kai: Person, ann: Person, teahouse: Running, engine: StubEngine
) -> None:
    await kai.presses(await new_stream(kai), "Ask now")
    card = await ann.sees("Asked automatically")
    assert teahouse.services
    await teahouse.services.community.set_languages(ann.id, {"reads": ["fr"]})
    engine.reply = "Et chez toi, comment est-ce que cela se passe ? Raconte-nous tout, s'il te plaît."
    mine = await ann.presses(card, "In my language")
    assert "français" in mine.text
    assert "machine translation" in mine.text
    engine.status = 500
    await teahouse.services.community.set_languages(ann.id, {"reads": ["de"]})
    untranslated = await ann.presses(card, "In my language")
    assert "I cannot translate just now" in untranslated.text
    assert "**English**" in untranslated.text


async def test_cards_of_another_server_and_of_forgotten_ones_are_answered_kindly(
    kai: Person, ann: Person, teahouse: Running
) -> None:
    await kai.presses(await new_stream(kai), "Ask now")
    card = await ann.sees("Asked automatically")
    await teahouse.run_sql("UPDATE postings SET guild_id = 4242")
    assert "I no longer know this question" in (await ann.presses(card, "In my language")).text
