"""A small shelf, and a frozen Sunday evening."""

import pytest
from make_resources import write_shelf


@pytest.fixture(autouse=True)
def small_shelf(tmp_path, settings):
    """The only pack there is."""
    settings.PACKS = [write_shelf(tmp_path / "small")]
    settings.CACHE_FOLDER = tmp_path / "cache"
