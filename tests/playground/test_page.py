"""The HTTP API of the page."""

from playground import Person, Playground
from tests.playground.api import channel_of
from tests.playground.sample_bot import SampleBot
from tests.playground.tab import Tab


async def test_the_people_to_be_are_those_of_the_scene(tab: Tab) -> None:
    people = await tab.get("people")
    assert [(p["global_name"], p["role"], p["reads"]) for p in people] == [
        ("Kai", "admin", "en-US"),
        ("Mei 林梅", "member", "zh-CN"),
        ("Ann", "member", "en-US"),
        ("Sofía", "member", "es-ES"),
    ]


async def test_a_newcomer_joins_and_may_be_anybody(tab: Tab, play: Playground) -> None:
    newcomer = await tab.post("people", name="  Лена ", locale="ru")
    assert (newcomer["global_name"], newcomer["role"]) == ("Лена", "newcomer")
    assert int(newcomer["id"]) in play.world.home.members
    assert (await tab.until("GUILD_MEMBER_ADD"))["user"]["id"] == newcomer["id"]
    assert (await tab.post("people", expect=400, name=" ", locale="ru"))["code"] == 50035


async def test_the_world_shows_what_she_may_see(tab: Tab, play: Playground) -> None:
    world = await tab.get("world")
    [guild] = world["guilds"]
    names = [channel["name"] for channel in guild["channels"]]
    assert "tea-house" in names
    assert "staff" not in names
    welcome = channel_of(play, "welcome")
    assert not int(world["permissions"][str(welcome.id)]) & 1 << 11
    assert world["can_restart"] is False


async def test_what_one_does_the_other_sees(tab: Tab, play: Playground, ann: Person) -> None:
    channel = str(channel_of(play, "tea-house").id)
    written = await tab.post("write", channel=channel, content="你好")
    assert (await tab.until("MESSAGE_CREATE"))["id"] == written["id"]
    reply = await tab.post("write", channel=channel, content="again", reply_to=written["id"])
    assert reply["referenced_message"]["content"] == "你好"
    await tab.post("edit", 204, channel=channel, message=written["id"], content="您好")
    assert (await tab.until("MESSAGE_UPDATE"))["content"] == "您好"
    await tab.post("react", 204, channel=channel, message=written["id"], emoji="🍵")
    assert (await tab.until("MESSAGE_REACTION_ADD"))["user_id"] == tab.me
    await tab.post("unreact", 204, channel=channel, message=written["id"], emoji="🍵")
    await tab.post("typing", 204, channel=channel)
    await tab.post("delete", 204, channel=channel, message=written["id"])
    assert (await tab.until("MESSAGE_DELETE"))["id"] == written["id"]
    page = await tab.get(f"channels/{channel}/messages", limit="1")
    assert page[0]["content"] == "again"


async def test_a_refusal_is_discords(tab: Tab, play: Playground) -> None:
    welcome = str(channel_of(play, "welcome").id)
    assert (await tab.post("write", 403, channel=welcome, content="hi"))["code"] == 50013
    assert (await tab.post("write", 404, channel="1", content="hi"))["code"] == 10003


async def test_threads_posts_and_direct_messages_open(tab: Tab, play: Playground) -> None:
    channel, forum = (str(channel_of(play, name).id) for name in ("tea-house", "questions"))
    thread = await tab.post("thread", channel=channel, name="corner")
    assert thread["parent_id"] == channel
    post = await tab.post("post", channel=forum, name="Why?", content="Well?")
    assert post["parent_id"] == forum
    direct = await tab.post("dm")
    assert direct["recipients"][0]["bot"]


async def test_a_command_is_offered_in_her_language_and_run(
    tab: Tab, play: Playground, sample: SampleBot
) -> None:
    channel = str(channel_of(play, "tea-house").id)
    offered = {command["name"]: command for command in await tab.get("commands", channel=channel)}
    assert offered["tell"]["options"][0]["name_localized"] == "to"
    run = await tab.post("run", channel=channel, command=offered["panel"]["id"], options=[])
    assert (await tab.until("INTERACTION_SUCCESS"))["id"] == run["id"]
    card = (await tab.get(f"channels/{channel}/messages", limit="1"))[0]
    pressed = await tab.post("press", channel=channel, message=card["id"], custom_id="form")
    modal = await tab.until("INTERACTION_MODAL_CREATE")
    assert (modal["id"], modal["title"]) == (pressed["id"], "Order")
    typed = [{"name": "drink", "type": 3, "value": "te", "focused": True}]
    suggested = await tab.post("complete", channel=channel, command=offered["tell"]["id"], options=typed)
    assert suggested["choices"][0]["name_localized"] == "Tea"


async def test_silence_is_told_as_a_failure(tab: Tab, play: Playground, sample: SampleBot) -> None:
    channel = str(channel_of(play, "tea-house").id)
    offered = {command["name"]: command for command in await tab.get("commands", channel=channel)}
    await tab.post("run", channel=channel, command=offered["panel"]["id"])
    await tab.until("INTERACTION_SUCCESS")
    card = (await tab.get(f"channels/{channel}/messages", limit="1"))[0]
    play.world.patience = 0.05
    pressed = await tab.post("press", channel=channel, message=card["id"], custom_id="silence")
    assert await tab.until("INTERACTION_FAILURE") == {"id": pressed["id"], "reason": "no_answer"}


async def test_an_ephemeral_message_is_dismissed_by_its_reader(
    tab: Tab, play: Playground, sample: SampleBot, mei: Person
) -> None:
    card = await mei.runs("think")
    await tab.post("dismiss", 204, message=str(card.id))
    assert (await tab.until("MESSAGE_DELETE"))["id"] == str(card.id)
    assert (await tab.post("dismiss", 404, message=str(card.id)))["code"] == 10008


async def test_faults_are_made_by_name(tab: Tab, play: Playground) -> None:
    await tab.post("faults", 204, do="withdraw_intents", names=["members"])
    assert play.world.application.withdrawn_intents == {"members"}
    assert (await tab.post("faults", 400, do="explode"))["code"] == 50035


async def test_a_bot_that_comes_is_told(tab: Tab, sample: SampleBot) -> None:
    assert await tab.until("BOT_STATUS") == {"online": True}
