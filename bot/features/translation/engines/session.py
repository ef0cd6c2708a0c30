"""Stands in for `requests` inside deep-translator's modules."""

import threading

import requests

CONNECT_SECONDS, READ_SECONDS = 2, 6
_USER_AGENT = "Mozilla/5.0 (compatible; Teahouse; self-hosted Discord bot)"


class SessionPerThread:
    """Like the module `requests`, with a time limit and with connections that each thread keeps."""

    exceptions = requests.exceptions

    def __init__(self) -> None:
        self._local = threading.local()

    def get(self, url: str, params: dict[str, str], proxies: dict[str, str] | None) -> requests.Response:
        """GET within the time limit, over TLS where deep-translator asks for MyMemory without it."""
        url = url.replace("http://api.mymemory.", "https://api.mymemory.", 1)
        return self._session().get(
            url, params=params, proxies=proxies, timeout=(CONNECT_SECONDS, READ_SECONDS)
        )

    def _session(self) -> requests.Session:
        if not hasattr(self._local, "session"):
            self._local.session = requests.Session()
            self._local.session.headers["User-Agent"] = _USER_AGENT
        session: requests.Session = self._local.session
        return session
