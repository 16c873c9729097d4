"""All applications as a board, a table and a funnel."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.pipeline.models import Loop, Priority, Round, StatusChange
from hexloop.apps.pipeline.queries.times import Now, length_text, when_text
from hexloop.apps.pipeline.queries.visible import CLOSED_VALUES, loop_url, visible_loops
from hexloop.core.interviews.history import FunnelRow, Step, funnel
from hexloop.core.interviews.words import Outcome, Stage, Status
from hexloop.core.memory.wording import day_text

COLUMNS = (Status.WISHLIST, Status.APPLIED, Status.RECRUITER, Status.SCREENING, Status.ONSITE, Status.OFFER)
"""The columns of the board; what is over stands in one more."""
OVER = (Status.ACCEPTED, Status.REJECTED, Status.WITHDRAWN, Status.GHOSTED, Status.ARCHIVED)
SORTS = {"company": "Company", "status": "Status", "next": "Next", "since": "Since", "priority": "Priority"}
_ORDER = {status.value: place for place, status in enumerate(Status)}


@dataclass(frozen=True, slots=True)
class Filters:
    """What a list of applications is cut to. ``company`` is a slug; without ``status``, ``over`` adds those that are
    over. ``sort`` is one of ``SORTS``, with a minus the other way round."""

    q: str = ""
    company: str = ""
    status: str = ""
    priority: int = 0
    over: bool = False
    sort: str = ""


@dataclass(frozen=True, slots=True)
class LoopRow:
    """An application in a list. ``days`` is how long it has its status; ``next`` its next meeting, with its stage."""

    number: int
    key: str
    company: str
    slug: str
    role: str
    location: str
    url: str
    status: str
    status_title: str
    since: str
    days: int
    next: str
    next_when: str
    next_at: datetime | None
    progress: str
    priority: int
    priority_title: str
    under_nda: bool
    options: SafeString


@dataclass(frozen=True, slots=True)
class End:
    """A way to be over: how many are, and where they stand."""

    status: str
    title: str
    count: int
    url: str


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the board."""

    status: str
    title: str
    rows: list[LoopRow]


def loop_rows(user: User, filters: Filters, at: datetime) -> list[LoopRow]:
    """Applications as lists show them: three queries and the preferences."""
    now = Now(at, accounts.preferences(user).zone)
    loops = list(visible_loops(user).filter(_condition(filters)).defer("notes"))
    rounds = _rounds_by_loop(user, [loop for loop in loops if loop.status not in CLOSED_VALUES])
    since = _since(loops)
    rows = [_row(loop, rounds.get(loop.pk, []), since.get(loop.pk), now) for loop in loops]
    return _sorted(rows, filters.sort)


def board(rows: Iterable[LoopRow]) -> list[Column]:
    """The columns of what is under way."""
    by_status: dict[str, list[LoopRow]] = {}
    for row in rows:
        by_status.setdefault(row.status, []).append(row)
    return [Column(one.value, one.title, by_status.get(one.value, [])) for one in COLUMNS]


def ends(user: User, filters: Filters) -> list[End]:
    """How many applications are over, and how: the board counts them, the table names them. One query."""
    loops = visible_loops(user).filter(_condition(replace(filters, over=True)), status__in=CLOSED_VALUES)
    counts = dict(loops.values_list("status").annotate(count=Count("pk")))
    table = f"{reverse('interviews')}?view=table&status="
    return [End(one.value, one.title, counts.get(one.value, 0), f"{table}{one.value}") for one in OVER]


def ended_loops(user: User) -> QuerySet[Loop, tuple[str, str, str]]:
    """Company, role and status of every application that is over, the latest last. One query."""
    loops = visible_loops(user).filter(status__in=CLOSED_VALUES).order_by("number")
    return loops.values_list("company__slug", "role", "status")


@cache
def status_options(status: str) -> SafeString:
    """The options of a select of statuses with this one chosen. Every card has one."""
    chosen = SafeString(" selected")
    return format_html_join(
        "",
        '<option value="{}"{}>{}</option>',
        ((one.value, chosen if one.value == status else "", one.title) for one in Status),
    )


def funnel_rows(user: User, filters: Filters) -> list[FunnelRow]:
    """How many applications came how far, and in how many days. Archived ones and those that are over count. One
    query."""
    loops = visible_loops(user).filter(_condition(filters, everything=True))
    changes = StatusChange.objects.filter(loop__in=loops.values("pk")).order_by("pk")
    histories: dict[int, list[Step]] = {}
    for loop_id, status, on in changes.values_list("loop_id", "status", "on"):
        histories.setdefault(loop_id, []).append(Step(Status(status), on))
    return funnel(histories.values())


def _condition(filters: Filters, *, everything: bool = False) -> Q:
    condition = Q()
    for word in filters.q.split()[:8]:
        condition &= Q(company__name__icontains=word) | Q(role__icontains=word) | Q(location__icontains=word)
    if filters.company:
        condition &= Q(company__slug=filters.company)
    if filters.status:
        condition &= Q(status=filters.status)
    elif not (filters.over or everything):
        condition &= ~Q(status__in=CLOSED_VALUES)
    if filters.priority:
        condition &= Q(priority=filters.priority)
    return condition


def _rounds_by_loop(user: User, loops: Sequence[Loop]) -> dict[int, list[Round]]:
    rounds = accounts.owned(Round, user).filter(removed_at=None, loop__in=[loop.pk for loop in loops])
    wanted = ("loop_id", "kind", "name", "stage", "outcome", "starts_at", "zone", "minutes", "availability")
    found: dict[int, list[Round]] = {}
    for row in rounds.order_by("place", "pk").only(*wanted):
        found.setdefault(row.loop_id, []).append(row)
    return found


def _since(loops: Sequence[Loop]) -> dict[int, Any]:
    """The latest day on which each application came to the status that it has."""
    wanted = {loop.pk: loop.status for loop in loops}
    changes = StatusChange.objects.filter(loop__in=wanted).order_by("on", "pk").values_list("loop_id", "status", "on")
    return {loop_id: on for loop_id, status, on in changes if wanted[loop_id] == status}


def _row(loop: Loop, rounds: Sequence[Round], since: Any, now: Now) -> LoopRow:
    title, when, next_at = _next(rounds, now)
    done = sum(row.stage == Stage.DONE for row in rounds)
    days = (now.today - since).days if since else 0
    return LoopRow(
        number=loop.number,
        key=loop.key,
        company=loop.company.name,
        slug=loop.company.slug,
        role=loop.role,
        location=loop.location,
        url=loop_url(loop.company.slug, loop.number),
        status=loop.status,
        status_title=Status(loop.status).title,
        since=day_text(since, now.today) if since else "",
        days=max(days, 0),
        next=title,
        next_when=when,
        next_at=next_at,
        progress=f"{done} of {len(rounds)} rounds done" if rounds else "",
        priority=loop.priority,
        priority_title=Priority(loop.priority).label,
        under_nda=loop.under_nda,
        options=status_options(loop.status),
    )


def _next(rounds: Sequence[Round], now: Now) -> tuple[str, str, datetime | None]:
    """The next meeting: by time, else the first that waits for one."""
    left = [row for row in rounds if row.stage != Stage.DONE and row.outcome == Outcome.WAITING]
    timed = sorted((row.starts_at, row.pk, row) for row in left if row.starts_at and row.starts_at >= now.at)
    if timed:
        starts_at, _, row = timed[0]
        day = starts_at.astimezone(now.zone).date()
        same = [one for at, _, one in timed if at.astimezone(now.zone).date() == day]
        title = f"Onsite, {len(same)} rounds" if len(same) > 1 else f"{row.title}, {length_text(row.minutes)}"
        return title, when_text(starts_at, now), starts_at
    waiting = [row for row in left if row.starts_at is None]
    return (waiting[0].title, waiting[0].availability or "no time yet", None) if waiting else ("", "", None)


def _sorted(rows: list[LoopRow], sort: str) -> list[LoopRow]:
    """By what is chosen; else what comes next first, then what matters most."""
    rows.sort(key=_urgency)
    orders: dict[str, Any] = {
        "company": lambda row: row.company.casefold(),
        "status": lambda row: _ORDER[row.status],
        "since": lambda row: row.days,
        "priority": lambda row: -row.priority,
    }
    name = sort.removeprefix("-")
    if name in orders:
        rows.sort(key=orders[name])
    return rows[::-1] if sort.startswith("-") and name in SORTS else rows


def _urgency(row: LoopRow) -> tuple[bool, float, int, int]:
    """What is over comes last; what has no time comes behind what has one."""
    at = row.next_at.timestamp() if row.next_at else float("inf")
    return row.status in CLOSED_VALUES, at, -row.priority, row.days
