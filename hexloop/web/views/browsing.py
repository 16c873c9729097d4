"""The card browser, and what is done to many cards at once."""

from __future__ import annotations

from urllib.parse import urlencode

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from hexloop.apps.accounts.fields import first_error
from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.accounts.queries import owned
from hexloop.apps.review import services
from hexloop.apps.review.browse import cards_found
from hexloop.apps.review.models import Card
from hexloop.core.memory.search import SearchError
from hexloop.web.browsing import browser
from hexloop.web.card_actions import ActionForm, ended, with_flag
from hexloop.web.views.cramming import begin_cram

BROWSE_KEYS = [{"keys": "f", "title": "Search the cards", "event": "hexloop:browse-search"}]
MOST_CHOSEN = 50_000


@require_safe
def browse_page(request: SignedInRequest) -> HttpResponse:
    """All cards that a search finds; it stands in the address."""
    found = browser(request.user, request.GET, at=timezone.now())
    status = 422 if found.trouble else 200
    return render(request, "review/browse_page.html", {"browser": found, "page_keys": BROWSE_KEYS}, status=status)


@require_POST
def browse_act(request: SignedInRequest) -> HttpResponse:
    """Do something to the chosen cards, or to all that the search finds."""
    page = f"{reverse('review_browse')}?{request.GET.urlencode()}"
    try:
        chosen = _chosen(request)
        verb = request.POST.get("verb", "")
        if verb == "review":
            return HttpResponseRedirect(f"{reverse('review_session')}?{urlencode({'q': _search_of(request, chosen)})}")
        if verb == "cram":
            return begin_cram(request, _search_of(request, chosen))
        form = ActionForm(with_flag(request.POST))
        if not form.is_valid():
            messages.warning(request, first_error(form))
            return HttpResponseRedirect(page)
        names = list(chosen.order_by("pk").values_list("kind", "key")[:MOST_CHOSEN])
        action = form.do(request.user, names, at=timezone.now())
    except (services.NothingChosen, SearchError) as error:
        messages.warning(request, str(error))
    else:
        messages.success(request, ended(action.text))
    return HttpResponseRedirect(page)


def _chosen(request: SignedInRequest) -> QuerySet[Card]:
    if "every" in request.POST:
        return cards_found(request.user, request.GET.get("q", ""), at=timezone.now())
    cards = owned(Card, request.user).filter(pk__in=_ids(request))
    if not cards.exists():
        raise services.NothingChosen("Choose some cards first: tick them, or press x on a row.")
    return cards


def _search_of(request: SignedInRequest, chosen: QuerySet[Card]) -> str:
    """A search that finds just these cards."""
    if "every" in request.POST:
        return request.GET.get("q", "")
    return f"cid:{','.join(str(pk) for pk in chosen.order_by('pk').values_list('pk', flat=True))}"


def _ids(request: SignedInRequest) -> list[int]:
    numbers = request.POST.getlist("card")
    return [int(number) for number in numbers if number.isascii() and number.isdigit() and len(number) < 18]
