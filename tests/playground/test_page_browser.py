"""The page in a browser: two members, each in a tab of her own, and the real bot between them."""

import re

from playwright.async_api import Browser, expect

from playground import Playground
from tests.playground.browser_tab import needs_chromium, tab_of
from tests.teahouse import Running

pytestmark = needs_chromium


async def test_two_members_talk_and_one_has_it_translated(
    teahouse: Running, play: Playground, browser: Browser
) -> None:
    ann, mei = await tab_of("Ann", browser, play), await tab_of("Mei", browser, play)

    await mei.writes("你好")
    heard = await ann.sees("你好")
    await heard.click(button="right")
    await ann.chooses("Translate")

    answer = await ann.sees("Only you can see this")
    await expect(answer).to_contain_text("Hello")
    await expect(answer.locator(".app-tag")).to_be_visible()
    await expect(mei.message("只有你能看到")).to_have_count(0)

    await answer.get_by_role("button", name="Dismiss").click()
    await expect(ann.message("Only you can see this")).to_have_count(0)
    assert ann.complaints == mei.complaints == []


async def test_a_command_is_found_filled_in_and_run_by_keyboard(
    teahouse: Running, play: Playground, browser: Browser
) -> None:
    mei = await tab_of("Mei", browser, play)
    keys = mei.page.keyboard
    await expect(mei.page.locator("html")).to_have_attribute("lang", "zh-CN")

    await keys.type("/translate ")
    form = mei.page.locator(".command-form")
    await expect(form).to_be_visible()
    await keys.type("Hello")
    await keys.press("Enter")

    answer = await mei.sees("只有你能看到")
    await expect(answer).to_contain_text("你好")
    await expect(form).to_have_count(0)
    await expect(mei.box).to_be_focused()
    assert mei.complaints == []


async def test_a_long_list_is_searched_and_chosen_from_by_keyboard(
    teahouse: Running, play: Playground, browser: Browser
) -> None:
    ann = await tab_of("Ann", browser, play)
    keys = ann.page.keyboard
    await keys.type("/translate ")
    await expect(ann.page.locator(".command-form")).to_be_visible()
    await keys.type("你好")
    await keys.press("Enter")
    answer = await ann.sees("Hello")
    await answer.get_by_role("button", name="Another language").press("Enter")

    await answer.locator(".picker").press("Enter")
    await keys.press("ArrowUp")
    await expect(ann.page.get_by_role("option").last).to_be_focused()
    await keys.type("spani")
    await keys.press("Enter")

    await expect(ann.page.locator("article.message", has_text="Hola")).to_be_focused()
    await expect(ann.page.get_by_role("listbox")).to_have_count(0)
    assert ann.complaints == []


async def test_several_choices_are_sent_once_when_their_list_closes(
    teahouse: Running, play: Playground, browser: Browser
) -> None:
    sofia = await tab_of("Sof", browser, play)
    keys = sofia.page.keyboard
    await keys.type("/idioma ")
    await sofia.page.locator(".run-command").press("Enter")
    panel = await sofia.sees("Tus idiomas")
    sofia.sent.clear()

    select = panel.locator(".picker").first
    await select.press("Enter")
    for language in ("japon", "ingl"):
        await keys.type(language)
        await keys.press("Enter")
    await expect(select.locator(".picked")).to_have_count(2)
    assert sofia.sent == []
    await keys.press("Escape")

    await expect(panel.locator("ol, li")).not_to_have_count(0)
    await expect(panel.locator(".picker").first).to_be_focused()
    assert len(sofia.sent) == 1
    assert sofia.complaints == []


async def test_the_focus_goes_on_to_the_neighbour_of_a_deleted_message(
    play: Playground, browser: Browser
) -> None:
    ann = await tab_of("Ann", browser, play)
    await ann.writes("first")
    await ann.sees("first")
    await ann.writes("second")
    await ann.sees("second")

    await ann.message("first").focus()
    await ann.page.keyboard.press("Delete")
    await ann.page.keyboard.press("Enter")

    await expect(ann.message("second")).to_be_focused()
    assert ann.complaints == []


async def test_what_one_does_the_other_sees_at_once(play: Playground, browser: Browser) -> None:
    ann, sofia = await tab_of("Ann", browser, play), await tab_of("Sof", browser, play)

    await ann.writes("tea **or** ||coffee||?")
    question = await sofia.sees("tea or")
    await expect(question.locator("strong")).to_have_text("or")
    await question.locator(".spoiler").click()
    await expect(question.locator(".spoiler.revealed")).to_be_visible()

    await question.focus()
    await sofia.page.keyboard.press("r")
    await sofia.writes("@Ann té")
    reply = await ann.sees("té")
    await expect(reply.locator(".context")).to_contain_text("tea or")
    await expect(reply).to_have_class(re.compile("mentions-me"))

    await ann.box.press("ArrowUp")
    editor = ann.page.locator(".edit-box")
    await editor.fill("tea, then")
    await editor.press("Enter")
    await expect(sofia.message("tea, then").locator(".edited")).to_be_visible()

    await sofia.message("tea, then").focus()
    await sofia.page.keyboard.press("+")
    await sofia.page.keyboard.type("té")
    await sofia.page.keyboard.press("Enter")
    await expect(ann.message("tea, then").locator(".reaction").first).to_have_text("🍵1")

    await ann.message("tea, then").focus()
    await ann.page.keyboard.press("Delete")
    await ann.page.get_by_role("button", name="Delete").click()
    await expect(sofia.page.get_by_text("tea, then", exact=True)).to_have_count(0)
    assert ann.complaints == sofia.complaints == []


async def test_a_newcomer_comes_in_on_a_narrow_screen(play: Playground, browser: Browser) -> None:
    kai = await tab_of("Kai", browser, play, width=390)
    page = kai.page
    assert await page.evaluate("document.documentElement.scrollWidth") <= 390

    await page.locator(".people-me").click()
    await kai.chooses("New person…")
    await page.get_by_label("Name").fill("小雨")
    await page.locator("dialog select").select_option("zh-CN")
    await page.get_by_role("button", name="Join the server").click()

    await expect(page.locator("html")).to_have_attribute("lang", "zh-CN")
    await expect(page.locator(".people-me")).to_contain_text("小雨")
    await page.get_by_role("button", name="显示频道").click()
    await expect(page.get_by_role("navigation", name="频道")).to_be_visible()
    assert kai.complaints == []
