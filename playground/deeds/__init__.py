"""What a person can do on the page, by the name under which the page asks for it."""

from playground.deeds import managing, polling, talking, threads, using
from playground.deeds.deed import Deed

DEEDS: dict[str, Deed] = {
    deed.__name__: deed for module in (talking, polling, threads, using, managing) for deed in module.DEEDS
}

__all__ = ["DEEDS", "Deed"]
