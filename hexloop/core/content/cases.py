"""All cases of a problem: those of its file, those of its generator, every answer filled in."""

from __future__ import annotations

import hashlib
import json
import logging
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from hexloop.core.content.cachefile import FORMAT, cache_file, dump_cases, read_cache, write_cache
from hexloop.core.content.casefile import BadCase, case_from, numbered
from hexloop.core.content.problem import Extension, PackProblem
from hexloop.core.content.signature import CONSTRUCTOR
from hexloop.core.judge.api import BadTask, Judge, ProduceFailed
from hexloop.core.judge.task import MISSING, Case, Limits, Ordering, Value
from hexloop.core.judge.verdict import Result
from hexloop.lib.errors import HexloopError

MOST_CASES = 1_000
GENERATOR_LIMITS = Limits(cpu_ms=20_000, memory_mb=1_024, answer_kb=65_536)
"""Generators are ours and run once, so they may take their time."""

_LINE = re.compile(r"(?:solution\.py, line|^Line) (\d+)", re.MULTILINE)
_log = logging.getLogger(__name__)


class CasesFailed(HexloopError):
    """The pack's own files do not yield cases. ``path`` (relative to the pack) and ``line`` say where."""

    def __init__(self, path: str, line: int, message: str) -> None:
        super().__init__(f"{path}{f', line {line}' if line else ''}: {message}")
        self.path = path
        self.line = line
        self.message = message


def all_cases(problem: PackProblem, *, judge: Judge, cache: Path | None) -> tuple[Case, ...]:
    """Every case of ``problem``, each with an expected answer: the file's first, samples leading, then
    the generator's in its order. Those of a change request stand behind the ``carried_cases``.

    With ``cache``, a folder, the outcome is kept there in one file until anything it came from changes.
    A damaged file is made again, an unwritable folder is worked without. Two threads may ask at once:
    both get the same answer. Raises ``CasesFailed``.
    """
    generator, reference = _programs(problem)
    if cache is None:
        return _made(problem, judge, generator, reference, None)
    file = cache_file(cache, problem.slug, _digest(problem, generator, reference))
    kept = read_cache(file)
    if kept is not None:
        return kept
    cases = _made(problem, judge, generator, reference, cache)
    try:
        write_cache(file, cases)
    except OSError as error:
        _log.warning("The cases of %s could not be kept in %s: %s.", problem.slug, cache, error.strerror)
    return cases


def carried_cases(problem: PackProblem, *, judge: Judge, cache: Path | None) -> tuple[Case, ...]:
    """The cases of the first brief as the change request ``problem`` asks them; none for any other problem.

    Old calls of a method that grew pass its defaults. Every old answer stands, but for those of the methods
    whose rule is replaced: these the reference of the change gives anew. Raises ``CasesFailed``.
    """
    if problem.extends is None:
        return ()
    reference = _read(problem, problem.reference.path, must_exist=True)
    return _carried(problem, problem.extends, judge, reference, cache)


def case_place(problem: PackProblem, index: int, carried: int = 0) -> tuple[str, int, str]:
    """Where case ``index`` is written: path, line (0 for a generated one) and words. Of a change request's cases
    the first ``carried`` are those of the first brief."""
    if problem.extends is not None and index < carried:
        path, line, words = case_place(problem.extends.first, index)
        return path, line, f"{words} of the first brief"
    index -= carried
    folder = f"problems/{problem.slug}"
    count = len(problem.cases)
    if index >= count:
        return f"{folder}/generate.py", 0, f"generated case {index - count + 1}"
    lines = numbered((problem.folder / "cases.jsonl").read_text(encoding="utf-8"))
    line = lines[index][0] if index < len(lines) else 0
    return f"{folder}/cases.jsonl", line, f"case {index + 1}"


def _made(problem: PackProblem, judge: Judge, generator: str, reference: str, cache: Path | None) -> tuple[Case, ...]:
    carried = _carried(problem, problem.extends, judge, reference, cache) if problem.extends else ()
    cases = [*problem.cases, *_generated(problem, judge, generator)]
    return (*carried, *_answered(problem, judge, reference, cases))


def _carried(
    problem: PackProblem, extends: Extension, judge: Judge, reference: str, cache: Path | None
) -> tuple[Case, ...]:
    old = [_as_asked_now(case, extends) for case in all_cases(extends.first, judge=judge, cache=cache)]
    touched = [at for at, case in enumerate(old) if not set(extends.replaces).isdisjoint(case.operations[1:])]
    asked = [replace(old[at], expected=MISSING) for at in touched]
    for at, case in zip(touched, _answered(problem, judge, reference, asked, touched), strict=True):
        old[at] = replace(case, expected=_merged(old[at], case, extends.replaces))
    return tuple(old)


def _as_asked_now(case: Case, extends: Extension) -> Case:
    """``case`` with the defaults of what grew; it is an example no more, but an old case with an old name."""
    names = (CONSTRUCTOR, *case.operations[1:])
    args = tuple(
        [*given, *extends.defaults.get(name, ())] if isinstance(given, list) else given
        for name, given in zip(names, case.args, strict=True)
    )
    return replace(case, args=args, sample=False)


def _merged(old: Case, new: Case, replaces: tuple[str, ...]) -> Value:
    assert isinstance(old.expected, list)
    assert isinstance(new.expected, list)
    answers = zip(old.operations, old.expected, new.expected, strict=True)
    return [after if name in replaces else before for name, before, after in answers]


def generated_cases(problem: PackProblem, *, judge: Judge) -> list[Case]:
    """What generate.py yields, as it is written, in the sandbox. Raises ``CasesFailed``."""
    return _generated(problem, judge, _read(problem, problem.folder / "generate.py", must_exist=False))


def grown_case(problem: PackProblem, n: int, seed: int, *, judge: Judge) -> Case:
    """The input of size ``n`` that ``grow`` of generate.py yields, in the sandbox. Raises ``CasesFailed``."""
    path = f"problems/{problem.slug}/generate.py"
    generator = _read(problem, problem.folder / "generate.py", must_exist=True)
    values = _produced(problem, judge, generator, "grow", [n, seed], most=2)
    if len(values) != 1:
        count = "none" if not values else "more than one"
        raise CasesFailed(path, 0, f"grow({n}, {seed}) yields {count}: yield exactly one case.")
    try:
        return case_from(values[0], problem.task.signature)
    except BadCase as error:
        raise CasesFailed(path, 0, f"The case of grow({n}, {seed}): {error}") from error


def _produced(
    problem: PackProblem, judge: Judge, generator: str, entry: str, args: Sequence[Value], *, most: int
) -> list[Value]:
    try:
        return judge.produce(
            generator, entry=entry, args=args, image=problem.task.image, limits=GENERATOR_LIMITS, most=most
        )
    except ProduceFailed as error:
        raise CasesFailed(f"problems/{problem.slug}/generate.py", *_told(str(error))) from error


def _generated(problem: PackProblem, judge: Judge, generator: str) -> list[Case]:
    if not generator:
        return []
    path = f"problems/{problem.slug}/generate.py"
    values = _produced(problem, judge, generator, "generate", [problem.seed], most=MOST_CASES + 1)
    if len(values) > MOST_CASES:
        raise CasesFailed(path, 0, f"It yields more than {MOST_CASES} cases: end the loop, 60 are plenty.")
    cases = []
    for number, value in enumerate(values, start=1):
        try:
            case = case_from(value, problem.task.signature)
        except BadCase as error:
            raise CasesFailed(path, 0, f"Its case {number}: {error}") from error
        if case.sample:
            raise CasesFailed(path, 0, f'Its case {number}: samples are written in cases.jsonl; take "sample" out.')
        cases.append(case)
    return cases


def _told(text: str) -> tuple[int, str]:
    """The line and the sentence of what the judge says: it calls whatever it runs solution.py."""
    lines = _LINE.findall(text)
    sentence = text.partition("\n")[0]
    return int(lines[-1]) if lines else 0, _LINE.sub("", sentence).lstrip(": ")


def _answered(
    problem: PackProblem, judge: Judge, reference: str, cases: list[Case], places: Sequence[int] = ()
) -> list[Case]:
    """The cases with every missing answer taken from the reference. ``places`` are where they stand in the
    first brief, when they come from there."""
    open_at = [index for index, case in enumerate(cases) if case.expected is MISSING]
    if not open_at:
        return cases
    try:
        result = judge.run(problem.task, reference, [cases[index] for index in open_at])
    except BadTask as error:
        raise CasesFailed(f"problems/{problem.slug}/problem.toml", 0, str(error)) from error
    answered = list(cases)
    for index, ran in zip(open_at, result.cases, strict=False):
        if not (ran.verdict.passed and ran.has_got):
            break
        # Of several right answers the reference knows one.
        expected = [ran.got] if problem.task.checker.kind is Ordering.ONE_OF else ran.got
        answered[index] = replace(cases[index], expected=expected)
    unanswered = next((index for index in open_at if answered[index].expected is MISSING), None)
    if unanswered is not None:
        place = case_place(problem, places[unanswered], MOST_CASES) if places else case_place(problem, unanswered)
        raise CasesFailed(*_reference_failure(problem, cases[unanswered], place, result))
    return answered


def _reference_failure(
    problem: PackProblem, case: Case, place: tuple[str, int, str], result: Result
) -> tuple[str, int, str]:
    path, line, words = place
    note = f" ({case.note})" if case.note else ""
    at = f" on {path.rpartition('/')[2]}{f' line {line}' if line else ''}, {words}{note}"
    told = next((ran.message for ran in result.cases if not ran.verdict.passed and ran.message), result.message)
    reference = f"problems/{problem.slug}/submissions/{problem.reference.expected}/{problem.reference.name}"
    return reference, 0, " ".join(f"The reference gives no answer{at}: {result.verdict.title}. {told}".split())


def _digest(problem: PackProblem, generator: str, reference: str) -> str:
    """Names everything the cases depend on: what problem.toml says of the task, the file's cases, both programs."""
    parts = [str(FORMAT), repr(problem.task), str(problem.seed), dump_cases(problem.cases), generator, reference]
    if problem.extends is not None:
        first = problem.extends.first
        parts.append(repr((problem.extends.replaces, sorted(problem.extends.defaults.items()))))
        parts.append(_digest(first, *_programs(first)))
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:24]


def _programs(problem: PackProblem) -> tuple[str, str]:
    """The sources of the generator, empty when there is none, and of the reference."""
    generator = _read(problem, problem.folder / "generate.py", must_exist=False)
    return generator, _read(problem, problem.reference.path, must_exist=True)


def _read(problem: PackProblem, file: Path, *, must_exist: bool) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except FileNotFoundError:
        if not must_exist:
            return ""
        raise CasesFailed(_inside(problem, file), 0, "The file is gone: read the pack again.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise CasesFailed(_inside(problem, file), 0, f"The file cannot be read: {error}.") from error


def _inside(problem: PackProblem, file: Path) -> str:
    return f"problems/{problem.slug}/{file.relative_to(problem.folder).as_posix()}"
