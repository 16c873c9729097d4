"""What the views of stories share."""

from __future__ import annotations

from django.http import Http404
from django.shortcuts import get_object_or_404

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.stories import queries
from hexloop.apps.stories.models import Story


def find_story(request: SignedInRequest, slug: str) -> Story:
    """This person's story at an address, or 404."""
    story = queries.find_story(request.user, slug.replace("\0", ""))
    if story is None:
        raise Http404
    return story


def find_removed(request: SignedInRequest, slug: str) -> Story:
    """This person's story at an address, deleted or not, or 404."""
    return get_object_or_404(accounts.owned(Story, request.user), slug=slug.replace("\0", ""))
