import pytest

from bot.features.translation import CODES, flags


@pytest.mark.parametrize(
    ("emoji", "languages"),
    [
        ("🇺🇸", ("en",)),
        ("🇨🇳", ("zh-Hans",)),
        ("🇹🇼", ("zh-Hant",)),
        ("🇭🇰", ("zh-Hant", "en")),
        ("🇲🇴", ("zh-Hant", "pt")),
        ("🇸🇬", ("en", "zh-Hans", "ms", "ta")),
        ("🇨🇦", ("en", "fr")),
        ("🇨🇭", ("de", "fr", "it")),
        ("🇧🇪", ("nl", "fr", "de")),
        ("🇧🇷", ("pt-BR",)),
        ("🇵🇹", ("pt",)),
        ("🇲🇽", ("es",)),
        ("🇳🇴", ("nb",)),
        ("🇷🇸", ("sr",)),
        ("🇵🇭", ("en", "fil")),
        ("🇺🇦", ("uk",)),
        ("🇰🇷", ("ko",)),
        ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", ("en",)),
        ("🏴󠁧󠁢󠁳󠁣󠁴󠁿", ("en",)),
        ("🏴󠁧󠁢󠁷󠁬󠁳󠁿", ("cy",)),
    ],
)
def test_a_flag_asks_for_the_official_languages_the_most_spoken_first(
    emoji: str, languages: tuple[str, ...]
) -> None:
    flag = flags.read(emoji)
    assert flag
    assert flags.languages(flag) == languages


@pytest.mark.parametrize(
    "emoji",
    ["🍵", "", "US", "🇺", "🇺🇸🇺🇸", "🇽🇽", "🇦🇶", "🇪🇺", "🇺🇳", "🏴", "🏴‍☠️", "🏴󠁵󠁳󠁴󠁸󠁿", "🏴🏴\U000e007f", "🏳️‍🌈", "tea"],
)
def test_what_stands_for_no_language_of_ours_is_no_flag(emoji: str) -> None:
    assert flags.read(emoji) is None


def test_every_flag_asks_only_for_languages_that_we_know() -> None:
    letters = [chr(0x1F1E6 + number) for number in range(26)]
    read = [flags.read(first + second) for first in letters for second in letters]
    found = [flag for flag in read if flag]
    assert len(found) > 200
    assert {language for flag in found for language in flags.languages(flag)} <= set(CODES)
    assert max(len(flags.languages(flag)) for flag in found) == 4
