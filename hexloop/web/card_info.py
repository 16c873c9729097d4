"""What is known about one card: its memory in figures, its history, its siblings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from hexloop.apps.accounts.models import User
from hexloop.apps.review import kinds
from hexloop.apps.review import queries as review
from hexloop.apps.review.memory import memory_of
from hexloop.apps.review.models import Card, Review, ReviewKind
from hexloop.apps.review.scheduling import Scheduling, scheduling_for
from hexloop.core.memory import schedule
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.wording import day_text, due_text, interval_text
from hexloop.web.durations import duration_text
from hexloop.web.forgetting import Curve, Learned, forgetting_curve

SHOWN = 100
DRAWN = 60


@dataclass(frozen=True, slots=True)
class Fact:
    """A name and a value."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class PastReview:
    """A line of the history. ``note`` says what it was where it was not an ordinary grade."""

    when: str
    level: int
    grade: str
    interval: str
    time: str
    recall: str
    note: str
    undone: bool


@dataclass(frozen=True, slots=True)
class SiblingRow:
    """Another card of the same thing."""

    id: int
    title: str
    state: str


@dataclass(frozen=True, slots=True)
class CardInfo:
    """The whole page."""

    id: int
    kind: str
    key: str
    title: str
    detail: str
    url: str
    round: str
    state: str
    facts: list[Fact]
    history: list[PastReview]
    hidden: int
    curve: Curve | None
    curve_words: str
    siblings: list[SiblingRow]
    marked: bool
    flag: int
    suspended: bool
    buried: bool
    new: bool


def card_info(user: User, card: Card, *, at: datetime) -> CardInfo:
    """Everything about this card at ``at``."""
    how = scheduling_for(user, at=at)
    reviews = list(review.reviews_of(user, card))
    standing = [one for one in reversed(reviews) if one.undone_at is None and one.review_kind != ReviewKind.CRAM]
    thing = kinds.things(user, [card])[card.kind, card.key]
    recall = _recall(card, how)
    curve = _curve(card, standing, how)
    return CardInfo(
        id=card.pk,
        kind=card.kind,
        key=card.key,
        title=thing.title if thing.url or not card.title else card.title,
        detail=thing.detail,
        url=thing.url,
        round=card.round,
        state=state_text(card, how.today),
        facts=_facts(card, standing, recall, how),
        history=[_past(one, how) for one in reviews[:SHOWN]],
        hidden=max(0, len(reviews) - SHOWN),
        curve=curve,
        curve_words=_curve_words(card, recall, how) if curve else "",
        siblings=[
            SiblingRow(one.pk, one.title or one.key, state_text(one, how.today))
            for one in review.siblings_of(user, card)
        ],
        marked=card.marked,
        flag=card.flag,
        suspended=card.suspended,
        buried=is_buried(card, how.today),
        new=not card.reviews,
    )


def is_buried(card: Card, today: date) -> bool:
    """Whether the card is hidden on ``today``."""
    return card.buried_until is not None and card.buried_until > today


def state_text(card: Card, today: date) -> str:
    """``Suspended, leech``, ``New``, ``Due on Fri 4 Dec``."""
    if card.suspended:
        state = "Suspended"
    elif is_buried(card, today):
        state = "Buried until tomorrow"
    else:
        state = _due_state(card.due_on, today) if card.due_on else "New"
    return f"{state}, leech" if card.leech else state


def _due_state(due_on: date, today: date) -> str:
    text = due_text(due_on, today)
    return text if due_on < today else f"Due {text}"


def _recall(card: Card, how: Scheduling) -> float | None:
    memory = memory_of(card)
    return schedule.retrievability(memory, at=how.at, clock=how.clock, weights=how.weights) if memory else None


def _facts(card: Card, standing: Sequence[Review], recall: float | None, how: Scheduling) -> list[Fact]:
    found = [("State", state_text(card, how.today))]
    if card.stability is not None and card.difficulty is not None and card.due_on and recall is not None:
        reviewed = date.fromordinal(card.reviewed_day or how.today.toordinal())
        found += [
            ("Recall now", _percent(recall)),
            ("Stability", _days(card.stability)),
            ("Difficulty", f"{_percent((card.difficulty - 1) / 9)} ({card.difficulty:.1f} of 10)"),
            ("Due", f"{due_text(card.due_on, how.today)}"),
            ("Interval", interval_text(max(0, (card.due_on - reviewed).days))),
        ]
    found.append(("Made", day_text(how.clock.day_of(card.made_at), how.today)))
    if standing:
        found += [("First review", _on(standing[0], how)), ("Last review", _on(standing[-1], how))]
    found += [("Reviews", str(card.reviews)), ("Lapses", str(card.lapses))]
    timed = [one.seconds for one in standing if one.seconds]
    if timed:
        found += [
            ("Average time", duration_text(round(sum(timed) / len(timed)))),
            ("Total time", duration_text(sum(timed))),
        ]
    found.append(("Deck", card.deck))
    if card.tags.strip():
        found.append(("Tags", card.tags.strip()))
    return [Fact(name, value) for name, value in found]


def _past(one: Review, how: Scheduling) -> PastReview:
    notes = [
        "undone" if one.undone_at else "",
        {ReviewKind.CRAM: "cram, moved nothing", ReviewKind.MANUAL: "by hand", ReviewKind.LEARN: "first"}.get(
            ReviewKind(one.review_kind), ""
        ),
        f"from {one.source.capitalize()}" if one.source else "",
    ]
    return PastReview(
        when=_on(one, how),
        level=one.grade,
        grade=Grade(one.grade).title,
        interval=_interval_then(one, how),
        time=duration_text(one.seconds) if one.seconds else "",
        recall=_percent(one.retrievability) if one.retrievability is not None else "",
        note=", ".join(note for note in notes if note),
        undone=one.undone_at is not None,
    )


def _interval_then(one: Review, how: Scheduling) -> str:
    due_on: Any = one.after.get("due_on") if isinstance(one.after, dict) else None
    if not due_on or one.review_kind == ReviewKind.CRAM:
        return ""
    return interval_text(max(0, (date.fromisoformat(due_on) - _day(one, how)).days))


def _curve(card: Card, standing: Sequence[Review], how: Scheduling) -> Curve | None:
    if card.due_on is None:
        return None
    learned = [Learned(_day(one, how), float(one.after["stability"])) for one in standing if one.after.get("stability")]
    learned = [one for one in learned if one.on <= how.today]
    since = next((n for n in range(len(standing) - 1, -1, -1) if standing[n].review_kind == ReviewKind.LEARN), 0)
    kept = learned[min(since, max(0, len(learned) - 1)) :]
    return forgetting_curve(kept[-DRAWN:], today=how.today, due_on=card.due_on, weights=how.weights)


def _curve_words(card: Card, recall: float | None, how: Scheduling) -> str:
    assert card.stability is not None
    assert card.due_on is not None
    last = date.fromordinal(card.reviewed_day or how.today.toordinal())
    due = schedule.recall_on(card.stability, reviewed_on=last, on=max(card.due_on, how.today), weights=how.weights)
    now = _percent(recall or 0.0)
    if card.due_on <= how.today:
        return f"Recall is {now} now."
    return (
        f"Recall is {now} now and falls to {_percent(due)} on {day_text(card.due_on, how.today)}, when it comes back."
    )


def _day(one: Review, how: Scheduling) -> date:
    return one.on or how.clock.day_of(one.at)


def _on(one: Review, how: Scheduling) -> str:
    return day_text(_day(one, how), how.today)


def _percent(share: float) -> str:
    return f"{round(100 * share)} %"


def _days(days: float) -> str:
    return f"{days:.1f} days" if days < 100 else f"{days:.0f} days"
