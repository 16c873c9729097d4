"""The small bank, synced as the server does it."""

import pytest
from make_questions import write_bank

from hexloop.apps.questions import services


@pytest.fixture(scope="session")
def bank_folder(tmp_path_factory):
    """A pack of six questions in five topics."""
    return write_bank(tmp_path_factory.mktemp("bank") / "small")


@pytest.fixture(autouse=True)
def small_bank(bank_folder, tmp_path, settings):
    """The only pack there is."""
    settings.PACKS = [bank_folder]
    settings.CACHE_FOLDER = tmp_path


@pytest.fixture
def questions(db):
    """The index rows, as the server makes them."""
    services.sync_questions()
