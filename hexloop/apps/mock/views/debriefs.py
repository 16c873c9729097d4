"""The debrief of a mock: grades, tellings, the rubric, one's own words."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from hexloop.apps.accounts.fields import first_error
from hexloop.apps.accounts.http import SignedInRequest, wants_fragment
from hexloop.apps.mock import queries, services
from hexloop.apps.mock.forms import DebriefForm, GradeForm, ToldForm
from hexloop.apps.mock.models import HandIn
from hexloop.apps.mock.views.finding import find_item, find_mock, find_round
from hexloop.apps.mock.views.waiting import next_wait
from hexloop.apps.stories.queries import find_story
from hexloop.apps.stories.services import CannotKeepStory
from hexloop.core.memory.grades import Grade

GRADES = [(grade.value, grade.title) for grade in Grade]


@require_safe
def debrief_page(request: SignedInRequest, mock_id: int) -> HttpResponse:
    """The debrief of a mock that is over; one that is not has none yet."""
    mock = find_mock(request, mock_id)
    services.let_time_pass(user=request.user, mock=mock, at=timezone.now())
    if mock.ended_at is None:
        return redirect("mock", mock_id=mock_id)
    return _page(request, mock_id)


@require_POST
def debrief_round(request: SignedInRequest, mock_id: int, position: int) -> HttpResponse:
    """Keep how a round went."""
    here = find_round(request, mock_id, position)
    form = DebriefForm(request.POST)
    if not form.is_valid():
        return _page(request, mock_id, trouble=first_error(form), position=position, status=422)
    given = form.cleaned_data
    try:
        services.write_debrief(
            user=request.user,
            round=here.row,
            how_it_went=given["how_it_went"],
            scores=request.POST.dict(),
            words=given["words"],
        )
    except services.NotNow as error:
        return _page(request, mock_id, trouble=str(error), position=position, status=422)
    return _kept(request, mock_id, position, "How the round went is kept.")


@require_safe
def debrief_item(request: SignedInRequest, mock_id: int, position: int, place: int) -> HttpResponse:
    """Whether the verdict of what was handed in is there: then the thing with it, else when to ask again."""
    here = find_round(request, mock_id, position)
    item = find_item(request, here, place)
    if not wants_fragment(request):
        return redirect(_address(mock_id, position, place))
    page = queries.debrief(request.user, here.mock, here.at)
    part = next(part for part in page.parts if part.row.position == position)
    context = {"page": page, "mock": here.mock, "grades": GRADES, "part": part}
    if item.hand_in == HandIn.WAITING:
        services.go_on_judging(user=request.user, mock=here.mock)
        context |= {"number": place, "wait": next_wait(request)}
        return render(request, "mock/_judging.html", context)
    shown = next(one for one in part.items if one.number == place)
    answer = render(request, "mock/_judged.html", context | {"item": shown})
    answer.headers["HX-Retarget"] = f"#item-{position}-{place}"
    return answer


@require_POST
def debrief_judge(request: SignedInRequest, mock_id: int, position: int, place: int) -> HttpResponse:
    """Judge once more what the judge failed on."""
    here = find_round(request, mock_id, position)
    item = find_item(request, here, place)
    try:
        services.hand_in_again(user=request.user, item=item)
    except services.NotNow as error:
        messages.warning(request, str(error))
    return redirect(_address(mock_id, position, place))


@require_POST
def debrief_grade(request: SignedInRequest, mock_id: int, position: int, place: int) -> HttpResponse:
    """Grade one thing that was asked."""
    here = find_round(request, mock_id, position)
    item = find_item(request, here, place)
    form = GradeForm(request.POST)
    if not form.is_valid():
        return _page(request, mock_id, trouble=first_error(form), position=position, status=422)
    try:
        graded = services.grade_item(
            user=request.user,
            item=item,
            grade=form.cleaned_data["grade"],
            ticked=form.cleaned_data["said"],
            at=here.at,
        )
    except services.NotNow as error:
        return _page(request, mock_id, trouble=str(error), position=position, status=422)
    return _kept(request, mock_id, position, graded.reason, place)


@require_POST
def debrief_told(request: SignedInRequest, mock_id: int, position: int, place: int) -> HttpResponse:
    """Say which story was told: a telling like any other."""
    here = find_round(request, mock_id, position)
    item = find_item(request, here, place)
    form = ToldForm(request.POST)
    if not form.is_valid():
        return _page(request, mock_id, trouble=first_error(form), position=position, status=422)
    given = form.cleaned_data
    story = find_story(request.user, given["story"])
    if story is None:
        raise Http404
    scores = {"delivery": given["delivery"]} if given["delivery"] else {}
    try:
        services.keep_telling(
            user=request.user, item=item, story=story, scores=scores, seconds=given["time"], at=here.at
        )
    except (services.NotNow, CannotKeepStory) as error:
        return _page(request, mock_id, trouble=str(error), position=position, status=422)
    return _kept(request, mock_id, position, "The telling is kept with the story.", place)


def _kept(request: SignedInRequest, mock_id: int, position: int, sentence: str, place: int = 0) -> HttpResponse:
    if wants_fragment(request):
        return _page(request, mock_id, said=sentence, position=position)
    messages.success(request, sentence)
    return redirect(_address(mock_id, position, place))


def _address(mock_id: int, position: int, place: int) -> str:
    """A round of the debrief, or one thing that was asked in it."""
    where = f"item-{position}-{place}" if place else f"round-{position}"
    return f"{reverse('mock_debrief', args=[mock_id])}#{where}"


def _page(
    request: SignedInRequest, mock_id: int, *, trouble: str = "", said: str = "", position: int = 0, status: int = 200
) -> HttpResponse:
    """The whole page; for htmx the round that was changed, with what to do next beside it."""
    mock = find_mock(request, mock_id)
    page = queries.debrief(request.user, mock, timezone.now())
    if page.judging:
        services.go_on_judging(user=request.user, mock=mock)
    context = {"page": page, "mock": mock, "grades": GRADES, "trouble": trouble, "said": said, "at": position}
    if wants_fragment(request) and position:
        part = next(part for part in page.parts if part.row.position == position)
        return render(request, "mock/_debrief_answer.html", context | {"part": part}, status=status)
    return render(request, "mock/debrief_page.html", context, status=status)
