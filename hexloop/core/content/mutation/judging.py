"""Judges mutants: few cases first, little time, and no further than the first that fails."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from hexloop.core.judge.api import Judge
from hexloop.core.judge.task import Case, Limits, Task
from hexloop.core.judge.verdict import CaseResult, Result, Verdict

LEAST_MS = 100
"""A mutant that never ends costs this much, on the clock of the processor, which the pauses of a busy machine do not
move. It is some times what a library may need when it is first called."""

SLOWER = 5
"""A mutant may take this many times as long as its submission."""

_FIRST_MS = 10
_GROWING = 5


@dataclass(frozen=True, slots=True)
class Batch:
    """Cases that are judged in one run. The judge goes on after a wrong answer, so the first batch is quick."""

    task: Task
    cases: tuple[Case, ...]


class NotAccepted(Exception):
    """The submission itself fails."""

    def __init__(self, result: Result) -> None:
        super().__init__(result.message)
        self.result = result


def batches(task: Task, source: str, cases: Sequence[Case], *, judge: Judge) -> tuple[Batch, ...]:
    """``cases`` from the quickest to the slowest of ``source``, with limits for its mutants. Raises ``NotAccepted``.

    A program that draws at random gets all of them at once and in their own order: then chance, which starts anew
    in each run, is the same every time, and so is what becomes of a mutant."""
    result = judge.run(task, source, cases)
    if not result.verdict.passed:
        raise NotAccepted(result)
    parts = [result.cases] if "random" in source else _split(sorted(result.cases, key=_cost))
    return tuple(
        Batch(replace(task, limits=_limits(task.limits, ran)), tuple(cases[one.index] for one in ran))
        for ran in parts
        if ran
    )


def verdict(source: str, order: Iterable[Batch], *, judge: Judge) -> Verdict:
    """The verdict of the first batch that is not passed. A failure of the judge is asked again once."""
    for batch in order:
        said = judge.run(batch.task, source, batch.cases).verdict
        if said is Verdict.SYSTEM_ERROR:
            said = judge.run(batch.task, source, batch.cases).verdict
        if not said.passed:
            return said
    return Verdict.ACCEPTED


def _cost(ran: CaseResult) -> float:
    return max(ran.cpu_ms, ran.wall_ms)


def _split(ran: Sequence[CaseResult]) -> Iterator[list[CaseResult]]:
    """Cut so that each part costs some times as much as the one before."""
    part: list[CaseResult] = []
    spent, most = 0.0, float(_FIRST_MS)
    for one in ran:
        if part and spent + _cost(one) > most:
            yield part
            part, spent, most = [], 0.0, most * _GROWING
        part.append(one)
        spent += _cost(one)
    if part:
        yield part


def _limits(own: Limits, ran: Iterable[CaseResult]) -> Limits:
    slowest = max(one.cpu_ms for one in ran)
    return replace(own, cpu_ms=min(own.cpu_ms, max(LEAST_MS, round(SLOWER * slowest))))
