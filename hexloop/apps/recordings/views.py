"""Sound that is sent in parts while it is spoken, played, deleted. All of it is its owner's alone."""

from __future__ import annotations

from django.contrib import messages
from django.http import FileResponse, Http404, HttpResponse, HttpResponseBase, JsonResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from hexloop.apps.accounts.fields import first_error
from hexloop.apps.accounts.http import SignedInRequest, back
from hexloop.apps.recordings import queries, services, sound
from hexloop.apps.recordings.forms import BeginForm, EndForm, PartForm, SilenceForm
from hexloop.apps.recordings.models import Recording

_ALONE = "default-src 'none'; sandbox; frame-ancestors 'none'"


@require_POST
def recording_begin(request: SignedInRequest) -> JsonResponse:
    """Begin a recording: where its parts go."""
    form = BeginForm(request.POST)
    if not form.is_valid():
        return JsonResponse({"message": first_error(form)}, status=422)
    kind, key, after = form.cleaned_data["kind"], form.cleaned_data["key"], form.cleaned_data["after"] or 0
    if not queries.page_of(request.user, kind, key):
        raise Http404
    try:
        row = services.begin_recording(user=request.user, kind=kind, key=key, after=after, at=timezone.now())
    except services.CannotRecord as error:
        return JsonResponse({"message": str(error)}, status=422)
    return JsonResponse({"url": reverse("recording_part", args=[row.pk]), "number": row.pk}, status=201)


@require_POST
def recording_part(request: SignedInRequest, number: int) -> JsonResponse:
    """One more part, as the body. 409 says how much is there when it does not follow."""
    recording, form = _find(request, number), PartForm(request.GET)
    if not form.is_valid():
        return JsonResponse({"message": first_error(form)}, status=422)
    try:
        row = services.add_part(recording=recording, data=request.body, at=timezone.now(), **form.cleaned_data)
    except services.OutOfStep as error:
        return JsonResponse({"message": str(error), "size": error.size}, status=409)
    except services.CannotRecord as error:
        return JsonResponse({"message": str(error)}, status=422)
    return JsonResponse({"size": row.size})


@require_POST
def recording_end(request: SignedInRequest, number: int) -> HttpResponse:
    """It has ended."""
    recording, form = _find(request, number), EndForm(request.POST)
    if not form.is_valid():
        return JsonResponse({"message": first_error(form)}, status=422)
    services.end_recording(recording=recording, seconds=form.cleaned_data["seconds"], at=timezone.now())
    return HttpResponse(status=204)


@require_POST
def recording_silence(request: SignedInRequest, number: int) -> HttpResponse:
    """Nobody spoke for a while."""
    recording, form = _find(request, number), SilenceForm(request.POST)
    if not form.is_valid() or form.cleaned_data["begins"] > form.cleaned_data["ends"]:
        return JsonResponse({"message": "A silence begins before it ends."}, status=422)
    begins, ends = form.cleaned_data["begins"], form.cleaned_data["ends"]
    services.note_silence(recording=recording, begins_ms=begins, ends_ms=ends)
    return HttpResponse(status=204)


@require_POST
def recording_delete(request: SignedInRequest, number: int) -> HttpResponse:
    """Delete it for good."""
    recording = _find(request, number)
    services.delete_recording(recording=recording)
    messages.success(request, "The recording is deleted from this computer.")
    return back(request, queries.page_of(request.user, recording.kind, recording.key))


@require_safe
def recording_sound(request: SignedInRequest, number: int) -> HttpResponseBase:
    """The sound itself, to its owner only."""
    recording = _find(request, number)
    try:
        opened = sound.path_of(recording.file).open("rb")
    except FileNotFoundError as error:
        raise Http404 from error
    response = FileResponse(opened, content_type=recording.media_type)
    response.headers["Content-Security-Policy"] = _ALONE
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


def _find(request: SignedInRequest, number: int) -> Recording:
    recording = queries.find_recording(request.user, number)
    if recording is None:
        raise Http404
    return recording
