"""Errors as people see them: a page in the program's look, a toast for htmx, a sentence for scripts."""

from __future__ import annotations

import sys
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from hexloop.web.faults import Fault, fault_of

SIGNED_OUT = "This browser is not signed in. Run hexloop open in a terminal, then try again."

_OURS = Fault(
    500,
    "Something went wrong",
    "This is a mistake in Hexloop, and what you saved before is safe. The terminal that runs hexloop shows the "
    "details: please report them. Then go back and try again.",
)
_TOO_MUCH = Fault(
    400,
    "That cannot be read",
    "This request holds something that no page of Hexloop sends. Nothing was changed. Go back and try again.",
)
_ONLY_SENT = Fault(
    405,
    "There is nothing to see here",
    "This address only takes what a page sends, so opening it changed nothing. Go back, or start again from Today.",
)


def sentence(text: str, status: int) -> HttpResponse:
    """One plain sentence, for whoever is not shown a page."""
    return HttpResponse(text, status=status, content_type="text/plain; charset=utf-8")


def signed_out(request: HttpRequest) -> HttpResponse:
    """For a browser without a session. Scripts get 401 so that what was typed stays on the page."""
    return _short(request, SIGNED_OUT, 401) or render(request, "web/signed_out.html", status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """``handler404``."""
    return _short(request, "That is not there any more. Reload the page.", 404) or render(
        request, "404.html", status=404
    )


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """``handler403``."""
    return _short(request, "That is not allowed here. Nothing was changed.", 403) or render(
        request, "403.html", status=403
    )


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form that was not made by the page as it stands now, usually after signing in again."""
    text = "The page was open too long and was not saved. Copy what you wrote, reload the page and send it again."
    return _short(request, text, 403) or render(
        request, "403.html", {"title": "Please reload", "text": text}, status=403
    )


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """``handler400``."""
    return _page(request, _TOO_MUCH)


def only_sent(request: HttpRequest, allowed: str) -> HttpResponse:
    """For who opens an address that only takes what a page sends; ``allowed`` are its methods."""
    response = _page(request, _ONLY_SENT)
    response.headers["Allow"] = allowed
    return response


def server_error(request: HttpRequest) -> HttpResponse:
    """``handler500``. Asks the database nothing: it may be what failed."""
    error = sys.exc_info()[1]
    known = trouble(request, error) if error else None
    return known or _page(request, _OURS)


def trouble(request: HttpRequest, error: BaseException) -> HttpResponse | None:
    """The answer to a full disk, a locked or a read-only database; ``None`` for any other error."""
    fault = fault_of(error)
    return _page(request, fault) if fault else None


def _page(request: HttpRequest, fault: Fault) -> HttpResponse:
    response = _short(request, f"{fault.title}. {fault.text}", fault.status) or HttpResponse(
        render_to_string("500.html", _bare({"title": fault.title, "text": fault.text})), status=fault.status
    )
    if fault.again:
        response.headers["Retry-After"] = "5"
    return response


def _short(request: HttpRequest, text: str, status: int) -> HttpResponse | None:
    """A toast when htmx asked, a sentence when a script did, ``None`` when a person waits for a page."""
    if request.headers.get("HX-Request") == "true":
        # Beside the page and not in its place: what was typed must stay.
        return HttpResponse(
            render_to_string("web/_error_toast.html", _bare({"text": text})),
            status=status,
            headers={"HX-Retarget": "#toasts", "HX-Reswap": "beforeend"},
        )
    if request.headers.get("Sec-Fetch-Mode", "navigate") != "navigate":
        return sentence(text, status)
    return None


def _bare(context: dict[str, Any]) -> dict[str, Any]:
    return {"asset_version": settings.ASSET_VERSION, **context}
