"""One judge for each tier, shared by all tests: what one submission breaks, the next test would notice."""

from functools import cache

import pytest

from hexloop.core.judge.api import Judge
from hexloop.core.judge.launch import CannotStart

_open = []


@cache
def shared(tier):
    """The judge of ``tier``, or why this machine has none."""
    judge = Judge(tier=tier, slots=2)
    _open.append(judge)
    try:
        judge.probe()
    except CannotStart as error:
        return str(error)
    return judge


def judge_of(tier):
    judge = shared(tier)
    if isinstance(judge, str):
        pytest.skip(f"this machine does not offer tier {tier}: {judge}")
    return judge


@pytest.fixture(params=[1, 2, 0], ids=lambda tier: f"tier{tier}")
def judge(request):
    """Every tier."""
    return judge_of(request.param)


@pytest.fixture(params=[1, 2], ids=lambda tier: f"tier{tier}")
def walled(request):
    """The tiers that hold against hostile code."""
    return judge_of(request.param)


@pytest.fixture
def any_judge():
    """The best tier there is, for what does not depend on it."""
    return next(judge for judge in map(shared, (1, 2, 0)) if not isinstance(judge, str))


@pytest.fixture(scope="session", autouse=True)
def _close_judges():
    yield
    for judge in _open:
        judge.close()
