"""Starts that are refused, with a sentence and a code that tells a supervisor whether to try again."""

import os

from bot.settings import Settings
from playground import Playground
from tests.command import teahouse as command
from tests.teahouse import Running


async def test_a_wrong_token_ends_at_once_with_what_to_do(play: Playground, settings: Settings) -> None:
    old = play.token
    play.faults.reset_token()
    code, _, error = await command(
        "run",
        DISCORD_TOKEN=old,
        DISCORD_API_URL=play.api_url,
        DISCORD_GATEWAY_URL=play.gateway_url,
        DATABASE_URL=f"sqlite:///{settings.database_path}",
    )
    assert code == 78  # which tells a supervisor not to try again
    assert "Discord does not know the token" in error


async def test_a_second_one_on_the_same_database_is_refused_and_the_first_goes_on(
    play: Playground, settings: Settings, teahouse: Running
) -> None:
    code, _, error = await command(
        "run",
        DISCORD_TOKEN=play.token,
        DISCORD_API_URL=play.api_url,
        DISCORD_GATEWAY_URL=play.gateway_url,
        DATABASE_URL=f"sqlite:///{settings.database_path}",
    )
    assert code == 1  # the first may be about to end: a supervisor tries again
    assert f"Another Teahouse is already running on {settings.database_path}" in error
    assert f"as process {os.getpid()}." in error
    assert "Nice to meet you" in (await play.person("Ann").runs("translate", text="很高兴认识你")).text
