"""The list of mocks, setting one up, and the page of one."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hexloop.apps.accounts.http import SignedInRequest, wants_fragment
from hexloop.apps.accounts.queries import owned
from hexloop.apps.mock import queries, services
from hexloop.apps.mock.forms import Row, SetUp, read_number, read_set_up, rows_of
from hexloop.apps.mock.models import Mock
from hexloop.apps.mock.queries.mock_list import MockPage
from hexloop.apps.mock.views.finding import find_mock
from hexloop.apps.mock.views.waiting import next_wait
from hexloop.core.interviews.mock_plans import PLANS, PlannedRound

A_PAGE = 30
PAGE_KEYS = [{"keys": "s", "title": "Start the round, or go back to it", "selector": "[data-go]"}]


@require_safe
def mocks_page(request: SignedInRequest) -> HttpResponse:
    """Every mock, the running one first."""
    page = Paginator(queries.listed_mocks(request.user), A_PAGE).get_page(request.GET.get("page"))
    rows = queries.mock_rows(request.user, page.object_list, timezone.now())  # type: ignore[arg-type]  # a page of rows
    return render(request, "mock/mocks_page.html", {"rows": rows, "page": page})


@require_http_methods(["GET", "HEAD", "POST"])
def mock_new(request: SignedInRequest) -> HttpResponse:
    """Choose rounds by hand, from a typical loop (``?plan=``) or from one of a company (``?loop=``). POST changes the
    rows, or makes the mock."""
    if request.method != "POST":
        return _choosing(request)
    given = read_set_up(request.POST)
    if given.do != "start":
        return _set_up(request, given.rows, given.rounds, loop=given.loop, title=given.title)
    if not given.fits:
        return _refused(request, given, "One of the rounds is not complete yet.")
    loop = queries.find_loop(request.user, given.loop) if given.loop else None
    try:
        mock = services.make_mock(
            user=request.user, rounds=given.rounds, title=given.title, loop=loop, at=timezone.now()
        )
    except services.CannotSetUp as error:
        return _refused(request, given, str(error))
    url = reverse("mock", args=[mock.pk])
    return HttpResponse(headers={"HX-Redirect": url}) if request.htmx else redirect(url)


@require_safe
def mock_page(request: SignedInRequest, mock_id: int) -> HttpResponse:
    """The rounds of a mock on its time line, and what comes next."""
    mock = find_mock(request, mock_id)
    context = {"page": _as_it_stands(request, mock), "mock": mock, "page_keys": PAGE_KEYS, "wait": 1}
    return render(request, "mock/mock_page.html", context)


@require_safe
def mock_live(request: SignedInRequest, mock_id: int) -> HttpResponse:
    """What changed on the page of a mock since it was drawn, for what goes on in another tab; and when to ask again."""
    mock = find_mock(request, mock_id)
    if not wants_fragment(request):
        return redirect("mock", mock_id=mock_id)
    page = _as_it_stands(request, mock)
    changed = page.looks != request.GET.get("looks", "")
    context = {"page": page, "mock": mock, "changed": changed, "wait": 1 if changed else next_wait(request)}
    return render(request, "mock/_mock_live.html", context)


def _as_it_stands(request: SignedInRequest, mock: Mock) -> MockPage:
    """The page of a mock after time has passed; what waits for its verdict is being judged."""
    at = timezone.now()
    rounds = services.let_time_pass(user=request.user, mock=mock, at=at)
    page = queries.mock_page(request.user, mock, rounds, at)
    if page.judging:
        services.go_on_judging(user=request.user, mock=mock)
    return page


@require_POST
def mock_end(request: SignedInRequest, mock_id: int) -> HttpResponse:
    """End it early."""
    services.end_mock(user=request.user, mock=find_mock(request, mock_id), at=timezone.now())
    return redirect("mock_debrief", mock_id=mock_id)


@require_POST
def mock_remove(request: SignedInRequest, mock_id: int) -> HttpResponse:
    """Delete it; a toast offers to undo it."""
    mock = find_mock(request, mock_id)
    services.remove_mock(user=request.user, mock=mock, at=timezone.now())
    undo = reverse("mock_restore", args=[mock.pk])
    messages.success(request, "The mock interview is deleted. You can bring it back for a day.", extra_tags=undo)
    return redirect("mocks")


@require_POST
def mock_restore(request: SignedInRequest, mock_id: int) -> HttpResponse:
    """Bring it back."""
    mock = get_object_or_404(owned(Mock, request.user), pk=mock_id)
    services.restore_mock(user=request.user, mock=mock)
    return redirect("mocks")


def _choosing(request: SignedInRequest) -> HttpResponse:
    """The page with the rows that the query string asks for; by itself with those of one evening."""
    number, plan = read_number(request.GET.get("loop", "")), request.GET.get("plan", "")
    if number:
        loop = queries.find_loop(request.user, number)
        if loop is None:
            raise Http404
        rounds, left_out = queries.loop_plan(request.user, loop)
        return _set_up(request, rows_of(rounds), rounds, loop=number, left_out=left_out)
    chosen = next((each for each in PLANS if each.key == plan), None)
    if chosen is None:
        plan, chosen = "", PLANS[-1]
    return _set_up(request, rows_of(chosen.rounds), chosen.rounds, plan=plan or chosen.key)


def _refused(request: SignedInRequest, given: SetUp, trouble: str) -> HttpResponse:
    return _set_up(request, given.rows, given.rounds, loop=given.loop, title=given.title, trouble=trouble, status=422)


def _set_up(
    request: SignedInRequest,
    rows: list[Row],
    rounds: Any,
    *,
    loop: int = 0,
    plan: str = "",
    title: str = "",
    left_out: Any = (),
    trouble: str = "",
    status: int = 200,
) -> HttpResponse:
    planned: list[PlannedRound] = list(rounds)
    context: dict[str, Any] = {
        "rows": rows,
        "sorts": list(queries.SORTS.items()),
        "line": queries.line_of(request.user, planned, timezone.now()) if len(planned) == len(rows) else None,
        "loop": loop,
        "title": title,
        "left_out": left_out,
        "trouble": trouble,
    }
    if wants_fragment(request):
        return render(request, "mock/_plan.html", context, status=status)
    context |= {
        "loops": queries.loop_choices(request.user, loop),
        "plans": queries.plan_choices(plan),
        "page_keys": [{"keys": "mod+Enter", "title": "Set it up", "selector": '[data-key="submit"]'}],
    }
    return render(request, "mock/new_page.html", context, status=status)
