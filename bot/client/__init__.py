"""Everything that knows Discord and belongs to no feature."""

from bot.client.client import Interaction, Teahouse

__all__ = ["Interaction", "Teahouse"]
