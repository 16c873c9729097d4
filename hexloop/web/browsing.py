"""The card browser: what a search finds, as a table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.review.browse import SORTS, found_by, in_order
from hexloop.apps.review.models import Card
from hexloop.apps.review.scheduling import Scheduling, scheduling_for
from hexloop.core.memory import schedule
from hexloop.core.memory.search import EXAMPLES, SearchError
from hexloop.core.memory.wording import due_text, interval_text
from hexloop.core.rounds import Round
from hexloop.web.card_info import is_buried
from hexloop.web.drawing import AXIS_NAMES

PAGE = 100
USUAL_SORT = "due"
_ROUND_NAMES = {key.value: AXIS_NAMES[key] for key in Round}
_TITLES = {
    "title": "Card",
    "kind": "Kind",
    "round": "Round",
    "deck": "Deck",
    "due": "Due",
    "interval": "Interval",
    "recall": "Recall",
    "lapses": "Lapses",
    "mastery": "Mastery",
}


@dataclass(frozen=True, slots=True)
class Column:
    """A head of the table. ``url`` sorts by it, the other way round when it is sorted by already."""

    name: str
    title: str
    url: str
    sorted: str


@dataclass(frozen=True, slots=True)
class CardRow:
    """One card, ready to show. ``notes`` are its states in words."""

    id: int
    title: str
    kind: str
    round: str
    round_name: str
    deck: str
    due: str
    overdue: bool
    interval: str
    recall: str
    lapses: str
    level: int
    notes: list[str]


@dataclass(frozen=True, slots=True)
class Browser:
    """The whole page. ``query`` is what its address says after the question mark."""

    q: str
    sort: str
    query: str
    trouble: str
    columns: list[Column]
    rows: list[CardRow]
    total: int
    first: int
    last: int
    before_url: str
    after_url: str
    review_url: str
    examples: tuple[str, ...] = EXAMPLES


def browser(user: User, values: Mapping[str, str], *, at: datetime) -> Browser:
    """The cards that the query string asks for."""
    q = values.get("q", "").replace("\0", "").strip()
    sort = values.get("sort", "")
    sort = sort if sort.removeprefix("-") in SORTS else USUAL_SORT
    how = scheduling_for(user, at=at)
    trouble = ""
    cards = accounts.owned(Card, user)
    try:
        cards = cards.filter(found_by(user, q, at=at, how=how))
    except SearchError as error:
        trouble, cards = str(error), cards.none()
    total = 0 if trouble else cards.count()
    page = _page(values.get("page", ""), total)
    start = PAGE * (page - 1)
    shown = in_order(cards, sort, how.today)[start : start + PAGE] if total else []
    rows = [_row(card, how) for card in shown]
    return Browser(
        q=q,
        sort=sort,
        query=_query(q, sort, page),
        trouble=trouble,
        columns=[_column(name, q, sort) for name in _TITLES],
        rows=rows,
        total=total,
        first=start + 1 if rows else 0,
        last=start + len(rows),
        before_url=f"?{_query(q, sort, page - 1)}" if page > 1 else "",
        after_url=f"?{_query(q, sort, page + 1)}" if start + PAGE < total else "",
        review_url=f"{reverse('review_session')}?{urlencode({'q': q})}" if q else reverse("review_session"),
    )


def _page(text: str, total: int) -> int:
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 7 else 1
    return max(1, min(number, -(-total // PAGE)))


def _query(q: str, sort: str, page: int) -> str:
    given = {"q": q, "sort": "" if sort == USUAL_SORT else sort, "page": str(page) if page > 1 else ""}
    return urlencode({name: value for name, value in given.items() if value})


def _column(name: str, q: str, sort: str) -> Column:
    here = sort.removeprefix("-") == name
    down = here and not sort.startswith("-")
    sorted_now = ("descending" if sort.startswith("-") else "ascending") if here else ""
    return Column(name, _TITLES[name], f"?{_query(q, f'-{name}' if down else name, 1)}", sorted_now)


def _row(card: Card, how: Scheduling) -> CardRow:
    values: dict[str, Any] = {"due": "new", "overdue": False, "interval": "", "recall": "", "lapses": ""}
    if card.stability is not None and card.due_on is not None:
        reviewed = date.fromordinal(card.reviewed_day or how.today.toordinal())
        recall = schedule.recall_on(card.stability, reviewed_on=reviewed, on=how.today, weights=how.weights)
        values = {
            "due": due_text(card.due_on, how.today).removeprefix("on "),
            "overdue": card.due_on < how.today,
            "interval": interval_text(max(0, (card.due_on - reviewed).days)),
            "recall": f"{round(100 * recall)} %",
            "lapses": str(card.lapses),
        }
    return CardRow(
        id=card.pk,
        title=card.title or card.key,
        kind=card.kind.capitalize(),
        round=card.round,
        round_name=_ROUND_NAMES.get(card.round, card.round),
        deck=card.deck,
        level=card.last_grade or 0,
        notes=_notes(card, how.today),
        **values,
    )


def _notes(card: Card, today: date) -> list[str]:
    found = {
        "Suspended": card.suspended,
        "Buried": is_buried(card, today),
        "Marked": card.marked,
        f"Flag {card.flag}": card.flag > 0,
        "Leech": card.leech,
    }
    return [note for note, holds in found.items() if holds]
