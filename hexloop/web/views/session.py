"""The review session: one card after the other, answered, set aside or taken back."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from hexloop.apps.accounts.fields import first_error
from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.review import services
from hexloop.apps.review.kinds import Named
from hexloop.apps.review.scheduling import Scheduling
from hexloop.web.card_actions import ActionForm, AnswerForm, NameForm, ended, with_flag
from hexloop.web.session import SessionCut, counts_beside, place_of, read_cut, session
from hexloop.web.session_keys import SESSION_KEYS

LAST_CUT = "review_cut"
"""Where the browser's session keeps what the queue was cut to when somebody left it for a page of its own."""
TOO_LATE = "That card was graded already, so this did nothing. Here is the next one."


@require_safe
def session_page(request: SignedInRequest) -> HttpResponse:
    """The head of the queue. ``show`` names the card whose answer is shown, for whoever has no scripts."""
    at = timezone.now()
    cut = _cut(request, at)
    found = session(request.user, cut, at=at)
    if found.asked and found.asked.works and request.session.get(LAST_CUT, "") != cut.query:
        request.session[LAST_CUT] = cut.query
    shown = found.asked is not None and request.GET.get("show") == found.asked.name
    written = request.GET.get("written", "")[:5_000] if shown else ""
    context = {"session": found, "shown": shown, "written": written, "page_keys": SESSION_KEYS}
    return render(request, "review/session_page.html", context)


@require_POST
def session_answer(request: SignedInRequest) -> HttpResponse:
    """A grade; the next card in the same answer."""
    form = AnswerForm(request.POST)
    if not form.is_valid():
        return next_card(
            request, "Nothing was graded: choose one of No clue, Bugs, Slow and Solid.", state="warn", status=422
        )
    kind, key, answers = (form.cleaned_data[name] for name in ("kind", "key", "answers"))
    at = timezone.now()
    place = None if answers else place_of(request.user, kind, key)
    if not answers and place is None:
        raise Http404
    try:
        graded = services.grade(
            user=request.user,
            kind=kind,
            key=key,
            round=place.round if place else None,
            topic=place.topic if place else "",
            grade=form.cleaned_data["grade"],
            at=at,
            seconds=form.cleaned_data["seconds"],
            answers=answers,
        )
    except services.AlreadyGraded:
        return next_card(request, TOO_LATE, state="warn")
    return next_card(request, last=f"{ended(graded.title)} {graded.reason}", how=graded.how)


@require_POST
def session_act(request: SignedInRequest) -> HttpResponse:
    """Something else done to the card: bury, suspend, mark, flag, forget, set a date."""
    name, form = NameForm(request.POST), ActionForm(with_flag(request.POST))
    if not name.is_valid():
        raise Http404
    if not form.is_valid():
        return next_card(request, first_error(form), state="warn", status=422)
    one = Named(name.cleaned_data["kind"], name.cleaned_data["key"])
    try:
        action = form.do(request.user, [(one.kind, one.key)], at=timezone.now())
    except services.NothingChosen as error:
        return next_card(request, str(error), state="warn")
    return next_card(request, ended(action.text), undo=True)


@require_safe
def session_next(request: SignedInRequest) -> HttpResponse:
    """Back into the session that somebody left for a page of its own."""
    cut = str(request.session.get(LAST_CUT, ""))
    return HttpResponseRedirect(f"{reverse('review_session')}?{cut}" if cut else reverse("review_session"))


def next_card(
    request: SignedInRequest,
    text: str = "",
    *,
    last: str = "",
    state: str = "ok",
    undo: bool = False,
    redo: bool = False,
    how: Scheduling | None = None,
    status: int = 200,
) -> HttpResponse:
    """The session as it stands now, with a toast ``text`` and a line ``last`` about the card before.

    Without htmx the page is loaded anew and both become messages.
    """
    at = how.at if how else timezone.now()
    cut = _cut(request, at)
    if not request.htmx:
        for words in filter(None, (text, last)):
            (messages.warning if state == "warn" else messages.success)(request, words)
        return redirect(cut.url)
    found = session(request.user, cut, at=at, how=how)
    context: dict[str, Any] = {"session": found, "last": last, "counts": counts_beside(request.user, found.today)}
    context["toast"] = {"text": text, "state": state, "undo": undo, "redo": redo}
    return render(request, "review/_session_answer.html", context, status=status)


def _cut(request: SignedInRequest, at: datetime) -> SessionCut:
    """What the address cuts the session to; a company of somebody else is not there."""
    cut = read_cut(request.user, request.GET, at=at)
    if cut.missing:
        raise Http404
    return cut
