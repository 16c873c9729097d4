"""Two small packs, of problems and of questions, a judge without a sandbox, and a frozen Sunday evening."""

import threading

import pytest
import time_machine
from fake_judge import FakeJudge
from make import NOW
from make_pack import write_counter, write_pack
from make_questions import write_bank

from hexloop.apps.coding import judging
from hexloop.apps.coding import services as coding
from hexloop.apps.questions import services as questions

BANK = {
    "metrics": ("recall-of-rare", "what-is-auc"),
    "optimizers": ("why-momentum",),
    "calibration": ("platt-scaling",),
    "conflict": ("disagreed-with-manager", "conflict-with-peer"),
    "prompts": ("hardest-decision",),
}


class QuietJudge(FakeJudge):
    """Has nothing to warm."""

    def warm(self, image):
        """Nothing."""


@pytest.fixture(scope="session")
def mock_packs(tmp_path_factory):
    """A pack with ``add-up`` and ``counter``, and one with seven questions."""
    problems = write_pack(tmp_path_factory.mktemp("mock-problems"))
    write_counter(problems)
    return [problems, write_bank(tmp_path_factory.mktemp("mock-bank") / "small", BANK)]


@pytest.fixture(autouse=True)
def packs(monkeypatch, mock_packs, tmp_path, settings, db):
    """The only packs there are, synced as the server does it."""
    settings.PACKS = mock_packs
    settings.CACHE_FOLDER = tmp_path
    settings.FILES_FOLDER = tmp_path / "files"
    monkeypatch.setattr(judging, "_shared", QuietJudge())
    coding.sync_packs()
    questions.sync_questions()
    yield
    for thread in threading.enumerate():
        if thread.name.startswith("warm-"):
            thread.join(timeout=10)


@pytest.fixture(autouse=True)
def sunday_evening():
    """Sunday, 22 November 2026, at 18:30."""
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller
