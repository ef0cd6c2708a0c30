"""What a channel and a role may be ("Create Guild Channel", "Modify Channel", "Create Guild Role")."""

from __future__ import annotations

from playground.rules.form import Form

NAME = 100
TOPIC = 1024
FORUM_TOPIC = 4096
TAGS = 20
TAG_NAME = 20
OVERWRITES = 100
_TEXT, _VOICE, _CATEGORY, _ANNOUNCEMENT, _STAGE, _FORUM = 0, 2, 4, 5, 13, 15
_KINDS = (_TEXT, _VOICE, _CATEGORY, _ANNOUNCEMENT, _STAGE, _FORUM)


def check_new_channel(body: object) -> None:
    """Refuse (50035) a channel that cannot be made. Of Discord's kinds all are here but media channels."""
    form = Form(body)
    if form.has("type"):
        form.choice("type", _KINDS)
    _examine(form, new=True)


def check_channel(body: object) -> None:
    """Refuse (50035) a change that a channel cannot take."""
    _examine(Form(body), new=False)


def check_role(body: object) -> None:
    """Refuse (50035) a role that Discord would not take, new or changed."""
    form = Form(body)
    form.text("name", NAME, low=1 if form.has("name") else 0)
    form.whole("color", 0, 0xFFFFFF)
    for field in ("hoist", "mentionable"):
        form.truth(field)
    form.refuse_if_wrong()


def _examine(form: Form, *, new: bool) -> None:
    if new or "name" in form.body:
        form.text("name", NAME, low=1, required=True)
    form.text("topic", FORUM_TOPIC if form.value("type") == _FORUM else TOPIC)
    form.truth("nsfw")
    form.whole("position", 0, 1_000_000)
    for rule in form.forms("permission_overwrites", OVERWRITES):
        rule.choice("type", (0, 1))
    for tag in form.forms("available_tags", TAGS):
        tag.text("name", TAG_NAME, low=1, required=True)
    form.refuse_if_wrong()
