import asyncio

from playground import Playground
from playground.driver import Person
from tests.cogs.prompts.asking import ask
from tests.cogs.prompts.conftest import new_stream, time_comes
from tests.teahouse import Running

WALL = "myth-or-fact/wall-from-the-moon"


async def test_a_myth_is_guessed_in_private_and_revealed_once_for_all(
    play: Playground, ann: Person, mei: Person, sofia: Person, kai: Person, teahouse: Running
) -> None:
    asked = await ask(play, teahouse, WALL)
    wrong = await ann.presses(asked.card(ann), "True")
    assert wrong.ephemeral
    assert "You guessed: **True**" in wrong.text
    assert "Reveal now" not in wrong.buttons
    changed = await ann.presses(asked.card(ann), "Myth")
    assert "**Myth**" in changed.text
    assert "真的" in (await mei.presses(asked.card(mei), "True")).text
    by_admin = await kai.presses(asked.card(kai), "Myth")
    await kai.presses(by_admin, "Reveal now")
    assert "already" in (await kai.presses(by_admin, "Reveal now")).text
    card = asked.card(sofia)
    assert "It is a myth" in card.text
    assert not {"True", "Myth"} & set(card.buttons)
    thread = sofia._at(play.world.channel(card.id))
    told = await thread.sees("hardly wider than a road")
    for line in ("却和公路差不多宽", "apenas más ancha", "NASA", "English: 2 of 2", "简体中文: 0 of 1"):
        assert line in told.text
    assert "Tell your own story" in told.buttons
    assert not any(str(person.id) in told.text for person in (ann, mei, kai))
    form = await sofia.presses(told, "Tell your own story")
    assert form.modal_of


async def test_what_becomes_due_while_the_bot_is_away_is_told_once_at_its_return(
    play: Playground, mei: Person, ann: Person, teahouse: Running
) -> None:
    asked = await ask(play, teahouse, WALL)
    await ann.presses(asked.card(ann), "Myth")
    await teahouse.run_sql("UPDATE reveals SET due_at = 1")
    await teahouse.restart()
    await until_settled(teahouse)
    thread = mei._at(play.world.channel(asked.posting.message_id or 0))
    told = await thread.sees("hardly wider than a road")
    # As if the process had died between posting it and noting that.
    await teahouse.run_sql("UPDATE reveals SET state = 'claimed'")
    await teahouse.restart()
    await until_settled(teahouse)
    assert [card.id for card in thread.visible() if "hardly wider" in card.text] == [told.id]


async def test_a_stream_asks_a_myth_in_a_forum_and_its_post_holds_answers_and_reveal(
    kai: Person, ann: Person, teahouse: Running, play: Playground
) -> None:
    await new_stream(kai, channel="questions")
    before = {thread.id for thread in play.world.threads_of(play.world.home)}
    await teahouse.run_sql("UPDATE streams SET decks = 'myth-or-fact'")
    await time_comes(teahouse)
    async with asyncio.timeout(3):
        while not await teahouse.count("postings WHERE state = 'posted'"):  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    (post,) = [thread for thread in play.world.threads_of(play.world.home) if thread.id not in before]
    here = ann._at(post)
    (card,) = here.visible()
    await here.presses(card, "Myth")
    form = await here.presses(card, "Tell your own story")
    await here.submits(form, {"text": "The library closes early on Sundays"})
    await here.sees("图书馆")
    await teahouse.run_sql("UPDATE reveals SET due_at = 1")
    await teahouse.restart()
    await until_settled(teahouse)
    told = next(each for each in here.visible() if "Tell your own story" in each.buttons)
    assert "English: " in told.text
    changed = here.visible()[0]
    assert "Myth" not in changed.buttons
    assert "1 answer: 1 English" in changed.text


async def until_settled(teahouse: Running) -> None:
    """Wait until no reveal is under way."""
    async with asyncio.timeout(3):
        while await teahouse.count("reveals WHERE state <> 'done'"):  # noqa: ASYNC110
            await asyncio.sleep(0.01)
