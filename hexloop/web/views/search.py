"""Search: JSON for the palette, a page for everybody."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.search.queries import MOST_COUNTED
from hexloop.core.search.query import EXAMPLES
from hexloop.web.frame import SEARCH_URL
from hexloop.web.search import Results, lately, palette_results, search
from hexloop.web.search_hints import chip_rows, hints

PAGE_SIZE = 20
MAX_QUERY = 500


@require_safe
def search_page(request: SignedInRequest) -> HttpResponse:
    """What is found for ``?q=``. JSON with ``?format=json`` or when JSON is what the browser prefers."""
    text = request.GET.get("q", "").replace("\0", " ")[:MAX_QUERY]
    if _wants_json(request):
        return _json(request, text)
    text = text.strip()
    at, number = timezone.now(), _page_number(request)
    if text:
        results = search(request.user, text, at=at, limit=PAGE_SIZE, offset=(number - 1) * PAGE_SIZE)
    else:
        results = lately(request.user)
    return render(
        request,
        "web/search_page.html",
        {"results": results, "chip_rows": chip_rows(text), "examples": EXAMPLES.values()} | _pages(results, number),
    )


def _json(request: SignedInRequest, text: str) -> JsonResponse:
    words = text.strip()
    results = palette_results(request.user, words, at=timezone.now()) if words else lately(request.user)
    offered = hints(request.user, text)
    return JsonResponse(
        {
            "query": words,
            "results": [result.data for result in results.rows],
            # While the value of a filter is typed, what it may be says more than what is wrong with it.
            "trouble": "" if offered else results.trouble,
            "hints": [hint.data for hint in offered],
        }
    )


def _pages(results: Results, number: int) -> dict[str, str | int]:
    """Where the pages before and after this one are; empty where there is none."""
    after = number + 1 if results.text and min(results.total, MOST_COUNTED) > number * PAGE_SIZE else 0
    return {
        "page": number,
        "before_url": _page_url(results.text, number - 1),
        "after_url": _page_url(results.text, after),
    }


def _page_url(text: str, number: int) -> str:
    return f"{SEARCH_URL}?{urlencode({'q': text, 'page': number})}" if number > 0 else ""


def _page_number(request: SignedInRequest) -> int:
    text = request.GET.get("page", "")
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 4 else 1
    return min(max(number, 1), MOST_COUNTED // PAGE_SIZE)


def _wants_json(request: SignedInRequest) -> bool:
    preferred = request.get_preferred_type(["text/html", "application/json"])
    return request.GET.get("format") == "json" or preferred == "application/json"
