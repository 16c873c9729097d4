"""The request of somebody who is signed in."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponseRedirect
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django_htmx.middleware import HtmxDetails

from hexloop.apps.accounts.models import User


class SignedInRequest(HttpRequest):
    """What a view gets: the middleware ``SignedInOnly`` lets nobody else through."""

    user: User
    htmx: HtmxDetails


def back(request: SignedInRequest, otherwise: str, *, anywhere: bool = False) -> HttpResponseRedirect:
    """To the page of this program that the form names as ``next``, else to ``otherwise``: a path or a view's name.

    ``anywhere``: the button may stand on any page (Undo), so without ``next`` it leads to the page it was pressed on.
    """
    wanted = request.POST.get("next", "") or (request.headers.get("Referer", "") if anywhere else "")
    return redirect(wanted if url_has_allowed_host_and_scheme(wanted, {request.get_host()}) else otherwise)


def wants_fragment(request: SignedInRequest) -> bool:
    """Whether htmx asked for a part; going back in the history it wants the page."""
    return bool(request.htmx) and not request.htmx.history_restore_request
