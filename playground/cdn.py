"""Files and drawn pictures under /cdn. Avatars are initials on a colour: nobody here has a photograph."""

from __future__ import annotations

from html import escape

from aiohttp import web

from playground.world import World

_AVATAR = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 128 128">\
<rect width="128" height="128" fill="{color}"/>\
<text x="64" y="64" dy=".35em" text-anchor="middle" font-family="sans-serif" font-size="60" fill="#fff">\
{initial}</text></svg>"""
_WEBHOOK_COLOR = "#7a6652"


class Cdn:
    def __init__(self, world: World) -> None:
        self._world = world

    def add_to(self, app: web.Application) -> None:
        app.router.add_get("/cdn/attachments/{channel_id}/{file_id}/{name}", self._attachment)
        app.router.add_get("/cdn/avatars/{user_id}/{file}", self._avatar)
        app.router.add_get("/cdn/emojis/{file}", self._emoji)
        app.router.add_get("/cdn/stickers/{file}", self._sticker)

    async def _attachment(self, request: web.Request) -> web.Response:
        file = self._world.files.get(_number(request.match_info["file_id"]))
        if file is None:
            raise web.HTTPNotFound
        # What people upload is shown or saved, never run as a page of this server.
        headers = {"Content-Type": file.content_type, "Content-Security-Policy": "sandbox"}
        return web.Response(body=file.data, headers=headers)

    async def _avatar(self, request: web.Request) -> web.Response:
        owner_id = _number(request.match_info["user_id"])
        user, webhook = self._world.users.get(owner_id), self._world.webhooks.get(owner_id)
        if user is None and webhook is None:
            raise web.HTTPNotFound
        name = user.display_name if user else webhook.name if webhook else ""
        color = user.color if user else _WEBHOOK_COLOR
        return _svg(_AVATAR.format(color=color, initial=escape(name[:1].upper())))

    async def _emoji(self, request: web.Request) -> web.Response:
        emoji_id = _number(request.match_info["file"].partition(".")[0])
        for guild in self._world.guilds.values():
            if emoji_id in guild.emojis:
                return _svg(guild.emojis[emoji_id].drawing)
        raise web.HTTPNotFound

    async def _sticker(self, request: web.Request) -> web.Response:
        sticker_id = _number(request.match_info["file"].partition(".")[0])
        for guild in self._world.guilds.values():
            if sticker_id in guild.stickers:
                return _svg(guild.stickers[sticker_id].drawing)
        raise web.HTTPNotFound


def _svg(drawing: str) -> web.Response:
    return web.Response(text=drawing, content_type="image/svg+xml")


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else 0
