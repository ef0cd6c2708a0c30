from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import EngineFailure, EnginesUnavailable
from bot.features.translation import word_model
from bot.features.translation.mixture import Mixture, cut

DUMPLINGS = "my 妈妈 made 饺子 today"
UNUSABLE = EnginesUnavailable((EngineFailure("scripted", "answer_rejected"),))
UNREACHABLE = EnginesUnavailable((EngineFailure("scripted", "unreachable"),))


@pytest.fixture(autouse=True)
def warm() -> None:
    word_model.load()


@dataclass(frozen=True)
class Said:
    text: str


@dataclass
class Dictionary:
    """Translates by `words`; the others as `default` says: an error, or the text in brackets."""

    words: Mapping[tuple[str, str], str | EnginesUnavailable]
    default: EnginesUnavailable | None = None
    asked: list[tuple[str, str, str]] = field(default_factory=list)

    async def translate(self, text: str, source: str, target: str) -> Said:
        self.asked.append((text, source, target))
        answer = self.words.get((text, target), self.default or f"({text})")
        if isinstance(answer, EnginesUnavailable):
            raise answer
        return Said(answer)


async def translated(text: str, target: str, dictionary: Dictionary) -> str:
    return await Mixture(target, dictionary.translate).translated(cut(text, ()))


@pytest.mark.parametrize(
    ("text", "passages"),
    [
        (DUMPLINGS, [("en", DUMPLINGS)]),
        ("where did you buy that?", []),
        ("我今天在超市买了很多苹果", []),
        (
            "I love you. Ich liebe dich auch so sehr!",
            [("en", "I love you. "), ("de", "Ich liebe dich auch so sehr!")],
        ),
        (
            "我很累。我想睡觉。I will see you all tomorrow. Lol! 晚安",
            [
                ("zh-Hans", "我很累。我想睡觉。"),
                ("en", "I will see you all tomorrow. Lol! "),
                ("zh-Hans", "晚安"),
            ],
        ),
        (
            "我昨天吃了很多的水果 and vegetables. It was nice.",
            [("zh-Hans", "我昨天吃了很多的水果 and vegetables. "), ("en", "It was nice.")],
        ),
    ],
)
def test_a_text_is_cut_into_passages(text: str, passages: list[tuple[str, str]]) -> None:
    assert [(passage.main, passage.text) for passage in cut(text, ())] == passages


@given(
    st.lists(
        st.sampled_from(["hello there", "我喜欢", "你呢", " ", "。", ". ", "[X0X]", "！", "𝙻𝚊𝚝𝚎", "привет"])
    )
)
def test_passages_lose_nothing(pieces: list[str]) -> None:
    text = "".join(pieces)
    assert "".join(passage.text for passage in cut(text, ())) in (text, "")


MOM = {("妈妈", "en"): "Mom.", ("饺子", "en"): "dumplings"}


async def test_who_reads_the_main_language_gets_the_other_parts_in_their_places() -> None:
    dictionary = Dictionary(MOM)
    assert await translated(DUMPLINGS, "en", dictionary) == "my mom made dumplings today"
    assert {source for _, source, _ in dictionary.asked} == {"zh-Hans"}


async def test_words_are_parted_where_the_language_parts_them() -> None:
    assert await translated("my妈妈made饺子today", "en", Dictionary(MOM)) == "my mom made dumplings today"
    dictionary = Dictionary({("there was too much work", "zh-Hans"): "工作太多了"})
    text = "我今天真的特别累 there was too much work 明天再说吧"
    assert await translated(text, "zh-Hans", dictionary) == "我今天真的特别累工作太多了明天再说吧"


@pytest.mark.parametrize(
    ("answer", "part"),
    [
        ("Thank you", "thank you"),
        ("Beijing", "Beijing"),
        ("New York", "New York"),
        ("I am well", "I am well"),
    ],
)
async def test_inside_a_sentence_only_names_have_a_capital(answer: str, part: str) -> None:
    dictionary = Dictionary({("谢谢你们", "en"): answer})
    assert await translated("we said 谢谢你们 to them", "en", dictionary) == f"we said {part} to them"


async def test_who_reads_another_part_keeps_its_words_and_gets_the_rest() -> None:
    dictionary = Dictionary({("my [X0X] made [X1X] today", "zh-Hans"): "我的 [X0X] 今天做了 [X1X]"})
    assert await translated(DUMPLINGS, "zh-Hans", dictionary) == "我的妈妈今天做了饺子"
    assert dictionary.asked == [("my [X0X] made [X1X] today", "en", "zh-Hans")]


async def test_words_that_an_engine_lost_are_kept_all_the_same() -> None:
    words: dict[tuple[str, str], str | EnginesUnavailable] = {
        ("my [X0X] made [X1X] today", "zh-Hans"): "我的今天做了",
        ("my", "zh-Hans"): "我的",
        ("made", "zh-Hans"): "做了",
        ("today", "zh-Hans"): "今天",
    }
    assert await translated(DUMPLINGS, "zh-Hans", Dictionary(words)) == "我的妈妈做了饺子今天"


async def test_kept_words_are_in_the_characters_of_the_reader() -> None:
    dictionary = Dictionary({("my [X0X] made [X1X] today", "zh-Hant"): "我的[X0X]今天做了[X1X]"})
    assert await translated(DUMPLINGS, "zh-Hant", dictionary) == "我的媽媽今天做了餃子"


async def test_for_who_reads_neither_it_becomes_one_language_first() -> None:
    spanish = {("my mom made dumplings today", "es"): "mi mamá hizo empanadillas hoy"}
    dictionary = Dictionary({**MOM, **spanish})
    assert await translated(DUMPLINGS, "es", dictionary) == "mi mamá hizo empanadillas hoy"
    assert ("my mom made dumplings today", "en", "es") in dictionary.asked


async def test_where_no_engine_knows_the_other_part_the_whole_is_translated_with_it() -> None:
    spanish = {(DUMPLINGS, "es"): "mi 妈妈 hizo 饺子 hoy"}
    assert await translated(DUMPLINGS, "es", Dictionary(spanish, UNREACHABLE)) == "mi 妈妈 hizo 饺子 hoy"


async def test_words_in_letters_that_the_reader_has_are_left_to_the_engine() -> None:
    text = "我昨天学了 how to make a website 然后就去睡觉了"
    dictionary = Dictionary({(text, "es"): "ayer aprendí a hacer una web y me fui a dormir"})
    assert await translated(text, "es", dictionary) == "ayer aprendí a hacer una web y me fui a dormir"


async def test_sentences_are_translated_each_from_its_own_language() -> None:
    dictionary = Dictionary({})
    text = "I love you. Ich liebe dich auch so sehr!"
    assert await translated(text, "es", dictionary) == "(I love you.) (Ich liebe dich auch so sehr!)"
    assert [source for _, source, _ in dictionary.asked] == ["en", "de"]
    assert await translated(text, "de", dictionary) == "(I love you.) Ich liebe dich auch so sehr!"


async def test_tokens_of_the_shield_come_through() -> None:
    text = "my 妈妈 [X0X] made 饺子 with [X1X] today"
    words: dict[tuple[str, str], str | EnginesUnavailable] = {
        ("妈妈 [X0X]", "en"): "Mom [X0X]",
        ("饺子", "en"): "dumplings",
    }
    assert await translated(text, "en", Dictionary(words)) == "my Mom [X0X] made dumplings with [X1X] today"
    whole = "my [X0X] made [X1X] with [X2X] today"
    answer = "我的 [X0X] 今天和 [X2X] 做了 [X1X]"
    chinese = await translated(text, "zh-Hans", Dictionary({(whole, "zh-Hans"): answer}))
    assert chinese == "我的妈妈 [X0X] 今天和 [X1X] 做了饺子"


async def test_a_part_without_a_usable_answer_stays_unless_all_are() -> None:
    words: dict[tuple[str, str], str | EnginesUnavailable] = {
        ("妈妈", "en"): "mom",
        ("饺子", "en"): UNUSABLE,
    }
    assert await translated(DUMPLINGS, "en", Dictionary(words)) == "my mom made 饺子 today"
    with pytest.raises(EnginesUnavailable):
        await translated(DUMPLINGS, "en", Dictionary({}, UNUSABLE))


async def test_a_part_that_no_engine_was_there_for_is_not_passed_over() -> None:
    words: dict[tuple[str, str], str | EnginesUnavailable] = {
        ("妈妈", "en"): "mom",
        ("饺子", "en"): UNREACHABLE,
    }
    with pytest.raises(EnginesUnavailable):
        await translated(DUMPLINGS, "en", Dictionary(words))
