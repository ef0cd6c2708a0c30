import time

import pytest

from bot.features.translation.eligibility import nothing_in, says_nothing

NOISES = [
    "ah", "gr", "um", "hm", "hmmmm", "woo", "woooo", "lol", "LOOOL", "lolol", "lmaooo", "ROFL", "omg", "wtf",
    "uhh", "eww", "ughhh", "pfft", "shhh", "zzz", "yay", "wow", "oh", "huh", "meh", "mhm", "ooh", "yikes",
    "xD", "xddd", "asdfghjkl", "www", "kk", "kkkkk", "xswl", "awsl", "orz", "hhhh", "ㅋㅋ",
    "ㅋㅋㅋㅠㅠ", "ㅎㅎ", "ㅠㅠ",
    "하하하", "헐", "哈哈哈", "哈哈嗯", "嘿嘿嘿", "呜呜呜", "嗯嗯", "啊啊啊", "哎呀", "笑", "えーー",
    "ふふふ", "ははは",
    "うーん", "hahaha", "ahahah", "bwahaha", "jajaja", "jejeje", "rsrs", "huehue", "wkwkwk", "xixixi",
    "ахаха",
    "хахаха", "пхпх", "ой", "ههههه", "خخخ", "חחח", "ฮ่าๆ", "55555", "χαχα", "हाहाहा",
    "555", "666", "2333", "888", "ok", "OK!!", "Ahhh", "𝙇𝙊𝙇", "ｌｏｌ", "🅻🅾🅻",
    "Minecraft", "BTS", "K-pop", "Genshin Impact", "genshin impact lol", "Mario Kart 8", "Taylor Swift omg",
    "League of Legends", "Stray Kids!!", "Baldur's Gate 3",
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
        "yeah",
        "gn",
        "u ok",
        "哈尔滨",
        "啊你来了",
        "はい",
        "응",
        "no lol",
        "Minecraft?? con quien",
        "stray dog",
    ],
)
def test_words_are_not_taken_for_noises(text: str) -> None:
    assert nothing_in(text) is None


@pytest.mark.parametrize("word", ["lol", "Discord", "yyds", "hahaha", "𝙇𝙊𝙇"])
def test_some_words_are_no_sign_of_a_language(word: str) -> None:
    assert says_nothing(word)


@pytest.mark.parametrize(
    "unit",
    [
        "ha",
        "haa",
        "ah",
        "ха",
        "ах",
        "пха",
        "ja",
        "ka",
        "asd",
        "wk",
        "lol",
        "ฮ่า",
        "ها",
        "ㅋ",
        "哈",
        "あ",
        "kek",
        "5",
        "xi",
    ],
)
def test_no_laugh_takes_long(unit: str) -> None:
    laugh = unit * 1500
    start = time.process_time()
    nothing_in(laugh)
    nothing_in(f"{laugh[:40]}ж")
    nothing_in(f"{laugh[:40]}z9")
    assert time.process_time() - start < 0.1


def test_an_abbreviation_that_can_be_explained_is_not_silenced() -> None:
    assert nothing_in("yyds") is None
