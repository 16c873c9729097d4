"""Cards found by a search: from its tree to conditions on the table, and rows of the browser."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import reduce
from operator import and_, or_
from typing import Any

from django.db.models import Exists, F, FloatField, Func, IntegerField, OuterRef, Q, QuerySet, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast, Greatest
from django.db.models.lookups import Exact, GreaterThan, GreaterThanOrEqual, LessThan, LessThanOrEqual

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.review.models import Card, Review, ReviewKind
from hexloop.apps.review.scheduling import Scheduling, scheduling_for
from hexloop.core.memory import search
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.schedule import Weights
from hexloop.core.memory.search import Compare, Figure, Moment, State

_LOOKUPS = {
    Compare.LESS: LessThan,
    Compare.AT_MOST: LessThanOrEqual,
    Compare.MORE: GreaterThan,
    Compare.AT_LEAST: GreaterThanOrEqual,
    Compare.EQUAL: Exact,
}
_TURNED = {
    Compare.LESS: Compare.MORE,
    Compare.AT_MOST: Compare.AT_LEAST,
    Compare.MORE: Compare.LESS,
    Compare.AT_LEAST: Compare.AT_MOST,
}
_GRADED = Q(reviews__gt=0)
_NOTHING = Q(pk__in=())
_COLUMNS = {"front": "title", "kind": "kind", "round": "round", "topic": "topic"}


class DayNumber(Func):
    """A date as ``date.toordinal`` counts days: the databases do not agree on how to subtract dates."""

    output_field = IntegerField()

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        """1721424.5 is the Julian day on which the count begins."""
        template = "CAST(julianday(%(expressions)s) - 1721424.5 AS INTEGER)"
        return self.as_sql(compiler, connection, template=template, **context)

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> Any:
        """Two dates subtracted are days there."""
        return self.as_sql(compiler, connection, template="(%(expressions)s - DATE '0001-01-01' + 1)", **context)


INTERVAL = DayNumber("due_on") - F("reviewed_day")
"""Days from the last review to the date of the next."""


def found_by(user: User, text: str, *, at: datetime, how: Scheduling | None = None) -> Q:
    """The condition that a search means for this user at ``at``; who has their scheduling already hands it in as
    ``how``. Raises ``SearchError``."""
    return _Translation(user, how or scheduling_for(user, at=at)).condition(search.parse(text))


def cards_found(user: User, text: str, *, at: datetime) -> QuerySet[Card]:
    """The cards that a search finds. Raises ``SearchError``."""
    return accounts.owned(Card, user).filter(found_by(user, text, at=at))


def elapsed(today: date) -> Combinable:
    """Days since the last review on ``today``; a clock that went back counts as none."""
    return Greatest(Value(today.toordinal()) - F("reviewed_day"), Value(0), output_field=IntegerField())


def faded(today: date) -> Combinable:
    """Elapsed days over stability: the more, the less is remembered, whatever the weights."""
    return Cast(elapsed(today), FloatField()) / F("stability")


@dataclass(frozen=True, slots=True)
class _Translation:
    """One search of one person on one day."""

    user: User
    how: Scheduling

    def condition(self, part: search.Search) -> Q:  # noqa: PLR0911 -- one line for each part of the tree
        match part:
            case search.And(parts):
                return reduce(and_, map(self.condition, parts), Q())
            case search.Or(parts):
                return reduce(or_, map(self.condition, parts))
            case search.Not(inner):
                return ~self.condition(inner)
            case search.Prop():
                return self._prop(part)
            case search.Is(state):
                return self._state(state)
            case search.Rated() | search.Within():
                return self._in_time(part)
            case _:
                return self._written(part)

    def _written(  # noqa: PLR0911 -- one line for each part of the tree
        self, part: search.Words | search.Field | search.Deck | search.Tag | search.Flag | search.Ids
    ) -> Q:
        match part:
            case search.Words(pattern):
                regex = pattern.regex()
                return Q(title__iregex=regex) | Q(tags__iregex=regex)
            case search.Field(name, pattern):
                return Q(**{f"{_COLUMNS[name]}__iregex": f"^({pattern.regex()})$"})
            case search.Deck(pattern):
                return Q(deck__iregex=f"^({pattern.regex()})($|::)")
            case search.Tag(None):
                return Q(tags="")
            case search.Tag(search.Pattern() as pattern):
                return Q(tags__iregex=f" ({pattern.regex(one='[^ ]')})(::[^ ]*)? ")
            case search.Flag(number):
                return Q(flag=number)
            case search.Ids(ids):
                return Q(pk__in=ids)
        raise AssertionError(part)

    def _state(self, state: State) -> Q:
        today = self.how.today
        buried = Q(buried_until__isnull=False, buried_until__gt=today)
        return {
            State.NEW: Q(reviews=0),
            State.DUE: _GRADED & Q(due_on__lte=today, suspended=False) & ~buried,
            State.LEARN: _GRADED & Q(last_grade=Grade.NO_CLUE.value),
            State.REVIEW: _GRADED,
            State.SUSPENDED: Q(suspended=True),
            State.BURIED: buried,
            State.LEECH: Q(leech=True),
            State.MARKED: Q(marked=True),
        }[state]

    def _prop(self, part: search.Prop) -> Q:
        if part.compare is Compare.OTHER:
            equal = search.Prop(part.figure, Compare.EQUAL, part.value, part.half)
            return _GRADED & ~self._prop(equal)
        if part.half and part.compare is Compare.EQUAL:
            least = search.Prop(part.figure, Compare.AT_LEAST, part.value - part.half)
            below = search.Prop(part.figure, Compare.LESS, part.value + part.half)
            return self._prop(least) & self._prop(below)
        if part.figure is Figure.RECALL:
            return _GRADED & _recalled(part, self.how.today, self.how.weights)
        expression: Any = {
            Figure.INTERVAL: INTERVAL,
            Figure.DUE: DayNumber("due_on") - Value(self.how.today.toordinal()),
            Figure.REVIEWS: F("reviews"),
            Figure.LAPSES: F("lapses"),
            Figure.STABILITY: F("stability"),
            Figure.DIFFICULTY: F("difficulty"),
        }[part.figure]
        value = 1 + 9 * part.value if part.figure is Figure.DIFFICULTY else part.value
        return _GRADED & Q(_LOOKUPS[part.compare](expression, Value(value)))

    def _in_time(self, part: search.Rated | search.Within) -> Q:
        first = self.how.today - timedelta(days=part.days - 1)
        given = accounts.owned(Review, self.user).filter(card=OuterRef("pk"), undone_at=None)
        given = given.exclude(review_kind__in=(ReviewKind.CRAM, ReviewKind.MANUAL))
        match part:
            case search.Rated(_, None):
                return Q(Exists(given.filter(on__gte=first)))
            case search.Rated(_, Grade() as grade):
                return Q(Exists(given.filter(on__gte=first, grade=grade.value)))
            case search.Within(Moment.INTRODUCED):
                return Q(Exists(given.filter(on__gte=first))) & ~Q(Exists(given.filter(on__lt=first)))
            case search.Within(moment):
                column = {Moment.ADDED: "made_at", Moment.EDITED: "edited_at"}[moment]
                return Q(**{f"{column}__isnull": False, f"{column}__gte": self.how.clock.start_of(first)})
        raise AssertionError(part)


def _recalled(part: search.Prop, today: date, weights: Weights) -> Q:
    """Recall by how far it faded: a database without powers can compare that as well."""
    if part.value > 1 or part.value <= 0:
        below = part.compare in {Compare.LESS, Compare.AT_MOST}
        return ~_NOTHING if below == (part.value > 1) else _NOTHING
    decay = -weights[20]
    limit = (part.value ** (1 / decay) - 1) / (0.9 ** (1 / decay) - 1)
    return Q(_LOOKUPS[_TURNED[part.compare]](faded(today), Value(limit)))


SORTS: Mapping[str, Any] = {
    "title": "title",
    "kind": "kind",
    "round": "round",
    "deck": "deck",
    "due": "due_on",
    "interval": INTERVAL,
    "recall": None,
    "lapses": "lapses",
    "mastery": "last_grade",
    "made": "made_at",
}
"""The columns that the browser sorts by; recall needs to know the day."""


def in_order(cards: QuerySet[Card], sort: str, today: date) -> QuerySet[Card]:
    """``cards`` by a column of ``SORTS``, from the other end with ``-`` before it; what has no value comes last."""
    name, down = sort.removeprefix("-"), sort.startswith("-")
    # What faded least is remembered best.
    down = not down if name == "recall" else down
    value = faded(today) if name == "recall" else SORTS[name]
    column: Any = F(value) if isinstance(value, str) else value
    if isinstance(column, F):
        first = column.desc(nulls_last=True) if down else column.asc(nulls_last=True)
    else:
        cards = cards.annotate(sorted_by=column)
        first = F("sorted_by").desc(nulls_last=True) if down else F("sorted_by").asc(nulls_last=True)
    return cards.order_by(first, "pk")
