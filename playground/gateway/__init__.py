"""The gateway: websockets through which the bot hears what happens ("Gateway").

Frames go as text, or as one zlib stream to a client that asked for that.
"""

from playground.gateway.gateway import Gateway
from playground.gateway.session import Op

__all__ = ["Gateway", "Op"]
