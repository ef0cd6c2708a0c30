from playground import Playground
from playground.driver import Person
from tests.cogs.prompts.conftest import new_stream, time_comes
from tests.engine import StubEngine
from tests.teahouse import Running

TEA = "你平时喝什么茶？什么时候喝？"
TEA_EN = "Which tea do you drink, and when?"


async def test_a_members_question_goes_through_the_queue_and_is_asked_with_their_name(
    play: Playground, teahouse: Running, kai: Person, mei: Person, ann: Person, engine: StubEngine
) -> None:
    assert teahouse.services
    engine.answers[(TEA, "en")] = TEA_EN
    form = await mei.presses(await mei.runs("suggest"), "写一个")
    mine = await mei.submits(form, {"text": TEA, "note": "@everyone 谢谢"})
    assert "还没看到" in mine.text
    notice = await kai.sees("A member has suggested a question.", channel="staff")
    assert play.notified(notice) == set()
    queue = await kai.presses(notice, "Have a look")
    assert queue.ephemeral
    assert f"{TEA}" in queue.text
    assert f"<@{mei.id}>" in queue.text
    assert TEA_EN in queue.text
    twin = await kai.runs("prompts suggestions")
    done = await kai.presses(queue, "Approve")
    assert "Choose it in `/prompts streams`" in done.text
    assert "That suggestion is settled" in (await kai.presses(twin, "Approve")).text
    assert "通过了" in (await mei.runs("suggest")).text
    await new_stream(kai)
    (stream,) = await teahouse.services.streams.of_guild(play.world.home.id)
    decks = await teahouse.services.stock.decks(play.world.home.id)
    own = next(key for key in decks if key.startswith("own:"))
    await teahouse.services.streams.set_decks(play.world.home.id, stream.stream_id, [own])
    await time_comes(teahouse)
    card = await ann.sees(TEA)
    assert f"Suggested by <@{mei.id}>" in card.text
    assert play.notified(card) == set()


async def test_a_refusal_has_a_reason_that_its_author_reads(
    play: Playground, kai: Person, sofia: Person
) -> None:
    form = await sofia.presses(await sofia.runs("suggest"), "Escribir una")
    mine = await sofia.submits(form, {"text": "¿De qué país eres?"})
    queue = await kai.runs("prompts suggestions")
    form = await kai.presses(queue, "Deny")
    await kai.submits(form, {"reason": "We ask which languages people read, never where they are from."})
    assert "never where they are from" in (await sofia.runs("suggest")).text
    assert "ya está resuelta" in (await sofia.presses(mine, "Retirar la 1")).text


async def test_the_queue_is_for_who_manages_the_server(
    play: Playground, kai: Person, mei: Person, ann: Person
) -> None:
    form = await mei.presses(await mei.runs("suggest"), "写一个")
    await mei.submits(form, {"text": TEA})
    notice = await kai.sees("A member has suggested a question.", channel="staff")
    queue = await kai.presses(notice, "Have a look")
    form = await kai.presses(queue, "Edit and approve")
    await kai.submits(form, {"text": "你平时喝什么茶？"})
    page = await ann.presses(await ann.runs("suggest"), "Write one")
    twice = await ann.submits(page, {"text": "x" * 300})
    assert "Take back 1" in twice.buttons
    assert "It is gone." in (await ann.presses(twice, "Take back 1")).text
