"""The page of /welcome status: how far newcomers got, and what is in the way, with buttons that fix it."""

from collections.abc import Iterator, Mapping
from typing import Any

import discord
from discord import ui

from bot.client.ui import custom_id
from bot.features.onboarding import Funnel
from bot.features.translation import languages
from bot.i18n import Speaker
from cogs.onboarding import funnel as words
from cogs.onboarding.desk import Scene
from cogs.onboarding.inspection import Finding, findings
from cogs.onboarding.panels import parts

PICTURE = "funnel.png"
SPANS = (4, 8, 26)
USUAL = 8
"""Weeks that are shown unless others are chosen."""

_MOST_SECTIONS = 6
_LONGEST_FIGURES = 2_200


def status(
    scene: Scene, funnel: Funnel, whole: Funnel, span: str, helping: Mapping[str, int]
) -> ui.LayoutView:
    """`span` is what was chosen of `spans`; `whole` is the funnel of the usual weeks, for the choice.

    `helping` is the number of helpers for each language of the welcome.
    """
    say = scene.say
    described = words.description(say, funnel)
    gallery: ui.MediaGallery[Any] = ui.MediaGallery(
        discord.MediaGalleryItem(f"attachment://{PICTURE}", description=described)
    )
    items: list[ui.Item[Any]] = [
        parts.heading(scene, say("welcome-status-title")),
        gallery,
        parts.select(custom_id("welcome:weeks"), say("welcome-status-span"), _spans(say, whole, span)),
        ui.TextDisplay(_figures(scene, funnel)),
        ui.TextDisplay(_helpers(say, helping)),
        ui.Separator(),
        *_troubles(scene),
    ]
    return parts.layout([*items, parts.back(say)])


def _spans(say: Speaker, whole: Funnel, chosen: str) -> list[discord.SelectOption]:
    """Some last weeks together, and each week that has enough people to be shown by itself."""
    labels = {str(weeks): say("welcome-status-weeks", weeks=weeks) for weeks in SPANS}
    for week in reversed(whole.weeks):
        if week.monday and week.joined:
            labels[str(week.monday)] = say("welcome-status-week", week=words.date(say, week.monday))
    return [
        discord.SelectOption(label=label, value=value, default=value == chosen)
        for value, label in labels.items()
    ]


def _figures(scene: Scene, funnel: Funnel) -> str:
    if not funnel.stages or not funnel.stage("joined").count:
        return scene.say("welcome-chart-empty-hint")
    text = "\n".join(f"-# {line}" for line in words.lines(scene.say, scene.flow, funnel))
    return f"{text[:_LONGEST_FIGURES]}\n-# {scene.say('welcome-status-merged')}"


def _helpers(say: Speaker, helping: Mapping[str, int]) -> str:
    """How many help in each language, and where to find some for those that have none."""
    names = {code: languages.name(code, say.locale) for code in helping}
    counts = " · ".join(f"{names[code]} {count}" for code, count in helping.items())
    lines = [f"🙋 {say('welcome-status-helpers', counts=counts)}"]
    if bare := [names[code] for code, count in helping.items() if not count]:
        lines.append(f"-# {say('welcome-status-no-helpers', languages=say.listing(bare))}")
    return "\n".join(lines)


def _troubles(scene: Scene) -> Iterator[ui.Item[Any]]:
    """What the same button mends stands beside it together: two buttons may not have one id."""
    say, together = scene.say, dict[str, list[Finding]]()
    for finding in findings(scene):
        together.setdefault(finding.remedy.custom_id or str(finding.remedy.url), []).append(finding)
    if not together:
        yield ui.TextDisplay(f"✅ {say('welcome-all-well')}")
        return
    yield ui.TextDisplay(f"### {say('welcome-status-to-do')}")
    groups = list(together.values())
    for group in groups[:_MOST_SECTIONS]:
        yield ui.Section("\n".join(each.line for each in group), accessory=group[0].remedy)
    if len(groups) > _MOST_SECTIONS:
        rest = sum(map(len, groups[_MOST_SECTIONS:]))
        yield ui.TextDisplay(f"-# {say('welcome-more', count=rest)}")
