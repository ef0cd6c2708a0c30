"""Streams of prompts: the panel, the cards, the clock."""
