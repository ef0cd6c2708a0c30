import asyncio
from dataclasses import replace

import pytest

from bot.features.onboarding import Interest, Step, Wording
from playground import Playground
from playground.driver import Card, NotSeen, Person
from playground.world import walk
from tests.cogs.onboarding.arriving import greeted, live, roles_of
from tests.teahouse import Running

WORDS = Wording({"en": "Likes"})


async def arrived(play: Playground, name: str = "Lin", locale: str = "en-US") -> Person:
    person = play.stranger(name, locale)
    await person.joins()
    return person


async def test_a_newcomer_is_greeted_in_all_languages_and_led_in_their_own(
    play: Playground, teahouse: Running, kai: Person
) -> None:
    await live(teahouse, play, kai)
    lin = await arrived(play, "Lin", "zh-CN")
    card = await greeted(lin)
    assert card.buttons == ["English", "简体中文", "español", "Say hi"]
    page = await lin.presses(card, "简体中文")
    assert page.ephemeral
    assert "你的语言" in page.text
    assert "第 1 页，共 10 页" in page.text
    page = await lin.presses(page, "下一页")
    assert "这地方怎么玩" in page.text
    await teahouse.restart()
    page = await lin.runs("指南")
    assert "第 2 页，共 10 页" in page.text
    page = await lin.presses(page, "上一页")
    assert "第 1 页，共 10 页" in page.text


async def test_a_page_from_before_a_restart_can_still_be_turned(
    play: Playground, teahouse: Running, kai: Person
) -> None:
    await live(teahouse, play, kai)
    lin = await arrived(play)
    page = await lin.presses(await greeted(lin), "English")
    await teahouse.restart()
    assert "2 of 10" in (await lin.presses(page, "Next")).text


async def test_the_clients_language_is_the_first_guess_of_the_command(
    play: Playground, teahouse: Running, kai: Person, sofia: Person
) -> None:
    await live(teahouse, play, kai)
    page = await sofia.runs("guía")
    assert "Tus idiomas" in page.text
    assert "1 de 10" in page.text


async def test_somebody_elses_greeting_leads_to_ones_own_guide(
    play: Playground, teahouse: Running, kai: Person, mei: Person
) -> None:
    await live(teahouse, play, kai)
    lin = await arrived(play)
    page = await mei.presses(await greeted(lin), "简体中文")
    assert "那张卡欢迎的是别人" in page.text
    page = await lin.presses(await greeted(lin), "English")
    assert "somebody else" not in page.text


async def test_the_languages_of_a_newcomer_are_those_of_their_profile_and_bring_roles(
    play: Playground, teahouse: Running, kai: Person
) -> None:
    english, chinese = await kai.creates_role("English"), await kai.creates_role("中文")
    await live(teahouse, play, kai, language_roles={"en": english, "zh-Hans": chinese})
    lin = await arrived(play)
    page = await lin.presses(await greeted(lin), "English")
    await play.until(lambda: roles_of(play, lin) == {"English"})
    page = await lin.chooses(page, "Languages I read", ["zh-Hans", "en"])
    await play.until(lambda: roles_of(play, lin) == {"English", "中文"})
    assert "1. Simplified Chinese\n2. English" in (await lin.runs("language")).text
    await lin.chooses(page, "Languages I read", ["en"])
    await play.until(lambda: roles_of(play, lin) == {"English"})


async def test_rules_have_to_be_accepted_before_the_way_goes_on(
    play: Playground, teahouse: Running, kai: Person
) -> None:
    await live(teahouse, play, kai)
    lin = await arrived(play)
    page = await lin.presses(await greeted(lin), "English")
    while "I accept" not in page.buttons:
        page = await lin.presses(page, "Next")
    assert "The way goes on when this is done" in page.text
    page = await lin.presses(page, "I accept")
    page = await lin.presses(page, "Back")
    assert "✅ Done" in page.text


async def test_a_role_of_a_step_is_given_once_even_when_it_is_pressed_twice(
    play: Playground, teahouse: Running, kai: Person
) -> None:
    role = await kai.creates_role("Guest")
    words = Wording({"en": "Done"})
    await live(
        teahouse, play, kai, languages=("en",), steps=(Step("end", "finish", words, words, roles=(role,)),)
    )
    lin = await arrived(play)
    page = await lin.presses(await greeted(lin), "English")
    assert "Meet someone" in page.buttons
    await asyncio.gather(lin.presses(page, "Finish"), lin.presses(page, "Finish"))
    await play.until(lambda: roles_of(play, lin) == {"Guest"})
    await kai.takes_role(lin, "Guest")
    await lin.runs("guide")
    await asyncio.sleep(0.3)
    assert roles_of(play, lin) == set()


async def test_a_role_that_has_become_dangerous_is_not_given_and_the_admins_hear_of_it_once(
    play: Playground, teahouse: Running, kai: Person
) -> None:
    role = await kai.creates_role("English")
    await live(teahouse, play, kai, language_roles={"en": role})
    await kai.changes_role("English", permissions=["BAN_MEMBERS"])
    for name in ("Lin", "Bo"):
        person = await arrived(play, name)
        await person.presses(await greeted(person), "English")
    notice = await kai.sees("I could not give a newcomer the role", channel="staff")
    assert f"<@&{role}>" in notice.text
    await asyncio.sleep(0.3)
    assert len([card for card in kai.visible("staff") if "could not give" in card.text]) == 1
    assert "could not give you" in (await person.runs("guide")).text
    assert roles_of(play, person) == set()


async def test_a_role_that_is_gone_stops_nobody(play: Playground, teahouse: Running, kai: Person) -> None:
    role = await kai.creates_role("English")
    await live(teahouse, play, kai, language_roles={"en": role})
    await kai.deletes_role("English")
    lin = await arrived(play)
    page = await lin.presses(await greeted(lin), "English")
    assert "2 of 10" in (await lin.presses(page, "Next")).text
    await kai.sees("It does not exist any more", channel="staff")


async def test_interests_bring_their_roles(play: Playground, teahouse: Running, kai: Person) -> None:
    food = await kai.creates_role("Foodie")
    offered = (Interest("food", Wording({"en": "Food"}), "🍜", food), Interest("tea", Wording({"en": "Tea"})))
    steps = (Step("likes", "interests", WORDS, WORDS, interests=offered),)
    await live(teahouse, play, kai, languages=("en",), steps=steps)
    lin = await arrived(play)
    page = await lin.presses(await greeted(lin), "English")
    page = await lin.chooses(page, "What do you like?", ["food", "tea"])
    await play.until(lambda: roles_of(play, lin) == {"Foodie"})
    assert chosen(page) == {"food", "tea"}
    assert chosen(await lin.chooses(page, "What do you like?", [])) == set()
    await play.until(lambda: roles_of(play, lin) == set())


async def test_the_contents_show_what_is_done_all_links_and_the_way_to_a_page(
    play: Playground, teahouse: Running, kai: Person
) -> None:
    flow = await live(teahouse, play, kai)
    lin = await arrived(play)
    page = await lin.presses(await greeted(lin), "English")
    await lin.presses(page, "Next")
    contents = await lin.presses(page, "Contents")
    assert "✅ Your languages" in contents.text
    assert "▶️ How this place works" in contents.text
    for place in ("chat_channel", "pets_channel", "intro_channel"):
        assert f"<#{flow.places[place]}>" in contents.text
    page = await lin.chooses(contents, "Go to a page", ["etiquette"])
    assert "4 of 10" in page.text
    contents = await lin.presses(page, "Contents")
    page = await lin.chooses(contents, "Read the guide in another language", ["es"])
    assert "4 de 10" in page.text


async def test_a_guide_that_changes_under_ones_hands_goes_on(
    play: Playground, teahouse: Running, kai: Person
) -> None:
    flow = await live(teahouse, play, kai)
    lin = await arrived(play)
    page = await lin.presses(await greeted(lin), "English")
    await live(teahouse, play, kai, steps=tuple(step for step in flow.steps if step.id != "language"))
    page = await lin.presses(page, "Next")
    assert "The guide was changed in the meantime" in page.text
    assert "1 of 9" in page.text


async def test_a_paused_guide_tells_newcomers_and_stays_open_to_the_others(
    play: Playground, teahouse: Running, kai: Person, ann: Person
) -> None:
    await live(teahouse, play, kai)
    lin = await arrived(play)
    card = await greeted(lin)
    await lin.presses(card, "English")
    assert teahouse.services
    await teahouse.services.welcome.pause(play.world.home.id)
    assert "1 of 10" in (await lin.runs("guide")).text
    assert "being worked on" in (await ann.presses(card, "English")).text


async def test_whoever_comes_back_goes_on_where_they_were(
    play: Playground, teahouse: Running, kai: Person
) -> None:
    await live(teahouse, play, kai)
    lin = await arrived(play)
    page = await lin.presses(await greeted(lin), "English")
    await lin.presses(page, "Next")
    await lin.leaves()
    await asyncio.sleep(1.1)  # Discord tells the moment of joining to the second
    await lin.joins()
    page = await lin.presses(await greeted(lin), "English")
    assert "Welcome back" in page.text
    assert "2 of 10" in page.text


@pytest.mark.parametrize(
    "forged",
    [
        "guide:go:no-such-step",
        "guide:do:cat-tax",
        "guide:do:finish",
        "guide:check:rules",
        "guide:answer:nothing",
        "greeting:language:tlh:start",
        "greeting:hi:" + "0" * 24,
        "guide:introduce:cat-tax-no",
    ],
)
async def test_a_forged_button_has_an_answer_and_gives_nothing(
    play: Playground, teahouse: Running, kai: Person, forged: str
) -> None:
    role = await kai.creates_role("Guest")
    flow = await live(teahouse, play, kai)
    *steps, last = flow.steps
    await live(teahouse, play, kai, steps=(*steps, replace(last, roles=(role,))))
    lin = await arrived(play)
    page = await lin.presses(await greeted(lin), "English")
    play.world.rewrite_custom_id(page.id, "guide:contents", forged)
    page = next(card for card in lin.visible("welcome") if card.id == page.id)
    answer = await lin.presses(page, "Contents")
    assert answer.ephemeral
    await asyncio.sleep(0.2)
    assert roles_of(play, lin) == set()


async def test_outside_of_servers_and_without_a_guide_there_is_a_sentence(
    play: Playground, teahouse: Running, ann: Person
) -> None:
    assert "There is no guide here" in (await ann.runs("guide")).text


async def test_the_start_here_card_leads_everybody_into_the_guide(
    play: Playground, teahouse: Running, kai: Person, mei: Person
) -> None:
    play.faults.withdraw_intents("members")
    await teahouse.restart()
    await live(teahouse, play, kai)
    panel = await kai.runs("welcome setup")
    answer = await kai.presses(panel, "Pin “Start here”")
    assert "is pinned in" in answer.text
    card = await mei.sees("从这里开始", channel="welcome")
    assert card.raw["pinned"]
    page = await mei.presses(card, "简体中文")
    assert "第 1 页，共 10 页" in page.text
    assert "别人" not in page.text


async def test_nobody_else_sees_anything_of_a_guide(
    play: Playground, teahouse: Running, kai: Person, ann: Person
) -> None:
    await live(teahouse, play, kai)
    lin = await arrived(play)
    page = await lin.presses(await greeted(lin), "English")
    await lin.presses(page, "Next")
    with pytest.raises(NotSeen):
        await ann.sees("How this place works", channel="welcome", within=0.2)


def chosen(page: Card) -> set[str]:
    """What is chosen in the selects of a page."""
    return {
        option["value"]
        for component in walk(page.raw["components"])
        for option in component.get("options", ())
        if option.get("default")
    }
