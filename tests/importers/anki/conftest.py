"""Packages made by Anki's own library, which runs in processes of its own."""

import pytest
from anki_peer import anki


@pytest.fixture(scope="session")
def made(tmp_path_factory):
    """A folder with ``new.apkg`` and ``old.apkg`` of one collection, and what Anki says is in it."""
    folder = tmp_path_factory.mktemp("anki")
    return folder, anki({"do": "make", "folder": str(folder)})


@pytest.fixture
def store(settings, tmp_path):
    """A store of files of this test's own."""
    settings.FILES_FOLDER = tmp_path / "files"
    return settings.FILES_FOLDER
