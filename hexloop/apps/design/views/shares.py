"""Links to one attempt: the list of its owner, and the page that a friend sees without an account."""

from __future__ import annotations

import re
import secrets
from typing import TypeVar

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.fields import first_error
from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.design.forms.shares import FriendForm, ShareForm
from hexloop.apps.design.models import Attempt, Share
from hexloop.apps.design.queries.boards import board_of, board_shown
from hexloop.apps.design.queries.shares import share_of, share_rows, shared, why_closed
from hexloop.apps.design.queries.shares import shared_file as find_file
from hexloop.apps.design.services.scores import CannotScore
from hexloop.apps.design.services.shares import (
    DEFAULT_DAYS,
    MOST_DAYS,
    CannotShare,
    ShareClosed,
    TooMany,
    make_share,
    revoke_share,
    score_through,
)
from hexloop.apps.design.views.boards import send_picture
from hexloop.apps.design.views.finding import find_attempt
from hexloop.apps.files.sending import send

Answer = TypeVar("Answer", bound=HttpResponseBase)
_BROWSER = re.compile(r"[0-9a-f]{12}")


@require_http_methods(["GET", "HEAD", "POST"])
def shares_page(request: SignedInRequest, number: int) -> HttpResponse:
    """The links of an attempt. A new one stands on the answer to its form and nowhere else, so there is no page to go
    on to."""
    attempt = find_attempt(request, number)
    if request.method != "POST":
        return _page(request, attempt)
    form = ShareForm(request.POST)
    if not form.is_valid():
        return _page(request, attempt, trouble=first_error(form), status=422)
    try:
        _, token = make_share(attempt=attempt, days=form.cleaned_data["days"], at=timezone.now())
    except CannotShare as error:
        return _page(request, attempt, trouble=str(error), status=422)
    return _page(request, attempt, address=request.build_absolute_uri(reverse("design_shared", args=[token])))


@require_POST
def share_revoke(request: SignedInRequest, number: int, share: int) -> HttpResponse:
    """Give up a link."""
    attempt = find_attempt(request, number)
    revoke_share(share=get_object_or_404(attempt.shares, pk=min(share, 2**62)), at=timezone.now())
    messages.success(request, "The link does not work any more.")
    return redirect("design_shares", number=attempt.pk)


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def shared_page(request: HttpRequest, token: str) -> HttpResponse:
    """One attempt for whoever has its link: to look at, and to score. 410 once the link does not work any more."""
    share = _found(token)
    if closed := why_closed(share, timezone.now()):
        return _closed(request, closed)
    return _score(request, share, token) if request.method == "POST" else _shared(request, share, token)


@login_not_required
@require_safe
def shared_picture(request: HttpRequest, token: str) -> HttpResponse:
    """The picture of the board, for whoever has the link."""
    share = _found(token)
    if why_closed(share, timezone.now()):
        raise Http404
    board = board_of(share.attempt)
    answer = send_picture(board.svg if board else "", share.attempt)
    answer.headers["Cache-Control"] = "no-store"
    return _hidden(answer)


@login_not_required
@require_safe
def shared_file(request: HttpRequest, token: str, sha256: str) -> HttpResponseBase:
    """A picture in the notes, for whoever has the link. Nobody keeps it: the link may end."""
    share = _found(token)
    attachment = None if why_closed(share, timezone.now()) else find_file(share, sha256)
    if attachment is None:
        raise Http404
    answer = send(attachment, only_pictures=True)
    answer.headers["Cache-Control"] = "no-store"
    return _hidden(answer)


def _page(
    request: SignedInRequest, attempt: Attempt, *, address: str = "", trouble: str = "", status: int = 200
) -> HttpResponse:
    zone, at = accounts.preferences(request.user).zone, timezone.now()
    context = {
        "attempt": attempt,
        "rows": share_rows(attempt, at, zone),
        "address": address,
        "trouble": trouble,
        "days": request.POST.get("days", DEFAULT_DAYS),
        "most_days": MOST_DAYS,
    }
    return render(request, "design/shares_page.html", context, status=status)


def _score(request: HttpRequest, share: Share, token: str) -> HttpResponse:
    form, browser = FriendForm(request.POST), _browser(request, share) or secrets.token_hex(6)
    if not form.is_valid():
        return _shared(request, share, token, form=form, trouble=first_error(form), status=422)
    name, points, words = form.cleaned_data["name"], form.points(), form.words()
    try:
        score_through(share=share, browser=browser, name=name, points=points, words=words, at=timezone.now())
    except ShareClosed as error:
        return _closed(request, str(error))
    except (TooMany, CannotScore) as error:
        status = 429 if isinstance(error, TooMany) else 422
        return _shared(request, share, token, form=form, trouble=str(error), status=status)
    answer = redirect(f"{reverse('design_shared', args=[token])}?kept")
    answer.set_signed_cookie(
        _cookie(share),
        browser,
        salt=share.key,
        max_age=MOST_DAYS * 86_400,
        path="/design/shared/",
        httponly=True,
        samesite="Lax",
        secure=request.is_secure(),
    )
    return answer


def _shared(
    request: HttpRequest,
    share: Share,
    token: str,
    *,
    form: FriendForm | None = None,
    trouble: str = "",
    status: int = 200,
) -> HttpResponse:
    typed = form.typed() if form else None
    name = request.POST.get("name", "") if form else None
    context = {
        "shared": shared(
            share,
            _browser(request, share),
            timezone.now(),
            files=f"{reverse('design_shared', args=[token])}files/",
            typed=typed,
            name=name,
        ),
        "board": board_shown(share.attempt),
        "picture_url": reverse("design_shared_svg", args=[token]),
        "kept": "kept" in request.GET,
        "trouble": trouble,
    }
    return _hidden(render(request, "design/shared_page.html", context, status=status))


def _closed(request: HttpRequest, text: str) -> HttpResponse:
    return _hidden(render(request, "design/shared_closed_page.html", {"text": text}, status=410))


def _hidden(answer: Answer) -> Answer:
    """Not to be listed by search engines. The address goes to no other site: the policy of all pages sees to that, and
    a stricter one would make browsers send the form without saying where it comes from."""
    answer.headers["X-Robots-Tag"] = "noindex, nofollow"
    return answer


def _found(token: str) -> Share:
    share = share_of(token)
    if share is None:
        raise Http404
    return share


def _cookie(share: Share) -> str:
    return f"hexloop-friend-{share.key}"


def _browser(request: HttpRequest, share: Share) -> str:
    """What names this browser to this link; empty for one that has not scored, or whose cookie was changed."""
    found = str(request.get_signed_cookie(_cookie(share), default="", salt=share.key) or "")
    return found if _BROWSER.fullmatch(found) else ""
