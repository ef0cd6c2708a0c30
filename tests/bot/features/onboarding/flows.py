"""Flows for tests."""

from dataclasses import replace
from typing import Any

from bot.features.onboarding import Flow, Step, Wording


def said(**texts: str) -> Wording:
    """A wording by language, `zh_Hans` standing for zh-Hans."""
    return Wording({code.replace("_", "-"): text for code, text in texts.items()})


def page(step_id: str, **fields: Any) -> Step:
    return replace(Step(step_id, "page", said(en="Title"), said(en="Text")), **fields)


def flow(*steps: Step, **fields: Any) -> Flow:
    return replace(Flow(("en", "es"), said(en="Hi {member}", es="Hola {member}"), steps), **fields)
