"""What a poll may hold (Discord's documentation, "Poll: Poll Create Request Object")."""

from __future__ import annotations

from playground.rules.form import Form

QUESTION = 300
ANSWER = 55
ANSWERS = 10
HOURS = 768


def check_poll(poll: object) -> None:
    """Refuse (50035) a poll that Discord would not take."""
    form = Form(poll)
    examine_poll(form)
    form.refuse_if_wrong()


def examine_poll(form: Form) -> None:
    form.form("question").text("text", QUESTION, low=1, required=True)
    for answer in form.forms("answers", ANSWERS, low=1, required=True):
        media = answer.form("poll_media")
        media.text("text", ANSWER, low=1, required=not media.has("emoji"))
    form.whole("duration", 1, HOURS)
    form.truth("allow_multiselect")
    if form.has("layout_type"):
        form.choice("layout_type", {1})
