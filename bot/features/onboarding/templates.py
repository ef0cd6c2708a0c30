"""The ready-made flows that ship with Teahouse, and how one is fitted to a server."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from bot.errors import UserError
from bot.features.onboarding.editing import offering
from bot.features.onboarding.flow import Flow
from bot.features.onboarding.reading import read
from bot.features.onboarding.wording import CHANNELS, ROLES

TEMPLATES = ("cultural-exchange", "minimal", "blank")

_CONTENT = Path(__file__).with_name("content")
# By what names servers call such places, the surer first; a part of the name is enough.
_NAMES: Mapping[str, Sequence[str]] = {
    "greeting": ("welcome", "欢迎", "bienvenid", "newcomer", "arrival", "新人", "door", "lobby", "start"),
    "chat_channel": ("general", "chat", "tea-house", "lounge", "闲聊", "聊天", "茶", "charla", "talk"),
    "intro_channel": ("intro", "自我介绍", "presentac", "preséntate", "hello", "saluda"),
    "pets_channel": ("pet", "cat-tax", "cats", "猫", "宠物", "萌宠", "mascota", "gato"),
    "rules_channel": ("rules", "规则", "规矩", "守则", "reglas", "normas"),
    "buddies_channel": ("buddies", "buddy", "partner", "语伴", "结伴", "intercambio", "compañer"),
    "helpers": ("helper", "帮手", "志愿", "热心", "ayuda", "mentor", "moderator", "管理", "moderad", "mod"),
}


@dataclass(frozen=True, slots=True)
class Place:
    """A channel or role of the server, by its id and name."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a server has: channels where newcomers can be greeted, all that they see, and roles."""

    greeting: Sequence[Place] = ()
    channels: Sequence[Place] = ()
    roles: Sequence[Place] = ()


@cache
def template(name: str) -> Flow:
    """A ready-made flow. Raises UserError for a name that is not in TEMPLATES."""
    if name not in TEMPLATES:
        raise UserError("error-component-outdated")
    flow = read((_CONTENT / f"{name}.toml").read_text(encoding="utf-8"))
    if not isinstance(flow, Flow):
        raise ValueError(f"{name}: {flow.found}")
    return flow


def fitted(flow: Flow, languages: Sequence[str], server: Surroundings) -> Flow:
    """The flow for a server with these languages (the flow's own where there are none), its places filled
    as far as their names tell."""
    guesses = {name: _guess(name, server.channels) for name in CHANNELS}
    guesses |= {name: _guess(name, server.roles) for name in ROLES}
    places = {name: found for name, found in guesses.items() if found is not None}
    channel = _guess("greeting", server.greeting) or _guess("chat_channel", server.greeting)
    flow = replace(flow, channel=channel, places=places)
    return offering(flow, languages) if languages else flow


def _guess(name: str, among: Iterable[Place]) -> int | None:
    folded = [(unicodedata.normalize("NFKC", place.name).casefold(), place.id) for place in among]
    for word in _NAMES[name]:
        for written, identity in folded:
            if word in written:
                return identity
    return None
