import pytest

from playground import Playground
from playground.driver import Card, Person
from tests.cogs.onboarding.setting_up import channel_id, opened, role_id, started


def titles(page: Card) -> list[str]:
    lines = [line for line in page.text.split("\n") if line[:1].isdigit()]
    return [line.partition(". ")[2].partition(" · ")[0] for line in lines]


async def step(kai: Person, step_id: str) -> Card:
    return await kai.chooses(await opened(kai, "Steps"), "Choose a step to change", [step_id])


@pytest.fixture
async def minimal(kai: Person) -> Card:
    """The page of the steps of a flow with three."""
    return await kai.presses(await started(kai, "Minimal"), "Steps")


async def test_steps_are_moved_duplicated_hidden_and_removed(kai: Person, minimal: Card) -> None:
    assert titles(minimal) == ["Your languages", "The basics", "That's it"]
    page = await kai.chooses(minimal, "Choose a step to change", ["basics"])
    await kai.presses(page, "Up")
    page = await kai.presses(await step(kai, "basics"), "Duplicate")
    assert titles(page) == ["The basics", "The basics", "Your languages", "That's it"]
    await kai.presses(await step(kai, "basics-2"), "Hide")
    assert "~~The basics~~" in (await opened(kai, "Steps")).text
    page = await kai.presses(await step(kai, "basics"), "Remove")
    assert titles(page) == ["~~The basics~~", "Your languages", "That's it"]


async def test_what_cannot_be_done_is_not_offered(kai: Person, minimal: Card) -> None:
    def disabled(page: Card) -> set[str]:
        found: set[str] = set()

        def look(components: list[dict[str, object]]) -> None:
            for each in components:
                if each.get("disabled"):
                    found.add(str(each["label"]))
                inner = each.get("components")
                look(inner if isinstance(inner, list) else [])

        look(page.raw["components"])
        return found

    assert disabled(await step(kai, "finish")) == {"Up", "Down", "Duplicate"}
    assert disabled(await step(kai, "languages")) == {"Up", "Duplicate"}
    assert disabled(await step(kai, "basics")) == {"Down"}


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        ("page", "A new page"),
        ("interests", "What do you like?"),
        ("rules", "Our rules"),
        ("helper", "Meet somebody"),
        ("task-picture", "Post a picture"),
        ("task-prompt", "Answer today's question"),
    ],
)
async def test_a_new_step_is_hidden_until_its_texts_are_written(
    kai: Person, minimal: Card, kind: str, title: str
) -> None:
    page = await kai.chooses(minimal, "Add a step", [kind])
    assert titles(page)[2:] == [f"~~{title}~~", "That's it"]


async def test_interests_are_suggested_and_can_be_roles_instead(
    kai: Person, minimal: Card, play: Playground
) -> None:
    await kai.chooses(minimal, "Add a step", ["interests"])
    page = await step(kai, "interests")
    assert "🍜 Food" in page.text
    page = await kai.chooses(page, "Roles to choose from", [role_id(play, "Regular")])
    assert "**Interests:** Regular" in page.text
    form = await kai.chooses(page, "Write it in…", ["es"])
    page = await kai.submits(
        form, {"Title": "Gustos", "Text": "Elige", "What there is to choose, one in a line": "Asiduos"}
    )
    form = await kai.chooses(page, "Write it in…", ["es"])
    assert "Asiduos" in str(form.raw)
    page = await kai.submits(form, {"What there is to choose, one in a line": "\n🍵 Té\n🎲 Juegos"})
    page = await kai.chooses(page, "Which of them are offered", ["interest-1"])
    assert "**Interests:** 🍵 Té" in page.text


@pytest.mark.parametrize(
    ("role", "reason"),
    [("Admin", "gives power over others"), ("Teahouse", "belongs to a bot or to Discord")],
)
async def test_a_role_that_must_not_be_given_is_refused_with_the_reason(
    kai: Person, minimal: Card, play: Playground, role: str, reason: str
) -> None:
    page = await kai.chooses(minimal, "Choose a step to change", ["finish"])
    answer = await kai.chooses(page, "Roles to give when it is done", [role_id(play, role)])
    assert reason in answer.text
    roles = await opened(kai, "Roles")
    assert reason in (await kai.chooses(roles, "Role for English", [role_id(play, role)])).text


async def test_a_harmless_role_is_taken_and_a_later_danger_is_pointed_out(
    kai: Person, minimal: Card, play: Playground
) -> None:
    page = await kai.chooses(minimal, "Choose a step to change", ["finish"])
    await kai.chooses(page, "Roles to give when it is done", [role_id(play, "Regular")])
    assert "gives power" not in (await kai.runs("welcome setup")).text
    await kai.changes_role("Regular", permissions=["KICK_MEMBERS"])
    assert "“Regular” gives power over others" in (await kai.runs("welcome setup")).text
    await kai.deletes_role("Regular")
    assert "A role in this welcome is not there any more" in (await kai.runs("welcome setup")).text
    assert await step(kai, "finish")


async def test_a_step_can_be_for_some_only(kai: Person, minimal: Card, play: Playground) -> None:
    page = await kai.chooses(minimal, "Choose a step to change", ["basics"])
    page = await kai.chooses(page, "Only for readers of…", ["es"])
    page = await kai.chooses(page, "Only for holders of…", [role_id(play, "Regular")])
    english = await kai.presses(await kai.presses(await opened(kai), "Preview"), "English")
    assert "1 of 2" in english.text
    spanish = await kai.presses(await kai.presses(await opened(kai), "Preview"), "español")
    spanish = await kai.presses(spanish, "Siguiente")
    assert "Lo básico" in spanish.text
    assert "Not everybody sees this step." in spanish.text


async def test_a_task_has_a_channel_that_may_be_deleted(kai: Person, minimal: Card, play: Playground) -> None:
    await kai.chooses(minimal, "Add a step", ["task-post"])
    page = await step(kai, "task")
    page = await kai.chooses(page, "In which channel", [channel_id(play, "food")])
    page = await kai.presses(page, "Show")
    await kai.deletes_channel("food")
    assert "The channel of the step “Write a message” is not there" in (await opened(kai)).text
    assert await step(kai, "task")


async def test_pictures_are_addresses_and_anything_else_is_given_back(kai: Person, minimal: Card) -> None:
    page = await kai.chooses(minimal, "Choose a step to change", ["basics"])
    form = await kai.presses(page, "Pictures")
    answer = await kai.submits(form, {"Pictures": "javascript:alert(1)"})
    assert "is not the address of a picture" in answer.text
    assert "```\njavascript:alert(1)" in answer.text
    form = await kai.presses(page, "Pictures")
    page = await kai.submits(form, {"Pictures": "https://example.org/a.png\n\nhttps://example.org/b.png"})
    assert "**Pictures:** 2" in page.text


async def test_a_step_that_another_admin_removed_leads_to_the_list(kai: Person, minimal: Card) -> None:
    page = await kai.chooses(minimal, "Choose a step to change", ["basics"])
    twin = await step(kai, "basics")
    await kai.presses(page, "Remove")
    answer = await kai.presses(twin, "Hide")
    assert "Somebody else changed the welcome flow" in answer.text
    assert titles(answer) == ["Your languages", "That's it"]
