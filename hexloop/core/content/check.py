"""Proves a pack: every submission judged, every constraint held against every case, every rule of the guide."""

from __future__ import annotations

import os
import time
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from hexloop.core.content.cases import CasesFailed, all_cases, case_place, generated_cases
from hexloop.core.content.changerules import change_errors, missing_change_errors
from hexloop.core.content.constraints import constraint_errors, toml_path
from hexloop.core.content.design_cases.checking import checked_cases
from hexloop.core.content.growcheck import GrowthCheck, check_growth
from hexloop.core.content.mutation.equivalents import stale_entries
from hexloop.core.content.mutation.standing import Standing, parts_of, standing_of
from hexloop.core.content.problem import Pack, PackError, PackProblem, ProblemKind, Submission
from hexloop.core.content.questions.question import Area, QuestionBank
from hexloop.core.content.questions.reading import read_questions
from hexloop.core.content.questions.rules import question_errors
from hexloop.core.content.resources import read_resources, resource_errors
from hexloop.core.content.rules import case_errors, prose_errors, submission_errors
from hexloop.core.content.submissions import VERDICTS
from hexloop.core.judge.api import BadTask, Judge
from hexloop.core.judge.task import Case
from hexloop.core.judge.verdict import Result, Verdict


@dataclass(frozen=True, slots=True)
class ProblemReport:
    """What came of one problem. ``accepted_ms`` is the CPU time of the slowest accepted submission over all cases,
    ``growth`` how the reference grows, empty when the problem does not say how to measure it."""

    slug: str
    kind: ProblemKind
    cases: int
    judged: int
    unexpected: int
    accepted_ms: float
    seconds: float
    errors: tuple[PackError, ...]
    growth: str = ""


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What came of a pack. ``unexpected`` counts submissions whose verdict is not their folder's; each
    stands in ``errors`` too, with the case that told."""

    problems: dict[str, int]
    questions: dict[str, int]
    design_cases: int
    judged: int
    unexpected: int
    errors: tuple[PackError, ...]
    rows: tuple[ProblemReport, ...]
    standing: Standing
    seconds: float

    @property
    def passed(self) -> bool:
        """Whether nothing is wrong."""
        return not self.errors and not self.unexpected


@dataclass(frozen=True, slots=True)
class Progress:
    """``row`` is what was checked last: number ``done`` of ``total``. A change request counts as well."""

    done: int
    total: int
    row: ProblemReport


def check_pack(
    pack: Pack,
    *,
    judge: Judge,
    strict: bool = False,
    questions: bool = True,
    progress: Callable[[Progress], None] = lambda _: None,
) -> CheckReport:
    """Check every problem. Faults that the reader found are part of the report, with ``strict`` also what is
    amiss with the recorded mutation scores, with ``questions`` those of the questions, the resource shelf and the
    design cases.

    Cases are made afresh, never taken from a cache. ``progress`` is called after each problem.
    """
    started = time.perf_counter()
    standing = standing_of(pack)
    rows: list[ProblemReport] = []
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        total = len(parts_of(pack))
        for problem in pack.problems:
            row, cases = _check_problem(problem, pack, judge, pool)
            rows.append(row)
            progress(Progress(len(rows), total, row))
            if problem.change is not None:
                rows.append(_check_problem(problem.change, pack, judge, pool, cases)[0])
                progress(Progress(len(rows), total, rows[-1]))
    kinds = Counter(problem.kind for problem in pack.problems)
    faults: list[PackError] = []
    bank = read_questions(pack.folder, faults) if questions else QuestionBank()
    areas = Counter(question.topic.area for question in bank.questions)
    faults += question_errors(bank)
    faults += _shelf_errors(pack, bank) if questions else []
    designs, wrong = checked_cases(pack.folder, bank) if questions else ((), [])
    faults += wrong
    amiss = standing.errors() if strict else ()
    return CheckReport(
        problems={kind.value: kinds[kind] for kind in ProblemKind},
        questions={area.value: areas[area] for area in Area},
        design_cases=len(designs),
        judged=sum(row.judged for row in rows),
        unexpected=sum(row.unexpected for row in rows),
        errors=(*pack.errors, *(error for row in rows for error in row.errors), *faults, *amiss),
        rows=tuple(rows),
        standing=standing,
        seconds=time.perf_counter() - started,
    )


def _shelf_errors(pack: Pack, bank: QuestionBank) -> list[PackError]:
    """The faults of the resource shelf; a topic there is one of the problems or one of the questions."""
    faults: list[PackError] = []
    topics = {topic.id for topic in pack.topics} | {topic.id for topic in bank.topics}
    faults += resource_errors(read_resources(pack.folder, faults), topics)
    return faults


def _check_problem(
    problem: PackProblem,
    pack: Pack,
    judge: Judge,
    pool: ThreadPoolExecutor,
    first_cases: tuple[Case, ...] = (),
) -> tuple[ProblemReport, tuple[Case, ...]]:
    """The report and all cases. Of a change request ``first_cases`` are those of its first brief."""
    started = time.perf_counter()
    errors = [*prose_errors(problem), *submission_errors(problem), *missing_change_errors(problem)]
    errors += _list_errors(problem, pack) if problem.extends is None else []
    errors += stale_entries(problem)
    cases: tuple[Case, ...] = ()
    carried = len(first_cases)
    judged: list[tuple[Submission, Result]] = []
    try:
        cases = all_cases(problem, judge=judge, cache=None)
        own = cases[carried:]
        errors += [*case_errors(problem, own), *_wavering(problem, own, judge)]
        errors += change_errors(problem, problem.extends, first_cases, cases) if problem.extends else []
        errors += constraint_errors(problem, cases, judge=judge, carried=carried)
        judged = list(pool.map(lambda one: (one, _judge(problem, one, cases, judge)), problem.submissions))
    except CasesFailed as error:
        errors.append(PackError(error.path, error.line, error.message))
    except BadTask as error:
        errors.append(PackError(toml_path(problem), 0, str(error)))
    surprises = [(one, result) for one, result in judged if result.verdict is not VERDICTS[one.expected]]
    errors += [_surprise(problem, cases, one, result, carried) for one, result in surprises]
    growth = check_growth(problem, judge=judge) if not surprises and judged else GrowthCheck("", ())
    accepted = [result.cpu_ms for one, result in judged if one.expected == "accepted"]
    report = ProblemReport(
        slug=problem.slug,
        kind=problem.kind,
        cases=len(cases),
        judged=len(judged),
        unexpected=len(surprises),
        accepted_ms=max(accepted, default=0.0),
        seconds=time.perf_counter() - started,
        errors=(*errors, *growth.errors),
        growth=growth.classes,
    )
    return report, cases


def _judge(problem: PackProblem, submission: Submission, cases: Sequence[Case], judge: Judge) -> Result:
    return judge.run(problem.task, submission.path.read_text(encoding="utf-8"), cases)


def _surprise(
    problem: PackProblem, cases: Sequence[Case], submission: Submission, result: Result, carried: int
) -> PackError:
    path = f"problems/{problem.slug}/submissions/{submission.expected}/{submission.name}"
    wanted = VERDICTS[submission.expected]
    told = next((ran for ran in result.cases if ran.verdict is result.verdict and not ran.verdict.passed), None)
    message = f"Expected {wanted.title.lower()}, got {result.verdict.title.lower()}"
    if told is not None:
        where, line, words = case_place(problem, told.index, carried)
        sample = "a sample, " if cases[told.index].sample else ""
        message += f" on {sample}{words} ({where.rpartition('/')[2]}{f' line {line}' if line else ''})"
    detail = (told.message if told else "") or ("" if result.verdict is Verdict.ACCEPTED else result.message)
    return PackError(path, 0, " ".join(f"{message}. {detail}".split()))


def _wavering(problem: PackProblem, cases: Sequence[Case], judge: Judge) -> list[PackError]:
    """generate.py once more: the same seed must give the same cases."""
    first = [case.args for case in cases[len(problem.cases) :]]
    second = [case.args for case in generated_cases(problem, judge=judge)]
    if first == second:
        return []
    path = f"problems/{problem.slug}/generate.py"
    message = "Two runs with the same seed gave different cases: draw everything from random.Random(seed)."
    return [PackError(path, 0, message)]


def _list_errors(problem: PackProblem, pack: Pack) -> list[PackError]:
    path = f"problems/{problem.slug}/problem.toml"
    errors = []
    for one in pack.lists:
        if one.id in problem.lists and problem.slug not in one.problems:
            message = f'"lists" names {one.id}, but lists.toml does not hold {problem.slug} there: correct one of them.'
            errors.append(PackError(path, 0, message))
        if one.id not in problem.lists and problem.slug in one.problems:
            errors.append(PackError(path, 0, f'lists.toml holds {problem.slug} in {one.id}: add it to "lists" here.'))
    return errors
