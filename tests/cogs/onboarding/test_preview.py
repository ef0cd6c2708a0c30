from playground import Playground
from playground.driver import Person
from tests.cogs.onboarding.arriving import cards, live, roles_of
from tests.cogs.onboarding.setting_up import opened, started
from tests.teahouse import Running


async def test_an_admin_walks_through_as_a_newcomer_and_goes_live_at_the_end(kai: Person) -> None:
    preview = await kai.presses(await started(kai, "Minimal"), "Preview")
    assert preview.ephemeral
    page = await kai.presses(preview, "简体中文")
    assert "你的语言" in page.text
    page = await kai.presses(await kai.presses(page, "下一页"), "下一页")
    assert "第 3 页，共 3 页" in page.text
    assert page.buttons == ["完成", "认识一个人", "上一页", "目录", "我有点懵", "Go live"]
    assert page.text == (await kai.presses(page, "完成")).text
    assert "**Live.**" in (await kai.presses(page, "Go live")).text


async def test_a_preview_saves_nothing(kai: Person, teahouse: Running) -> None:
    panel = await started(kai, "Minimal")
    await kai.presses(await kai.presses(panel, "Preview"), "English")
    assert "Not live yet." in (await opened(kai)).text
    assert panel.text == (await opened(kai)).text


async def test_the_preview_starts_in_the_language_that_was_asked_for(kai: Person) -> None:
    await started(kai)
    page = await kai.runs("welcome preview", language="中文")
    assert "第 1 页，共 10 页" in page.text
    assert "你的语言" in page.text
    page = await kai.presses(page, "Back")
    assert "This is the card everybody sees" in page.text


async def test_an_unknown_language_gets_a_sentence(kai: Person) -> None:
    await started(kai)
    assert "klingonisch" in (await kai.runs("welcome preview", language="klingonisch")).text


async def test_the_languages_that_are_offered_are_suggested_first(kai: Person) -> None:
    await kai.chooses(await started(kai), "Which languages to offer", ["es", "ja"])
    picks = await kai.completes("welcome preview", "language", "")
    assert [pick.value for pick in picks[:2]] == ["es", "ja"]


async def test_a_page_that_is_not_there_any_more_leads_to_the_last(kai: Person) -> None:
    await started(kai)
    page = await kai.runs("welcome preview", language="en")
    for _ in range(8):
        page = await kai.presses(page, "Next")
    await kai.presses(await kai.presses(await opened(kai), "Start over"), "Blank")
    assert "1 of 1" in (await kai.presses(page, "Next")).text


async def test_a_test_is_the_real_greeting_and_guide_of_which_nothing_is_saved_or_given(
    kai: Person, teahouse: Running, play: Playground
) -> None:
    """Every control of every page, for the admin alone."""
    await live(teahouse, play, kai)
    before = len(cards(kai)), roles_of(play, kai)
    greeting = await kai.runs("welcome test")
    assert greeting.ephemeral
    assert greeting.buttons == ["English", "简体中文", "español", "Say hi"]
    page = await kai.presses(greeting, "English")
    while "The cat tax" not in page.text:
        page = await kai.presses(page, "I accept" if "I accept" in page.buttons else "Next")
    page = await kai.presses(page, "I did it, check")
    assert "Say hello" in page.text
    page = await kai.presses(await kai.presses(page, "Back"), "Next")
    page = await kai.presses(page, "Introduce myself")
    page = await kai.presses(page, "Call a helper")
    page = await kai.presses(page, "Finish")
    assert "10 of 10" in page.text
    assert teahouse.services
    assert await teahouse.services.guide.funnel(play.world.home.id) == []
    assert (len(cards(kai)), roles_of(play, kai)) == before
    assert (await kai.sees("What I found")).ephemeral
