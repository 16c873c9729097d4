"""The page of a question: asked, answered, graded, noted."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from hexloop.apps.accounts.fields import first_error
from hexloop.apps.accounts.http import SignedInRequest, wants_fragment
from hexloop.apps.questions import queries, services
from hexloop.apps.questions.forms import GradeForm, NoteForm, WriteForm
from hexloop.apps.questions.models import Mode
from hexloop.apps.questions.views.answers import PAGE_KEYS, find_asked, may_dictate
from hexloop.apps.review import services as review


@require_safe
def question_page(request: SignedInRequest, slug: str) -> HttpResponse:
    """A question of a pack."""
    return asked_page(request, find_asked(request, slug))


@require_POST
def question_write(request: SignedInRequest, key: str) -> HttpResponse:
    """Keep a written answer and show what it seems to say, beside the model answer."""
    asked = find_asked(request, key)
    form = WriteForm(request.POST)
    if not form.is_valid():
        return asked_page(request, asked, trouble=first_error(form), text=request.POST.get("text", ""), status=422)
    answer = services.keep_answer(
        user=request.user,
        asked=asked,
        text=form.cleaned_data["text"],
        seconds=form.cleaned_data["seconds"],
        mode=Mode.WRITTEN,
        at=timezone.now(),
    )
    if not wants_fragment(request):
        return redirect(f"{asked.url}{'&' if '?' in asked.url else '?'}answer={answer.pk}")
    asking = queries.asking(request.user, asked, at=timezone.now(), answer=answer)
    return asked_page(request, asked, asking=asking)


@require_POST
def question_grade(request: SignedInRequest, key: str) -> HttpResponse:
    """Grade how the answer went: the question comes back when that says."""
    asked = find_asked(request, key)
    form = GradeForm(request.POST)
    if not form.is_valid():
        return asked_page(request, asked, trouble=first_error(form), status=422)
    given = form.cleaned_data
    try:
        done = services.grade_answer(
            user=request.user,
            asked=asked,
            grade=given["grade"],
            said=given["said"],
            seconds=given["seconds"],
            mode=Mode.REVIEW,
            at=timezone.now(),
            written=queries.own_answer(request.user, key, given["answer"]),
            seen=given["seen"],
        )
    except review.AlreadyGraded as error:
        return asked_page(request, find_asked(request, key), trouble=str(error), status=409)
    if not wants_fragment(request):
        messages.success(request, done.graded.reason)
        return redirect(asked.url)
    after = queries.after_grade(request.user, find_asked(request, key), done.answer, done.graded, at=timezone.now())
    return asked_page(request, after.asked, asking=after)


@require_POST
def question_note(request: SignedInRequest, key: str) -> HttpResponse:
    """Keep the person's own note."""
    asked = find_asked(request, key)
    form = NoteForm(request.POST)
    if not form.is_valid():
        return asked_page(request, asked, trouble=first_error(form), status=422)
    note = services.write_note(
        user=request.user,
        key=key.partition("#")[0],
        text=form.cleaned_data["text"],
        at=timezone.now(),
        under_nda=asked.under_nda,
    )
    said = "Your note is kept." if note else "Your note is gone."
    if wants_fragment(request):
        side = queries.question_side(request.user, asked, queries.now_of(request.user, timezone.now()))
        return render(request, "questions/_note.html", {"asked": asked, "side": side, "note_said": said})
    messages.success(request, said)
    return redirect(asked.url)


def asked_page(
    request: SignedInRequest,
    asked: queries.Asked,
    *,
    asking: queries.Asking | None = None,
    trouble: str = "",
    text: str | None = None,
    status: int = 200,
    template: str = "questions/question_page.html",
    **more: object,
) -> HttpResponse:
    """The page of a question, or its two halves for htmx. ``?answer=`` names a written answer without a grade."""
    at = timezone.now()
    if asking is None:
        number = request.GET.get("answer", "")
        known = number.isascii() and number.isdigit() and len(number) < 18
        answer = queries.own_answer(request.user, asked.key, int(number) if known else None)
        asking = queries.asking(request.user, asked, at=at, answer=answer, text=text, trouble=trouble)
    context = {
        "asked": asked,
        "asking": asking,
        "side": queries.question_side(request.user, asked, queries.now_of(request.user, at)),
        "page_keys": PAGE_KEYS,
        **more,
    }
    if wants_fragment(request):
        return render(request, "questions/_asked_again.html", context, status=status)
    return may_dictate(render(request, template, context, status=status))
