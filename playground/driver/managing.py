"""What those who manage a server do with its channels, roles, webhooks and bots."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self

from playground.actions import arrivals, channels, members, roles, webhooks
from playground.driver.hook import Hook
from playground.driver.somebody import Somebody
from playground.permissions import Overwrite, bits
from playground.wire import Json
from playground.world import ChannelType, Role

_KINDS = {
    "text": ChannelType.TEXT,
    "announcement": ChannelType.ANNOUNCEMENT,
    "voice": ChannelType.VOICE,
    "stage": ChannelType.STAGE,
    "category": ChannelType.CATEGORY,
    "forum": ChannelType.FORUM,
}


class Managing(Somebody):
    """Managing a server, as far as one's permissions go. Permissions have Discord's names, VIEW_CHANNEL."""

    # Channels

    async def creates_channel(
        self, name: str, *, kind: str = "text", category: str | None = None, **more: object
    ) -> Self:
        """A channel of a kind (see _KINDS); she is then in it. `more` are Discord's fields."""
        form: Json = {"name": name, "type": int(_KINDS[kind]), **more}
        if category is not None:
            form["parent_id"] = str(self._channel(category).id)
        return self._at(channels.create(self._world, self.id, self._guild(), form))

    async def changes_channel(
        self,
        channel: str,
        *,
        name: str | None = None,
        topic: str | None = None,
        nsfw: bool | None = None,
        category: str | None = None,
    ) -> None:
        """Renames, marks as for adults, moves; an empty `category` takes the channel out of its own."""
        given = {"name": name, "topic": topic, "nsfw": nsfw}
        form: Json = {field: value for field, value in given.items() if value is not None}
        if category is not None:
            form["parent_id"] = str(self._channel(category).id) if category else None
        channels.change(self._world, self.id, self._channel(channel), form)

    async def deletes_channel(self, channel: str) -> None:
        channels.delete(self._world, self.id, self._channel(channel))

    async def overrules(
        self, channel: str, whom: str | Somebody, *, allow: Iterable[str] = (), deny: Iterable[str] = ()
    ) -> None:
        """What a channel allows and denies a role, by its name (@everyone is one), or a member; it replaces
        what the channel said of them before, and nothing at all ends that."""
        place, target = self._channel(channel), self._role(whom).id if isinstance(whom, str) else whom.id
        kind = channels.OF_A_ROLE if isinstance(whom, str) else channels.OF_A_MEMBER
        rule = Overwrite(target, kind, bits(allow), bits(deny))
        if rule.allow or rule.deny:
            channels.overrule(self._world, self.id, place, rule)
        else:
            channels.stop_overruling(self._world, self.id, place, target)

    # Roles and members

    async def creates_role(
        self, name: str, *, permissions: Iterable[str] = (), mentionable: bool = False
    ) -> int:
        """A role, the lowest; gives its id."""
        form = {"name": name, "permissions": str(int(bits(permissions))), "mentionable": mentionable}
        return roles.create(self._world, self.id, self._guild(), form).id

    async def changes_role(
        self, role: str, *, name: str | None = None, permissions: Iterable[str] | None = None
    ) -> None:
        form: Json = {"name": name} if name is not None else {}
        if permissions is not None:
            form["permissions"] = str(int(bits(permissions)))
        roles.change(self._world, self.id, self._guild(), self._role(role), form)

    async def deletes_role(self, role: str) -> None:
        roles.delete(self._world, self.id, self._guild(), self._role(role))

    async def gives_role(self, to: Somebody, role: str) -> None:
        held = self._world.member(self._guild(), to.id)
        members.give_role(self._world, self._guild(), held, self._role(role).id, self.id)

    async def takes_role(self, of: Somebody, role: str) -> None:
        held = self._world.member(self._guild(), of.id)
        members.take_role(self._world, self._guild(), held, self._role(role).id, self.id)

    async def kicks(self, whom: Somebody) -> None:
        """Removes a member; a bot loses the server and its role with it."""
        arrivals.kick(self._world, self._guild(), whom.id, self.id)

    async def invites(self, bot: Somebody, *permissions: str) -> None:
        """Adds a bot, which gets a role with these permissions."""
        invited = self._world.user(bot.id)
        arrivals.add_bot(self._world, self._guild(), invited, bits(permissions), self.id)

    # Webhooks

    async def makes_webhook(self, name: str, *, channel: str | None = None) -> Hook:
        """A webhook; made by a bot it belongs to that application, made by a person to none."""
        made = webhooks.create(self._world, self.id, self._channel(channel), {"name": name})
        return Hook(self._world, made)

    async def deletes_webhook(self, name: str, *, channel: str | None = None) -> None:
        """Deletes the webhook of this name in a channel, whoever made it."""
        place = self._channel(channel)
        found = {webhook.name: webhook for webhook in webhooks.of_channel(self._world, place)}
        if name not in found:
            raise LookupError(f"no webhook {name!r} in {place.name}, only {list(found)}")
        webhooks.delete_as(self._world, self.id, found[name])

    def _role(self, name: str) -> Role:
        for role in self._guild().roles.values():
            if role.name == name:
                return role
        raise LookupError(f"no role {name!r} among {[role.name for role in self._guild().roles.values()]}")
