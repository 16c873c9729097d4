"""Every read of cards and reviews. Rows are ready to show: the pieces take them as they are."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.db.models import Count, DateTimeField, F, FloatField, Min, Q, QuerySet, Subquery, Sum, Value
from django.db.models.functions import Coalesce, Greatest, Power

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.review import compiled, kinds
from hexloop.apps.review.building import due_cards_of
from hexloop.apps.review.memory import stands
from hexloop.apps.review.models import Action, Card, Cram, Review, ReviewKind
from hexloop.apps.review.scheduling import Scheduling, memory_choices, scheduling_for, weights_of
from hexloop.core.memory import wording
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.study_day import StudyClock

LAST_GRADES = 600
"""Among so many of the last grades first tries are looked for."""


@dataclass(frozen=True, slots=True)
class DueThing:
    """A thing with its next date. ``level`` is its last grade as mastery, 1 to 4."""

    kind: str
    key: str
    title: str
    detail: str
    url: str
    round: str
    level: int
    due: str
    overdue: bool
    due_on: date


@dataclass(frozen=True, slots=True)
class Remembered:
    """What is left of the graded cards of one kind, round and topic: how many there are, the sum of their recalls and
    of the squares (nothing after "No clue"), and when the next one that is not suspended is due."""

    kind: str
    round: str
    topic: str
    cards: int
    known: float
    squares: float
    due_on: date | None


@dataclass(frozen=True, slots=True)
class PastGrade:
    """A grade that was given. ``when`` says the study day. ``can_undo``: no later grade of its thing
    stands; ``is_last``: undo takes it back first; ``can_redo``: redo gives it again."""

    id: int
    title: str
    url: str
    round: str
    grade: str
    level: int
    when: str
    undone: bool
    can_undo: bool
    is_last: bool
    can_redo: bool


@dataclass(frozen=True, slots=True)
class Preview:
    """What one of the four buttons would do: ``interval`` is short ("14 d"), ``due`` says the day."""

    grade: Grade
    title: str
    interval: str
    due: str


def due(
    user: User,
    today: date,
    *,
    round: str = "",  # noqa: A002 -- the word of the product
    limit: int | None = None,
) -> list[DueThing]:
    """What is due on the study day ``today``, the longest overdue first, then the weakest."""
    return _rows(user, _in_order(_of_round(due_cards_of(user, today), round))[:limit], today)


def due_counts(user: User, today: date) -> dict[str, int]:
    """How much is due by round; a round without anything due is left out."""
    return by_round(due_by_kind(user, today))


def by_round(due: Mapping[tuple[str, str], int]) -> dict[str, int]:
    """The counts of rounds and kinds added up by round."""
    counts: dict[str, int] = {}
    for (of, _), count in due.items():
        counts[of] = counts.get(of, 0) + count
    return counts


def due_by_kind(user: User, today: date) -> dict[tuple[str, str], int]:
    """How much is due by round and kind. One query."""
    rows = compiled.rows("due by kind", _due_by_kind, {"owner": user, "today": today})
    return {(of, kind): count for of, kind, count in rows}


def _due_by_kind(values: Mapping[str, Any]) -> QuerySet[Any, Any]:
    return due_cards_of(values["owner"], values["today"]).values_list("round", "kind").annotate(Count("pk"))


@dataclass(frozen=True, slots=True)
class DueGroup:
    """How much is due of one kind, topic and deck."""

    kind: str
    topic: str
    deck: str
    count: int


def due_groups(user: User, today: date, *, round: str = "") -> list[DueGroup]:  # noqa: A002 -- the word of the product
    """What is due by kind, topic and deck, the most first."""
    cards = _of_round(due_cards_of(user, today), round)
    counts = cards.values_list("kind", "topic", "deck").annotate(many=Count("pk"))
    return [DueGroup(*row) for row in counts.order_by("-many", "kind", "topic", "deck")]


def overdue_count(user: User, today: date, *, round: str = "") -> int:  # noqa: A002 -- the word of the product
    """How much should have been done before ``today``."""
    return _of_round(_active(user).filter(due_on__lt=today), round).count()


def upcoming(
    user: User,
    today: date,
    *,
    days: int,
    round: str = "",  # noqa: A002 -- the word of the product
    limit: int | None = None,
) -> list[DueThing]:
    """What falls due in the ``days`` study days after ``today``, day by day."""
    return _rows(user, _in_order(_of_round(_coming_cards(user, today, days), round))[:limit], today)


def coming(user: User, today: date, *, days: int, round: str = "") -> dict[date, int]:  # noqa: A002 -- as above
    """How much falls due on each of the ``days`` study days after ``today``; empty days count 0."""
    cards = _of_round(_coming_cards(user, today, days), round)
    counts = dict(cards.values_list("due_on").annotate(Count("pk")))
    coming_days = (today + timedelta(days=ahead) for ahead in range(1, days + 1))
    return {day: counts.get(day, 0) for day in coming_days}


def rounds_with_cards(user: User) -> set[str]:
    """The keys of the rounds in which something was graded."""
    return set(_active(user).values_list("round", flat=True).distinct())


def remembered(
    user: User, *, today: date, cards: Collection[int] | None = None, rounds: Collection[str] | None = None
) -> list[Remembered]:
    """What is left of everything graded on ``today``, for readiness and weakest topics; only of the cards of these ids,
    or of these rounds, where they are given. One query: the database adds up, however many cards there are."""
    weights = weights_of(memory_choices(user))
    graded = _graded(user) if cards is None else _graded(user).filter(pk__in=cards)
    graded = graded if rounds is None else graded.filter(round__in=rounds)
    decay = -weights[20]
    factor = 0.9 ** (1 / decay) - 1
    elapsed = Greatest(Value(float(today.toordinal())) - F("reviewed_day"), Value(0.0), output_field=FloatField())
    left = 1 + Value(factor) * elapsed / F("stability")
    there = Q(last_grade__gt=Grade.NO_CLUE)
    found: Iterable[Any] = (
        graded.order_by()
        .values_list("kind", "round", "topic")
        .annotate(
            Count("pk"),
            known=Sum(Power(left, Value(decay)), filter=there, default=0.0),
            squares=Sum(Power(left, Value(2 * decay)), filter=there, default=0.0),
            next_due=Min("due_on", filter=Q(suspended=False)),
        )
    )
    return [Remembered(*row) for row in found]


def graded_cards(user: User, things: Collection[tuple[str, str]]) -> dict[int, tuple[str, str]]:
    """The ids of the graded cards of ``things`` (kind and key), each with its thing. One query."""
    kinds_asked, keys = {kind for kind, _ in things}, {key for _, key in things}
    # Each part has an index of its own; joined by OR they would read every card there is.
    of_group = _graded(user).filter(group__in=keys)
    by_key = _graded(user).filter(kind__in=kinds_asked, key__in=keys)
    wanted = ("pk", "kind", "key", "group")
    rows: Iterable[Any] = of_group.values_list(*wanted).union(by_key.values_list(*wanted))
    return {pk: (kind, group or key) for pk, kind, key, group in rows if (kind, group or key) in things}


def first_tries(user: User) -> dict[str, tuple[int, int]]:
    """By kind, how many first tries went well (slow or solid) and how many there were, among the last grades given. One
    query."""
    rows = compiled.rows("first tries", _first_tries, {"owner": user})
    return {kind: (solved, tried) for kind, solved, tried in rows}


def _first_tries(values: Mapping[str, Any]) -> QuerySet[Any, Any]:
    """Kind, how many went well, how many there were; the database adds up."""
    given = accounts.owned(Review, values["owner"]).filter(undone_at=None)
    # By the instant of the last one that counts: by their numbers each row would be fetched.
    last = given.order_by("-at").values("at")[LAST_GRADES - 1 : LAST_GRADES]
    since = Coalesce(Subquery(last), Value(datetime(1, 1, 2, tzinfo=UTC)), output_field=DateTimeField())
    first = given.filter(at__gte=since, review_kind=ReviewKind.LEARN)
    well = Count("pk", filter=Q(grade__gte=Grade.SLOW))
    return first.order_by().values_list("card_kind").annotate(solved=well, tried=Count("pk"))


def history(user: User, *, limit: int, at: datetime, clock: StudyClock) -> list[PastGrade]:
    """The last grades given, the newest first; undone ones are kept and say so."""
    today = clock.day_of(at)
    given = accounts.owned(Review, user).exclude(review_kind=ReviewKind.CRAM)
    reviews = list(given.order_by("-pk")[:limit])
    named = kinds.things(user, [kinds.Named(r.card_kind, r.card_key) for r in reviews])
    latest = _latest_of_things(reviews)
    undo_next = next_undo(user)
    to_redo = next_redo(user) if any(review.undone_at for review in reviews) else None
    return [
        PastGrade(
            id=review.pk,
            title=named[review.card_kind, review.card_key].title,
            url=named[review.card_kind, review.card_key].url,
            round=review.after["round"],
            grade=Grade(review.grade).title,
            level=review.grade,
            when=wording.past_text(clock.day_of(review.at), today),
            undone=review.undone_at is not None,
            can_undo=review.pk in latest,
            is_last=undo_next is not None and review.pk == undo_next.review_id,
            can_redo=to_redo is not None and review.pk == to_redo.review_id,
        )
        for review in reviews
    ]


@dataclass(frozen=True, slots=True)
class DoneToday:
    """What was graded on one study day, grades that stand: how many of each grade, how many of them new, the time."""

    grades: dict[Grade, int]
    new: int
    seconds: int

    @property
    def total(self) -> int:
        """How many grades."""
        return sum(self.grades.values())


def done_on(user: User, day: date) -> DoneToday:
    """What was graded here on the study day ``day``."""
    given = accounts.owned(Review, user).filter(on=day, undone_at=None, source="").exclude(review_kind=ReviewKind.CRAM)
    rows: Iterable[Any] = given.values_list("grade", "review_kind").annotate(Count("pk"), Sum("seconds"))
    grades: dict[Grade, int] = dict.fromkeys(Grade, 0)
    new = seconds = 0
    for grade, kind, count, spent in rows:
        grades[Grade(grade)] += count
        new += count if kind == ReviewKind.LEARN else 0
        seconds += spent
    return DoneToday(grades, new, seconds)


def next_undo(user: User) -> Action | None:
    """The last action that stands: the one that undo takes back."""
    return accounts.owned(Action, user).filter(undone_at=None).select_related("review").order_by("-pk").first()


def next_redo(user: User) -> Action | None:
    """What was taken back last, if nothing was done since and its cards are still as they were before it."""
    actions = accounts.owned(Action, user).select_related("review")
    action = actions.filter(undone_at__isnull=False).order_by("-undone_at", "pk").first()
    last = next_undo(user)
    if action is None or action.undone_at is None or (last is not None and last.at > action.undone_at):
        return None
    for change in action.changes:
        card = accounts.owned(Card, user).filter(kind=change["kind"], key=change["key"]).first()
        if not stands(card, change["before"]):
            return None
    return action


def latest_review_at(user: User, kind: str, keys: Sequence[str]) -> dict[str, datetime]:
    """When each thing was last graded (grades that stand); a thing never graded is left out."""
    rows: Iterable[Any] = _graded_of(user, kind, keys).values_list("key", "last_review_at")
    return dict(rows)


def last_grades(user: User, kind: str, keys: Sequence[str]) -> dict[str, Grade]:
    """The mastery of each thing: its last grade that stands; a thing never graded is left out."""
    rows: Iterable[Any] = _graded_of(user, kind, keys).values_list("key", "last_grade")
    return {key: Grade(grade) for key, grade in rows}


def due_dates(user: User, kind: str, keys: Sequence[str]) -> dict[str, date]:
    """The study day on which each thing comes back; a thing never graded is left out."""
    rows: Iterable[Any] = _graded_of(user, kind, keys).values_list("key", "due_on")
    return dict(rows)


def previews(
    user: User,
    kind: str,
    key: str,
    *,
    at: datetime,
    round: str = "",  # noqa: A002 -- the word of the product
) -> list[Preview]:
    """What each of the four grades would do to this thing now, for the buttons. ``round`` is that of a thing
    without a card."""
    card = accounts.owned(Card, user).filter(kind=kind, key=key).first()
    return previews_of(scheduling_for(user, at=at), card or Card(owner=user, kind=kind, key=key, round=round))


def previews_of(how: Scheduling, card: Card) -> list[Preview]:
    """The same for a card, saved or not, when its person's scheduling is known."""
    scheduled = how.previews(card)
    return [
        Preview(grade, grade.title, wording.interval_text(then.interval_days), wording.due_text(then.due_on, how.today))
        for grade, then in scheduled.items()
    ]


def cram_cards(user: User, cram: Cram) -> list[int]:
    """The ids of the cards that a cram still asks, in order; cards that are gone are left out."""
    there = set(accounts.owned(Card, user).filter(pk__in=set(cram.cards)).values_list("pk", flat=True))
    return [pk for pk in cram.cards if pk in there]


def current_cram(user: User) -> Cram | None:
    """The cram that was begun last and not ended."""
    return accounts.owned(Cram, user).filter(ended_at=None).order_by("-pk").first()


def last_cram(user: User) -> Cram | None:
    """The cram that was begun last, ended or not."""
    return accounts.owned(Cram, user).order_by("-pk").first()


def cram_answers(user: User, cram: Cram) -> QuerySet[Review]:
    """What was answered since this cram began, undone answers too."""
    return accounts.owned(Review, user).filter(review_kind=ReviewKind.CRAM, at__gte=cram.made_at)


def reviews_of(user: User, card: Card) -> QuerySet[Review]:
    """All that was noted of the card's thing, the newest first."""
    return accounts.owned(Review, user).filter(card_kind=card.kind, card_key=card.key).order_by("-at", "-pk")


def siblings_of(user: User, card: Card) -> list[Card]:
    """The other cards of the same thing."""
    same = accounts.owned(Card, user).filter(kind=card.kind, group=card.group) if card.group else Card.objects.none()
    return list(same.exclude(pk=card.pk).order_by("key"))


def _graded(user: User) -> QuerySet[Card]:
    return accounts.owned(Card, user).filter(reviews__gt=0)


def _active(user: User) -> QuerySet[Card]:
    return _graded(user).filter(suspended=False)


def _coming_cards(user: User, today: date, days: int) -> QuerySet[Card]:
    return _active(user).filter(due_on__gt=today, due_on__lte=today + timedelta(days=days))


def _in_order(cards: QuerySet[Card]) -> QuerySet[Card]:
    return cards.order_by("due_on", "last_grade", "stability", "pk")


def _of_round(cards: QuerySet[Card], round: str) -> QuerySet[Card]:  # noqa: A002 -- the word of the product
    return cards.filter(round=round) if round else cards


def _graded_of(user: User, kind: str, keys: Sequence[str]) -> QuerySet[Card]:
    return _graded(user).filter(kind=kind, key__in=keys)


def _rows(user: User, found: Iterable[Card], today: date) -> list[DueThing]:
    cards: list[Any] = list(found)  # graded all of them, so their memory fields are filled
    named: Mapping[tuple[str, str], kinds.Thing] = kinds.things(user, cards)
    return [
        DueThing(
            kind=card.kind,
            key=card.key,
            title=named[card.kind, card.key].title,
            detail=named[card.kind, card.key].detail,
            url=named[card.kind, card.key].url,
            round=card.round,
            level=card.last_grade,
            due=wording.due_text(card.due_on, today),
            overdue=card.due_on < today,
            due_on=card.due_on,
        )
        for card in cards
    ]


def _latest_of_things(newest_first: Iterable[Review]) -> set[int]:
    latest: dict[tuple[str, str], int] = {}
    for review in newest_first:
        if review.undone_at is None:
            latest.setdefault((review.card_kind, review.card_key), review.pk)
    return set(latest.values())
