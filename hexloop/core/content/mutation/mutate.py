"""Mutates a pack: every accepted submission in single edits, judged on the cases that the problem has."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from hexloop.core.content.cases import CasesFailed, all_cases
from hexloop.core.content.mutation.equivalents import Equivalents, read_equivalents
from hexloop.core.content.mutation.judging import NotAccepted, batches, verdict
from hexloop.core.content.mutation.kept import Verdicts, keep, read_kept
from hexloop.core.content.mutation.mutants import Mutant, Name, accepted, named, problem_mutants
from hexloop.core.content.mutation.record import Score, digest_of
from hexloop.core.content.mutation.standing import parts_of
from hexloop.core.content.problem import Pack, PackError, PackProblem
from hexloop.core.judge.api import BadTask, Judge
from hexloop.core.judge.verdict import Verdict

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class MutationRow:
    """What came of one problem's mutants. ``errors`` hold what is wrong with equivalents.toml, a submission that
    is not accepted, and what the judge could not judge; ``score`` is ``None`` when there was no judging at all."""

    slug: str
    score: Score | None
    survivors: tuple[Mutant, ...]
    errors: tuple[PackError, ...]
    seconds: float


@dataclass(frozen=True, slots=True)
class Progress:
    """``row`` is what was mutated last: number ``done`` of ``total``."""

    done: int
    total: int
    row: MutationRow


@dataclass(frozen=True, slots=True)
class Kept:
    """Where cases and verdicts are kept (``None``: nowhere); ``fresh`` looks at no verdicts of before."""

    cases: Path | None = None
    verdicts: Path | None = None
    fresh: bool = False


def mutate_pack(
    pack: Pack,
    *,
    judge: Judge,
    kept: Kept,
    progress: Callable[[Progress], None] = lambda _: None,
) -> Iterator[MutationRow]:
    """Mutate the problems one after the other, each with its change request; ``progress`` is called after each."""
    chosen = parts_of(pack)
    with _threads() as pool:
        for done, problem in enumerate(chosen, start=1):
            row = mutate_problem(problem, judge=judge, kept=kept, pool=pool)
            progress(Progress(done, len(chosen), row))
            yield row


def mutate_problem(problem: PackProblem, *, judge: Judge, kept: Kept, pool: ThreadPoolExecutor) -> MutationRow:
    """Mutate one problem."""
    started = time.perf_counter()
    mutants = problem_mutants(problem)
    equivalents = read_equivalents(problem, mutants)
    try:
        verdicts = _verdicts(problem, mutants, judge, kept, pool)
    except _Failed as failed:
        errors = (*equivalents.errors, *failed.errors)
        return MutationRow(problem.slug, None, (), errors, time.perf_counter() - started)
    return _row(problem, mutants, equivalents, verdicts, started)


class _Failed(Exception):
    """There is nothing to judge mutants with."""

    def __init__(self, *errors: PackError) -> None:
        super().__init__()
        self.errors = errors


@contextmanager
def _threads() -> Iterator[ThreadPoolExecutor]:
    """As many as there are cores. Who stops half-way does not wait for the mutants that have not begun."""
    pool = ThreadPoolExecutor(max_workers=os.cpu_count())
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def _verdicts(
    problem: PackProblem, mutants: Sequence[Mutant], judge: Judge, kept: Kept, pool: ThreadPoolExecutor
) -> Verdicts:
    """The kept verdicts, or new ones. Raises ``_Failed``."""
    digest = digest_of(problem, with_equivalents=False)
    known = read_kept(kept.verdicts, problem.slug, digest) if kept.verdicts and not kept.fresh else None
    if known is not None and set(known.of) == {mutant.name for mutant in mutants}:
        return known
    verdicts = _judged(problem, mutants, judge, kept, pool)
    if kept.verdicts and Verdict.SYSTEM_ERROR not in verdicts.of.values():
        try:
            keep(kept.verdicts, problem.slug, digest, verdicts)
        except OSError as error:
            _log.warning("The verdicts of %s could not be kept: %s.", problem.slug, error.strerror)
    return verdicts


def _judged(
    problem: PackProblem, mutants: Sequence[Mutant], judge: Judge, kept: Kept, pool: ThreadPoolExecutor
) -> Verdicts:
    path = f"problems/{problem.slug}"
    try:
        cases = all_cases(problem, judge=judge, cache=kept.cases)
        orders = {}
        for one in accepted(problem):
            path = f"problems/{problem.slug}/submissions/{named(one)}"
            source = one.path.read_text(encoding="utf-8")
            orders[named(one)] = batches(problem.task, source, cases, judge=judge)
    except CasesFailed as error:
        raise _Failed(PackError(error.path, error.line, error.message)) from error
    except BadTask as error:
        raise _Failed(PackError(f"problems/{problem.slug}/problem.toml", 0, str(error))) from error
    except NotAccepted as error:
        message = f"It is not accepted itself, so its mutants tell nothing: {error.result.message}"
        raise _Failed(PackError(path, 0, " ".join(message.split()))) from error
    said = pool.map(lambda one: verdict(one.source, orders[one.name.submission], judge=judge), mutants)
    return Verdicts(len(cases), {mutant.name: one for mutant, one in zip(mutants, said, strict=True)})


def _row(
    problem: PackProblem, mutants: Sequence[Mutant], equivalents: Equivalents, verdicts: Verdicts, started: float
) -> MutationRow:
    said: Mapping[Name, Verdict] = verdicts.of
    survivors: list[Mutant] = []
    failures: list[PackError] = []
    equivalent = 0
    for mutant in mutants:
        explained = mutant.name in equivalents.tables
        if said[mutant.name] is Verdict.SYSTEM_ERROR:
            path = f"problems/{problem.slug}/submissions/{mutant.name.submission}"
            failures.append(PackError(path, mutant.number, f"The judge failed on the mutant {mutant.name.change}."))
        elif explained and said[mutant.name] in {Verdict.ACCEPTED, Verdict.TIME_LIMIT}:
            # A mutant that is only slower is on either side of the time limit from one machine to the next.
            equivalent += 1
        elif explained:
            equivalents.complain(mutant.name, "A case tells this mutant from the submission: remove the entry.")
        elif said[mutant.name].passed:
            survivors.append(mutant)
    killed = len(mutants) - len(survivors) - equivalent - len(failures)
    score = Score(digest_of(problem, with_equivalents=True), verdicts.cases, len(mutants), killed, equivalent)
    errors = (*equivalents.errors, *failures)
    return MutationRow(problem.slug, score, tuple(survivors), errors, time.perf_counter() - started)
