"""What the page Today shows: cards, practice and the next problem, joined into rows ready to show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import F, OuterRef, Subquery
from django.urls import reverse

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.coding import queries as coding
from hexloop.apps.coding.models import ListEntry
from hexloop.apps.review import queries as review
from hexloop.apps.review.models import Card
from hexloop.apps.review.queries import CardState, DueThing
from hexloop.core.memory.wording import due_text
from hexloop.core.rounds import Round
from hexloop.web.drawing import AXIS_NAMES
from hexloop.web.pieces import ForecastDay, Meter, WeekDay
from hexloop.web.today_states import ReadinessCard, listed, readiness_card, weakest_topics
from hexloop.web.today_week import monday_of, today_note, week_days, week_note

SHOWN = 8
"""How many due things Today lists; Review has all."""
AHEAD = 5
"""How many of the next things are named, however far off they are."""
AHEAD_DAYS = 3_650
FIRST_LIST = "essentials"
FIRST_LIST_URL = f"/coding/problems/?list={FIRST_LIST}"


@dataclass(frozen=True, slots=True)
class Start:
    """Where the one black button leads."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Today:
    """The whole page. ``began`` is false until something was graded; ``new`` is the next problem that
    never was, ``None`` when every problem was or none is there."""

    heading: str
    sentence: str
    start: Start
    due: list[DueThing]
    due_total: int
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
    cards = review.card_states(user, today=today, clock=clock)
    due = review.due(user, today, limit=SHOWN)
    counts = review.due_counts(user, today)
    week = review.practice(user, since=monday_of(today), clock=clock)
    coming = review.coming(user, today, days=7)
    new = _new_problem(user)
    return Today(
        heading=f"{today:%A}, {today.day} {today:%B}",
        sentence=f"{_due_sentence(counts, cards, today)}{today_note(week, today)}",
        start=_start(due, new),
        due=due,
        due_total=sum(counts.values()),
        began=bool(cards),
        new=new,
        readiness=readiness_card(user, cards),
        week=week_days(week, today),
        week_note=week_note(week),
        coming=[ForecastDay(f"{day:%a}", count, f"{day:%A}, {day.day} {day:%B}") for day, count in coming.items()],
        coming_total=sum(coming.values()),
        ahead=review.upcoming(user, today, days=AHEAD_DAYS, limit=AHEAD),
        weakest=weakest_topics(cards),
    )


def _start(due: Sequence[DueThing], new: Start | None) -> Start:
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


def _due_sentence(counts: Mapping[str, int], cards: Sequence[CardState], today: date) -> str:
    if counts:
        parts = [f"{counts[key]} {AXIS_NAMES[key].lower()}" for key in Round if key in counts]
        total = f"{sum(counts.values())} due"
        return f"{total}: {listed(parts)}." if len(parts) > 1 else f"{total}."
    if not cards:
        return "Nothing is due yet. Solve a first problem or answer a first question, and it comes back here in time."
    ahead = [card.due_on for card in cards if not card.suspended]
    return f"Nothing is due. The next one comes back {due_text(min(ahead), today)}." if ahead else "Nothing is due."
