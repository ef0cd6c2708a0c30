import asyncio

from playground import Playground
from playground.actions import webhooks as hooks
from playground.driver import Person
from tests.cogs.rooms.linking import THREE, TWO, channel, choosing_languages, linked, preview, webhooks
from tests.teahouse import Running


async def test_rooms_are_linked_after_a_preview_and_not_before(play: Playground, kai: Person) -> None:
    shown = await preview(play, kai, THREE)
    assert shown.ephemeral
    assert "✅ I can do everything I need" in shown.text
    assert "Somebody writes “很高兴认识你”" in shown.text
    assert "> **Kai**\n> Nice to meet you\n> -# [简体中文 ↗](https://discord.com/channels/" in shown.text
    assert webhooks(play) == []
    page = await kai.presses(shown, "Link these rooms")
    assert "🟢 Linked" in page.text
    assert webhooks(play) == sorted(channel(play, name).id for name in THREE)


async def test_each_room_is_told_in_its_language(play: Playground, kai: Person) -> None:
    await linked(play, kai, THREE)
    assert "这个频道现在和" in (await kai.sees("🔗", channel="tea-house")).text
    assert "This room is now linked with" in (await kai.sees("🔗", channel="food")).text
    told = await kai.sees("🔗", channel="homework")
    assert "Este canal está enlazado" in told.text
    assert f"<#{channel(play, 'food').id}> (English)" in told.text


async def test_who_does_not_want_an_explanation_gets_none(play: Playground, kai: Person) -> None:
    shown = await kai.presses(await preview(play, kai, TWO), "Explain it in the rooms")
    assert "🟢 Linked" in (await kai.presses(shown, "Link these rooms")).text
    await kai.sees_nothing_new(channel="food")
    assert not any("🔗" in card.text for card in kai.visible("food"))


async def test_languages_are_guessed_from_names_and_from_what_the_server_speaks(
    play: Playground, kai: Person
) -> None:
    await kai.creates_channel("español")
    await kai.chooses(await kai.runs("settings"), "Choose the languages of this server", ["zh-Hans", "en"])
    panel = await choosing_languages(play, kai, "tea-house", "español", "food")
    defaults = [
        option["value"]
        for row in panel.raw["components"][0]["components"]
        for select in row.get("components", [])
        for option in select.get("options", [])
        if option.get("default")
    ]
    assert defaults == ["zh-Hans", "es", "en"]


async def test_a_language_that_is_not_listed_can_be_typed(play: Playground, kai: Person) -> None:
    panel = await choosing_languages(play, kai, "tea-house", "food")
    tea = channel(play, "tea-house").id
    form = await kai.chooses(panel, f"link:language:0:{tea}", ["other"])
    panel = await kai.submits(form, {"language": "polaco"})
    panel = await kai.chooses(panel, f"link:language:0:{channel(play, 'food').id}", ["en"])
    shown = await kai.presses(panel, "Preview")
    assert f"<#{tea}> · Polish" in shown.text


async def test_a_language_that_nobody_knows_is_named(play: Playground, kai: Person) -> None:
    panel = await choosing_languages(play, kai, "tea-house", "food")
    form = await kai.chooses(panel, f"link:language:0:{channel(play, 'food').id}", ["other"])
    assert "Klingon-ish" in (await kai.submits(form, {"language": "Klingon-ish"})).text


async def test_two_rooms_of_one_language_are_not_previewed(play: Playground, kai: Person) -> None:
    panel = await choosing_languages(play, kai, "tea-house", "food")
    for name in TWO:
        panel = await kai.chooses(panel, f"link:language:0:{channel(play, name).id}", ["en"])
    assert "Two rooms have the same language" in panel.text


async def test_a_draft_outlives_a_restart(play: Playground, kai: Person, teahouse: Running) -> None:
    panel = await choosing_languages(play, kai, *TWO)
    await teahouse.restart()
    for name, language in TWO.items():
        panel = await kai.chooses(panel, f"link:language:0:{channel(play, name).id}", [language])
    shown = await kai.presses(panel, "Preview")
    await teahouse.restart()
    assert "🟢 Linked" in (await kai.presses(shown, "Link these rooms")).text


async def test_two_presses_on_confirm_link_once(play: Playground, kai: Person) -> None:
    shown = await preview(play, kai, TWO)
    pages = await asyncio.gather(*(kai.presses(shown, "Link these rooms") for _ in range(2)))
    assert ["🟢 Linked" in page.text for page in pages] == [True, True], [page.text for page in pages]
    assert len(webhooks(play)) == 2
    assert len([card for card in kai.visible("food") if "🔗" in card.text]) == 1
    home = await kai.runs("link")
    assert len(home.selects[0].options) == 1


async def test_of_two_admins_who_link_the_same_channel_one_is_told(play: Playground, kai: Person) -> None:
    first, second = await preview(play, kai, TWO), await preview(play, kai, {"food": "en", "homework": "es"})
    await kai.presses(first, "Link these rooms")
    answer = await kai.presses(second, "Link these rooms")
    assert f"<#{channel(play, 'food').id}> is linked already" in answer.text
    assert channel(play, "homework").id not in webhooks(play)


async def test_a_room_of_another_link_is_refused_when_it_is_chosen(play: Playground, kai: Person) -> None:
    await linked(play, kai)
    answer = await choosing_languages(play, kai, "food", "homework")
    assert "is linked already" in answer.text


async def test_a_channel_that_was_deleted_meanwhile_is_found_out(play: Playground, kai: Person) -> None:
    shown = await preview(play, kai, THREE)
    await kai.deletes_channel("homework")
    answer = await kai.presses(shown, "Link these rooms")
    assert "❌ A room was deleted." in answer.text
    assert webhooks(play) == []


async def test_what_i_lack_is_named_with_what_to_do(play: Playground, kai: Person) -> None:
    await play.deny_bot("food", "MANAGE_WEBHOOKS", "SEND_MESSAGES", "ADD_REACTIONS")
    await play.deny_bot("tea-house", "VIEW_CHANNEL")
    shown = await preview(play, kai.at("homework"), TWO)
    for sentence in (
        "I lack **Manage Webhooks**, without which nothing can be carried across.",
        "I lack **Send Messages**",
        "I lack **View Channel**",
        "I lack **Add Reactions**, so reactions from other rooms do not appear there",
        "Edit Channel → Permissions",
    ):
        assert sentence in shown.text
    await play.deny_bot("tea-house")
    await play.deny_bot("food", "ADD_REACTIONS")
    better = await kai.at("homework").presses(shown, "Check again")
    assert "❌" not in better.text
    assert "🟢 Linked" in (await kai.at("homework").presses(better, "Link these rooms")).text


async def test_ten_rooms_with_every_trouble_fit_on_their_panels(play: Playground, kai: Person) -> None:
    """Discord takes 40 components and 4,000 characters; what is too much is counted."""
    names = ["english", "简体中文", "繁體中文", "español", "日本語", "한국어", "français", "deutsch"]
    names += ["italiano", "русский"]
    for name in names:
        await kai.creates_channel(name)
        await kai.creates_role(f"No {name}")
        await kai.overrules(name, f"No {name}", deny=["VIEW_CHANNEL"])
        await play.deny_bot(name, "ADD_REACTIONS", "MANAGE_THREADS", "PIN_MESSAGES", "ATTACH_FILES")
    shown = await kai.presses(await choosing_languages(play, kai, *names), "Preview")
    assert shown.text.count("…and ") >= 2
    assert "🟢 Linked" in (await kai.presses(shown, "Link these rooms")).text


async def test_a_channel_full_of_webhooks_is_found_before_anything_is_made(
    play: Playground, kai: Person
) -> None:
    food = channel(play, "food")
    for number in range(15):
        hooks.create(play.world, kai.id, food, {"name": f"Hook {number}"})
    assert "has no space for another webhook" in (await preview(play, kai, TWO)).text


async def test_who_sees_only_some_rooms_is_named_and_confirmed(play: Playground, kai: Person) -> None:
    await kai.overrules("food", "@everyone", deny=["VIEW_CHANNEL"])
    await kai.overrules("food", "Teahouse", allow=["VIEW_CHANNEL"])
    shown = await preview(play, kai, TWO)
    tea, food = channel(play, "tea-house").id, channel(play, "food").id
    assert f"Can see <#{tea}>, but not <#{food}>: @everyone and <@&" in shown.text
    assert "🟢 Linked" in (await kai.presses(shown, "Link these rooms")).text


async def test_a_visibility_that_changed_after_the_preview_is_shown_again(
    play: Playground, kai: Person
) -> None:
    shown = await preview(play, kai, TWO)
    await kai.overrules("food", "@everyone", deny=["VIEW_CHANNEL"])
    await kai.overrules("food", "Teahouse", allow=["VIEW_CHANNEL"])
    shown = await kai.presses(shown, "Link these rooms")
    assert "Not everybody sees all of these rooms" in shown.text
    assert webhooks(play) == []


async def test_age_restricted_rooms_are_not_linked_with_others(play: Playground, kai: Person) -> None:
    await kai.changes_channel("food", nsfw=True)
    assert f"<#{channel(play, 'food').id}> is age-restricted" in (await preview(play, kai, TWO)).text
    await kai.changes_channel("tea-house", nsfw=True)
    assert "✅" in (await preview(play, kai, TWO)).text


async def test_a_forum_is_linked_with_forums_only(play: Playground, kai: Person) -> None:
    answer = await choosing_languages(play, kai, "questions", "food")
    assert "Text channels and forums cannot be linked with each other" in answer.text
    await kai.creates_channel("preguntas", kind="forum")
    page = await linked(play, kai, {"questions": "en", "preguntas": "es"})
    assert "🟢 Linked" in page.text
    assert len(webhooks(play)) == 2


async def test_nobody_opens_a_room_that_is_kept_from_them(play: Playground, kai: Person, ann: Person) -> None:
    await kai.creates_role("Linker", permissions=["MANAGE_GUILD", "MANAGE_WEBHOOKS"])
    await kai.gives_role(ann, "Linker")
    answer = await choosing_languages(play, ann, "food", "staff")
    assert "You need the permissions “View Channel” and “Manage Webhooks” in" in answer.text
