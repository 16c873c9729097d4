"""Submissions as they come in: to all images in turn, most of them right, the others wrong, crashing or slow."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import cycle, islice

from hexloop.core.content.problem import Pack, PackProblem
from hexloop.core.content.submissions import VERDICTS
from hexloop.core.judge.verdict import Verdict

PROBLEMS = 5
"""Of each image, so that the cases of all of them fit on the shelf that the command keeps them on."""

_DAY = ("right",) * 6 + ("wrong",) * 3 + ("crash",)
_SLOW_EVERY = 50
_KINDS = {Verdict.ACCEPTED: "right", Verdict.WRONG_ANSWER: "wrong", Verdict.TIME_LIMIT: "slow"}
"""The rest crashes."""

_CRASHES = {
    "import os\nos.abort()": Verdict.RUN_TIME_ERROR,
    "import ctypes\nctypes.string_at(0)": Verdict.RUN_TIME_ERROR,
    "raise SystemExit(0)": Verdict.RUN_TIME_ERROR,
    "held = bytearray(3 << 30)": Verdict.MEMORY_LIMIT,
    "print('x' * 10_000_000)": Verdict.OUTPUT_LIMIT,
    "class": Verdict.COMPILE_ERROR,
}
_LOOP = "while True:\n    pass"


@dataclass(frozen=True, slots=True)
class Sent:
    """One submission and the verdict that it must get."""

    problem: str
    source: str
    verdict: Verdict

    def line(self, number: int) -> bytes:
        """As ``hexloop judge --jsonl`` reads it."""
        return json.dumps({"id": number, "problem": self.problem, "source": self.source}).encode() + b"\n"


def mixture(pack: Pack, images: Collection[str], count: int) -> list[Sent]:
    """``count`` submissions, the images in turn; the same every time, and alike in every stretch of it.

    The pack has problems of each of the images."""
    streams = [_stream(_problems(pack, image)) for image in images]
    return [next(stream) for stream in islice(cycle(streams), count)]


def _problems(pack: Pack, image: str) -> list[PackProblem]:
    fitting = [one for one in pack.problems if one.task.image == image and not one.task.ml.no_loops]
    return fitting[:PROBLEMS]  # where loops are refused, the slow submission would not be slow


def _stream(problems: list[PackProblem]) -> Iterator[Sent]:
    pools = {kind: cycle(found) for kind, found in _pools(problems).items()}
    for number, kind in enumerate(cycle(_DAY), 1):
        yield next(pools["slow" if number % _SLOW_EVERY == 0 else kind])


def _pools(problems: list[PackProblem]) -> dict[str, list[Sent]]:
    """What the problems bring, problem by problem, crashes of every kind and a loop."""
    pools: defaultdict[str, list[Sent]] = defaultdict(list)
    for problem in problems:
        for one in problem.submissions:
            verdict = VERDICTS[one.expected]
            pools[_KINDS.get(verdict, "crash")].append(Sent(problem.slug, one.path.read_text("utf-8"), verdict))
    pools["crash"] += [Sent(problems[0].slug, source, verdict) for source, verdict in _CRASHES.items()]
    pools["slow"].append(Sent(problems[0].slug, _LOOP, Verdict.TIME_LIMIT))
    return dict(pools)
