"""The page in a browser, as one person sees it."""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from playwright.async_api import Browser, ConsoleMessage, Locator, Page, Request, async_playwright, expect

from playground import Playground

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

needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on this machine")


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
        item = self.page.get_by_role("menuitem").filter(has_text=name)
        await item.first.click()

    async def opens(self, channel: str) -> None:
        await self.page.locator("button.channel", has_text=channel).click()


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
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
