"""No pack, and a frozen Sunday evening."""

import pytest
import time_machine
from make import NOW


@pytest.fixture(autouse=True)
def no_packs(tmp_path, settings):
    """What the packs hold is of no interest here."""
    settings.PACKS = []
    settings.CACHE_FOLDER = tmp_path / "cache"


@pytest.fixture(autouse=True)
def sunday_evening():
    """Sunday, 22 November 2026, at 18:30."""
    with time_machine.travel(NOW, tick=False):
        yield
