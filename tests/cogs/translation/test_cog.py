import asyncio
import re

import pytest

from playground import Playground
from playground.driver import Person
from tests.engine import StubEngine
from tests.teahouse import Running

APPLES = "我今天在超市买了很多苹果"
APPLES_EN = "I bought a lot of apples at the supermarket today"
APPLES_ES = "Hoy compré muchas manzanas en el supermercado"


async def test_a_greeting_is_translated_from_the_phrasebook_without_any_engine(
    ann: Person, engine: StubEngine
) -> None:
    card = await ann.runs("translate", text="你好")
    assert card.ephemeral
    assert "> 你好" in card.text
    assert "Hello" in card.text
    assert "Chinese (Simplified) → English" in card.text or "Simplified Chinese → English" in card.text
    assert "from the phrasebook" in card.text
    assert engine.calls == []


async def test_free_text_is_translated_by_an_engine_and_says_so(sofia: Person) -> None:
    card = await sofia.runs("translate", text=APPLES)
    assert APPLES_ES in card.text
    assert "traducción automática de LibreTranslate" in card.text
    assert card.buttons == ["Otro idioma", "Compartir", "¿Por qué?"]


async def test_the_menu_translates_into_what_the_reader_reads(ann: Person, mei: Person) -> None:
    message = await mei.writes(APPLES)
    card = await ann.menu("Translate", message)
    assert card.ephemeral
    assert APPLES_EN in card.text


async def test_a_profile_outweighs_the_language_of_the_client(ann: Person) -> None:
    panel = await ann.runs("language")
    form = await ann.presses(panel, "Type them, in your order")
    await ann.submits(form, {"I read": "español, English"})
    card = await ann.runs("translate", text=APPLES)
    assert APPLES_ES in card.text


@pytest.mark.parametrize("name", ["es", "Spanish", "西班牙语", "español", "ESPAÑOL"])
async def test_a_language_is_understood_by_its_name_in_any_language(ann: Person, name: str) -> None:
    card = await ann.runs("translate", text=APPLES, to=name)
    assert APPLES_ES in card.text


async def test_an_unknown_language_gets_a_sentence_with_what_to_do(mei: Person) -> None:
    answer = await mei.runs("translate", text=APPLES, to="klingonisch")
    assert answer.ephemeral
    assert "“klingonisch”" in answer.text
    assert "从输入时出现的列表里选择" in answer.text


@pytest.mark.parametrize("typed", ["中文", "chino", "Chinese", "zh", "simplif"])
async def test_suggestions_understand_names_in_any_language(ann: Person, typed: str) -> None:
    picks = await ann.completes("translate", "to", typed, text="hi")
    assert "zh-Hans" in [pick.value for pick in picks[:3]]


async def test_recent_languages_are_suggested_first_after_a_restart_too(
    ann: Person, teahouse: Running
) -> None:
    await ann.runs("translate", text="你好", to="ja")
    await ann.runs("translate", text="你好", to="fr")
    await teahouse.restart()
    picks = await ann.completes("translate", "to", "", text="hi")
    assert [pick.value for pick in picks[:2]] == ["fr", "ja"]
    assert picks[0].name == "French · français"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("https://example.com/tea 🍵 123", "There are no words to translate in this"),
        ("哈哈哈哈", "sounds and laughter like this"),
        ("lol", "sounds and laughter like this"),
        ("How are you doing today, my friend?", "This is already in English."),
    ],
)
async def test_what_needs_no_translation_says_why_and_asks_no_engine(
    ann: Person, engine: StubEngine, text: str, sentence: str
) -> None:
    answer = await ann.runs("translate", text=text)
    assert answer.ephemeral
    assert sentence in answer.text
    assert engine.calls == []


@pytest.mark.parametrize("text", ["xswl", "哈哈哈 xswl", "xswl 666"])
async def test_slang_that_is_no_text_is_explained_to_who_asks(
    ann: Person, mei: Person, engine: StubEngine, text: str
) -> None:
    message = await mei.writes(text)
    card = await ann.menu("Translate", message)
    assert "Nothing to translate here, but there is slang in it:" in card.text
    assert "**xswl = 笑死**, “laughing myself to death”: That is very funny" in card.text
    assert "网络用语" not in (await mei.menu("翻译", message)).text
    assert engine.calls == []


async def test_another_language_is_chosen_from_a_list(ann: Person) -> None:
    card = await ann.runs("translate", text=APPLES)
    choosing = await ann.presses(card, "Another language")
    card = await ann.chooses(choosing, "Which language?", ["es"])
    assert APPLES_ES in card.text
    assert APPLES in card.text
    assert card.buttons == ["Another language", "Share", "Why?"]


async def test_another_language_can_be_typed(ann: Person) -> None:
    choosing = await ann.presses(await ann.runs("translate", text=APPLES), "Another language")
    form = await ann.presses(choosing, "Type a language")
    card = await ann.submits(form, {"Language": "西班牙文"})
    assert APPLES_ES in card.text


async def test_a_shared_translation_is_seen_by_everybody_and_names_who_shared_it(
    ann: Person, sofia: Person
) -> None:
    card = await ann.runs("translate", text=APPLES)
    await ann.presses(card, "Share")
    shared = await sofia.sees(APPLES_EN)
    assert not shared.ephemeral
    assert f"shared by <@{ann.id}>" in shared.text
    assert shared.raw["mentions"] == []
    assert shared.raw["referenced_message"] is None  # the private card stays Ann's
    again = await ann.presses(card, "Share")
    assert again.ephemeral
    assert "already been shared" in again.text


async def test_slang_is_explained_to_everybody_too(ann: Person, sofia: Person, engine: StubEngine) -> None:
    engine.answers["这个游戏真的yyds，你们都要来玩", "en"] = (
        "This game is the best ever, you all have to play it"
    )
    await ann.presses(await ann.runs("translate", text="这个游戏真的yyds，你们都要来玩"), "Share")
    shared = await sofia.sees("This game is the best ever")
    pair, note = shared.text.split("\n")[-2:]
    assert pair.endswith(f"shared by <@{ann.id}>")
    assert note.startswith("-# **yyds = 永远的神**")


async def test_what_everybody_sees_is_in_the_language_of_the_server(mei: Person, sofia: Person) -> None:
    card = await mei.runs("translate", text="Good morning")
    assert "来自常用语手册" in card.text
    await mei.presses(card, "分享")
    shared = await sofia.sees("早上好")
    assert "English → Simplified Chinese · from the phrasebook · shared by" in shared.text


async def test_whoever_reads_a_shared_card_gets_their_own_language_privately(
    ann: Person, sofia: Person, mei: Person
) -> None:
    await ann.presses(await ann.runs("translate", text=APPLES), "Share")
    shared = await sofia.sees(APPLES_EN)
    card = await sofia.presses(shared, "In my language")
    assert card.ephemeral
    assert APPLES_ES in card.text
    await mei.sees_nothing_new(for_=0.1)


async def test_pressed_twice_a_card_is_shared_once(ann: Person, sofia: Person) -> None:
    card = await ann.runs("translate", text=APPLES)
    await asyncio.gather(ann.presses(card, "Share"), ann.presses(card, "Share"))
    assert len([m for m in sofia.visible() if APPLES_EN in m.text]) == 1


async def test_share_answers_in_the_channel_at_once(ann: Person, sofia: Person) -> None:
    await ann.runs("translate", text=APPLES, share=True)
    shared = await sofia.sees(APPLES_EN)
    assert not shared.ephemeral
    assert shared.buttons == ["In my language", "Why?"]


async def test_nobody_speaks_through_the_bot_where_they_may_not_write(ann: Person) -> None:
    answer = await ann.runs("translate", text=APPLES, share=True, channel="welcome")
    assert answer.ephemeral
    assert "You cannot write in this channel" in answer.text
    card = await ann.runs("translate", text=APPLES, channel="welcome")
    answer = await ann.presses(card, "Share")
    assert "You cannot write in this channel" in answer.text


async def test_mentions_and_hidden_links_in_a_translation_reach_nobody(
    ann: Person, engine: StubEngine
) -> None:
    text = "大家快来看 @everyone <@1> 这个网站真好"
    engine.reply = "Everyone look [X0X] [X1X] this site is great [here](https://evil.example)"
    answer = await ann.runs("translate", text=text, share=True)
    assert "evil.example" not in answer.text
    assert answer.raw.get("mentions", []) == []
    assert not answer.raw.get("mention_everyone")


async def test_it_works_in_direct_messages_and_where_the_bot_is_not_installed(ann: Person) -> None:
    assert "Hello" in (await ann.dm.runs("translate", text="你好")).text
    card = await ann.elsewhere.runs("translate", text="你好")
    assert card.ephemeral
    assert "Hello" in card.text


async def test_a_long_text_loses_nothing(ann: Person, engine: StubEngine) -> None:
    sentence = "我们今天一起去公园喝茶聊天。"
    text = sentence * 130
    english = "Today we all went to the park to drink tea and to chat. "
    engine.reply = lambda part: english * part.count(sentence)
    card = await ann.runs("translate", text=text + "\n再见")
    await ann.sees("Goodbye")
    parts = [card, *[message for message in ann.visible() if message.ephemeral and message.id != card.id]]
    assert "".join(part.text for part in parts).count("Today we all went to the park") == 130


async def test_who_asks_for_too_much_is_told_when_it_is_possible_again(
    ann: Person, sofia: Person, engine: StubEngine
) -> None:
    sentence = "我们今天一起去公园喝茶聊天。"
    engine.reply = lambda part: (
        "Today we all went to the park to drink tea and to chat. " * part.count(sentence)
    )
    for _ in range(3):
        await ann.runs("translate", text=sentence * 140)
    answer = await ann.runs("translate", text=sentence * 140)
    assert re.search(r"possible again <t:\d+:R>", answer.text)
    engine.reply = None
    assert APPLES_ES in (await sofia.runs("translate", text=APPLES)).text


async def test_a_message_without_text_says_so(ann: Person, mei: Person) -> None:
    message = await mei.writes("", files=[("cat.png", b"\x89PNG\r\n\x1a\n")])
    answer = await ann.menu("Translate", message)
    assert "no words to translate" in answer.text


async def test_a_card_works_after_a_restart(ann: Person, sofia: Person, teahouse: Running) -> None:
    card = await ann.runs("translate", text=APPLES)
    await teahouse.restart()
    choosing = await ann.presses(card, "Another language")
    form = await ann.presses(choosing, "Type a language")
    await teahouse.restart()
    card = await ann.submits(form, {"Language": "español"})
    assert APPLES_ES in card.text
    await teahouse.restart()
    await ann.presses(card, "Share")
    assert (await sofia.sees(APPLES_ES)).buttons == ["In my language", "Why?"]


async def test_a_button_of_an_older_version_gets_an_answer(ann: Person, play: Playground) -> None:
    card = await ann.runs("translate", text=APPLES)
    play.world.rewrite_custom_id(card.id, "translation:another", "translation:gone")
    answer = await ann.presses(card, "Another language")
    assert "from an older version of me" in answer.text


@pytest.mark.parametrize(
    "forged",
    [
        "translation:share",
        "translation:share:en",
        "translation:share:zh-Hans:xx:phrasebook",
        "translation:share:zh-Hans:en:phrasebook:more",
        "translation:another:",
        "translation:another:xx",
        "translation:into:zh-Hans",
        "translation:typed:zh-Hans",
        "translation:mine",
        "language:choose:__class__",
        "settings:typed",
        "nothing",
        "a:b:c:d:e:f",
    ],
)
async def test_a_forged_or_stale_id_gets_the_same_calm_answer(
    ann: Person, play: Playground, forged: str
) -> None:
    card = await ann.runs("translate", text="你好")
    play.world.rewrite_custom_id(card.id, "translation:another:zh-Hans", forged)
    answer = await ann.presses(card, "Another language")
    assert "from an older version of me" in answer.text


@pytest.mark.parametrize(
    "text",
    [
        "你\n" * 999,
        "1\n" * 999,
        "哈\n" * 666,
        "\n".join(["今天"] * 660),
        "你好\n```" + "a" * 1_900 + "\n```",
        "> 你好\n-# 你好",
        "||" * 900,
        "[X0X] " * 300,
    ],
)
async def test_odd_shapes_of_text_get_an_answer_and_nobody_else_waits(
    ann: Person, sofia: Person, engine: StubEngine, text: str
) -> None:
    engine.reply = lambda part: "Today " * part.count("今天") or "You are here "
    odd, plain = await asyncio.gather(
        ann.runs("translate", text=text, timeout=10), sofia.runs("translate", text="你好")
    )
    assert odd.ephemeral
    assert "on my side" not in odd.text
    assert "Hola" in plain.text


async def test_a_very_long_message_in_code_hangs_nobody(ann: Person, play: Playground) -> None:
    place = play.world.channel(ann.place_id)
    long = await ann.writes("你好")
    place.messages[long.id].content = "你好\n```" + "a" * 3_900 + "\n```"
    answer = await ann.menu("Translate", ann.visible()[-1])
    assert "Hello" in answer.text
    assert "Hello" in (await ann.runs("translate", text="你好")).text


async def test_from_the_menu_nobody_but_its_author_translates_what_is_not_to_be(
    ann: Person, mei: Person
) -> None:
    await mei.presses(await mei.runs("language"), "language:opt:out")
    said = await mei.writes(APPLES)
    assert "has asked not to be translated" in (await ann.menu("Translate", said)).text
    assert "不希望被翻译" not in (await mei.menu("Translate", said)).text
