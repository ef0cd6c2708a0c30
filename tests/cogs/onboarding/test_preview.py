from playground.driver import Person
from tests.cogs.onboarding.setting_up import opened, started
from tests.teahouse import Running


async def test_an_admin_walks_through_as_a_newcomer_and_goes_live_at_the_end(kai: Person) -> None:
    preview = await kai.presses(await started(kai, "Minimal"), "Preview")
    assert preview.ephemeral
    page = await kai.presses(preview, "简体中文")
    assert "你的语言" in page.text
    page = await kai.presses(await kai.presses(page, "Next"), "Next")
    assert "3 / 3" in page.text
    assert page.buttons == ["Back", "Go live"]
    assert "**Live.**" in (await kai.presses(page, "Go live")).text


async def test_a_preview_saves_nothing(kai: Person, teahouse: Running) -> None:
    panel = await started(kai, "Minimal")
    await kai.presses(await kai.presses(panel, "Preview"), "English")
    assert "Not live yet." in (await opened(kai)).text
    assert panel.text == (await opened(kai)).text


async def test_the_preview_starts_in_the_language_that_was_asked_for(kai: Person) -> None:
    await started(kai)
    page = await kai.runs("welcome preview", language="中文")
    assert "1 / 10" in page.text
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
    assert "1 / 1" in (await kai.presses(page, "Next")).text
