from bot.features.translation.language_index import LanguageIndex, fold

INDEX = LanguageIndex({"de": ("de", "Deutsch"), "ja": ("ja", "日本語"), "zh-Hans": ("zh", "简体中文")})


def test_folding_leaves_only_what_people_agree_on() -> None:
    assert fold(" FRANÇAIS! ") == "francais"
    assert fold("ｅｎ") == "en"
    assert fold("ドイツ語") == "ドイツ語"
    assert fold("한국어") == "한국어"
    assert fold("हिन्दी") == "हिन्दी"


def test_whole_names_come_before_beginnings_and_those_before_middles() -> None:
    assert INDEX.search("de", "en")[0] == "de"
    assert INDEX.search("chinese", "en") == ["zh-Hans"]
    assert INDEX.search("pan", "en") == ["ja"]


def test_a_single_letter_is_not_looked_for_inside_names() -> None:
    assert "ja" not in INDEX.search("q", "en")
    assert INDEX.search("語", "en")  # a single character of Chinese says a lot


def test_chinese_without_its_script_means_either() -> None:
    assert INDEX.find("中国語") == "zh-Hans"
    assert INDEX.find("китайский") == "zh-Hans"
