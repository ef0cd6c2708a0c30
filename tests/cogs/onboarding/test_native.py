import pytest

from playground import Playground
from playground.driver import Card, Person
from playground.wire import Json
from playground.world import Onboarding
from tests.cogs.onboarding.arriving import live, roles_of
from tests.cogs.onboarding.setting_up import channel_id, opened, role_id, started
from tests.teahouse import Running

ADD, PLAN, MAKE = "Add the language question", "Create the missing roles", "Create and use them"


@pytest.fixture
async def community(play: Playground, teahouse: Running) -> Playground:
    """A Community server that asks newcomers about pets, of which the bot may change everything."""
    play.world.home.features.add("COMMUNITY")
    bot_role = next(role for role in play.world.home.roles.values() if role.managed_by)
    bot_role.permissions |= 1 << 5  # Manage Server
    play.world.home.onboarding = Onboarding(
        enabled=True, default_channel_ids=[int(channel_id(play, "food"))], questions=[pets(play)]
    )
    await teahouse.restart()
    return play


def pets(play: Playground) -> Json:
    option: Json = {
        "id": "501",
        "title": "Cats",
        "description": "all of them",
        "emoji": {"id": None, "name": "🐈", "animated": False},
        "role_ids": [role_id(play, "Regular")],
        "channel_ids": [],
    }
    return {
        "id": "500",
        "title": "Pets?",
        "options": [option],
        "single_select": True,
        "required": True,
        "in_onboarding": True,
        "type": 0,
    }


async def native(kai: Person) -> Card:
    return await opened(kai, "Discord's own questions")


async def with_roles(kai: Person) -> Card:
    """The page, after roles for all languages were made."""
    await started(kai)
    await kai.presses(await kai.presses(await native(kai), PLAN), MAKE)
    return await native(kai)


async def test_the_question_is_previewed_added_beside_the_others_and_taken_out_again(
    kai: Person, community: Playground
) -> None:
    page = await with_roles(kai)
    assert "Discord asks newcomers these questions." in page.text
    assert "- Pets?: 1" in page.text
    before = pets(community)
    preview = await kai.presses(page, ADD)
    title = "Which languages do you read? · 你看得懂哪些语言？ · ¿Qué idiomas lees?"
    assert f"**{title}**" in preview.text
    assert f"- 简体中文 → <@&{role_id(community, '简体中文')}>" in preview.text
    assert "the question that is there stays as it is" in preview.text
    assert len(community.world.home.onboarding.questions) == 1
    page = await kai.presses(preview, "Add it")
    kept, added = community.world.home.onboarding.questions
    assert kept == before
    assert (added["title"], [option["title"] for option in added["options"]]) == (
        title,
        ["English", "简体中文", "español"],
    )
    assert community.world.home.onboarding.default_channel_ids == [int(channel_id(community, "food"))]
    page = await kai.presses(page, "Take my question out")
    assert community.world.home.onboarding.questions == [before]
    assert "My question is gone again." in page.text


async def test_what_changed_since_the_preview_is_not_overwritten(kai: Person, community: Playground) -> None:
    preview = await kai.presses(await with_roles(kai), ADD)
    community.world.home.onboarding.questions[0]["title"] = "Plants?"
    assert "Somebody changed these questions" in (await kai.presses(preview, "Add it")).text
    assert [each["title"] for each in community.world.home.onboarding.questions] == ["Plants?"]


async def test_what_is_in_the_way_is_said(kai: Person, community: Playground) -> None:
    page = await with_roles(kai)
    preview = await kai.presses(page, ADD)
    community.world.home.onboarding.default_channel_ids.clear()
    preview = await kai.presses(await native(kai), ADD)
    assert "does not meet its requirements" in (await kai.presses(preview, "Add it")).text
    community.world.home.onboarding.questions *= 15
    assert "as many as Discord allows" in (await native(kai)).text
    community.world.home.onboarding.questions = []
    await kai.changes_role("English", permissions=["BAN_MEMBERS"])
    assert "“English” gives power over others" in (await kai.presses(await native(kai), ADD)).text


async def test_a_server_that_is_no_community_and_a_bot_that_may_not_are_explained(
    kai: Person, play: Playground, teahouse: Running
) -> None:
    await started(kai)
    assert "Only Community servers have these questions." in (await native(kai)).text
    play.world.home.features.add("COMMUNITY")
    await teahouse.restart()
    assert "I need “Manage Server” and “Manage Roles”" in (await native(kai)).text


async def test_a_plain_member_reaches_none_of_it(kai: Person, community: Playground) -> None:
    page = await with_roles(kai)
    preview = await kai.presses(page, ADD)
    await community.take_role(kai, "Admin")
    assert "“Manage Server”" in (await kai.presses(preview, "Add it")).text
    assert len(community.world.home.onboarding.questions) == 1


async def test_whoever_answered_it_is_greeted_after_it_and_led_in_that_language(
    kai: Person, community: Playground, teahouse: Running
) -> None:
    page = await with_roles(kai)
    await kai.presses(await kai.presses(page, ADD), "Add it")
    assert teahouse.services
    flow = await teahouse.services.welcome.flow(community.world.home.id)
    assert flow is not None
    await live(teahouse, community, kai, flow, moment="onboarding")
    lin = community.stranger("Lin")
    await lin.joins()
    await lin.sees_nothing_new(channel="welcome")
    await lin.completes_onboarding("Cats", "简体中文")
    await lin.sees(f"<@{lin.id}>", channel="welcome", within=5)
    page = await lin.runs("guide")
    assert "你的语言" in page.text
    await lin.presses(page, "下一页")
    assert {"Regular", "简体中文"} <= roles_of(community, lin)
    await lin.leaves()
    await lin.joins()
    await lin.completes_onboarding()
    assert "第 2 页" in (await lin.runs("guide")).text
