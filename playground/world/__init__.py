"""The state of the small Discord: records, look-ups, and the events that tell of every change."""

from playground.world.components import walk
from playground.world.events import Event, Events
from playground.world.interaction import (
    Answered,
    CallbackType,
    Failed,
    Interaction,
    InteractionType,
    Opened,
    Outcome,
    Suggested,
)
from playground.world.records import (
    WRITTEN,
    Application,
    Attachment,
    Channel,
    ChannelType,
    Emoji,
    ForumTag,
    Guild,
    Member,
    Mentions,
    Message,
    MessageFlag,
    MessageType,
    Reaction,
    Role,
    Thread,
    User,
    Webhook,
)
from playground.world.world import World

__all__ = [
    "WRITTEN",
    "Answered", "Application", "Attachment", "CallbackType", "Channel", "ChannelType", "Emoji", "Event",
    "Events", "Failed", "ForumTag", "Guild", "Interaction", "InteractionType", "Member", "Mentions",
    "Message", "MessageFlag", "MessageType", "Opened", "Outcome", "Reaction", "Role", "Suggested",
    "Thread", "User", "Webhook", "World", "walk",
]  # fmt: skip
