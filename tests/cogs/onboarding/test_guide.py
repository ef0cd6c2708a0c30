from playground import Playground
from playground.driver import Person
from tests.cogs.onboarding.arriving import greeted, live
from tests.teahouse import Running


async def test_a_newcomer_is_greeted_in_all_languages_and_led_in_their_own(
    play: Playground, teahouse: Running, kai: Person
) -> None:
    await live(teahouse, play, kai)
    lin = play.stranger("Lin", "zh-CN")
    await lin.joins()
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
