import re
from datetime import UTC, datetime, timedelta

from playground import Playground, scene
from playground.ids import created_at
from playground.permissions import Permission
from tests.playground.api import channel_of


async def test_a_conversation_in_three_languages_is_under_way(play: Playground) -> None:
    lines = list(channel_of(play, "tea-house").messages.values())
    ages = [datetime.now(UTC) - created_at(line.id) for line in lines]
    assert 6 <= len(lines) <= 8
    assert ages == sorted(ages, reverse=True)
    assert timedelta(0) < ages[-1] < timedelta(minutes=2)
    talk = "\n".join(line.content for line in lines)
    assert "很高兴认识你" in talk
    assert "jajaja" in talk


async def test_two_scenes_share_nothing() -> None:
    one, two = scene.opening(), scene.opening()
    one.home.members.clear()
    assert two.home.members


async def test_the_token_is_shaped_like_one(play: Playground) -> None:
    assert re.fullmatch(r"[\w-]{24,}\.[\w-]{6}\.[\w-]{27,}", play.token)


async def test_only_the_staff_and_the_bot_see_the_staffs_channel(play: Playground) -> None:
    staff = channel_of(play, "staff")
    assert play.world.permissions(play.person("Kai").id, staff)
    assert not play.world.permissions(play.person("Mei").id, staff)
    assert play.world.permissions(play.world.bot.id, staff)


async def test_three_empty_rooms_wait_to_be_linked_by_a_bot_that_may(play: Playground) -> None:
    needed = (
        Permission.MANAGE_WEBHOOKS | Permission.MANAGE_THREADS | Permission.PIN_MESSAGES
        | Permission.MANAGE_MESSAGES | Permission.SEND_MESSAGES_IN_THREADS | Permission.ATTACH_FILES
    )  # fmt: skip
    for name in ("english", "中文", "español"):
        room = channel_of(play, name)
        assert room.messages == {}
        assert play.world.permissions(play.world.bot.id, room) & needed == needed
    assert play.world.webhooks == {}
