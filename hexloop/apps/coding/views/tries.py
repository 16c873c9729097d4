"""Run, submit and give up."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from hexloop.apps.accounts.fields import first_error
from hexloop.apps.accounts.http import SignedInRequest, wants_fragment
from hexloop.apps.coding import aloud, judging, queries, services
from hexloop.apps.coding.forms import JudgeForm, SourceForm
from hexloop.apps.coding.models import Attempt, Part, Problem
from hexloop.apps.coding.packs import change_of
from hexloop.apps.coding.showing import case_view
from hexloop.apps.coding.views.answers import change_parts, find_in_pack, find_part, panel_answer
from hexloop.core.content.cases import CasesFailed
from hexloop.core.judge.verdict import Verdict

TRIED = "hexloop:tried"
"""Tells the left pane that something it shows has changed."""


@require_POST
def problem_run(request: SignedInRequest, slug: str) -> HttpResponse:
    """Judge on the samples and one's own cases."""
    problem = find_in_pack(request, slug)
    form = JudgeForm(request.POST)
    if not form.is_valid():
        return _refused(request, problem, first_error(form), status=422)
    source, part = form.cleaned_data["source"], form.cleaned_data["part"]
    content = find_part(request, problem, part)
    try:
        judged = services.run_samples(user=request.user, problem=problem, source=source, part=part)
        aloud.mark_run(user=request.user, result=judged.result, at=timezone.now())
    except (services.NotJudged, CasesFailed) as error:
        return _refused(request, problem, str(error), status=503, source=source, part=part)
    views = [case_view(content, judged.cases[ran.index], ran) for ran in judged.result.cases]
    samples = sum(case.sample for case in content.cases)
    panel = queries.run_panel(judged.result, views, samples=samples)
    return panel_answer(request, problem, {"run": panel}, source=source, part=part)


@require_POST
def problem_submit(request: SignedInRequest, slug: str) -> HttpResponse:
    """Judge on every case and keep the attempt."""
    problem = find_in_pack(request, slug)
    form = JudgeForm(request.POST)
    if not form.is_valid():
        return _refused(request, problem, first_error(form), status=422)
    source, seconds, part = (form.cleaned_data[name] for name in ("source", "seconds", "part"))
    find_part(request, problem, part)
    at = timezone.now()
    try:
        attempt = services.submit(user=request.user, problem=problem, source=source, seconds=seconds, at=at, part=part)
        aloud.mark_submit(user=request.user, attempt=attempt)
    except (services.NotJudged, CasesFailed) as error:
        return _refused(request, problem, str(error), status=503, source=source, part=part)
    if not wants_fragment(request):
        return redirect(f"{reverse('problem', args=[slug])}?attempt={attempt.pk}#panel")
    now = queries.now_of(request.user, timezone.now())
    panel = {"attempt": queries.attempt_panel(request.user, attempt, now), **_after(request, problem, attempt)}
    response = panel_answer(request, problem, panel)
    response.headers["HX-Trigger"] = TRIED
    return response


def _after(request: SignedInRequest, problem: Problem, attempt: Attempt) -> dict[str, Any]:
    """The choice of the part after ``attempt``: it stays as it was, until the first brief is accepted."""
    moved_on = attempt.part == Part.FIRST and attempt.verdict == Verdict.ACCEPTED.value
    change = change_of(problem.slug) if moved_on else None
    if change is not None:
        judging.warm(change)
    return change_parts(request, problem, None if moved_on else attempt.part)


@require_safe
def judge_waiting(request: SignedInRequest) -> JsonResponse:
    """Where one's own run stands in the queue, for the page that waits for it."""
    return JsonResponse({"text": judging.waiting_text(request.user.pk)})


@require_POST
def problem_give_up(request: SignedInRequest, slug: str) -> HttpResponse:
    """Open the editorial and count the try as No clue; ``undo`` takes the grade back."""
    problem = find_in_pack(request, slug)
    at = timezone.now()
    if "undo" in request.POST:
        given = queries.gave_up(request.user, problem, at)
        if given:
            services.undo_grade(user=request.user, graded=given, at=at)
        return _after_giving_up(request, problem)
    form = SourceForm(request.POST)
    seconds = form.cleaned_data.get("seconds", 0) if form.is_valid() else 0
    graded = services.give_up(user=request.user, problem=problem, at=at, seconds=seconds)
    return _after_giving_up(request, problem, graded.reason if graded else "")


def _after_giving_up(request: SignedInRequest, problem: Problem, reason: str = "") -> HttpResponse:
    if not wants_fragment(request):
        return redirect(f"{reverse('problem', args=[problem.slug])}?tab=editorial")
    now = queries.now_of(request.user, timezone.now())
    panel = queries.given_up_panel(request.user, problem, now, reason=reason)
    response = panel_answer(request, problem, {"given_up": panel} if panel else {"unlocked": True})
    response.headers["HX-Trigger"] = TRIED
    return response


def _refused(
    request: SignedInRequest,
    problem: Problem,
    sentence: str,
    *,
    status: int,
    source: str | None = None,
    part: int | None = None,
) -> HttpResponse:
    """Nothing was judged: the panel says why. What was typed and chosen stays in the editor."""
    panel = {"trouble": sentence, "again": status == 503}
    return panel_answer(request, problem, panel, status=status, source=source, part=part)
