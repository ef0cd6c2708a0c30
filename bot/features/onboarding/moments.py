"""When a flow greets somebody, told from what Discord says of them."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.features.onboarding.flow import Flow


@dataclass(frozen=True, slots=True)
class Standing:
    """A member as Discord tells of them.

    `pending` is whether the server's rules screening is still before them, `onboarded` whether
    Discord's own onboarding is behind them; `onboards` whether the server has one (or nobody knows).
    """

    joined_at: datetime
    created_at: datetime
    pending: bool = False
    onboarded: bool = False
    onboards: bool = False
    role_ids: frozenset[int] = frozenset()


def has_come(flow: Flow, standing: Standing) -> bool:
    """Whether the flow's moment is there. That of the first message nobody's standing tells."""
    if flow.moment == "join":
        return True
    if flow.moment == "screening":
        return not standing.pending
    if flow.moment == "onboarding":
        # An onboarding that the server has switched off meanwhile would never be completed.
        return standing.onboarded or not (standing.onboards or standing.pending)
    return flow.moment == "role" and flow.moment_role in standing.role_ids


def is_too_young(flow: Flow, standing: Standing, now: datetime) -> bool:
    """Whether the account is younger than the flow allows for a greeting of its own."""
    return now - standing.created_at < timedelta(days=flow.throttle.account_age_days)
