"""The request of somebody who is signed in."""

from __future__ import annotations

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from hexloop.apps.accounts.models import User


class SignedInRequest(HttpRequest):
    """What a view gets: the middleware ``SignedInOnly`` lets nobody else through."""

    user: User
    htmx: HtmxDetails
