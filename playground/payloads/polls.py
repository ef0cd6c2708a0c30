"""Polls, their results, and the line that tells of their end."""

from __future__ import annotations

from playground.wire import Json, id_or_none, timestamp
from playground.world import Poll, PollAnswer

_LAYOUT = 1


def poll(held: Poll, viewer_id: int) -> Json:
    return {
        "question": {"text": held.question},
        "answers": [{"answer_id": answer.id, "poll_media": _media(answer)} for answer in held.answers],
        "expiry": timestamp(held.expiry),
        "allow_multiselect": held.several,
        "layout_type": _LAYOUT,
        "results": {
            "answer_counts": [
                {"id": number, "count": len(voters), "me_voted": viewer_id in voters}
                for number, voters in sorted(held.votes.items())
                if voters
            ],
            "is_finalized": held.ended,
        },
    }


def result(held: Poll) -> Json:
    """The embed of the line that a poll ends with; of a tie it names no winner ("Poll Results Embed")."""
    counts = {answer.id: len(held.votes.get(answer.id, ())) for answer in held.answers}
    most = max(counts.values())
    fields = {
        "poll_question_text": held.question,
        "victor_answer_votes": str(most),
        "total_votes": str(len({user_id for voters in held.votes.values() for user_id in voters})),
    }
    first, *others = [answer for answer in held.answers if counts[answer.id] == most]
    if not others and most:
        fields |= _winner(first)
    drawn = [{"name": name, "value": value, "inline": False} for name, value in fields.items()]
    return {"type": "poll_result", "fields": drawn, "content_scan_version": 0}


def _winner(answer: PollAnswer) -> dict[str, str]:
    known = {
        "victor_answer_id": str(answer.id),
        "victor_answer_text": answer.text,
        "victor_answer_emoji_id": id_or_none(answer.emoji_id),
        "victor_answer_emoji_name": answer.emoji_name,
    }
    return {name: value for name, value in known.items() if value is not None}


def _media(answer: PollAnswer) -> Json:
    media: Json = {"text": answer.text} if answer.text is not None else {}
    if answer.emoji_name is None and answer.emoji_id is None:
        return media
    return media | {"emoji": {"id": id_or_none(answer.emoji_id), "name": answer.emoji_name}}
