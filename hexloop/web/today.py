"""What the page Today shows: blocks, cards, interviews and the next problem, joined into rows ready to show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import F, OuterRef, Subquery
from django.urls import reverse

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.calendar.queries import blocks_of_days, week_minutes
from hexloop.apps.coding import queries as coding
from hexloop.apps.coding.models import ListEntry
from hexloop.apps.pipeline import queries as pipeline
from hexloop.apps.pipeline.queries import DebriefWaiting, NextInterview
from hexloop.apps.review import queries as review
from hexloop.apps.review.models import Card
from hexloop.apps.review.queries import DueThing, Remembered
from hexloop.core.memory.wording import due_text
from hexloop.core.rounds import Round
from hexloop.web.drawing import AXIS_NAMES
from hexloop.web.durations import duration_text
from hexloop.web.pieces import ForecastDay, Meter, PlanBlock, WeekDay
from hexloop.web.today_blocks import DayBlocks, day_blocks
from hexloop.web.today_states import ReadinessCard, listed, readiness_card, weakest_topics
from hexloop.web.today_week import monday_of, today_note, week_days, week_note

SHOWN = 8
"""How many due things Today lists; Review has all."""
AHEAD = 5
"""How many of the next things are named, however far off they are."""
AHEAD_DAYS = 3_650
INTERVIEWS = 4
"""How many of the next interviews Today shows."""
NAMED = 2
"""How many of them its first sentence names."""
FIRST_LIST = "essentials"
FIRST_LIST_URL = f"/coding/problems/?list={FIRST_LIST}"


@dataclass(frozen=True, slots=True)
class Start:
    """Where the one black button leads; with ``posts`` it is a form."""

    label: str
    url: str
    posts: bool = False


@dataclass(frozen=True, slots=True)
class Interview:
    """A meeting that comes next, with its review pack."""

    next: NextInterview
    pack_url: str


@dataclass(frozen=True, slots=True)
class Today:
    """The whole page. ``began`` is false until something was graded; ``new`` is the next problem that
    never was, ``None`` when every problem was or none is there."""

    heading: str
    sentence: str
    start: Start
    blocks: list[PlanBlock]
    interviews: list[Interview]
    debriefs: list[DebriefWaiting]
    due: list[DueThing]
    due_total: int
    due_by_kind: Mapping[tuple[str, str], int]
    began: bool
    new: Start | None
    readiness: ReadinessCard
    week: list[WeekDay]
    week_note: str
    coming: list[ForecastDay]
    coming_total: int
    ahead: list[DueThing]
    weakest: list[Meter]
    first_list_url: str = FIRST_LIST_URL


def today_rows(user: User, *, at: datetime) -> Today:
    """Everything on Today for this user at ``at``."""
    clock = accounts.study_clock(accounts.preferences(user))
    today = clock.day_of(at)
    left = review.remembered(user, today=today)
    due = review.due(user, today, limit=SHOWN)
    by_kind = review.due_by_kind(user, today)
    counts = review.by_round(by_kind)
    blocks = blocks_of_days(user, monday_of(today), 7, at, clock=clock)
    week = week_minutes(user, monday_of(today), at, clock=clock, blocks=blocks)
    coming = review.coming(user, today, days=7)
    new = _new_problem(user)
    of_day = [each for each in blocks if clock.day_of(each.starts_at) == today]
    day = day_blocks(user, of_day, at=at, zone=clock.zone)
    interviews = pipeline.next_interviews(user, at, INTERVIEWS)
    return Today(
        heading=f"{today:%A}, {today.day} {today:%B}",
        sentence=f"{_sentence(day, interviews) or _due_sentence(counts, left, today)}{today_note(week, today)}",
        start=_start(day, due, new),
        blocks=day.rows,
        interviews=[Interview(one, _pack_url(one)) for one in interviews],
        debriefs=pipeline.debriefs_waiting(user, at),
        due=due,
        due_total=sum(counts.values()),
        due_by_kind=by_kind,
        began=bool(left),
        new=new,
        readiness=readiness_card(user, left),
        week=week_days(week),
        week_note=week_note(week),
        coming=[ForecastDay(f"{day:%a}", count, f"{day:%A}, {day.day} {day:%B}") for day, count in coming.items()],
        coming_total=sum(coming.values()),
        ahead=[] if due else review.upcoming(user, today, days=AHEAD_DAYS, limit=AHEAD),
        weakest=weakest_topics(left),
    )


def _start(day: DayBlocks, due: Sequence[DueThing], new: Start | None) -> Start:
    if day.next_url:
        return Start(day.next_words, day.next_url, posts=day.starts)
    if due:
        return Start("Start", reverse("review_session"))
    return Start("Start a new problem", new.url) if new else Start("Choose a problem", FIRST_LIST_URL)


def _new_problem(user: User) -> Start | None:
    """The first problem never graded: in the order of the first list, then the easiest."""
    place = ListEntry.objects.filter(list_id=FIRST_LIST, slug=OuterRef("slug")).values("place")[:1]
    graded = accounts.owned(Card, user).filter(kind=coding.KIND).values("key")
    problems: Any = coding.visible_problems(user).filter(listed=True).exclude(slug__in=graded)
    ordered = problems.annotate(place=Subquery(place)).order_by(
        F("place").asc(nulls_last=True), "difficulty_rank", "number", "slug"
    )
    problem = ordered.first()
    return Start(problem.title, coding.problem_url(problem.slug)) if problem else None


def _sentence(day: DayBlocks, interviews: Sequence[NextInterview]) -> str:
    """``3 h 30 min planned. Acme onsite in 9 days, Globex phone screen tomorrow.``; empty without both."""
    planned = f"{duration_text(60 * day.planned)} planned." if day.planned else ""
    named = [f"{one.company} {_meeting(one)} {one.left}" for one in interviews if one.days_left is not None][:NAMED]
    return " ".join(filter(None, (planned, f"{', '.join(named)}." if named else "")))


def _meeting(one: NextInterview) -> str:
    """``onsite``, ``ML coding``: what it is called, within a sentence."""
    name = one.detail.rpartition(", ")[0] or one.detail
    return name if name[1:2].isupper() else f"{name[:1].lower()}{name[1:]}"


def _pack_url(one: NextInterview) -> str:
    """The pack of the round where it is one, else that of its loop."""
    if one.url != pipeline.loop_url(one.company_slug, one.loop):
        return f"{one.url}review-pack/"
    return f"{reverse('review_pack', args=[one.company_slug])}?loop={one.loop}"


def _due_sentence(counts: Mapping[str, int], left: Sequence[Remembered], today: date) -> str:
    if counts:
        parts = [f"{counts[key]} {AXIS_NAMES[key].lower()}" for key in Round if key in counts]
        total = f"{sum(counts.values())} due"
        return f"{total}: {listed(parts)}." if len(parts) > 1 else f"{total}."
    if not left:
        return "Nothing is due yet. Solve a first problem or answer a first question, and it comes back here in time."
    ahead = [one.due_on for one in left if one.due_on]
    return f"Nothing is due. The next one comes back {due_text(min(ahead), today)}." if ahead else "Nothing is due."
