from playground import Playground
from playground.driver import Person
from tests.cogs.onboarding.setting_up import channel_id, opened, role_id, started


async def test_each_language_has_a_role(kai: Person, play: Playground) -> None:
    await started(kai)
    page = await kai.chooses(await opened(kai, "Roles"), "Role for Spanish", [role_id(play, "Regular")])
    assert f"Spanish: <@&{role_id(play, 'Regular')}>" in page.text
    page = await kai.chooses(page, "Role for Spanish", [])
    assert "<@&" not in page.text


async def test_a_role_not_below_ones_own_is_refused(kai: Person, mei: Person, play: Playground) -> None:
    await started(kai)
    await kai.creates_role("Door", permissions=["MANAGE_GUILD"])
    await play.take_role(mei, "Regular")
    await kai.gives_role(mei, "Door")
    page = await mei.presses(await mei.runs("欢迎 setup"), "身份组")
    answer = await mei.chooses(page, "英语对应的身份组", [role_id(play, "Regular")])
    assert "不低于你自己最高的身份组" in answer.text


async def test_places_are_chosen_and_shown_in_the_texts(kai: Person, play: Playground) -> None:
    await started(kai)
    page = await opened(kai, "Places")
    page = await kai.chooses(page, "Where pictures of pets go", [channel_id(play, "food")])
    page = await kai.chooses(page, "The role of those who help", [role_id(play, "Admin")])
    assert f"**The role of those who help:** <@&{role_id(play, 'Admin')}>\n-# `{{helpers}}`" in page.text
    preview = await kai.runs("welcome preview", language="en")
    while "The cat tax" not in preview.text:
        preview = await kai.presses(preview, "Next")
    assert f"<#{channel_id(play, 'food')}>" in preview.text


async def test_numbers_are_checked(kai: Person) -> None:
    await started(kai)
    form = await kai.presses(await opened(kai, "More"), "Change the numbers")
    answer = await kai.submits(form, {"Seconds to wait before the greeting": "soon"})
    assert "“soon” is not a whole number from 0 to 86400" in answer.text
    form = await kai.presses(await opened(kai, "More"), "Change the numbers")
    page = await kai.submits(form, {"Seconds to wait before the greeting": "30"})
    assert "Seconds to wait before the greeting: **30**" in page.text


async def test_partner_finding_is_switched(kai: Person) -> None:
    await started(kai)
    page = await kai.presses(await opened(kai, "More"), "Turn partner finding off")
    assert "cannot look for somebody" in page.text
    assert "may look" in (await kai.presses(page, "Allow partner finding")).text


async def test_people_can_be_greeted_when_they_get_a_role_which_is_asked_first(
    kai: Person, play: Playground
) -> None:
    panel = await kai.chooses(await started(kai), "When to greet them", ["role"])
    assert "I need to know which one" in panel.text
    assert "When they join" in panel.text
    panel = await kai.chooses(panel, "The role that people are greeted for", [role_id(play, "Regular")])
    assert "**When to greet them:** When they get a role" in panel.text
    answer = await kai.chooses(panel, "The role that people are greeted for", [])
    assert "I need to know which one" in answer.text
    assert "When they get a role" in (await opened(kai)).text
