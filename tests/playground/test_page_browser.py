"""The page in a browser: two members, each in a tab of her own, and the real bot between them."""

import re
import shutil
from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, ConsoleMessage, Locator, Page, Request, async_playwright, expect

from playground import Playground
from tests.teahouse import Running

CHROMIUM = shutil.which("chromium")
ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on this machine")


class Tab:
    """The page as one person sees it.

    `complaints` is what the browser wrote on its console, `sent` the addresses it posted to.
    """

    def __init__(self, page: Page) -> None:
        self.page = page
        self.complaints: list[str] = []
        self.sent: list[str] = []
        page.set_default_timeout(5000)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", self._note)
        page.on("request", self._count)

    def _note(self, line: ConsoleMessage) -> None:
        if line.type in ("error", "warning"):
            self.complaints.append(line.text)

    def _count(self, request: Request) -> None:
        if request.method == "POST":
            self.sent.append(request.url)

    @property
    def box(self) -> Locator:
        return self.page.locator("#composer-text")

    async def writes(self, text: str) -> None:
        await self.box.fill(text)
        await self.box.press("Enter")

    def message(self, text: str) -> Locator:
        return self.page.locator("article.message", has_text=text).last

    async def sees(self, text: str) -> Locator:
        await expect(self.message(text)).to_be_visible()
        return self.message(text)

    async def chooses(self, name: str) -> None:
        """In the menu that is open."""
        await self.page.get_by_role("menuitem", name=name, exact=True).click()


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=ARGS)
        yield browser
        await browser.close()


async def tab_of(name: str, browser: Browser, play: Playground, *, width: int = 1280) -> Tab:
    """A window in which somebody is in the tea-house."""
    page = await browser.new_page(viewport={"width": width, "height": 800})
    people = await (await page.request.get(f"{play.url}/play/people")).json()
    person = next(each for each in people if each["global_name"].startswith(name))
    tab = Tab(page)
    await page.goto(f"{play.url}/?as={person['id']}")
    await expect(tab.box).to_be_visible()
    return tab


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
