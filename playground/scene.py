"""The opening scene: a small language exchange, in the middle of a conversation.

Four people, an owner who is never there, a bot, a handful of channels (three of them empty, for trying what
links rooms), and lines as people wrote them in January 2025: all of it is theirs and shown as it is, whatever
the language of the page.
"""

from __future__ import annotations

from base64 import b64encode
from datetime import UTC, datetime, timedelta

from playground.ids import EPOCH
from playground.permissions import DEFAULT_EVERYONE, NONE, Overwrite, Permission
from playground.world import (
    Application,
    Channel,
    ChannelType,
    Emoji,
    ForumTag,
    Guild,
    Member,
    Message,
    MessageType,
    Role,
    Sticker,
    User,
    World,
)

_BOT_PERMISSIONS = (
    DEFAULT_EVERYONE
    | Permission.MANAGE_MESSAGES
    | Permission.MANAGE_WEBHOOKS
    | Permission.MANAGE_THREADS
    | Permission.MANAGE_ROLES
    | Permission.PIN_MESSAGES
)

_TEA = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">\
<path d="M12 26h34v14a14 14 0 0 1-14 14h-6a14 14 0 0 1-14-14z" fill="#7d9a5b"/>\
<path d="M46 30h4a7 7 0 0 1 0 14h-5" fill="none" stroke="#7d9a5b" stroke-width="4"/>\
<path d="M22 20c-4-5 4-7 0-12M34 20c-4-5 4-7 0-12" fill="none" stroke="#b5a27c" stroke-width="3"/></svg>"""

_TALK = (
    ("Kai", 540, "hey all, welcome to the new people! kettle's on 🍵", None),
    ("Mei", 470, "大家好！你们是小红书难民吗 😂 先交猫税！", None),
    ("Ann", 410, "I have no idea what I'm doing here", None),
    ("Ann", 385, "but I was told to pay the cat tax?? so here's Biscuit, she bites", 1),
    ("Sofía", 300, "jajaja yo tampoco entiendo nada pero me encanta este sitio", 2),
    ("Mei", 190, "好可爱！！教我英语的话，我可以教你中文", 3),
    ("Kai", 120, "homework help for cat pictures is a fair trade tbh", None),
    ("Mei", 45, "很高兴认识你", 2),
)
"""Who, how many seconds ago, what, and the number of the line it answers."""


def opening() -> World:
    """A new world with the scene in it; the first server is where it plays."""
    builder = _Builder()
    builder.the_teahouse()
    builder.elsewhere()
    return builder.world


class _Builder:
    def __init__(self) -> None:
        start = datetime.now(UTC) - timedelta(days=3)
        first = ((start - EPOCH) // timedelta(milliseconds=1)) << 22
        self._joined = start
        self._next = first
        bot = User(self._id(), "teahouse", "Teahouse", bot=True, color="#3f6b57", part="bot")
        kai = User(self._id(), "kai", "Kai", "en-US", color="#2f6f8f", part="admin")
        owner = User(self._id(), "oldchen", "Old Chen 老陈", "zh-CN", color="#4a4a4a", part="owner")
        self.world = World(Application(bot.id, "Teahouse", owner.id, _token(bot.id)), bot)
        self._people = {"Kai": kai}
        self._owner = owner
        for name, username, locale, color in (
            ("Mei", "meimei_lin", "zh-CN", "#b5533c"),
            ("Ann", "ann_k", "en-US", "#6b5aa5"),
            ("Sofía", "sofia.ruiz", "es-ES", "#a8741a"),
        ):
            shown = "Mei 林梅" if name == "Mei" else name
            self._people[name] = User(self._id(), username, shown, locale, color=color, reads=locale)
        self.world.users |= {person.id: person for person in (owner, *self._people.values())}

    def the_teahouse(self) -> None:
        guild = self._guild("The Teahouse 茶馆", [self.world.bot, self._owner, *self._people.values()])
        admin = self._role(guild, "Admin", Permission.ADMINISTRATOR, "#2f6f8f", position=3)
        bot_role = self._bot_role = self._role(guild, "Teahouse", _BOT_PERMISSIONS, "#3f6b57", position=2)
        bot_role.managed_by = self.world.bot.id
        regular = self._role(guild, "Regular", NONE, "#b5533c", position=1)
        guild.members[self._people["Kai"].id].role_ids = [admin.id]
        guild.members[self.world.bot.id].role_ids = [bot_role.id]
        guild.members[self._people["Mei"].id].role_ids = [regular.id]
        tea = Emoji(self._id(), "tea", _TEA)
        guild.emojis[tea.id] = tea
        pot = Sticker(self._id(), guild.id, "Teapot", "tea", _TEA)
        guild.stickers[pot.id] = pot
        self._channels(guild)

    def elsewhere(self) -> None:
        """A server without the bot, for what people who installed it for themselves do there."""
        guild = self._guild("Elsewhere", [self._owner, *self._people.values()])
        guild.hidden = True
        self._channel(guild, ChannelType.TEXT, "elsewhere", 0)

    def _channels(self, guild: Guild) -> None:
        read_only = Overwrite(guild.id, 0, deny=Permission.SEND_MESSAGES | Permission.CREATE_PUBLIC_THREADS)
        staff_only = Overwrite(guild.id, 0, deny=Permission.VIEW_CHANNEL)
        door = self._channel(guild, ChannelType.CATEGORY, "The door 门口", 0)
        table = self._channel(guild, ChannelType.CATEGORY, "The tables 茶桌", 1)
        long_table = self._channel(guild, ChannelType.CATEGORY, "The long table 长桌", 2)
        kitchen = self._channel(guild, ChannelType.CATEGORY, "The kitchen 后厨", 3)
        welcome = self._channel(guild, ChannelType.TEXT, "welcome", 0, door)
        welcome.topic = "Read this first · 先看这里 · Empieza por aquí"
        welcome.overwrites.append(read_only)
        main = self._channel(guild, ChannelType.TEXT, "tea-house", 1, table)
        main.topic = "Anything, in any language · 什么都聊 · De todo un poco"
        self._channel(guild, ChannelType.TEXT, "food", 2, table)
        self._channel(guild, ChannelType.TEXT, "homework", 3, table)
        forum = self._channel(guild, ChannelType.FORUM, "questions", 4, table)
        forum.tags = [
            ForumTag(self._id(), "language 语言", "🗣️"),
            ForumTag(self._id(), "daily life 生活", "🏙️"),
        ]
        for position, name in enumerate(("english", "中文", "español"), start=5):
            self._channel(guild, ChannelType.TEXT, name, position, long_table)
        staff = self._channel(guild, ChannelType.TEXT, "staff", 8, kitchen)
        for place in (kitchen, staff):
            place.overwrites += [staff_only, Overwrite(self._bot_role.id, 0, allow=Permission.VIEW_CHANNEL)]
        self._greet(welcome)
        self._talk(main)

    def _greet(self, welcome: Channel) -> None:
        kai = self._people["Kai"]
        text = (
            "Welcome! Write in whatever language you like. Right-click a message → Apps → Translate.\n"
            "欢迎！用你喜欢的语言聊天就好。\n"
            "¡Bienvenidos! Escribid en el idioma que queráis."
        )
        self._say(welcome, kai, 86_400, text)

    def _talk(self, channel: Channel) -> None:
        said: list[Message] = []
        for name, seconds_ago, text, answers in _TALK:
            message = self._say(channel, self._people[name], seconds_ago, text)
            if answers is not None:
                message.type, message.replies_to = MessageType.REPLY, said[answers].id
                message.mentions.user_ids = [said[answers].author.id]
            said.append(message)

    def _say(self, channel: Channel, author: User, seconds_ago: int, text: str) -> Message:
        moment = datetime.now(UTC) - timedelta(seconds=seconds_ago)
        message = Message(self.world.ids.new(at=moment), channel.id, author, content=text)
        channel.messages[message.id] = message
        return message

    def _guild(self, name: str, users: list[User]) -> Guild:
        guild = Guild(self._id(), name, self._owner.id, "en-US")
        guild.roles[guild.id] = Role(guild.id, "@everyone", DEFAULT_EVERYONE)
        guild.members = {user.id: Member(user.id, self._joined) for user in users}
        self.world.guilds[guild.id] = guild
        return guild

    def _role(self, guild: Guild, name: str, permissions: Permission, color: str, *, position: int) -> Role:
        role = Role(self._id(), name, permissions, int(color.removeprefix("#"), 16), hoist=True)
        role.position = position
        guild.roles[role.id] = role
        return role

    def _channel(
        self, guild: Guild, kind: ChannelType, name: str, position: int, parent: Channel | None = None
    ) -> Channel:
        channel = Channel(self._id(), kind, guild.id, name, parent.id if parent else None, position)
        self.world.channels[channel.id] = channel
        return channel

    def _id(self) -> int:
        """An id from three days ago, later than the one before."""
        self._next += 1 << 22
        return self._next


def _token(bot_id: int) -> str:
    """Shaped like a token (the bot's id, a time, a signature; clients read the id) and plainly none."""
    return f"{b64encode(str(bot_id).encode()).decode().rstrip('=')}.GPlayX.this-opens-the-playground-only"
