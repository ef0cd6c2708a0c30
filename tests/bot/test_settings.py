import re
from pathlib import Path

import pytest

from bot.errors import SettingsError
from bot.i18n import LOCALES, Strings
from bot.settings import Settings

TOKEN = "MTExMTExMTExMTExMTExMTEx.G00000.abcdefghijklmnopqrstuvwxyz0123456789AB"

BAD = {
    "DISCORD_TOKEN": "hunter2",
    "DISCORD_API_URL": "discord.com",
    "DISCORD_GATEWAY_URL": "https://discord.com",
    "DATABASE_URL": "postgres://elsewhere/teahouse",
    "TRANSLATION_ENGINES": "google, babelfish",
    "LIBRETRANSLATE_URL": "localhost:5000",
    "APERTIUM_URL": "apertium",
    "CHARACTERS_PER_SERVER_DAY": "-1",
    "CHARACTERS_PER_MEMBER_DAY": "plenty",
    "LOG_LEVEL": "LOUD",
}


def test_everything_but_the_token_has_a_default() -> None:
    settings = Settings.from_env({})
    assert settings.discord_token is None
    assert settings.discord_api_url == "https://discord.com/api/v10"
    assert settings.database_path == Path("data/teahouse.db")
    assert settings.translation_engines == ()


def test_values_are_read_and_tidied() -> None:
    settings = Settings.from_env(
        {
            "DISCORD_TOKEN": f" {TOKEN} ",
            "DISCORD_API_URL": "http://127.0.0.1:8770/api/v10/",
            "DATABASE_URL": "sqlite:////srv/teahouse.db",
            "TRANSLATION_ENGINES": "MyMemory, google,mymemory",
            "LOG_LEVEL": "debug",
        }
    )
    assert settings.discord_token == TOKEN
    assert settings.discord_api_url == "http://127.0.0.1:8770/api/v10"
    assert settings.database_path == Path("/srv/teahouse.db")
    assert settings.translation_engines == ("mymemory", "google")
    assert settings.log_level == "DEBUG"


def test_an_empty_value_is_no_value() -> None:
    assert Settings.from_env(dict.fromkeys(BAD, "  ")) == Settings()


def test_every_bad_setting_is_reported_at_once_with_a_sentence_in_each_language() -> None:
    with pytest.raises(SettingsError) as caught:
        Settings.from_env(BAD)
    problems = caught.value.problems
    assert [problem.params["name"] for problem in problems] == list(BAD)
    strings = Strings.load()
    for locale in LOCALES:
        sentences = [strings.text(problem.key, locale, **problem.params) for problem in problems]
        assert all(name in sentence for name, sentence in zip(BAD, sentences, strict=True))


def test_an_engine_that_needs_an_address_asks_for_it() -> None:
    with pytest.raises(SettingsError) as caught:
        Settings.from_env({"TRANSLATION_ENGINES": "libretranslate"})
    assert [problem.key for problem in caught.value.problems] == ["setting-engine-without-url"]


def test_the_process_environment_wins_over_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".env").write_text("LOG_LEVEL=ERROR\nLIBRETRANSLATE_URL=http://file:5000\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LOG_LEVEL", "WARNING")
    settings = Settings.from_env()
    assert (settings.log_level, settings.libretranslate_url) == ("WARNING", "http://file:5000")


def test_secrets_are_not_shown_when_settings_are() -> None:
    settings = Settings.from_env({"DISCORD_TOKEN": TOKEN, "LIBRETRANSLATE_API_KEY": "s3cret-key"})
    assert TOKEN not in repr(settings)
    assert "s3cret-key" not in repr(settings)


def test_the_example_file_explains_every_setting_in_the_same_order() -> None:
    example = (Path(__file__).parents[2] / ".env.example").read_text("utf-8")
    source = (Path(__file__).parents[2] / "bot" / "settings.py").read_text("utf-8")
    read = re.findall(r'reader\.read\(\s*"(\w+)"', source)
    assert re.findall(r"^(\w+)=", example, re.MULTILINE) == read
    assert all(re.search(rf"^#.*\n(?:\w+=.*\n)*{name}=", example, re.MULTILINE) for name in read)


def test_the_example_file_can_be_used_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    example = (Path(__file__).parents[2] / ".env.example").read_text("utf-8")
    (tmp_path / ".env").write_text(example)
    monkeypatch.chdir(tmp_path)
    for name in BAD:
        monkeypatch.delenv(name, raising=False)
    assert Settings.from_env() == Settings()
