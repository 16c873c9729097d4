"""A result as Exercism's ``results.json``, version 3, so that other tools can read our verdicts.

Source: the test runner interface, https://exercism.org/docs/building/tooling/test-runners/interface.
``task_id`` is left out: our problems have no numbered tasks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from hexloop.core.judge.verdict import CaseResult, Result, Verdict

VERSION = 3
OUTPUT_LIMIT = 500
"""Characters of what a test printed, the mark included."""

CUT_MARK = "\nOutput was truncated. Please limit to 500 chars."

_FAILED = "fail"
_BROKE = "error"
_STATUS = {Verdict.ACCEPTED: "pass", Verdict.WRONG_ANSWER: _FAILED}


@dataclass(frozen=True, slots=True)
class CaseWords:
    """What a case is called and the call that it makes, as people read them."""

    name: str
    code: str


def results_json(result: Result, words: Sequence[CaseWords]) -> dict[str, Any]:
    """The object to be written. ``words`` has one entry for each case that was asked, those that did not
    run included; these are errors, and say after which case the run ended."""
    tests = [_test(ran, words[ran.index]) for ran in result.cases]
    if not tests:
        return {"version": VERSION, "status": _BROKE, "message": result.message or result.verdict.title, "tests": []}
    ended = f"Not run: the run ended at {words[result.cases[-1].index].name}."
    tests += [_row(word, _BROKE, ended) for word in words[len(tests) :]]
    status = "pass" if result.verdict.passed else _FAILED
    return {"version": VERSION, "status": status, "message": None, "tests": tests}


def _test(ran: CaseResult, word: CaseWords) -> dict[str, Any]:
    status = _STATUS.get(ran.verdict, _BROKE)
    message = None if ran.verdict.passed else ran.message or ran.verdict.title
    return _row(word, status, message, cut_output(ran.stdout) or None)


def _row(word: CaseWords, status: str, message: str | None, output: str | None = None) -> dict[str, Any]:
    return {"name": word.name, "status": status, "message": message, "output": output, "test_code": word.code}


def cut_output(text: str) -> str:
    """``text`` within ``OUTPUT_LIMIT`` characters; what was cut off is marked."""
    return text if len(text) <= OUTPUT_LIMIT else text[: OUTPUT_LIMIT - len(CUT_MARK)] + CUT_MARK
