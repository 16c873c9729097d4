"""Inviting somebody to sit in as the interviewer, and sending them away again."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction

from hexloop.apps.accounts.models import User
from hexloop.apps.mock import invitations, rooms
from hexloop.apps.mock.guessing import Guesses
from hexloop.apps.mock.models import Invite, Mock
from hexloop.apps.mock.queries.visible import visible_mocks
from hexloop.lib.errors import HexloopError
from hexloop.lib.tickets import BadTicket, TicketEnded

LASTING = {12: "12 hours", 24: "a day", 72: "three days"}
MOST_INVITES = 5
SEEN_EVERY = timedelta(minutes=1)


class CannotInvite(HexloopError):
    """An invitation that is not made."""


class NotInvited(HexloopError):
    """Somebody whom nothing lets in, any more or ever; the sentence is for them."""


UNKNOWN = "No invitation has this code. Ask for it again, letter by letter; after a while it may also have ended."
ENDED = "This invitation has ended. Ask whoever invited you for a new one."
REVOKED = "This invitation was revoked. Ask whoever invited you for a new one."
BROKEN = "This link is not complete or not from here. Copy it again, whole, or type the code."
TOO_OFTEN = "Too many codes were tried. Wait ten minutes, then try again, or use the link."
OVER = "This mock interview is not there any more. Thank you for sitting in."


@transaction.atomic
def invite(*, user: User, mock: Mock, name: str, hours: int, at: datetime, shows_nda: bool = False) -> Invite:
    """Let somebody in as the interviewer of a mock for some hours. Raises ``CannotInvite``."""
    visible_mocks(user).select_for_update().get(pk=mock.pk)
    if mock.ended_at:
        raise CannotInvite("This mock interview is over. Invite somebody to the next one.")
    if hours not in LASTING:
        raise CannotInvite("Choose how long the invitation holds.")
    if mock.invites.filter(revoked_at=None, ends_at__gt=at).count() >= MOST_INVITES:
        raise CannotInvite(f"There are {MOST_INVITES} invitations already. Revoke one first.")
    code = invitations.code_of(mock.pk, at)
    return Invite.objects.create(
        mock=mock,
        name=name.strip(),
        code_hash=invitations.hash_of(code),
        made_at=at,
        ends_at=at + timedelta(hours=hours),
        shows_nda=shows_nda,
    )


def revoke(*, invite: Invite, at: datetime) -> None:
    """Let nobody in by it any more; who is there is sent away. Twice is once."""
    with transaction.atomic():
        Invite.objects.filter(pk=invite.pk, revoked_at=None).update(revoked_at=at)
    rooms.send_away(invite)


def come_in_by_code(*, code: str, address: str, guesses: Guesses, at: datetime) -> Invite:
    """The invitation with this code. Raises ``NotInvited``; who tries too often waits."""
    if not guesses.may(address, at):
        raise NotInvited(TOO_OFTEN)
    wanted = invitations.typed(code)
    found = Invite.objects.filter(code_hash=invitations.hash_of(wanted)).select_related("mock__owner").first()
    if found is None or not invitations.same_hash(found, wanted):
        guesses.wrong(address, at)
        raise NotInvited(UNKNOWN)
    return _good(found, at)


def come_in(*, ticket: str, purpose: str, at: datetime) -> Invite:
    """The invitation that a link or a cookie names. Raises ``NotInvited``."""
    try:
        number = invitations.invite_in(ticket, purpose, at)
    except TicketEnded as error:
        raise NotInvited(ENDED) from error
    except BadTicket as error:
        raise NotInvited(BROKEN) from error
    found = Invite.objects.filter(pk=number).select_related("mock__owner", "mock__company").first()
    if found is None:
        raise NotInvited(OVER)
    return _good(found, at)


def _good(found: Invite, at: datetime) -> Invite:
    if found.revoked_at:
        raise NotInvited(REVOKED)
    if at >= found.ends_at:
        raise NotInvited(ENDED)
    if found.mock.removed_at:
        raise NotInvited(OVER)
    if found.seen_at is None or at - found.seen_at >= SEEN_EVERY:
        Invite.objects.filter(pk=found.pk).update(seen_at=at)
    return found
