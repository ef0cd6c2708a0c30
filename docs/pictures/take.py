"""Takes the pictures of the documentation anew.

    .venv/bin/python docs/pictures/take.py [LOCALE [FOLDER [STORY...]]]

Needs what `make check` installs, and Chromium. People play the story of each picture in the playground, with
the real bot. LOCALE (en-US) is the language of Kai, who manages the server, and so of the panels; FOLDER is
this one if not said otherwise; a STORY is the name of a function in STORIES.
"""

from __future__ import annotations

import asyncio
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from asking import asking
from questions import prompts_stats, questions
from studio import HERE, Studio, button, sentences, studio

from bot.features.onboarding import template
from bot.features.onboarding.funnel import mondays, stages_of
from db import open_database
from db.usage import Kind, Sums, UsageStore, Way
from playground.driver import Card, Person
from playground.driver.waiting import wait_for

ROOMS = {"english": "en", "中文": "zh-Hans", "español": "es"}
NOTICING = 1.0  # seconds until somebody reacts to what has just come
MILK, CRIME, HONEY, TONIGHT, DUMPLINGS, MOON, CLOUDY = sentences()[:7]


async def linked_rooms(it: Studio) -> None:
    kai = it.person("Kai", "staff")
    screen = await it.page(kai, "staff", height=1500)
    panel = await kai.presses(await kai.runs("link"), "link:new")
    places = [it.person("Kai", name).place_id for name in ROOMS]
    panel = await kai.chooses(panel, panel.selects[0].custom_id, [str(place) for place in places])
    for place, language in zip(places, ROOMS.values(), strict=True):
        panel = await kai.chooses(panel, f"link:language:0:{place}", [language])
    panel = await kai.presses(panel, button(panel, "link:preview"))
    await it.card("link-preview", screen)
    panel = await kai.presses(panel, button(panel, "link:confirm"))
    await it.card("link-working", screen)
    await conversation(it)


async def conversation(it: Studio) -> None:
    ann, mei, sofia = (
        it.person(*each) for each in (("Ann", "english"), ("Mei", "中文"), ("Sofía", "español"))
    )
    await ann.writes(MILK["en"])
    await mei.writes(CRIME["zh-Hans"], reply_to=await mei.sees(MILK["zh-Hans"]))
    laughed_at = await ann.sees(CRIME["en"])
    await asyncio.sleep(NOTICING)
    await ann.reacts(laughed_at, "😂")
    await sofia.sees(CRIME["es"])
    await sofia.writes(HONEY["es"], reply_to=await sofia.sees(MILK["es"]))
    await ann.writes(TONIGHT["en"], reply_to=await ann.sees(HONEY["en"]))
    thanks = [
        (person, await person.sees(TONIGHT[code])) for person, code in ((sofia, "es"), (mei, "zh-Hans"))
    ]
    await asyncio.sleep(NOTICING)
    for person, message in thanks:
        await person.reacts(message, "🍵")
    screens = [
        await it.page(person, name, width=440, height=760)
        for person, name in zip((ann, mei, sofia), ROOMS, strict=True)
    ]
    await it.screens("rooms", screens)


async def automatic(it: Studio) -> None:
    """Each way in a channel of its own; one of them is kept as the panel shows it."""
    kai = it.person("Kai", "staff")
    screen = await it.page(kai, "staff", height=1500)
    for channel, way in (("food", "line"), ("homework", "tap"), ("tea-house", "reply")):
        panel = await kai.runs("auto")
        place = it.person("Kai", channel).place_id
        panel = await kai.chooses(panel, "auto:open", [str(place)])
        panel = await kai.chooses(panel, f"auto:languages:{place}", ["en", "zh-Hans", "es"])
        panel = await kai.chooses(panel, f"auto:way:{place}", [way])
        await kai.presses(panel, f"auto:pause:{place}:off")
    await it.card("auto-panel", screen)
    for channel, way in (("tea-house", "reply"), ("food", "line"), ("homework", "tap")):
        mei, ann = it.person("Mei", channel), it.person("Ann", channel)
        await mei.writes(MOON["zh-Hans"])
        if way == "tap":
            await press_when_there(it, ann, "auto:tap")
        await ann.sees(MOON["en"])
        screen = await it.page(ann, channel, width=1000)
        messages = screen.locator("article.message")
        tapped = (
            messages.filter(has=screen.get_by_role("button", name="Translate ·")) if way == "tap" else None
        )
        said, shown = (
            messages.filter(has_text=MOON["zh-Hans"]).first,
            messages.filter(has_text=MOON["en"]).last,
        )
        await it.card(f"auto-{way}", screen, *([said, tapped, shown] if tapped else [said, shown]))


async def glossary(it: Studio) -> None:
    kai, mei, ann = it.person("Kai", "food"), it.person("Mei", "food"), it.person("Ann", "food")
    screen = await it.page(kai, "food", height=1500)
    form = await kai.runs("glossary add")
    await kai.submits(
        form, {"en": "dumpling | dumplings", "zh-Hans": "饺子", "es": "jiaozi", "note": "With vinegar."}
    )
    await kai.submits(await kai.runs("glossary add"), {"en": "RedNote"})
    await kai.runs("glossary list")
    await it.card("glossary", screen)
    panel = await kai.runs("glossary settings")
    await kai.chooses(panel, "glossary:channel", [str(it.person("Kai", "food").place_id)])
    said = await mei.writes(MOON["zh-Hans"])
    await ann.reacts(said, "🇺🇸")
    reply = await ann.sees(MOON["en"])
    form = await ann.menu("Suggest a better translation", reply)
    await ann.submits(form, {"en": "The moon is so full tonight! Can you see it from where you are?"})
    suggestion = await kai.sees("The moon is so full")
    await it.card("suggestion", screen)
    await kai.presses(suggestion, button(suggestion, "glossary:approve"))


async def usage(it: Studio) -> None:
    async with open_database(it.database) as db:
        await UsageStore(db).add(_a_month(it.play.world.home.id), {})
    kai = it.person("Kai", "food")
    screen = await it.page(kai, "food", height=1500)
    await kai.runs("usage")
    await it.card("usage", screen)


async def welcome(it: Studio) -> None:
    """A flow is set up and goes live; somebody from China arrives; weeks later there is something to see."""
    kai = it.person("Kai", "staff")
    screen = await it.page(kai, "staff", height=2000)
    panel = await kai.runs("welcome setup")
    await it.card("welcome-start", screen)
    panel = await kai.presses(panel, button(panel, "welcome:use:0:cultural-exchange"))
    place = it.person("Kai", "tea-house").place_id
    panel = await kai.chooses(panel, button(panel, "welcome:channel"), [str(place)])
    panel = await kai.presses(panel, "welcome:open:roles")
    panel = await kai.presses(panel, button(panel, "welcome:plan-roles"))
    panel = await kai.presses(panel, button(panel, "welcome:make-roles"))
    panel = await kai.presses(panel, "welcome:open:overview")
    await it.card("welcome-panel", screen)
    panel = await kai.presses(panel, "welcome:start")
    step = await kai.chooses(await kai.presses(panel, "welcome:open:steps"), "welcome:step", ["cat-tax"])
    await it.card("welcome-step", screen)
    await kai.presses(await kai.presses(step, "welcome:open:steps"), "welcome:open:overview")
    lin = it.play.stranger("林夏", "zh-CN").at("tea-house")
    await lin.joins()
    greeting = await lin.sees("欢迎你", within=10)
    phone = await it.page(lin, "tea-house", width=440, height=900)
    await it.card("welcome-greeting", phone)
    await lin.presses(greeting, button(greeting, "greeting:language:zh-Hans"))
    phone = await it.page(lin, "tea-house", width=440, height=1200)
    await it.card("welcome-guide", phone)
    await _some_weeks(it)
    await kai.runs("welcome status")
    await it.card("welcome-status", screen)


async def helpers(it: Studio) -> None:
    """Kai helps and Lin calls; then Ann meets Mei, and they write to each other."""
    kai = it.person("Kai", "staff")
    bot = it.play.person("teahouse")
    await kai.overrules("staff", bot, allow=["VIEW_CHANNEL", "SEND_MESSAGES"])
    panel = await kai.runs("welcome setup")
    panel = await kai.presses(panel, button(panel, "welcome:use:0:cultural-exchange"))
    place = it.person("Kai", "tea-house").place_id
    panel = await kai.chooses(panel, button(panel, "welcome:channel"), [str(place)])
    await kai.presses(panel, "welcome:start")
    ann, mei = it.person("Ann", "tea-house"), it.person("Mei", "tea-house")
    for person, reads, learns in ((kai, "en", "zh-Hans"), (ann, "en", "zh-Hans"), (mei, "zh-Hans", "en")):
        card = await person.runs("language")
        card = await person.chooses(card, "language:choose:reads", [reads])
        await person.chooses(card, "language:choose:learns", [learns])
    desk = await it.page(kai, "staff", height=1200)
    panel = await kai.presses(await kai.runs("helper"), "helper:join")
    await it.card("helpers-helper", desk)
    await _a_call(it, kai)
    await kai.presses(panel, "helper:stop")
    await _a_meeting(it, kai, ann, mei)


async def _a_call(it: Studio, kai: Person) -> None:
    lin = it.play.stranger("林夏", "zh-CN").at("tea-house")
    await lin.joins()
    greeting = await lin.sees("欢迎你", within=10)
    page = await lin.presses(greeting, button(greeting, "greeting:language:zh-Hans"))
    lost = await lin.presses(page, "guide:lost")
    await lin.presses(lost, "guide:call")
    call = await kai.sees(f"<@{lin.id}>", within=10)
    desk = await it.page(kai, "staff", height=1200)
    await it.card("helpers-call", desk)
    await kai.presses(call, button(call, "helper:take"))
    await it.card("helpers-call-taken", desk)


async def _a_meeting(it: Studio, kai: Person, ann: Person, mei: Person) -> None:
    screen = await it.page(ann, "tea-house", height=1200)
    await mei.presses(await mei.runs("meet"), "meet:seek")
    offer = await ann.presses(await ann.runs("meet"), "meet:seek")
    await it.card("helpers-meet", screen)
    await ann.presses(offer, button(offer, "meet:yes"))
    asked = await mei.sees("有人想认识你", within=10)
    offer = await mei.presses(asked, button(asked, "meet:look"))
    await mei.presses(offer, button(offer, "meet:yes"))
    await _in_their_thread(it, ann, mei)
    desk = await it.page(kai, "staff", height=1200)
    await kai.runs("meetings")
    await it.card("helpers-meetings", desk)


async def _in_their_thread(it: Studio, ann: Person, mei: Person) -> None:
    def opened() -> str | None:
        """Lin's thread with Kai is the only other one."""
        names = [str(each.name) for each in it.play.world.channels.values()]
        return next((name for name in names if name.startswith("🍵") and "Ann" in name), None)

    name = await wait_for(it.play.world, opened, 10) or ""
    await asyncio.sleep(NOTICING)  # people come into a thread after it is opened
    here = ann.at(name)
    await here.sees("May I introduce you?", within=10)
    await mei.at(name).writes(HONEY["zh-Hans"])
    await here.sees(HONEY["en"], within=10)
    screen = await it.page(here, name, height=1500)
    await it.card("helpers-thread", screen, *await screen.locator("article.message").all())


async def _some_weeks(it: Studio) -> None:
    """As many newcomers as a server of some size has; a few more of them stop at each step."""
    flow = template("cultural-exchange")
    weeks = mondays(datetime.now(UTC), 8)
    rows = [
        (week, code, stage, round((people + number % 5) * (1 - place * loss)))
        for number, week in enumerate(weeks)
        for code, people, loss in (("en", 11, 0.05), ("zh-Hans", 8, 0.04), ("es", 4, 0.045), ("", 2, 0.6))
        for place, stage in enumerate(stages_of(flow))
    ]
    async with open_database(it.database) as db:
        for week, language, stage, count in rows:
            await db.run(
                "INSERT INTO funnel (guild_id, week, language, stage, count)"
                " VALUES (:guild_id, :week, :language, :stage, :count) ON CONFLICT DO NOTHING",
                guild_id=it.play.world.home.id,
                week=week,
                language=language,
                stage=stage,
                count=max(count, 0),
            )


def _a_month(guild_id: int) -> dict[Kind, Sums]:
    """Numbers as a server of some size has them; the weekends are livelier."""
    today = int(time.time()) // 86_400
    pairs: tuple[tuple[str, str, str, Way, int], ...] = (
        ("zh-Hans", "en", "libretranslate", "rooms", 4_100),
        ("en", "zh-Hans", "libretranslate", "rooms", 2_900),
        ("es", "en", "apertium", "auto", 1_700),
        ("en", "es", "apertium", "flag", 600),
        ("zh-Hans", "es", "libretranslate", "tap", 450),
        ("en", "zh-Hans", "phrasebook", "command", 300),
    )
    kinds = {}
    for before in range(30):
        lively = (1.0, 0.8, 0.7, 0.9, 1.1, 1.7, 1.6)[(today - before) % 7] * (1 - before / 60)
        for source, target, engine, way, characters in pairs:
            written = int(characters * lively)
            sent = 0 if engine == "phrasebook" else written * 7 // 10
            sums = Sums(sent, (written - sent) // 3, (written - sent) * 2 // 3, written // 30)
            kinds[Kind(guild_id, today - before, source, target, engine, way)] = sums
    return kinds


async def press_when_there(it: Studio, person: Person, start: str) -> None:
    """Press the first button that somebody sees, once there is one."""

    def look() -> Card | None:
        return next((card for card in person.visible() if card.buttons), None)

    if card := await wait_for(it.play.world, look, 5):
        await person.presses(card, button(card, start))


STORIES = (linked_rooms, automatic, glossary, usage, welcome, helpers, questions, prompts_stats, asking)


async def main(locale: str = "en-US", folder: str = str(HERE), *names: str) -> None:
    for story in STORIES:
        if not names or story.__name__ in names:
            async with studio(Path(folder), locale) as it:
                await story(it)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
