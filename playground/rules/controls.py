"""What a person presses, chooses from or fills in (Discord's documentation, "Component Reference")."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from enum import IntEnum

from playground.rules.form import Form

CUSTOM_ID = 100
OPTIONS = 25


class Kind(IntEnum):
    """ "Component Reference: Component Types"."""

    ACTION_ROW = 1
    BUTTON = 2
    STRING_SELECT = 3
    TEXT_INPUT = 4
    USER_SELECT = 5
    ROLE_SELECT = 6
    MENTIONABLE_SELECT = 7
    CHANNEL_SELECT = 8
    SECTION = 9
    TEXT_DISPLAY = 10
    THUMBNAIL = 11
    MEDIA_GALLERY = 12
    FILE = 13
    SEPARATOR = 14
    CONTAINER = 17
    LABEL = 18
    FILE_UPLOAD = 19
    RADIO_GROUP = 21
    CHECKBOX_GROUP = 22
    CHECKBOX = 23


SELECTS = frozenset(
    {
        Kind.STRING_SELECT,
        Kind.USER_SELECT,
        Kind.ROLE_SELECT,
        Kind.MENTIONABLE_SELECT,
        Kind.CHANNEL_SELECT,
    }
)
LINK, PREMIUM = 5, 6


@dataclass(slots=True)
class Tally:
    """What is counted over all components of one message or modal."""

    components: int = 0
    text: int = 0
    custom_ids: set[str] = field(default_factory=set)
    ids: set[int] = field(default_factory=set)

    def kind(self, form: Form, allowed: Collection[Kind]) -> Kind | None:
        """The kind of a component, which is counted; None, and noted, where it may not stand here."""
        self.components += 1
        given = form.value("type")
        if not isinstance(given, int) or given not in allowed:
            listed = ", ".join(str(int(kind)) for kind in sorted(allowed))
            form.wrong("type", "UNION_TYPE_CHOICES", f'Value of field "type" must be one of ({listed},).')
            return None
        self._note_id(form)
        return Kind(given)

    def note_custom_id(self, form: Form) -> None:
        custom_id = form.text("custom_id", CUSTOM_ID, low=1, required=True)
        if custom_id and custom_id in self.custom_ids:
            code = "COMPONENT_CUSTOM_ID_DUPLICATED"
            form.wrong("custom_id", code, "Component custom id cannot be duplicated")
        self.custom_ids.add(custom_id)

    def _note_id(self, form: Form) -> None:
        """ "Anatomy of a Component": ids are unique; 0 and none let Discord choose one."""
        number = form.whole("id", 0, (1 << 31) - 1)
        if number and number in self.ids:
            form.wrong("id", "COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated")
        self.ids.add(number or 0)


def examine_button(form: Form, tally: Tally) -> None:
    """ "Button": a link has an address, a premium button an SKU, every other a custom id."""
    style = form.choice("style", range(1, 7))
    label = form.text("label", 80)
    form.truth("disabled")
    _examine_emoji(form)
    if style == PREMIUM:
        _examine_premium(form)
        return
    if not label and not form.has("emoji"):
        form.missing("label")
    if style == LINK:
        _examine_link(form)
    else:
        tally.note_custom_id(form)
        _refuse_fields(form, "url", "sku_id")


def examine_select(form: Form, kind: Kind, tally: Tally) -> None:
    """ "String Select", "User Select", "Role Select", "Mentionable Select", "Channel Select"."""
    tally.note_custom_id(form)
    form.text("placeholder", 150)
    most = OPTIONS
    if kind == Kind.STRING_SELECT:
        most = examine_options(form, OPTIONS, low=1)
    else:
        form.values("default_values", OPTIONS)
        _refuse_fields(form, "options")
    examine_range(form, most)


def examine_range(form: Form, most: int) -> None:
    """How many may be chosen: `min_values` to `max_values`, each 1 unless said."""
    low = form.whole("min_values", 0, OPTIONS)
    high = form.whole("max_values", 1, OPTIONS)
    low, high = 1 if low is None else low, 1 if high is None else high
    if low > high:
        form.wrong("min_values", "NUMBER_TYPE_MAX", f"int value should be less than or equal to {high}.")
    if high > most >= 1:
        form.wrong("max_values", "NUMBER_TYPE_MAX", f"int value should be less than or equal to {most}.")


def examine_options(form: Form, high: int, *, low: int) -> int:
    """How many options there are; "String Select: Select Option Structure" and those of modals."""
    options = form.forms("options", high, low=low, required=True)
    values: set[str] = set()
    for option in options:
        option.text("label", 100, low=1, required=True)
        option.text("description", 100)
        option.truth("default")
        _examine_emoji(option)
        value = option.text("value", 100, low=1, required=True)
        if value and value in values:
            code = "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED"
            option.wrong("value", code, "The specified option value is already used")
        values.add(value)
    return len(options)


def _examine_premium(form: Form) -> None:
    if not form.has("sku_id"):
        form.missing("sku_id")
    _refuse_fields(form, "custom_id", "label", "url", "emoji")


def _examine_link(form: Form) -> None:
    address = form.text("url", 512, low=1, required=True)
    scheme, colon, _ = address.partition("://")
    if address and (not colon or scheme not in ("http", "https", "discord")):
        message = f"Scheme \"{scheme}\" is not supported. Scheme must be one of ('http', 'https', 'discord')."
        form.wrong("url", "URL_TYPE_INVALID_SCHEME", message)
    _refuse_fields(form, "custom_id", "sku_id")


def _refuse_fields(form: Form, *fields: str) -> None:
    for name in fields:
        if form.has(name):
            form.wrong(name, "BASE_TYPE_FORBIDDEN", f"{name} cannot be used on this component")


def _examine_emoji(form: Form) -> None:
    """A partial emoji: an id, or a name that is a Unicode emoji, which no plain word or `:name:` is."""
    if not form.has("emoji"):
        return
    emoji = form.form("emoji")
    name = emoji.text("name", 100)
    if not emoji.has("id") and (not name or name.isascii()):
        emoji.wrong("name", "COMPONENT_INVALID_EMOJI", "Invalid emoji")
