"""One websocket of the bot, from hello to goodbye."""

from __future__ import annotations

import asyncio
import json
import secrets
import zlib
from typing import TYPE_CHECKING, Any

from aiohttp import WSMsgType, web

from playground.gateway.intents import PRIVILEGED, Intent
from playground.gateway.session import Op, Session, frame
from playground.payloads import guilds, users
from playground.wire import Json
from playground.world import World

if TYPE_CHECKING:
    from playground.gateway.gateway import Gateway

HEARTBEAT_SECONDS = 41.25
"""How often Discord asks for a sign of life."""

_MEMBERS_IN_A_CHUNK = 1000
_CLOSING_FOR_GOOD = (1000, 1001)
_UNKNOWN_OPCODE, _AUTHENTICATION_FAILED, _INVALID_SHARD, _DISALLOWED_INTENTS = 4001, 4004, 4010, 4014


class Connection:
    """One websocket of the bot; `zipped` if it asked for transport compression, which hikari insists on."""

    def __init__(self, gateway: Gateway, world: World, socket: web.WebSocketResponse, zipped: bool) -> None:
        self._gateway = gateway
        self._world = world
        self._socket = socket
        self._outbox: asyncio.Queue[str | int] = asyncio.Queue()
        self._session: Session | None = None
        self._ended_here = False
        self._zip = zlib.compressobj() if zipped else None

    async def run(self) -> None:
        self._send(Op.HELLO, {"heartbeat_interval": int(HEARTBEAT_SECONDS * 1000)})
        writer = asyncio.create_task(self._write())
        try:
            async for message in self._socket:
                if message.type in (WSMsgType.TEXT, WSMsgType.BINARY):
                    self._take(json.loads(message.data))
        finally:
            writer.cancel()
            if self._session:
                for_good = not self._ended_here and self._socket.close_code in _CLOSING_FOR_GOOD
                self._gateway.left(self._session, self._outbox, for_good)

    async def _write(self) -> None:
        while True:
            text = await self._outbox.get()
            if isinstance(text, int):
                self._ended_here = True
                await self._socket.close(code=text)
                return
            if self._zip is None:
                await self._socket.send_str(text)
            else:
                data = self._zip.compress(text.encode()) + self._zip.flush(zlib.Z_SYNC_FLUSH)
                await self._socket.send_bytes(data)

    def _send(self, op: Op, data: object) -> None:
        self._outbox.put_nowait(frame(op, data))

    def _take(self, sent: Json) -> None:
        op: int = sent["op"]
        data: Any = sent.get("d")
        if op == Op.HEARTBEAT:
            self._send(Op.HEARTBEAT_ACK, None)
        elif op == Op.IDENTIFY:
            self._identify(data)
        elif op == Op.RESUME:
            self._resume(data)
        elif op == Op.REQUEST_GUILD_MEMBERS:
            self._send_members(data)
        elif op not in (Op.PRESENCE_UPDATE, Op.VOICE_STATE_UPDATE):
            self._outbox.put_nowait(_UNKNOWN_OPCODE)

    def _identify(self, form: Json) -> None:
        refusal = self._refusal_of(form)
        if refusal is not None:
            self._outbox.put_nowait(refusal)
            return
        shard = form.get("shard") or (0, 1)
        session = Session(secrets.token_hex(16), Intent(form["intents"]), (shard[0], shard[1]))
        session.outbox = self._outbox
        self._session = session
        self._greet(session)

    def _refusal_of(self, form: Json) -> int | None:
        """The close code of an identify that Discord would not take."""
        if form["token"].removeprefix("Bot ") != self._world.application.token:
            return _AUTHENTICATION_FAILED
        number, count = form.get("shard") or (0, 1)
        if not 0 <= number < count:
            return _INVALID_SHARD
        wanted = Intent(form["intents"])
        off = self._world.application.withdrawn_intents
        return _DISALLOWED_INTENTS if any(PRIVILEGED[name] in wanted for name in off) else None

    def _greet(self, session: Session) -> None:
        """READY, then each server of this shard."""
        world, bot_id = self._world, self._world.bot.id
        mine = [guild for guild in world.guilds_of(bot_id) if session.serves(guild.id)]
        flags = users.application_flags(world)
        ready: Json = {
            "v": 10,
            "user": users.own_user(world.bot),
            "guilds": [{"id": str(guild.id), "unavailable": True} for guild in mine],
            "session_id": session.id,
            "resume_gateway_url": world.gateway,
            "application": {"id": str(bot_id), "flags": flags, "flags_new": str(flags)},
            "shard": list(session.shard),
        }
        self._gateway.dispatch(session, "READY", ready)
        for guild in mine:
            if Intent.GUILDS in session.intents:
                whole = guilds.guild_event(world, guild, bot_id) | {"unavailable": False}
                self._gateway.dispatch(session, "GUILD_CREATE", whole)
        self._gateway.open(session)

    def _resume(self, form: Json) -> None:
        """Sends again what came after the last event the bot has seen."""
        session = self._gateway.find(form["session_id"])
        kept_from = session.sent[0][0] if session and session.sent else 1
        if session is None or form["seq"] > session.number or form["seq"] < kept_from - 1:
            self._send(Op.INVALID_SESSION, False)
            return
        self._session = session
        for number, text in session.sent:
            if number > form["seq"]:
                self._outbox.put_nowait(text)
        session.outbox = self._outbox
        self._gateway.dispatch(session, "RESUMED", {})
        self._gateway.open(session)

    def _send_members(self, form: Json) -> None:
        """Answers a request for members, in chunks of a thousand."""
        if self._session is None:
            return
        guild = self._world.guild(int(form["guild_id"]))
        found = self._matching_members(form)
        pieces = [found[n : n + _MEMBERS_IN_A_CHUNK] for n in range(0, len(found), _MEMBERS_IN_A_CHUNK)] or [
            []
        ]
        for n, piece in enumerate(pieces):
            chunk: Json = {
                "guild_id": str(guild.id),
                "members": piece,
                "chunk_index": n,
                "chunk_count": len(pieces),
            }
            if "nonce" in form:
                chunk["nonce"] = form["nonce"]
            self._gateway.dispatch(self._session, "GUILD_MEMBERS_CHUNK", chunk)

    def _matching_members(self, form: Json) -> list[Json]:
        guild = self._world.guild(int(form["guild_id"]))
        held = list(guild.members.values())
        if form.get("user_ids"):
            asked = form["user_ids"]
            wanted = {int(user_id) for user_id in (asked if isinstance(asked, list) else [asked])}
            held = [member for member in held if member.user_id in wanted]
        query = form.get("query") or ""
        held = [m for m in held if self._world.users[m.user_id].username.startswith(query)]
        return [users.full_member(self._world, member) for member in held[: form.get("limit") or None]]
