"""What Discord takes and what it refuses of a request's body: pure checks that raise Refusal.

They hold the limits and shapes of Discord's documentation, many of which its OpenAPI description leaves
out. What depends on the state of the world (does the channel exist, may the bot write there) is not here.
"""

from playground.rules.channel import check_channel, check_new_channel, check_role
from playground.rules.commands import check_autocomplete, check_command, check_commands
from playground.rules.components import check_components
from playground.rules.message import MessageFlag, check_message, check_not_empty
from playground.rules.modal import check_modal
from playground.rules.names import check_thread_name, check_webhook_name
from playground.rules.poll import check_poll

__all__ = [
    "MessageFlag",
    "check_autocomplete",
    "check_channel",
    "check_command",
    "check_commands",
    "check_components",
    "check_message",
    "check_modal",
    "check_new_channel",
    "check_not_empty",
    "check_poll",
    "check_role",
    "check_thread_name",
    "check_webhook_name",
]
