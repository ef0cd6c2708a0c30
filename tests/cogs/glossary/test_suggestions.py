import asyncio
from pathlib import Path

import pytest

from playground import Playground
from playground.driver import Card, Person
from tests.engine import StubEngine
from tests.teahouse import Running

CHANNEL = "Choose the moderators’ channel"
MENU = "Suggest a better translation"
APPLES = "我今天在超市买了很多苹果"
APPLES_EN = "I bought a lot of apples at the supermarket today"
BETTER = "Today I got loads of apples at the supermarket"


async def shares(person: Person, text: str = APPLES) -> Card:
    """A translation that everybody sees."""
    await person.presses(await person.runs("translate", text=text), "Share")
    return await person.sees(APPLES_EN)


async def flags(person: Person, said: Card, flag: str = "🇺🇸") -> Card:
    await person.reacts(said, flag)
    return await person.sees(APPLES_EN)


async def opens_channel(kai: Person) -> None:
    """The moderators decide in #homework."""
    panel = await kai.runs("glossary settings")
    panel = await kai.chooses(panel, CHANNEL, [str(kai.at("homework").place_id)])
    assert "Better translations by members" in panel.text


async def suggests(person: Person, card: Card, text: str = BETTER) -> Card:
    return await person.submits(await person.menu(MENU, card), {"en": text})


async def test_a_moderators_translation_counts_at_once_on_a_shared_card(
    kai: Person, ann: Person, mei: Person, engine: StubEngine
) -> None:
    card = await shares(ann)
    form = await kai.menu(MENU, card)
    assert APPLES in form.text
    assert APPLES_EN in str(form.raw)
    assert (
        "Thank you! The message shows your translation now" in (await kai.submits(form, {"en": BETTER})).text
    )
    shown = await mei.sees(BETTER)
    assert shown.id == card.id
    assert "→ English · by a member of this community · shared by" in shown.text
    assert "machine translation" not in shown.text
    assert "In my language" in shown.buttons
    asked = len(engine.calls)
    again = await ann.runs("translate", text=f" {APPLES}  ")
    assert BETTER in again.text
    assert "by a member of this community" in again.text
    assert len(engine.calls) == asked


async def test_a_reply_to_a_flag_is_corrected_in_each_of_its_languages(
    kai: Person, ann: Person, mei: Person, engine: StubEngine
) -> None:
    engine.answers[(APPLES, "fr")] = "J'ai acheté des pommes"
    said = await mei.writes(APPLES)
    reply = await flags(ann, said, "🇨🇦")
    form = await kai.menu(MENU, reply)
    assert APPLES in form.text
    await kai.submits(form, {"fr": "J’ai pris plein de pommes"})
    shown = await ann.sees("J’ai pris plein de pommes")
    assert shown.id == reply.id
    assert APPLES_EN in shown.text
    assert "par" not in shown.text
    assert shown.text.count("by a member of this community") == 1
    await ann.unreacts(said, "🇨🇦")
    await ann.reacts(said, "🇫🇷")
    assert "by a member" in (await ann.sees("J’ai pris plein de pommes")).text


async def test_a_members_suggestion_waits_for_a_moderator(kai: Person, ann: Person, sofia: Person) -> None:
    await opens_channel(kai)
    card = await shares(ann)
    assert "Los moderadores ya tienen tu propuesta" in (await suggests(sofia, card)).text
    waiting = await kai.at("homework").sees(BETTER)
    assert f"<@{sofia.id}> suggests one for https://discord.com/channels/" in waiting.text
    assert APPLES in waiting.text
    assert APPLES_EN in waiting.text
    assert waiting.raw["mentions"] == []
    assert APPLES_EN in (await ann.sees(APPLES_EN)).text
    late = await kai.presses(waiting, "Edit")
    decided = await kai.presses(waiting, "Approve")
    assert f"✅ Approved by <@{kai.id}>." in decided.text
    assert decided.buttons == []
    assert (await ann.sees(BETTER)).id == card.id
    assert "already decided" in (await kai.submits(late, {"text": "Apples"})).text
    assert (await ann.sees(BETTER)).id == card.id


async def test_a_moderator_words_it_otherwise(kai: Person, ann: Person) -> None:
    await opens_channel(kai)
    await suggests(ann, await shares(ann))
    form = await kai.presses(await kai.at("homework").sees(BETTER), "Edit")
    decided = await kai.submits(form, {"text": "I bought so many apples today"})
    assert "✅ Approved" in decided.text
    assert "I bought so many apples today" in (await ann.sees("I bought so many apples today")).text


async def test_what_is_declined_changes_nothing_and_is_forgotten(
    kai: Person, ann: Person, teahouse: Running
) -> None:
    await opens_channel(kai)
    card = await shares(ann)
    await suggests(ann, card)
    waiting = await kai.at("homework").sees(BETTER)
    form, late = await kai.presses(waiting, "Decline"), await kai.presses(waiting, "Edit")
    decided = await kai.submits(form, {"reason": "Too free"})
    assert f"❌ Declined by <@{kai.id}>. Too free" in decided.text
    assert (await ann.sees(APPLES_EN)).id == card.id
    assert "already decided" in (await kai.submits(late, {"text": "Apples"})).text
    assert BETTER not in (await ann.runs("translate", text=APPLES)).text


async def test_two_moderators_at_once_decide_once(kai: Person, ann: Person, play: Playground) -> None:
    await opens_channel(kai)
    await suggests(ann, await shares(ann))
    waiting = await kai.at("homework").sees(BETTER)
    answers = await asyncio.gather(*(kai.presses(waiting, "Approve") for _ in range(2)))
    assert sorted("already decided" in answer.text for answer in answers) == [False, True]


async def test_trusted_roles_need_no_approval_and_everybody_cannot_be_trusted(
    kai: Person, ann: Person, mei: Person, play: Playground
) -> None:
    guild = play.world.home
    regular = next(role for role in guild.roles.values() if role.name == "Regular")
    panel = await kai.runs("glossary settings")
    await kai.chooses(panel, "Choose the trusted roles", [str(regular.id), str(guild.id)])
    card = await shares(ann)
    form = await mei.menu("推荐更好的译文", card)
    assert "谢谢！那条消息已经换成你的译文" in (await mei.submits(form, {"en": BETTER})).text
    assert (await ann.sees(BETTER)).id == card.id
    assert "Nobody would get your suggestion yet" in (await ann.menu(MENU, card)).text


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (APPLES_EN, "did not change anything"),
        ("   ", "needs words"),
        ("look at https://evil.example", "leave out links and mentions"),
        ("@everyone apples", "leave out links and mentions"),
        ("[apples](https://evil.example)", "leave out links and mentions"),
    ],
)
async def test_what_is_no_better_translation_is_not_taken(
    kai: Person, ann: Person, text: str, sentence: str
) -> None:
    card = await shares(ann)
    assert sentence in (await suggests(kai, card, text)).text
    assert (await ann.sees(APPLES_EN)).id == card.id


async def test_direction_marks_do_not_get_through(kai: Person, ann: Person) -> None:
    await suggests(kai, await shares(ann), f"\u202e{BETTER}\u202c **`")
    assert (await ann.sees(f"{BETTER} **`")).text.count("\u202e") == 0


async def test_a_message_that_is_no_translation_of_ours_cannot_be_corrected(
    kai: Person, ann: Person, mei: Person
) -> None:
    said = await mei.writes(APPLES)
    assert "did not post this translation" in (await kai.menu(MENU, said)).text


async def test_an_original_that_was_edited_meanwhile_is_looked_at_again(
    kai: Person, ann: Person, mei: Person
) -> None:
    said = await mei.writes(APPLES)
    form = await kai.menu(MENU, await flags(ann, said))
    await mei.edits(said, "我今天没有买苹果")
    assert "The original was edited while you wrote" in (await kai.submits(form, {"en": BETTER})).text


async def test_a_message_deleted_before_the_submit_and_one_before_the_approval(
    kai: Person, ann: Person, sofia: Person, mei: Person
) -> None:
    await opens_channel(kai)
    said = await mei.writes(APPLES)
    reply = await flags(ann, said)
    form = await sofia.menu(MENU, reply)
    await suggests(ann, reply)
    await kai.deletes(reply)
    assert "El mensaje ya no está" in (await sofia.submits(form, {"en": "x"})).text
    decided = await kai.presses(await kai.at("homework").sees(BETTER), "Approve")
    assert "The message itself is gone" in decided.text
    assert BETTER in (await ann.runs("translate", text=APPLES)).text


async def test_a_restart_between_form_submit_and_approval_loses_nothing(
    kai: Person, ann: Person, teahouse: Running
) -> None:
    await opens_channel(kai)
    card = await shares(ann)
    form = await ann.menu(MENU, card)
    await teahouse.restart()
    assert "The moderators have your suggestion" in (await ann.submits(form, {"en": BETTER})).text
    waiting = await kai.at("homework").sees(BETTER)
    await teahouse.restart()
    await kai.presses(waiting, "Approve")
    assert (await ann.sees(BETTER)).id == card.id


async def test_only_moderators_decide_whatever_button_is_forged(
    kai: Person, ann: Person, play: Playground
) -> None:
    await opens_channel(kai)
    await suggests(ann, await shares(ann))
    waiting = await kai.at("homework").sees(BETTER)
    await play.take_role(kai, "Admin")
    for button in ("Approve", "Edit", "Decline"):
        with_no_right = await kai.presses(waiting, button)
        assert "“Manage Messages”" in with_no_right.text


async def test_nobody_floods_the_moderators(kai: Person, ann: Person, engine: StubEngine) -> None:
    await opens_channel(kai)
    engine.reply = lambda text: f"{APPLES_EN} {text.count('很')}"
    for number in range(1, 7):
        card = await shares(ann, f"我今天在超市买了{'很' * number}多苹果")
        answer = await suggests(ann, card)
        assert ("still waiting" in answer.text) == (number > 5)


async def test_a_channel_that_is_gone_or_closed_keeps_no_suggestion(
    kai: Person, ann: Person, play: Playground, teahouse: Running
) -> None:
    await opens_channel(kai)
    card = await shares(ann)
    form = await ann.menu(MENU, card)
    homework = kai.at("homework").place_id
    del play.world.channels[homework]
    assert "Nobody would get your suggestion yet" in (await ann.submits(form, {"en": BETTER})).text
    assert teahouse.database
    rows = await teahouse.database.rows(_Count, "SELECT count(*) AS number FROM suggestions")
    assert rows[0].number == 0


async def test_a_channel_where_the_bot_cannot_write_is_not_taken(
    kai: Person, ann: Person, play: Playground
) -> None:
    await play.deny_bot("staff", "VIEW_CHANNEL")
    panel = await kai.runs("glossary settings")
    for channel in ("staff", "welcome"):
        place = kai.at(channel).place_id
        answer = await kai.chooses(panel, CHANNEL, [str(place)])
        assert f"I cannot write in <#{place}>" in answer.text


class _Count:
    def __init__(self, number: int) -> None:
        self.number = number


async def test_what_was_said_is_nowhere_on_the_disk_and_what_was_suggested_is(
    kai: Person, ann: Person, teahouse: Running, db_path: Path
) -> None:
    await opens_channel(kai)
    card = await shares(ann)
    await suggests(ann, card)
    await kai.presses(await kai.at("homework").sees(BETTER), "Approve")
    await suggests(ann, card, "Apples, apples and apples")
    await teahouse.stop()
    left = b"".join(path.read_bytes() for path in db_path.parent.rglob("*") if path.is_file())
    assert BETTER.encode() in left
    assert APPLES.encode() not in left
    assert APPLES_EN.encode() not in left
