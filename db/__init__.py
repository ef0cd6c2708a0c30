"""The only SQL of Teahouse. `open_database` is the door; each feature has one file of stores."""

from db.database import Database, Queryable, Transaction, inspect, open_database

__all__ = ["Database", "Queryable", "Transaction", "inspect", "open_database"]
