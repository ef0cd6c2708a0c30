from playground import Playground
from playground.driver import Card, Person
from tests.cogs.onboarding.setting_up import channel_id, opened, started
from tests.engine import StubEngine


async def greeting_form(kai: Person, language: str = "en") -> Card:
    return await kai.chooses(await opened(kai, "Texts"), "Write the greeting in…", [language])


async def test_a_text_is_written_for_one_language(kai: Person) -> None:
    await started(kai)
    await kai.submits(await greeting_form(kai), {"Greeting": "Come in, {member}!"})
    preview = await kai.presses(await opened(kai), "Preview")
    assert f"Come in, <@{kai.id}>!" in preview.text
    assert "欢迎你" in preview.text


async def test_a_text_that_is_refused_is_given_back_with_the_reason(kai: Person) -> None:
    await started(kai)
    answer = await kai.submits(await greeting_form(kai), {"Greeting": "Hi {menber}, ``` @everyone"})
    assert answer.ephemeral
    assert "I cannot fill in {menber}" in answer.text
    assert "Hi {menber}" in answer.text
    preview = await kai.presses(await opened(kai), "Preview")
    assert "menber" not in preview.text


async def test_a_text_written_while_somebody_else_changed_the_flow_is_not_lost(
    kai: Person, play: Playground
) -> None:
    panel = await started(kai)
    form = await greeting_form(kai)
    await kai.chooses(panel, "Where to greet newcomers", [channel_id(play, "food")])
    page = await kai.submits(form, {"Greeting": "An hour of work"})
    assert "Somebody else changed the welcome flow" in page.text
    kept = await kai.sees("An hour of work")
    assert kept.ephemeral


async def test_a_farewell_is_taken_away_by_leaving_it_empty(kai: Person) -> None:
    await started(kai)
    for language in ("en", "zh-Hans", "es"):
        form = await kai.chooses(await opened(kai, "Texts"), "Write the farewell in…", [language])
        page = await kai.submits(form, {"Farewell (leave it empty for none)": ""})
        assert page.text.startswith("## Texts")
    form = await kai.chooses(page, "Write the farewell in…", ["en"])
    assert "Safe travels" not in str(form.raw)


async def test_questions_are_added_changed_and_removed(kai: Person) -> None:
    await started(kai, "Minimal")
    form = await kai.presses(await opened(kai, "Texts"), "Add a question")
    page = await kai.submits(form, {"Question": "Where is the tea?", "Answer": "In {chat_channel}."})
    page = await kai.chooses(page, "Change an answer behind “I'm lost”", ["question-1"])
    assert "In {chat_channel}." in page.text
    form = await kai.chooses(page, "Write it in…", ["es"])
    page = await kai.submits(form, {"Question": "¿Y el té?", "Answer": "Aquí."})
    page = await kai.presses(page, "Remove")
    answers = next(select for select in page.selects if select.placeholder.startswith("Change an answer"))
    assert [option.value for option in answers.options] == ["read"]


async def test_what_is_missing_is_translated_and_marked_until_somebody_confirms_it(
    kai: Person, engine: StubEngine
) -> None:
    engine.reply = lambda text: f"voilà le texte français de ceci : {text}"
    panel = await started(kai, "Blank")
    panel = await kai.chooses(panel, "Which languages to offer", ["en", "fr"])
    assert "French: 3 texts are missing" in panel.text
    page = await kai.presses(await kai.presses(panel, "Texts"), "Translate what is missing", timeout=10)
    assert "texts were translated by a machine" in page.text
    assert "French: 3 by a machine, not confirmed" in page.text
    preview = await kai.presses(await opened(kai), "Preview")
    assert f"<@{kai.id}>" in preview.text.partition("voilà")[2]
    page = await kai.chooses(page, "I have read and confirm all texts in…", ["fr"])
    assert "French: complete" in page.text


async def test_where_no_engine_answers_the_admin_is_told_and_nothing_changes(
    kai: Person, engine: StubEngine
) -> None:
    engine.status = 500
    panel = await kai.chooses(await started(kai, "Blank"), "Which languages to offer", ["en", "fr"])
    answer = await kai.presses(await kai.presses(panel, "Texts"), "Translate what is missing", timeout=15)
    assert answer.ephemeral
    assert "French: 3 texts missing" in (await opened(kai, "Texts")).text
