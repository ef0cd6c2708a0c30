"""The stories about questions by the clock: two streams, answers in three languages, a myth, figures."""

from __future__ import annotations

import time

from studio import Studio, button, sentences

from bot.features.prompts.decks import shipped
from db import open_database
from playground.driver import Card, Person
from playground.driver.waiting import wait_for

EIGHT, HALF_PAST_SEVEN, NINE, AWAKE = sentences()[7:11]
STREAMS = (("food", "Europe/Madrid", "myth-or-fact"), ("tea-house", "Asia/Shanghai", "school"))

_WEEK = 7 * 86_400
_LIKED = (9, 22, 13, 17, 6, 11)  # how many people answer each question of a week


async def questions(it: Studio) -> None:
    """Two streams in two zones; a question, its answers and both sides; a myth, guessed and told."""
    kai = it.person("Kai", "staff")
    await kai.chooses(await kai.runs("settings"), "settings:choose", ["en", "zh-Hans", "es"])
    screen = await it.page(kai, "staff", height=2000)
    for channel, zone, deck in STREAMS:
        panel = await _stream(kai, channel, zone, deck)
    await it.card("prompts-panel", screen)
    more = await kai.presses(panel, button(panel, "prompts:more"))
    await it.card("prompts-more", screen)
    panel = await kai.presses(more, button(more, "prompts:settings"))
    coming = await kai.presses(panel, button(panel, "prompts:preview"))
    await it.card("prompts-coming", screen)
    panel = await kai.presses(coming, button(coming, "prompts:settings"))
    panel = await kai.presses(panel, button(panel, "prompts:now"))
    overview = await kai.presses(panel, button(panel, "prompts:list"))
    await it.card("prompts-streams", screen)
    await _answers(it)
    panel = await kai.chooses(overview, "prompts:open", [str(overview.selects[0].options[0].value)])
    await kai.presses(panel, button(panel, "prompts:now"))
    await _myth(it)


async def prompts_stats(it: Studio) -> None:
    """Some weeks later."""
    kai = it.person("Kai", "staff")
    await _some_weeks(it)
    screen = await it.page(kai, "staff", height=2000)
    await kai.runs("prompts stats")
    await it.card("prompts-stats", screen)


async def _stream(kai: Person, channel: str, zone: str, deck: str) -> Card:
    """The panel of a new stream that asks from one deck, in the order of its file."""
    panel = await kai.runs("prompts new", where=kai.at(channel).place_id, zone=zone)
    panel = await kai.chooses(panel, button(panel, "prompts:decks"), [deck])
    more = await kai.presses(panel, button(panel, "prompts:more"))
    more = await kai.presses(more, button(more, "prompts:order"))
    return await kai.presses(more, button(more, "prompts:settings"))


async def _answers(it: Studio) -> None:
    mei, ann, sofia = (it.person(name, "tea-house") for name in ("Mei", "Ann", "Sofía"))
    card = await _asked(it, mei)
    await it.card("prompts-card", await it.page(mei, "tea-house", width=1000, height=1400))
    for person, text in ((ann, EIGHT["en"]), (mei, HALF_PAST_SEVEN["zh-Hans"]), (sofia, NINE["es"])):
        form = await person.presses(card, button(card, "answer:write"))
        await person.submits(form, {"text": text})
    thread = it.thread_of(card)
    await mei.at(thread).sees(NINE["zh-Hans"])
    await ann.at(thread).writes(AWAKE["en"])
    await mei.at(thread).sees(AWAKE["zh-Hans"])
    screen = await it.page(mei, thread, width=1000, height=2400)
    messages = screen.locator("article.message")
    await it.card("answers-thread", screen, *await messages.all())
    screen = await it.page(mei, "tea-house", width=1000, height=1400)
    await it.card(
        "answers-card", screen, screen.locator("article.message", has_text="homework included").nth(-2)
    )
    await mei.presses(card, button(card, "sides:read"))
    await it.card("answers-sides", screen)


async def _myth(it: Studio) -> None:
    mei, ann, sofia, kai = (it.person(name, "food") for name in ("Mei", "Ann", "Sofía", "Kai"))
    card = await _asked(it, mei)
    await ann.presses(card, button(card, f"guess:make:{_number(card)}:fact"))
    await sofia.presses(card, button(card, f"guess:make:{_number(card)}:myth"))
    screen = await it.page(mei, "food", width=1000, height=1400)
    await mei.presses(card, button(card, f"guess:make:{_number(card)}:myth"))
    messages = screen.locator("article.message")
    await it.card("myth-guess", screen, messages.nth(-2), messages.last)
    guess = await kai.presses(card, button(card, f"guess:make:{_number(card)}:myth"))
    await kai.presses(guess, button(guess, "guess:reveal"))
    thread = it.thread_of(card)
    await mei.at(thread).sees("NASA")
    screen = await it.page(mei, thread, width=1000, height=1400)
    await it.card("myth-reveal", screen)


async def _asked(it: Studio, person: Person) -> Card:
    """The latest card with a question where somebody is, once it is there."""

    def look() -> Card | None:
        found = [card for card in person.visible() if "answer:write" in str(card.raw.get("components"))]
        return found[-1] if found else None

    card = await wait_for(it.play.world, look, 5)
    if card is None:
        raise LookupError("nothing was asked")
    return card


def _number(card: Card) -> str:
    """The id of the posting that a card shows."""
    return button(card, "answer:write").rpartition(":")[2]


async def _some_weeks(it: Studio) -> None:
    """Answers as a server of some size has them: six questions a week, some liked better than others."""
    guild_id, now = it.play.world.home.id, int(time.time())
    keys = [prompt.key for deck in shipped().values() for prompt in deck.prompts][: 12 * len(_LIKED)]
    async with open_database(it.database) as db:
        for number, key in enumerate(keys, start=1):
            week, place = divmod(number - 1, len(_LIKED))
            at = now - week * _WEEK
            await db.run(
                "INSERT INTO postings (posting_id, stream_id, occurrence, guild_id, channel_id, style,"
                " prompt, round, state, at)"
                " VALUES (:id, 1, :id, :guild_id, 1, 'thread', :key, 0, 'posted', :at)",
                id=number,
                guild_id=guild_id,
                key=key,
                at=at,
            )
            for person in range(_LIKED[place] * (20 - week) // 20 + number % 5):
                await db.run(
                    "INSERT INTO spoken_answers (guild_id, message_id, posting_id, user_id, language, at)"
                    " VALUES (:guild_id, :message_id, :posting_id, :user_id, :language, :at)",
                    guild_id=guild_id,
                    message_id=number * 1_000 + person,
                    posting_id=number,
                    user_id=person,
                    language=("en", "zh-Hans", "es", "en", "zh-Hans")[person * 7 % 11 % 5],
                    at=at,
                )
