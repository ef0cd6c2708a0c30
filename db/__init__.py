"""The only SQL of Teahouse. `open_database` is the door; each feature has one file of stores."""

from db.database import Database, Transaction, inspect, open_database
from db.occupancy import occupant, occupy

__all__ = ["Database", "Transaction", "inspect", "occupant", "occupy", "open_database"]
