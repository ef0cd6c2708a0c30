"""The story about people's own questions: a board, a question across languages, its answer, a search."""

from __future__ import annotations

from studio import Studio, button, sentences

LUNCH, CARD, LOOKED_FOR = sentences()[-3:]


async def asking(it: Studio) -> None:
    """Kai chooses a board; Ann asks readers of Chinese; Mei answers; Sofía finds it in Spanish."""
    kai, ann, mei, sofia = (it.person(name, "homework") for name in ("Kai", "Ann", "Mei", "Sofía"))
    await kai.chooses(await kai.runs("settings"), "settings:choose", ["en", "zh-Hans", "es"])
    screen = await it.page(kai, "homework", height=1600)
    panel = await kai.runs("ask-settings")
    await kai.chooses(panel, button(panel, "ask:board"), [str(kai.place_id)])
    await it.card("ask-settings", screen)
    await ann.submits(await ann.runs("ask"), {"text": LUNCH["en"], "target": ["zh-Hans"]})
    card = await mei.sees(LUNCH["zh-Hans"])
    await it.card("ask-question", await it.page(mei, "homework", height=1600))
    await mei.submits(await mei.presses(card, button(card, "ask:answer")), {"text": CARD["zh-Hans"]})
    thread = it.person("Ann", it.thread_of(card))
    answer = await thread.sees(CARD["en"])
    await thread.presses(answer, button(answer, "ask:helped"))
    await thread.sees("This helped**")
    page = await it.page(thread, it.thread_of(card), height=1600)
    await it.card("ask-answer", page, page.locator("article.message", has_text=CARD["en"]).first)
    await sofia.runs("respuestas", words=LOOKED_FOR["es"])
    await it.card("ask-found", await it.page(sofia, "homework", height=1600))
