"""What is remembered of channels for a while, without growing for ever."""

from collections import OrderedDict
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")

MOST = 10_000  # channels and threads where somebody has spoken lately


class Recent(OrderedDict[K, V]):
    """A dictionary that forgets what was set longest ago, beyond MOST keys."""

    def __setitem__(self, key: K, value: V) -> None:
        super().__setitem__(key, value)
        self.move_to_end(key)
        if len(self) > MOST:
            self.popitem(last=False)
