"""What the views of the workspace share: finding the problem, and answering with a part or the page."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import OperationalError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone

from hexloop.apps.accounts.http import SignedInRequest, wants_fragment
from hexloop.apps.accounts.models import User
from hexloop.apps.coding import queries, services
from hexloop.apps.coding.models import Attempt, Part, Problem, Progress
from hexloop.apps.coding.packs import pack_problem, pack_problems
from hexloop.core.content.problem import PackProblem

PAGE_KEYS = [
    {"keys": "mod+'", "title": "Run the examples", "selector": '[data-key="run"]'},
    {"keys": "mod+Enter", "title": "Submit", "selector": '[data-key="submit"]'},
    {"keys": "n", "title": "Next in the queue", "selector": "[data-next]"},
    {"keys": "Enter", "title": "Next in the queue", "selector": "[data-next]"},
]
"""The keys of the workspace. The editor presses the same buttons by itself."""


def find_problem(request: SignedInRequest, slug: str) -> Problem:
    """The problem, or 404."""
    return get_object_or_404(queries.visible_problems(request.user), slug=slug)


def find_in_pack(request: SignedInRequest, slug: str) -> Problem:
    """The problem when a pack still holds it, or 404: without its pack nothing can be done with it."""
    if slug not in pack_problems():
        raise Http404
    return find_problem(request, slug)


def find_attempt(request: SignedInRequest, attempt_id: int) -> Attempt:
    """One of the user's own attempts, or 404."""
    return get_object_or_404(queries.own_attempts(request.user), pk=attempt_id)


def find_part(request: SignedInRequest, problem: Problem, part: int) -> PackProblem:
    """What the part is judged by, or 404: a change request that was not shown is not there."""
    if part == Part.FIRST:
        return pack_problem(problem.slug)
    content = queries.shown_change(request.user, problem)
    if content is None:
        raise Http404
    return content


def panel_answer(
    request: SignedInRequest,
    problem: Problem,
    panel: dict[str, Any],
    *,
    status: int = 200,
    source: str | None = None,
    part: int | None = None,
) -> HttpResponse:
    """The panel below the editor, alone for htmx, else in its page with ``source`` in the editor and ``part``
    chosen."""
    if wants_fragment(request):
        return render(request, "coding/_panel.html", panel | {"slug": problem.slug, "fragment": True}, status=status)
    context = page_context(request, problem, source, part)
    return render(request, "coding/problem_page.html", context | panel, status=status)


def left_answer(request: SignedInRequest, problem: Problem, tab: str) -> HttpResponse:
    """The left pane at ``tab`` for htmx, else the page there."""
    if not wants_fragment(request):
        return redirect(f"{reverse('problem', args=[problem.slug])}?tab={tab}")
    return render(request, "coding/_left.html", {"pane": left_pane(request, problem, tab), "slug": problem.slug})


def left_pane(request: SignedInRequest, problem: Problem, tab: str) -> queries.LeftPane:
    """The left pane at ``tab``."""
    now = queries.now_of(request.user, timezone.now())
    return queries.left_pane(request.user, _standing(request, problem, now), pack_problem(problem.slug), tab, now)


def change_parts(request: SignedInRequest, problem: Problem, judged: int | None = None) -> dict[str, Any]:
    """What the page shows of a change request beside its tab: the choice of the part, and the banner. ``judged`` is
    the part that was judged last."""
    now = queries.now_of(request.user, timezone.now())
    return _change_parts(problem, _standing(request, problem, now).change, judged)


def _change_parts(problem: Problem, change: queries.ChangeStanding | None, judged: int | None) -> dict[str, Any]:
    return {
        "parts": queries.part_choices(change, judged),
        "change_notice": queries.change_notice(problem.slug, change),
    }


def _standing(request: SignedInRequest, problem: Problem, now: queries.Now) -> queries.Standing:
    return queries.standing(request.user, _opened(request.user, problem, now.at), now)


def page_context(
    request: SignedInRequest, problem: Problem, source: str | None = None, part: int | None = None
) -> dict[str, Any]:
    """Everything on the page of the workspace but the panel."""
    user, at = request.user, timezone.now()
    content = pack_problem(problem.slug)
    now = queries.now_of(user, at)
    standing = _standing(request, problem, now)
    richest = standing.change.content if standing.change else content
    editor = queries.editor_state(user, standing, content.starter)
    return {
        "head": queries.head(problem, content),
        "pane": queries.left_pane(user, standing, content, request.GET.get("tab", ""), now),
        "slug": problem.slug,
        "source": editor.source if source is None else source,
        "editor": editor,
        "starter": content.starter,
        "editor_props": {
            "draftUrl": reverse("problem_draft", args=[problem.slug]),
            "revision": editor.revision,
            "label": "Your code in Python",
            "vim": now.preferences.editor_keys == "vim",
            "completion": now.preferences.completion,
        },
        "page_keys": PAGE_KEYS,
        "timer_props": {"seconds": editor.seconds, "minutes": problem.minutes},
        "own_cases": queries.own_case_rows(user, problem),
        "case_hint": queries.own_case_hint(richest),
        "cases_open": "cases" in request.GET,
        **_change_parts(problem, standing.change, part),
        **_panel_at_rest(request, problem, standing, now),
    }


def _opened(user: User, problem: Problem, at: datetime) -> Progress:
    """The progress on the problem. Reading goes on when the disk is full: then it is not kept."""
    try:
        return services.open_problem(user=user, problem=problem, at=at)
    except OperationalError:
        return Progress(owner=user, problem=problem, first_opened_at=at)


def _panel_at_rest(
    request: SignedInRequest, problem: Problem, standing: queries.Standing, now: queries.Now
) -> dict[str, Any]:
    """What the panel shows when the page is opened: the attempt asked for, the last one of the try
    that is going on, or how a try given up today was graded."""
    attempt = _asked_for(request, problem) or standing.current
    if attempt:
        attempt.problem = problem
        return {"attempt": queries.attempt_panel(request.user, attempt, now)}
    given_up = queries.given_up_panel(request.user, problem, now)
    return {"given_up": given_up} if given_up else {"unlocked": standing.unlocked}


def _asked_for(request: SignedInRequest, problem: Problem) -> Attempt | None:
    """The attempt at this problem that the query string names; a wrong number is no attempt."""
    number = request.GET.get("attempt", "")
    if not (number.isascii() and number.isdigit() and len(number) < 18):
        return None
    return queries.own_attempts(request.user).filter(problem=problem, pk=int(number)).first()
