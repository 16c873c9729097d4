"""Connecting a calendar elsewhere, and letting it go."""

from __future__ import annotations

from contextlib import nullcontext, suppress
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from django.db import transaction

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.calendar.models import BusyKind, BusySource, Remote
from hexloop.apps.calendar.queries.remotes import due_remotes
from hexloop.apps.calendar.services.busy import CannotBring
from hexloop.apps.calendar.services.passwords import keep_password, password_of
from hexloop.apps.calendar.services.server import Server
from hexloop.apps.calendar.services.syncing import sync
from hexloop.apps.calendar.services.turns import alone
from hexloop.core.formats.errors import BadFile
from hexloop.lib.outside import SYSTEM, Network, Unreachable, turned_off

USUAL_MINUTES = 15
PACES = {
    0: "only with the button",
    5: "every 5 minutes",
    15: "every 15 minutes",
    60: "every hour",
    240: "every 4 hours",
}
"""How often both can be made the same by itself, in minutes and in words."""


def connect(
    *, user: User, url: str, login: str, password: str, open_network: bool, at: datetime, network: Network = SYSTEM
) -> Remote:
    """Keep a calendar elsewhere the same as ours from now on, in place of the one before.

    It is asked first; raises ``Unreachable`` or ``BadFile`` when it does not answer as a calendar, and nothing changes.
    An empty password leaves the one that is kept for the same address and name.
    """
    url, login = url.strip(), login.strip()
    before = remote_of(user)
    same = before is not None and (before.url, before.login) == (url, login)
    password = password or (password_of(user.pk) if same else "")
    if "\r" in url + login or "\n" in url + login or len(url) > 1_000 or len(login) > 255:
        raise Unreachable("Give the address and the name on one line each.", again=False)
    Server(url, login, password, open_network, network).check()
    with alone(before.pk) if before else nullcontext():
        keep_password(user.pk, password)
        return _kept(user, url, login, before if same else None, open_network=open_network, at=at)


@transaction.atomic
def _kept(user: User, url: str, login: str, same: Remote | None, *, open_network: bool, at: datetime) -> Remote:
    """The connection as it is now; ``same`` is the one that there was, where it goes to the same calendar."""
    if same is None:
        name = f"{urlsplit(url).hostname} ({login})" if login else urlsplit(url).hostname or "CalDAV"
        accounts.owned(BusySource, user).filter(kind=BusyKind.REMOTE).delete()
        busy = BusySource.objects.create(owner=user, kind=BusyKind.REMOTE, name=name[:120], tried_at=at)
        soon = at + timedelta(minutes=USUAL_MINUTES)
        return Remote.objects.create(
            owner=user, url=url, login=login, open_network=open_network, busy=busy, next_at=soon
        )
    same.open_network, same.trouble, same.failures, same.held, same.next_at = open_network, "", 0, False, at
    same.save(update_fields=["open_network", "trouble", "failures", "held", "next_at"])
    return same


def disconnect(*, remote: Remote) -> None:
    """Forget a calendar elsewhere, its password and its times. What was written there stays there.

    A round that is under way ends first, and nothing is asked of the server any more. Raises ``UnderWay`` when it does
    not end.
    """
    with alone(remote.pk), transaction.atomic():
        keep_password(remote.owner_id, "")
        remote.busy.delete()


@transaction.atomic
def set_pace(*, remote: Remote, every_minutes: str, at: datetime) -> None:
    """How often both are made the same by itself, one of ``PACES``; "0" leaves it to the button. Raises
    ``CannotBring``."""
    if every_minutes not in map(str, PACES):
        raise CannotBring("Choose how often from the list.")
    minutes = int(every_minutes)
    next_at = at + timedelta(minutes=minutes)
    Remote.objects.filter(pk=remote.pk).update(every_minutes=minutes, next_at=next_at, failures=0)


def sync_due(*, at: datetime, network: Network = SYSTEM) -> int:
    """Make the same what is due by itself. How it ended stands in each connection. Returns how many were tried."""
    tried = 0
    if turned_off(network.environ):
        return tried
    for remote in due_remotes(at):
        tried += 1
        with suppress(Unreachable, BadFile):
            sync(remote=remote, at=at, network=network)
    return tried


def remote_of(user: User) -> Remote | None:
    """The calendar that is kept the same, if there is one."""
    return accounts.owned(Remote, user).select_related("busy", "owner").first()
