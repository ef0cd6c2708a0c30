"""Prompts that are posted already, for tests of what happens to them afterwards."""

import secrets

import aiohttp
from discord import ui

from bot.features.prompts import Prompt
from bot.features.translation import word_model
from bot.i18n import Strings
from cogs.prompts import cards
from cogs.prompts.wording import Line
from db.postings import Posting, PostingStore
from playground import Playground
from playground.driver import Card, Person
from tests.teahouse import Running


class Asked:
    """A posted prompt; `card` as a person sees it now."""

    def __init__(self, play: Playground, posting: Posting) -> None:
        self.posting = posting
        self._play = play

    def card(self, person: Person) -> Card:
        return next(card for card in person.visible() if card.id == self.posting.message_id)


async def ask(play: Playground, teahouse: Running, key: str = "school/timetable") -> Asked:
    """Post the card of a shipped prompt in the main channel, as its stream would."""
    word_model.load()  # so that the first answer of a process does not wait for it
    assert teahouse.services
    assert teahouse.database
    home = play.world.home
    channel = next(each for each in play.world.channels.values() if each.name == "tea-house")
    await teahouse.services.community.set_guild_languages(home.id, ["en", "zh-Hans", "es"])
    prompt = await teahouse.services.prompts.prompt(home.id, key)
    made = Posting(
        secrets.randbits(62), 1, secrets.randbits(40), home.id, channel.id, "card", key, 0, "claimed", 0
    )
    message_id = await _post(play, channel.id, _card(made, prompt))
    store = PostingStore(teahouse.database)
    await store.claim(made)
    now = int(teahouse.services.prompts._clock().timestamp())
    await store.posted(made.posting_id, message_id, None, now)
    posting = await teahouse.services.prompts.posting(home.id, made.posting_id)
    return Asked(play, posting)


def _card(posting: Posting, prompt: Prompt) -> ui.LayoutView:
    say = Strings.load().speak("en-US")
    lines = [Line(language, wording) for language, wording in prompt.texts.items()]
    view = cards.question(say, posting, prompt, lines, "School", None)
    view.stop()
    return view


async def _post(play: Playground, channel_id: int, view: ui.LayoutView) -> int:
    """In the bot's name."""
    components = [item.to_component_dict() for item in view.children]
    body = {"flags": 1 << 15, "components": components}
    headers = {"Authorization": f"Bot {play.token}"}
    async with (
        aiohttp.ClientSession(headers=headers) as session,
        session.post(f"{play.api_url}/channels/{channel_id}/messages", json=body) as response,
    ):
        return int((await response.json())["id"])
