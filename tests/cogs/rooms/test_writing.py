"""What is beside the text of a message goes along: files, stickers, polls, forwarded messages."""

import pytest

from bot.features.rooms import Group
from db.usage import Budgets
from playground import Playground
from playground.driver import Person
from tests.cogs.rooms.test_carrier import APPLES, APPLES_EN, APPLES_ES, copies
from tests.engine import StubEngine
from tests.teahouse import Running

PICTURE = b"\x89PNG\r\n\x1a\n" + b"tea" * 100


async def test_a_picture_goes_along_with_its_description_translated_and_its_spoiler(
    linked: Group, ann: Person, mei: Person, play: Playground
) -> None:
    files = [("apples.png", PICTURE), ("SPOILER_end.png", PICTURE)]
    await mei.writes("🍎", channel="food", files=files, descriptions=[APPLES, ""])
    copy = await ann.sees("🍎", channel="tea-house")
    first, second = copy.raw["attachments"]
    assert (first["filename"], first["description"]) == ("apples.png", APPLES_EN)
    assert second["filename"] == "SPOILER_end.png"
    assert play.world.files[int(first["id"])].data == PICTURE


async def test_a_picture_without_a_word_goes_along(linked: Group, ann: Person, mei: Person) -> None:
    await mei.writes("", channel="food", files=[("apples.png", PICTURE)])
    await mei.writes("👋", channel="food")
    await ann.sees("👋", channel="tea-house")
    assert copies(ann, "tea-house")[0].raw["attachments"][0]["filename"] == "apples.png"


async def test_a_file_that_is_too_large_is_a_link_to_the_original(
    linked: Group, ann: Person, mei: Person, play: Playground, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("discord.Guild.filesize_limit", property(lambda _: 200))
    said = await mei.writes("🍎", channel="food", files=[("apples.png", PICTURE)])
    copy = await ann.sees("🍎", channel="tea-house")
    assert copy.raw["attachments"] == []
    assert (
        f"📎 [apples.png](https://discord.com/channels/{linked.guild_id}/{said.channel_id}/{said.id})"
        in copy.text
    )


async def test_a_file_is_fetched_from_discord_only(
    linked: Group, ann: Person, mei: Person, play: Playground, engine: StubEngine
) -> None:
    play.world.cdn = engine.url
    await mei.writes("🍎", channel="food", files=[("apples.png", PICTURE)])
    copy = await ann.sees("🍎", channel="tea-house")
    assert copy.raw["attachments"] == []
    assert "📎 [apples.png]" in copy.text


async def test_a_picture_taken_out_by_an_edit_is_gone_everywhere(
    linked: Group, ann: Person, mei: Person
) -> None:
    said = await mei.writes("🍎", channel="food", files=[("apples.png", PICTURE)])
    await ann.sees("🍎", channel="tea-house")
    _, message = mei._found(said)
    message.attachments = []
    await mei.edits(said, "🍐")
    assert (await ann.sees("🍐", channel="tea-house")).raw["attachments"] == []


async def test_a_sticker_is_its_name_and_picture(
    linked: Group, ann: Person, mei: Person, play: Playground
) -> None:
    (sticker,) = play.world.home.stickers.values()
    await mei.writes("", channel="food", stickers=[sticker.name])
    await ann.sees(f"[🖼️ {sticker.name}](", channel="tea-house")


async def test_a_poll_is_its_text_and_where_to_vote(
    linked: Group, ann: Person, mei: Person, engine: StubEngine
) -> None:
    said = await mei.asks(APPLES, ["🍎", "🍐"], channel="food")
    copy = await ann.sees(f"**{APPLES_EN}**", channel="tea-house")
    assert "- 🍎\n- 🍐" in copy.text
    assert copy.text.endswith(f"/{said.id}) · vote in the original")


async def test_a_forwarded_message_is_carried_as_one(
    linked: Group, ann: Person, mei: Person, sofia: Person
) -> None:
    said = await mei.writes(APPLES, channel="food")
    await mei.forwards(said, to="food")
    copy = await ann.sees("-# ↱ Forwarded", channel="tea-house")
    assert APPLES_EN in copy.text
    assert APPLES_ES in (await sofia.sees("-# ↱ Reenviado", channel="homework")).text


async def test_nobody_passes_for_the_staff_or_the_bot(
    linked: Group, kai: Person, ann: Person, sofia: Person, play: Playground
) -> None:
    await kai.writes("🥮", channel="food")
    assert (await ann.sees("🥮", channel="tea-house")).raw["author"]["username"] == "Kai"
    member = play.world.home.members[sofia.id]
    for number, name in enumerate(["Kаi", "ADMIN", "Teahouse\u200b"]):
        member.nick = name
        await sofia.writes(f"🍎{number}", channel="food")
        shown = (await ann.sees(f"🍎{number}", channel="tea-house")).raw["author"]["username"]
        assert shown.endswith(" · 🌐")


async def test_with_the_budget_of_the_day_spent_the_original_is_carried_and_says_until_when(
    linked: Group, ann: Person, mei: Person, teahouse: Running, engine: StubEngine
) -> None:
    assert teahouse.services
    await teahouse.services.usage.set_budgets(linked.guild_id, Budgets(server_day=1))
    await mei.writes(APPLES, channel="food")
    await ann.sees(APPLES_EN, channel="tea-house")
    asked = len(engine.calls)
    await mei.writes("The library closes early on Sundays", channel="homework")
    copy = await ann.sees("The library closes early on Sundays", channel="food")
    assert "今天的字符额度用完了" in copy.text
    assert len(engine.calls) == asked
