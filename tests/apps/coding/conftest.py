"""A small pack of two problems and a judge without a sandbox, for every test of the coding app."""

import threading

import pytest
from fake_judge import FakeJudge
from make_pack import write_counter, write_pack

from hexloop.apps.coding import judging, services
from hexloop.apps.coding.models import Problem


class WarmFakeJudge(FakeJudge):
    """Also warms, which is nothing here."""

    def __init__(self):
        super().__init__()
        self.warmed = []

    def warm(self, image):
        self.warmed.append(image)


@pytest.fixture(scope="session")
def pack_folder(tmp_path_factory):
    """A pack with ``add-up`` (one call, 23 cases, two of them samples) and ``counter`` (operations)."""
    folder = write_pack(tmp_path_factory.mktemp("coding"))
    write_counter(folder)
    return folder


@pytest.fixture(autouse=True)
def fake_judge(monkeypatch, pack_folder, tmp_path, settings):
    """The judge of these tests, with the small pack and an empty cache."""
    settings.PACKS = [pack_folder]
    settings.CACHE_FOLDER = tmp_path
    judge = WarmFakeJudge()
    monkeypatch.setattr(judging, "_shared", judge)
    yield judge
    for thread in threading.enumerate():
        if thread.name.startswith("warm-"):
            thread.join(timeout=10)


@pytest.fixture
def problem(db):
    """The row of ``add-up``, made as the server makes it."""
    services.sync_packs()
    return Problem.objects.get(slug="add-up")


@pytest.fixture
def counter(problem):
    """The row of ``counter``."""
    return Problem.objects.get(slug="counter")
