"""The list of mocks and the page of one: its rounds on a time line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Case, Count, Prefetch, Q, QuerySet, When

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.mock.models import Mock, MockRound, State
from hexloop.apps.mock.queries.handed_in import waiting_items
from hexloop.apps.mock.queries.time_left import length_words, seconds_left, seconds_of_break
from hexloop.apps.mock.queries.visible import mock_url, round_url, visible_mocks
from hexloop.core.interviews.rubric import SCORE_WORDS
from hexloop.core.memory.wording import past_text

_WAITING = Q(rounds__items__went=None) & ~Q(rounds__items__shown_at=None)


@dataclass(frozen=True, slots=True)
class RoundMark:
    """A round in a row of the list. ``went`` is from 1 to 4, 0 where nothing was said."""

    title: str
    kind: str
    words: str
    went: int


@dataclass(frozen=True, slots=True)
class MockRow:
    """A mock of the list. ``waiting`` counts what was asked and not graded yet."""

    url: str
    title: str
    when: str
    state: str
    running: bool
    rounds: list[RoundMark]
    waiting: int


@dataclass(frozen=True, slots=True)
class Step:
    """A round on the time line of a mock, with the break after it. ``url`` is empty for one that cannot be opened;
    ``judging``: a verdict of it is still to come."""

    position: int
    title: str
    kind: str
    entails: str
    minutes: int
    break_minutes: int
    state: str
    state_words: str
    time: str
    break_time: str
    url: str
    judging: bool

    @property
    def current(self) -> bool:
        """Whether it runs, or rests after it."""
        return self.state in {State.RUNNING, State.BREAK}

    @property
    def can_skip(self) -> bool:
        """Whether it can be left out."""
        return self.state in {State.PLANNED, State.RUNNING}


@dataclass(frozen=True, slots=True)
class MockPage:
    """The page of a mock. ``next`` is the round that comes or runs, if any; ``ends`` says until when it all takes."""

    mock: Mock
    steps: list[Step]
    next: Step | None
    ends: str
    whole: str

    @property
    def started(self) -> bool:
        """Whether a round was begun."""
        return self.mock.started_at is not None

    @property
    def pending(self) -> bool:
        """Whether it changes by itself: a round or a break runs, or a verdict is still to come."""
        return self.judging or any(step.current for step in self.steps)

    @property
    def judging(self) -> bool:
        """Whether a verdict is still to come."""
        return any(step.judging for step in self.steps)

    @property
    def looks(self) -> str:
        """Another one where the page would look different."""
        return "-".join(f"{step.state}{'*' if step.judging else ''}" for step in self.steps)


def listed_mocks(user: User) -> QuerySet[Mock]:
    """This person's mocks with their rounds: the one that runs first, then the latest. Two queries."""
    rounds = Prefetch("rounds", MockRound.objects.order_by("position"))
    known = visible_mocks(user).annotate(waiting=Count("rounds__items", filter=_WAITING))
    runs = Case(When(started_at__isnull=False, ended_at=None, then=0), default=1)
    return known.order_by(runs, "-made_at", "-pk").prefetch_related(rounds)


def mock_rows(user: User, mocks: Sequence[Mock], at: datetime) -> list[MockRow]:
    """Rows of the list."""
    clock = accounts.study_clock(accounts.preferences(user))
    today = clock.day_of(at)
    return [
        MockRow(
            url=mock_url(mock),
            title=mock.title,
            when=past_text(clock.day_of(mock.started_at or mock.made_at), today),
            state=_state(mock),
            running=mock.started_at is not None and mock.ended_at is None,
            rounds=[_mark(row) for row in mock.rounds.all()],
            waiting=mock.waiting if mock.ended_at else 0,  # type: ignore[attr-defined]  # annotated
        )
        for mock in mocks
    ]


def mock_page(user: User, mock: Mock, rounds: Sequence[MockRound], at: datetime) -> MockPage:
    """The page of a mock whose ``rounds`` are as they stand at ``at``."""
    zone = accounts.preferences(user).zone
    steps, begins = [], at
    judging = {item.round_id for item in waiting_items(mock)} if mock.started_at else set()
    for row in rounds:
        step, begins = _step(row, begins, at, zone, last=row is rounds[-1], judging=row.pk in judging)
        steps.append(step)
    ahead = next((each for each in steps if each.current), None)
    ahead = ahead or next((each for each in steps if each.state == State.PLANNED), None)
    whole = sum(row.minutes + row.break_minutes for row in rounds if row.state != State.SKIPPED)
    return MockPage(mock, steps, ahead, f"{begins.astimezone(zone):%H:%M}", length_words(whole))


def following(rounds: Sequence[MockRound], row: MockRound) -> MockRound | None:
    """The round that comes after one, if any is left."""
    return next((one for one in rounds if one.position > row.position and one.state == State.PLANNED), None)


def _step(
    row: MockRound, begins: datetime, at: datetime, zone: ZoneInfo, *, last: bool, judging: bool
) -> tuple[Step, datetime]:
    """A step that begins at ``begins`` unless it has begun, and when the next one can."""
    ends = row.ended_at or at + timedelta(seconds=seconds_left(row, at))
    after = begins
    break_time = ""
    if row.state == State.PLANNED:
        ends = begins + timedelta(minutes=row.minutes)
        after = ends + timedelta(minutes=0 if last else row.break_minutes)
        break_time = _times(ends, after, zone) if after > ends else ""
        time = _times(begins, ends, zone)
    elif row.state == State.SKIPPED:
        time = ""
    else:
        time = _times(row.started_at or ends, ends, zone)
        resting = timedelta(minutes=0 if last else row.break_minutes)
        after = ends + resting if row.state == State.RUNNING else at + timedelta(seconds=seconds_of_break(row, at))
        break_time = _times(ends, after, zone) if row.state != State.DONE and after > ends else ""
    step = Step(
        position=row.position,
        title=row.title,
        kind=row.kind,
        entails=row.entails,
        minutes=row.minutes,
        break_minutes=0 if last else row.break_minutes,
        state=row.state,
        state_words=_state_words(row),
        time=time,
        break_time=break_time,
        url="" if row.state == State.SKIPPED else round_url(row),
        judging=judging,
    )
    return step, max(after, begins)


def _times(begins: datetime, ends: datetime, zone: ZoneInfo) -> str:
    return f"{begins.astimezone(zone):%H:%M} to {ends.astimezone(zone):%H:%M}"


def _state_words(row: MockRound) -> str:
    if row.state in {State.DONE, State.BREAK} and row.how_it_went:
        return f"Done: {SCORE_WORDS[row.how_it_went].lower()}"
    if row.state == State.BREAK:
        return "Done, break"
    return State(row.state).label


def _state(mock: Mock) -> str:
    rounds = list(mock.rounds.all())
    if mock.ended_at:
        done = sum(row.state != State.SKIPPED for row in rounds)
        return f"{done} of {len(rounds)} rounds" if done < len(rounds) else _many(done)
    if mock.started_at is None:
        return f"Not started · {_many(len(rounds))}"
    current = next((row for row in rounds if row.state in {State.RUNNING, State.BREAK}), None)
    return f"Running: round {current.position} of {len(rounds)}" if current else "Running: between rounds"


def _many(count: int) -> str:
    return f"{count} rounds" if count != 1 else "1 round"


def _mark(row: MockRound) -> RoundMark:
    went = row.how_it_went or 0
    words = SCORE_WORDS[went] if went else State(row.state).label
    return RoundMark(row.title, row.kind, words, went)
