"""Panels and forms of /language and /settings."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import discord
from discord import ui

from bot.client import Interaction
from bot.client.ui import TEA_GREEN, chosen, custom_id
from bot.features.community import MOST_LANGUAGES, Ability, Profile
from bot.features.translation import languages
from bot.i18n import Speaker
from cogs.settings import forgetting

ABILITIES: tuple[Ability, ...] = ("reads", "speaks", "learns")

_LIST_LENGTH = 400  # room for ten languages by their longest names


def profile_panel(say: Speaker, profile: Profile, common: Sequence[str]) -> ui.LayoutView:
    """What a person reads, speaks and learns; `common` are the languages to choose from."""
    container: ui.Container[Any] = ui.Container(ui.TextDisplay(f"## {say('language-title')}"))
    for ability in ABILITIES:
        known: tuple[str, ...] = getattr(profile, ability)
        container.add_item(ui.TextDisplay(_ability(say, ability, known)))
        container.add_item(
            _select(
                custom_id("language:choose", ability),
                say(f"language-choose-{ability}"),
                known,
                common,
                say.locale,
            )
        )
    row = _typing_row(say("language-type"), "language:type")
    row.add_item(forgetting.button(say))
    container.add_item(row)
    container.add_item(ui.Separator())
    for item in _opt_out(say, profile.opted_out):
        container.add_item(item)
    return _layout(container)


def profile_form(say: Speaker, profile: Profile) -> ui.Modal:
    """The same three lists, to be written in order."""
    modal = ui.Modal(title=say("language-title"), custom_id=custom_id("language:typed"))
    for ability in ABILITIES:
        known = getattr(profile, ability)
        modal.add_item(
            _list_field(ability, say(f"language-{ability}"), say("language-form-hint"), known, say.locale)
        )
    return modal


def server_panel(
    say: Speaker,
    known: Sequence[str],
    common: Sequence[str],
    sections: Iterable[Iterable[ui.Item[Any]]],
    findings: Iterable[str],
) -> ui.LayoutView:
    """The server's languages, other `sections`, and what the bot lacks; `findings` are sentences."""
    title = [
        f"## {say('settings-title')}",
        f"**{say('settings-languages')}**",
        _numbered(say, known) or f"*{say('language-none')}*",
        f"-# {say('settings-languages-hint')}",
    ]
    container: ui.Container[Any] = ui.Container(
        ui.TextDisplay("\n".join(title)),
        _select(custom_id("settings:choose"), say("settings-choose"), known, common, say.locale),
        _typing_row(say("settings-type"), "settings:type"),
        ui.Separator(),
    )
    for section in sections:
        for item in section:
            container.add_item(item)
        container.add_item(ui.Separator())
    container.add_item(ui.TextDisplay("\n".join([f"**{say('settings-health')}**", *findings])))
    return _layout(container)


def server_form(say: Speaker, known: Sequence[str]) -> ui.Modal:
    modal = ui.Modal(title=say("settings-form-title"), custom_id=custom_id("settings:typed"))
    modal.add_item(
        _list_field("languages", say("settings-form-label"), say("language-form-hint"), known, say.locale)
    )
    return modal


def chosen_languages(interaction: Interaction) -> list[str]:
    """What was chosen in a select of languages. Raises UserError for what was never offered."""
    return [languages.known(code) for code in chosen(interaction)]


def _ability(say: Speaker, ability: Ability, known: Sequence[str]) -> str:
    lines = [f"**{say(f'language-{ability}')}**", _numbered(say, known)]
    if ability == "reads" and not known:
        guess = languages.name(languages.from_locale(say.locale), say.locale)
        lines[1:] = [say("language-reads-guess", language=guess)]
    elif ability == "reads":
        lines.append(f"-# {say('language-reads-hint')}")
    elif not known:
        lines[1:] = [f"*{say('language-none')}*"]
    return "\n".join(lines)


def _opt_out(say: Speaker, out: bool) -> Iterator[ui.Item[Any]]:
    """Whether others may have this person's messages translated, with the switch."""
    state = "out" if out else "in"
    yield ui.TextDisplay(f"**{say('language-opt-out')}**\n{say(f'language-opted-{state}')}")
    button: ui.Button[Any] = ui.Button(
        label=say("language-opt-in" if out else "language-opt-out-now"),
        custom_id=custom_id("language:opt", "in" if out else "out"),
    )
    yield ui.ActionRow(button)


def _numbered(say: Speaker, codes: Sequence[str]) -> str:
    return "\n".join(f"{place}. {languages.name(code, say.locale)}" for place, code in enumerate(codes, 1))


def _select(
    identity: str, placeholder: str, known: Sequence[str], common: Sequence[str], locale: str
) -> ui.ActionRow[Any]:
    codes = list(dict.fromkeys([*known, *common]))[: languages.MOST_CHOICES]
    select: ui.Select[Any] = ui.Select(
        custom_id=identity,
        placeholder=placeholder,
        min_values=0,
        max_values=MOST_LANGUAGES,
        options=[
            discord.SelectOption(
                label=languages.bilingual_name(code, locale), value=code, default=code in known
            )
            for code in codes
        ],
    )
    return ui.ActionRow(select)


def _typing_row(label: str, action: str) -> ui.ActionRow[Any]:
    button: ui.Button[Any] = ui.Button(label=label, emoji="✏️", custom_id=custom_id(action))
    return ui.ActionRow(button)


def _list_field(identity: str, label: str, hint: str, known: Sequence[str], locale: str) -> ui.Label[Any]:
    field: ui.TextInput[Any] = ui.TextInput(
        custom_id=identity,
        required=False,
        max_length=_LIST_LENGTH,
        default=", ".join(languages.name(code, locale) for code in known),
    )
    return ui.Label(text=label, description=hint, component=field)


def _layout(container: ui.Container[Any]) -> ui.LayoutView:
    container.accent_colour = TEA_GREEN
    view = ui.LayoutView(timeout=None)
    view.add_item(container)
    return view
