"""The live parts of a mock's pages: invitations and the room."""

from __future__ import annotations

from typing import Any

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.template import Context
from django.urls import reverse
from django.utils import timezone

from hexloop.apps.mock.models import Mock, MockItem, MockRound, State
from hexloop.apps.mock.queries.invites import invite_rows, live_invites, reach, room_props
from hexloop.apps.mock.services.inviting import LASTING

register = template.Library()


@register.inclusion_tag("mock/_invites_part.html", takes_context=True)
def mock_invites(context: Context, mock: Mock) -> dict[str, Any]:
    """Who is invited, and a form to invite somebody."""
    return {
        "mock": mock,
        "invites": [] if mock.ended_at else invite_rows(mock.owner, mock, timezone.now()),
        "lasting": LASTING.items(),
        "reach": reach(),
        "port": settings.PORT,
        "csrf_token": context.get("csrf_token"),
        "request": context["request"],
        "asset_version": context.get("asset_version"),
    }


@register.inclusion_tag("mock/_room_part.html", takes_context=True)
def mock_room(context: Context, mock: Mock, row: MockRound, item: MockItem | None) -> dict[str, Any]:
    """Lets an interviewer follow this page: now, where somebody is invited, else once somebody is."""
    if row.state != State.RUNNING:
        return {}
    request: HttpRequest = context["request"]
    at = timezone.now()
    room = room_props(mock, row, item, host=request.get_host(), at=at)
    props = {"pageUrl": reverse("mock_round", args=[mock.pk, row.position]), "room": room}
    return {"props": props, "live": room is not None, "invites": bool(room) or bool(live_invites(mock, at))}
