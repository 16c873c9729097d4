"""Reads and checks the cases of a pack in one go."""

from __future__ import annotations

from pathlib import Path

from hexloop.core.content.design_cases.case import DesignCase
from hexloop.core.content.design_cases.reading import read_cases
from hexloop.core.content.design_cases.rules import Known, case_errors
from hexloop.core.content.problem import PackError
from hexloop.core.content.questions.question import QuestionBank
from hexloop.core.content.questions.reading import read_questions


def checked_cases(folder: Path, bank: QuestionBank | None = None) -> tuple[tuple[DesignCase, ...], list[PackError]]:
    """The cases of the pack in ``folder`` and all their faults. ``bank`` saves reading the questions once more; what is
    wrong with questions and papers is not told here."""
    errors: list[PackError] = []
    found = read_cases(folder, errors)
    bank = bank or read_questions(folder, [])
    known = Known(frozenset(paper.id for paper in bank.papers), frozenset(one.id for one in bank.questions))
    return found, errors + case_errors(found, known)
