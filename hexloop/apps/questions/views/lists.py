"""The overview of all questions, and their list."""

from __future__ import annotations

from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from hexloop.apps.accounts.http import SignedInRequest, wants_fragment
from hexloop.apps.accounts.lists import short_url, without_page
from hexloop.apps.questions import queries
from hexloop.apps.questions.forms import FilterForm

PAGE_LENGTH = 100
DRILLED = ("area", "topic", "company")
"""The filters that a drill takes over."""


@require_safe
def questions_page(request: SignedInRequest) -> HttpResponse:
    """The topics with how far one has come; with a filter in the query string the questions that pass it."""
    form = FilterForm(request.GET, user=request.user)
    filters = form.filters()
    now = queries.now_of(request.user, timezone.now())
    context = _list(request, filters, now) if _asks_for_list(request, filters) else _overview(request, now)
    if wants_fragment(request):
        response = render(request, "questions/_questions.html", context)
        response.headers["HX-Push-Url"] = short_url(request)
        return response
    return render(request, "questions/questions_page.html", context | {"form": form})


def _asks_for_list(request: SignedInRequest, filters: queries.Filters) -> bool:
    return filters != queries.Filters() or "all" in request.GET


def _overview(request: SignedInRequest, now: queries.Now) -> dict[str, object]:
    return {"areas": queries.overview(request.user, now)}


def _list(request: SignedInRequest, filters: queries.Filters, now: queries.Now) -> dict[str, object]:
    questions = queries.question_query(request.user, filters, now.today)
    counts = queries.count_questions(questions, now.today)
    paginator = Paginator(range(counts.total), PAGE_LENGTH)
    page = paginator.get_page(request.GET.get("page"))
    shown = questions[max(0, page.start_index() - 1) : page.end_index()]
    return {
        "topics": queries.topic_rows(shown, now),
        "counts": counts,
        "page": page,
        "others": without_page(request),
        "drill": urlencode([(name, getattr(filters, name)) for name in DRILLED if getattr(filters, name)]),
        "listing": True,
    }
