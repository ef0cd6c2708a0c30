"""How *I'm lost* looks: the questions, an answer, and the whole guide to keep."""

from typing import Any

from discord import ui

from bot.client.ui import custom_id
from bot.features.onboarding import Lost, render
from bot.i18n import Speaker
from cogs.onboarding import pages
from cogs.onboarding.guide_pages import Scene, button, notices
from cogs.onboarding.panels import parts

_IN_A_ROW = 5  # buttons, by Discord's rule


def lost(scene: Scene) -> ui.LayoutView:
    """The common questions, and a way to call somebody."""
    say = scene.say
    asked = [
        button(
            render(each.question.in_language(scene.progress.language), {})[:80],
            custom_id("guide:answer", each.id),
        )
        for each in scene.flow.lost
    ]
    rows = [ui.ActionRow(*asked[n : n + _IN_A_ROW]) for n in range(0, len(asked), _IN_A_ROW)]
    return parts.layout(
        [
            *notices(scene.notices),
            ui.TextDisplay(f"## {say('guide-lost')}\n{say('guide-lost-text')}"),
            *rows,
            ui.ActionRow(*_ways_on(scene)),
        ]
    )


def answer(scene: Scene, asked: Lost, example: str = "", translated: str = "") -> ui.LayoutView:
    """An answer, with a line in another language to try translation on."""
    say, language = scene.say, scene.progress.language
    question, reply = asked.question.in_language(language), asked.answer.in_language(language)
    items: list[ui.Item[Any]] = [ui.TextDisplay(f"## {question}\n{render(reply, scene.filled)}")]
    if example:
        items += [ui.Separator(), ui.TextDisplay(f"> {example}")]
        if translated:
            items.append(ui.TextDisplay(translated))
        else:
            items.append(ui.ActionRow(button(say("guide-try"), custom_id("guide:try", asked.id), emoji="🌐")))
    return parts.layout([*items, ui.ActionRow(*_ways_on(scene))])


def copies(scene: Scene) -> list[ui.LayoutView]:
    """The whole guide, a message for each step, without anything to press."""
    path = scene.progress.path
    return [
        parts.layout(
            [
                *pages.body(step, scene.progress.language, scene.filled),
                ui.TextDisplay(f"-# {scene.guild.name} · {n} / {len(path)}"),
            ]
        )
        for n, step in enumerate(path, 1)
    ]


def call(say: Speaker, text: str, nonce: str) -> ui.LayoutView:
    """What the helpers see; the button is answered where people are brought together (cogs/buddies)."""
    view = ui.LayoutView(timeout=None)
    view.add_item(ui.TextDisplay(text))
    view.add_item(
        ui.ActionRow(button(say("helper-take"), custom_id("helper:take", nonce), emoji="🙋", main=True))
    )
    return view


def _ways_on(scene: Scene) -> list[ui.Button[Any]]:
    return [
        button(scene.say("guide-call"), custom_id("guide:call"), emoji="🙋"),
        button(scene.say("guide-lost"), custom_id("guide:lost"), emoji="🧭"),
        button(scene.say("guide-on"), custom_id("guide:go", scene.progress.step.id), emoji="▶️", main=True),
    ]
