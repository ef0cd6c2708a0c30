import pytest

from playground import Playground
from playground.driver import Person
from tests.cogs.rooms.linking import channel
from tests.teahouse import Running

SELECT = "Choose where notices go"


@pytest.fixture
async def alone(play: Playground) -> None:
    """The staff's channel is closed to the bot."""
    await play.deny_bot("staff", "VIEW_CHANNEL")


@pytest.mark.usefixtures("alone")
async def test_without_a_place_for_notices_the_admin_is_told(kai: Person) -> None:
    assert "I cannot find a channel to leave notices in" in (await kai.runs("settings")).text


async def test_the_first_hidden_channel_that_i_can_write_in_is_taken(play: Playground, kai: Person) -> None:
    assert f"once in <#{channel(play, 'staff').id}>" in (await kai.runs("settings")).text


@pytest.mark.usefixtures("alone")
async def test_an_admin_chooses_the_channel_and_it_stays(
    play: Playground, kai: Person, teahouse: Running
) -> None:
    food = channel(play, "food")
    panel = await kai.chooses(await kai.runs("settings"), SELECT, [str(food.id)])
    assert f"once in <#{food.id}>" in panel.text
    await teahouse.restart()
    panel = await kai.runs("settings")
    assert f"once in <#{food.id}>" in panel.text
    assert "I cannot find a channel" in (await kai.chooses(panel, SELECT, [])).text


@pytest.mark.usefixtures("alone")
@pytest.mark.parametrize("trouble", ["deleted", "closed"])
async def test_a_chosen_channel_that_is_of_no_use_any_more_is_passed_over(
    play: Playground, kai: Person, trouble: str
) -> None:
    await kai.chooses(await kai.runs("settings"), SELECT, [str(channel(play, "food").id)])
    if trouble == "deleted":
        await kai.deletes_channel("food")
    else:
        await play.deny_bot("food", "SEND_MESSAGES")
    assert "I cannot find a channel to leave notices in" in (await kai.runs("settings")).text


async def test_a_plain_member_chooses_nothing(play: Playground, kai: Person) -> None:
    panel = await kai.runs("settings")
    await play.take_role(kai, "Admin")
    answer = await kai.chooses(panel, SELECT, [str(channel(play, "food").id)])
    assert "“Manage Server” permission" in answer.text
