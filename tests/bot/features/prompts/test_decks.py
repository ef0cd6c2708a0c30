import pytest

from bot.features.prompts.decks import DeckInvalid, read_deck, shipped

GOOD = """[deck]
en-US = "Tea"
zh-CN = "茶"
es-ES = "Té"

[cup]
level = 1
topics = ["tea"]
en-US = "Which cup?"
zh-CN = "哪只杯子？"
es-ES = "¿Qué taza?"
"""


def test_everything_that_ships_keeps_the_rules() -> None:
    decks = shipped()
    prompts = [prompt for deck in decks.values() for prompt in deck.prompts]
    assert len(decks) == 8
    assert len(prompts) >= 180
    assert len({prompt.key for prompt in prompts}) == len(prompts)
    assert all(set(prompt.texts) == {"en", "zh-Hans", "es"} for prompt in prompts)
    myths = [prompt for prompt in prompts if prompt.kind == "myth"]
    assert len(myths) >= 30
    assert all(prompt.sources and set(prompt.reveal) == set(prompt.texts) for prompt in myths)
    assert {prompt.verdict for prompt in myths} == {"myth", "fact"}
    assert all(prompt.sensitivity < 2 for prompt in prompts)


def test_no_two_shipped_prompts_say_the_same() -> None:
    for language in ("en", "zh-Hans", "es"):
        texts = [prompt.texts[language].text for deck in shipped().values() for prompt in deck.prompts]
        assert len(set(texts)) == len(texts)


def test_characters_are_counted_not_bytes() -> None:
    full = GOOD.replace("哪只杯子？", "茶" * 300)
    assert read_deck("tea", full).prompts[0].texts["zh-Hans"].text == "茶" * 300
    with pytest.raises(DeckInvalid, match="300 characters"):
        read_deck("tea", GOOD.replace("哪只杯子？", "茶" * 301))


@pytest.mark.parametrize(
    ("before", "after", "complaint"),
    [
        ('es-ES = "¿Qué taza?"', "", "nothing in es-ES"),
        ("level = 1", "level = 4", "from 1 to 3"),
        ("level = 1", 'level = 1\nseason = "harvest"', "no season"),
        ("level = 1", "level = 1\ncolour = 1", "unknown: colour"),
        ("level = 1", 'level = 1\nverdict = "myth"', "sources"),
        ("level = 1", 'level = 1\nverdict = "perhaps"\nsources = ["x"]', "myth or fact"),
        ("Which cup?", "Which {cup}?", "placeholder"),
        ('topics = ["tea"]', 'topics = "tea"', "list of texts"),
        ('en-US = "Tea"', "", "nothing in en-US"),
    ],
)
def test_a_broken_deck_does_not_ship(before: str, after: str, complaint: str) -> None:
    with pytest.raises(DeckInvalid, match=complaint):
        read_deck("tea", GOOD.replace(before, after, 1))
