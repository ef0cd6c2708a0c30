import asyncio
import dataclasses
import io
import re
from datetime import UTC, datetime, timedelta

import pytest
from PIL import Image

from bot.features.translation import word_model
from bot.settings import Settings
from playground import Playground
from playground.driver import Card, Person
from playground.driver.waiting import wait_for
from tests.engine import StubEngine
from tests.teahouse import Running

SERVER, MEMBER = 100, 60
CAKES = "Ich habe heute mit meiner Schwester einen großen Kuchen gebacken"  # 64 characters
CAKES_EN = "Today I baked a big cake with my sister"


@pytest.fixture(autouse=True)
def warm() -> None:
    word_model.load()


@pytest.fixture
def settings(settings: Settings) -> Settings:
    return dataclasses.replace(settings, characters_per_server_day=SERVER, characters_per_member_day=MEMBER)


@pytest.fixture(autouse=True)
def baker(engine: StubEngine) -> None:
    """Gives the same English whatever it is asked."""
    engine.reply = CAKES_EN


def cakes(number: int) -> str:
    """A text that nobody has translated yet, 64 characters long."""
    return CAKES.replace("großen", f"{number:06}")


def midnight() -> str:
    tomorrow = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    return f"<t:{int(tomorrow.timestamp())}:R>"


def seen(person: Person, text: str) -> list[Card]:
    return [card for card in person.visible() if text in card.text]


def picture(play: Playground, card: Card) -> Image.Image:
    [file] = card.raw["attachments"]
    return Image.open(io.BytesIO(play.world.files[int(file["id"])].data))


async def test_an_admin_sees_the_day_in_words_and_the_month_in_a_picture(
    kai: Person, ann: Person, play: Playground
) -> None:
    await ann.runs("translate", text=CAKES)
    await ann.runs("translate", text="你好")
    card = await kai.runs("usage")
    assert card.ephemeral
    assert "**64** of today's 100 characters went to translation services (64%)." in card.text
    assert "Each member may use 60 characters a day." in card.text
    assert midnight() in card.text
    assert picture(play, card).size[0] == 1_800
    [file] = card.raw["attachments"]
    assert "64 went to translation services, 2 (3%) were answered without them" in file["description"]
    assert card.buttons == ["7 days", "30 days", "90 days", "Set budgets"]


async def test_the_span_can_be_changed_also_after_a_restart(
    kai: Person, teahouse: Running, play: Playground
) -> None:
    card = await kai.runs("usage")
    await teahouse.restart()
    card = await kai.presses(card, "90 days")
    assert len(card.raw["attachments"]) == 1
    assert picture(play, card).format == "PNG"


async def test_a_member_sees_only_what_is_theirs(ann: Person, sofia: Person) -> None:
    await sofia.runs("translate", text=cakes(1), to="en")
    await ann.runs("translate", text="你好")
    card = await ann.runs("usage")
    assert card.ephemeral
    assert "One translation today.\n**0** of your 60 characters for today are used." in card.text
    assert "server" not in card.text
    assert card.raw["attachments"] == []
    assert "Has gastado **64** de tus 60 caracteres de hoy." in (await sofia.runs("usage")).text


async def test_outside_of_servers_it_is_ones_own_too(kai: Person, ann: Person) -> None:
    await ann.dm.runs("translate", text=cakes(1))
    assert "**64** of your 60" in (await ann.dm.runs("usage")).text
    assert "**0** of your 60" in (await ann.runs("usage")).text
    assert "You have asked for no translations today." in (await kai.elsewhere.runs("usage")).text


async def test_a_member_who_has_used_the_budget_is_told_when_it_is_possible_again(
    ann: Person, sofia: Person, engine: StubEngine
) -> None:
    await ann.runs("translate", text=cakes(1))
    answer = await ann.runs("translate", text=cakes(2))
    assert "You have used up your translations for today." in answer.text
    assert midnight() in answer.text
    assert len(engine.calls) == 1
    assert CAKES_EN in (await ann.runs("translate", text=cakes(1))).text
    assert "Hello" in (await ann.runs("translate", text="你好")).text
    assert CAKES_EN in (await sofia.runs("translate", text=cakes(3), to="en")).text


async def test_numbers_survive_a_restart(ann: Person, kai: Person, teahouse: Running) -> None:
    await ann.runs("translate", text=cakes(1))
    await teahouse.restart()
    assert "You have used up" in (await ann.runs("translate", text=cakes(2))).text
    assert "**64** of today's 100" in (await kai.runs("usage")).text


async def test_a_server_that_has_used_its_budget_says_so_to_everybody(
    ann: Person, mei: Person, sofia: Person, kai: Person
) -> None:
    await ann.runs("translate", text=cakes(1))
    await kai.runs("translate", text=cakes(2))
    assert "本服务器今天的翻译额度用完了" in (await mei.runs("translate", text=cakes(3))).text
    assert "Este servidor ya ha gastado" in (await sofia.runs("translate", text=cakes(4), to="en")).text
    card = await kai.runs("usage")
    assert "All 100 characters of today are used." in card.text


async def test_forty_at_once_overrun_the_budget_by_one_message_at_most(
    kai: Person, ann: Person, mei: Person, sofia: Person, engine: StubEngine
) -> None:
    engine.delay = 0.1
    await kai.submits(
        await kai.presses(await kai.runs("usage"), "Set budgets"), {"Each member, in characters": "60"}
    )
    crowd = [kai, ann, mei, sofia]
    await asyncio.gather(
        *(
            crowd[number % 4].runs("translate", text=cakes(number), to="en", timeout=20)
            for number in range(40)
        )
    )
    sent = sum(len(call["q"]) for call in engine.calls)
    assert SERVER <= sent < SERVER + 64


async def test_flags_are_on_the_account_of_whoever_put_them(
    ann: Person, mei: Person, kai: Person, engine: StubEngine, play: Playground
) -> None:
    first, second, third = [await mei.writes(cakes(number)) for number in range(3)]
    await ann.reacts(first, "🇺🇸")
    await mei.sees(CAKES_EN)
    await ann.reacts(second, "🇺🇸")
    notice = await mei.sees("Whoever put this flag here has used up their translations for today.")
    assert midnight() in notice.text
    await kai.reacts(second, "🇬🇧")
    assert await wait_for(play.world, lambda: len(seen(mei, CAKES_EN)) == 2 or None, 3)
    await kai.reacts(third, "🇪🇸")
    assert "Este servidor ya ha gastado" in (await mei.sees("Este servidor")).text
    assert len(engine.calls) == 2
    assert "**128**" not in (await ann.runs("usage")).text
    assert "**64** of your 60" in (await ann.runs("usage")).text


async def test_admins_are_told_once_a_day_of_most_and_of_all(
    kai: Person, ann: Person, mei: Person, teahouse: Running
) -> None:
    await kai.overrules("staff", "Teahouse", allow=["VIEW_CHANNEL"])
    await ann.runs("translate", text=cakes(1) + " und dann noch einen ganz kleinen")
    notice = await kai.sees("80% of this server's budget", channel="staff")
    assert notice.raw["mentions"] == []
    card = await kai.presses(notice, "Show usage")
    assert card.ephemeral
    assert "of today's 100 characters" in card.text
    await kai.runs("translate", text=cakes(2))
    await kai.sees("Today's budget for translations is used up.", channel="staff")
    await teahouse.restart()
    await mei.runs("translate", text=cakes(3), to="en")
    await kai.sees_nothing_new(channel="staff")
    told = [card for card in kai.visible("staff") if "udget" in card.text]
    assert len(told) == 2


async def test_the_button_of_a_notice_tells_a_plain_member_who_may(ann: Person, play: Playground) -> None:
    card = await ann.runs("translate", text="你好")
    play.world.rewrite_custom_id(card.id, "translation:another:zh-Hans", "usage:show")
    assert "“Manage Server” permission" in (await ann.presses(card, "Another language")).text


async def test_an_admin_sets_budgets_and_they_hold_at_once(kai: Person, ann: Person) -> None:
    form = await kai.presses(await kai.runs("usage"), "Set budgets")
    assert "At most 100." in form.text
    card = await kai.submits(
        form, {"The whole server, in characters": "90", "Each member, in characters": " 10 "}
    )
    assert "**0** of today's 90 characters" in card.text
    assert "Each member may use 10 characters a day." in card.text
    await ann.runs("translate", text=cakes(1))
    assert "You have used up" in (await ann.runs("translate", text="Ich mag Tee und Kuchen sehr gern")).text
    form = await kai.presses(await kai.runs("usage"), "Set budgets")
    card = await kai.submits(form, {"The whole server, in characters": "", "Each member, in characters": ""})
    assert "of today's 100 characters" in card.text
    assert "Each member may use 60" in card.text


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("101", "allows 100 characters a day at most"),
        ("0", "starts at 1 character"),
        ("a lot", "“a lot” is not a number"),
        ("-5", "“-5” is not a number"),
        ("9" * 15, "allows 100 characters a day at most"),
    ],
)
async def test_a_budget_that_cannot_be_is_refused_with_a_reason(kai: Person, typed: str, said: str) -> None:
    form = await kai.presses(await kai.runs("usage"), "Set budgets")
    assert said in (await kai.submits(form, {"The whole server, in characters": typed})).text
    assert "**0** of today's 100 characters" in (await kai.runs("usage")).text


async def test_a_right_that_was_lost_in_the_meantime_is_checked_at_each_press(
    kai: Person, play: Playground
) -> None:
    card = await kai.runs("usage")
    form = await kai.presses(card, "Set budgets")
    await play.take_role(kai, "Admin")
    for answer in (
        await kai.presses(card, "7 days"),
        await kai.presses(card, "Set budgets"),
        await kai.submits(form, {"The whole server, in characters": "1"}),
    ):
        assert "“Manage Server” permission" in answer.text
    assert "Your translations" in (await kai.runs("usage")).text


@pytest.mark.parametrize("forged", ["usage:days:99999", "usage:days:", "usage:set:-1", "usage:budgets:30"])
async def test_a_forged_id_gets_a_calm_answer(kai: Person, play: Playground, forged: str) -> None:
    card = await kai.runs("usage")
    play.world.rewrite_custom_id(card.id, "usage:set:30", forged)
    assert "from an older version of me" in (await kai.presses(card, "Set budgets")).text


@pytest.mark.parametrize(
    ("name", "title", "own"),
    [
        ("Mei", "本服务器的翻译用量", "你今天还没用过翻译。"),
        ("Sofía", "Las traducciones de este servidor", "Hoy no has"),
    ],
)
async def test_admins_of_every_language_are_answered_in_theirs(
    play: Playground, teahouse: Running, name: str, title: str, own: str
) -> None:
    person = play.person(name)
    await play.person("oldchen").gives_role(person, "Admin")
    card = await person.runs("usage")
    assert title in card.text
    assert own in card.text
    assert re.search(r"没有翻译|no hay traducciones", card.raw["attachments"][0]["description"])


async def test_a_translation_that_nobody_could_see_costs_nothing(
    ann: Person, kai: Person, engine: StubEngine
) -> None:
    engine.reply = CAKES
    assert "no usable answer" in (await ann.runs("translate", text=CAKES)).text
    engine.reply = CAKES_EN
    assert "**0** of today's 100" in (await kai.runs("usage")).text
    assert CAKES_EN in (await ann.runs("translate", text=cakes(2))).text
