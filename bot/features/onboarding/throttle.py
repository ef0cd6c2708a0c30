"""How many cards greet how many people: a raid must not flood the channel."""

from collections.abc import Sequence

from bot.features.onboarding.flow import Throttle

WINDOW_SECONDS = 60


def cards(waiting: Sequence[int], already: int, throttle: Throttle) -> list[list[int]]:
    """Who of those that wait is greeted now, a list for each card.

    `already` is the number of cards of the last WINDOW_SECONDS. Where too many wait for one card each,
    one greets them all, and the last card of a minute is kept for that.
    """
    room = max(throttle.per_minute, 1) - already
    if room <= 0 or not waiting:
        return []
    if len(waiting) > throttle.digest_above:
        return [list(waiting)]
    kept = 1 if throttle.per_minute > 1 else 0
    return [[user_id] for user_id in waiting[: room - kept]]
