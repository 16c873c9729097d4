"""Answers that the problem's own ``validator.py`` judges, all of a run at once, in a child of their own.

The validator never shares a process with the submission, and sees its answers as plain values only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from hexloop.core.judge import wording
from hexloop.core.judge.supervisor import ProduceFailed, Report, summary
from hexloop.core.judge.task import MISSING, Case, Limits, Style, Task, Value
from hexloop.core.judge.verdict import Verdict

FILE = "validator.py"
ENTRY = "_judge_every_row"
LIMITS = Limits(cpu_ms=20_000, memory_mb=1_024, answer_kb=64)
"""Validators are ours; what they look at is not."""

_PROGRAM = f"""

def {ENTRY}(rows):
    if not hasattr(globals().get("valid"), "__code__"):
        raise NameError("define valid(args, got)")
    wanted = valid.__code__.co_argcount
    for row in rows:
        yield valid(*row[:wanted])
"""
_LINE = re.compile(r"solution\.py, line (\d+)")
_LONGEST = 1_000

Produce = Callable[[str, list[Value]], list[Value]]
"""Runs a program's ``ENTRY`` on rows in the sandbox. Raises ``ProduceFailed``."""


def validated(task: Task, cases: Sequence[Case], report: Report, produce: Produce) -> Report:
    """``report`` with the validator's word on every answer that came back."""
    asked = [result for result in report.cases if result.verdict.passed]
    if not asked:
        return report
    rows: list[Value] = [_row(task, cases[ran.index], ran.got) for ran in asked]
    try:
        words = produce(task.validator + _PROGRAM, rows)
    except ProduceFailed as error:
        return _broken(report, _told(str(error), task.validator))
    if len(words) != len(asked):
        return _broken(report, f"{FILE} judged {len(words)} of {len(asked)} answers.")
    results = {result.index: result for result in report.cases}
    for ran, word in zip(asked, words, strict=True):
        if word is True:
            continue
        if not isinstance(word, str) or not word.strip():
            return _broken(report, f"{FILE}: valid must return True or a sentence, and returned {word!r:.60}.")
        results[ran.index] = replace(ran, verdict=Verdict.WRONG_ANSWER, message=word.strip()[:_LONGEST])
    ordered = [results[index] for index in sorted(results)]
    return summary(ordered, report.sizes)


def _row(task: Task, case: Case, got: Value) -> list[Value]:
    """``args``, ``got`` and ``expected``. In a sequence ``args`` are pairs of an operation and its arguments."""
    args: list[Value] = list(case.args)
    if task.signature.style is Style.OPERATIONS:
        args = [[name, given] for name, given in zip(case.operations, case.args, strict=True)]
    return [args, got, None if case.expected is MISSING else case.expected]


def _broken(report: Report, told: str) -> Report:
    return Report(Verdict.SYSTEM_ERROR, wording.broken(told), report.cases, sizes=report.sizes)


def _told(text: str, source: str) -> str:
    """The judge's sentence about the program, which it calls solution.py, as one about the validator."""
    lines = [line for line in _LINE.findall(text) if int(line) <= source.count("\n") + 1]
    where = f"{FILE}, line {lines[-1]}" if lines else FILE
    sentence = text.partition("\n")[0].replace(ENTRY, "valid")
    return f"{where}: {sentence.rstrip('.')}."
