"""Where Discord is: the whole library follows two class attributes."""

import discord.gateway
import discord.http
from yarl import URL


def use(api_url: str, gateway_url: str | None) -> None:
    """Talk to the REST API at `api_url`, and to the gateway at `gateway_url` if it is given.

    Takes effect for every client of this process from now on. Raises nothing.
    """
    discord.http.Route.BASE = api_url
    if gateway_url:
        discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = URL(gateway_url)
