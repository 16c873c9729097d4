"""Bringing calendars of others as busy times, asking them again, and letting them go."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime
from urllib.parse import urlsplit

from django.db import transaction

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.calendar.models import BusyKind, BusySource, BusyTime
from hexloop.core.formats.errors import BadFile
from hexloop.core.formats.ics.reading import Taken, TakenTimes, read_calendar
from hexloop.lib.errors import HexloopError
from hexloop.lib.outside import SYSTEM, Network, Unreachable, fetch

MOST_SOURCES = 30
MOST_TOLD = 50
_BATCH = 500


class CannotBring(HexloopError):
    """A calendar is not brought; the sentence says why and what to do."""


def bring_file(*, user: User, raw: bytes, name: str, at: datetime) -> BusySource:
    """The times of an .ics file. A file of the same name replaces what it brought before. Raises ``BadFile``,
    ``CannotBring``."""
    return keep_file(user=user, name=name, found=read_file(user=user, raw=raw, at=at), at=at)


def read_file(*, user: User, raw: bytes, at: datetime) -> TakenTimes:
    """What an .ics file says, in the person's zone where it names none; writes nothing. Raises ``BadFile``."""
    return read_calendar(raw, at=at, zone=accounts.preferences(user).time_zone)


def keep_file(*, user: User, name: str, found: TakenTimes, at: datetime) -> BusySource:
    """The times of a file that was read, in place of what one of this name brought. Raises ``CannotBring``."""
    return keep_times(
        user=user, kind=BusyKind.FILE, name=_plain(name) or "calendar.ics", times=found.times, told=found.told, at=at
    )


def bring_link(*, user: User, url: str, name: str = "", at: datetime, network: Network = SYSTEM) -> BusySource:
    """The times at an address that the person typed, which can be asked again later.

    Only ``https`` (``webcal`` means the same), public hosts and 10 MB. Raises ``Unreachable``, ``BadFile``,
    ``CannotBring``.
    """
    url = url.strip()
    if url.casefold().startswith("webcal://"):
        url = f"https://{url[9:]}"
    if not url.casefold().startswith("https://") or len(url) > 2_000:
        raise CannotBring("Give an address that begins with https:// or webcal://.")
    name = _plain(name) or (urlsplit(url).hostname or "Calendar")[:100]
    found = _ask(url, name, network)
    read = read_calendar(found, at=at, zone=accounts.preferences(user).time_zone)
    mark = hashlib.sha256(found).hexdigest()
    return keep_times(
        user=user, kind=BusyKind.LINK, name=name, times=read.times, told=read.told, at=at, url=url, mark=mark
    )


def ask_again(*, source: BusySource, at: datetime, network: Network = SYSTEM) -> BusySource:
    """Read an address once more. When that fails the times of before stay, ``trouble`` says why, and it is raised."""
    try:
        return bring_link(user=source.owner, url=source.url, name=source.name, at=at, network=network)
    except (Unreachable, BadFile) as error:
        BusySource.objects.filter(pk=source.pk).update(trouble=str(error)[:500], tried_at=at)
        raise


@transaction.atomic
def keep_times(
    *,
    user: User,
    kind: BusyKind,
    name: str,
    times: Sequence[Taken],
    told: Sequence[str],
    at: datetime,
    url: str = "",
    mark: str = "",
) -> BusySource:
    """What a calendar of this name says now, in place of all that it said before."""
    User.objects.select_for_update().get(pk=user.pk)
    source = accounts.owned(BusySource, user).filter(kind=kind, name=name).first()
    if source is None:
        if accounts.owned(BusySource, user).count() >= MOST_SOURCES:
            raise CannotBring(f"There are {MOST_SOURCES} other calendars here. Remove one that you no longer need.")
        source = BusySource(owner=user, kind=kind, name=name)
    source.url, source.mark, source.told = url, mark, list(told)[:MOST_TOLD]
    source.read_at, source.tried_at, source.trouble = at, at, ""
    source.save()
    source.times.all().delete()
    BusyTime.objects.bulk_create([_row(source, each) for each in times], batch_size=_BATCH)
    return source


@transaction.atomic
def forget_source(*, source: BusySource) -> None:
    """Remove a calendar of others and all its times."""
    source.delete()


def _row(source: BusySource, each: Taken) -> BusyTime:
    return BusyTime(
        source=source,
        uid=each.uid,
        title=each.title,
        starts_at=each.starts_at,
        ends_at=each.ends_at,
        all_day=each.all_day,
        busy=each.busy,
        zone=each.zone,
    )


def _ask(url: str, called: str, network: Network) -> bytes:
    answer = fetch(url, hosts=None, called=called, accept="text/calendar, */*;q=0.1", network=network)
    if answer.status != 200:
        raise Unreachable(
            f"{called} answered with {answer.status} instead of a calendar. Copy its address there once more.",
            again=answer.status >= 500,
        )
    return answer.body


def _plain(name: str) -> str:
    """A name on one line; of a path its last part."""
    return " ".join("".join(sign for sign in name.rsplit("/", 1)[-1] if sign.isprintable()).split())[:100]
