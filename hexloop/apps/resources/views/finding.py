"""What the views of resources share."""

from __future__ import annotations

from django.http import Http404
from django.shortcuts import get_object_or_404

from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.resources import queries
from hexloop.apps.resources.models import OwnResource
from hexloop.apps.resources.shelf import Shelved, own_id


def find_resource(request: SignedInRequest, key: str) -> Shelved:
    """The resource, or 404."""
    found = queries.find_resource(request.user, key)
    if found is None:
        raise Http404
    return found


def find_own(request: SignedInRequest, key: str, *, removed: bool = False) -> OwnResource:
    """The person's own resource, or one that was taken away, or 404."""
    rows = queries.removed_resources(request.user) if removed else queries.own_resources(request.user)
    return get_object_or_404(rows, pk=own_id(key) or 0)
