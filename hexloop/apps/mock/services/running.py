"""A mock runs: a round is started with fresh material, ends by itself or early, is skipped; time passes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from random import Random

from django.db import transaction

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.design.services import attempts as studio
from hexloop.apps.mock.finding import KIND
from hexloop.apps.mock.models import MarkKind, Mock, MockItem, MockRound, State
from hexloop.apps.mock.queries.time_left import seconds_of_break, seconds_since
from hexloop.apps.mock.services import handing_in
from hexloop.apps.mock.services.errors import NotNow
from hexloop.apps.mock.services.marks import mark
from hexloop.apps.mock.services.material import draw_material, open_problem
from hexloop.apps.mock.services.trackers import keep_answers
from hexloop.apps.search import services as search
from hexloop.core.interviews.round_clock import Counted, count
from hexloop.core.rounds import Round

OVER = (State.DONE, State.SKIPPED)


@transaction.atomic
def start_round(*, user: User, round: MockRound, at: datetime, random: Random) -> MockRound:  # noqa: A002
    """Draw the material of a round and let its clock run. The break before it is over with that.

    Started twice it runs once. Raises ``NotNow`` when it is over, or another round runs; ``NothingToAsk`` when there is
    nothing to ask in it.
    """
    mock, rounds = _locked(user, round.mock_id)
    row = _of(rounds, round)
    if row.state == State.RUNNING:
        return row
    if row.state != State.PLANNED or mock.ended_at:
        raise NotNow("This round is over. What came of it is in the debrief.")
    if any(each.state == State.RUNNING for each in rounds):
        raise NotNow("Another round is running. End it first.")
    for each in rounds:
        if each.state == State.BREAK:
            _move(each, State.DONE)
    draw_material(user=user, round=row, at=at, random=random)
    row.state, row.started_at, row.seen_at, row.counted_seconds = State.RUNNING, at, at, 0
    row.save(update_fields=["state", "started_at", "seen_at", "counted_seconds"])
    if mock.started_at is None:
        mock.started_at = at
        mock.save(update_fields=["started_at"])
    search.refresh(user=user, kind=KIND, keys=[mock.key])
    return row


def let_time_pass(*, user: User, mock: Mock, at: datetime) -> list[MockRound]:
    """The rounds of a mock as they are at ``at``, in order: time is counted, and what is over ends; with the last round
    ends the mock."""
    rounds = list(mock.rounds.order_by("position"))
    if mock.ended_at:
        return rounds
    running = next((each for each in rounds if each.state == State.RUNNING), None)
    if running:
        counted = _counted(running, at)
        if counted.ended_at is None:
            running.counted_seconds, running.seen_at = counted.seconds, counted.seen_at
            MockRound.objects.filter(pk=running.pk, state=State.RUNNING).update(
                counted_seconds=counted.seconds, seen_at=counted.seen_at
            )
            return rounds
        rounds = end_round(user=user, round=running, at=at)
        mock.refresh_from_db(fields=["ended_at"])
        return rounds
    resting = next((each for each in rounds if each.state == State.BREAK), None)
    if resting and not seconds_of_break(resting, at):
        MockRound.objects.filter(pk=resting.pk, state=State.BREAK).update(state=State.DONE)
        resting.state = State.DONE
    return rounds


@transaction.atomic
def end_round(*, user: User, round: MockRound, at: datetime) -> list[MockRound]:  # noqa: A002
    """End a round that runs, at the moment at which its time was over at the latest; a break follows unless it was the
    last. Twice is once. The rounds of its mock."""
    mock, rounds = _locked(user, round.mock_id)
    row = _of(rounds, round)
    if row.state == State.RUNNING:
        _end(user, row, at, resting=row.position < _last(rounds))
        _end_if_all_over(user, mock, rounds, at)
    return rounds


@transaction.atomic
def skip_round(*, user: User, round: MockRound, at: datetime) -> list[MockRound]:  # noqa: A002
    """Leave a round out. What was written in one that runs stays, and is not judged. Raises ``NotNow`` when it is
    over."""
    mock, rounds = _locked(user, round.mock_id)
    row = _of(rounds, round)
    if row.state not in {State.PLANNED, State.RUNNING}:
        raise NotNow("This round is over already.")
    if row.state == State.RUNNING:
        _end(user, row, at, resting=False, hands_in=False)
    _move(row, State.SKIPPED)
    _end_if_all_over(user, mock, rounds, at)
    return rounds


@transaction.atomic
def end_mock(*, user: User, mock: Mock, at: datetime) -> Mock:
    """End it now: the round that runs is over, those to come are skipped."""
    mock, rounds = _locked(user, mock.pk)
    for row in rounds:
        if row.state == State.RUNNING:
            _end(user, row, at, resting=False)
        elif row.state == State.PLANNED:
            _move(row, State.SKIPPED)
    _end_if_all_over(user, mock, rounds, at)
    return mock


@transaction.atomic
def next_item(*, user: User, item: MockItem, at: datetime, spent: int = 0) -> MockItem | None:
    """Go on to what is asked next in the round; ``None`` after the last. ``spent`` are the seconds that a clock of the
    page counted, where it has one. Raises ``NotNow`` when the round does not run."""
    row = _running(user, item)
    item = accounts.owned(MockItem, user).get(pk=item.pk)
    if row.kind == Round.CODING:
        following = row.items.filter(position__gt=item.position).order_by("position").first()
        return _turn(user, row, following, at) if following else None
    if item.left_at is None:
        _leave(item, row, at, spent)
    following = row.items.filter(left_at=None).order_by("position").first()
    if following and following.shown_at is None:
        following.shown_at = at
        following.save(update_fields=["shown_at"])
        mark(mock_round=row, kind=MarkKind.STAGE, at=at, words=following.title)
    return following


@transaction.atomic
def turn_to(*, user: User, item: MockItem, at: datetime) -> MockItem:
    """Go to another problem of a coding round: one that was asked already, or the next. Each keeps its code and its
    time. Raises ``NotNow`` when the round does not run, or nobody goes to and fro in it."""
    row = _running(user, item)
    if row.kind != Round.CODING:
        raise NotNow("There is no way back in this round. Go on with what is asked now.")
    if row.items.filter(shown_at=None, position__lt=item.position).exists():
        raise NotNow("Problems are asked in their order. Go to the one before first.")
    return _turn(user, row, row.items.get(pk=item.pk), at)


def _running(user: User, item: MockItem) -> MockRound:
    """The round of what is asked, held until the transaction ends. Raises ``NotNow`` unless it runs."""
    _, rounds = _locked(user, item.round.mock_id)
    row = _of(rounds, item.round)
    if row.state != State.RUNNING:
        raise NotNow("The time of this round is over. What you wrote is kept.")
    return row


def _turn(user: User, row: MockRound, wanted: MockItem, at: datetime) -> MockItem:
    """Leave the problem that is looked at for another one, and show that."""
    if wanted.shown_at and wanted.left_at is None:
        return wanted
    for item in row.items.filter(left_at=None).exclude(shown_at=None):
        _leave(item, row, at, 0)
    wanted.shown_at, wanted.entered_at, wanted.left_at = wanted.shown_at or at, at, None
    wanted.save(update_fields=["shown_at", "entered_at", "left_at"])
    open_problem(user, wanted, at)
    mark(mock_round=row, kind=MarkKind.STAGE, at=at, words=wanted.title)
    return wanted


def _locked(user: User, mock_id: int) -> tuple[Mock, list[MockRound]]:
    """The mock and its rounds, held until the transaction ends."""
    mock = accounts.owned(Mock, user).select_for_update().get(pk=mock_id)
    return mock, list(mock.rounds.order_by("position"))


def _of(rounds: Sequence[MockRound], wanted: MockRound) -> MockRound:
    return next(each for each in rounds if each.pk == wanted.pk)


def _last(rounds: Sequence[MockRound]) -> int:
    """The place of the last round that is not skipped."""
    return max((each.position for each in rounds if each.state != State.SKIPPED), default=0)


def _counted(row: MockRound, at: datetime) -> Counted:
    seen_at = row.seen_at or row.started_at or at
    return count(seconds=row.counted_seconds, seen_at=seen_at, now=at, limit=row.minutes * 60)


def _end(user: User, row: MockRound, at: datetime, *, resting: bool, hands_in: bool = True) -> None:
    counted = _counted(row, at)
    row.counted_seconds, row.seen_at, row.ended_at = counted.seconds, counted.seen_at, counted.ended_at or at
    row.state = State.BREAK if resting and row.break_minutes else State.DONE
    row.save(update_fields=["counted_seconds", "seen_at", "ended_at", "state"])
    for item in row.items.filter(left_at=None).exclude(shown_at=None).select_related("design_attempt"):
        _leave(item, row, row.ended_at, 0)
        if item.design_attempt:
            studio.end_attempt(attempt=item.design_attempt, at=row.ended_at)
    keep_answers(user=user, round=row, at=row.ended_at)
    if hands_in:
        # Ended by the clock, what was typed last may still be on its way.
        handing_in.hand_in(user=user, mock_round=row, after_s=handing_in.GRACE_S if counted.ended_at else 0)


def _leave(item: MockItem, row: MockRound, at: datetime, spent: int) -> None:
    item.left_at = at
    item.spent_seconds = min(item.spent_seconds + (spent or seconds_since(item, at)), row.minutes * 60)
    item.save(update_fields=["left_at", "spent_seconds"])


def _move(row: MockRound, state: State) -> None:
    row.state = state
    row.save(update_fields=["state"])


def _end_if_all_over(user: User, mock: Mock, rounds: Sequence[MockRound], at: datetime) -> None:
    if any(each.state in {State.PLANNED, State.RUNNING} for each in rounds):
        return
    for row in rounds:
        if row.state == State.BREAK:
            _move(row, State.DONE)
    mock.ended_at = max((each.ended_at for each in rounds if each.ended_at), default=at)
    mock.save(update_fields=["ended_at"])
    search.refresh(user=user, kind=KIND, keys=[mock.key])
