"""The list of problems, the topic map, the roadmap and the named lists."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from hexloop.apps.accounts.http import SignedInRequest, wants_fragment
from hexloop.apps.accounts.lists import short_url, without_page
from hexloop.apps.coding import queries
from hexloop.apps.coding.forms import FilterForm

PAGE_LENGTH = 100


@require_safe
def problems_page(request: SignedInRequest) -> HttpResponse:
    """Every problem, cut by the filters of the query string."""
    form = FilterForm(request.GET, user=request.user)
    filters = form.filters()
    now = queries.now_of(request.user, timezone.now())
    problems = queries.problem_query(request.user, filters, now.today)
    counts = queries.count_problems(problems, now.today)
    paginator = Paginator(range(counts.total), PAGE_LENGTH)
    page = paginator.get_page(request.GET.get("page"))
    shown = problems[max(0, page.start_index() - 1) : page.end_index()]
    context = {
        "filtered": filters != queries.Filters(sort=filters.sort),
        "counts": counts,
        "rows": queries.problem_rows(shown, now),
        "page": page,
        "others": without_page(request),
    }
    if wants_fragment(request):
        response = render(request, "coding/_problems.html", context)
        response.headers["HX-Push-Url"] = short_url(request)
        return response
    return render(request, "coding/problems_page.html", context | {"form": form, "lists": queries.list_links()})


@require_safe
def map_page(request: SignedInRequest) -> HttpResponse:
    """The essay's table of topics and how much of it is covered."""
    groups = queries.topic_map(request.user)
    return render(request, "coding/map_page.html", {"groups": groups, "lists": queries.list_links()})


@require_safe
def roadmap_page(request: SignedInRequest) -> HttpResponse:
    """The topics in the order of study, each after what it needs."""
    context = {"map": queries.roadmap(request.user), "lists": queries.list_links()}
    return render(request, "coding/roadmap_page.html", context)


@require_safe
def patterns_page(request: SignedInRequest) -> HttpResponse:
    """Every problem under its pattern, in the order of study."""
    sections = queries.pattern_sections(request.user, queries.now_of(request.user, timezone.now()))
    return render(request, "coding/patterns_page.html", {"sections": sections, "lists": queries.list_links()})


@require_safe
def list_page(request: SignedInRequest, list_id: str) -> HttpResponse:
    """A named list with how far one has come."""
    now = queries.now_of(request.user, timezone.now())
    one = queries.list_progress(request.user, list_id, now)
    if one is None:
        raise Http404
    return render(request, "coding/list_page.html", {"list": one, "lists": queries.list_links()})
