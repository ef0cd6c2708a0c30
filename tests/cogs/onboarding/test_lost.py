from dataclasses import replace

from playground import Playground
from playground.driver import Card, Person
from tests.cogs.onboarding.arriving import channel_id, greeted, live
from tests.teahouse import Running


async def lost(play: Playground, locale: str = "en-US", button: str = "English") -> tuple[Person, Card]:
    lin = play.stranger("Lin", locale)
    await lin.joins()
    page = await lin.presses(await greeted(lin), button)
    return lin, await lin.presses(page, "I'm lost" if button == "English" else "我有点懵")


async def test_common_questions_have_answers_and_translation_can_be_tried(
    play: Playground, teahouse: Running, kai: Person
) -> None:
    await live(teahouse, play, kai)
    lin, page = await lost(play)
    answer = await lin.presses(page, "How do I read the other channels?")
    assert "> 很高兴认识你" in answer.text
    tried = await lin.presses(answer, "Translate this line")
    assert "Nice to meet you" in tried.text
    page = await lin.presses(tried, "Go on")
    assert "1 of 10" in page.text


async def test_the_example_is_in_a_language_of_others(
    play: Playground, teahouse: Running, kai: Person
) -> None:
    await live(teahouse, play, kai)
    lin, page = await lost(play, "zh-CN", "简体中文")
    answer = await lin.presses(page, "别的频道怎么看懂？")
    assert "> Nice to meet you" in answer.text
    assert "很高兴认识你" in (await lin.presses(answer, "翻译这一句")).text


async def test_a_helper_is_called_where_only_helpers_see_it_once(
    play: Playground, teahouse: Running, kai: Person, ann: Person
) -> None:
    flow = await live(teahouse, play, kai)
    role = await kai.creates_role("Helpers", mentionable=True)
    await live(teahouse, play, kai, places={**flow.places, "helpers": role})
    await kai.gives_role(kai, "Helpers")
    lin, page = await lost(play)
    answer = await lin.presses(page, "Call a helper")
    assert "Nobody else can see that you asked" in answer.text
    call = await kai.sees("would like a hand", channel="staff")
    assert f"<@{lin.id}>" in call.text
    assert "English" in call.text
    assert play.notified(call) == {"Kai"}
    assert "a short while ago" in (await lin.presses(page, "Call a helper")).text


async def test_where_no_helper_can_be_reached_there_is_another_way(
    play: Playground, teahouse: Running, kai: Person
) -> None:
    await live(teahouse, play, kai)
    await kai.deletes_channel("staff")
    lin, page = await lost(play)
    assert "Ask in the chat" in (await lin.presses(page, "Call a helper")).text


async def test_a_copy_comes_as_direct_messages_when_it_is_asked_for(
    play: Playground, teahouse: Running, kai: Person
) -> None:
    await live(teahouse, play, kai)
    lin = play.stranger("Lin")
    await lin.joins()
    page = await lin.presses(await greeted(lin), "English")
    assert lin.dm.visible() == []
    contents = await lin.presses(page, "Contents")
    assert "as direct messages" in (await lin.presses(contents, "Send me a copy")).text
    copies = lin.dm.visible()
    assert len(copies) == 10
    assert "Your languages" in copies[0].text


async def test_with_closed_direct_messages_the_copy_comes_here_privately(
    play: Playground, teahouse: Running, kai: Person, ann: Person
) -> None:
    await live(teahouse, play, kai)
    lin = play.stranger("Lin")
    await lin.joins()
    await lin.closes_dms()
    page = await lin.presses(await greeted(lin), "English")
    contents = await lin.presses(page, "Contents")
    await lin.presses(contents, "Send me a copy")
    last = await lin.sees("· 10 / 10", channel="welcome")
    assert last.ephemeral
    assert not any("10 / 10" in card.text for card in ann.visible("welcome"))


async def test_an_answer_that_was_taken_out_of_the_guide_has_a_sentence(
    play: Playground, teahouse: Running, kai: Person
) -> None:
    await live(teahouse, play, kai)
    lin, page = await lost(play)
    await live(teahouse, play, kai, lost=())
    assert "no longer works" in (await lin.presses(page, "Whom can I ask?")).text


async def test_the_page_about_helpers_leads_to_meeting_someone_too(
    play: Playground, teahouse: Running, kai: Person
) -> None:
    flow = await live(teahouse, play, kai)
    steps = tuple(step for step in flow.steps if step.kind == "helper")
    await live(teahouse, play, kai, steps=steps)
    lin = play.stranger("Lin")
    await lin.joins()
    page = await lin.presses(await greeted(lin), "English")
    assert "What I know of you" in (await lin.presses(page, "Meet someone")).text
    await live(teahouse, play, kai, steps=steps, buddies=False)
    assert "Meet someone" not in (await lin.runs("guide")).buttons


async def test_helpers_are_never_called_in_a_channel_that_everybody_reads(
    play: Playground, teahouse: Running, kai: Person
) -> None:
    flow = await live(teahouse, play, kai)
    steps = tuple(
        replace(step, channel=channel_id(play, "food")) if step.kind == "helper" else step
        for step in flow.steps
    )
    await live(teahouse, play, kai, steps=steps)
    lin, page = await lost(play)
    await lin.presses(page, "Call a helper")
    await kai.sees("would like a hand", channel="staff")
    assert not any("would like a hand" in card.text for card in kai.visible("food"))
    await kai.deletes_channel("staff")
    await kai.runs("welcome test")
    assert await kai.sees("Newcomers cannot call a helper")
