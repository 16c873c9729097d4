"""Two small packs, of problems and of questions, a judge without a sandbox, and a frozen Sunday evening."""

import shutil
import threading

import pytest
import time_machine
from fake_judge import FakeJudge
from make import NOW
from make_pack import CASES, GENERATE, PROBLEM, SUBMISSIONS, write_counter, write_pack, write_problem
from make_questions import write_bank

from hexloop.apps.coding import judging
from hexloop.apps.coding import services as coding
from hexloop.apps.mock.services import handing_in
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
def soon(monkeypatch):
    """What would be judged in the background: ids and the seconds until then. Tests judge it themselves."""
    noted = []

    def note(*, user, items, after_s=0.0):
        noted.extend((item.pk, after_s) for item in items)

    monkeypatch.setattr(handing_in, "judge_soon", note)
    return noted


@pytest.fixture
def two_problems(mock_packs, tmp_path, settings):
    """Another pack whose algorithms are ``add-up`` (10 minutes) and ``add-twice`` (12, another pattern)."""
    pack = tmp_path / "two"
    shutil.copytree(mock_packs[0], pack)
    about = PROBLEM
    for old, new in (
        ("Add up", "Add twice"),
        ("One pass", "Two passes"),
        ("900", "905"),
        ("minutes = 10", "minutes = 12"),
    ):
        about = about.replace(old, new)
    write_problem(pack, "add-twice", about, CASES, SUBMISSIONS, generate=GENERATE)
    settings.PACKS = [pack, mock_packs[1]]
    coding.sync_packs()


@pytest.fixture(autouse=True)
def sunday_evening():
    """Sunday, 22 November 2026, at 18:30."""
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller
