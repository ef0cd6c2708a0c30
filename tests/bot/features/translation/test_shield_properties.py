"""The shield as a whole, against an engine that does everything to tokens that engines were seen to do."""

import asyncio
import re
from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.clock import utc_now
from bot.features.translation.budget import Account
from bot.features.translation.engines import Request, Result
from bot.features.translation.outcome import Translation
from bot.features.translation.service import TranslationService
from bot.features.translation.terms import Term
from tests.bot.features.translation.doubles import OfOneServer, Scripted

SECRETS = ["secreta", "asesino"]
KEPT = [
    "<@123456>", "<@&99>", "<#42>", "<:pepe:77>", "<a:wave:78>", "</ask me:55>", "<t:1700000000:R>",
    ":joy:", "@everyone",
    "https://example.org/A?b=C", "<https://example.org>", "`code || x`", "```js\na || b\n```",
]  # fmt: skip
WORDS = ["alpha", "bravo", "you", "see", "it", "ok?", "good.", "and", "(maybe)", "it's"]
TARGETS = {
    "zh-Hans": "我们今天去看电影",
    "ja": "これはとてもいい",
    "th": "วันนี้เราไปเที่ยว",
    "es": "esto es bueno",
}
TOKEN = re.compile(r"\[X(\d+)X\]")
CODE = re.compile(r"(`{1,3}).+?(?<!`)\1(?!`)", re.DOTALL)

words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)
kept = st.sampled_from(KEPT)
# Bars inside code inside a spoiler end the spoiler, on Discord as well: nobody can hide those.
hidden = words | st.sampled_from([span for span in KEPT if "||" not in span])
spoilers = st.builds("||{}{}{}||".format, st.sampled_from(SECRETS), st.sampled_from(" \n"), hidden)
emphasised = st.builds("{0}{1}{0}".format, st.sampled_from(["**", "*", "~~", "__"]), words)
labelled = words.map("[{}](https://example.org/x)".format)
starts = st.sampled_from(["\n", "\n> ", "\n- ", "\n# ", " "])
messages = st.lists(words | kept | spoilers | emphasised | labelled | starts, min_size=6, max_size=16).map(
    " ".join
)

DAMAGES: dict[str, Callable[[str], str]] = {
    "none": lambda text: text,
    "spaces": lambda text: TOKEN.sub(r" [ X \1 X ] ", text),
    "wide brackets": lambda text: TOKEN.sub(r"【X\1X】", text),
    "small letters": lambda text: TOKEN.sub(r"[x\1x]", text),
    "Cyrillic letters": lambda text: TOKEN.sub(r"[Х\1Х]", text),
    "lost": lambda text: TOKEN.sub("", text, count=1),
    "doubled": lambda text: TOKEN.sub(r"[X\1X][X\1X]", text, count=1),
    "reversed": lambda text: "".join(reversed(re.split(r"(\[X\d+X\])", text))),
    "half lost": lambda text: TOKEN.sub(r"X\1X]", text, count=1),
    "lost brackets": lambda text: TOKEN.sub(r"X\1X", text),
}
STRAY = ["", "`", "|", "||", "\\", "\n", "``", "***", " ["]


def mangler(target: str, damage: str, stray: str) -> Scripted:
    """Puts the target's letters for every text between tokens, then damages the whole."""

    def answer(request: Request) -> Result:
        secrets = " ".join(secret for secret in SECRETS if secret in request.text)
        parts = re.split(r"(\[X\d+X\])", request.text)
        filled = [
            part if TOKEN.fullmatch(part) else TARGETS[target] if part.strip() else part for part in parts
        ]
        return Result(secrets + DAMAGES[damage]("".join(filled)) + stray, "en")

    return Scripted(answer)


def translated(message: str, target: str, damage: str, stray: str, settled: OfOneServer | None = None) -> str:
    async def run() -> str:
        service = TranslationService([mangler(target, damage, stray)], utc_now, settled=settled)
        told = await service.translate(message, target, source="en", account=Account(7))
        await service.close()
        return told.text if isinstance(told, Translation) else message

    with asyncio.Runner() as runner:
        return runner.run(run())


SHOWN = re.compile(r"(?P<code>(?P<ticks>`{1,3}).+?(?<!`)(?P=ticks)(?!`))|\\\W|\|\|.+?\|\|", re.DOTALL)


def visible(text: str) -> str:
    """What Discord shows of `text` before anybody clicks: it reads from left to right, and so do we."""
    return SHOWN.sub(lambda found: found["code"] or "", text)


@pytest.mark.parametrize("damage", DAMAGES)
@settings(deadline=None, max_examples=25)
@given(message=messages, target=st.sampled_from(sorted(TARGETS)), stray=st.sampled_from(STRAY))
def test_everything_of_discords_comes_back_exactly_once(
    damage: str, message: str, target: str, stray: str
) -> None:
    text = translated(message, target, damage, stray)
    for span in KEPT:
        assert text.count(span) == message.count(span), text
    assert text.count("](https://example.org/x)") == message.count("](https://example.org/x)")
    assert text.count("\n") == message.count("\n")


@pytest.mark.parametrize("damage", DAMAGES)
@settings(deadline=None, max_examples=25)
@given(message=messages, target=st.sampled_from(sorted(TARGETS)), stray=st.sampled_from(STRAY))
def test_a_spoiler_never_leaks(damage: str, message: str, target: str, stray: str) -> None:
    text = translated(message, target, damage, stray)
    secrets = Counter({secret: message.count(secret) for secret in SECRETS})
    assert all(secret not in visible(text) for secret in secrets), text
    assert all(text.count(secret) >= times for secret, times in secrets.items()), text


@pytest.mark.parametrize("damage", DAMAGES)
@settings(deadline=None, max_examples=20)
@given(message=messages, target=st.sampled_from(sorted(TARGETS)))
def test_no_token_is_ever_shown(damage: str, message: str, target: str) -> None:
    assert not re.search(r"[xхХ]\s*\d+\s*[xхХ]", translated(message, target, damage, ""), re.IGNORECASE)


@pytest.mark.parametrize("damage", DAMAGES)
@settings(deadline=None, max_examples=25)
@given(message=messages, target=st.sampled_from(sorted(TARGETS)), stray=st.sampled_from(STRAY))
def test_a_settled_word_stands_once_for_each_time_it_was_written(
    damage: str, message: str, target: str, stray: str
) -> None:
    settled = OfOneServer(Term("bravo", "BRAVISSIMO"), Term("alpha", None), Term("you see", "VOILÀ"))
    text = translated(message, target, damage, stray, settled)
    shown, written = CODE.sub(" ", text), CODE.sub(" ", message)
    for word, rendering in (("bravo", "BRAVISSIMO"), ("alpha", "alpha"), ("you see", "VOILÀ")):
        assert len(re.findall(rendering, shown)) == len(
            re.findall(rf"(?<![^\W_]){word}(?![^\W_])", written)
        ), text
    for span in KEPT:
        assert text.count(span) == message.count(span), text
