from playground import Playground
from tests.playground.api import channel_of
from tests.playground.tab import Tab

POLL = {
    "question": {"text": "Tea or coffee?"},
    "answers": [{"poll_media": {"text": "tea"}}, {"poll_media": {"text": "coffee"}}],
    "duration": 1,
}


async def test_a_poll_is_asked_voted_on_and_ended_by_who_asked(tab: Tab, kais: Tab, play: Playground) -> None:
    channel = str(channel_of(play, "tea-house").id)
    asked = await tab.post("write", channel=channel, content="", poll=POLL)
    where = {"channel": channel, "message": asked["id"]}

    await kais.post("vote", 204, answers=[1], **where)
    assert (await tab.until("MESSAGE_POLL_VOTE_ADD"))["answer_id"] == 1
    await kais.post("vote", 204, answers=[], **where)
    assert (await tab.until("MESSAGE_POLL_VOTE_REMOVE"))["user_id"] == kais.me
    assert (await kais.post("vote", 400, answers=[1, 2], **where))["code"] == 50035

    assert (await kais.post("end_poll", 403, **where))["code"] == 50005
    await tab.post("end_poll", 204, **where)
    assert (await tab.until("MESSAGE_UPDATE"))["poll"]["results"]["is_finalized"]
    assert (await tab.until("MESSAGE_CREATE"))["type"] == 46
