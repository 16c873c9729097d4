"""What the views of pages share."""

from __future__ import annotations

from django.shortcuts import get_object_or_404

from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.notes import queries
from hexloop.apps.notes.models import Page


def find_page(request: SignedInRequest, slug: str) -> Page:
    """This user's page of that address, or 404."""
    return get_object_or_404(queries.own_pages(request.user), slug=slug.replace("\0", ""))
