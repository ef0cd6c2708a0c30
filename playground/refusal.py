"""How Discord says no: a status, a code, a sentence, and for a bad form a tree of what is wrong where.

Codes, statuses and sentences are those of Discord's documentation, "Opcodes and Status Codes: JSON
Error Codes"; the tree is described under "API Reference: Error Messages".
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Problem(NamedTuple):
    """One thing wrong with a form: where (`embeds.0.title`; empty for the whole), Discord's code, why."""

    path: str
    code: str
    message: str


class Refusal(Exception):
    """A request that Discord would not carry out.

    `status` is the HTTP status, `code` Discord's JSON error code (0 is its general one), `errors` the
    tree of problems of an invalid form. The server answers it with `body()`.
    """

    def __init__(self, status: int, code: int, message: str, errors: dict[str, object] | None = None) -> None:
        super().__init__(f"{status} ({code}): {message}")
        self.status = status
        self.code = code
        self.message = message
        self.errors = errors

    def body(self) -> dict[str, object]:
        """The JSON that Discord answers with."""
        body: dict[str, object] = {"message": self.message, "code": self.code}
        if self.errors is not None:
            body["errors"] = self.errors
        return body

    # A form that breaks rules

    @classmethod
    def invalid(cls, path: str, code: str, message: str) -> Refusal:
        """One problem with a form; `path` is dotted, `embeds.0.title`."""
        return cls.form([Problem(path, code, message)])

    @classmethod
    def form(cls, problems: Iterable[Problem]) -> Refusal:
        """Everything that is wrong with a form, told at once, as Discord does."""
        return cls(400, 50035, "Invalid Form Body", _tree(problems))

    @classmethod
    def invalid_json(cls) -> Refusal:
        return cls(400, 50109, "The request body contains invalid JSON.")

    # Who is asking, and for what address

    @classmethod
    def unauthorised(cls) -> Refusal:
        return cls(401, 0, "401: Unauthorized")

    @classmethod
    def unknown_route(cls) -> Refusal:
        return cls(404, 0, "404: Not Found")

    @classmethod
    def method_not_allowed(cls) -> Refusal:
        return cls(405, 0, "405: Method Not Allowed")

    # Things that are not there

    @classmethod
    def unknown_application(cls) -> Refusal:
        return cls(404, 10002, "Unknown Application")

    @classmethod
    def unknown_channel(cls) -> Refusal:
        return cls(404, 10003, "Unknown Channel")

    @classmethod
    def unknown_guild(cls) -> Refusal:
        return cls(404, 10004, "Unknown Guild")

    @classmethod
    def unknown_member(cls) -> Refusal:
        return cls(404, 10007, "Unknown Member")

    @classmethod
    def unknown_message(cls) -> Refusal:
        return cls(404, 10008, "Unknown Message")

    @classmethod
    def unknown_overwrite(cls) -> Refusal:
        return cls(404, 10009, "Unknown permission overwrite")

    @classmethod
    def unknown_role(cls) -> Refusal:
        return cls(404, 10011, "Unknown Role")

    @classmethod
    def unknown_user(cls) -> Refusal:
        return cls(404, 10013, "Unknown User")

    @classmethod
    def unknown_emoji(cls) -> Refusal:
        """A reaction with an emoji that does not exist: 400, not 404, as on Discord."""
        return cls(400, 10014, "Unknown Emoji")

    @classmethod
    def unknown_webhook(cls) -> Refusal:
        return cls(404, 10015, "Unknown Webhook")

    @classmethod
    def unknown_interaction(cls) -> Refusal:
        """Answered after the three seconds, or with a token that was never given."""
        return cls(404, 10062, "Unknown interaction")

    @classmethod
    def unknown_command(cls) -> Refusal:
        return cls(404, 10063, "Unknown application command")

    @classmethod
    def unknown_sticker(cls) -> Refusal:
        return cls(404, 10060, "Unknown sticker")

    # Limits

    @classmethod
    def too_many_pins(cls, limit: int) -> Refusal:
        return cls(400, 30003, f"Maximum number of pins reached for the channel ({limit})")

    @classmethod
    def too_many_roles(cls, limit: int) -> Refusal:
        return cls(400, 30005, f"Maximum number of server roles reached ({limit})")

    @classmethod
    def too_many_webhooks(cls, limit: int) -> Refusal:
        return cls(400, 30007, f"Maximum number of webhooks reached ({limit})")

    @classmethod
    def too_many_reactions(cls, limit: int) -> Refusal:
        return cls(400, 30010, f"Maximum number of reactions reached ({limit})")

    @classmethod
    def too_many_channels(cls, limit: int) -> Refusal:
        return cls(400, 30013, f"Maximum number of server channels reached ({limit})")

    @classmethod
    def too_many_commands(cls, limit: int) -> Refusal:
        return cls(400, 30032, f"Maximum number of application commands reached ({limit})")

    @classmethod
    def too_many_old_edits(cls) -> Refusal:
        return cls(
            429, 30046, "Maximum number of edits to messages older than 1 hour reached. Try again later"
        )

    # What this bot or member may not do

    @classmethod
    def already_acknowledged(cls) -> Refusal:
        return cls(400, 40060, "Interaction has already been acknowledged.")

    @classmethod
    def missing_access(cls) -> Refusal:
        """It cannot see the channel at all; where it can see but not act, `missing_permissions`."""
        return cls(403, 50001, "Missing Access")

    @classmethod
    def wrong_dm_action(cls) -> Refusal:
        return cls(403, 50003, "Cannot execute action on a DM channel")

    @classmethod
    def not_the_author(cls) -> Refusal:
        return cls(403, 50005, "Cannot edit a message authored by another user")

    @classmethod
    def empty_message(cls) -> Refusal:
        return cls(400, 50006, "Cannot send an empty message")

    @classmethod
    def cannot_dm(cls) -> Refusal:
        return cls(403, 50007, "Cannot send messages to this user")

    @classmethod
    def missing_permissions(cls) -> Refusal:
        return cls(403, 50013, "Missing Permissions")

    @classmethod
    def system_message(cls) -> Refusal:
        return cls(403, 50021, "Cannot execute action on a system message")

    @classmethod
    def wrong_channel_type(cls) -> Refusal:
        return cls(400, 50024, "Cannot execute action on this channel type")

    @classmethod
    def invalid_webhook_token(cls) -> Refusal:
        return cls(401, 50027, "Invalid Webhook Token")

    @classmethod
    def thread_archived(cls) -> Refusal:
        return cls(400, 50083, "Thread is archived")

    @classmethod
    def reaction_blocked(cls) -> Refusal:
        return cls(403, 90001, "Reaction was blocked")

    @classmethod
    def thread_exists(cls) -> Refusal:
        return cls(400, 160004, "A thread has already been created for this message")

    @classmethod
    def invalid_sticker(cls) -> Refusal:
        return cls(400, 50081, "Invalid sticker sent")

    @classmethod
    def onboarding_cannot_start(cls) -> Refusal:
        return cls(400, 350000, "Cannot enable onboarding, requirements are not met")

    @classmethod
    def onboarding_below_requirements(cls) -> Refusal:
        return cls(400, 350001, "Cannot update onboarding while below requirements")

    @classmethod
    def poll_expired(cls) -> Refusal:
        return cls(400, 520001, "Poll expired")

    @classmethod
    def poll_message(cls) -> Refusal:
        return cls(400, 520003, "Cannot edit a poll message")

    @classmethod
    def blocked_by_automod(cls) -> Refusal:
        return cls(400, 200000, "Message was blocked by automatic moderation")

    @classmethod
    def title_blocked_by_automod(cls) -> Refusal:
        return cls(400, 200001, "Title was blocked by automatic moderation")


def _tree(problems: Iterable[Problem]) -> dict[str, object]:
    here: list[dict[str, str]] = []
    branches: dict[str, list[Problem]] = {}
    for problem in problems:
        step, _, rest = problem.path.partition(".")
        if step:
            branches.setdefault(step, []).append(problem._replace(path=rest))
        else:
            here.append({"code": problem.code, "message": problem.message})
    tree: dict[str, object] = {"_errors": here} if here else {}
    return tree | {step: _tree(inner) for step, inner in branches.items()}
