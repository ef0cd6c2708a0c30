"""The panels and forms of /prompts. What their buttons need is in their ids and in the database."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

import discord
from babel import Locale
from discord import ui

from bot.client.outgoing import clean
from bot.client.ui import TEA_GREEN, custom_id
from bot.features.prompts import MOST_STREAMS, Coming, Deck, Stream, Style
from bot.features.translation import languages
from bot.i18n import Speaker

PLACES = [discord.ChannelType.text, discord.ChannelType.news, discord.ChannelType.forum]
TEXT_STYLES: tuple[Style, ...] = ("card", "thread", "poll")

_MOST_SHOWN = 25  # of a select's options
_LABEL = 100
_SENSITIVITIES = {0: "light", 1: "usual", 2: "any"}
_LEVELS = {1: "easy", 2: "middling", 3: "hard"}


def overview(say: Speaker, streams: Sequence[Stream]) -> ui.LayoutView:
    """All streams of a server, and the choice of a channel for a new one."""
    lines = [f"## {say('prompts-title')}", say("prompts-intro" if streams else "prompts-none")]
    lines += [_listed(say, stream) for stream in streams]
    items: list[ui.Item[Any]] = [ui.TextDisplay("\n".join(lines))]
    if streams:
        options = [
            discord.SelectOption(label=clean(stream.name)[:_LABEL], value=str(stream.stream_id))
            for stream in streams
        ]
        items.append(_select("prompts:open", say("prompts-choose-stream"), options))
    if len(streams) < MOST_STREAMS:
        items.append(_channels(custom_id("prompts:place"), say("prompts-choose-channel")))
    items.append(ui.ActionRow(_button(say("prompts-decks"), custom_id("prompts:all-decks"))))
    return _layout(items)


def settings(say: Speaker, stream: Stream, decks: Mapping[str, Deck], drawn_at: int) -> ui.LayoutView:
    """One stream; `drawn_at` (epoch seconds) makes two presses of *Ask now* on one panel the same deed."""
    identity = stream.stream_id
    lines = [f"## {clean(stream.name)}", _state(say, stream), _place_and_times(say, stream)]
    lines += [f"-# {line}" for line in _facts(say, stream, decks)]
    return _layout(
        [
            ui.TextDisplay("\n".join(lines)),
            _channels(custom_id("prompts:move", identity), say("prompts-move")),
            _decks(say, stream, decks),
            _days(say, stream),
            _styles(say, stream),
            ui.ActionRow(*_deeds(say, stream, drawn_at)),
            ui.ActionRow(*_doors(say, stream)),
        ]
    )


def more(say: Speaker, stream: Stream, decks: Mapping[str, Deck]) -> ui.LayoutView:
    """What is changed more rarely: the order, the limits, the role."""
    identity = stream.stream_id
    items: list[ui.Item[Any]] = [
        ui.TextDisplay("\n".join([f"## {clean(stream.name)}", *_facts(say, stream, decks)])),
        _first(say, stream, decks),
        _sensitivity(say, stream),
        _level(say, stream),
        ui.ActionRow(
            ui.RoleSelect(
                custom_id=custom_id("prompts:role", identity), placeholder=say("prompts-choose-role")
            )
        ),
        ui.ActionRow(*_rare_deeds(say, stream)),
    ]
    return _layout(items)


def coming(say: Speaker, stream: Stream, found: Iterable[Coming], language: str) -> ui.LayoutView:
    """What a stream asks next, each with its date in the reader's own time and the text in their language."""
    lines = [f"## {say('prompts-coming-title', name=clean(stream.name))}"]
    for each in found:
        text = say("prompts-coming-nothing")
        if each.prompt:
            texts = each.prompt.texts
            text = clean((texts.get(language) or next(iter(texts.values()))).text)
        lines.append(f"**<t:{int(each.slot.at.timestamp())}:F>**\n{text}")
    back = _button(say("prompts-back"), custom_id("prompts:settings", stream.stream_id))
    return _layout([ui.TextDisplay("\n".join(lines)), ui.ActionRow(back)])


def removal(say: Speaker, stream: Stream) -> ui.LayoutView:
    """The question before a stream is deleted."""
    yes = _button(
        say("prompts-remove-yes"),
        custom_id("prompts:remove", stream.stream_id),
        discord.ButtonStyle.danger,
    )
    back = _button(say("prompts-back"), custom_id("prompts:settings", stream.stream_id))
    text = say("prompts-remove-sure", name=clean(stream.name))
    return _layout([ui.TextDisplay(text), ui.ActionRow(yes, back)])


def creation_form(say: Speaker, channel_id: int, name: str) -> ui.Modal:
    return _form(
        say("prompts-new-title"),
        custom_id("prompts:create", channel_id),
        _field(say, "name", most=50, default=name[:50]),
        _field(say, "zone", hint=True, most=50),
        _field(say, "times", hint=True, most=60, default="19:00"),
    )


def clock_form(say: Speaker, stream: Stream) -> ui.Modal:
    return _form(
        say("prompts-clock"),
        custom_id("prompts:set-clock", stream.stream_id),
        _field(say, "zone", hint=True, most=50, default=stream.zone),
        _field(say, "times", hint=True, most=60, default=stream.times.replace(",", " ")),
    )


def name_form(say: Speaker, stream: Stream) -> ui.Modal:
    return _form(
        say("prompts-rename"),
        custom_id("prompts:set-name", stream.stream_id),
        _field(say, "name", most=50, default=stream.name),
    )


def pause_form(say: Speaker, stream: Stream) -> ui.Modal:
    return _form(
        say("prompts-pause"),
        custom_id("prompts:set-pause", stream.stream_id),
        _field(say, "day", hint=True, most=20, required=False),
    )


def _listed(say: Speaker, stream: Stream) -> str:
    state = "⏸️" if stream.stopped == "admin" or stream.paused_until else "⚠️" if stream.stopped else "▶️"
    when = say("prompts-next", time=f"<t:{stream.next_at}:R>") if stream.next_at else ""
    return f"{state} **{clean(stream.name)}** · <#{stream.channel_id}> · {when}"


def _state(say: Speaker, stream: Stream) -> str:
    if stream.stopped:
        return say(f"prompts-stopped-{stream.stopped}")
    if stream.paused_until:
        return say("prompts-paused-until", time=f"<t:{stream.next_at}:F>")
    return say("prompts-next", time=f"<t:{stream.next_at}:F> (<t:{stream.next_at}:R>)")


def _place_and_times(say: Speaker, stream: Stream) -> str:
    names = _day_names(say.locale)
    days = [names[int(day)] for day in stream.weekdays]
    when = say("prompts-every-day") if len(days) == len(names) else say.listing(days)
    return f"<#{stream.channel_id}> · {when} · {stream.times.replace(',', ' ')} ({stream.zone})"


def _facts(say: Speaker, stream: Stream, decks: Mapping[str, Deck]) -> Iterator[str]:
    """What the selects of the first page do not show."""
    language = languages.from_locale(say.locale)
    chosen = [clean(decks[key].name(language)) for key in stream.deck_keys if key in decks]
    order = say("prompts-shuffled" if stream.shuffled else "prompts-ordered")
    sensitivity = say(f"prompts-sensitivity-{_SENSITIVITIES[stream.sensitivity]}")
    level = say(f"prompts-level-{_LEVELS[stream.level]}")
    yield f"**{say('prompts-fact-decks')}:** {say.listing(chosen)} · {order}"
    yield f"**{say('prompts-fact-limits')}:** {sensitivity} · {level}"
    if stream.role_id:
        yield f"**{say('prompts-fact-role')}:** <@&{stream.role_id}>"


def _decks(say: Speaker, stream: Stream, decks: Mapping[str, Deck]) -> ui.ActionRow[Any]:
    identity = custom_id("prompts:decks", stream.stream_id)
    options = _deck_options(say, decks, decks, stream.deck_keys)
    return _select(identity, say("prompts-choose-decks"), options, most=len(options))


def _first(say: Speaker, stream: Stream, decks: Mapping[str, Deck]) -> ui.ActionRow[Any]:
    """Which of the stream's decks comes first."""
    keys = [key for key in stream.deck_keys if key in decks] or list(decks)
    options = _deck_options(say, decks, keys, keys[:1])
    return _select(custom_id("prompts:first", stream.stream_id), say("prompts-choose-first"), options)


def _deck_options(
    say: Speaker, decks: Mapping[str, Deck], keys: Iterable[str], marked: Collection[str]
) -> list[discord.SelectOption]:
    language = languages.from_locale(say.locale)
    options = [
        discord.SelectOption(
            label=f"{clean(decks[key].name(language))} ({len(decks[key].prompts)})"[:_LABEL],
            value=key,
            default=key in marked,
        )
        for key in keys
    ]
    return options[:_MOST_SHOWN]


def _days(say: Speaker, stream: Stream) -> ui.ActionRow[Any]:
    options = [
        discord.SelectOption(label=name, value=str(day), default=str(day) in stream.weekdays)
        for day, name in _day_names(say.locale).items()
    ]
    identity = custom_id("prompts:days", stream.stream_id)
    return _select(identity, say("prompts-choose-days"), options, most=7)


def _styles(say: Speaker, stream: Stream) -> ui.ActionRow[Any]:
    offered = ("forum",) if stream.style == "forum" else TEXT_STYLES
    options = [
        discord.SelectOption(
            label=say(f"prompts-style-{style}"),
            value=style,
            description=say(f"prompts-style-{style}-hint"),
            default=style == stream.style,
        )
        for style in offered
    ]
    return _select(custom_id("prompts:style", stream.stream_id), say("prompts-choose-style"), options)


def _sensitivity(say: Speaker, stream: Stream) -> ui.ActionRow[Any]:
    labels = {value: say(f"prompts-sensitivity-{word}") for value, word in _SENSITIVITIES.items()}
    identity = custom_id("prompts:sensitivity", stream.stream_id)
    return _scale(identity, say("prompts-choose-sensitivity"), labels, stream.sensitivity)


def _level(say: Speaker, stream: Stream) -> ui.ActionRow[Any]:
    labels = {value: say(f"prompts-level-{word}") for value, word in _LEVELS.items()}
    identity = custom_id("prompts:level", stream.stream_id)
    return _scale(identity, say("prompts-choose-level"), labels, stream.level)


def _scale(identity: str, placeholder: str, labels: Mapping[int, str], now: int) -> ui.ActionRow[Any]:
    options = [
        discord.SelectOption(label=label, value=str(value), default=value == now)
        for value, label in labels.items()
    ]
    return _select(identity, placeholder, options)


def _deeds(say: Speaker, stream: Stream, drawn_at: int) -> Iterator[ui.Button[Any]]:
    identity = stream.stream_id
    yield _button(
        say("prompts-now"), custom_id("prompts:now", identity, drawn_at), discord.ButtonStyle.primary
    )
    if stream.next_at:
        yield _button(say("prompts-skip"), custom_id("prompts:skip", identity, stream.next_at))
    if stream.stopped or stream.paused_until:
        resume = custom_id("prompts:resume", identity)
        yield _button(say("prompts-resume"), resume, discord.ButtonStyle.success)
    else:
        yield _button(say("prompts-pause"), custom_id("prompts:pause", identity))


def _doors(say: Speaker, stream: Stream) -> Iterator[ui.Button[Any]]:
    for action in ("preview", "clock", "more"):
        yield _button(say(f"prompts-{action}"), custom_id(f"prompts:{action}", stream.stream_id))
    yield _button(say("prompts-back"), custom_id("prompts:list"))


def _rare_deeds(say: Speaker, stream: Stream) -> Iterator[ui.Button[Any]]:
    identity = stream.stream_id
    other = "ordered" if stream.shuffled else "shuffled"
    yield _button(say(f"prompts-make-{other}"), custom_id("prompts:order", identity, other))
    if stream.role_id:
        yield _button(say("prompts-no-role"), custom_id("prompts:no-role", identity))
    yield _button(say("prompts-rename"), custom_id("prompts:rename", identity))
    yield _button(
        say("prompts-remove"), custom_id("prompts:ask-remove", identity), discord.ButtonStyle.danger
    )
    yield _button(say("prompts-back"), custom_id("prompts:settings", identity))


def _day_names(locale: str) -> dict[int, str]:
    names = Locale.parse(locale, sep="-").days["stand-alone"]["abbreviated"]
    return {day: str(names[day]) for day in range(7)}


def _channels(identity: str, placeholder: str) -> ui.ActionRow[Any]:
    select: ui.ChannelSelect[Any] = ui.ChannelSelect(
        custom_id=identity, placeholder=placeholder, channel_types=PLACES
    )
    return ui.ActionRow(select)


def _select(
    identity: str, placeholder: str, options: list[discord.SelectOption], most: int = 1
) -> ui.ActionRow[Any]:
    menu: ui.Select[Any] = ui.Select(
        custom_id=identity, placeholder=placeholder, options=options, max_values=most
    )
    return ui.ActionRow(menu)


def _button(
    label: str, identity: str, style: discord.ButtonStyle = discord.ButtonStyle.secondary
) -> ui.Button[Any]:
    return ui.Button(label=label, custom_id=identity, style=style)


def _field(
    say: Speaker, name: str, *, most: int, hint: bool = False, default: str = "", required: bool = True
) -> ui.Label[Any]:
    return ui.Label(
        text=say(f"prompts-{name}"),
        description=say(f"prompts-{name}-hint") if hint else None,
        component=ui.TextInput(custom_id=name, max_length=most, default=default or None, required=required),
    )


def _form(title: str, identity: str, *fields: ui.Label[Any]) -> ui.Modal:
    modal = ui.Modal(title=title, custom_id=identity)
    for field in fields:
        modal.add_item(field)
    return modal


def _layout(items: Iterable[ui.Item[Any]]) -> ui.LayoutView:
    view = ui.LayoutView(timeout=None)
    view.add_item(ui.Container(*items, accent_colour=TEA_GREEN))
    return view
