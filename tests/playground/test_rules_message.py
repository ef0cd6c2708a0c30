"""What a message may hold."""

import discord
import pytest

from playground.refusal import Refusal
from playground.rules import MessageFlag, check_message, check_not_empty
from tests.playground.refusals import problems_of

V2 = int(MessageFlag.IS_COMPONENTS_V2)
TEXT = {"type": 10, "content": "hello"}


def embed(**fields: object) -> dict[str, object]:
    return {"embeds": [fields]}


def test_a_full_message_of_the_library_is_taken() -> None:
    card = discord.Embed(title="Tea", description="茶", url="https://example.org", colour=0x00AA88)
    card.add_field(name="a", value="b").set_footer(text="c").set_author(name="d")
    card.set_image(url="attachment://tea.png")
    card.timestamp = discord.utils.utcnow()
    mentions = discord.AllowedMentions.none().to_dict()
    check_message(
        {
            "content": "x" * 2000,
            "embeds": [card.to_dict()],
            "allowed_mentions": mentions,
            "nonce": 12345678901234567890,
            "enforce_nonce": True,
            "flags": 4,
            "attachments": [{"id": 0, "filename": "tea.png"}],
            "message_reference": {"message_id": "1"},
        },
        files=["tea.png"],
    )


def test_length_is_counted_in_characters_not_bytes() -> None:
    check_message({"content": "茶🍵" * 1000})


@pytest.mark.parametrize(
    ("body", "path", "code"),
    [
        ({"content": "x" * 2001}, "content", "BASE_TYPE_MAX_LENGTH"),
        ({"content": 5}, "content", "STRING_TYPE_CONVERT"),
        ({"content": "x", "nonce": "n" * 26}, "nonce", "BASE_TYPE_MAX_LENGTH"),
        ({"content": "x", "flags": 1}, "flags", "BITFIELD_TYPE_INVALID_FLAGS"),
        ({"content": "x", "flags": 64}, "flags", "BITFIELD_TYPE_INVALID_FLAGS"),
        ({"content": "x", "flags": "4"}, "flags", "NUMBER_TYPE_COERCE"),
        ({"content": "x", "tts": "yes"}, "tts", "BOOLEAN_TYPE_CONVERT"),
        ({"content": "x", "embeds": "none"}, "embeds", "LIST_TYPE_CONVERT"),
        ({"content": "x", "embeds": ["none"]}, "embeds.0", "DICT_TYPE_CONVERT"),
        ({"content": "x", "sticker_ids": ["1", "2", "3", "4"]}, "sticker_ids", "BASE_TYPE_MAX_LENGTH"),
        ({"attachments": [{"id": n} for n in range(11)]}, "attachments", "BASE_TYPE_MAX_LENGTH"),
        ({"embeds": [{"title": "x"}] * 11}, "embeds", "BASE_TYPE_MAX_LENGTH"),
        (embed(title="x" * 257), "embeds.0.title", "BASE_TYPE_MAX_LENGTH"),
        (embed(description="x" * 4097), "embeds.0.description", "BASE_TYPE_MAX_LENGTH"),
        (embed(color=5), "embeds.0.description", "BASE_TYPE_REQUIRED"),
        (embed(title="x", color=0x1000000), "embeds.0.color", "NUMBER_TYPE_MAX"),
        (embed(fields=[{"name": "x"}]), "embeds.0.fields.0.value", "BASE_TYPE_REQUIRED"),
        (embed(fields=[{"name": "x", "value": "y"}] * 26), "embeds.0.fields", "BASE_TYPE_MAX_LENGTH"),
        (embed(footer={"text": "x" * 2049}), "embeds.0.footer.text", "BASE_TYPE_MAX_LENGTH"),
        (embed(author={"name": "x" * 257}), "embeds.0.author.name", "BASE_TYPE_MAX_LENGTH"),
        (embed(title="x", url="example.org"), "embeds.0.url", "URL_TYPE_INVALID_URL"),
        (embed(image={"url": "ftp://x"}), "embeds.0.image.url", "URL_TYPE_INVALID_SCHEME"),
        (embed(title="x", timestamp="yesterday"), "embeds.0.timestamp", "DATE_TIME_TYPE_PARSE"),
        (
            {"content": "x", "allowed_mentions": {"parse": ["users"], "users": ["1"]}},
            "allowed_mentions",
            "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
        ),
        (
            {"content": "x", "allowed_mentions": {"parse": ["all"]}},
            "allowed_mentions.parse.0",
            "BASE_TYPE_CHOICES",
        ),
        ({"poll": {"question": {"text": "?"}}}, "poll.answers", "BASE_TYPE_REQUIRED"),
    ],
)
def test_a_broken_message_is_refused_where_it_is_broken(body: object, path: str, code: str) -> None:
    assert problems_of(lambda: check_message(body)) == {(path, code)}


def test_embeds_share_six_thousand_characters() -> None:
    embeds = [{"description": "x" * 3000}, {"description": "x" * 3000}]
    check_message({"embeds": embeds})
    embeds.append({"title": "x"})
    assert problems_of(lambda: check_message({"embeds": embeds})) == {("embeds", "MAX_EMBED_SIZE_EXCEEDED")}


def test_all_problems_are_told_at_once() -> None:
    body = {"content": "x" * 2001, "embeds": [{"title": "x" * 257}]}
    assert {path for path, _ in problems_of(lambda: check_message(body))} == {"content", "embeds.0.title"}


@pytest.mark.parametrize("body", [{}, {"content": ""}, {"content": " \n"}, {"content": None, "embeds": []}])
def test_an_empty_message_is_refused(body: object) -> None:
    with pytest.raises(Refusal) as caught:
        check_message(body)
    assert caught.value.code == 50006


def test_a_file_a_forward_or_a_component_makes_a_message() -> None:
    check_message({}, files=["tea.png"])
    check_message({"message_reference": {"type": 1, "message_id": "1", "channel_id": "2"}})
    check_message(
        {"components": [{"type": 1, "components": [{"type": 2, "style": 1, "custom_id": "a", "label": "b"}]}]}
    )


def test_an_edit_may_leave_everything_out_but_not_end_up_empty() -> None:
    check_message({"content": ""}, edit=True)
    with pytest.raises(Refusal) as caught:
        check_not_empty({"content": "", "embeds": []})
    assert caught.value.code == 50006


def test_only_an_answer_to_an_interaction_is_ephemeral() -> None:
    check_message({"content": "x", "flags": 64}, interaction=True)


@pytest.mark.parametrize("field", ["content", "embeds", "poll", "sticker_ids"])
def test_components_v2_leave_no_room_for_anything_else(field: str) -> None:
    old = {
        "content": "x",
        "embeds": [{"title": "x"}],
        "poll": {"question": {"text": "?"}, "answers": [{"poll_media": {"text": "a"}}]},
        "sticker_ids": ["1"],
    }
    body = {"flags": V2, "components": [TEXT], field: old[field]}
    expected = {(field, "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2")}
    assert problems_of(lambda: check_message(body)) == expected


def test_components_v2_need_their_flag() -> None:
    check_message({"flags": V2, "components": [TEXT]})
    body = {"components": [TEXT]}
    assert problems_of(lambda: check_message(body)) == {("components.0.type", "UNION_TYPE_CHOICES")}


def test_a_message_keeps_the_flag_of_components_v2_for_good() -> None:
    check_message({"components": [TEXT]}, v2_before=True, edit=True)
    check_message({"components": [TEXT], "flags": V2}, v2_before=True, edit=True)
    assert problems_of(lambda: check_message({"flags": 0}, v2_before=True, edit=True)) == {
        ("flags", "MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG")
    }
