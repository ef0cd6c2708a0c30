"""What a message may hold (Discord's documentation, "Message: Create Message" and "Embed Limits")."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from enum import IntFlag

from playground.refusal import Refusal
from playground.rules.components import examine_components
from playground.rules.form import Form
from playground.rules.poll import examine_poll

CONTENT = 2000
EMBEDS = 10
EMBEDS_IN_TOTAL = 6000
ATTACHMENTS = 10
STICKERS = 3
NONCE = 25
MENTIONS = 100


class MessageFlag(IntFlag):
    """The flags an application may set ("Message: Message Flags")."""

    SUPPRESS_EMBEDS = 1 << 2
    EPHEMERAL = 1 << 6
    SUPPRESS_NOTIFICATIONS = 1 << 12
    IS_VOICE_MESSAGE = 1 << 13
    IS_COMPONENTS_V2 = 1 << 15


_ON_A_MESSAGE = (
    MessageFlag.SUPPRESS_EMBEDS
    | MessageFlag.SUPPRESS_NOTIFICATIONS
    | MessageFlag.IS_VOICE_MESSAGE
    | MessageFlag.IS_COMPONENTS_V2
)
_MAKES_A_MESSAGE = (
    "content",
    "embeds",
    "sticker_ids",
    "components",
    "poll",
    "attachments",
    "shared_client_theme",
)
_NOT_WITH_V2 = ("content", "embeds", "poll", "sticker_ids")


def check_message(
    body: object,
    *,
    v2_before: bool = False,
    edit: bool = False,
    interaction: bool = False,
    files: Collection[str] = (),
) -> None:
    """Refuse a message that Discord would not take.

    `edit` says that fields left out keep their value, `v2_before` that the message to be edited uses
    Components V2; an answer to an `interaction` may be ephemeral; `files` are the names of the files sent
    along. Raises Refusal: 50006 for an empty message, else 50035. After an edit, `check_not_empty` tells
    whether anything is left.
    """
    form = Form(body)
    v2 = _examine_flags(form, v2_before, interaction)
    form.text("content", CONTENT)
    _examine_embeds(form)
    _examine_extras(form)
    examine_components(form, v2=v2, files=None if edit else files)
    if v2:
        _examine_absence_of_old_fields(form)
    form.refuse_if_wrong()
    if not edit and not files:
        check_not_empty(body)


def check_not_empty(message: object) -> None:
    """Refuse (50006) a message in which there is nothing to see; one that forwards another shows that."""
    form = Form(message)
    for field in _MAKES_A_MESSAGE:
        value = form.value(field)
        if value.strip() if isinstance(value, str) else value:
            return
    if form.has("message_reference") and form.form("message_reference").value("type") == 1:
        return
    raise Refusal.empty_message()


def _examine_flags(form: Form, v2_before: bool, interaction: bool) -> bool:
    """Whether the message is to use Components V2 ("Message: Message Flags")."""
    flags = form.whole("flags", 0, (1 << 31) - 1) or 0
    allowed = _ON_A_MESSAGE | MessageFlag.EPHEMERAL if interaction else _ON_A_MESSAGE
    if flags & ~allowed:
        form.wrong("flags", "BITFIELD_TYPE_INVALID_FLAGS", f"Flags that cannot be set: {flags & ~allowed}.")
    if v2_before and form.has("flags") and not flags & MessageFlag.IS_COMPONENTS_V2:
        code = "MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG"
        form.wrong("flags", code, "The IS_COMPONENTS_V2 flag cannot be removed from a message.")
    return v2_before or bool(flags & MessageFlag.IS_COMPONENTS_V2)


def _examine_absence_of_old_fields(form: Form) -> None:
    for field in _NOT_WITH_V2:
        if form.value(field):
            code = "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"
            message = f"The '{field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2"
            form.wrong(field, code, message)


def _examine_extras(form: Form) -> None:
    for attachment in form.forms("attachments", ATTACHMENTS):
        attachment.text("description", 1024)
    form.values("sticker_ids", STICKERS)
    form.truth("tts")
    if isinstance(form.value("nonce"), str):
        form.text("nonce", NONCE)
    if form.has("poll"):
        examine_poll(form.form("poll"))
    if form.has("allowed_mentions"):
        _examine_mentions(form.form("allowed_mentions"))


def _examine_mentions(form: Form) -> None:
    """ "Message: Allowed Mentions Object": a kind is either parsed from the text or listed, not both."""
    parsed = form.values("parse", 3)
    for n, kind in enumerate(parsed):
        if kind not in ("roles", "users", "everyone"):
            message = "Value must be one of {'everyone', 'roles', 'users'}."
            form.wrong(f"parse.{n}", "BASE_TYPE_CHOICES", message)
    for kind in ("users", "roles"):
        if form.values(kind, MENTIONS) and kind in parsed:
            code = "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE"
            form.wrong("", code, f'parse:["{kind}"] and {kind}: [ids...] are mutually exclusive.')


def _examine_embeds(form: Form) -> None:
    total = sum(_examine_embed(embed) for embed in form.forms("embeds", EMBEDS))
    if total > EMBEDS_IN_TOTAL:
        message = f"Embed size exceeds maximum size of {EMBEDS_IN_TOTAL}"
        form.wrong("embeds", "MAX_EMBED_SIZE_EXCEEDED", message)


def _examine_embed(embed: Form) -> int:
    """How many characters of an embed count towards the total ("Embed Limits")."""
    texts = [embed.text("title", 256), embed.text("description", 4096)]
    for field in embed.forms("fields", 25):
        texts += [field.text("name", 256, required=True), field.text("value", 1024, required=True)]
    if embed.has("footer"):
        texts.append(embed.form("footer").text("text", 2048, required=True))
    if embed.has("author"):
        texts.append(embed.form("author").text("name", 256, required=True))
    pictures = [_examine_picture(embed, field) for field in ("image", "thumbnail")]
    embed.whole("color", 0, 0xFFFFFF)
    _examine_address(embed, "url")
    _examine_timestamp(embed)
    if not any(texts) and not any(pictures):
        embed.missing("description")
    return sum(map(len, texts))


def _examine_picture(embed: Form, field: str) -> bool:
    if not embed.has(field):
        return False
    _examine_address(embed.form(field), "url", "attachment")
    return True


def _examine_address(form: Form, field: str, *more_schemes: str) -> None:
    address = form.text(field, 2048)
    schemes = ("http", "https", *more_schemes)
    scheme, colon, _ = address.partition("://")
    if address and not colon:
        form.wrong(field, "URL_TYPE_INVALID_URL", "Not a well formed URL.")
    elif address and scheme not in schemes:
        message = f'Scheme "{scheme}" is not supported. Scheme must be one of {schemes}.'
        form.wrong(field, "URL_TYPE_INVALID_SCHEME", message)


def _examine_timestamp(embed: Form) -> None:
    given = embed.text("timestamp", 64)
    try:
        if given:
            datetime.fromisoformat(given)
    except ValueError:
        embed.wrong("timestamp", "DATE_TIME_TYPE_PARSE", f"Could not parse {given}. Should be ISO8601.")
