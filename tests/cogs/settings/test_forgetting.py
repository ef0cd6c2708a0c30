from playground import Playground
from playground.driver import Person


async def test_a_person_is_forgotten_when_they_say_so_twice(ann: Person, mei: Person) -> None:
    for person, select in ((ann, "Choose the languages you learn"), (mei, "选择你在学的语言")):
        await person.chooses(await person.runs("language"), select, ["ja"])
    question = await ann.presses(await ann.runs("language"), "Forget me")
    assert question.ephemeral
    assert "in all servers" in question.text
    assert "Japanese" in (await ann.runs("language")).text
    done = await ann.presses(question, "Yes, forget everything")
    assert "Nothing about you is stored any more." in done.text
    assert done.buttons == []
    assert "Japanese" not in (await ann.runs("language")).text
    assert "日语" in (await mei.runs("language")).text


async def test_a_person_may_think_better_of_it(sofia: Person) -> None:
    await sofia.chooses(await sofia.runs("language"), "Elige los idiomas que estás aprendiendo", ["ja"])
    question = await sofia.presses(await sofia.runs("language"), "Olvídame")
    assert "Todo se queda como estaba." in (await sofia.presses(question, "No, déjalo")).text
    assert "japonés" in (await sofia.runs("language")).text


async def test_it_works_in_direct_messages_too(mei: Person) -> None:
    question = await mei.dm.presses(await mei.dm.runs("language"), "忘记我")
    assert "不再保存" in (await mei.dm.presses(question, "是的，全部忘记")).text


async def test_a_forged_button_forgets_only_who_presses_it(
    ann: Person, mei: Person, play: Playground
) -> None:
    await mei.chooses(await mei.runs("language"), "选择你在学的语言", ["ja"])
    card = await ann.runs("translate", text="你好")
    play.world.rewrite_custom_id(card.id, "translation:another:zh-Hans", f"forget:yes:{mei.id}")
    assert "from an older version of me" in (await ann.presses(card, "Another language")).text
    assert "日语" in (await mei.runs("language")).text
