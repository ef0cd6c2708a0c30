from dataclasses import replace

from playground import Playground
from playground.driver import Person
from playground.permissions import Permission
from tests.cogs.onboarding.setting_up import opened, role_id, started
from tests.teahouse import Running

PLAN, MAKE = "Create the missing roles", "Create and use them"


async def test_missing_roles_are_listed_then_made_without_rights_and_old_ones_are_used(
    play: Playground, teahouse: Running, kai: Person
) -> None:
    await started(kai)
    await kai.creates_role("español")
    page = await kai.presses(await opened(kai, "Roles"), PLAN)
    assert "a new role “English”" in page.text
    assert f"<@&{role_id(play, 'español')}>, which is here already" in page.text
    before = set(play.world.home.roles)
    page = await kai.presses(page, MAKE)
    new = [role for number, role in play.world.home.roles.items() if number not in before]
    assert {role.name for role in new} == {"English", "简体中文"}
    assert [int(role.permissions) for role in new] == [0, 0]
    assert f"<@&{role_id(play, 'English')}>" in page.text
    assert "Every language has its role" in (await kai.presses(page, PLAN)).text


async def test_a_server_that_is_full_of_roles_gets_no_more(
    play: Playground, teahouse: Running, kai: Person
) -> None:
    await started(kai)
    page, there = await opened(kai, "Roles"), play.world.home.roles
    some = there[int(role_id(play, "Regular"))]
    for _ in range(249 - len(there)):
        number = play.world.ids.new()
        there[number] = replace(some, id=number, name=f"role {number}")
    answer = await kai.presses(page, PLAN)
    assert "can have 250 in all" in answer.text


async def test_a_bot_that_may_not_manage_roles_says_what_to_do(
    play: Playground, teahouse: Running, kai: Person
) -> None:
    await started(kai)
    page = await kai.presses(await opened(kai, "Roles"), PLAN)
    play.world.home.roles[int(role_id(play, "Teahouse"))].permissions &= ~Permission.MANAGE_ROLES
    assert "I may not manage roles here" in (await kai.presses(page, MAKE)).text
