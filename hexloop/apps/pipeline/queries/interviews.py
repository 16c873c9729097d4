"""What comes next and what waits to be written down: for Today, the calendar and readiness."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import NamedTuple

from django.db.models import F, Q, QuerySet

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.companies.models import Company
from hexloop.apps.pipeline.models import Debrief, Round
from hexloop.apps.pipeline.models.rounds import round_title
from hexloop.apps.pipeline.queries.times import Now, days_text, ends_at, length_text
from hexloop.apps.pipeline.queries.visible import loop_url, round_url, under_way, visible_rounds
from hexloop.core.interviews.words import Outcome, Stage

REMINDED = timedelta(days=30)
"""How long after a round its debrief is asked for."""
LONGEST = timedelta(hours=12)
"""A meeting that began longer ago is over; longer tasks have days, not hours."""


@dataclass(frozen=True, slots=True)
class NextInterview:
    """The next meeting of a loop, or all of them on one day. ``day`` and ``time`` are those of who looks; without a
    time they are empty and ``scheduling`` is set. ``round`` is the one of the six that prepares for it, where it is
    one meeting. ``days_left`` is ``None`` without a time."""

    company: str
    company_slug: str
    loop: int
    detail: str
    day: str
    time: str
    starts_at: datetime | None
    on: date | None
    days_left: int | None
    left: str
    url: str
    round: str
    scheduling: bool
    under_nda: bool


@dataclass(frozen=True, slots=True)
class DebriefWaiting:
    """A round that ended and of which nothing is written down: ``words`` is ``Acme ML coding``, ``ended``
    ``ended 14:00``."""

    words: str
    ended: str
    url: str
    company: str
    round: str
    number: int


class _Meeting(NamedTuple):
    """What is asked of a round that comes next: models of all three tables cost more than all the rest."""

    pk: int
    loop_id: int
    number: int
    name: str
    kind: str
    practises: str
    starts_at: datetime | None
    minutes: int
    under_nda: bool
    availability: str
    loop: int
    priority: int
    company: str
    company_slug: str

    @property
    def title(self) -> str:
        """What it is called."""
        return round_title(self.name, self.kind)


_COLUMNS = (
    *("pk", "loop_id", "number", "name", "kind", "practises", "starts_at", "minutes", "under_nda", "availability"),
    *("loop__number", "loop__priority", "loop__company__name", "loop__company__slug"),
)
"""The columns of a meeting, in its order."""


def next_interviews(user: User, at: datetime, limit: int = 5) -> list[NextInterview]:
    """What comes next, by time; then loops that wait for a time. What is over or cancelled does not count. One query
    besides the preferences."""
    now = Now(at, accounts.preferences(user).zone)
    waits = visible_rounds(user).filter(under_way(), outcome=Outcome.WAITING.value).exclude(stage=Stage.DONE.value)
    waits = waits.filter(Q(starts_at__gt=at - LONGEST) | Q(starts_at=None)).order_by("starts_at", "loop", "place")
    rounds = [_Meeting(*columns) for columns in waits.values_list(*_COLUMNS)]
    timed = [row for row in rounds if row.starts_at and row.starts_at + timedelta(minutes=row.minutes) > at]
    dates = {row.pk: row.starts_at.astimezone(now.zone).date() for row in timed if row.starts_at}
    timed.sort(key=lambda row: (dates[row.pk], row.loop_id, row.starts_at))
    days = [list(rows) for _, rows in groupby(timed, key=lambda row: (dates[row.pk], row.loop_id))]
    days.sort(key=lambda rows: rows[0].starts_at or at)
    busy = {row.loop_id for row in timed}
    waiting = [row for row in rounds if row.starts_at is None and row.loop_id not in busy]
    first = {row.loop_id: row for row in reversed(waiting)}
    rest = sorted(first.values(), key=lambda row: (-row.priority, row.company.lower()))
    return [_timed(rows, now) for rows in days[:limit]] + [_waiting(row) for row in rest[: max(limit - len(days), 0)]]


def debriefs_waiting(user: User, at: datetime, limit: int = 3) -> list[DebriefWaiting]:
    """Rounds that ended within the last days and were not written down, the latest first. One query besides the
    preferences."""
    zone = accounts.preferences(user).zone
    rounds = visible_rounds(user).filter(starts_at__gt=at - REMINDED, starts_at__lt=at, debrief=None, no_debrief=False)
    rounds = rounds.exclude(outcome=Outcome.CANCELLED.value).order_by("-starts_at")
    ended = [(row, end) for row in rounds[: limit + 10] if (end := ends_at(row)) and end <= at]
    return [
        DebriefWaiting(
            words=f"{row.loop.company.name} {row.title}",
            ended=ended_text(end, at, zone=Now(at, zone)),
            url=f"{round_url(row.loop.company.slug, row.number)}debrief/",
            company=row.loop.company.name,
            round=row.practises,
            number=row.number,
        )
        for row, end in ended[:limit]
    ]


def ended_text(end: datetime, at: datetime, *, zone: Now) -> str:
    """``ended 14:00``, ``ended yesterday 14:00``, ``ended on 3 Dec``."""
    local = end.astimezone(zone.zone)
    days = (zone.today - local.date()).days
    if days > 1:
        return f"ended on {local.day} {local:%b}"
    return f"ended {'yesterday ' if days else ''}{local:%H:%M}"


def felt_by_round(user: User, company: Company | None = None) -> dict[str, list[int]]:
    """How rounds went by what they practise, from 1 (no clue) to 4 (solid), the latest first. One query."""
    debriefs = accounts.owned(Debrief, user).filter(round__removed_at=None, round__loop__removed_at=None)
    if company:
        debriefs = debriefs.filter(round__loop__company=company)
    told = (
        debriefs.exclude(went=None)
        .exclude(round__practises="")
        .order_by(F("round__starts_at").desc(nulls_last=True), "-pk")
    )
    felt: dict[str, list[int]] = {}
    for practised, went in told.values_list("round__practises", "went"):
        felt.setdefault(practised, []).append(went or 0)
    return felt


def interviews_between(user: User, start: datetime, end: datetime) -> QuerySet[Round]:
    """Rounds with a time that begin in ``[start, end)`` and were not cancelled, of applications that are not gone."""
    rounds = visible_rounds(user).filter(starts_at__gte=start, starts_at__lt=end)
    return rounds.exclude(outcome=Outcome.CANCELLED.value).order_by("starts_at", "pk")


def _timed(rows: list[_Meeting], now: Now) -> NextInterview:
    first = rows[0]
    assert first.starts_at is not None
    local = first.starts_at.astimezone(now.zone)
    days = (local.date() - now.today).days
    several = len(rows) > 1
    return NextInterview(
        company=first.company,
        company_slug=first.company_slug,
        loop=first.loop,
        detail=f"Onsite, {len(rows)} rounds" if several else f"{first.title}, {length_text(first.minutes)}",
        day=f"{local:%a} {local.day}" if 0 <= days < 7 else f"{local:%a} {local.day} {local:%b}",
        time=f"{local:%H:%M}",
        starts_at=first.starts_at,
        on=local.date(),
        days_left=days,
        left=days_text(days),
        url=loop_url(first.company_slug, first.loop) if several else round_url(first.company_slug, first.number),
        round="" if several else first.practises,
        scheduling=False,
        under_nda=any(row.under_nda for row in rows),
    )


def _waiting(row: _Meeting) -> NextInterview:
    return NextInterview(
        company=row.company,
        company_slug=row.company_slug,
        loop=row.loop,
        detail=row.title,
        day="",
        time="scheduling",
        starts_at=None,
        on=None,
        days_left=None,
        left=row.availability or "no time yet",
        url=round_url(row.company_slug, row.number),
        round=row.practises,
        scheduling=True,
        under_nda=row.under_nda,
    )
