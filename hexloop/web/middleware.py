"""What every request passes: who may ask, what the answer carries, and errors in plain words."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.http.request import split_domain_port

from hexloop.lib.browser_policy import content_security_policy
from hexloop.web import errors

Answer = Callable[[HttpRequest], HttpResponse]

SAFE_METHODS = {"GET", "HEAD", "OPTIONS", "TRACE"}

CONTENT_SECURITY_POLICY = content_security_policy()

HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cache-Control": "no-store",
}
"""Set where the answer has no header of that name: static files bring their own ``Cache-Control``."""


class HostAndOrigin:
    """Refuse requests that another site made the browser send.

    The ``Host`` must be one of ours with our port: a foreign name that was pointed at this machine
    (DNS rebinding) gets nothing. What changes something must come from our own pages. Another site
    may link to a page and no more: it can neither embed our files nor send our forms.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        host = request.META.get("HTTP_HOST") or f"{request.META['SERVER_NAME']}:{request.META['SERVER_PORT']}"
        if not _is_ours(host):
            return errors.sentence(
                f"Hexloop answers at http://127.0.0.1:{settings.PORT}/ only, and this request named {host[:100]}.", 421
            )
        if not _origin_is_ours(request, host) or not _site_is_ours(request):
            return errors.sentence(
                "This request came from another site. Open Hexloop itself and do it there; nothing was changed.", 403
            )
        return self.get_response(request)


def _is_ours(host: str) -> bool:
    name, port = split_domain_port(host)
    return name in settings.ALLOWED_HOSTS and (port or "80") == str(settings.PORT)


def _origin_is_ours(request: HttpRequest, host: str) -> bool:
    origin = request.META.get("HTTP_ORIGIN")
    return request.method in SAFE_METHODS or origin is None or origin == f"{request.scheme}://{host}"


def _site_is_ours(request: HttpRequest) -> bool:
    # "same-site" is another port of this machine, which is as foreign as another machine.
    if request.META.get("HTTP_SEC_FETCH_SITE", "none") in {"same-origin", "none"}:
        return True
    return (
        request.method == "GET"
        and request.META.get("HTTP_SEC_FETCH_MODE") == "navigate"
        and request.META.get("HTTP_SEC_FETCH_DEST") == "document"
    )


class SecurityHeaders:
    """Give every answer the headers that keep pages to themselves."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response


class SignedInOnly(LoginRequiredMiddleware):
    """Every page needs the session, unless its view is marked ``login_not_required``."""

    def handle_no_permission(  # type: ignore[override]  # Django returns what this returns; its stubs know redirects
        self, request: HttpRequest, view_func: Callable[..., HttpResponseBase]
    ) -> HttpResponse:
        """The page that says how to get in."""
        return errors.signed_out(request)


class PlainErrors:
    """Turn a full disk, a locked or read-only database into a page that says so, and Django's empty answer
    to a wrong method too."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code == 405 and request.method in SAFE_METHODS:
            return errors.only_sent(request, response.headers["Allow"])
        return response

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Called by Django when a view raised; ``None`` leaves the error to the 500 page."""
        return errors.trouble(request, exception)
