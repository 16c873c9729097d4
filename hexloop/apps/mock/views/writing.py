"""What is written in a round: texts and notes are kept, code is judged, the next question comes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from hexloop.apps.accounts.fields import first_error
from hexloop.apps.accounts.http import SignedInRequest, wants_fragment
from hexloop.apps.coding import queries as coding
from hexloop.apps.coding import services as practice
from hexloop.apps.coding.packs import NotInPack, pack_problem
from hexloop.apps.coding.showing import case_view
from hexloop.apps.mock import queries, services
from hexloop.apps.mock.forms import CodeForm, NextForm, TextForm
from hexloop.apps.mock.models import MockItem, State
from hexloop.apps.mock.views.finding import Here, find_item, find_round
from hexloop.apps.mock.views.rounds import changed_panel, running_page
from hexloop.core.content.cases import CasesFailed


@require_POST
def mock_text(request: SignedInRequest, mock_id: int, position: int, place: int) -> HttpResponse:
    """Keep an answer or code in the midst of writing. 409 says what stands there, when another tab was first."""
    here = find_round(request, mock_id, position)
    item = find_item(request, here, place)

    def save(text: str, revision: int) -> int:
        return services.save_text(user=request.user, item=item, text=text, revision=revision, at=here.at).revision

    return _saved(request, save)


@require_POST
def mock_notes(request: SignedInRequest, mock_id: int, position: int) -> HttpResponse:
    """Keep the notes to the interviewer, likewise; without scripts the page follows."""
    here = find_round(request, mock_id, position)

    def save(text: str, revision: int) -> int:
        row = services.save_notes(user=request.user, round=here.row, text=text, revision=revision, at=here.at)
        return row.notes_revision

    answer = _saved(request, save)
    if "form" in request.POST and answer.status_code == 200:
        return redirect("mock_round", mock_id=mock_id, position=position)
    return answer


def _saved(request: SignedInRequest, save: Callable[[str, int], int]) -> JsonResponse:
    """What autosave hears after ``save`` was given text and revision."""
    form = TextForm(request.POST)
    if not form.is_valid():
        return JsonResponse({"message": first_error(form)}, status=422)
    try:
        revision = save(form.cleaned_data["source"], form.cleaned_data["revision"] or 0)
    except services.TextChanged as error:
        other = {"message": str(error), "source": error.source, "revision": error.revision}
        return JsonResponse(other, status=409)
    except services.NotNow as error:
        return JsonResponse({"message": str(error)}, status=422)
    return JsonResponse({"revision": revision})


@require_POST
def mock_next(request: SignedInRequest, mock_id: int, position: int, place: int) -> HttpResponse:
    """Keep what stands in the box and go on to the next question; after the last one the round ends."""
    here = find_round(request, mock_id, position)
    item = find_item(request, here, place)
    form = NextForm(request.POST)
    if not form.is_valid():
        return running_page(request, here, item=item, panel={"trouble": first_error(form)}, status=422)
    given = form.cleaned_data
    try:
        services.save_text(
            user=request.user, item=item, text=given["source"], revision=given["revision"] or 0, at=here.at
        )
        following = services.next_item(user=request.user, item=item, at=here.at, spent=given["seconds"] or 0)
    except services.TextChanged as error:
        return running_page(request, here, item=item, panel=changed_panel(error, given["source"]), status=409)
    except services.NotNow as error:
        messages.warning(request, str(error))
        return redirect("mock_round", mock_id=mock_id, position=position)
    if following is None:
        services.end_round(user=request.user, round=here.row, at=here.at)
    return redirect("mock_round", mock_id=mock_id, position=position)


@require_POST
def mock_run(request: SignedInRequest, mock_id: int, position: int, place: int) -> HttpResponse:
    """Judge on the examples; nothing is kept."""
    here = find_round(request, mock_id, position)
    item = find_item(request, here, place)

    def judge(source: str) -> dict[str, Any]:
        content = pack_problem(item.key)
        judged = services.run_code(user=request.user, item=item, source=source, at=here.at)
        views = [case_view(content, judged.cases[ran.index], ran) for ran in judged.result.cases]
        return {"run": coding.run_panel(judged.result, views, samples=sum(case.sample for case in content.cases))}

    return _judged(request, here, item, judge)


@require_POST
def mock_submit(request: SignedInRequest, mock_id: int, position: int, place: int) -> HttpResponse:
    """Judge on every case: an attempt like any other."""
    here = find_round(request, mock_id, position)
    item = find_item(request, here, place)

    def judge(source: str) -> dict[str, Any]:
        services.submit_code(user=request.user, item=item, source=source, at=here.at)
        return {"judged": queries.last_verdict(item)}

    return _judged(request, here, item, judge)


def _judged(
    request: SignedInRequest, here: Here, item: MockItem, judge: Callable[[str], dict[str, Any]]
) -> HttpResponse:
    """The panel after ``judge`` was given the code; a sentence where nothing could be judged."""
    form = CodeForm(request.POST)
    if not form.is_valid():
        return _panel(request, here, item, {"trouble": first_error(form)}, status=422)
    source = form.cleaned_data["source"]
    try:
        panel = judge(source)
    except services.NotNow as error:
        if here.row.state != State.RUNNING:
            revision = form.cleaned_data["revision"] or 0
            services.keep_late_text(user=request.user, item=item, text=source, revision=revision, at=here.at)
        return _over(request, here, item, str(error))
    except (practice.NotJudged, CasesFailed, NotInPack) as error:
        return _panel(request, here, item, {"trouble": str(error), "source": source}, status=503)
    return _panel(request, here, item, {**panel, "source": source})


def _panel(
    request: SignedInRequest, here: Here, item: MockItem, panel: dict[str, Any], *, status: int = 200
) -> HttpResponse:
    """The panel below the editor, alone for htmx, else in its page."""
    if wants_fragment(request):
        return render(request, "mock/_panel.html", panel | {"fragment": True}, status=status)
    return running_page(request, here, item=item, panel=panel, status=status)


def _over(request: SignedInRequest, here: Here, item: MockItem, sentence: str) -> HttpResponse:
    if here.row.state == State.RUNNING:
        return _panel(request, here, item, {"trouble": sentence}, status=422)
    messages.warning(request, sentence)
    url = queries.round_url(here.row)
    return HttpResponse(headers={"HX-Redirect": url}) if request.htmx else redirect(url)
