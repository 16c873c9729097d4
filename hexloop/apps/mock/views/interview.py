"""The pages of an interviewer, who has no account: an invitation opens one mock, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import wraps
from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hexloop.apps.accounts.fields import FieldsField, TextField, first_error
from hexloop.apps.mock import invitations, rooms, services
from hexloop.apps.mock.guessing import Guesses
from hexloop.apps.mock.models import Invite, MockItem, MockRound, Released, State
from hexloop.apps.mock.models.mocks import MOST_TEXT, MOST_WORDS
from hexloop.apps.mock.queries import interview
from hexloop.apps.mock.queries.round_page import current_item
from hexloop.apps.mock.services import interviewing, inviting
from hexloop.apps.mock.services.inviting import NotInvited
from hexloop.apps.mock.views.following import may_follow

UNKNOWN_HERE = "This browser has no invitation to this interview. Type the code, or open the link that you were sent."
GUESSES = Guesses()
SCORE = "score-"


class CodeForm(forms.Form):
    """The code, however it was typed."""

    code = TextField(max_length=60, error_messages={"required": "Type the code that you were given."})


class GiveForm(forms.Form):
    """What is given to the candidate: a hint by its place, or own words."""

    kind = forms.ChoiceField(choices=Released.choices)
    place = forms.IntegerField(required=False, min_value=0, max_value=200)
    text = TextField(
        required=False, max_length=MOST_WORDS, error_messages={"max_length": "Say it in 5,000 characters at most."}
    )


class NoteForm(forms.Form):
    """What the interviewer wrote and scored: the fields in JSON, as the form saves itself, or as they are posted."""

    source = TextField(required=False, strip=False)
    revision = forms.IntegerField(min_value=0)

    def clean_source(self) -> dict[str, Any]:
        """The fields either way. Raises ``ValidationError`` for a text that is too long."""
        sent = self.cleaned_data["source"]
        values: dict[str, Any] = FieldsField(ticks={"shared"}).clean(sent) if sent else dict(self.data.items())
        for name, most in (("text", MOST_TEXT), ("words", MOST_WORDS)):
            text = str(values.get(name, ""))
            if len(text) > most:
                raise forms.ValidationError(f"This takes {most:,} characters. Shorten it.")
            # JSON can name characters that no database stores.
            if "\0" in text or text.encode("utf-8", "replace").decode() != text:
                raise forms.ValidationError("There is a character in it that cannot be kept. Take it out.")
        return values


@dataclass(frozen=True, slots=True)
class Sat:
    """An interviewer in their mock, after time has passed in it."""

    invite: Invite
    rounds: list[MockRound]
    at: datetime


def invited(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Lets nobody in whose cookie is not that of a good invitation to just this mock, whether there is one or not."""

    @wraps(view)
    def guarded(request: HttpRequest, mock_id: int, **more: Any) -> HttpResponse:
        try:
            sat = _sat(request, mock_id)
        except NotInvited as error:
            return _ended(request, str(error))
        return view(request, sat, **more)

    return guarded


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def interview_code(request: HttpRequest) -> HttpResponse:
    """Type the code; the right one opens the interview."""
    if request.method != "POST":
        return _code_page(request)
    form, at = CodeForm(request.POST), timezone.now()
    if not form.is_valid():
        return _code_page(request, first_error(form), status=422)
    try:
        found = inviting.come_in_by_code(
            code=form.cleaned_data["code"],
            address=request.META.get("REMOTE_ADDR", ""),
            guesses=GUESSES,
            at=at,
        )
    except NotInvited as error:
        status = 429 if str(error) == inviting.TOO_OFTEN else 422
        return _code_page(request, str(error), typed=form.cleaned_data["code"], status=status)
    return _let_in(found, at)


@login_not_required
@require_safe
def interview_link(request: HttpRequest, token: str) -> HttpResponse:
    """The link of an invitation: the same as its code."""
    at = timezone.now()
    try:
        found = inviting.come_in(ticket=token, purpose=invitations.LINK, at=at)
    except NotInvited as error:
        return _code_page(request, str(error), status=403)
    return _let_in(found, at)


@login_not_required
@invited
@require_safe
def interview_page(request: HttpRequest, sat: Sat) -> HttpResponse:
    """What is asked, what the candidate writes, what can be given, scores and notes."""
    sitting = interview.sitting(sat.invite, sat.rounds, sat.at)
    mock = sat.invite.mock
    context = {
        "frame": None,
        "block_bar": None,
        "mock": mock,
        "title": "Mock interview" if mock.under_nda and not sat.invite.shows_nda else mock.title,
        "sitting": sitting,
        "room_props": _room_props(request, sat, sitting) if sitting else {},
        "note_props": _note_props(mock.pk, sitting) if sitting else {},
    }
    return may_follow(request, render(request, "mock/interview_page.html", context))


@login_not_required
@invited
@require_safe
def interview_state(request: HttpRequest, sat: Sat) -> JsonResponse:
    """How it stands: the clock, what is asked, what happened, and what is saved of the candidate's texts."""
    sitting = interview.sitting(sat.invite, sat.rounds, sat.at)
    if sitting is None:
        return JsonResponse({"place": ""})
    return JsonResponse(
        {
            "place": _place(sitting),
            "clock": sitting.clock,
            "state": sitting.state,
            "texts": {one.field: one.text for one in sitting.written},
            "events": [[one.clock, one.title, one.words] for one in sitting.events],
        }
    )


@login_not_required
@invited
@require_POST
def interview_give(request: HttpRequest, sat: Sat) -> HttpResponse:
    """Give the candidate a hint, a follow-up or words of one's own."""
    form = GiveForm(request.POST)
    if not form.is_valid():
        return _refused(request, sat.invite.mock_id, first_error(form))
    try:
        row, item = _asked(sat, request.POST.get("item", ""))
        kind, place = Released(form.cleaned_data["kind"]), form.cleaned_data["place"]
        text = form.cleaned_data["text"] if place is None else _offer(sat, item, kind, place)
        interviewing.release(mock_round=row, item=item, kind=kind, text=text, at=sat.at, place=place)
    except services.NotNow as error:
        return _refused(request, sat.invite.mock_id, str(error))
    return redirect("interview", mock_id=sat.invite.mock_id)


@login_not_required
@invited
@require_POST
def interview_next(request: HttpRequest, sat: Sat) -> HttpResponse:
    """Ask what comes next."""
    try:
        _, item = _asked(sat, request.POST.get("item", ""))
        services.next_item(user=sat.invite.mock.owner, item=item, at=sat.at)
    except services.NotNow as error:
        return _refused(request, sat.invite.mock_id, str(error))
    return redirect("interview", mock_id=sat.invite.mock_id)


@login_not_required
@invited
@require_POST
def interview_note(request: HttpRequest, sat: Sat, position: int) -> HttpResponse:
    """Keep notes and scores in the midst of writing. 409 says what stands there, when another window was first; without
    scripts the page follows."""
    row = next((each for each in sat.rounds if each.position == position), None)
    form = NoteForm(request.POST)
    if row is None or not form.is_valid():
        return _refused(request, sat.invite.mock_id, first_error(form) if row else "This round is not there any more.")
    values = form.cleaned_data["source"]
    try:
        note = interviewing.save_note(
            mock_round=row,
            text=str(values.get("text", "")),
            words=str(values.get("words", "")),
            scores={key.removeprefix(SCORE): value for key, value in values.items() if key.startswith(SCORE)},
            shared=bool(values.get("shared")),
            revision=form.cleaned_data["revision"],
            at=sat.at,
        )
    except services.TextChanged as error:
        return JsonResponse({"message": str(error), "source": error.source, "revision": error.revision}, status=409)
    if request.POST.get("source"):
        return JsonResponse({"revision": note.revision})
    return redirect("interview", mock_id=sat.invite.mock_id)


def _let_in(found: Invite, at: datetime) -> HttpResponse:
    url = reverse("interview", args=[found.mock_id])
    response = redirect(url)
    response.set_cookie(
        cookie_name(),
        invitations.ticket_of(found, invitations.COOKIE),
        max_age=found.ends_at - at,
        path=url,
        httponly=True,
        samesite="Lax",
    )
    return response


def cookie_name() -> str:
    """Cookies are shared by all ports of a host: the port keeps two programs apart."""
    return f"hexloop-interview-{settings.PORT}"


def _sat(request: HttpRequest, mock_id: int) -> Sat:
    at, ticket = timezone.now(), request.COOKIES.get(cookie_name(), "")
    if not ticket:
        raise NotInvited(UNKNOWN_HERE)
    found = inviting.come_in(ticket=ticket, purpose=invitations.COOKIE, at=at)
    if found.mock_id != mock_id:
        raise NotInvited(UNKNOWN_HERE)
    return Sat(found, services.let_time_pass(user=found.mock.owner, mock=found.mock, at=at), at)


def _asked(sat: Sat, item_id: str) -> tuple[MockRound, MockItem]:
    """The round that runs and what is asked in it, if it is still what the page shows. Raises ``NotNow``."""
    row = next((each for each in sat.rounds if each.state == State.RUNNING), None)
    item = current_item(row) if row else None
    if row is None or item is None or str(item.pk) != item_id or item.left_at:
        raise services.NotNow("The candidate has gone on. Look again what is asked now.")
    item.round = row
    return row, item


def _offer(sat: Sat, item: MockItem, kind: Released, place: int) -> str | None:
    hidden = item.under_nda and not sat.invite.shows_nda
    return None if hidden else interview.find_offer(item.round, item, kind, place)


def _place(sitting: interview.Sitting) -> str:
    """Names what the page shows: another one is another page."""
    return f"{sitting.row.pk} {sitting.row.state} {sitting.item.pk if sitting.item else 0}"


def _room_props(request: HttpRequest, sat: Sat, sitting: interview.Sitting) -> dict[str, Any]:
    invite, mock = sat.invite, sat.invite.mock
    ticket = rooms.room_ticket(
        mock=mock, role="interviewer", name=invite.name or "Your interviewer", invite=invite, ends_at=invite.ends_at
    )
    return {
        "room": rooms.address(request.get_host()) or "",
        "ticket": ticket,
        "stateUrl": reverse("interview_state", args=[mock.pk]),
        "place": _place(sitting),
    }


def _note_props(mock_id: int, sitting: interview.Sitting) -> dict[str, Any]:
    url = reverse("interview_note", args=[mock_id, sitting.row.position])
    return {"draftUrl": url, "revision": sitting.note.revision}


def _code_page(request: HttpRequest, trouble: str = "", *, typed: str = "", status: int = 200) -> HttpResponse:
    context = {"frame": None, "block_bar": None, "trouble": trouble, "typed": typed}
    return render(request, "mock/interview_code.html", context, status=status)


def _ended(request: HttpRequest, sentence: str) -> HttpResponse:
    if _by_script(request):
        return JsonResponse({"ended": sentence}, status=403)
    return _code_page(request, sentence, status=403)


def _refused(request: HttpRequest, mock_id: int, sentence: str) -> HttpResponse:
    if _by_script(request):
        return JsonResponse({"message": sentence}, status=422)
    context = {"frame": None, "block_bar": None, "sentence": sentence, "mock_id": mock_id}
    return render(request, "mock/interview_refused.html", context, status=422)


def _by_script(request: HttpRequest) -> bool:
    # Browsers tell Sec-Fetch-Mode to a safe address only, which one in the network without encryption is not.
    asks = request.headers.get("Accept") == "application/json"
    return asks or request.headers.get("Sec-Fetch-Mode", "navigate") != "navigate"
