"""How the guide looks: one page for each step, its contents, and *I'm lost*. Only its reader sees it."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import discord
from discord import ui

from bot.client.ui import custom_id
from bot.features.community import MOST_LANGUAGES, Ability, Profile
from bot.features.onboarding import CHANNELS, Flow, Interest, Progress, Step, render
from bot.features.translation import languages, own_name
from bot.i18n import Speaker
from cogs.onboarding import pages
from cogs.onboarding.panels import parts

ABILITIES: tuple[Ability, ...] = ("reads", "speaks", "learns")

_LINES = ("who", "what", "ask")
_LINE_LENGTH = 300
_IN_A_ROW = 5  # buttons, by Discord's rule
_LABEL_LENGTH = 100  # of an option, by Discord's rule
_LINK = re.compile(r"https?://[^\s<>)\"']{1,200}")
_MOST_LINKS = 15


@dataclass(frozen=True, slots=True)
class Scene:
    """What a page is drawn from. `notices` are said on top of it."""

    say: Speaker
    guild: discord.Guild
    member: str
    progress: Progress
    profile: Profile = field(default_factory=Profile)
    interests: frozenset[str] = frozenset()
    refused: tuple[int, ...] = ()
    notices: tuple[str, ...] = ()

    @property
    def flow(self) -> Flow:
        return self.progress.flow

    @property
    def filled(self) -> Mapping[str, str]:
        return pages.values(self.say, self.guild, self.flow, self.member)


def page(scene: Scene) -> ui.LayoutView:
    """The step somebody is at."""
    step = scene.progress.step
    return parts.layout(
        [
            *notices(scene.notices),
            *pages.body(step, scene.progress.language, scene.filled),
            *_state(scene, step),
            *_controls(scene, step),
            _ways(scene, step),
            ui.TextDisplay(_footer(scene)),
        ]
    )


def contents(scene: Scene) -> ui.LayoutView:
    """All steps with what is done, all links, and the language of the guide."""
    say, progress = scene.say, scene.progress
    lines = [f"{_mark(progress, step)} {_title(scene, step)}" for step in progress.path]
    options = [
        discord.SelectOption(
            label=_title(scene, step)[:_LABEL_LENGTH], value=step.id, default=n == progress.at
        )
        for n, step in enumerate(progress.path)
        if n <= progress.furthest
    ]
    links = list(_links(scene))[:_MOST_LINKS]
    return parts.layout(
        [
            ui.TextDisplay("\n".join([f"## {say('guide-contents')}", *lines])),
            parts.select(custom_id("guide:turn"), say("guide-turn"), options),
            ui.Separator(),
            ui.TextDisplay("\n".join([f"**{say('guide-links')}**", *(f"- {link}" for link in links)])),
            *_language_choice(scene),
            ui.ActionRow(
                button(say("guide-on"), custom_id("guide:go", progress.step.id), emoji="▶️", main=True),
                button(say("guide-copy"), custom_id("guide:copy"), emoji="✉️"),
                button(say("guide-lost"), custom_id("guide:lost"), emoji="🧭"),
            ),
        ]
    )


def introduction_form(scene: Scene, step: Step) -> ui.Modal:
    say = scene.say
    modal = ui.Modal(title=say("guide-intro-title"), custom_id=custom_id("guide:introduced", step.id))
    for line in _LINES:
        written: ui.TextInput[Any] = ui.TextInput(
            custom_id=line, max_length=_LINE_LENGTH, required=line == _LINES[0]
        )
        modal.add_item(ui.Label(text=say(f"guide-intro-line-{line}"), component=written))
    return modal


def _state(scene: Scene, step: Step) -> Iterator[ui.Item[Any]]:
    """What is done, and what could not be given."""
    say, lines = scene.say, []
    if step.id in scene.progress.done:
        lines.append(f"✅ {say('guide-done')}")
    elif scene.progress.holds(step):
        lines.append(f"-# {say('guide-has-to-be-done')}")
    elif step.optional:
        lines.append(f"-# {say('guide-optional')}")
    if refused := [role for role in scene.refused if scene.guild.get_role(role)]:
        lines.append(f"-# {say('guide-not-given', roles=say.listing([f'<@&{role}>' for role in refused]))}")
    if lines:
        yield ui.TextDisplay("\n".join(lines))


def _controls(scene: Scene, step: Step) -> Iterator[ui.ActionRow[Any]]:
    """What can be done on the page of a step."""
    say, open_still = scene.say, step.id not in scene.progress.done
    if step.kind == "languages":
        yield from _abilities(scene)
    elif step.kind == "interests":
        yield _interests(scene, step)
    elif step.kind == "rules" and open_still:
        yield ui.ActionRow(button(say("guide-accept"), custom_id("guide:do", step.id), emoji="✅", main=True))
    elif step.kind == "task" and open_still:
        check = button(say("guide-check"), custom_id("guide:check", step.id), emoji="🔎")
        form = button(say("guide-intro"), custom_id("guide:introduce", step.id), emoji="✍️", main=True)
        yield ui.ActionRow(*([form, check] if step.task == "introduction" else [check]))
    elif step.kind == "helper":
        call = button(say("guide-call"), custom_id("guide:call"), emoji="🙋", main=True)
        yield ui.ActionRow(call, *_meeting(scene))
    elif step.kind == "finish" and (open_still or scene.flow.buddies):
        end = button(say("guide-finish"), custom_id("guide:do", step.id), emoji="🎉", main=True)
        yield ui.ActionRow(*([end] if open_still else []), *_meeting(scene))


def _meeting(scene: Scene) -> Iterator[ui.Button[Any]]:
    """The way to somebody to meet, where people are introduced; answered in cogs/buddies."""
    if scene.flow.buddies:
        yield button(scene.say("meet-someone"), custom_id("meet:open"), emoji="🍵")


def _ways(scene: Scene, step: Step) -> ui.ActionRow[Any]:
    """Back and forward, the contents, and *I'm lost*."""
    say, progress = scene.say, scene.progress
    row: ui.ActionRow[Any] = ui.ActionRow()
    if progress.at > 0:
        before = progress.path[progress.at - 1]
        row.add_item(button(say("guide-back"), custom_id("guide:go", before.id), emoji="◀️"))
    if progress.at < len(progress.path) - 1:
        following = progress.path[progress.at + 1]
        by_going_on = step.kind not in ("rules", "task")
        way = custom_id("guide:do", step.id) if by_going_on else custom_id("guide:go", following.id)
        row.add_item(button(say("guide-next"), way, emoji="▶️", on=not progress.holds(step)))
    row.add_item(button(say("guide-contents"), custom_id("guide:contents"), emoji="📖"))
    row.add_item(button(say("guide-lost"), custom_id("guide:lost"), emoji="🧭"))
    return row


def _abilities(scene: Scene) -> Iterator[ui.ActionRow[Any]]:
    common = languages.search("", scene.say.locale, scene.flow.languages)
    for ability in ABILITIES:
        known: tuple[str, ...] = getattr(scene.profile, ability)
        codes = list(dict.fromkeys([*known, *common]))[: languages.MOST_CHOICES]
        options = [
            discord.SelectOption(
                label=languages.bilingual_name(code, scene.say.locale), value=code, default=code in known
            )
            for code in codes
        ]
        placeholder = scene.say(f"guide-choose-{ability}")
        yield parts.select(custom_id("guide:languages", ability), placeholder, options, 0, MOST_LANGUAGES)


def _interests(scene: Scene, step: Step) -> ui.ActionRow[Any]:
    options = [_interest(each, scene) for each in step.interests]
    identity = custom_id("guide:interests", step.id)
    return parts.select(identity, scene.say("guide-choose-interests"), options, 0, len(options))


def _interest(each: Interest, scene: Scene) -> discord.SelectOption:
    return discord.SelectOption(
        label=each.label.in_language(scene.progress.language),
        value=each.id,
        emoji=each.emoji or None,
        default=each.id in scene.interests,
    )


def _language_choice(scene: Scene) -> Iterator[ui.ActionRow[Any]]:
    if len(scene.flow.languages) > 1:
        options = [
            discord.SelectOption(label=own_name(code), value=code, default=code == scene.progress.language)
            for code in scene.flow.languages
        ]
        yield parts.select(custom_id("guide:speak"), scene.say("guide-language"), options)


def _links(scene: Scene) -> Iterator[str]:
    """Every channel and address that the guide speaks of, once."""
    texts = [step.text(scene.progress.language) for step in scene.progress.path]
    texts += [each.answer.in_language(scene.progress.language) for each in scene.flow.lost]
    whole = "\n".join(texts)
    spoken = [scene.filled[name] for name in CHANNELS if f"{{{name}}}" in whole]
    return iter(dict.fromkeys([*(each for each in spoken if each.startswith("<#")), *_LINK.findall(whole)]))


def _mark(progress: Progress, step: Step) -> str:
    if step.id in progress.done:
        return "✅"
    return "▶️" if step.id == progress.step.id else "▫️"


def _title(scene: Scene, step: Step) -> str:
    return render(step.title(scene.progress.language), scene.filled)


def _footer(scene: Scene) -> str:
    progress = scene.progress
    return f"-# {scene.say('guide-progress', at=progress.at + 1, count=len(progress.path))}"


def notices(said: Collection[str]) -> Iterator[ui.Item[Any]]:
    """What has to be said first."""
    if said:
        yield ui.TextDisplay("\n".join(f"> {notice}" for notice in said))


def button(
    label: str, identity: str, *, emoji: str | None = None, on: bool = True, main: bool = False
) -> ui.Button[Any]:
    style = discord.ButtonStyle.primary if main else discord.ButtonStyle.secondary
    return ui.Button(label=label, custom_id=identity, emoji=emoji, disabled=not on, style=style)
