"""The real bot in a playground, a stand-in for its translation service, and a camera."""

from __future__ import annotations

import asyncio
import io
import sys
import tempfile
import tomllib
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from aiohttp import web
from PIL import Image
from playwright.async_api import Browser, Locator, Page, async_playwright

from bot import app
from bot.features.translation import word_model
from bot.settings import Settings
from playground import Playground, scene
from playground.driver import Card, Person
from playground.world import walk

HERE = Path(__file__).parent
CHROMIUM = "/usr/bin/chromium"
_ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
]
_PAPER = "white"
_GAP = 12
_SETTLE_MS = 900  # fonts, pictures and transitions of the page


class Studio:
    """People, and what they have on their screens; pictures go into `album`."""

    def __init__(self, play: Playground, database: Path, browser: Browser, album: Path) -> None:
        self.play = play
        self.database = database
        self._browser = browser
        self._album = album
        album.mkdir(parents=True, exist_ok=True)

    def person(self, name: str, channel: str) -> Person:
        return self.play.person(name).at(channel)

    def thread_of(self, card: Card) -> str:
        """The name of the thread on a message."""
        return self.play.world.channel(card.id).name

    async def page(self, person: Person, channel: str, *, width: int = 1280, height: int = 800) -> Page:
        """The page as somebody has it open in a channel."""
        page = await self._browser.new_page(viewport={"width": width, "height": height})
        await page.goto(f"{self.play.url}/?as={person.id}")
        await page.locator("#composer-text").wait_for()
        button = page.locator("button.channel", has_text=channel).first
        await button.evaluate("button => button.click()")
        await page.wait_for_timeout(_SETTLE_MS)
        return page

    async def card(self, name: str, page: Page, *messages: Locator) -> None:
        """Keep a picture of these messages one below the other, of the latest one if none are given."""
        await page.wait_for_timeout(_SETTLE_MS)
        shown = messages or [page.locator("article.message").last]
        self.keep(name, _below([await _picture(each) for each in shown]))

    async def screens(self, name: str, pages: Sequence[Page]) -> None:
        """Keep a picture of whole pages, side by side."""
        self.keep(name, _beside([_opened(await page.screenshot()) for page in pages]))

    def keep(self, name: str, picture: Image.Image) -> None:
        path = self._album / f"{name}.png"
        picture.convert("RGB").quantize(192, dither=Image.Dither.NONE).save(path, optimize=True)
        sys.stdout.write(
            f"{path.name}: {picture.width} × {picture.height}, {path.stat().st_size // 1000} kB\n"
        )


def button(card: Card, start: str) -> str:
    """The custom_id of a card's button or select that begins like this."""
    return str(
        next(
            each["custom_id"]
            for each in walk(card.raw["components"])
            if str(each.get("custom_id", "")).startswith(start)
        )
    )


def sentences() -> list[dict[str, str]]:
    """What is said in the pictures, by language."""
    said: list[dict[str, str]] = tomllib.loads((HERE / "sentences.toml").read_text(encoding="utf-8"))["said"]
    return said


@asynccontextmanager
async def studio(album: Path, locale: str) -> AsyncIterator[Studio]:
    """The opening scene, with Kai's Discord in `locale`."""
    word_model.load()
    async with Playground(scene.opening(), port=0) as play, _translator() as translator:
        next(user for user in play.world.users.values() if user.username == "kai").locale = locale
        with tempfile.TemporaryDirectory() as folder:
            settings = Settings(
                discord_api_url=play.api_url,
                discord_gateway_url=play.gateway_url,
                database_path=Path(folder) / "teahouse.db",
                translation_engines=("libretranslate",),
                libretranslate_url=translator,
                characters_per_server_day=20_000,
                characters_per_member_day=5_000,
            )
            async with _running(settings, play), _browser() as browser:
                yield Studio(play, settings.database_path, browser, album)


@asynccontextmanager
async def _running(settings: Settings, play: Playground) -> AsyncIterator[None]:
    bot = asyncio.create_task(app.run(settings, play.token))
    await play.ready()
    try:
        yield
    finally:
        bot.cancel()
        with suppress(asyncio.CancelledError):
            await bot


@asynccontextmanager
async def _browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=_ARGS)
        yield browser
        await browser.close()


@asynccontextmanager
async def _translator() -> AsyncIterator[str]:
    """The address of something that speaks LibreTranslate's protocol and knows sentences.toml."""
    known = {text: each for each in sentences() for text in each.values()}

    async def translate(request: web.Request) -> web.Response:
        asked = await request.json()
        if (found := known.get(asked["q"], {}).get(asked["target"])) is None:
            return web.json_response({"error": f"sentences.toml lacks {asked}"}, status=500)
        return web.json_response({"translatedText": found})

    site = web.Application()
    site.router.add_post("/translate", translate)
    runner = web.AppRunner(site)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


async def _picture(element: Locator) -> Image.Image:
    await element.scroll_into_view_if_needed()
    return _opened(await element.screenshot())


def _opened(picture: bytes) -> Image.Image:
    return Image.open(io.BytesIO(picture))


def _beside(pictures: Sequence[Image.Image]) -> Image.Image:
    width = sum(each.width for each in pictures) + _GAP * (len(pictures) - 1)
    sheet = Image.new("RGB", (width, max(each.height for each in pictures)), _PAPER)
    left = 0
    for each in pictures:
        sheet.paste(each, (left, 0))
        left += each.width + _GAP
    return sheet


def _below(pictures: Sequence[Image.Image]) -> Image.Image:
    sheet = Image.new("RGB", (max(each.width for each in pictures), sum(each.height for each in pictures)))
    top = 0
    for each in pictures:
        sheet.paste(each, (0, top))
        top += each.height
    return sheet
