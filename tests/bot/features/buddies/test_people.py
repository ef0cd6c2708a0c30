from tests.bot.features.buddies.tea import ANN, GUILD, HELPER, MEI, Tea


async def test_helpers_with_room_and_waiting_members_may_be_met_and_nobody_twice(tea: Tea) -> None:
    await tea.helpers.volunteer(GUILD, HELPER)
    await tea.helpers.volunteer(GUILD, MEI)
    await tea.seeks(MEI, "zh-Hans", "en")
    await tea.arrives(ANN, "es", "ja")
    await tea.buddies.seek(GUILD, ANN)
    found = {each.user_id: each for each in await tea.people.candidates(GUILD)}
    assert sorted(found) == [ANN, MEI, HELPER]
    assert found[MEI].helps
    assert found[HELPER].free == 2


async def test_a_meeting_that_goes_on_keeps_two_apart_however_long(tea: Tea) -> None:
    await tea.meet()
    tea.later(days=500)
    assert frozenset({ANN, MEI}) in await tea.people.apart(GUILD)


async def test_interests_and_the_last_meeting_are_known(tea: Tea) -> None:
    tea.likes = {ANN: frozenset({"food"})}
    await tea.meet()
    person = await tea.people.person(GUILD, ANN)
    assert person.interests == {"food"}
    assert person.last_met == int(tea.now.timestamp())
