"""A better translation on its way: the form of the one who suggests it, the card of those who decide."""

from collections.abc import Sequence
from typing import Any

import discord
from discord import ui

from bot.client.outgoing import clean
from bot.client.translations import Posted
from bot.client.ui import TEA_GREEN, custom_id
from bot.features.glossary import Suggestion
from bot.features.translation import languages
from bot.i18n import Speaker
from cogs.glossary.cards import sentence, shortened

# A moderators' card holds the original, what stands there and what is suggested: 4,000 letters in all.
SUGGESTION_LENGTH = 2_000
_EXCERPT_LENGTH = 600
_ORIGINAL_LENGTH = 1_500  # in the form
_REASON_LENGTH = 200
_LABEL_LENGTH = 45
_HEAD, _BODY = 1, 2  # ids of the text displays


def suggestion_form(say: Speaker, message_id: int, digest: str, posted: Sequence[Posted]) -> ui.Modal:
    """The original to read, and each translation to be made better."""
    modal = ui.Modal(
        title=say("glossary-suggest-title"), custom_id=custom_id("glossary:suggest", message_id, digest)
    )
    original = shortened(clean(posted[0].original), _ORIGINAL_LENGTH)
    modal.add_item(ui.TextDisplay(f"**{say('glossary-suggest-original')}**\n{original}"))
    for each in posted:
        field: ui.TextInput[Any] = ui.TextInput(
            custom_id=each.target,
            style=discord.TextStyle.paragraph,
            max_length=longest(each),
            default=each.text,
        )
        label = languages.bilingual_name(each.target, say.locale)[:_LABEL_LENGTH]
        modal.add_item(ui.Label(text=label, component=field))
    return modal


def longest(posted: Posted) -> int:
    """How many letters a better translation may have."""
    return min(posted.room, SUGGESTION_LENGTH)


def deciding(say: Speaker, made: Suggestion, posted: Posted) -> ui.LayoutView:
    """The card on which moderators decide."""
    head = say(
        "glossary-suggestion-title",
        member=f"<@{made.author_id}>",
        message=f"https://discord.com/channels/{made.guild_id}/{made.channel_id}/{made.message_id}",
    )
    parts = [
        ("glossary-suggest-original", _excerpt(posted.original)),
        ("glossary-suggestion-now", _excerpt(posted.text)),
        ("glossary-suggestion-better", clean(made.text)),
    ]
    pair = f"{languages.name(made.source, say.locale)} → {languages.name(made.target, say.locale)}"
    body = "\n".join([f"-# {pair}", *(f"**{say(key)}**\n{text}" for key, text in parts)])
    view = _card(head, body)
    view.add_item(
        ui.ActionRow(
            _button(say("glossary-approve"), "glossary:approve", made.id, discord.ButtonStyle.success),
            _button(say("glossary-amend"), "glossary:amend", made.id),
            _button(say("glossary-decline"), "glossary:decline", made.id, discord.ButtonStyle.danger),
        )
    )
    return view


def decided(message: discord.Message | None, outcome: str) -> ui.LayoutView:
    """The same card with what was decided instead of its buttons."""
    texts = {
        item.id: item.content
        for item in (ui.LayoutView.from_message(message).walk_children() if message else ())
        if isinstance(item, ui.TextDisplay)
    }
    if _HEAD not in texts or _BODY not in texts:
        return sentence(outcome)
    return _card(texts[_HEAD], shortened(texts[_BODY], 3_000), outcome)


def amending_form(say: Speaker, made: Suggestion) -> ui.Modal:
    """A moderator's own words for a suggestion."""
    modal = ui.Modal(title=say("glossary-amend-title"), custom_id=custom_id("glossary:amended", made.id))
    field: ui.TextInput[Any] = ui.TextInput(
        custom_id="text",
        style=discord.TextStyle.paragraph,
        max_length=SUGGESTION_LENGTH,
        default=made.text,
    )
    label = languages.bilingual_name(made.target, say.locale)[:_LABEL_LENGTH]
    modal.add_item(ui.Label(text=label, component=field))
    return modal


def declining_form(say: Speaker, made: Suggestion) -> ui.Modal:
    """Why a suggestion is declined, for the other moderators."""
    modal = ui.Modal(title=say("glossary-decline-title"), custom_id=custom_id("glossary:declined", made.id))
    field: ui.TextInput[Any] = ui.TextInput(custom_id="reason", required=False, max_length=_REASON_LENGTH)
    modal.add_item(
        ui.Label(
            text=say("glossary-decline-reason"), description=say("glossary-decline-hint"), component=field
        )
    )
    return modal


def _excerpt(text: str) -> str:
    return "\n".join(f"> {line}" for line in shortened(clean(text), _EXCERPT_LENGTH).split("\n"))


def _card(head: str, body: str, outcome: str = "") -> ui.LayoutView:
    container: ui.Container[Any] = ui.Container(
        ui.TextDisplay(head, id=_HEAD), ui.TextDisplay(body, id=_BODY), accent_colour=TEA_GREEN
    )
    if outcome:
        container.add_item(ui.TextDisplay(outcome))
    view = ui.LayoutView(timeout=None)
    view.add_item(container)
    return view


def _button(
    label: str, action: str, number: int, style: discord.ButtonStyle = discord.ButtonStyle.secondary
) -> ui.Button[Any]:
    return ui.Button(label=label, custom_id=custom_id(action, number), style=style)
