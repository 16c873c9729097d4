"""The way in: a one-time link from the terminal becomes this browser's session."""

from __future__ import annotations

from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET

from hexloop.apps.accounts import services

HOME = "/"


@login_not_required
@require_GET
def open_link(request: HttpRequest, token: str) -> HttpResponse:
    """Sign in and go to the start, or to the page of ours that ``next`` names.

    Who follows a used link in a browser that is signed in simply arrives.
    """
    try:
        user = services.use_link(token=token, at=timezone.now())
    except services.LinkRefused as refused:
        if request.user.is_authenticated:
            return redirect(HOME)
        return render(request, "web/signed_out.html", {"refused": str(refused)}, status=403)
    login(request, user)
    return redirect(_next(request))


def _next(request: HttpRequest) -> str:
    wanted = request.GET.get("next", "")
    # No host is allowed, so only a path of our own passes.
    return wanted if wanted.startswith("/") and url_has_allowed_host_and_scheme(wanted, allowed_hosts=None) else HOME
