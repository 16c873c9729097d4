"""One case of an attempt, for whoever clicks its square."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.urls import reverse

from hexloop.apps.coding import judging
from hexloop.apps.coding.models import Attempt
from hexloop.apps.coding.packs import part_content
from hexloop.apps.coding.queries.workspace import case_title
from hexloop.apps.coding.showing import CaseView, case_view, untried_view
from hexloop.core.judge.verdict import Verdict
from hexloop.lib.errors import HexloopError

_ANSWERS_AGAIN = {Verdict.WRONG_ANSWER.value, Verdict.RUN_TIME_ERROR.value}


class NoSuchCase(HexloopError):
    """The attempt never had this case."""


class CasesChanged(HexloopError):
    """The pack's cases are not those of the attempt any more."""


@dataclass(frozen=True, slots=True)
class CaseDetail:
    """The case with its number in words; ``ran`` is false for one after a fatal case, ``keep_url`` makes
    it one of the person's own."""

    title: str
    view: CaseView
    ran: bool
    keep_url: str = ""


def case_detail(attempt: Attempt, index: int) -> CaseDetail:
    """Case ``index`` of the attempt, counted from 0.

    Of a run only the smallest failing case is kept whole. What another failing case returned is
    asked once more from the attempt's own code; one that ran out of time is not run again. Raises
    ``NoSuchCase``, ``CasesChanged`` and what reading the pack raises.
    """
    if not 0 <= index < attempt.total:
        raise NoSuchCase("This attempt has no such case.")
    title = case_title(attempt, index)
    keep_url = reverse("case_keep", args=[attempt.pk, index])
    if attempt.failing and attempt.failing["index"] == index:
        return CaseDetail(title, CaseView.from_json(attempt.failing), True, keep_url)
    content = part_content(attempt.problem.slug, attempt.part)
    cases = judging.cases_of(content)
    if len(cases) != attempt.total:
        raise CasesChanged("The cases of this problem have changed since this attempt. Submit again to see them.")
    ran = index < len(attempt.cases)
    verdict = attempt.cases[index]["v"] if ran else ""
    if verdict in _ANSWERS_AGAIN:
        result = judging.judge_case(content, index, attempt.source).result
        if result.cases:
            view = case_view(content, cases[index], result.cases[0])
            return CaseDetail(title, replace(view, index=index), True, keep_url)
    ms = attempt.cases[index]["w"] if ran else 0.0
    return CaseDetail(title, untried_view(content, cases[index], index, verdict, ms), ran, keep_url)
