import pytest

from db import Database
from tests.bot.features.buddies.tea import Tea


@pytest.fixture
def tea(db: Database) -> Tea:
    return Tea(db)
