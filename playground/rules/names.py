"""What a webhook and a thread may be called."""

from __future__ import annotations

from playground.rules.form import Form

WEBHOOK_NAME = 80
THREAD_NAME = 100
_NEVER_INSIDE = ("clyde", "discord", "```")
_NEVER_ALONE = ("everyone", "here")


def check_webhook_name(name: object, *, field: str = "name") -> None:
    """Refuse (50035) a name Discord gives no webhook, whether its own or one message's (field `username`).

    "Webhook: Create Webhook" and, for what it points at, "User: Usernames and Nicknames".
    """
    form = Form({field: name})
    lowered = form.text(field, WEBHOOK_NAME, low=1, required=True).strip().lower()
    for word in _NEVER_INSIDE:
        if word in lowered:
            form.wrong(field, "USERNAME_INVALID_CONTAINS", f'Username cannot contain "{word}"')
    if lowered in _NEVER_ALONE:
        form.wrong(field, "USERNAME_INVALID", f'Username cannot be "{lowered}"')
    form.refuse_if_wrong()


def check_thread_name(name: object, *, field: str = "name") -> None:
    """Refuse (50035) a name Discord gives no thread ("Channel: Start Thread from Message")."""
    form = Form({field: name})
    form.text(field, THREAD_NAME, low=1, required=True)
    form.refuse_if_wrong()
