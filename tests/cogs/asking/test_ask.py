from playground import Playground
from playground.driver import Card, Person
from tests.engine import StubEngine
from tests.teahouse import Running

QUESTION, QUESTION_ZH = "How do students pay for lunch at school", "学生在学校怎么付午饭钱"
ANSWER, ANSWER_EN = "我们都刷饭卡，很方便", "We all swipe a meal card, very handy"


async def board(kai: Person, teahouse: Running, engine: StubEngine, channel: str = "homework") -> None:
    """The server speaks three languages and asks in `channel`."""
    assert teahouse.services
    await teahouse.services.community.set_guild_languages(kai._guild().id, ("en", "zh-Hans", "es"))
    engine.answers |= {(QUESTION, "zh-Hans"): QUESTION_ZH, (ANSWER, "en"): ANSWER_EN}
    panel = await kai.runs("ask-settings")
    assert "nobody can use /ask" in panel.text
    panel = await kai.chooses(panel, "Choose the board", [str(kai.at(channel).place_id)])
    assert "Questions go to" in panel.text


async def asks(person: Person, text: str = QUESTION, **fields: list[str] | str) -> Card:
    return await person.submits(await person.runs("ask"), {"text": text, "target": ["zh-Hans"], **fields})


async def answers(person: Person, card: Card, text: str = ANSWER) -> Card:
    return await person.submits(await person.presses(card, "ask:answer:" + identity(card)), {"text": text})


def identity(card: Card) -> str:
    """The id of the entry that a card shows."""
    ids = str(card.raw)
    return ids.split("ask:more:")[1].split("'")[0]


def thread(person: Person, question: Card) -> Person:
    return person.elsewhere(question.id)


async def test_a_question_makes_the_round_trip(
    play: Playground, teahouse: Running, engine: StubEngine, kai: Person, ann: Person, mei: Person
) -> None:
    await board(kai, teahouse, engine)
    done = await asks(ann)
    assert "Your question is up" in done.text
    assert done.ephemeral
    card = await mei.sees(QUESTION_ZH, channel="homework")
    assert QUESTION in card.text
    assert "机器翻译" in card.text
    assert card.raw["mentions"] == []
