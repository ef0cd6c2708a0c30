"""One aiohttp session for an engine that is asked over HTTP, and names for what goes wrong with it."""

from collections.abc import Mapping

import aiohttp

from bot.errors import EngineError, EngineTimeout, EngineUnreachable
from bot.features.translation.engines.base import Limits

_CONNECT_SECONDS = 2

Payload = dict[str, object]


class HttpClient:
    """Opens its session with the first request. `engine` is named in every error."""

    def __init__(self, engine: str, limits: Limits) -> None:
        self._engine = engine
        self._timeout = aiohttp.ClientTimeout(total=limits.seconds, sock_connect=_CONNECT_SECONDS)
        self._session: aiohttp.ClientSession | None = None

    async def post(
        self, url: str, *, json: Mapping[str, str] | None = None, form: Mapping[str, str] | None = None
    ) -> tuple[int, Payload]:
        """The status and the JSON object of the answer.

        Raises EngineTimeout, EngineUnreachable, or EngineError for an answer that is no JSON object.
        """
        if self._session is None:
            self._session = aiohttp.ClientSession(timeout=self._timeout)
        try:
            async with self._session.post(url, json=json, data=form) as response:
                payload = await response.json(content_type=None)
        except TimeoutError:
            raise EngineTimeout(self._engine) from None
        except aiohttp.ClientError as error:
            raise EngineUnreachable(self._engine, type(error).__name__) from None
        except ValueError:
            raise EngineError(self._engine, "not JSON") from None
        if not isinstance(payload, dict):
            raise EngineError(self._engine, "not a JSON object")
        return response.status, payload

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()
