"""Measurements of growth that are under way in this process, so that they can be stopped."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from hexloop.apps.coding.judging import shared_judge
from hexloop.core.content.growing import Measured, measure_growth
from hexloop.core.content.problem import PackProblem
from hexloop.lib.errors import HexloopError

_lock = threading.Lock()
_under_way: dict[int, threading.Event] = {}


class AlreadyMeasuring(HexloopError):
    """The same attempt twice at once would disturb both."""


class Stopped(HexloopError):
    """The person had enough of waiting."""


def measure(problem: PackProblem, source: str, *, attempt_id: int) -> Measured:
    """Measure ``source``, to be stopped under ``attempt_id``. Raises ``Stopped``, ``AlreadyMeasuring``,
    ``GrowthFailed`` and ``CasesFailed``."""
    with _noted(attempt_id) as stopped:
        measured = measure_growth(problem, source, judge=shared_judge(), stopped=stopped)
        if stopped():
            raise Stopped("Measuring was stopped. Nothing was kept.")
        return measured


def stop(attempt_id: int) -> bool:
    """End the measurement of this attempt after the run that is going on; says whether there was one.
    Where several processes serve the site it may be another's, which ends by itself within seconds."""
    with _lock:
        event = _under_way.get(attempt_id)
    if event is None:
        return False
    event.set()
    return True


@contextmanager
def _noted(attempt_id: int) -> Iterator[Callable[[], bool]]:
    event = threading.Event()
    with _lock:
        if attempt_id in _under_way:
            raise AlreadyMeasuring("This attempt is being measured already. Wait for it, or stop it.")
        _under_way[attempt_id] = event
    try:
        yield event.is_set
    finally:
        with _lock:
            del _under_way[attempt_id]
