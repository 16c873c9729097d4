"""The invitations of a mock as its owner sees them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.urls import reverse

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.mock import invitations, rooms
from hexloop.apps.mock.models import Invite, Mock, MockItem, MockRound, State
from hexloop.lib.own_addresses import in_network, own_addresses


@dataclass(frozen=True, slots=True)
class InviteRow:
    """An invitation that holds."""

    id: int
    name: str
    code: str
    links: list[str]
    ends: str
    seen: str
    shows_nda: bool


@dataclass(frozen=True, slots=True)
class Reach:
    """How other machines get here. ``hosts`` are the addresses with which they do; none: it answers on this computer
    only. ``address`` is what it would be, where that can be told."""

    hosts: list[str]
    address: str


def find_invite(user: User, mock_id: int, invite_id: int) -> Invite | None:
    """An invitation to a mock of this person."""
    found = Invite.objects.filter(mock__owner=user, mock__removed_at=None, mock_id=mock_id, pk=invite_id)
    return found.select_related("mock").first()


def invite_rows(user: User, mock: Mock, at: datetime) -> list[InviteRow]:
    """Those that hold, the latest first. One whose code cannot be made again (the program's secret is another) is not
    shown: nobody can use it either."""
    zone = accounts.preferences(user).zone
    hosts = [f"{host}:{settings.PORT}" for host in reach().hosts or settings.ALLOWED_HOSTS[:1]]
    rows = []
    for invite in mock.invites.filter(revoked_at=None, ends_at__gt=at).order_by("-made_at"):
        code = invitations.code_of(mock.pk, invite.made_at)
        if not invitations.same_hash(invite, code):
            continue
        path = reverse("interview_link", args=[invitations.ticket_of(invite, invitations.LINK)])
        rows.append(
            InviteRow(
                id=invite.pk,
                name=invite.name,
                code=invitations.shown(code),
                links=[f"http://{host}{path}" for host in hosts],
                ends=f"{invite.ends_at.astimezone(zone):%a %d %b, %H:%M}",
                seen=f"{invite.seen_at.astimezone(zone):%H:%M}" if invite.seen_at else "",
                shows_nda=invite.shows_nda,
            )
        )
    return rows


def live_invites(mock: Mock, at: datetime) -> list[Invite]:
    """The invitations that hold."""
    return list(mock.invites.filter(revoked_at=None, ends_at__gt=at))


def room_props(mock: Mock, row: MockRound, item: MockItem | None, *, host: str, at: datetime) -> dict[str, Any] | None:
    """What the candidate's page needs to be followed: where the room is, its ticket and the fields that are sent.
    ``None`` while nobody is invited, the round does not run, or there is no room."""
    invites = live_invites(mock, at) if row.state == State.RUNNING else []
    address = rooms.address(host) if invites else None
    if address is None:
        return None
    hides = bool(item and item.under_nda and not all(invite.shows_nda for invite in invites))
    ends_at = max(invite.ends_at for invite in invites)
    return {
        "room": address,
        "ticket": rooms.room_ticket(mock=mock, role="candidate", name="You", invite=None, ends_at=ends_at),
        "fields": [f"notes-{row.pk}"] + ([f"item-{item.pk}"] if item and not hides else []),
    }


def reach() -> Reach:
    """How other machines get here now."""
    hosts = [host for host in settings.ALLOWED_HOSTS if in_network(host)]
    [address, *_] = own_addresses() or [""]
    return Reach(hosts, address)
