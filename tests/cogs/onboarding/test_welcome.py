from playground import Playground
from playground.driver import Person
from tests.cogs.onboarding.setting_up import channel_id, opened, started
from tests.teahouse import Running


async def test_a_trilingual_welcome_is_live_within_five_presses(kai: Person, play: Playground) -> None:
    panel = await kai.runs("welcome setup")
    assert panel.ephemeral
    panel = await kai.presses(panel, "Cultural exchange")  # one
    assert "Not live yet." in panel.text
    chosen = [channel_id(play, "food")]
    panel = await kai.chooses(panel, "Where to greet newcomers", chosen)  # two
    preview = await kai.presses(panel, "Preview")  # three
    assert all(word in preview.text for word in ("Welcome", "欢迎", "¡Hola"))
    panel = await kai.presses(panel, "Go live")  # four
    assert "**Live.**" in panel.text


async def test_everything_is_still_there_after_a_restart_and_old_buttons_work(
    kai: Person, teahouse: Running
) -> None:
    panel = await kai.presses(await started(kai), "Go live")
    await teahouse.restart()
    assert "**Live.**" in (await kai.runs("welcome setup")).text
    assert "**Paused.**" in (await kai.presses(panel, "Pause")).text


async def test_the_languages_of_the_server_are_offered_at_once(kai: Person) -> None:
    await kai.chooses(await kai.runs("settings"), "Choose the languages of this server", ["es", "ja"])
    panel = await started(kai)
    assert "Japanese: 28 texts are missing" in panel.text
    preview = await kai.presses(panel, "Preview")
    assert preview.buttons == ["español", "日本語", "Saluda"]


async def test_a_channel_in_which_the_bot_is_mute_is_not_guessed_and_going_live_says_why_it_cannot(
    kai: Person, play: Playground
) -> None:
    panel = await started(kai)
    assert "I cannot write" not in panel.text
    panel = await kai.chooses(panel, "Where to greet newcomers", [channel_id(play, "welcome")])
    panel = await kai.presses(panel, "Go live")
    assert "It cannot go live yet." in panel.text
    assert "Not live yet." in panel.text
    assert "allow me “View Channel” and “Send Messages”" in panel.text


async def test_a_channel_that_newcomers_cannot_see_is_pointed_out(kai: Person, play: Playground) -> None:
    panel = await kai.chooses(await started(kai), "Where to greet newcomers", [channel_id(play, "staff")])
    assert "Newcomers cannot see" in panel.text or "I cannot write in" in panel.text


async def test_a_channel_that_was_deleted_since_is_told_and_the_panel_opens_all_the_same(
    kai: Person, play: Playground
) -> None:
    await kai.chooses(await started(kai), "Where to greet newcomers", [channel_id(play, "food")])
    await kai.deletes_channel("food")
    panel = await kai.runs("welcome setup")
    assert "That channel is not there any more" in panel.text
    assert "It cannot go live yet." in (await kai.presses(panel, "Go live")).text


async def test_a_plain_member_changes_nothing_not_even_with_the_buttons_of_an_old_panel(
    kai: Person, sofia: Person, play: Playground
) -> None:
    panel = await started(kai)
    answer = await sofia.runs("welcome setup", force=True)
    assert "«Gestionar servidor»" in answer.text
    assert "«Gestionar servidor»" in (await sofia.runs("welcome export", force=True)).text
    await play.take_role(kai, "Admin")
    for button in ("Go live", "Steps", "Preview", "Start over"):
        assert "“Manage Server”" in (await kai.presses(panel, button)).text


async def test_a_second_press_on_a_template_does_not_start_again(kai: Person) -> None:
    choosing = await kai.runs("welcome setup")
    twin = await kai.runs("welcome setup")
    await kai.presses(choosing, "Minimal")
    panel = await kai.presses(twin, "Blank")
    assert "Somebody else changed the welcome flow" in panel.text
    assert "The basics" in panel.text


async def test_the_second_of_two_admins_is_told_and_shown_the_newer(kai: Person, play: Playground) -> None:
    first = await started(kai)
    second = await kai.runs("welcome setup")
    await kai.chooses(first, "Where to greet newcomers", [channel_id(play, "food")])
    answer = await kai.chooses(second, "When to greet them", ["first-message"])
    assert "Somebody else changed the welcome flow" in answer.text
    again = await kai.chooses(answer, "When to greet them", ["first-message"])
    assert "Somebody else" not in again.text


async def test_the_last_change_is_undone(kai: Person, play: Playground) -> None:
    panel = await started(kai, "Minimal")
    panel = await kai.presses(panel, "Start over")
    panel = await kai.presses(panel, "Blank")
    assert "The basics" not in panel.text
    panel = await kai.presses(panel, "Undo")
    assert "The basics" in panel.text
    assert (
        "nothing left to undo" in (await kai.runs("welcome setup")).text or panel.buttons.count("Undo") == 1
    )


async def test_the_command_pauses_too_and_says_where_there_is_nothing_to_pause(kai: Person) -> None:
    assert "Use /welcome setup to make one" in (await kai.runs("welcome pause")).text
    await kai.presses(await started(kai), "Go live")
    assert "**Paused.**" in (await kai.runs("welcome pause")).text


async def test_a_test_shows_the_greeting_and_what_is_left_to_do(kai: Person) -> None:
    await started(kai)
    greeting = await kai.runs("welcome test")
    assert f"**Welcome, <@{kai.id}>!**" in greeting.text
    findings = await kai.sees("What I found")
    assert findings.ephemeral
    assert "The role of those who help" in findings.text
    assert "\n-# `{helpers}`" in findings.text


async def test_the_panel_speaks_the_language_of_whoever_opens_it(mei: Person, kai: Person) -> None:
    await kai.creates_role("组长", permissions=["MANAGE_GUILD"])
    await kai.gives_role(mei, "组长")
    panel = await mei.runs("欢迎 setup")
    panel = await mei.presses(panel, "文化交流")
    assert "还没上线" in panel.text
    assert "你的语言 → 这地方怎么玩" in panel.text


async def test_without_the_members_intent_the_panel_says_what_works(
    play: Playground, teahouse: Running, kai: Person
) -> None:
    await teahouse.stop()
    play.faults.withdraw_intents("members")
    await teahouse.start()
    panel = await started(kai)
    assert "greet people at their first message" in panel.text
    panel = await kai.chooses(panel, "When to greet them", ["first-message"])
    assert "greet people at their first message" not in panel.text


async def test_the_first_page_leads_to_every_other_and_back(kai: Person) -> None:
    await started(kai)
    for page in ("Steps", "Texts", "Roles", "Places", "More"):
        shown = await opened(kai, page)
        assert shown.text.startswith(f"## {page}")
        assert "Welcoming newcomers" in (await kai.presses(shown, "Back")).text
