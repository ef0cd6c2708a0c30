import asyncio

import pytest

from bot.errors import UserError
from tests.bot.features.buddies.tea import ANN, ELSEWHERE, GUILD, HELPER, LAN, MEI, SOFIA, TOM, Tea


async def test_whoever_presses_is_asked_at_once_and_the_other_after_their_yes(tea: Tea) -> None:
    await tea.seeks(MEI, "zh-Hans", "en")
    assert await tea.buddies.asking(GUILD, MEI) == []
    await tea.seeks(ANN, "en", "zh-Hans")
    meeting = await tea.asked(ANN)
    assert await tea.who_is_asked() == [], "Ann has it before her eyes"
    await tea.buddies.accept(GUILD, meeting.key, ANN)
    assert await tea.who_is_asked() == [MEI]
    await tea.buddies.accept(GUILD, meeting.key, MEI)
    assert [each.key for each in await tea.todo.to_open(GUILD)] == [meeting.key]
    assert await tea.buddies.seekers(GUILD) == []


async def test_languages_have_to_be_known(tea: Tea) -> None:
    with pytest.raises(UserError, match="meet-no-languages"):
        await tea.buddies.seek(GUILD, ANN)


async def test_both_pressing_yes_at_once_opens_one_thread(tea: Tea) -> None:
    await tea.seeks(MEI, "zh-Hans", "en")
    await tea.seeks(ANN, "en", "zh-Hans")
    key = (await tea.asked(ANN)).key
    outcomes = await asyncio.gather(
        *(tea.buddies.accept(GUILD, key, each) for each in (ANN, MEI, ANN)), return_exceptions=True
    )
    assert [getattr(each, "key", "") for each in outcomes] == ["", "", "meet-offer-over"]
    assert len(await tea.todo.to_open(GUILD)) == 1


async def test_an_answer_is_taken_once_from_who_was_asked_in_this_server(tea: Tea) -> None:
    await tea.seeks(MEI, "zh-Hans", "en")
    await tea.seeks(ANN, "en", "zh-Hans")
    key = (await tea.asked(ANN)).key
    await tea.buddies.accept(GUILD, key, ANN)
    for guild, user, error in (
        (GUILD, ANN, "meet-answered-already"),
        (GUILD, SOFIA, "meet-offer-not-yours"),
        (ELSEWHERE, MEI, "meet-offer-over"),
    ):
        with pytest.raises(UserError, match=error):
            await tea.buddies.accept(guild, key, user)


async def test_who_says_no_is_shown_the_next_and_nobody_meets_twice_in_ninety_days(tea: Tea) -> None:
    await tea.seeks(MEI, "zh-Hans", "en")
    await tea.seeks(LAN, "zh-Hans", "en")
    await tea.seeks(ANN, "en", "zh-Hans")
    asked = []
    for _ in range(2):
        meeting = await tea.asked(ANN)
        asked.append(meeting.partners[1].user_id)
        await tea.buddies.decline(GUILD, meeting.key, ANN)
    assert sorted(asked) == [MEI, LAN]
    assert await tea.buddies.asking(GUILD, ANN) == []
    tea.later(days=91)
    await tea.todo.look_again(GUILD)
    assert await tea.buddies.asking(GUILD, ANN) != []


async def test_never_with_them_holds_for_good_both_ways_and_survives_being_forgotten(tea: Tea) -> None:
    await tea.seeks(MEI, "zh-Hans", "en")
    await tea.seeks(ANN, "en", "zh-Hans")
    await tea.buddies.decline(GUILD, (await tea.asked(ANN)).key, ANN, for_good=True)
    await tea.buddies.forget_member(MEI)
    tea.later(days=400)
    await tea.seeks(MEI, "zh-Hans", "en")
    assert await tea.buddies.asking(GUILD, MEI) == []
    assert await tea.buddies.avoided(GUILD, ANN) == [MEI]
    assert await tea.buddies.avoided(GUILD, MEI) == []


async def test_a_list_of_those_to_avoid_ends_what_is_asked_about_them(tea: Tea) -> None:
    await tea.seeks(MEI, "zh-Hans", "en")
    await tea.seeks(ANN, "en", "zh-Hans")
    await tea.buddies.avoid(GUILD, MEI, [ANN, MEI])
    assert await tea.buddies.asking(GUILD, ANN) == []
    assert await tea.buddies.avoided(GUILD, MEI) == [ANN]


async def test_withdrawing_ends_what_is_asked_but_not_for_a_helper(tea: Tea) -> None:
    await tea.arrives(HELPER, "zh-Hans", "en")
    await tea.helpers.volunteer(GUILD, HELPER)
    await tea.seeks(ANN, "en", "zh-Hans")
    await tea.buddies.withdraw(GUILD, HELPER)
    assert len(await tea.buddies.asking(GUILD, ANN)) == 1
    await tea.buddies.withdraw(GUILD, ANN)
    assert await tea.buddies.asking(GUILD, ANN) == []
    assert await tea.buddies.seekers(GUILD) == []


async def test_a_helper_who_pauses_or_has_no_room_is_not_asked(tea: Tea) -> None:
    await tea.arrives(HELPER, "zh-Hans", "en")
    await tea.helpers.volunteer(GUILD, HELPER)
    await tea.helpers.set_places(GUILD, HELPER, 1)
    await tea.helpers.pause(GUILD, HELPER, 7)
    await tea.seeks(ANN, "en", "zh-Hans")
    assert await tea.buddies.asking(GUILD, ANN) == []
    tea.later(days=8)
    await tea.todo.look_again(GUILD)
    assert (await tea.asked(ANN)).partner(HELPER)
    await tea.seeks(TOM, "en", "zh-Hans")
    assert await tea.buddies.asking(GUILD, TOM) == [], "the one place is asked for"


async def test_ending_by_either_closes_the_thread_and_puts_them_apart_if_they_want(tea: Tea) -> None:
    meeting = await tea.meet()
    await tea.buddies.end(GUILD, meeting.key, MEI, for_good=True)
    (ending,) = await tea.todo.to_close(GUILD)
    assert [each.answer for each in ending.partners] == ["yes", "leaving"]
    with pytest.raises(UserError, match="meet-over"):
        await tea.buddies.end(GUILD, meeting.key, ANN)
    assert await tea.buddies.avoided(GUILD, MEI) == [ANN]


async def test_strangers_cannot_end_a_meeting_nor_can_another_server(tea: Tea) -> None:
    meeting = await tea.meet()
    with pytest.raises(UserError, match="meet-not-yours"):
        await tea.buddies.end(GUILD, meeting.key, SOFIA)
    with pytest.raises(UserError, match="meet-over"):
        await tea.buddies.end(ELSEWHERE, meeting.key, ANN)
    assert len(await tea.buddies.open_with(GUILD, ANN)) == 1


async def test_more_than_three_meetings_at_once_are_refused(tea: Tea) -> None:
    for other in (MEI, LAN, SOFIA):
        await tea.meet(ANN, other)
    with pytest.raises(UserError, match="meet-too-many"):
        await tea.buddies.seek(GUILD, ANN)


async def test_who_leaves_the_server_leaves_everything(tea: Tea) -> None:
    await tea.meet()
    await tea.seeks(LAN, "zh-Hans", "en")
    await tea.seeks(ANN, "en", "zh-Hans")
    await tea.buddies.left(GUILD, ANN)
    assert len(await tea.todo.to_close(GUILD)) == 1
    assert await tea.buddies.asking(GUILD, LAN) == []
    assert [each.user_id for each in await tea.buddies.seekers(GUILD)] == [LAN]


async def test_a_forgotten_person_is_in_no_row_and_the_thread_is_closed(tea: Tea) -> None:
    await tea.meet()
    await tea.buddies.forget_member(ANN)
    (ending,) = await tea.todo.to_close(GUILD)
    assert [each.user_id for each in ending.partners] == [MEI]


async def test_a_deleted_thread_is_a_meeting_that_is_over(tea: Tea) -> None:
    meeting = await tea.meet()
    (known,) = await tea.buddies.open_with(GUILD, ANN)
    await tea.buddies.thread_gone(GUILD, known.thread_id or 0)
    with pytest.raises(UserError, match="meet-over"):
        await tea.buddies.joined(GUILD, meeting.key, ANN)


async def test_a_call_brings_helper_and_newcomer_together_in_the_newcomers_language(tea: Tea) -> None:
    await tea.arrives(HELPER, "en", "zh-Hans")
    await tea.buddies.pair(GUILD, HELPER, LAN, "zh-Hans")
    (meeting,) = await tea.todo.to_open(GUILD)
    assert [(each.user_id, each.language, each.helps) for each in meeting.present] == [
        (LAN, "zh-Hans", 0),
        (HELPER, "en", 1),
    ]
