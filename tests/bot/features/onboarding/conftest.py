import pytest

from db import Database
from tests.bot.features.onboarding.guests import Setting


@pytest.fixture
def setting(db: Database) -> Setting:
    return Setting(db)
