from playground.driver import Person
from tests.teahouse import Running


async def test_a_newcomer_sees_what_is_assumed_of_them(mei: Person) -> None:
    panel = await mei.runs("language")
    assert panel.ephemeral
    assert "你的语言" in panel.text
    assert "Discord 语言" in panel.text


async def test_languages_are_chosen_from_a_list_and_kept_over_a_restart(
    ann: Person, teahouse: Running
) -> None:
    panel = await ann.runs("language")
    panel = await ann.chooses(panel, "Choose the languages you learn", ["zh-Hans"])
    panel = await ann.chooses(panel, "Choose the languages you read", ["en"])
    panel = await ann.chooses(panel, "Choose the languages you read", ["en", "es"])
    assert "1. English\n2. Spanish" in panel.text
    await teahouse.restart()
    panel = await ann.runs("language")
    assert "1. English\n2. Spanish" in panel.text
    assert "**I learn**\n1. Simplified Chinese" in panel.text


async def test_the_order_is_written_down_in_any_language(sofia: Person) -> None:
    form = await sofia.presses(await sofia.runs("language"), "Escribirlos por orden")
    panel = await sofia.submits(form, {"Leo": "inglés、西班牙语, ja", "Hablo": "español", "Aprendo": ""})
    assert "1. inglés\n2. español\n3. japonés" in panel.text
    form = await sofia.presses(panel, "Escribirlos por orden")
    assert "inglés, español, japonés" in str(form.raw)


async def test_a_name_that_nobody_knows_changes_nothing(ann: Person) -> None:
    form = await ann.presses(await ann.runs("language"), "Type them, in your order")
    answer = await ann.submits(form, {"I read": "English", "I speak": "Elvish"})
    assert "I do not know a language called “Elvish”" in answer.text
    assert "For now I go by your Discord language: English" in (await ann.runs("language")).text


async def test_too_many_languages_are_refused_with_the_limit(ann: Person) -> None:
    form = await ann.presses(await ann.runs("language"), "Type them, in your order")
    eleven = "en, es, fr, de, ja, ko, ru, ar, vi, th, id"
    answer = await ann.submits(form, {"I read": eleven})
    assert "more than 10 languages" in answer.text


async def test_a_list_can_be_emptied_again(ann: Person) -> None:
    panel = await ann.chooses(await ann.runs("language"), "Choose the languages you speak", ["en"])
    assert "**I speak**\n1. English" in panel.text
    panel = await ann.chooses(panel, "Choose the languages you speak", [])
    assert "**I speak**\n*not set*" in panel.text


async def test_it_works_in_direct_messages_and_is_the_same_everywhere(ann: Person) -> None:
    panel = await ann.chooses(await ann.dm.runs("language"), "Choose the languages you learn", ["ja"])
    assert "Japanese" in panel.text
    assert "**I learn**\n1. Japanese" in (await ann.elsewhere.runs("language")).text


async def test_two_people_have_two_profiles(ann: Person, mei: Person) -> None:
    await ann.chooses(await ann.runs("language"), "Choose the languages you learn", ["ja"])
    assert "日语" not in (await mei.runs("language")).text.split("我在学")[1]


async def test_a_member_says_that_they_are_not_to_be_translated_and_takes_it_back(
    ann: Person, sofia: Person, teahouse: Running
) -> None:
    panel = await ann.presses(await ann.dm.runs("language"), "Do not translate me")
    assert "Nobody gets a translation of what I write" in panel.text
    await teahouse.restart()
    assert "Others may have" in (await ann.presses(await ann.runs("language"), "Translate me again")).text
    assert "Los demás pueden traducir lo que escribo" in (await sofia.runs("language")).text
