"""Recording on a page, and what was recorded at it."""

from __future__ import annotations

from typing import Any

from django import template
from django.http import HttpRequest
from django.template import Context
from django.utils import timezone

from hexloop.apps.recordings.places import PLACES
from hexloop.apps.recordings.queries import take_rows

register = template.Library()


@register.inclusion_tag("recordings/_thinking_aloud.html", takes_context=True)
def thinking_aloud(context: Context, kind: str, key: object, small: bool = False) -> dict[str, Any]:
    """A button to record what ``kind`` and ``key`` name, while that is possible, and the recordings that there are;
    where it is ``small``, the button alone."""
    request: HttpRequest = context["request"]
    place, named = PLACES[kind], str(key)
    return {
        "words": place.words,
        "records": not place.refusal(request.user, named, timezone.now()),  # type: ignore[arg-type]  # signed in
        "takes": [] if small else take_rows(request.user, kind, named),  # type: ignore[arg-type]  # signed in
        "small": small,
        "name": f"{kind}-{named}",
        "kind": kind,
        "key": named,
        "here": request.get_full_path(),
        "csrf_token": context.get("csrf_token"),
        "request": request,
        "asset_version": context.get("asset_version"),
    }
