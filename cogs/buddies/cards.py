"""How it looks when people are brought together: what each is asked, and the card of their thread."""

from collections.abc import Iterable, Sequence
from typing import Any

import discord
from discord import ui

from bot.client.outgoing import clean
from bot.client.ui import TEA_GREEN, custom_id, mark
from bot.features.buddies import ANSWER_WITHIN, Ability, Meeting, Partner, Person, icebreaker
from bot.features.translation import name
from bot.i18n import Speaker

_THREAD_NAME = 100  # characters, by Discord's rule
_LABEL = 80
_PAIR = 2


def button(label: str, identity: str, *, emoji: str | None = None, main: bool = False) -> ui.Button[Any]:
    style = discord.ButtonStyle.primary if main else discord.ButtonStyle.secondary
    return ui.Button(label=label[:_LABEL], custom_id=identity, emoji=emoji, style=style)


def layout(items: Iterable[ui.Item[Any]], sign: str = "") -> ui.LayoutView:
    """A card; one with a `sign` is found again by it, also without its text."""
    container: ui.Container[Any] = ui.Container(*items, accent_colour=TEA_GREEN)
    if sign:
        container.id = mark(sign)
    view = ui.LayoutView(timeout=None)
    view.add_item(container)
    return view


def is_signed(message: discord.Message, sign: str) -> bool:
    items = ui.LayoutView.from_message(message).walk_children()
    return any(item.id == mark(sign) for item in items)


def knows(say: Speaker, person: Person) -> str:
    """The languages of somebody: "中文 (fluent), English (learning)"."""
    known = [
        say(f"meet-{person.ability(code).name.lower()}", language=name(code, say.locale))
        for code in person.languages
        if person.ability(code) > Ability.NONE
    ]
    return say.listing(known) if known else say("meet-no-languages-known")


def asked(say: Speaker, meeting: Meeting, partner: Partner) -> ui.LayoutView:
    """What stands in a channel: only whom it asks."""
    text = say(
        "meet-asks-host" if meeting.is_host(partner.user_id) else "meet-asks", member=f"<@{partner.user_id}>"
    )
    look = button(say("meet-look"), custom_id("meet:look", meeting.key), emoji="🍵", main=True)
    return layout([ui.TextDisplay(text), ui.ActionRow(look)], sign=partner.nonce or "")


def offer(
    say: Speaker, meeting: Meeting, partner: Partner, strangers: Sequence[Person], shared: int
) -> ui.LayoutView:
    """Whom somebody would meet, for their eyes only."""
    key = meeting.key
    lines = [f"- <@{each.user_id}>: {knows(say, each)}" for each in strangers]
    if shared:
        lines.append(f"-# {say('meet-shared', count=shared)}")
    title = "meet-offer-third" if meeting.is_host(partner.user_id) else "meet-offer"
    if partner.helps:
        title = "meet-offer-helper"
    answers = ui.ActionRow[Any](
        button(say("meet-yes"), custom_id("meet:yes", key), emoji="🍵", main=True),
        button(say("meet-no"), custom_id("meet:no", key)),
        button(say("meet-never"), custom_id("meet:never", key)),
    )
    text = "\n".join([f"## {say(title)}", *lines, "", say("meet-offer-how")])
    return layout([ui.TextDisplay(text), answers])


def tag(meeting: Meeting) -> str:
    """What a meeting is called among moderators; its thread is found again by it."""
    return f"#{meeting.key[:4]}"


def thread_name(meeting: Meeting, members: Iterable[discord.Member]) -> str:
    """The name of a thread; it ends with what tells the meeting from all others."""
    end = f" {tag(meeting)}"
    names = " & ".join(clean(each.display_name) for each in members)
    return f"🍵 {names}"[: _THREAD_NAME - len(end)] + end


def introduction(says: Sequence[Speaker], meeting: Meeting, sign: str) -> ui.LayoutView:
    """The first card of a thread, in the languages of those who are in it."""
    who = " · ".join(f"<@{each.user_id}>" for each in meeting.present)
    how = "\n".join(say("meet-introduced") for say in says)
    languages = [each.language for each in meeting.present]
    asked = icebreaker(meeting.key, languages, joined=len(meeting.present) - _PAIR)
    questions = "\n".join(f"> {each}" for each in asked)
    begin = " · ".join(say("meet-begin") for say in says)
    privacy = "\n".join(f"-# {say('meet-privacy')}" for say in says)
    ways = ui.ActionRow[Any](
        button(_in_all(says, "meet-end"), custom_id("meet:leave", meeting.key, "end"), emoji="👋"),
        button(_in_all(says, "meet-report"), custom_id("meet:report", meeting.key), emoji="🚩"),
        button(_in_all(says, "meet-end-for-good"), custom_id("meet:leave", meeting.key, "part")),
    )
    texts = [f"## 🍵 {who}\n{how}", f"**{begin}**\n{questions}", privacy]
    return layout([*(ui.TextDisplay(text) for text in texts), ways], sign)


def ended(says: Sequence[Speaker]) -> ui.LayoutView:
    return layout([ui.TextDisplay("\n".join(say("meet-ended") for say in says))])


def confirm(say: Speaker, key: str, way: str) -> ui.LayoutView:
    """Before somebody leaves: it cannot be taken back."""
    sure = say("meet-sure-for-good" if way == "part" else "meet-sure")
    label = say("meet-end-for-good" if way == "part" else "meet-end")
    return layout(
        [ui.TextDisplay(sure), ui.ActionRow(button(label, custom_id("meet:left", key, way), emoji="👋"))]
    )


def waiting(say: Speaker, since: int) -> str:
    until = since + int(ANSWER_WITHIN.total_seconds())
    return say("meet-asked-other", until=f"<t:{until}:R>")


def _in_all(says: Sequence[Speaker], key: str) -> str:
    return " · ".join(dict.fromkeys(say(key) for say in says))
