"""A bank with four behavior questions, and a frozen Sunday evening."""

import pytest
import time_machine
from make import NOW
from make_questions import write_bank
from make_stories import QUESTIONS

from hexloop.apps.questions import services


@pytest.fixture(scope="session")
def behavior_folder(tmp_path_factory):
    """The pack."""
    return write_bank(
        tmp_path_factory.mktemp("behavior") / "small", {"conflict": QUESTIONS, "metrics": ("what-is-auc",)}
    )


@pytest.fixture(autouse=True)
def behavior_bank(behavior_folder, tmp_path, settings, db):
    """The only pack there is, synced as the server does it."""
    settings.PACKS = [behavior_folder]
    settings.CACHE_FOLDER = tmp_path
    services.sync_questions()


@pytest.fixture(autouse=True)
def sunday_evening():
    """Sunday, 22 November 2026, at 18:30."""
    with time_machine.travel(NOW, tick=False):
        yield
