"""Rapid fire: choose, answer one question after the other, see how it went."""

from __future__ import annotations

from random import SystemRandom

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hexloop.apps.accounts.fields import first_error
from hexloop.apps.accounts.http import SignedInRequest, wants_fragment
from hexloop.apps.questions import queries, services
from hexloop.apps.questions.forms import DrillForm, GradeForm, WriteForm, asking_companies
from hexloop.apps.questions.models import Drill, Mode
from hexloop.apps.questions.views.answers import PAGE_KEYS, may_dictate
from hexloop.apps.review import services as review

START_KEYS = [{"keys": "s", "title": "Start the drill", "selector": "[data-start]"}]


@require_http_methods(["GET", "HEAD", "POST"])
def rapid_page(request: SignedInRequest) -> HttpResponse:
    """Choose a drill, go on with one, look at old ones. The query string chooses beforehand."""
    if request.method != "POST":
        return _choices(request, DrillForm(initial=_wanted(request), user=request.user))
    form = DrillForm(request.POST, user=request.user)
    if not form.is_valid():
        return _choices(request, form, trouble=first_error(form), status=422)
    given = form.cleaned_data
    try:
        drill = services.start_drill(
            user=request.user,
            count=given["count"],
            seconds_each=given["seconds"],
            areas=given["area"],
            topics=given["topic"],
            company=given["company"],
            at=timezone.now(),
            random=SystemRandom(),
        )
    except services.NothingToDrill as error:
        return _choices(request, form, trouble=str(error), status=422)
    return redirect("drill", number=drill.pk)


@require_safe
def drill_page(request: SignedInRequest, number: int) -> HttpResponse:
    """The question that is asked now, or how the drill went."""
    return _drill_answer(request, _find(request, number))


@require_POST
def drill_write(request: SignedInRequest, number: int) -> HttpResponse:
    """Keep a written answer to the question that is asked now, and compare it."""
    drill = _find(request, number)
    asked = _asked_now(request, drill)
    form = WriteForm(request.POST)
    if asked is None:
        return _drill_answer(request, drill)
    if not form.is_valid():
        text = request.POST.get("text", "")
        return _drill_answer(request, drill, trouble=first_error(form), text=text, status=422)
    services.keep_answer(
        user=request.user,
        asked=asked,
        text=form.cleaned_data["text"],
        seconds=form.cleaned_data["seconds"],
        mode=Mode.WRITTEN,
        at=timezone.now(),
        drill=drill,
    )
    return _drill_answer(request, drill)


@require_POST
def drill_grade(request: SignedInRequest, number: int) -> HttpResponse:
    """Grade the question that is asked now, and ask the next."""
    drill = _find(request, number)
    asked = queries.asked_question(request.user, request.POST.get("key", "")[:100])
    form = GradeForm(request.POST)
    if asked is None or not form.is_valid():
        return _drill_answer(request, drill, trouble=first_error(form), status=422)
    given = form.cleaned_data
    try:
        done = services.answer_drill(
            user=request.user,
            drill=drill,
            asked=asked,
            grade=given["grade"],
            said=given["said"],
            seconds=given["seconds"],
            at=timezone.now(),
            written=queries.own_answer(request.user, asked.key, given["answer"]),
        )
    except services.DrillMoved as error:
        return _drill_answer(request, _find(request, number), trouble=str(error), status=409)
    return _drill_answer(request, _find(request, number), last=done.graded.reason)


@require_POST
def drill_back(request: SignedInRequest, number: int) -> HttpResponse:
    """Take the last grade of the drill back and ask that question again."""
    drill = _find(request, number)
    try:
        services.take_back_answer(user=request.user, drill=drill, at=timezone.now())
    except (services.DrillMoved, review.NotTheLatest) as error:
        return _drill_answer(request, drill, trouble=str(error), status=409)
    return _drill_answer(request, _find(request, number))


@require_POST
def drill_leave(request: SignedInRequest, number: int) -> HttpResponse:
    """End the drill here; its page says how it went so far."""
    services.leave_drill(user=request.user, drill=_find(request, number), at=timezone.now())
    return redirect("drill", number=number)


def _find(request: SignedInRequest, number: int) -> Drill:
    return get_object_or_404(queries.own_drills(request.user), pk=number)


def _wanted(request: SignedInRequest) -> dict[str, object]:
    chosen = {name: request.GET.getlist(name) for name in ("area", "topic")}
    usual = chosen if any(chosen.values()) else {"area": list(queries.USUAL_AREAS), "topic": []}
    numbers = {name: request.GET[name] for name in ("count", "seconds") if request.GET.get(name, "").isdecimal()}
    return {**usual, **numbers, "company": request.GET.get("company", "")}


def _choices(request: SignedInRequest, form: DrillForm, *, trouble: str = "", status: int = 200) -> HttpResponse:
    now = queries.now_of(request.user, timezone.now())
    context = {
        "form": form,
        "trouble": trouble,
        "areas": queries.area_choices(request.user),
        "companies": asking_companies(request.user),
        "chosen_areas": form["area"].value() or [],
        "chosen_topics": form["topic"].value() or [],
        "drills": queries.drill_rows(request.user, now),
        "page_keys": START_KEYS,
    }
    return render(request, "questions/rapid_page.html", context, status=status)


def _asked_now(request: SignedInRequest, drill: Drill) -> queries.Asked | None:
    """The question that the drill asks now; ``None`` when it is over. What is gone is passed over."""
    while drill.ended_at is None and drill.place < len(drill.keys):
        asked = queries.asked_question(request.user, drill.keys[drill.place])
        if asked is not None:
            return asked
        services.pass_over(user=request.user, drill=drill, at=timezone.now())
        drill.refresh_from_db()
    return None


def _drill_answer(
    request: SignedInRequest,
    drill: Drill,
    *,
    trouble: str = "",
    text: str | None = None,
    last: str = "",
    status: int = 200,
) -> HttpResponse:
    if request.method == "POST" and not wants_fragment(request) and status == 200:
        if last:
            messages.success(request, last)
        return redirect("drill", number=drill.pk)
    asked = _asked_now(request, drill)
    context: dict[str, object] = {"drill": drill, "page_keys": PAGE_KEYS, "trouble": trouble}
    if asked is None:
        context["summary"] = queries.drill_summary(request.user, drill)
    else:
        context["step"] = queries.drill_step(
            request.user,
            drill,
            asked,
            at=timezone.now(),
            answer=queries.waiting_answer(drill),
            text=text,
            trouble=trouble,
            last=last,
        )
    if wants_fragment(request):
        return render(request, "questions/_drill.html", context, status=status)
    return may_dictate(render(request, "questions/drill_page.html", context, status=status))
