"""What the page Review shows: the one queue of everything due, what is coming, and the last grades."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import groupby
from urllib.parse import urlencode

from django.db.models import Count, Exists, OuterRef
from django.urls import reverse

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.companies.models import Tag
from hexloop.apps.review import kinds
from hexloop.apps.review import queries as review
from hexloop.apps.review.building import Cut, DayQueue, day_queue, due_cards_of
from hexloop.apps.review.queries import DueGroup, DueThing, PastGrade
from hexloop.apps.review.scheduling import scheduling_for
from hexloop.core.memory.wording import day_text
from hexloop.core.rounds import Round
from hexloop.web.drawing import AXIS_NAMES
from hexloop.web.pieces import ForecastDay

AHEAD_DAYS = 30
SHOWN = 100
RECENT = 10
TOPICS, DECKS, COMPANIES = 8, 8, 8


@dataclass(frozen=True, slots=True)
class RoundFilter:
    """A chip that cuts the page to one round, or to all."""

    label: str
    round: str
    url: str
    current: bool


@dataclass(frozen=True, slots=True)
class StartChip:
    """A way into the session cut to one kind, topic or deck, with how much is due there."""

    label: str
    count: int
    url: str


@dataclass(frozen=True, slots=True)
class ComingDay:
    """What falls due on one day. ``title`` is ``Tomorrow`` or ``Fri 4 Dec``."""

    title: str
    rows: list[DueThing]


@dataclass(frozen=True, slots=True)
class Queue:
    """The whole page, cut to the round ``only`` when it is not empty. Counts say how much there is,
    lists hold at most ``SHOWN`` rows."""

    only: str
    due: list[DueThing]
    due_total: int
    start_url: str
    sentence: str
    starts: list[StartChip]
    days: list[ComingDay]
    coming_total: int
    hidden: int
    forecast: list[ForecastDay]
    overdue: int
    filters: list[RoundFilter]
    recent: list[PastGrade]
    began: bool
    ahead_days: int = AHEAD_DAYS


def queue(user: User, *, at: datetime, only: str = "") -> Queue:
    """Everything on Review for this user at ``at``; ``only`` cuts queue and forecast to one round."""
    how = scheduling_for(user, at=at)
    today = how.today
    rounds = review.rounds_with_cards(user)
    only = only if only in rounds else ""
    due = review.due(user, today, round=only, limit=SHOWN)
    counts = review.due_counts(user, today)
    coming = review.coming(user, today, days=AHEAD_DAYS, round=only)
    upcoming = review.upcoming(user, today, days=AHEAD_DAYS, round=only, limit=SHOWN)
    due_total = counts.get(only, 0) if only else sum(counts.values())
    overdue = review.overdue_count(user, today, round=only)
    day = day_queue(user, at=at, cut=Cut(round=only), how=how)
    return Queue(
        only=only,
        due=due,
        due_total=due_total,
        start_url=_session_url(round=only) if day.head else "",
        sentence=_sentence(day),
        starts=_starts(review.due_groups(user, today, round=only), only) + _company_starts(user, today, only),
        days=_by_day(upcoming, today),
        coming_total=sum(coming.values()),
        hidden=due_total - len(due) + sum(coming.values()) - len(upcoming),
        forecast=[_forecast_day(day, count) for day, count in {today: due_total - overdue, **coming}.items()],
        overdue=overdue,
        filters=_filters(rounds, only),
        recent=review.history(user, limit=RECENT, at=at, clock=how.clock),
        began=bool(rounds),
    )


def _session_url(**cut: str) -> str:
    given = urlencode({name: value for name, value in cut.items() if value})
    return f"{reverse('review_session')}?{given}" if given else reverse("review_session")


def _sentence(day: DayQueue) -> str:
    """``12 due and 5 new today, 30 more held back.``"""
    parts = [f"{count} {word}" for count, word in ((day.due, "due"), (day.new, "new")) if count]
    held = f", {day.held_back} more held back" if day.held_back else ""
    return f"{' and '.join(parts)} today{held}." if parts else ""


def _starts(groups: Iterable[DueGroup], only: str) -> list[StartChip]:
    """Kinds where there are several, the topics with the most, and the decks that an import brought."""
    by_kind, by_topic, by_deck = Counter[str](), Counter[tuple[str, str]](), Counter[str]()
    for group in groups:
        by_kind[group.kind] += group.count
        by_topic[group.kind, group.topic] += group.count
        if group.deck.partition("::")[0] not in set(Round):
            by_deck[group.deck] += group.count
    found = [
        StartChip(kind.capitalize(), count, _session_url(round=only, kind=kind))
        for kind, count in by_kind.most_common()
        if len(by_kind) > 1
    ]
    for (kind, topic), count in by_topic.most_common(TOPICS):
        if topic and len(by_topic) > 1:
            titles = kinds.KINDS[kind].topic_titles([topic]) if kind in kinds.KINDS else {}
            found.append(StartChip(titles.get(topic, topic), count, _session_url(round=only, topic=topic)))
    return found + [
        StartChip(deck, count, _session_url(round=only, deck=deck)) for deck, count in by_deck.most_common(DECKS)
    ]


def _company_starts(user: User, today: date, only: str) -> list[StartChip]:
    """Companies whose tagged things are due: one query."""
    due = due_cards_of(user, today).filter(kind=OuterRef("kind"), group=OuterRef("key"))
    tags = accounts.owned(Tag, user).filter(Exists(due.filter(round=only) if only else due))
    counts = tags.values_list("company__name", "company__slug").annotate(many=Count("pk"))
    rows = counts.order_by("-many", "company__name")[:COMPANIES]
    return [StartChip(name, count, _session_url(round=only, company=slug)) for name, slug, count in rows]


def _by_day(rows: Iterable[DueThing], today: date) -> list[ComingDay]:
    # The heading says the day, so the rows need not.
    return [
        ComingDay(_day_title(day, today), [replace(row, due="") for row in of_day])
        for day, of_day in groupby(rows, key=lambda row: row.due_on)
    ]


def _day_title(day: date, today: date) -> str:
    return "Tomorrow" if (day - today).days == 1 else f"{day:%a} {day_text(day, today)}"


def _forecast_day(day: date, count: int) -> ForecastDay:
    # Thirty dates do not fit below thirty bars: Mondays carry theirs. The space keeps the bars on one line.
    return ForecastDay(
        str(day.day) if day.weekday() == 0 else "\N{NO-BREAK SPACE}", count, f"{day:%A}, {day.day} {day:%B}"
    )


def _filters(rounds: set[str], only: str) -> list[RoundFilter]:
    if len(rounds) < 2:
        return []
    page = reverse("review")
    chips = [
        RoundFilter(AXIS_NAMES[key], key.value, f"{page}?{urlencode({'round': key.value})}", key.value == only)
        for key in Round
        if key.value in rounds
    ]
    return [RoundFilter("All", "", page, only == ""), *chips]
