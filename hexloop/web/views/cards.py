"""About one card, and what can be done to it there."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from hexloop.apps.accounts.fields import first_error
from hexloop.apps.accounts.http import SignedInRequest, wants_fragment
from hexloop.apps.accounts.queries import owned
from hexloop.apps.review import services
from hexloop.apps.review.models import Card
from hexloop.web.card_actions import ActionForm, ended, with_flag
from hexloop.web.card_info import card_info


@require_safe
def card_page(request: SignedInRequest, card_id: int) -> HttpResponse:
    """Figures, history and curve of a card; htmx gets them as a panel."""
    card = get_object_or_404(owned(Card, request.user), pk=card_id)
    info = card_info(request.user, card, at=timezone.now())
    panel = wants_fragment(request)
    return render(
        request, "review/_card_info.html" if panel else "review/card_page.html", {"info": info, "panel": panel}
    )


@require_POST
def card_act(request: SignedInRequest, card_id: int) -> HttpResponse:
    """Do something to the card and show it again."""
    card = get_object_or_404(owned(Card, request.user), pk=card_id)
    form = ActionForm(with_flag(request.POST))
    if not form.is_valid():
        messages.warning(request, first_error(form))
        return redirect("review_card", card_id)
    try:
        action = form.do(request.user, [(card.kind, card.key)], at=timezone.now())
    except services.NothingChosen as error:
        messages.warning(request, str(error))
    else:
        messages.success(request, ended(action.text))
    return redirect("review_card", card_id)
