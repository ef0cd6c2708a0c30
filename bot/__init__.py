"""Teahouse: the process and the rules. See bot/app.py for how it is put together."""

__version__ = "0.1.0"
