"""When an Anki card comes back, and what its memory is, in the terms of this program; and the history it has."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from hexloop.core.formats.anki.records import Answer, AnswerType, Card, CardType, Queue
from hexloop.core.memory import schedule
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.schedule import DEFAULT_WEIGHTS, Memory, Weights
from hexloop.core.memory.study_day import StudyClock

EARLIEST, LATEST = date(1990, 1, 1), date(2199, 12, 31)
"""Days beyond these are no memory of anybody and are brought to the nearest of the two."""

_LEAST_ID = int(datetime(1990, 1, 2, tzinfo=UTC).timestamp() * 1000)
_MOST_ID = int(datetime(2199, 12, 30, tzinfo=UTC).timestamp() * 1000)
_SECONDS_FROM = 1_000_000_000
"""A due above this is a moment in seconds and no day."""
MOST_TOOK_MS = 24 * 3600 * 1000
MOST_COUNT = 1_000_000
MOST_STABILITY = 36500.0


@dataclass(frozen=True, slots=True)
class State:
    """A card as it stands. The memory fields are ``None`` while it is new; ``buried_on`` is the study day on which it
    was buried."""

    position: int
    due_on: date | None = None
    stability: float | None = None
    difficulty: float | None = None
    last_review_at: datetime | None = None
    last_grade: Grade | None = None
    reviews: int = 0
    lapses: int = 0
    suspended: bool = False
    buried_on: date | None = None
    flag: int = 0


@dataclass(frozen=True, slots=True)
class PastAnswer:
    """An entry of the history. ``raw`` keeps what only Anki knows, so that an export can give it back. ``kind`` is
    ``learn``, ``review``, ``relearn``, ``cram`` or ``manual``."""

    at: datetime
    on: date
    grade: Grade
    seconds: int
    kind: str
    raw: dict[str, int]


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads one collection's cards. ``made_on`` is the day from which its due days are counted; ``retention`` and
    ``weights`` are those of who imports, for cards that bring no memory state."""

    made_on: date
    clock: StudyClock
    retention: float = 0.9
    weights: Weights = DEFAULT_WEIGHTS

    def history(self, answers: Iterable[Answer]) -> list[PastAnswer]:
        """What can be understood of a card's entries, the oldest first."""
        known = (one for one in answers if _LEAST_ID < one.id < _MOST_ID)
        return [self._past(one) for one in sorted(known, key=lambda one: one.id)]

    def state(self, card: Card, answers: Sequence[Answer]) -> State:
        """How the card stands; ``answers`` are its own entries."""
        data = _data(card.data)
        flag = card.flags & 7
        suspended = card.queue == Queue.SUSPENDED
        buried = card.queue in {Queue.BURIED, Queue.BURIED_BY_HAND}
        buried_on = self.clock.day_of(moment(card.edited * 1000)) if buried else None
        if card.type not in set(CardType) - {CardType.NEW}:
            position = _count(card.home_due if card.home else card.due)
            return State(position, suspended=suspended, buried_on=buried_on, flag=flag)
        graded = [one for one in sorted(answers, key=lambda one: one.id) if _counts(one)]
        due_on = self._due_on(card)
        last_at = self._last_at(card, graded, data, due_on)
        stability, difficulty = self._memory(card, graded, data)
        return State(
            position=_count(data.get("pos", 0)),
            due_on=due_on,
            stability=stability,
            difficulty=difficulty,
            last_review_at=last_at,
            last_grade=_last_grade(card, graded),
            reviews=max(1, _count(card.reps)),
            lapses=_count(card.lapses),
            suspended=suspended,
            buried_on=buried_on,
            flag=flag,
        )

    def _past(self, answer: Answer) -> PastAnswer:
        at = moment(answer.id)
        raw = {
            "ease": answer.ease,
            "ivl": answer.interval,
            "last_ivl": answer.last_interval,
            "factor": answer.factor,
            "time": answer.took,
            "type": answer.type,
        }
        # A date set by hand has no grade; what it says of the memory is nothing, so any word does.
        grade = Grade(answer.ease) if 1 <= answer.ease <= 4 else Grade.SLOW
        seconds = round(min(max(answer.took, 0), MOST_TOOK_MS) / 1000)
        return PastAnswer(at, self.clock.day_of(at), grade, seconds, _kind(answer), raw)

    def _due_on(self, card: Card) -> date:
        due = card.home_due if card.home and card.home_due else card.due
        if card.type != CardType.REVIEW and due > _SECONDS_FROM:
            return _within(self.clock.day_of(moment(due * 1000)).toordinal())
        return _within(self.made_on.toordinal() + due)

    def _last_at(self, card: Card, graded: Sequence[Answer], data: dict[str, Any], due_on: date) -> datetime:
        if graded and _LEAST_ID < graded[-1].id < _MOST_ID:
            return moment(graded[-1].id)
        seconds = data.get("lrt", 0)
        if isinstance(seconds, (int, float)) and _LEAST_ID < seconds * 1000 < _MOST_ID:
            return moment(int(seconds) * 1000)
        reviewed_on = _within(due_on.toordinal() - max(0, card.interval))
        return datetime.combine(reviewed_on, time(12), self.clock.zone).astimezone(UTC)

    def _memory(self, card: Card, graded: Sequence[Answer], data: dict[str, Any]) -> tuple[float, float]:
        stability, difficulty = _number(data.get("s")), _number(data.get("d"))
        if stability and difficulty:
            return min(max(stability, 0.001), MOST_STABILITY), min(max(difficulty, 1.0), 10.0)
        replayed = self._replayed(graded)
        return replayed or from_ease(card.factor / 1000, card.interval, self.weights)

    def _replayed(self, graded: Sequence[Answer]) -> tuple[float, float] | None:
        """The memory that FSRS finds by going through the history."""
        memory: Memory | None = None
        for answer in graded:
            if not _LEAST_ID < answer.id < _MOST_ID:
                continue
            memory = schedule.grade(
                memory,
                Grade(answer.ease),
                at=moment(answer.id),
                retention=self.retention,
                clock=self.clock,
                weights=self.weights,
            ).memory
        return (memory.stability, memory.difficulty) if memory else None


def moment(milliseconds: int) -> datetime:
    """The instant of a number of milliseconds since 1970; one far outside of any life becomes the nearest inside."""
    inside = min(max(milliseconds, _LEAST_ID), _MOST_ID)
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=inside)


def milliseconds(at: datetime) -> int:
    """The other way, rounded down."""
    return (at - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(milliseconds=1)


def from_ease(ease: float, interval: int, weights: Weights = DEFAULT_WEIGHTS) -> tuple[float, float]:
    """Stability and difficulty of a card of the older scheduler, from its ease (2.5) and its interval in days.

    As FSRS converts them: the interval is taken for the stability (Anki aimed at 90 %), and the difficulty is the one
    at which FSRS too would multiply the interval by the ease.
    """
    stability = min(max(float(interval), 0.1), MOST_STABILITY)
    growth = math.exp(weights[8]) * stability ** -weights[9] * (math.exp(0.1 * weights[10]) - 1)
    return stability, min(max(11 - (max(ease, 1.3) - 1) / growth, 1.0), 10.0)


def each_card(answers: Iterable[Answer]) -> Callable[[int], list[Answer]]:
    """The entries of a card by its id."""
    found: dict[int, list[Answer]] = {}
    for answer in answers:
        found.setdefault(answer.card_id, []).append(answer)
    return lambda card_id: found.get(card_id, [])


def _counts(answer: Answer) -> bool:
    """Whether an entry moved the memory: no preview in a filtered deck, no date set by hand."""
    if answer.type == AnswerType.FILTERED and answer.factor == 0:
        return False
    return 1 <= answer.ease <= 4 and answer.type <= AnswerType.FILTERED


def _kind(answer: Answer) -> str:
    if not _counts(answer):
        return "cram" if answer.type == AnswerType.FILTERED else "manual"
    return {AnswerType.LEARN: "learn", AnswerType.RELEARN: "relearn"}.get(AnswerType(answer.type), "review")


def _last_grade(card: Card, graded: Sequence[Answer]) -> Grade:
    if graded:
        return Grade(graded[-1].ease)
    return Grade.NO_CLUE if card.type == CardType.RELEARNING else Grade.SLOW


def _data(text: str) -> dict[str, Any]:
    try:
        found = json.loads(text) if text else {}
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _number(value: object) -> float | None:
    if not isinstance(value, (int, float)) or isinstance(value, bool) or abs(value) > 1e9 or not math.isfinite(value):
        return None
    return float(value)


def _count(value: object) -> int:
    return min(max(value, 0), MOST_COUNT) if isinstance(value, int) else 0


def _within(ordinal: int) -> date:
    return date.fromordinal(min(max(ordinal, EARLIEST.toordinal()), LATEST.toordinal()))
