"""An attempt from its plan to its end; which of its pages is shown depends on how far it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from hexloop.apps.accounts.fields import first_error, named_error
from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.design.forms.attempts import NO_FORM, ClockForm, DraftForm, MinutesForm, NewForm, NotesForm, PlanForm
from hexloop.apps.design.models import Attempt, StageWork
from hexloop.apps.design.queries.session import clock_of
from hexloop.apps.design.rounds import round_of
from hexloop.apps.design.services import attempts as services
from hexloop.apps.design.services.notes import CannotKeepNotes, NotesChanged, save_notes
from hexloop.apps.design.views.estimates import panel
from hexloop.apps.design.views.finding import back_of, find_attempt, find_removed, keep_back
from hexloop.apps.design.views.reviewing import review_page
from hexloop.core.design.stages import LENGTHS, Preset, Stage
from hexloop.lib.markdown import to_html

KEYS = [
    {"keys": "]", "title": "Next stage", "selector": "[data-go-next]"},
    {"keys": "[", "title": "Previous stage", "selector": "[data-go-previous]"},
    *(
        {"keys": str(stage.number), "title": f"Go to {stage.title}", "selector": f'[data-stage="{stage.number}"]'}
        for stage in Stage
    ),
    {"keys": "p", "title": "Pause or go on", "selector": "[data-clock-button]"},
]


ENDS_WITH_ROUND = "The case ends with its round. End the round here when you are done."


@dataclass(frozen=True, slots=True)
class Typed:
    """Notes as they were sent: the attempt, or the notes, may have gone on since."""

    source: str
    stage: str
    revision: int | None


@require_POST
def attempt_new(request: SignedInRequest) -> HttpResponse:
    """Prepare an attempt at the case that the form names."""
    form = NewForm(request.POST)
    if not form.is_valid():
        messages.error(request, named_error(form))
        return redirect("design_attempts")
    given = form.cleaned_data
    try:
        attempt = services.prepare_attempt(
            user=request.user,
            case_key=given["case"],
            minutes=given["minutes"],
            preset=given["preset"],
            at=timezone.now(),
        )
    except services.CannotAttempt as error:
        messages.error(request, str(error))
        return redirect("design_attempts")
    return redirect("design_attempt", number=attempt.pk)


@require_safe
def attempt_page(request: SignedInRequest, number: int) -> HttpResponse:
    """The plan before the start, the session until the end, then the review. ``?back=`` names a page of this program
    to lead back to."""
    attempt = find_attempt(request, number)
    keep_back(request, attempt)
    return review_page(request, attempt) if attempt.ended else session_page(request, attempt)


@require_POST
def attempt_plan(request: SignedInRequest, number: int) -> HttpResponse:
    """Another preset or length, before the start."""
    attempt, form = find_attempt(request, number), PlanForm(request.POST)
    if not form.is_valid():
        return session_page(request, attempt, trouble=named_error(form), status=422)
    return _done(request, attempt, lambda: services.plan_attempt(attempt=attempt, **form.cleaned_data))


@require_POST
def attempt_minutes(request: SignedInRequest, number: int) -> HttpResponse:
    """Other minutes for the stages."""
    attempt, form = find_attempt(request, number), MinutesForm(request.POST)
    if not form.is_valid():
        return session_page(request, attempt, trouble=named_error(form), status=422)
    return _done(request, attempt, lambda: services.set_minutes(attempt=attempt, minutes=form.cleaned_data))


@require_POST
def attempt_clock(request: SignedInRequest, number: int) -> HttpResponse:
    """Start, pause or go on, and end."""
    attempt, form, at = find_attempt(request, number), ClockForm(request.POST), timezone.now()
    if not form.is_valid():
        return session_page(request, attempt, trouble=NO_FORM, status=422)
    if form.cleaned_data["do"] == "end" and not attempt.ended and (found := round_of(attempt, at)):
        messages.info(request, ENDS_WITH_ROUND)
        return redirect(found.url)
    does = {"run": services.run_clock, "pause": services.pause_clock, "end": services.end_attempt}
    return _done(request, attempt, lambda: does[form.cleaned_data["do"]](attempt=attempt, at=at))


@require_POST
def attempt_sign(request: SignedInRequest, number: int) -> JsonResponse:
    """Somebody is there. The answer says what the clocks stand at, where the attempt is, and whether it has ended."""
    at = timezone.now()
    attempt = services.sign_of_life(attempt=find_attempt(request, number), at=at)
    return JsonResponse({**clock_of(attempt, at).state, "ended": attempt.ended})


@require_POST
def attempt_notes(request: SignedInRequest, number: int) -> HttpResponse:
    """Keep the notes of a stage, and go on with another if one was chosen. When they were saved elsewhere since, both
    texts are shown."""
    attempt, form, at = find_attempt(request, number), NotesForm(request.POST), timezone.now()
    if not form.is_valid():
        typed = Typed(request.POST.get("source", ""), request.POST.get("stage", ""), form.cleaned_data.get("revision"))
        return session_page(request, attempt, typed=typed, trouble=first_error(form), status=422)
    given = form.cleaned_data
    typed = Typed(given["source"], given["stage"], given["revision"])
    try:
        save_notes(attempt=attempt, stage=Stage(given["stage"]), text=typed.source, revision=given["revision"], at=at)
        if given["go"]:
            services.move_to(attempt=attempt, stage=Stage(given["go"]), at=at)
    except NotesChanged as error:
        return session_page(request, attempt, typed=typed, trouble=str(error), other=error.work, status=409)
    except (CannotKeepNotes, services.CannotAttempt) as error:
        return session_page(request, attempt, typed=typed, trouble=str(error), status=422)
    return redirect("design_attempt", number=attempt.pk)


@require_POST
def attempt_draft(request: SignedInRequest, number: int, stage: str) -> JsonResponse:
    """Save notes in the midst of writing. 409 with the other text when they were saved elsewhere since."""
    attempt, form = find_attempt(request, number), DraftForm(request.POST)
    if not form.is_valid() or stage not in list(Stage):
        return JsonResponse({"error": NO_FORM}, status=422)
    given = form.cleaned_data
    try:
        work = save_notes(
            attempt=attempt,
            stage=Stage(stage),
            text=given["source"],
            revision=given["revision"],
            at=timezone.now(),
        )
    except NotesChanged as error:
        return JsonResponse({"source": error.work.notes, "revision": error.work.revision}, status=409)
    except CannotKeepNotes as error:
        return JsonResponse({"error": str(error)}, status=422)
    return JsonResponse({"revision": work.revision})


@require_POST
def attempt_nda(request: SignedInRequest, number: int) -> HttpResponse:
    """Say whether it is under NDA."""
    attempt = find_attempt(request, number)
    services.mark_nda(attempt=attempt, under_nda="under_nda" in request.POST)
    messages.success(request, "The attempt is changed.")
    return redirect("design_attempt", number=attempt.pk)


@require_POST
def attempt_remove(request: SignedInRequest, number: int) -> HttpResponse:
    """Delete it; for a day it can be brought back."""
    attempt = find_attempt(request, number)
    services.remove_attempt(attempt=attempt, at=timezone.now())
    messages.success(
        request, "The attempt is deleted.", extra_tags=reverse("design_attempt_restore", args=[attempt.pk])
    )
    return redirect("design_attempts")


@require_POST
def attempt_restore(request: SignedInRequest, number: int) -> HttpResponse:
    """Bring it back."""
    attempt = services.restore_attempt(attempt=find_removed(request, number))
    messages.success(request, "The attempt is back.")
    return redirect("design_attempt", number=attempt.pk)


def session_page(
    request: SignedInRequest,
    attempt: Attempt,
    *,
    typed: Typed | None = None,
    trouble: str = "",
    other: StageWork | None = None,
    status: int = 200,
) -> HttpResponse:
    """The attempt before its end. ``typed`` is a text that was not kept, ``other`` the stage as it stands now where
    that is why."""
    clock = clock_of(attempt, timezone.now())
    shown = typed.stage if typed and typed.stage in list(Stage) else attempt.stage
    work = other or attempt.stages.get(stage=shown)
    revision = work.revision if typed is None or other or typed.revision is None else typed.revision
    here = Stage(work.stage)
    context: dict[str, Any] = {
        "attempt": attempt,
        "clock": clock,
        "prompt": to_html(attempt.prompt),
        "back": clock.round.url if clock.round else back_of(request, attempt),
        "trouble": trouble,
        "presets": [(preset, preset == attempt.preset) for preset in Preset],
        "lengths": [(length, length == attempt.minutes) for length in LENGTHS],
        "work": work,
        "stage": here,
        "previous": next((one for one in Stage if one.number == here.number - 1), None),
        "following": next((one for one in Stage if one.number == here.number + 1), None),
        "source": typed.source if typed else work.notes,
        "revision": revision,
        "other": other,
        "props": {
            "draftUrl": reverse("design_draft", args=[attempt.pk, here.value]),
            "filesUrl": reverse("files"),
            "revision": revision,
            "titles": [],
            "label": f"Notes on {here.title}, in Markdown",
        },
        "page_keys": KEYS,
        **panel(attempt, here),
    }
    template = "design/session_page.html" if attempt.started_at else "design/prepare_page.html"
    return render(request, template, context, status=status)


def _done(request: SignedInRequest, attempt: Attempt, change: Callable[[], object]) -> HttpResponse:
    try:
        change()
    except services.CannotAttempt as error:
        if attempt.ended:
            messages.error(request, str(error))
            return redirect("design_attempt", number=attempt.pk)
        return session_page(request, attempt, trouble=str(error), status=422)
    return redirect("design_attempt", number=attempt.pk)
