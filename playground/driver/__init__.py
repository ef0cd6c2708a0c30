"""For tests that read like a conversation: who does what, who then sees what.

card = await ann.runs("translate", text="你好")
await ann.presses(card, "Share")
await sofia.sees("Hello")
"""

from playground.driver.card import Card, Choice, Select
from playground.driver.hook import Hook
from playground.driver.person import MAIN_CHANNEL, Person
from playground.driver.waiting import NoAnswer, NotSeen

__all__ = ["MAIN_CHANNEL", "Card", "Choice", "Hook", "NoAnswer", "NotSeen", "Person", "Select"]
