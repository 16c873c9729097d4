"""What the views of questions share."""

from __future__ import annotations

from django.http import Http404, HttpResponse

from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.questions import queries

TICKS = "asdfvb"
"""The keys that tick the first key points."""

PAGE_KEYS = [
    {"keys": " ", "title": "Show the answer, then: slow", "selector": "[data-reveal], [data-default]"},
    {"keys": "Enter", "title": "Show the answer, then: slow", "selector": "[data-reveal], [data-default]"},
    {"keys": "w", "title": "Write the answer down", "selector": "[data-write]"},
    *({"keys": key, "title": f"Tick point {n}", "selector": f'[data-tick="{n}"]'} for n, key in enumerate(TICKS, 1)),
]
"""As in a review: Space and Enter show, then stand for the third grade; 1 to 4 grade."""


def find_asked(request: SignedInRequest, key: str) -> queries.Asked:
    """The question with its texts, or 404."""
    asked = queries.asked_question(request.user, key)
    if asked is None:
        raise Http404
    return asked


def may_dictate(response: HttpResponse) -> HttpResponse:
    """Let the browser's own speech recognition use the microphone on this page, and nothing else of the machine."""
    response.headers["Permissions-Policy"] = (
        "camera=(), display-capture=(), geolocation=(), microphone=(self), payment=(), usb=()"
    )
    return response
