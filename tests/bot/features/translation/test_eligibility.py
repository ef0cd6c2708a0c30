import pytest

from bot.features.translation.eligibility import nothing_in

NOISES = [
    "ah", "gr", "um", "hm", "hmmmm", "woo", "lol", "LOOOL", "lolol",
    "www", "kk", "kkkkk", "xswl", "哈哈哈", "ㅋㅋ", "ㅋㅋㅋㅠㅠ", "hahaha",
    "ahahah", "jajaja", "ахаха", "хахаха", "ههههه", "wkwkwk", "rsrs",
    "えーー", "嗯嗯", "ok", "OK!!", "Ahhh", "Minecraft", "BTS", "K-pop", "𝙇𝙊𝙇",
    "ｌｏｌ", "555", "666",
]  # fmt: skip


@pytest.mark.parametrize("text", [*NOISES, "lol omg haha", "Genshin Impact", "😂 lol"])
def test_laughter_exclamations_and_names_start_no_translation(text: str) -> None:
    assert nothing_in(text) == "interjection"


@pytest.mark.parametrize("text", ["", " ", "12:30", "😂😂", "...", "!?", "❤️", "3.14", "---"])
def test_what_has_no_words_has_nothing_to_translate(text: str) -> None:
    assert nothing_in(text) == "nothing"


@pytest.mark.parametrize(
    "text",
    [
        "he",
        "hello",
        "lol that was fun",
        "no",
        "笑话",
        "草莓",
        "ho fame",
        "casa",
        "我",
        "ja",
        "ahora",
        "kein plan",
        "hi",
        "thx",
        "idk",
    ],
)
def test_words_are_not_taken_for_noises(text: str) -> None:
    assert nothing_in(text) is None
