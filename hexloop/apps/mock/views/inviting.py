"""The owner of a mock invites somebody and sends them away again."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from hexloop.apps.accounts.fields import TextField, first_error
from hexloop.apps.accounts.http import SignedInRequest, back
from hexloop.apps.mock import rooms
from hexloop.apps.mock.models.rooms import MOST_NAME
from hexloop.apps.mock.queries.invites import find_invite
from hexloop.apps.mock.queries.visible import mock_url
from hexloop.apps.mock.services import inviting
from hexloop.apps.mock.views.finding import find_mock


class InviteForm(forms.Form):
    """Whom, for how long, and whether they see what is under NDA."""

    name = TextField(required=False, max_length=MOST_NAME, label="Name")
    hours = forms.TypedChoiceField(
        coerce=int,
        choices=list(inviting.LASTING.items()),
        label="It holds for",
        error_messages={"invalid_choice": "Choose how long the invitation holds."},
    )
    shows_nda = forms.BooleanField(required=False, label="Show what is under NDA")


@require_POST
def mock_invite(request: SignedInRequest, mock_id: int) -> HttpResponse:
    """Make an invitation; the first one starts the rooms."""
    mock = find_mock(request, mock_id)
    form = InviteForm(request.POST)
    to = f"{mock_url(mock)}#invitations"
    if not form.is_valid():
        messages.error(request, first_error(form))
        return back(request, to)
    try:
        inviting.invite(user=request.user, mock=mock, at=timezone.now(), **form.cleaned_data)
    except inviting.CannotInvite as error:
        messages.error(request, str(error))
    else:
        rooms.start()
    return back(request, to)


@require_POST
def mock_revoke(request: SignedInRequest, mock_id: int, invite_id: int) -> HttpResponse:
    """Let nobody in by it any more."""
    invite = find_invite(request.user, mock_id, invite_id)
    if invite is None:
        raise Http404
    inviting.revoke(invite=invite, at=timezone.now())
    messages.success(request, "The invitation is revoked. Who used it sees nothing any more.")
    return back(request, redirect("mock", mock_id=mock_id).url + "#invitations")
