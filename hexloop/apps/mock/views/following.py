"""What lets a page be followed and record: the one more address that it may talk to, the microphone, its own sounds."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse

from hexloop.apps.mock import rooms
from hexloop.apps.recordings.pages import PLAYS
from hexloop.lib.browser_policy import MAY_RECORD, content_security_policy


def may_follow(request: HttpRequest, response: HttpResponse, **more: str) -> HttpResponse:
    """Let this page open a connection to the rooms, if there can be any, and to nothing else besides its own server.
    ``more`` is what else its policy needs."""
    address = rooms.address_to_come(request.get_host())
    lines = more | ({"connect_src": f"'self' {address}"} if address else {})
    if lines:
        response.headers["Content-Security-Policy"] = content_security_policy(**lines)
    return response


def followed(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A page of the candidate: it may be followed, may use the microphone and play what it recorded."""

    @wraps(view)
    def allowed(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = may_follow(request, view(request, *args, **kwargs), media_src=PLAYS)
        response.headers["Permissions-Policy"] = MAY_RECORD
        return response

    return allowed
