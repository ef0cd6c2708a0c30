"""The page in a browser: what people bring into a room, and what becomes of the room."""

from playwright.async_api import Browser, expect

from playground import Playground
from tests.playground.browser_tab import needs_chromium, tab_of

pytestmark = needs_chromium


async def test_a_forward_leads_back_and_a_poll_is_asked_voted_on_and_ended(
    play: Playground, browser: Browser
) -> None:
    ann, mei = await tab_of("Ann", browser, play), await tab_of("Mei", browser, play)
    keys = ann.page.keyboard
    await ann.writes("Biscuit sleeps")
    await (await ann.sees("Biscuit sleeps")).focus()
    await keys.press("f")
    await ann.page.get_by_role("button", name="Where to").press("Enter")
    await keys.type("food")
    await keys.press("Enter")
    await ann.page.get_by_role("button", name="Forward", exact=True).click()
    await mei.opens("food")
    await expect((await mei.sees("Biscuit sleeps")).locator(".forwarded")).to_contain_text("转发")

    await ann.page.get_by_role("button", name="Add something else").click()
    await ann.chooses("Create a poll")
    await ann.page.get_by_label("Question").fill("Tonight?")
    await ann.page.get_by_label("Answer 1", exact=True).fill("tea")
    await ann.page.get_by_label("Answer 2", exact=True).fill("coffee")
    await ann.page.get_by_role("button", name="Post the poll").click()
    await mei.opens("tea-house")
    poll = await mei.sees("Tonight?")
    await poll.get_by_text("tea", exact=True).click()
    await poll.get_by_role("button", name="投票").click()
    await expect(ann.message("Tonight?").locator(".poll")).to_contain_text("1 vote ·")
    await ann.message("Tonight?").click(button="right")
    await ann.chooses("End poll now")
    await expect(await mei.sees("发起的投票")).to_contain_text("以 100% 胜出")

    await mei.opens("food")
    await mei.page.locator("button.forwarded-from").click()
    await expect(mei.page.locator(".channel-head h1")).to_have_text("tea-house")
    await expect(mei.message("Biscuit sleeps")).to_be_focused()
    assert ann.complaints == mei.complaints == []


async def test_a_room_becomes_private_for_all_but_those_who_are_chosen(
    play: Playground, browser: Browser
) -> None:
    kai, ann = await tab_of("Kai", browser, play), await tab_of("Ann", browser, play)
    await ann.opens("english")
    room = kai.page.locator("button.channel", has_text="english")
    await room.click(button="right")
    await kai.chooses("Channel settings")
    await kai.page.get_by_label("Private").check()
    await kai.page.get_by_role("button", name="Save").click()
    await expect(ann.page.locator("button.channel", has_text="english")).to_have_count(0)
    await expect(ann.page.locator(".channel-head h1")).to_have_text("tea-house")

    await room.click(button="right")
    await kai.chooses("Channel settings")
    await kai.page.get_by_role("button", name="Who may see").click()
    await kai.page.keyboard.type("ann")
    await kai.page.keyboard.press("Enter")
    await kai.page.keyboard.press("Escape")
    await kai.page.get_by_role("button", name="Save").click()
    await ann.opens("english")
    await ann.writes("still here")

    await room.click()
    await kai.sees("still here")
    await room.click(button="right")
    await kai.chooses("Delete the channel")
    await kai.page.get_by_role("button", name="Delete the channel").click()
    await expect(ann.page.locator(".channel-head h1")).to_have_text("tea-house")
    assert kai.complaints == ann.complaints == []
