"""The panels and forms of /auto. What their buttons need is in their ids and in the database."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import discord
from discord import ui

from bot.client.ui import TEA_GREEN, custom_id
from bot.errors import UserError
from bot.features.auto import MOST_BOTS, MOST_LANGUAGES, STAYS, WAYS, AutoPlace
from bot.features.translation import languages
from bot.i18n import Speaker

_PLACES = [
    discord.ChannelType.text,
    discord.ChannelType.news,
    discord.ChannelType.forum,
    discord.ChannelType.voice,
    discord.ChannelType.stage_voice,
    discord.ChannelType.category,
    discord.ChannelType.public_thread,
    discord.ChannelType.private_thread,
    discord.ChannelType.news_thread,
]
_MOST_LISTED = 12  # a panel holds 4,000 characters
_STAYS = dict(zip(STAYS, ("always", "day", "hour", "minutes"), strict=True))
_BOTS_LENGTH = 300


def overview(say: Speaker, places: Sequence[AutoPlace], *, paused: bool) -> ui.LayoutView:
    """What is set up in a server, and the choice of a place to set up."""
    lines = [f"## {say('auto-title')}", say("auto-intro")]
    if paused:
        lines.append(f"⏸️ **{say('auto-guild-paused')}**")
    lines += [_listed(say, place) for place in places[:_MOST_LISTED]]
    if len(places) > _MOST_LISTED:
        lines.append(f"-# {say('auto-more', number=len(places) - _MOST_LISTED)}")
    select: ui.ChannelSelect[Any] = ui.ChannelSelect(
        custom_id=custom_id("auto:open"), placeholder=say("auto-choose-place"), channel_types=_PLACES
    )
    container: ui.Container[Any] = ui.Container(ui.TextDisplay("\n".join(lines)), ui.ActionRow(select))
    if places or paused:
        label = say("auto-resume-guild" if paused else "auto-pause-guild")
        identity = custom_id("auto:guild", "resume" if paused else "pause")
        container.add_item(ui.ActionRow(_button(label, identity)))
    return _layout(container)


def settings(
    say: Speaker,
    place: AutoPlace,
    offers: Sequence[str],
    preview: Mapping[str, str],
    findings: Iterable[str],
) -> ui.LayoutView:
    """One place. `offers` are the languages to choose from; `preview` is a phrase in the place's languages;
    `findings` say what I lack there."""
    container: ui.Container[Any] = ui.Container(ui.TextDisplay("\n".join(_head(say, place, findings))))
    container.add_item(ui.ActionRow(_languages(say, place, offers)))
    container.add_item(ui.ActionRow(_ways(say, place)))
    container.add_item(ui.TextDisplay("\n".join(_preview(say, place, preview))))
    container.add_item(ui.ActionRow(_stays(say, place)))
    container.add_item(ui.ActionRow(*_switches(say, place)))
    container.add_item(ui.ActionRow(*_doors(say, place)))
    return _layout(container)


def languages_form(say: Speaker, place: AutoPlace) -> ui.Modal:
    """The languages of a place, to be written in order."""
    known = ", ".join(languages.name(code, say.locale) for code in place.languages)
    return _form(
        say("auto-languages"),
        custom_id("auto:typed", place.channel_id),
        ui.Label(
            text=say("auto-languages"),
            description=say("language-form-hint"),
            component=ui.TextInput(custom_id="languages", max_length=400, default=known),
        ),
    )


def bots_form(say: Speaker, place: AutoPlace) -> ui.Modal:
    """The bots that are translated too, by their ids."""
    known = " ".join(map(str, place.bots))
    return _form(
        say("auto-bots"),
        custom_id("auto:bots-typed", place.channel_id),
        ui.Label(
            text=say("auto-bots-label"),
            description=say("auto-bots-hint", most=MOST_BOTS),
            component=ui.TextInput(custom_id="bots", required=False, max_length=_BOTS_LENGTH, default=known),
        ),
    )


def removal(say: Speaker, place: AutoPlace) -> ui.LayoutView:
    """The question before a place is forgotten."""
    text = say("auto-remove-sure", place=f"<#{place.channel_id}>")
    return _layout(
        ui.Container(
            ui.TextDisplay(text),
            ui.ActionRow(
                _button(
                    say("auto-remove-yes"),
                    custom_id("auto:remove", place.channel_id),
                    discord.ButtonStyle.danger,
                ),
                _button(say("auto-back"), custom_id("auto:show", place.channel_id)),
            ),
        )
    )


def stay(value: str) -> int | None:
    """Seconds from what was chosen. Raises UserError for what was never offered."""
    for seconds, word in _STAYS.items():
        if word == value:
            return seconds
    raise UserError("error-component-outdated")


def _listed(say: Speaker, place: AutoPlace) -> str:
    state = "⏸️" if place.paused else "▶️"
    names = say.listing([languages.name(code, say.locale) for code in place.languages])
    return f"{state} <#{place.channel_id}> · {say(f'auto-way-{place.way}')} · {names}"


def _head(say: Speaker, place: AutoPlace, findings: Iterable[str]) -> Iterator[str]:
    yield f"## <#{place.channel_id}>"
    yield say("auto-state-paused" if place.paused else "auto-state-on")
    yield from (f"⚠️ {finding}" for finding in findings)
    if place.bots:
        yield say("auto-bots-too", bots=say.listing([f"`{bot}`" for bot in place.bots]))


def _languages(say: Speaker, place: AutoPlace, offers: Sequence[str]) -> ui.Select[Any]:
    codes = list(dict.fromkeys([*place.languages, *offers]))[: languages.MOST_CHOICES]
    return ui.Select(
        custom_id=custom_id("auto:languages", place.channel_id),
        placeholder=say("auto-choose-languages"),
        max_values=min(MOST_LANGUAGES, len(codes)),
        options=[
            discord.SelectOption(
                label=languages.bilingual_name(code, say.locale), value=code, default=code in place.languages
            )
            for code in codes
        ],
    )


def _ways(say: Speaker, place: AutoPlace) -> ui.Select[Any]:
    return ui.Select(
        custom_id=custom_id("auto:way", place.channel_id),
        placeholder=say("auto-choose-way"),
        options=[
            discord.SelectOption(
                label=say(f"auto-way-{way}"),
                value=way,
                description=say(f"auto-way-{way}-hint"),
                default=way == place.way,
            )
            for way in WAYS
        ],
    )


def _preview(say: Speaker, place: AutoPlace, preview: Mapping[str, str]) -> Iterator[str]:
    """How a message would look; the phrases are those of the phrasebook, so they are right and free."""
    yield f"**{say('auto-preview')}**"
    original, *others = preview.items()
    yield f"> **Mei** {original[1]}"
    if place.way == "tap":
        yield f"> 🌐 `{say('auto-tap')}`"
    elif place.way == "line":
        yield from (f"> -# **{languages.own_name(code)}** {text}" for code, text in others)
    else:
        if place.way == "thread":
            yield f"> 🧵 **{say('auto-thread-name')}**"
        yield from (f"> ▏{text}" for _, text in others)


def _stays(say: Speaker, place: AutoPlace) -> ui.Select[Any]:
    return ui.Select(
        custom_id=custom_id("auto:stay", place.channel_id),
        options=[
            discord.SelectOption(
                label=say(f"auto-stay-{word}"), value=word, default=seconds == place.stay_seconds
            )
            for seconds, word in _STAYS.items()
        ],
    )


def _switches(say: Speaker, place: AutoPlace) -> Iterator[ui.Button[Any]]:
    channel = place.channel_id
    if place.paused:
        yield _button(say("auto-start"), custom_id("auto:pause", channel, "off"), discord.ButtonStyle.success)
    else:
        yield _button(say("auto-pause"), custom_id("auto:pause", channel, "on"))
    yield _button(say("auto-type-languages"), custom_id("auto:type", channel))
    yield _button(say("auto-bots"), custom_id("auto:bots", channel))


def _doors(say: Speaker, place: AutoPlace) -> Iterator[ui.Button[Any]]:
    yield _button(say("auto-back"), custom_id("auto:list"))
    yield _button(
        say("auto-remove"), custom_id("auto:ask-remove", place.channel_id), discord.ButtonStyle.danger
    )


def _button(
    label: str, identity: str, style: discord.ButtonStyle = discord.ButtonStyle.secondary
) -> ui.Button[Any]:
    return ui.Button(label=label, custom_id=identity, style=style)


def _form(title: str, identity: str, field: ui.Label[Any]) -> ui.Modal:
    modal = ui.Modal(title=title, custom_id=identity)
    modal.add_item(field)
    return modal


def _layout(container: ui.Container[Any]) -> ui.LayoutView:
    container.accent_colour = TEA_GREEN
    view = ui.LayoutView(timeout=None)
    view.add_item(container)
    return view
