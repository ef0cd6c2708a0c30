from bot.features.buddies import ANSWER_WITHIN
from tests.bot.features.buddies.tea import ANN, GUILD, LAN, MEI, TOM, Tea


async def test_an_offer_without_an_answer_goes_on_to_the_next(tea: Tea) -> None:
    await tea.seeks(MEI, "zh-Hans", "en")
    tea.later(minutes=1)
    await tea.seeks(ANN, "en", "zh-Hans")
    await tea.buddies.accept(GUILD, (await tea.asked(ANN)).key, ANN)
    [(_, partner)] = await tea.todo.to_ask(GUILD)
    await tea.todo.ask(partner, 50)
    await tea.seeks(LAN, "zh-Hans", "en")
    tea.later(hours=47)
    await tea.todo.look_again(GUILD)
    assert (await tea.asked(ANN)).partner(MEI)
    tea.now += ANSWER_WITHIN / 24
    await tea.todo.look_again(GUILD)
    meeting = await tea.asked(ANN)
    assert meeting.partner(LAN)
    assert [each.user_id for each in await tea.buddies.seekers(GUILD)] == [ANN, LAN], "Mei is away"
    assert await tea.who_is_asked() == [ANN], "one after the other"


async def test_who_did_not_say_yes_is_asked_once_and_found_again_after_a_crash(tea: Tea) -> None:
    await tea.seeks(MEI, "zh-Hans", "en")
    await tea.seeks(ANN, "en", "zh-Hans")
    await tea.buddies.accept(GUILD, (await tea.asked(ANN)).key, ANN)
    [(_, partner)] = await tea.todo.to_ask(GUILD)
    claimed = await tea.todo.ask(partner, 50)
    [(_, again)] = await tea.todo.to_ask(GUILD)
    assert again.nonce == claimed.nonce, "it may have been posted"
    await tea.todo.asked(claimed, 900)
    assert await tea.todo.to_ask(GUILD) == []
    assert await tea.todo.needless_cards(GUILD) == []
    await tea.buddies.withdraw(GUILD, ANN)
    [card] = await tea.todo.needless_cards(GUILD)
    assert (card.channel_id, card.message_id) == (50, 900)
    await tea.todo.asked(card, None)
    assert await tea.todo.needless_cards(GUILD) == []


async def test_the_odd_one_out_becomes_a_third_if_all_agree(tea: Tea) -> None:
    pair = await tea.meet()
    await tea.seeks(TOM, "en", "zh-Hans")
    await tea.todo.look_again(GUILD)
    assert await tea.buddies.asking(GUILD, TOM) == [], "not before three days"
    tea.later(days=3)
    await tea.todo.look_again(GUILD)
    await tea.todo.look_again(GUILD)
    asked = []
    for _ in range(3):
        [turn] = await tea.who_is_asked()
        asked.append(turn)
        await tea.buddies.accept(GUILD, (await tea.asked(turn)).key, turn)
    assert asked == [ANN, MEI, TOM] or asked == [MEI, ANN, TOM]
    [trio] = await tea.todo.to_open(GUILD)
    assert trio.key == pair.key
    assert {each.user_id for each in trio.present} == {ANN, MEI, TOM}
    assert await tea.buddies.seekers(GUILD) == []
    await tea.todo.opened(trio)
    await tea.buddies.end(GUILD, pair.key, TOM)
    assert [each.user_id for _, each in await tea.todo.to_part(GUILD)] == [TOM]
    assert await tea.todo.to_close(GUILD) == []


async def test_where_one_of_a_pair_would_rather_not_the_third_is_not_told_and_waits_on(tea: Tea) -> None:
    await tea.meet()
    await tea.seeks(TOM, "en", "zh-Hans")
    tea.later(days=3)
    await tea.todo.look_again(GUILD)
    [host] = await tea.who_is_asked()
    await tea.buddies.decline(GUILD, (await tea.asked(host)).key, host, for_good=True)
    assert await tea.buddies.asking(GUILD, TOM) == []
    assert await tea.buddies.avoided(GUILD, host) == [TOM], "and not the one they meet"
    assert len(await tea.buddies.open_with(GUILD, ANN)) == 1
    assert [each.user_id for each in await tea.buddies.seekers(GUILD)] == [TOM]


async def test_a_thread_that_was_ended_while_it_was_opened_does_not_open(tea: Tea) -> None:
    await tea.buddies.pair(GUILD, MEI, ANN, "en")
    (meeting,) = await tea.todo.to_open(GUILD)
    await tea.buddies.end(GUILD, meeting.key, ANN)
    await tea.todo.opened(meeting)
    assert len(await tea.todo.to_close(GUILD)) == 1


async def test_only_servers_with_something_to_do_are_looked_at(tea: Tea) -> None:
    assert await tea.todo.busy_guilds() == []
    pair = await tea.meet()
    assert await tea.todo.busy_guilds() == []
    await tea.buddies.end(GUILD, pair.key, ANN)
    assert await tea.todo.busy_guilds() == [GUILD]
    (ending,) = await tea.todo.to_close(GUILD)
    await tea.todo.closed(ending)
    tea.later(days=91)
    await tea.todo.forget_over()
    assert await tea.store.meeting(GUILD, pair.key) is None


async def test_who_could_be_asked_nowhere_keeps_nobody_waiting_and_goes_on_looking(tea: Tea) -> None:
    await tea.seeks(MEI, "zh-Hans", "en")
    await tea.seeks(ANN, "en", "zh-Hans")
    await tea.buddies.accept(GUILD, (await tea.asked(ANN)).key, ANN)
    tea.later(hours=49)
    await tea.todo.look_again(GUILD)
    assert await tea.buddies.asking(GUILD, ANN) == []
    assert sorted(each.user_id for each in await tea.buddies.seekers(GUILD)) == [ANN, MEI]


async def test_the_second_has_as_long_to_answer_as_the_first(tea: Tea) -> None:
    await tea.seeks(MEI, "zh-Hans", "en")
    await tea.seeks(ANN, "en", "zh-Hans")
    tea.later(hours=47)
    await tea.buddies.accept(GUILD, (await tea.asked(ANN)).key, ANN)
    tea.later(hours=2)
    await tea.todo.look_again(GUILD)
    assert (await tea.asked(ANN)).partner(MEI)
