"""What the pages have in common."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

import discord
from discord import ui

from bot.client.outgoing import LAYOUT_LENGTH
from bot.client.ui import TEA_GREEN, custom_id
from bot.features.onboarding import Flow
from bot.features.translation import languages
from bot.i18n import Speaker
from cogs.onboarding.desk import Scene

_MOST_SHOWN = 25  # Discord's limit for a select
_CHANNELS = [discord.ChannelType.text, discord.ChannelType.news]


def layout(items: Iterable[ui.Item[Any]]) -> ui.LayoutView:
    container: ui.Container[Any] = ui.Container(*items, accent_colour=TEA_GREEN)
    view = ui.LayoutView(timeout=None)
    view.add_item(container)
    return view


def heading(scene: Scene, title: str, lines: Iterable[str] = ()) -> ui.TextDisplay[Any]:
    """The title, what happened since, and what stands below; cut where Discord has no room for more."""
    notice = [f"⚠️ **{scene.notice}**"] if scene.notice else []
    text = "\n".join([f"## {title}", *notice, *lines])
    return ui.TextDisplay(text if len(text) < LAYOUT_LENGTH else f"{text[: LAYOUT_LENGTH - 2]}…")


def fact(label: str, value: str) -> str:
    """What was chosen under `label`: a select that shows a choice does not show its own label any more."""
    return f"**{label.rstrip('….')}:** {value}"


def button(label: str, identity: str, *, emoji: str | None = None, on: bool = True) -> ui.Button[Any]:
    return ui.Button(label=label, custom_id=identity, emoji=emoji, disabled=not on)


def back(say: Speaker, page: str = "overview") -> ui.ActionRow[Any]:
    return ui.ActionRow(button(say("welcome-back"), custom_id("welcome:open", page), emoji="◀️"))


def select(
    identity: str,
    placeholder: str,
    options: Sequence[discord.SelectOption],
    least: int = 1,
    most: int = 1,
) -> ui.ActionRow[Any]:
    menu: ui.Select[Any] = ui.Select(
        custom_id=identity,
        placeholder=placeholder,
        options=list(options)[:_MOST_SHOWN],
        min_values=least,
        max_values=min(most, len(options), _MOST_SHOWN),
    )
    return ui.ActionRow(menu)


def language_options(
    say: Speaker, codes: Iterable[str], chosen: Collection[str] = ()
) -> list[discord.SelectOption]:
    return [
        discord.SelectOption(
            label=languages.bilingual_name(code, say.locale), value=code, default=code in chosen
        )
        for code in codes
    ]


def writing(scene: Scene, part: str, placeholder: str) -> ui.ActionRow[Any]:
    """A select of languages that opens the form for a part of the flow: "greeting", "step.0"."""
    options = [
        discord.SelectOption(
            label=languages.bilingual_name(code, scene.say.locale),
            value=code,
            description=_state(scene.say, scene.flow, part, code),
        )
        for code in written_in(scene.flow)
    ]
    return select(scene.id("write", part), placeholder, options)


def written_in(flow: Flow) -> list[str]:
    """The languages that are offered, and any others that the flow has texts in."""
    known = [code for _, wording in flow.wordings() for code in wording.texts]
    return list(dict.fromkeys([*flow.languages, *known]))


def _state(say: Speaker, flow: Flow, part: str, code: str) -> str | None:
    here = f"{part}."
    if any(f"{path}.".startswith(here) for path in flow.missing(code)):
        return say("welcome-text-missing")
    if any(f"{path}.".startswith(here) for path in flow.unconfirmed(code)):
        return say("welcome-text-by-machine")
    return None


def channel_select(
    scene: Scene, identity: str, placeholder: str, chosen: int | None, least: int = 0
) -> ui.ActionRow[Any]:
    known = [chosen] if chosen and scene.guild.get_channel(chosen) else []
    menu: ui.ChannelSelect[Any] = ui.ChannelSelect(
        custom_id=identity,
        placeholder=placeholder,
        channel_types=_CHANNELS,
        min_values=least,
        # Discord refuses a panel with a channel in it that has been deleted since.
        default_values=[discord.SelectDefaultValue.from_channel(discord.Object(each)) for each in known],
    )
    return ui.ActionRow(menu)


def role_select(
    scene: Scene, identity: str, placeholder: str, chosen: Iterable[int], most: int = 1
) -> ui.ActionRow[Any]:
    known = [each for each in chosen if scene.guild.get_role(each)][:most]
    menu: ui.RoleSelect[Any] = ui.RoleSelect(
        custom_id=identity,
        placeholder=placeholder,
        min_values=0,
        max_values=most,
        default_values=[discord.SelectDefaultValue.from_role(discord.Object(each)) for each in known],
    )
    return ui.ActionRow(menu)
