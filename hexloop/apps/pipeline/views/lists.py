"""All applications: board, table, funnel, offers."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from hexloop.apps.accounts.http import SignedInRequest, wants_fragment
from hexloop.apps.companies.queries import visible_companies
from hexloop.apps.pipeline.forms import FilterForm
from hexloop.apps.pipeline.queries.board import SORTS, Filters, board, ends, funnel_rows, loop_rows
from hexloop.apps.pipeline.queries.drawing import NARROW, funnel_drawing
from hexloop.apps.pipeline.queries.offers import offer_comparison

MOST_ROWS = 25
"""How many rows of the table are shown at once."""


@require_safe
def interviews_page(request: SignedInRequest) -> HttpResponse:
    """Applications as a board, or with ``?view=table`` as a table. ``?q=``, ``?company=``, ``?status=``,
    ``?priority=``, ``?over=1`` and ``?sort=`` cut and order them."""
    form = FilterForm(request.GET)
    filters = form.filters()
    as_table = request.GET.get("view") == "table"
    rows = loop_rows(request.user, filters, timezone.now())
    shown = rows if "all" in request.GET else rows[:MOST_ROWS]
    over = [] if as_table else ends(request.user, filters)
    context = {
        "form": form,
        "filters": filters,
        "rows": shown,
        "more": len(rows) - len(shown),
        "all_url": _url(request, all="1"),
        "columns": [] if as_table else board(rows),
        "ends": over,
        "any_over": any(end.count for end in over),
        "as_table": as_table,
        "filtered": replace(filters, sort="", over=False) != Filters(),
        "sorts": [_sort_link(request, name, title, filters.sort) for name, title in SORTS.items()],
        "board_url": _url(request, view=""),
        "table_url": _url(request, view="table"),
        "here": _url(request),
    }
    if wants_fragment(request):
        response = render(request, "pipeline/_interviews.html", context)
        response.headers["HX-Push-Url"] = _url(request)
        return response
    context["companies"] = visible_companies(request.user).values_list("slug", "name")
    return render(request, "pipeline/interviews_page.html", context)


@require_safe
def funnel_page(request: SignedInRequest) -> HttpResponse:
    """How many applications came how far, and how long it took."""
    form = FilterForm(request.GET)
    rows = funnel_rows(request.user, form.filters())
    context = {
        "rows": rows,
        "wide": funnel_drawing(rows),
        "narrow": funnel_drawing(rows, NARROW),
        "any": any(row.reached for row in rows),
    }
    return render(request, "pipeline/funnel_page.html", context)


@require_safe
def offers_page(request: SignedInRequest) -> HttpResponse:
    """Offers side by side, with what each year brings and the sum behind it."""
    comparison = offer_comparison(request.user, timezone.now())
    parts = [
        (name, [column.parts[place] for column in comparison.columns])
        for place, name in enumerate(comparison.part_names)
    ]
    years = [
        (f"Year {place + 1}", [column.years[place] for column in comparison.columns])
        for place in range(len(comparison.columns[0].years) if comparison.columns else 0)
    ]
    context = {"comparison": comparison, "parts": parts, "years": years}
    return render(request, "pipeline/offers_page.html", context)


def _url(request: SignedInRequest, **changes: str) -> str:
    """This list with other values in the query string; empty ones are left out."""
    known = {name: request.GET.get(name, "") for name in ("view", "all", *FilterForm.base_fields)} | changes
    chosen = urlencode({name: value for name, value in known.items() if value})
    return f"{reverse('interviews')}{'?' if chosen else ''}{chosen}"


def _sort_link(request: SignedInRequest, name: str, title: str, now: str) -> tuple[str, str, str]:
    """Title, address and the ``aria-sort`` of a head of the table."""
    down = now == name
    state = {name: "ascending", f"-{name}": "descending"}.get(now, "none")
    return title, _url(request, sort=f"-{name}" if down else name), state
