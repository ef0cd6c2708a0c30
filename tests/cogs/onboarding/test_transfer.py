import pytest

from playground import Playground
from playground.driver import Card, Person
from tests.cogs.onboarding.setting_up import opened, role_id, started
from tests.teahouse import Running


async def exported(kai: Person, play: Playground) -> str:
    card = await kai.runs("welcome export")
    assert card.ephemeral
    (attachment,) = card.raw["attachments"]
    return play.world.files[int(attachment["id"])].data.decode()


async def imported(kai: Person, document: str | bytes) -> Card:
    data = document if isinstance(document, bytes) else document.encode()
    return await kai.runs("welcome import", file=("welcome.toml", data))


async def test_export_change_by_hand_a_mistake_with_its_line_import_apply_undo(
    kai: Person, play: Playground
) -> None:
    await started(kai, "Minimal")
    document = await exported(kai, play)
    assert document.startswith("# A welcome flow for Teahouse.")

    wrong = document.replace('kind = "finish"', 'kind = "finnish"')
    line = wrong[: wrong.index('"finnish"')].count("\n") + 1
    answer = await imported(kai, wrong)
    assert f"**Line {line}:** “kind” should be one of these" in answer.text
    assert "Nothing was changed" in answer.text

    card = await imported(kai, document.replace("The basics", "First things"))
    assert "Step “basics” has other texts (en)" in card.text
    assert "The basics" in (await opened(kai)).text
    panel = await kai.presses(card, "Apply")
    assert "First things" in panel.text
    panel = await kai.presses(panel, "Undo")
    assert "The basics" in panel.text


async def test_a_file_is_applied_after_a_restart_too(
    kai: Person, play: Playground, teahouse: Running
) -> None:
    await started(kai, "Minimal")
    card = await imported(kai, (await exported(kai, play)).replace("The basics", "First things"))
    await teahouse.restart()
    assert "First things" in (await kai.presses(card, "Apply")).text


async def test_two_files_and_the_earlier_button(kai: Person, play: Playground) -> None:
    await started(kai, "Minimal")
    document = await exported(kai, play)
    earlier = await imported(kai, document.replace("The basics", "Earlier"))
    await imported(kai, document.replace("The basics", "Later"))
    answer = await kai.presses(earlier, "Apply")
    assert "you have sent in another one since" in answer.text
    assert "The basics" in (await opened(kai)).text


async def test_a_file_for_a_flow_that_changed_meanwhile_is_not_applied(kai: Person, play: Playground) -> None:
    panel = await started(kai, "Minimal")
    card = await imported(kai, (await exported(kai, play)).replace("The basics", "First things"))
    await kai.chooses(panel, "When to greet them", ["first-message"])
    answer = await kai.presses(card, "Apply")
    assert "Somebody else changed the welcome flow" in answer.text
    assert "The basics" in answer.text


async def test_a_file_is_where_a_server_can_start(kai: Person, play: Playground) -> None:
    document = (
        '[flow]\nlanguages = ["en"]\n[greeting]\nen = "Hi"\n'
        '[[step]]\nid = "a"\nkind = "page"\ntitle.en = "Tea"\ntext.en = "Hot"\n'
    )
    card = await imported(kai, document)
    assert "A new welcome with 1 steps" in card.text
    assert "Tea" in (await kai.presses(card, "Apply")).text


async def test_a_file_that_changes_nothing_says_so(kai: Person, play: Playground) -> None:
    await started(kai, "Minimal")
    assert "This file changes nothing" in (await imported(kai, await exported(kai, play))).text


async def test_a_dangerous_role_in_a_file_is_refused_with_its_line(kai: Person, play: Playground) -> None:
    await started(kai, "Minimal")
    document = (await exported(kai, play)) + f"\n[language_roles]\nen = {role_id(play, 'Admin')}\n"
    answer = await imported(kai, document)
    assert f"**Line {document.count(chr(10))}:** “Admin” gives power over others" in answer.text


@pytest.mark.parametrize(
    ("document", "sentence"),
    [
        (b"\xff\xfe\x00caf\xe9", "Please save it as UTF-8"),
        (b"", "A welcome needs at least one language"),
        (b"x" * 1_000_001, "larger than any welcome"),
        (b"[flow", "This line is not TOML"),
        (b"step = 5", "should be written as [[step]]"),
    ],
)
async def test_what_is_no_flow_gets_a_sentence(kai: Person, document: bytes, sentence: str) -> None:
    assert sentence in (await imported(kai, document)).text


async def test_a_file_by_a_plain_member_is_not_even_read(sofia: Person) -> None:
    answer = await sofia.runs("welcome import", file=("welcome.toml", b"[flow"), force=True)
    assert "«Gestionar servidor»" in answer.text
