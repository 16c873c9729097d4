"""The sound of a round: sent in parts while it is spoken, played, deleted."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import FileResponse, Http404, HttpResponse, HttpResponseBase, JsonResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from hexloop.apps.accounts.fields import first_error
from hexloop.apps.accounts.http import SignedInRequest, back
from hexloop.apps.mock import sound
from hexloop.apps.mock.models import Recording
from hexloop.apps.mock.queries.recordings import find_recording
from hexloop.apps.mock.queries.visible import mock_url
from hexloop.apps.mock.services import recording as services
from hexloop.apps.mock.views.finding import find_round

_ALONE = "default-src 'none'; sandbox; frame-ancestors 'none'"


class PartForm(forms.Form):
    """Where a part belongs, and how long the recording is with it."""

    after = forms.IntegerField(min_value=0, max_value=services.MOST_BYTES)
    seconds = forms.IntegerField(min_value=0)


class EndForm(forms.Form):
    """How long it became."""

    seconds = forms.IntegerField(min_value=0)


class SilenceForm(forms.Form):
    """When nobody spoke, in milliseconds of the recording."""

    begins = forms.IntegerField(min_value=0, max_value=services.MOST_SECONDS * 1000)
    ends = forms.IntegerField(min_value=0, max_value=services.MOST_SECONDS * 1000)


@require_POST
def mock_record(request: SignedInRequest, mock_id: int, position: int) -> JsonResponse:
    """Begin a recording: where its parts go."""
    here = find_round(request, mock_id, position)
    try:
        row = services.begin_recording(user=request.user, mock_round=here.row, at=here.at)
    except services.CannotRecord as error:
        return JsonResponse({"message": str(error)}, status=422)
    return JsonResponse({"url": reverse("mock_recording_part", args=[mock_id, row.pk])}, status=201)


@require_POST
def mock_recording_part(request: SignedInRequest, mock_id: int, recording_id: int) -> JsonResponse:
    """One more part, as the body. 409 says how much is there when it does not follow."""
    recording, form = _find(request, mock_id, recording_id), PartForm(request.GET)
    if not form.is_valid():
        return JsonResponse({"message": first_error(form)}, status=422)
    try:
        row = services.add_part(recording=recording, data=request.body, **form.cleaned_data)
    except services.OutOfStep as error:
        return JsonResponse({"message": str(error), "size": error.size}, status=409)
    except services.CannotRecord as error:
        return JsonResponse({"message": str(error)}, status=422)
    return JsonResponse({"size": row.size})


@require_POST
def mock_recording_end(request: SignedInRequest, mock_id: int, recording_id: int) -> HttpResponse:
    """It has ended."""
    recording, form = _find(request, mock_id, recording_id), EndForm(request.POST)
    if not form.is_valid():
        return JsonResponse({"message": first_error(form)}, status=422)
    services.end_recording(recording=recording, seconds=form.cleaned_data["seconds"], at=timezone.now())
    return HttpResponse(status=204)


@require_POST
def mock_recording_silence(request: SignedInRequest, mock_id: int, recording_id: int) -> HttpResponse:
    """Nobody spoke for a while."""
    recording, form = _find(request, mock_id, recording_id), SilenceForm(request.POST)
    if not form.is_valid() or form.cleaned_data["begins"] > form.cleaned_data["ends"]:
        return JsonResponse({"message": "A silence begins before it ends."}, status=422)
    begins, ends = form.cleaned_data["begins"], form.cleaned_data["ends"]
    services.note_silence(recording=recording, begins_ms=begins, ends_ms=ends)
    return HttpResponse(status=204)


@require_POST
def mock_recording_delete(request: SignedInRequest, mock_id: int, recording_id: int) -> HttpResponse:
    """Delete it for good."""
    recording = _find(request, mock_id, recording_id)
    services.delete_recording(recording=recording)
    messages.success(request, "The recording is deleted from this computer.")
    return back(request, mock_url(recording.round.mock))


@require_safe
def mock_recording_sound(request: SignedInRequest, mock_id: int, recording_id: int) -> HttpResponseBase:
    """The sound itself, to its owner only."""
    recording = _find(request, mock_id, recording_id)
    try:
        opened = sound.path_of(recording.file).open("rb")
    except FileNotFoundError as error:
        raise Http404 from error
    response = FileResponse(opened, content_type=recording.media_type)
    response.headers["Content-Security-Policy"] = _ALONE
    return response


def _find(request: SignedInRequest, mock_id: int, recording_id: int) -> Recording:
    recording = find_recording(request.user, mock_id, recording_id)
    if recording is None:
        raise Http404
    return recording
