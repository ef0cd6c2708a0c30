from playground import Playground
from tests.teahouse import Running


async def versions(play: Playground) -> set[str]:
    return {command["version"] for command in play.world.application.commands.values()}


async def test_commands_are_registered_once_and_again_only_when_they_changed(
    play: Playground, teahouse: Running
) -> None:
    first = await versions(play)
    await teahouse.restart()
    assert await versions(play) == first
    await teahouse.forget_commands()
    await teahouse.restart()
    assert (await versions(play)).isdisjoint(first)
