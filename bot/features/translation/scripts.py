"""Which writing system a text is in, and what that says about its language."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from bot.features.translation.languages import LANGUAGES, covers

_RANGES = {
    "Kana": "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fd-\u30ff\u31f0-\u31ff",
    "Hang": "\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3",
    "Hani": "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff",
    "Latn": "A-Za-z\u00c0-\u024f\u1e00-\u1eff",
    "Cyrl": "\u0400-\u052f",
    "Grek": "\u0370-\u03ff\u1f00-\u1fff",
    "Arab": "\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc",
    "Hebr": "\u05d0-\u05ea",
    "Thai": "\u0e01-\u0e3a\u0e40-\u0e4e",
    "Deva": "\u0900-\u0963\u0971-\u097f",
    "Beng": "\u0980-\u09e3",
    "Guru": "\u0a05-\u0a76",
    "Gujr": "\u0a80-\u0ae3",
    "Taml": "\u0b80-\u0bcf",
    "Telu": "\u0c00-\u0c63",
    "Sinh": "\u0d80-\u0df3",
    "Laoo": "\u0e81-\u0ebd\u0ec0-\u0ec4",
    "Mymr": "\u1000-\u103f\u1050-\u109f",
    "Geor": "\u10a0-\u10ff",
    "Armn": "\u0531-\u0587",
    "Khmr": "\u1780-\u17d3",
}
_LETTERS = {script: re.compile(f"[{chars}]") for script, chars in _RANGES.items()}
_ASCII_RUN = re.compile("[A-Za-z]+")
_RUN = re.compile("|".join(f"[{chars}]+" for chars in _RANGES.values()))
# The scripts whose letters a text in a language may consist of.
_WRITTEN_IN = {"Hans": ("Hani",), "Hant": ("Hani",), "Jpan": ("Kana", "Hani"), "Kore": ("Hang",)}
# Letters to a word, about, in scripts that put no spaces between words (in Korean, few).
_LETTERS_IN_WORD = {"Hani": 1.7, "Kana": 2.5, "Hang": 2.5, "Thai": 4.0, "Laoo": 4.0, "Khmr": 4.0, "Mymr": 4.0}
_HAN = [chr(code) for code in range(0x4E00, 0xA000)]
_MOSTLY_SIMPLIFIED = (
    "万与么云价优体儿几划听后吨圣坏复夸宁岭帘干庄怀怜惊愿扑据机极构栖气泞洁洼离种筑范茧荐虫蚕触赶适郁采里"
)
_MOSTLY_TRADITIONAL = "乾夥後徵於"
# Words of everyday Chinese that Japanese has no such character for, or would write in kana.
_CHINESE_WORDS = re.compile(
    "[你您妳她它们們这這吗嗎呢吧啊呀哦喔啦嘛么麼谁很没沒还跟让讓吃说說]"
    "|大家|加油|好[吃玩看的]|[晚早]安|[今明昨]天|可以|知道|朋友|不[会會能想好是]|我[想要是也不有]|真的|漂亮|怎|哪[里裡]"
)
_LEAST_SHARE = 0.2  # names and terms stay in Latin letters, so a small share of the right script suffices


class _Scripts(dict[str, str]):
    """A letter's script, looked up once."""

    def __missing__(self, letter: str) -> str:
        self[letter] = next(script for script, letters in _LETTERS.items() if letters.match(letter))
        return self[letter]


_SCRIPTS = _Scripts()


def runs(text: str) -> Iterator[tuple[str, int, str]]:
    """The runs of letters of one script in `text`: the script, where the run begins, the run."""
    return ((_SCRIPTS[run[0][0]], run.start(), run[0]) for run in _RUN.finditer(text))


def shares(text: str) -> dict[str, int]:
    """How many letters of each script `text` has."""
    counts: dict[str, int] = {}
    for run in _RUN.findall(text):
        script = _SCRIPTS[run[0]]
        counts[script] = counts.get(script, 0) + len(run)
    return counts


def weights(text: str) -> dict[str, float]:
    """About how many words of each script `text` has, also where no spaces part them."""
    if text.isascii():
        return {"Latn": float(count)} if (count := len(_ASCII_RUN.findall(text))) else {}
    found: dict[str, float] = {}
    for run in _RUN.findall(text):
        script = _SCRIPTS[run[0]]
        found[script] = found.get(script, 0.0) + (
            len(run) / _LETTERS_IN_WORD[script] if script in _LETTERS_IN_WORD else 1.0
        )
    return found


def main_script(script: str) -> str:
    """The letters by which one knows the writing system `script` (ISO 15924): of Japanese, kana."""
    return _WRITTEN_IN.get(script, (script,))[0]


def words(text: str, script: str) -> int:
    """How many runs of letters of `script` the text has."""
    return sum(_SCRIPTS[run[0]] == script for run in _RUN.findall(text))


def plausible(text: str, language: str) -> bool:
    """Whether `text` could be in `language`, judged by its letters alone; true of a text without any."""
    counts = shares(text)
    total = sum(counts.values())
    script = LANGUAGES[language].script
    right = sum(counts.get(name, 0) for name in _WRITTEN_IN.get(script, (script,)))
    return right >= _LEAST_SHARE * total


def chinese_variant(text: str) -> str | None:
    """`zh-Hans`, `zh-Hant`, or None for Chinese whose characters are the same in both."""
    simplified, traditional = _chinese_characters()
    votes = len(simplified.findall(text)) - len(traditional.findall(text))
    return None if votes == 0 else "zh-Hans" if votes > 0 else "zh-Hant"


def reads(target: str, source: str, text: str) -> bool:
    """Whether a reader of `target` reads `text`, which is in `source`, as it stands.

    Chinese whose characters are the same in both scripts is both Simplified and Traditional.
    """
    both_chinese = target.startswith("zh") and source.startswith("zh")
    return covers(target, source) or (both_chinese and chinese_variant(text) is None)


def load() -> None:
    """Find out now which characters are whose (some 70 ms), not with the first Chinese message."""
    _chinese_characters()
    _japanese_characters()


def japanese_only(text: str) -> bool:
    """Whether `text` has a Han character of the kind only Japanese uses, as 気, 駅 or 働."""
    return bool(_japanese_characters().search(text))


def could_be_japanese(text: str) -> bool:
    """Whether Japanese could write the Han characters of `text`; those of 你们好 or 谢谢 it could not."""
    return not _CHINESE_WORDS.search(text) and _in("shift_jis", "".join(_LETTERS["Hani"].findall(text)))


def _in(codec: str, text: str) -> bool:
    try:
        text.encode(codec)
    except UnicodeEncodeError:
        return False
    return True


def _of(chars: Iterable[str]) -> re.Pattern[str]:
    return re.compile(f"[{''.join(chars)}]")


@cache
def _chinese_characters() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The characters that only Simplified and only Traditional Chinese use.

    The national standards tell: GB 2312 lists the simplified characters, Big5 the traditional ones.
    Some stand in both for the sake of a name or a rare word.
    """
    simplified = [char for char in _HAN if _in("gb2312", char) and not _in("big5", char)]
    traditional = [char for char in _HAN if _in("big5", char) and not _in("gb2312", char)]
    return _of([*simplified, *_MOSTLY_SIMPLIFIED]), _of([*traditional, *_MOSTLY_TRADITIONAL])


@cache
def _japanese_characters() -> re.Pattern[str]:
    own = (char for char in _HAN if _in("shift_jis", char) and not (_in("gb2312", char) or _in("big5", char)))
    return _of([*own, "々"])
