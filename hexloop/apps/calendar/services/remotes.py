"""Connecting a calendar elsewhere, and letting it go."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import urlsplit

from django.db import transaction

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.calendar.models import BusyKind, BusySource, Remote
from hexloop.apps.calendar.services.passwords import keep_password, password_of
from hexloop.apps.calendar.services.server import Server
from hexloop.lib.outside import SYSTEM, Network, Unreachable


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
    keep_password(user.pk, password)
    with transaction.atomic():
        if before is not None and same:
            before.open_network, before.trouble = open_network, ""
            before.save()
            return before
        if before is not None:
            before.busy.delete()
        name = f"{urlsplit(url).hostname} ({login})" if login else urlsplit(url).hostname or "CalDAV"
        accounts.owned(BusySource, user).filter(kind=BusyKind.REMOTE).delete()
        busy = BusySource.objects.create(owner=user, kind=BusyKind.REMOTE, name=name[:120], tried_at=at)
        return Remote.objects.create(owner=user, url=url, login=login, open_network=open_network, busy=busy)


@transaction.atomic
def disconnect(*, remote: Remote) -> None:
    """Forget a calendar elsewhere, its password and its times. What was written there stays there."""
    keep_password(remote.owner_id, "")
    remote.busy.delete()


def remote_of(user: User) -> Remote | None:
    """The calendar that is kept the same, if there is one."""
    return accounts.owned(Remote, user).select_related("busy", "owner").first()
