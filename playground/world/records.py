"""What a Discord consists of. Plain state: nothing here talks to anybody.

Ids are numbers inside and become strings in `payloads`. When something was made is read from its id.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum, IntFlag

from playground.permissions import Overwrite, Permission
from playground.wire import Json
from playground.world.poll import Poll


class ChannelType(IntEnum):
    TEXT = 0
    DM = 1
    VOICE = 2
    CATEGORY = 4
    ANNOUNCEMENT = 5
    ANNOUNCEMENT_THREAD = 10
    PUBLIC_THREAD = 11
    PRIVATE_THREAD = 12
    STAGE = 13
    FORUM = 15


WITH_VOICES = (ChannelType.VOICE, ChannelType.STAGE)
"""Channels to speak in, which people also write in."""


class MessageType(IntEnum):
    DEFAULT = 0
    RECIPIENT_ADD = 1
    CHANNEL_PINNED_MESSAGE = 6
    USER_JOIN = 7
    THREAD_CREATED = 18
    REPLY = 19
    CHAT_INPUT_COMMAND = 20
    THREAD_STARTER_MESSAGE = 21
    CONTEXT_MENU_COMMAND = 23
    POLL_RESULT = 46


WRITTEN = (
    MessageType.DEFAULT,
    MessageType.REPLY,
    MessageType.CHAT_INPUT_COMMAND,
    MessageType.CONTEXT_MENU_COMMAND,
)
"""The types of messages that somebody wrote; the others are Discord's own lines."""


class MessageFlag(IntFlag):
    SUPPRESS_EMBEDS = 1 << 2
    HAS_THREAD = 1 << 5
    EPHEMERAL = 1 << 6
    LOADING = 1 << 7
    SUPPRESS_NOTIFICATIONS = 1 << 12
    HAS_SNAPSHOT = 1 << 14
    IS_COMPONENTS_V2 = 1 << 15


class MemberFlag(IntFlag):
    DID_REJOIN = 1 << 0
    COMPLETED_ONBOARDING = 1 << 1
    STARTED_ONBOARDING = 1 << 3


_NO_FLAGS = MessageFlag(0)
_NO_MEMBER_FLAGS = MemberFlag(0)


@dataclass(slots=True)
class User:
    """A person or a bot. `locale` is the language of her client, `reads` what she reads in the scene.

    Without `dms_open` she takes no direct messages from other members of a server.
    """

    id: int
    username: str
    global_name: str | None
    locale: str = "en-US"
    bot: bool = False
    avatar: str | None = None
    discriminator: str = "0"
    color: str = "#5d7f4e"
    part: str = "member"
    reads: str = "en-US"
    dms_open: bool = True

    @property
    def display_name(self) -> str:
        return self.global_name or self.username


@dataclass(slots=True)
class Role:
    """A role of a server; @everyone has the id of the server."""

    id: int
    name: str
    permissions: Permission
    color: int = 0
    hoist: bool = False
    mentionable: bool = False
    managed_by: int | None = None
    position: int = 0


@dataclass(slots=True)
class Member:
    user_id: int
    joined_at: datetime
    role_ids: list[int] = field(default_factory=list)
    nick: str | None = None
    pending: bool = False
    flags: MemberFlag = _NO_MEMBER_FLAGS


@dataclass(slots=True)
class Emoji:
    """A server's own emoji; `drawing` is the SVG that is served for it."""

    id: int
    name: str
    drawing: str


@dataclass(frozen=True, slots=True)
class Sticker:
    """A server's own sticker; `drawing` is the SVG that is served for it."""

    id: int
    guild_id: int
    name: str
    tags: str
    drawing: str


@dataclass(slots=True)
class Onboarding:
    """Discord's own questions for new members. `questions` are as they are told to whoever asks."""

    enabled: bool = False
    mode: int = 0
    default_channel_ids: list[int] = field(default_factory=list)
    questions: list[Json] = field(default_factory=list)


@dataclass(slots=True)
class Guild:
    id: int
    name: str
    owner_id: int
    locale: str
    roles: dict[int, Role] = field(default_factory=dict)
    members: dict[int, Member] = field(default_factory=dict)
    emojis: dict[int, Emoji] = field(default_factory=dict)
    stickers: dict[int, Sticker] = field(default_factory=dict)
    features: set[str] = field(default_factory=set)
    former_ids: set[int] = field(default_factory=set)
    onboarding: Onboarding = field(default_factory=Onboarding)
    blocked_words: set[str] = field(default_factory=set)
    hidden: bool = False


@dataclass(slots=True)
class ForumTag:
    id: int
    name: str
    emoji: str | None = None


@dataclass(slots=True)
class Thread:
    """What a channel has more when it is a thread. `member_ids` maps who follows it to since when."""

    owner_id: int
    changed_at: datetime
    member_ids: dict[int, datetime] = field(default_factory=dict)
    tag_ids: list[int] = field(default_factory=list)
    archived: bool = False
    locked: bool = False
    invitable: bool = True
    auto_archive_minutes: int = 4320
    message_count: int = 0
    messages_ever: int = 0


@dataclass(slots=True)
class Attachment:
    id: int
    filename: str
    content_type: str
    data: bytes
    url: str
    description: str | None = None
    ephemeral: bool = False


@dataclass(slots=True)
class Reaction:
    emoji_id: int | None
    emoji_name: str
    user_ids: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Forward:
    """Which message another one brings along, and a picture of it in Discord's JSON."""

    channel_id: int
    guild_id: int | None
    message_id: int
    snapshot: Json


@dataclass(slots=True)
class Mentions:
    """Whom a message notifies, which is less than whom its text names."""

    user_ids: list[int] = field(default_factory=list)
    role_ids: list[int] = field(default_factory=list)
    everyone: bool = False


@dataclass(slots=True)
class Message:
    """`author` of a webhook's message is a made-up user with the webhook's id and the discriminator 0000.

    `visible_to` is the one person who sees an ephemeral message; `origin` says of which interaction it
    is the answer, as Discord's `interaction_metadata`. `notified` are those whom it pinged when it was
    posted; an edit changes its mentions and pings nobody.
    """

    id: int
    channel_id: int
    author: User
    type: MessageType = MessageType.DEFAULT
    content: str = ""
    flags: MessageFlag = _NO_FLAGS
    embeds: list[Json] = field(default_factory=list)
    components: list[Json] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    mentions: Mentions = field(default_factory=Mentions)
    notified: frozenset[int] = frozenset()
    reactions: dict[str, Reaction] = field(default_factory=dict)
    replies_to: int | None = None
    forward: Forward | None = None
    announces: int | None = None
    poll: Poll | None = None
    stickers: list[Sticker] = field(default_factory=list)
    edited_at: datetime | None = None
    pinned_at: datetime | None = None
    nonce: str | int | None = None
    tts: bool = False
    webhook_id: int | None = None
    application_id: int | None = None
    visible_to: int | None = None
    origin: Json | None = None
    command_name: str | None = None
    thread_id: int | None = None


@dataclass(slots=True)
class Channel:
    """A channel of any kind; `thread` is set for threads and forum posts, `recipient_ids` for a DM."""

    id: int
    type: ChannelType
    guild_id: int | None = None
    name: str | None = None
    parent_id: int | None = None
    position: int = 0
    topic: str | None = None
    nsfw: bool = False
    overwrites: list[Overwrite] = field(default_factory=list)
    recipient_ids: tuple[int, ...] = ()
    tags: list[ForumTag] = field(default_factory=list)
    thread: Thread | None = None
    messages: dict[int, Message] = field(default_factory=dict)

    @property
    def last_message_id(self) -> int | None:
        return max((m.id for m in self.messages.values() if m.visible_to is None), default=None)

    @property
    def last_pin_at(self) -> datetime | None:
        return max((m.pinned_at for m in self.messages.values() if m.pinned_at), default=None)


@dataclass(slots=True)
class Webhook:
    id: int
    token: str
    channel_id: int
    guild_id: int
    name: str
    creator_id: int
    application_id: int | None
    avatar: str | None = None


@dataclass(slots=True)
class Application:
    """The bot's application. Its bot user has the same id; `commands` are Discord's command objects.

    `withdrawn_intents` are privileged intents that its owner has switched off; `installed_by` the people
    who have it as a user-installed app, `exempt` those to whom the server's integration settings allow
    every command, whatever its default permissions.
    """

    id: int
    name: str
    owner_id: int
    token: str
    commands: dict[int, Json] = field(default_factory=dict)
    withdrawn_intents: set[str] = field(default_factory=set)
    installed_by: set[int] = field(default_factory=set)
    exempt: set[int] = field(default_factory=set)
