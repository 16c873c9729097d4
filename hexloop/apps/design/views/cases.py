"""The list of cases, the page of one, and what can be done there."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from hexloop.apps.accounts.fields import first_error
from hexloop.apps.accounts.http import SignedInRequest, back, wants_fragment
from hexloop.apps.accounts.lists import short_url
from hexloop.apps.design.forms.cases import FilterForm, GradeForm
from hexloop.apps.design.queries.case_list import Filters, case_list
from hexloop.apps.design.queries.case_page import CasePage, case_page
from hexloop.apps.design.queries.memory import memory_of
from hexloop.apps.design.services import cards as services
from hexloop.core.design.stages import LENGTHS, Preset

PAGE_KEYS = [{"keys": "s", "title": "Start an attempt", "selector": "[data-start]"}]


@require_safe
def cases_page(request: SignedInRequest) -> HttpResponse:
    """Every case by area, cut by the filters of the query string."""
    form = FilterForm(request.GET, user=request.user)
    filters = form.filters()
    context = {"list": case_list(request.user, filters, timezone.now()), "filtered": filters != Filters()}
    if wants_fragment(request):
        response = render(request, "design/_cases.html", context)
        response.headers["HX-Push-Url"] = short_url(request)
        return response
    return render(request, "design/cases_page.html", context | {"form": form})


@require_safe
def case_page_view(request: SignedInRequest, key: str) -> HttpResponse:
    """The prompt, the attempts at it, and the strong answer once it may be shown."""
    page = _page(request, key)
    context = {
        "page": page,
        "presets": [(preset, preset is page.leaning) for preset in Preset],
        "lengths": LENGTHS,
        "page_keys": PAGE_KEYS,
    }
    return render(request, "design/case_page.html", context)


@require_POST
def case_answer(request: SignedInRequest, key: str) -> HttpResponse:
    """Show the strong answer without an attempt, from now on."""
    page = _page(request, key)
    if page.has_answer:
        services.show_answer(user=request.user, case_key=key, at=timezone.now())
    return redirect(f"{reverse('design_case', args=[key])}#answer")


@require_POST
def case_card(request: SignedInRequest, key: str) -> HttpResponse:
    """Put the case into the queue by hand."""
    _page(request, key)
    if services.put_card(user=request.user, case_key=key, at=timezone.now()):
        messages.success(request, "The case is in your queue.")
    return redirect("design_case", key=key)


@require_POST
def case_grade(request: SignedInRequest, key: str) -> HttpResponse:
    """Grade the last attempt, grade it anew, or take the grade back."""
    _page(request, key)
    form, at = GradeForm(request.POST), timezone.now()
    if not form.is_valid():
        return _graded(request, key, trouble=first_error(form))
    given = form.cleaned_data
    try:
        if given["undo"]:
            services.take_grade_back(user=request.user, case_key=key, at=at)
            return _graded(request, key, said="The grade is taken back.")
        if given["grade"]:
            done = services.grade_case(user=request.user, case_key=key, grade=given["grade"], at=at)
            return _graded(request, key, said=done.reason)
    except services.CannotGrade as error:
        return _graded(request, key, trouble=str(error))
    return _graded(request, key, trouble="Choose one of No clue, Bugs, Slow and Solid.")


def _graded(request: SignedInRequest, key: str, *, said: str = "", trouble: str = "") -> HttpResponse:
    status = 422 if trouble else 200
    if not request.htmx:
        messages.add_message(request, messages.ERROR if trouble else messages.SUCCESS, trouble or said)
        return back(request, reverse("design_case", args=[key]))
    context = {"memory": memory_of(request.user, key, timezone.now()), "case_key": key, "said": said}
    return render(request, "design/_grade.html", context | {"trouble": trouble}, status=status)


def _page(request: SignedInRequest, key: str) -> CasePage:
    page = case_page(request.user, key, timezone.now())
    if page is None:
        raise Http404
    return page
