import asyncio

import pytest

from bot.errors import UserError
from tests.bot.features.buddies.tea import ANN, ELSEWHERE, GUILD, HELPER, MEI, Tea


async def test_two_who_take_a_call_at_once_only_one_has_it(tea: Tea) -> None:
    call = await tea.helpers.call(GUILD, ANN, "en", 50)
    outcomes = await asyncio.gather(
        *(tea.helpers.take(GUILD, 50, call.nonce, each) for each in (HELPER, MEI)), return_exceptions=True
    )
    assert sorted(str(each) for each in outcomes if isinstance(each, UserError)) == ["helper-call-taken"]


@pytest.mark.parametrize(
    ("guild", "channel", "helper", "error"),
    [
        (ELSEWHERE, 50, HELPER, "helper-call-over"),
        (GUILD, 51, HELPER, "helper-call-over"),
        (GUILD, 50, ANN, "helper-call-yours"),
    ],
)
async def test_a_call_is_taken_where_it_stands_and_by_another(
    tea: Tea, guild: int, channel: int, helper: int, error: str
) -> None:
    call = await tea.helpers.call(GUILD, ANN, "en", 50)
    with pytest.raises(UserError, match=error):
        await tea.helpers.take(guild, channel, call.nonce, helper)


async def test_a_new_call_can_be_taken_after_the_last_one_was(tea: Tea) -> None:
    first = await tea.helpers.call(GUILD, ANN, "en", 50)
    await tea.helpers.take(GUILD, 50, first.nonce, HELPER)
    second = await tea.helpers.call(GUILD, ANN, "en", 50)
    assert (await tea.helpers.take(GUILD, 50, second.nonce, MEI)).user_id == ANN
    with pytest.raises(UserError, match="helper-call-over"):
        await tea.helpers.take(GUILD, 50, first.nonce, MEI)


async def test_volunteering_twice_keeps_what_was_chosen(tea: Tea) -> None:
    await tea.helpers.volunteer(GUILD, HELPER)
    await tea.helpers.set_places(GUILD, HELPER, 5)
    await tea.helpers.volunteer(GUILD, HELPER)
    helper = await tea.helpers.helper(GUILD, HELPER)
    assert helper is not None
    assert helper.places == 5


async def test_a_pause_ends_by_itself_or_by_hand(tea: Tea) -> None:
    await tea.helpers.volunteer(GUILD, HELPER)
    await tea.helpers.pause(GUILD, HELPER, 1)
    [paused] = await tea.helpers.helpers(GUILD)
    assert tea.helpers.is_paused(paused)
    await tea.helpers.pause(GUILD, HELPER, 0)
    [back] = await tea.helpers.helpers(GUILD)
    assert not tea.helpers.is_paused(back)
    tea.later(days=2)
    assert not tea.helpers.is_paused(paused)


@pytest.mark.parametrize("places", [0, 6, 10**9])
async def test_forged_numbers_are_refused(tea: Tea, places: int) -> None:
    await tea.helpers.volunteer(GUILD, HELPER)
    with pytest.raises(UserError, match="error-component-outdated"):
        await tea.helpers.set_places(GUILD, HELPER, places)
    with pytest.raises(UserError, match="error-component-outdated"):
        await tea.helpers.pause(GUILD, HELPER, 365)
    with pytest.raises(UserError, match="helper-not-yet"):
        await tea.helpers.set_places(GUILD, ANN, 2)


async def test_who_left_is_no_helper_and_calls_nobody(tea: Tea) -> None:
    await tea.helpers.volunteer(GUILD, ANN)
    call = await tea.helpers.call(GUILD, ANN, "en", 50)
    await tea.helpers.left(GUILD, ANN)
    assert await tea.helpers.helpers(GUILD) == []
    with pytest.raises(UserError, match="helper-call-over"):
        await tea.helpers.take(GUILD, 50, call.nonce, HELPER)
