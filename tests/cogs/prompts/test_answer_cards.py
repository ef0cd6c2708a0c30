from discord import ui

from bot.client.outgoing import LAYOUT_LENGTH
from bot.features.prompts import LONGEST_ANSWER, Answer, Translated
from bot.features.translation import CODES
from bot.i18n import Strings
from cogs.prompts import answer_cards

SAY = Strings.load().speak("es-ES")
MASKS = "](" * (LONGEST_ANSWER // 2)
ANSWER = Answer(7, 1, 70, 5, "en", MASKS, "nonce", 100)


def texts(view: ui.LayoutView) -> list[str]:
    return [item.content for item in view.walk_children() if isinstance(item, ui.TextDisplay)]


def test_the_longest_answer_in_ten_languages_fits_into_one_message() -> None:
    shown = Translated(ANSWER, dict.fromkeys(CODES[:10], MASKS), complete=False)
    card = texts(answer_cards.answer_card(SAY, shown))
    assert sum(map(len, card)) <= LAYOUT_LENGTH
    assert "En mi idioma" in card[-1]
    assert "volveré a intentarlo" in card[-1]


def test_no_link_in_an_answer_hides_its_address_and_nobody_is_turned_around() -> None:
    answer = Answer(7, 1, 70, 5, "und", "[free tea](https://evil.example) \u202egnip", "nonce", 100)
    shown = Translated(answer, {"es": "[té gratis](https://evil.example)"}, complete=True)
    card = "\n".join(texts(answer_cards.answer_card(SAY, shown)))
    assert "](" not in card
    assert "\u202e" not in card
    assert "<@5>" in card


def test_a_translation_longer_than_a_message_is_cut_for_its_one_reader() -> None:
    (text, _) = texts(answer_cards.kept(SAY, ANSWER, "té " * 3_000, "es"))
    assert len(text) < LAYOUT_LENGTH
