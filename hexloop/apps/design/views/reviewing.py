"""An attempt that has ended: scores, what was heard, and what comes next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.fields import named_error
from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.design.forms.attempts import ScoresForm
from hexloop.apps.design.models import Attempt
from hexloop.apps.design.queries.lists import day_text
from hexloop.apps.design.queries.memory import latest_ended, memory_of
from hexloop.apps.design.queries.review import review_shown
from hexloop.apps.design.queries.scores import trend
from hexloop.apps.design.services.rfc import begin_rfc
from hexloop.apps.design.services.scores import CannotScore, keep_review
from hexloop.apps.design.views.finding import back_of, find_attempt
from hexloop.apps.notes.services import CannotKeepPage
from hexloop.core.design.rubric import WORDS, anchors
from hexloop.core.design.stages import LENGTHS, Stage


@require_POST
def attempt_scores(request: SignedInRequest, number: int) -> HttpResponse:
    """Keep one's own scores and what was heard."""
    attempt, form = find_attempt(request, number), ScoresForm(request.POST)
    heard = {stage.value: request.POST.getlist(f"heard-{stage}") for stage in Stage}
    if not form.is_valid():
        return review_page(request, attempt, trouble=named_error(form), heard=heard, status=422)
    points, words = form.points(), form.words()
    try:
        keep_review(attempt=attempt, points=points, words=words, heard=heard, at=timezone.now())
    except CannotScore as error:
        if not attempt.ended:
            messages.error(request, str(error))
            return redirect("design_attempt", number=attempt.pk)
        typed = {stage: (points.get(stage, 0), text) for stage, text in words.items()}
        return review_page(request, attempt, trouble=str(error), typed=typed, heard=heard, status=422)
    messages.success(request, "The scores are kept.")
    return redirect("design_attempt", number=attempt.pk)


@require_safe
def rubric_page(request: SignedInRequest) -> HttpResponse:
    """What each number means, by stage."""
    rows = [(stage, anchors(stage)) for stage in Stage]
    return render(request, "design/rubric_page.html", {"rows": rows, "words": WORDS})


@require_POST
def rfc_new(request: SignedInRequest) -> HttpResponse:
    """A page for an RFC, opened in the editor."""
    try:
        page = begin_rfc(user=request.user, about=request.POST.get("about", ""), at=timezone.now())
    except CannotKeepPage as error:
        messages.error(request, str(error))
        return redirect("design_cases")
    messages.success(request, "The page is in your library. Write into it, or take it to where your team writes.")
    return redirect("page_edit", slug=page.slug)


def review_page(
    request: SignedInRequest,
    attempt: Attempt,
    *,
    trouble: str = "",
    typed: Mapping[str, tuple[int, str]] | None = None,
    heard: Mapping[str, Sequence[str]] | None = None,
    status: int = 200,
) -> HttpResponse:
    """The attempt after its end."""
    user, at = request.user, timezone.now()
    latest = latest_ended(user, attempt.case_key)
    context = {
        "attempt": attempt,
        "day": day_text(attempt.started_at or attempt.made_at, accounts.preferences(user).zone),
        "shown": review_shown(user, attempt, at, typed=typed, ticked=heard),
        # Only the last attempt says how well the case is known.
        "memory": memory_of(user, attempt.case_key, at) if latest and latest.pk == attempt.pk else None,
        "case_key": attempt.case_key,
        "trend": trend(user, attempt.case_key),
        "back": back_of(request, attempt),
        "again_minutes": min(LENGTHS, key=lambda length: abs(length - attempt.minutes)),
        "trouble": trouble,
    }
    return render(request, "design/review_page.html", context, status=status)
