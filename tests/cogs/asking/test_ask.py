import asyncio
import json
from dataclasses import dataclass
from typing import Any

from playground import Playground
from playground.driver import Card, Person
from tests.engine import StubEngine
from tests.teahouse import Running

QUESTION, QUESTION_ZH = "How do students pay for lunch at school", "学生在学校怎么付午饭钱"
ANSWER, ANSWER_EN = "我们都刷饭卡，很方便", "We all swipe a meal card, very handy"


async def board(kai: Person, teahouse: Running, engine: StubEngine, channel: str = "homework") -> None:
    """The server speaks three languages and asks in `channel`."""
    assert teahouse.services
    await teahouse.services.community.set_guild_languages(kai._guild().id, ("en", "zh-Hans", "es"))
    engine.answers |= {(QUESTION, "zh-Hans"): QUESTION_ZH, (ANSWER, "en"): ANSWER_EN}
    panel = await kai.runs("ask-settings")
    assert "nobody can use /ask" in panel.text
    panel = await kai.chooses(panel, "Choose the board", [str(kai.at(channel).place_id)])
    assert "Questions go to" in panel.text


async def asks(person: Person, text: str = QUESTION, **fields: list[str] | str) -> Card:
    return await person.submits(await person.runs("ask"), {"text": text, "target": ["zh-Hans"], **fields})


async def test_a_question_makes_the_round_trip(
    play: Playground, teahouse: Running, engine: StubEngine, kai: Person, ann: Person, mei: Person
) -> None:
    await board(kai, teahouse, engine)
    done = await asks(ann)
    assert "Your question is up" in done.text
    assert done.ephemeral
    card = await mei.sees(QUESTION_ZH, channel="homework")
    assert QUESTION in card.text
    assert "机器翻译" in card.text
    assert card.raw["mentions"] == []

    form = await mei.presses(card, "我来回答")
    assert "你的回答在这里" in (await mei.submits(form, {"text": ANSWER})).text
    reader = ann._at(play.world.channel(card.id))
    answer = await reader.sees(ANSWER_EN)
    assert ANSWER in answer.text
    assert "you have an answer" in answer.text
    assert [each["id"] for each in answer.raw["mentions"]] == [str(ann.id)]

    assert "Only the person who asked" in (await kai.presses(answer, "This helped")).text
    assert "is marked" in (await ann.presses(answer, "This helped")).text
    assert "This helped" in (await reader.sees("**This helped**")).text
    assert "已有回答帮上忙" in (await mei.sees("已有回答帮上忙", channel="homework")).text

    found = await mei.runs("找答案", words="饭卡")
    assert QUESTION_ZH in found.text
    assert "1 条回答" in found.text
    assert QUESTION in (await ann.runs("answers", words="午饭")).text
    assert "Nothing found" in (await ann.runs("answers", words="astronauts")).text

    again = await asks(ann)
    assert "Somebody asked something like this" in again.text
    assert "Your question is up" in (await ann.presses(again, "Post mine anyway")).text
    assert len([each for each in mei.visible("homework") if QUESTION_ZH in each.text]) == 2


async def test_what_its_author_takes_back_is_gone_from_discord_and_from_the_database(
    teahouse: Running, engine: StubEngine, kai: Person, ann: Person, mei: Person
) -> None:
    await board(kai, teahouse, engine)
    await asks(ann)
    card = await mei.sees(QUESTION_ZH, channel="homework")
    await teahouse.restart()
    more = await ann.presses(card, "…")
    assert more.buttons == ["Edit", "Take back"]
    assert "erased" in (await ann.presses(more, "Take back")).text
    assert "撤回" in (await mei.sees("撤回", channel="homework")).text
    assert teahouse.database
    assert await teahouse.database.rows(Counted, "SELECT count(*) AS number FROM ask_texts") == [Counted(0)]
    assert await teahouse.database.rows(Counted, "SELECT count(*) AS number FROM ask_tokens") == [Counted(0)]
    assert "Nothing found" in (await ann.runs("answers", words="lunch")).text


async def test_a_question_claimed_before_a_crash_is_posted_once(
    teahouse: Running, engine: StubEngine, kai: Person, ann: Person, mei: Person
) -> None:
    """Killed between the post and its note: the card is found in the history, not posted again."""
    await board(kai, teahouse, engine)
    await asks(ann)
    await mei.sees(QUESTION_ZH, channel="homework")
    await teahouse.run_sql("UPDATE ask_entries SET state = 'claimed', message_id = NULL, shown = 0")
    await teahouse.restart()
    assert teahouse.database
    for _ in range(200):
        rows = await teahouse.database.rows(
            Counted, "SELECT count(*) AS number FROM ask_entries WHERE state = 'posted'"
        )
        if rows == [Counted(1)]:
            break
        await asyncio.sleep(0.02)
    assert rows == [Counted(1)]
    assert len([each for each in mei.visible("homework") if QUESTION_ZH in each.text]) == 1


async def test_with_engines_down_the_original_stands_and_the_translation_follows(
    teahouse: Running, engine: StubEngine, kai: Person, ann: Person, mei: Person
) -> None:
    await board(kai, teahouse, engine)
    engine.status = 503
    assert "Your question is up" in (await asks(ann)).text
    card = await mei.sees(QUESTION, channel="homework")
    assert "暂时还没翻译" in card.text
    engine.status = 200
    await teahouse.restart()
    assert (await mei.sees(QUESTION_ZH, channel="homework")).id == card.id


async def test_in_a_forum_a_question_is_a_post_and_without_a_name_moderators_can_still_act(
    play: Playground, teahouse: Running, engine: StubEngine, kai: Person, ann: Person, mei: Person
) -> None:
    await board(kai, teahouse, engine, channel="questions")
    panel = await kai.presses(await kai.runs("ask-settings"), "Allow without name")
    assert "Members may ask without their name" in panel.text
    assert "without your name" in (await asks(ann, name=["hidden"])).text
    assert teahouse.database
    [row] = await teahouse.database.rows(Counted, "SELECT message_id AS number FROM ask_entries")
    post = mei._at(play.world.channel(row.number))
    card = await post.sees(QUESTION_ZH)
    assert str(ann.id) not in str(card.raw)

    report = await mei.presses(card, "…")
    assert report.buttons == ["举报"]
    assert "管理员会来处理" in (await mei.presses(report, "举报")).text
    await mei.presses(report, "举报")
    told = [each for each in kai.visible("staff") if "reports" in each.text]
    assert len(told) == 1
    assert f"`{ann.id}`" in (await kai.presses(told[0], "Who?")).text
    assert await teahouse.database.rows(Counted, "SELECT count(*) AS number FROM ask_looks") == [Counted(1)]
    forged = await mei.presses(card, "…")
    assert "管理员" not in " ".join(forged.buttons)
    assert "Removed by" in (await kai.presses(told[0], "Remove")).text
    await post.sees("已被管理员移除")


async def test_a_deleted_thread_and_a_deleted_board_are_told_and_nothing_is_lost(
    play: Playground, teahouse: Running, engine: StubEngine, kai: Person, ann: Person, mei: Person
) -> None:
    await board(kai, teahouse, engine)
    await asks(ann)
    card = await mei.sees(QUESTION_ZH, channel="homework")
    form = await mei.presses(card, "我来回答")
    await kai._at(play.world.channel(card.id)).deletes_thread()
    assert "子区被删了" in (await mei.submits(form, {"text": ANSWER})).text
    assert teahouse.database
    assert await teahouse.database.rows(Counted, "SELECT count(*) AS number FROM ask_texts") == [Counted(2)]

    await kai.deletes_channel("homework")
    engine.answers[("What is a hongbao", "zh-Hans")] = "红包是什么"
    assert "I keep trying" in (await asks(ann, text="What is a hongbao")).text
    assert [each for each in kai.visible("staff") if "/ask-settings" in each.text]
    await kai.chooses(await kai.runs("ask-settings"), "Choose the board", [str(kai.at("food").place_id)])
    await teahouse.restart()
    assert "红包是什么" in (await mei.sees("红包是什么", channel="food")).text
    assert len([each for each in mei.visible("food") if "红包是什么" in each.text]) == 1


async def test_pressing_twice_posts_once_and_forged_ids_and_hostile_text_do_nothing(
    play: Playground, teahouse: Running, engine: StubEngine, kai: Person, ann: Person, mei: Person
) -> None:
    await board(kai, teahouse, engine)
    hostile = f"{QUESTION} @everyone [x](https://e.vil)"
    engine.answers[(hostile, "zh-Hans")] = "学生怎么付午饭钱"
    engine.reply = lambda text: "学生怎么付午饭钱"
    await asks(ann)
    card = await mei.sees("学生怎么付午饭钱", channel="homework")
    again = await asks(ann, text=hostile)
    pressed = await asyncio.gather(*(ann.presses(again, "Post mine anyway") for _ in range(2)))
    assert sorted("already up" in each.text for each in pressed) == [False, True]
    shown = [each for each in mei.visible("homework") if "everyone" in each.text]
    assert len(shown) == 1
    assert not shown[0].raw["mention_everyone"]
    assert "](https" not in shown[0].text

    assert "This is for moderators" in (await presses_forged(ann, card, "ask:remove")).text
    assert "This is for moderators" in (await presses_forged(ann, card, "ask:who")).text
    assert "只有作者本人" in (await presses_forged(mei, card, "ask:withdraw")).text
    assert teahouse.database
    await teahouse.run_sql("UPDATE ask_entries SET guild_id = 1")
    assert "已经不在了" in (await mei.presses(card, "我来回答")).text


async def presses_forged(person: Person, card: Card, action: str) -> Card:
    """A press of a button that the card does not have, as only a changed client sends it."""
    _, message = person._found(card)
    entry = card.find_button("…")
    real, wanted = message.components, entry.replace("ask:more", action)
    message.components = forged(real, entry, wanted)
    try:
        return await person.presses(person._card(message), wanted)
    finally:
        message.components = real


def forged(components: list[dict[str, Any]], old: str, new: str) -> list[dict[str, Any]]:
    changed: list[dict[str, Any]] = json.loads(json.dumps(components).replace(old, new))
    return changed


@dataclass(frozen=True, slots=True)
class Counted:
    number: int
