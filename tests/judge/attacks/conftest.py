"""Each attack runs at every tier that the machine offers; none is skipped.

``walled``: the tiers that hold against hostile code, 1 and 2. ``every``: those and tier 0, for attacks that
it promises to withstand. ``bare``: tier 0 alone, to show that an attack works where nothing stands in its way.
"""

import os
from functools import cache
from types import SimpleNamespace

import attacking
import pytest

from hexloop.core.judge.api import Judge
from hexloop.core.judge.launch import CannotStart

TIERS = {"walled": (1, 2), "every": (1, 2, 0), "bare": (0,)}
_open = []


@cache
def offered(tier):
    """Why the machine does not offer ``tier``; nothing when it does."""
    judge = Judge(tier=tier, slots=2, python=os.environ.get("HEXLOOP_JUDGE_PYTHON") or None)
    try:
        judge.probe()
    except CannotStart as error:
        judge.close()
        return str(error)
    _open.append((tier, judge))
    return ""


def pytest_generate_tests(metafunc):
    for name, wanted in TIERS.items():
        if name in metafunc.fixturenames:
            found = [tier for tier in wanted if not offered(tier)]
            metafunc.parametrize("watch", found, indirect=True, ids=[f"tier{tier}" for tier in found], scope="session")


@pytest.fixture(scope="session")
def watches(tmp_path_factory):
    """One watch for each tier, all through the session."""
    attacking.adopt_orphans()
    found = {}
    for tier, judge in _open:
        if not judge._found.images.available("numpy"):
            judge._found.images.parts("numpy")
        found[tier] = attacking.Watch(judge, tmp_path_factory.mktemp(f"home{tier}"))
    yield found
    for watch in found.values():
        watch.close()
    for _, judge in _open:
        judge.close()


@pytest.fixture(scope="session")
def watch(watches, request):
    """What stands around the judge of one tier."""
    return watches[request.param]


@pytest.fixture
def torch_image(watch):
    """Start torch before stock is taken. To be named before the judge. Never skips."""
    images = watch.judge._found.images
    assert not images.available("torch"), f"{images.available('torch')} make setup does that."
    images.parts("torch")


@pytest.fixture
def _intact(watch):
    watch.before()
    yield
    watch.after()


@pytest.fixture
def walled(watch, _intact):
    """The judge of a tier that holds against hostile code; everything around it is whole afterwards."""
    return watch.judge


every = bare = walled


@pytest.fixture
def tiers():
    """Which tiers ran, and why the others did not."""
    return SimpleNamespace(ran=[tier for tier, _ in _open], missing={t: r for t in (1, 2, 0) if (r := offered(t))})
