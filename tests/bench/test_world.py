from bench.world import CHANNELS, with_servers


def test_the_bot_is_in_as_many_servers_as_were_asked_for() -> None:
    world = with_servers(3)
    home, *others = world.guilds_of(world.bot.id)
    assert home is world.home
    assert [len(list(world.channels_of(guild))) for guild in others] == [CHANNELS, CHANNELS]
