"""Clocks for what is compared: subjects take turns, so that a busy moment of the machine meets all of them."""

from __future__ import annotations

import statistics
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass

Subject = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Pair:
    """What two subjects took, in one unit: as a rule milliseconds, medians of rounds in which they took turns."""

    ours: float
    other: float

    @property
    def ratio(self) -> float:
        """Ours in units of the other's."""
        return self.ours / self.other


def pair(ours: Subject, other: Subject, rounds: int) -> Pair:
    """The other and ours, the other and ours, as many rounds as told."""
    ms = in_turn({"other": other, "ours": ours}, rounds)
    return Pair(ours=ms["ours"], other=ms["other"])


def in_turn(subjects: dict[str, Subject], rounds: int) -> dict[str, float]:
    """The median of each in milliseconds, after one round that does not count."""
    times: dict[str, list[float]] = {name: [] for name in subjects}
    for _ in range(rounds + 1):
        for name, subject in subjects.items():
            started = time.perf_counter()
            subject()
            times[name].append((time.perf_counter() - started) * 1_000)
    return {name: statistics.median(found[1:]) for name, found in times.items()}


def run(*command: str) -> None:
    """Run a command that must succeed."""
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
