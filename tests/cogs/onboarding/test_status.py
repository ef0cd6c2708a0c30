from datetime import UTC, datetime, timedelta

from bot.features.onboarding.funnel import mondays
from db.newcomers import Newcomer, NewcomerStore
from playground import Playground
from playground.driver import Person
from tests.cogs.onboarding.setting_up import channel_id, opened, role_id, started
from tests.teahouse import Running

STAGES = {"en": ("joined", "greeted", "language", "finished"), "es": ("joined", "greeted", "language")}


async def arrived(teahouse: Running, play: Playground, language: str, count: int, weeks_ago: int = 0) -> None:
    """So many people who joined in a week and got as far as STAGES says."""
    assert teahouse.services
    store: NewcomerStore = teahouse.services.guide._store
    monday = mondays(datetime.now(UTC) - timedelta(weeks=weeks_ago), 1)[0]
    for number in range(count):
        person = 10_000 * weeks_ago + 100 * len(language) + ord(language[0]) * 1_000_000 + number
        await store.add(Newcomer(play.world.home.id, person, monday))
        await store.speak(play.world.home.id, person, language)
        for stage in STAGES[language]:
            await store.reach(play.world.home.id, person, stage)


async def test_the_funnel_is_a_picture_with_its_figures_below(
    kai: Person, teahouse: Running, play: Playground
) -> None:
    await started(kai)
    assert "Once the welcome is live" in (await kai.runs("welcome status")).text
    await arrived(teahouse, play, "en", 5)
    await arrived(teahouse, play, "es", 3, weeks_ago=2)
    card = await kai.runs("welcome status")
    assert card.ephemeral
    assert [each["filename"] for each in card.raw["attachments"]] == ["funnel.png"]
    assert "**Joined** 8 · English 5 · Spanish 3" in card.text
    assert "**Finished the guide** 5 (62%) · English 5" in card.text
    assert "**Here after 7 days** 0 (0%)" in card.text
    assert "8 joined, 5 of them (62%) finished the guide" in card.raw["attachments"][0]["description"]
    this_week = str(mondays(datetime.now(UTC), 1)[0])
    card = await kai.chooses(card, "What to show", [this_week])
    assert "**Joined** 5" in card.text
    assert "Spanish" not in card.text.partition("Helpers:")[0]
    assert "**Here after 7 days** 0 (–)" in card.text
    card = await kai.chooses(card, "What to show", ["4"])
    assert "**Joined** 8" in card.text


async def test_few_people_of_a_language_or_a_week_are_not_singled_out(
    kai: Person, teahouse: Running, play: Playground
) -> None:
    await started(kai)
    await arrived(teahouse, play, "en", 5)
    await arrived(teahouse, play, "es", 1, weeks_ago=1)
    card = await kai.runs("welcome status")
    assert "**Joined** 6\n" in card.text
    assert "Spanish" not in card.text.partition("Helpers:")[0]
    assert "others: 6 (5)" in card.text
    last_week = str(mondays(datetime.now(UTC) - timedelta(weeks=1), 1)[0])
    assert last_week not in str(card.raw)
    play.world.rewrite_custom_id(card.id, "welcome:weeks", "welcome:weeks:" + last_week)
    assert "from an older version of me" in (await kai.chooses(card, "What to show", ["8"])).text


async def test_helpers_are_counted_and_a_language_without_one_is_named(
    kai: Person, ann: Person, mei: Person, teahouse: Running, play: Playground
) -> None:
    assert teahouse.services
    await started(kai)
    for helper in (ann, mei):
        await teahouse.services.community.set_languages(helper.id, {"reads": ["en"], "speaks": ["en", "es"]})
        await teahouse.services.helpers.volunteer(play.world.home.id, helper.id)
    await teahouse.services.helpers.pause(play.world.home.id, mei.id, 7)
    text = (await kai.runs("welcome status")).text
    assert "Helpers: English 1 · Simplified Chinese 0 · Spanish 1" in text
    assert "Nobody helps in Simplified Chinese yet" in text


async def test_what_is_broken_is_mended_from_there(kai: Person, play: Playground) -> None:
    panel = await started(kai)
    await kai.chooses(panel, "Where to greet newcomers", [channel_id(play, "food")])
    roles = await opened(kai, "Roles")
    await kai.chooses(roles, "Role for English", [role_id(play, "Regular")])
    await kai.changes_role("Regular", permissions=["KICK_MEMBERS"])
    await kai.deletes_channel("food")
    card = await kai.presses(await kai.runs("welcome setup"), "Status")
    assert "That channel is not there any more" in card.text
    assert "“Regular” gives power over others" in card.text
    assert "Where to greet newcomers" in (await kai.presses(card, "Choose a channel")).text
    card, twin = await kai.runs("welcome status"), await kai.runs("welcome status")
    mended = await kai.presses(card, "Make a new role")
    made = role_id(play, "English")
    assert f"English: <@&{made}>" in mended.text
    assert play.world.home.roles[int(made)].permissions == 0
    assert "Somebody else changed" in (await kai.presses(twin, "Make a new role")).text
    mended = await kai.presses(await kai.presses(mended, "Create the missing roles"), "Create and use them")
    assert role_id(play, "español") in mended.text
    assert sum(role.name == "English" for role in play.world.home.roles.values()) == 1
    assert "gives power over others" not in (await kai.runs("welcome status")).text


async def test_a_step_with_a_role_above_the_bot_is_a_press_away(kai: Person, play: Playground) -> None:
    page = await kai.presses(await started(kai, "Minimal"), "Steps")
    page = await kai.chooses(page, "Choose a step to change", ["basics"])
    await kai.chooses(page, "Roles to give when it is done", [role_id(play, "Regular")])
    await kai.deletes_role("Regular")
    page = await kai.presses(await kai.runs("welcome status"), "Change the step")
    assert page.text.startswith("## The basics")


async def test_without_the_members_intent_one_press_greets_at_the_first_message(
    play: Playground, teahouse: Running, kai: Person
) -> None:
    await teahouse.stop()
    play.faults.withdraw_intents("members")
    await teahouse.start()
    await started(kai)
    card = await kai.presses(await kai.runs("welcome status"), "Greet at the first message")
    assert "**When to greet them:** At their first message" in card.text


async def test_only_admins_see_it_in_their_language(
    mei: Person, sofia: Person, kai: Person, teahouse: Running, play: Playground
) -> None:
    await started(kai)
    await arrived(teahouse, play, "en", 3)
    assert "«Gestionar servidor»" in (await sofia.runs("bienvenida status", force=True)).text
    await kai.creates_role("组长", permissions=["MANAGE_GUILD"])
    await kai.gives_role(mei, "组长")
    card = await mei.runs("欢迎 status")
    assert "**加入** 3" in card.text
    await play.take_role(mei, "组长")
    assert "“管理服务器”" in (await mei.chooses(card, "看哪段时间", ["4"])).text
