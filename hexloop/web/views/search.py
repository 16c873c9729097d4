"""Search: JSON for the palette, a page for everybody."""

from __future__ import annotations

from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from hexloop.apps.accounts.http import SignedInRequest
from hexloop.web.search import search

PALETTE_LIMIT = 8
PAGE_LIMIT = 50
MAX_QUERY = 200


@require_safe
def search_page(request: SignedInRequest) -> HttpResponse:
    """What is found for ``?q=``. JSON with ``?format=json`` or when JSON is what the browser prefers."""
    query = request.GET.get("q", "").strip()[:MAX_QUERY]
    if _wants_json(request):
        found = search(request.user, query, limit=PALETTE_LIMIT)
        return JsonResponse({"query": query, "results": [result.data for result in found]})
    found = search(request.user, query, limit=PAGE_LIMIT)
    return render(request, "web/search_page.html", {"query": query, "found": found})


def _wants_json(request: SignedInRequest) -> bool:
    preferred = request.get_preferred_type(["text/html", "application/json"])
    return request.GET.get("format") == "json" or preferred == "application/json"
