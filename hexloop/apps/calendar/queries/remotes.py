"""What the page says of the calendar that is kept the same."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Q, QuerySet

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.calendar.models import FeedHolds, Remote, RemoteItem
from hexloop.apps.calendar.queries.outgoing import appointments
from hexloop.apps.calendar.queries.times import day_text
from hexloop.core.formats.ics.returned import read_back
from hexloop.core.formats.ics.writing import Appointment
from hexloop.lib.outside import OFFLINE, turned_off

LONGEST = timedelta(days=1)
"""No try by itself is put off further than this."""


@dataclass(frozen=True, slots=True)
class Question:
    """Something that is not the same on both sides, with both in words."""

    id: int
    title: str
    here: str
    there: str
    gone: bool


@dataclass(frozen=True, slots=True)
class RemotePart:
    """The connection, when it was last made the same and how that ended, when it goes by itself, and what waits for an
    answer."""

    url: str
    login: str
    open_network: bool
    when: str
    said: str
    by_itself: str
    every: int
    trouble: str
    questions: list[Question]


def open_questions(user: User) -> QuerySet[RemoteItem]:
    """Things of this person's that both sides see differently."""
    asking = ~Q(theirs="") | Q(theirs_gone=True)
    rows = RemoteItem.objects.filter(remote__owner=user).exclude(key="").filter(asking)
    return rows.select_related("remote__owner").order_by("pk")


def remote_part(user: User, zone: ZoneInfo, at: datetime) -> RemotePart | None:
    """``None`` when nothing is connected. Two queries, and those of what goes out where something is asked."""
    remote = accounts.owned(Remote, user).first()
    if remote is None:
        return None
    items = list(open_questions(user))
    ours = appointments(user, FeedHolds.ALL, at, str) if items else {}
    return RemotePart(
        url=remote.url,
        login=remote.login,
        open_network=remote.open_network,
        when=f"made the same {day_text(remote.synced_at, zone, at)}" if remote.synced_at else "not made the same yet",
        said=remote.said,
        by_itself=_by_itself(remote, zone, at),
        every=remote.every_minutes,
        trouble=remote.trouble,
        questions=[_question(item, ours.get(item.key)) for item in items],
    )


def due_remotes(at: datetime) -> list[Remote]:
    """The calendars of everybody that the program makes the same by itself now. One query."""
    # A clock that was wrong for a while must not put it off for long.
    due = Q(next_at=None) | Q(next_at__lte=at) | Q(next_at__gt=at + LONGEST)
    rows = Remote.objects.filter(due, every_minutes__gt=0, held=False)
    return list(rows.select_related("busy", "owner").order_by("next_at", "pk"))


def _by_itself(remote: Remote, zone: ZoneInfo, at: datetime) -> str:
    if turned_off():
        return f"{OFFLINE} is set, so nothing is asked of it."
    if not remote.every_minutes:
        return "Goes only with the button."
    if remote.held:
        return "It does not try again by itself until you sync or change the connection."
    soon = remote.next_at is None or remote.next_at <= at
    when = "in a moment" if soon or remote.next_at is None else day_text(remote.next_at, zone, at)
    if remote.failures:
        times = "once" if remote.failures == 1 else f"{remote.failures} times in a row"
        return f"It failed {times}; the next try by itself is {when}."
    return f"Next by itself {when}, while Hexloop runs."


def _question(item: RemoteItem, ours: Appointment | None) -> Question:
    theirs = read_back(item.theirs, ours.zone if ours else "UTC").whole
    title = ours.title if ours else theirs.title if theirs else "Something"
    here = _when(ours.starts, ours.minutes) if ours else "deleted"
    there = "deleted" if item.theirs_gone else _when(theirs.starts, theirs.minutes) if theirs else "cannot be read"
    if ours and theirs and ours.rule.frequency and here == there:
        there = f"{there}, with other days"
    return Question(item.pk, title, here, there, gone=item.theirs_gone)


def _when(starts: datetime, minutes: int) -> str:
    return f"{starts:%A} {starts.day} {starts:%B} at {starts:%H:%M}, {minutes} min"
