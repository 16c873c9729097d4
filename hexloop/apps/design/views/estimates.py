"""The calculators: a page of their own, and a panel beside the notes of an attempt."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from hexloop.apps.accounts.http import SignedInRequest, wants_fragment
from hexloop.apps.design.forms.estimates import given_inputs
from hexloop.apps.design.models import Attempt
from hexloop.apps.design.queries.estimates import CalculatorShown, choices, shown
from hexloop.apps.design.services.estimates import put_estimate
from hexloop.apps.design.services.notes import CannotKeepNotes
from hexloop.apps.design.views.finding import find_attempt
from hexloop.core.design.calculator import BadInputs
from hexloop.core.design.estimates import CALCULATORS
from hexloop.core.design.stages import Stage

FIRST = "qps"


@require_safe
def estimates_page(request: SignedInRequest) -> HttpResponse:
    """A calculator with what the query string puts in; ``?attempt=`` lets it be put into notes."""
    found = _shown(request.GET, request.GET.get("calculator") or FIRST)
    attempt = _attempt(request)
    template = "design/_calculator.html" if wants_fragment(request) else "design/estimates_page.html"
    return render(request, template, _context(request, found, attempt))


@require_POST
def estimate_worked(request: SignedInRequest) -> HttpResponse:
    """What the inputs of a form come to, or what is wrong with them. Nothing is kept."""
    found = _shown(request.POST, request.POST.get("calculator", ""))
    return render(request, "design/_worked.html", {"shown": found})


@require_POST
def estimate_put(request: SignedInRequest, number: int) -> HttpResponse:
    """Put what a calculator gives into the notes of a stage of an attempt."""
    attempt = find_attempt(request, number)
    name, stage = request.POST.get("calculator", ""), request.POST.get("stage", "")
    found = _shown(request.POST, name)
    if stage not in list(Stage):
        raise Http404
    trouble = ""
    try:
        put_estimate(
            attempt=attempt,
            stage=Stage(stage),
            calculator=name,
            given=given_inputs(request.POST, found.calculator),
            at=timezone.now(),
        )
    except BadInputs:
        trouble = "Nothing was put into the notes yet: mend what is marked, then try again."
    except CannotKeepNotes as error:
        trouble = str(error)
    if trouble:
        context = _context(request, found, attempt) | {"trouble": trouble}
        return render(request, "design/estimates_page.html", context, status=422)
    messages.success(request, f"The estimate stands at the end of the notes on {Stage(stage).title}.")
    return redirect("design_attempt", number=attempt.pk)


def panel(attempt: Attempt, stage: Stage) -> dict[str, Any]:
    """What the panel on the page of an attempt needs."""
    found = shown(CALCULATORS[FIRST], {})
    more = {"attempt": attempt.pk, "stage": stage.value}
    return {"shown": found, "choices": choices(FIRST, **more), "put_stage": stage}


def _shown(sent: QueryDict, name: str) -> CalculatorShown:
    calculator = CALCULATORS.get(name)
    if calculator is None:
        raise Http404
    return shown(calculator, given_inputs(sent, calculator))


def _attempt(request: SignedInRequest) -> Attempt | None:
    number = request.GET.get("attempt", "")
    known = number.isascii() and number.isdigit() and len(number) < 18
    return find_attempt(request, int(number)) if known else None


def _context(request: SignedInRequest, found: CalculatorShown, attempt: Attempt | None) -> dict[str, Any]:
    sent = request.POST if request.method == "POST" else request.GET
    wanted = sent.get("stage", "")
    stage = Stage(wanted) if wanted in list(Stage) else Stage(attempt.stage) if attempt else None
    more: dict[str, str | int] = {"attempt": attempt.pk, "stage": stage.value} if attempt and stage else {}
    return {
        "shown": found,
        "choices": choices(found.calculator.id, **more),
        "attempt": attempt,
        "put_stage": stage,
        "worked_url": reverse("design_estimate_worked"),
    }
