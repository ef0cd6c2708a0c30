"""The first page: where, when and in which languages newcomers are greeted, and whether they are."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import discord
from discord import ui

from bot.client.ui import custom_id
from bot.features.onboarding import MOMENTS, TEMPLATES
from bot.features.onboarding.validation import MOST_LANGUAGES
from bot.features.translation import languages
from bot.i18n import Speaker
from cogs.onboarding.desk import Scene
from cogs.onboarding.inspection import findings
from cogs.onboarding.panels import parts

_STATES = {"draft": "🟡", "live": "🟢", "paused": "⏸️"}
_MOST_FINDINGS = 12


def templates(say: Speaker, version: int) -> ui.LayoutView:
    """The ready-made flows to start from; `version` is that of the flow they would replace, 0 for none."""
    described = [f"**{say(f'welcome-use-{each}')}**: {say(f'welcome-about-{each}')}" for each in TEMPLATES]
    lines = [f"## {say('welcome-title')}", say("welcome-choose"), *described]
    buttons: ui.ActionRow[Any] = ui.ActionRow(
        *(
            ui.Button(
                label=say(f"welcome-use-{each}"),
                custom_id=custom_id("welcome:use", version, each),
                style=discord.ButtonStyle.primary if each == TEMPLATES[0] else discord.ButtonStyle.secondary,
            )
            for each in TEMPLATES
        )
    )
    rows = [buttons, parts.back(say)] if version else [buttons]
    return parts.layout([ui.TextDisplay("\n".join(lines)), *rows])


def overview(scene: Scene) -> ui.LayoutView:
    return _overview(scene, asks_for_role=scene.flow.moment == "role")


def asking_for_role(scene: Scene) -> ui.LayoutView:
    """The page for somebody who wants people greeted when they get a role, and has to say which."""
    asked = replace(scene, notice=scene.say("flow-moment-needs-a-role"))
    return _overview(asked, asks_for_role=True)


def _overview(scene: Scene, *, asks_for_role: bool) -> ui.LayoutView:
    say, flow = scene.say, scene.flow
    items: list[ui.Item[Any]] = [
        parts.heading(scene, say("welcome-title"), _summary(scene)),
        parts.channel_select(
            scene, scene.id("channel"), say("welcome-choose-channel"), flow.channel, least=1
        ),
        parts.select(
            scene.id("languages"),
            say("welcome-choose-languages"),
            _languages(scene),
            most=MOST_LANGUAGES,
        ),
        parts.select(scene.id("moment"), say("welcome-choose-moment"), _moments(scene)),
    ]
    if asks_for_role:
        chosen = [flow.moment_role] if flow.moment_role else []
        items.append(parts.role_select(scene, scene.id("moment-role"), say("welcome-choose-role"), chosen))
    return parts.layout([*items, _pages(say), _looks(scene), _actions(scene)])


def _summary(scene: Scene) -> Iterator[str]:
    say, flow = scene.say, scene.flow
    yield f"{_STATES[scene.current.state]} {say(f'welcome-state-{scene.current.state}')}"
    where = f"<#{flow.channel}>" if flow.channel else "–"
    when = say(f"welcome-moment-{flow.moment}")
    offered = say.listing([languages.name(code, say.locale) for code in flow.languages])
    yield parts.fact(say("welcome-choose-channel"), where)
    yield parts.fact(say("welcome-choose-moment"), when)
    yield parts.fact(say("welcome-choose-languages"), offered)
    shown = [step.title(say.locale) for step in flow.steps if step.enabled]
    yield parts.fact(say("welcome-page-steps"), " → ".join(shown) or "–")
    found = [finding.line for finding in findings(scene)]
    yield from found[:_MOST_FINDINGS]
    if len(found) > _MOST_FINDINGS:
        yield f"-# {say('welcome-more', count=len(found) - _MOST_FINDINGS)}"
    author = f"<@{scene.current.author_id}>" if scene.current.author_id else say("welcome-somebody")
    since = discord.utils.format_dt(scene.current.at, "R")
    yield f"-# {say('welcome-changed', author=author, when=since)}"


def _languages(scene: Scene) -> list[discord.SelectOption]:
    known = parts.written_in(scene.flow)
    common: Sequence[str] = languages.search("", scene.say.locale, known)
    return parts.language_options(scene.say, common, scene.flow.languages)


def _moments(scene: Scene) -> list[discord.SelectOption]:
    return [
        discord.SelectOption(
            label=scene.say(f"welcome-moment-{each}"), value=each, default=each == scene.flow.moment
        )
        for each in MOMENTS
    ]


def _pages(say: Speaker) -> ui.ActionRow[Any]:
    return ui.ActionRow(
        *(
            parts.button(say(f"welcome-page-{page}"), custom_id("welcome:open", page), emoji=emoji)
            for page, emoji in (
                ("steps", "🪜"),
                ("texts", "✏️"),
                ("roles", "🏷️"),
                ("places", "📍"),
                ("more", "⚙️"),
            )
        )
    )


def _looks(scene: Scene) -> ui.ActionRow[Any]:
    """What shows how it is, and changes nothing."""
    say, look = scene.say, custom_id("welcome:look", scene.flow.languages[0], 0)
    return ui.ActionRow(
        parts.button(say("welcome-preview"), look, emoji="👀"),
        parts.button(say("welcome-page-status"), custom_id("welcome:status"), emoji="📊"),
        parts.button(say("native-title"), custom_id("welcome:native"), emoji="🧩"),
    )


def _actions(scene: Scene) -> ui.ActionRow[Any]:
    say, live = scene.say, scene.current.state == "live"
    row: ui.ActionRow[Any] = ui.ActionRow()
    if live:
        row.add_item(parts.button(say("welcome-pause"), custom_id("welcome:pause"), emoji="⏸️"))
        row.add_item(parts.button(say("guide-pin"), custom_id("guide:pin"), emoji="📌"))
    else:
        row.add_item(start_button(say))
    row.add_item(parts.button(say("welcome-undo"), scene.id("undo"), emoji="↩️", on=scene.current.can_undo))
    row.add_item(parts.button(say("welcome-start-over"), custom_id("welcome:open", "templates")))
    return row


def start_button(say: Speaker) -> ui.Button[Any]:
    return ui.Button(
        label=say("welcome-start"),
        custom_id=custom_id("welcome:start"),
        style=discord.ButtonStyle.success,
        emoji="🟢",
    )
