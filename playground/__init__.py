"""A small Discord on loopback, to try the bot in and to test it against.

It speaks Discord's REST API v10 and gateway as far as the bot uses them, and has a page on which one
person can be several members. It imports nothing of the bot: whatever talks to it does so over the wire.
"""

from playground import scene
from playground.driver import Card, Choice, NoAnswer, NotSeen, Person
from playground.refusal import Refusal as Denied
from playground.server import Playground
from playground.world import World

__all__ = ["Card", "Choice", "Denied", "NoAnswer", "NotSeen", "Person", "Playground", "World", "scene"]
