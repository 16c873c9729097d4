"""A round: before it, while it runs, the break after it."""

from __future__ import annotations

from random import SystemRandom
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from hexloop.apps.accounts.http import SignedInRequest, wants_fragment
from hexloop.apps.coding.packs import NotInPack
from hexloop.apps.mock import queries, services
from hexloop.apps.mock.forms import TextForm, read_number
from hexloop.apps.mock.models import MockItem, MockRound, State
from hexloop.apps.mock.queries.invites import room_props
from hexloop.apps.mock.views.finding import Here, find_item, find_round
from hexloop.core.rounds import Round

START_KEYS = [{"keys": "s", "title": "Start the round", "selector": "[data-go]"}]
ROUND_KEYS = [
    {"keys": "mod+'", "title": "Run the examples", "selector": '[data-key="run"]'},
    {"keys": "mod+Enter", "title": "Submit, or go on to the next question", "selector": '[data-key="submit"]'},
]


@require_safe
def round_page(request: SignedInRequest, mock_id: int, position: int) -> HttpResponse:
    """The round as it stands: to be started, running, resting; one that is over leads to the debrief."""
    here = find_round(request, mock_id, position)
    if here.row.state == State.RUNNING:
        return running_page(request, here)
    if here.mock.ended_at:
        return redirect(f"{reverse('mock_debrief', args=[mock_id])}#round-{position}")
    if here.row.state == State.PLANNED:
        context = {"mock": here.mock, "round": here.row, "total": len(here.rounds), "page_keys": START_KEYS}
        return render(request, "mock/start_page.html", context)
    return _rest_page(request, here)


@require_safe
def round_state(request: SignedInRequest, mock_id: int, position: int) -> JsonResponse:
    """How much time is left, for the page's clock; and the room, once somebody is invited to follow."""
    here = find_round(request, mock_id, position)
    left = queries.seconds_left(here.row, here.at) or queries.seconds_of_break(here.row, here.at)
    item = queries.current_item(here.row) if here.row.state == State.RUNNING else None
    room = room_props(here.mock, here.row, item, host=request.get_host(), at=here.at)
    return JsonResponse({"state": here.row.state, "left": left, "room": room})


@require_POST
def round_start(request: SignedInRequest, mock_id: int, position: int) -> HttpResponse:
    """Draw the material and let the clock run."""
    here = find_round(request, mock_id, position)
    try:
        services.start_round(user=request.user, round=here.row, at=here.at, random=SystemRandom())
    except (services.NotNow, services.NothingToAsk) as error:
        messages.error(request, str(error))
        return redirect("mock", mock_id=mock_id)
    return redirect("mock_round", mock_id=mock_id, position=position)


@require_POST
def round_end(request: SignedInRequest, mock_id: int, position: int) -> HttpResponse:
    """End it before its time is over."""
    here = find_round(request, mock_id, position)
    kept = _keep_last_text(request, here)
    if kept:
        return kept
    services.end_round(user=request.user, round=here.row, at=here.at)
    return redirect("mock_round", mock_id=mock_id, position=position)


@require_POST
def mock_turn(request: SignedInRequest, mock_id: int, position: int, place: int) -> HttpResponse:
    """Keep what stands in the editor and go to another problem of the round."""
    here = find_round(request, mock_id, position)
    wanted = queries.find_problem(request.user, mock_id, position, place)
    if wanted is None:
        raise Http404
    kept = _keep_last_text(request, here)
    if kept:
        return kept
    try:
        services.turn_to(user=request.user, item=wanted, at=here.at)
    except services.NotNow as error:
        messages.warning(request, str(error))
    return redirect("mock_round", mock_id=mock_id, position=position)


def _keep_last_text(request: SignedInRequest, here: Here) -> HttpResponse | None:
    """Keep what stands in the box before its page is left; the page with what is wrong where that cannot be."""
    form = TextForm(request.POST)
    if "source" not in request.POST or not form.is_valid():
        return None
    place = read_number(request.POST.get("item", ""))
    item = find_item(request, here, place) if place else queries.current_item(here.row)
    if item is None:
        return None
    item.round = here.row
    text, revision = form.cleaned_data["source"], form.cleaned_data["revision"] or 0
    if here.row.state != State.RUNNING:
        services.keep_late_text(user=request.user, item=item, text=text, revision=revision, at=here.at)
        return None
    try:
        services.save_last_text(user=request.user, item=item, text=text, revision=revision, at=here.at)
    except services.TextChanged as error:
        return running_page(request, here, item=item, panel=changed_panel(error, text), status=409)
    except services.NotNow as error:
        return running_page(request, here, item=item, panel={"trouble": str(error), "typed": text}, status=422)
    return None


@require_POST
def round_skip(request: SignedInRequest, mock_id: int, position: int) -> HttpResponse:
    """Leave it out."""
    here = find_round(request, mock_id, position)
    try:
        services.skip_round(user=request.user, round=here.row, at=here.at)
    except services.NotNow as error:
        messages.error(request, str(error))
    return redirect("mock", mock_id=mock_id)


def changed_panel(error: services.TextChanged, text: str) -> dict[str, Any]:
    """What the page of a round shows when two tabs disagree: both texts, and the revision that takes the other's
    place."""
    return {
        "trouble": str(error),
        "other": error.source,
        "typed": text,
        "source": text,
        "other_revision": error.revision,
    }


def running_page(
    request: SignedInRequest,
    here: Here,
    *,
    item: MockItem | None = None,
    panel: dict[str, Any] | None = None,
    status: int = 200,
) -> HttpResponse:
    """The page of a round that runs, with what is asked now or ``item``. ``panel`` is what was just judged."""
    row, user = here.row, request.user
    item = item or queries.current_item(row)
    kwargs = {"mock_id": here.mock.pk, "position": row.position}
    context: dict[str, Any] = {
        "mock": here.mock,
        "round": row,
        "total": len(here.rounds),
        "item": item,
        "given": queries.given(row, item),
        "asked": queries.asked(user, row, item) if item else None,
        "clock": queries.clock_props(
            row, here.at, state_url=reverse("mock_round_state", kwargs=kwargs), over_url=queries.round_url(row)
        ),
        "left": queries.clock_text(queries.seconds_left(row, here.at)),
        "page_keys": ROUND_KEYS,
        "notes_props": {"draftUrl": reverse("mock_notes", kwargs=kwargs), "revision": row.notes_revision},
        **(panel or {}),
    }
    if wants_fragment(request) and request.GET.get("part") == "given":
        return render(request, "mock/_given.html", context)
    if row.kind == Round.CODING and item:
        return _coding_page(request, here, context, status)
    if item and context["asked"]:
        context["told_props"] = {"seconds": 0, "minutes": context["asked"].told_minutes}
        text_url = reverse("mock_text", kwargs={**kwargs, "place": item.position})
        context["text_props"] = {"draftUrl": text_url, "revision": item.revision}
    return render(request, "mock/questions_page.html", context, status=status)


def _coding_page(request: SignedInRequest, here: Here, context: dict[str, Any], status: int) -> HttpResponse:
    item = context["item"]
    context["problems"] = queries.problem_tabs(here.row, item)
    try:
        part = queries.coding_part(request.user, item, here.at)
        services.warm(item)
    except NotInPack as error:
        context["gone"] = str(error)
        return render(request, "mock/questions_page.html", context, status=status)
    place = {"mock_id": here.mock.pk, "position": here.row.position, "place": item.position}
    context |= {
        "coding": part,
        "source": context.get("source", part.source),
        "editor_props": {
            "draftUrl": reverse("mock_text", kwargs=place),
            "revision": item.revision,
            "label": "Your code in Python",
            "vim": part.vim,
            "completion": False,
        },
    }
    if "run" not in context and "trouble" not in context:
        context["judged"] = queries.last_verdict(item)
    return render(request, "mock/coding_page.html", context, status=status)


def _rest_page(request: SignedInRequest, here: Here) -> HttpResponse:
    """Between two rounds: the break with its clock, or its end."""
    following: MockRound | None = queries.following(here.rounds, here.row)
    if following is None:
        return redirect("mock", mock_id=here.mock.pk)
    kwargs = {"mock_id": here.mock.pk, "position": here.row.position}
    left = queries.seconds_of_break(here.row, here.at)
    context = {
        "mock": here.mock,
        "round": here.row,
        "following": following,
        "total": len(here.rounds),
        "left": queries.clock_text(left),
        "resting": bool(left),
        "clock": {
            "left": left,
            "whole": here.row.break_minutes * 60,
            "stateUrl": reverse("mock_round_state", kwargs=kwargs),
            "overUrl": queries.round_url(here.row),
            "state": here.row.state,
        },
        "page_keys": START_KEYS,
    }
    return render(request, "mock/rest_page.html", context)
