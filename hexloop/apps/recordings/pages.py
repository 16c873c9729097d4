"""What a page needs to record: the microphone, and to play what it recorded."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse

from hexloop.lib.browser_policy import MAY_RECORD, content_security_policy

PLAYS = "'self' blob:"
"""The ``media-src`` of a page that plays recordings."""


def may_record(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Let the page of a view use the microphone and play what was recorded, and nothing else."""

    @wraps(view)
    def allowed(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response.headers["Content-Security-Policy"] = content_security_policy(media_src=PLAYS)
        response.headers["Permissions-Policy"] = MAY_RECORD
        return response

    return allowed
