from typing import cast

from bot.features.onboarding import native
from bot.features.onboarding.native import Onboarding, Option, Question

SENTENCES = ("Which languages do you read?", "你看得懂哪些语言？", "¿Qué idiomas lees?")
OPTION = Option(
    id="71",
    title="Cats",
    description="and kittens",
    emoji={"id": "9", "name": "cat", "animated": True},
    role_ids=["5"],
    channel_ids=["6"],
)
PLAIN = Option(
    id="72",
    title="Dogs",
    description="",
    emoji={"id": None, "name": None, "animated": False},
    role_ids=["7"],
    channel_ids=[],
)


def onboarding(*titles: str) -> Onboarding:
    questions = [
        Question(
            id=str(80 + n),
            title=title,
            options=[OPTION, PLAIN],
            single_select=True,
            required=True,
            in_onboarding=False,
            type=1,
        )
        for n, title in enumerate(titles)
    ]
    return Onboarding(guild_id="1", prompts=questions, default_channel_ids=["2", "3"], enabled=True, mode=1)


def test_everything_that_is_there_is_sent_back_as_it_was() -> None:
    form = native.with_question(onboarding("Pets?", "Tea?"), "Languages?", {"English": 40, "中文": 41}, 99)
    assert (form["default_channel_ids"], form["enabled"], form["mode"]) == (["2", "3"], True, 1)
    first, second, new = cast("list[dict[str, object]]", form["prompts"])
    assert (first["id"], first["title"], second["id"]) == ("80", "Pets?", "81")
    assert (first["single_select"], first["required"], first["in_onboarding"], first["type"]) == (
        True,
        True,
        False,
        1,
    )
    cats, dogs = cast("list[dict[str, object]]", first["options"])
    assert cats == {
        "id": "71",
        "title": "Cats",
        "description": "and kittens",
        "emoji_id": "9",
        "emoji_name": "cat",
        "emoji_animated": True,
        "role_ids": ["5"],
        "channel_ids": ["6"],
    }
    assert "emoji_name" not in dogs
    assert (new["id"], new["title"]) == ("99", "Languages?")
    assert [option["role_ids"] for option in cast("list[Option]", new["options"])] == [["40"], ["41"]]


def test_our_question_is_known_by_its_sentences_and_taken_out_alone() -> None:
    mine = native.title_of(SENTENCES[:2])
    found = onboarding("Pets?", mine)
    question = native.ours(found, SENTENCES)
    assert question is not None
    assert question["id"] == "81"
    form = native.without_question(found, question)
    assert [each["id"] for each in cast("list[Question]", form["prompts"])] == ["80"]
    assert native.ours(onboarding("Pets?", f"{mine} · And pets?"), SENTENCES) is None


def test_a_title_has_as_many_languages_as_there_is_room_for() -> None:
    assert native.title_of([*SENTENCES, SENTENCES[0]]) == " · ".join(SENTENCES)
    assert native.title_of(["a" * 90, "b" * 20, "c"]) == f"{'a' * 90} · c"
    assert len(native.title_of(["x" * 200])) == native.TITLE_LENGTH


def test_any_change_is_noticed() -> None:
    changed = onboarding("Pets?")
    changed["prompts"][0]["required"] = False
    assert native.digest(onboarding("Pets?")) == native.digest(onboarding("Pets?")) != native.digest(changed)
