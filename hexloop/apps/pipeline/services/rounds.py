"""The rounds of a loop: added, changed, moved in time and in order, taken away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Max

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.companies.models import Company
from hexloop.apps.pipeline.models import Loop, Round
from hexloop.apps.pipeline.models.rounds import MOST_MINUTES
from hexloop.apps.pipeline.services import cleaning
from hexloop.apps.pipeline.services.debriefs import follow_nda
from hexloop.apps.pipeline.services.errors import CannotKeepLoop, ChangedElsewhere
from hexloop.apps.pipeline.services.finding import let_find
from hexloop.core.interviews.starters import PlannedRound
from hexloop.core.interviews.words import Outcome, RoundKind, Stage
from hexloop.core.rounds import Round as Practised

KEPT_FOR = timedelta(days=1)
MOST_ROUNDS = 40


@dataclass(frozen=True, slots=True)
class RoundText:
    """All that is said of a round. ``practises`` is the one of the six that its kind is, where it is one. ``zone`` is
    the one in which ``starts_at`` was agreed; without either, the person's own."""

    kind: RoundKind
    name: str = ""
    entails: str = ""
    practises: Practised | None = None
    stage: Stage = Stage.SCHEDULING
    availability: str = ""
    starts_at: datetime | None = None
    zone: str = ""
    minutes: int = 60
    interviewers: str = ""
    links: tuple[str, ...] = ()
    outcome: Outcome = Outcome.WAITING
    notes: str = ""
    under_nda: bool = False


@transaction.atomic
def add_rounds(*, user: User, loop: Loop, rounds: Sequence[RoundText], at: datetime) -> list[Round]:
    """Put rounds at the end of a loop, in order. Raises ``CannotKeepLoop``."""
    made = put_rounds(user=user, loop=loop, rounds=rounds, at=at)
    let_find(user, loop, made)
    return made


@transaction.atomic
def put_rounds(*, user: User, loop: Loop, rounds: Sequence[RoundText], at: datetime) -> list[Round]:
    """As ``add_rounds``, for whoever lets the search know by itself."""
    accounts.owned(Company, user).select_for_update().get(pk=loop.company_id)
    there = Round.objects.filter(loop__company_id=loop.company_id)
    number = there.aggregate(last=Max("number"))["last"] or 0
    mine = there.filter(loop=loop)
    place = mine.aggregate(last=Max("place"))["last"]
    if mine.filter(removed_at=None).count() + len(rounds) > MOST_ROUNDS:
        raise CannotKeepLoop(f"A loop takes {MOST_ROUNDS} rounds. Begin a second loop for this company.")
    made = []
    for count, text in enumerate(rounds, 1):
        row = Round(owner=user, loop=loop, number=number + count, made_at=at)
        row.place = count + (-1 if place is None else place)
        _fill(row, text, at)
        row.under_nda = loop.under_nda or text.under_nda
        row.save()
        made.append(row)
    return made


@transaction.atomic
def edit_round(*, user: User, round: Round, text: RoundText, version: int, at: datetime) -> Round:  # noqa: A002 -- the word of the product
    """Change what is said of a round. ``version`` is the one that was opened.

    Raises ``ChangedElsewhere`` when another version stands by now, ``CannotKeepLoop``.
    """
    row = _locked(user, round)
    if row.version != version:
        raise ChangedElsewhere(row)
    _fill(row, text, at)
    row.under_nda = row.loop.under_nda or text.under_nda
    row.version += 1
    row.save()
    follow_nda(user=user, rounds=[row], at=at)
    let_find(user, row.loop, [row])
    return row


@transaction.atomic
def reschedule(
    *,
    user: User,
    round: Round,  # noqa: A002 -- the word of the product
    starts_at: datetime,
    at: datetime,
    zone: str = "",
    minutes: int = 0,
    version: int = 0,
) -> Round:
    """Give a round another time; its zone and its length stay where none is given. What waited for a time has one now.

    ``version`` is the one that was looked at, if any. Raises ``ChangedElsewhere`` when another stands by now,
    ``CannotKeepLoop``.
    """
    row = _locked(user, round)
    if version and row.version != version:
        raise ChangedElsewhere(row)
    row.starts_at = starts_at
    row.zone = cleaning.zone(zone or row.zone or accounts.preferences(user).time_zone)
    row.minutes = _minutes(minutes or row.minutes)
    if row.stage == Stage.SCHEDULING:
        row.stage = Stage.IN_PROGRESS.value
    row.version, row.edited_at = row.version + 1, at
    row.save()
    let_find(user, row.loop, [row])
    return row


@transaction.atomic
def set_stage(*, user: User, round: Round, stage: Stage, at: datetime) -> Round:  # noqa: A002 -- the word of the product
    """Say how far a round has come. Raises ``CannotKeepLoop`` for one in progress without a time."""
    row = _locked(user, round)
    if stage is Stage.IN_PROGRESS and row.starts_at is None:
        raise CannotKeepLoop("In progress means that a time is fixed. Give the round a time.")
    row.stage, row.version, row.edited_at = stage.value, row.version + 1, at
    row.save()
    let_find(user, row.loop, [row])
    return row


@transaction.atomic
def set_outcome(*, user: User, round: Round, outcome: Outcome, at: datetime) -> Round:  # noqa: A002 -- the word of the product
    """Say what became of a round; one that has an outcome is done."""
    row = _locked(user, round)
    row.outcome, row.version, row.edited_at = outcome.value, row.version + 1, at
    if outcome is not Outcome.WAITING:
        row.stage = Stage.DONE.value
    row.save()
    let_find(user, row.loop, [row])
    return row


@transaction.atomic
def order_rounds(*, user: User, loop: Loop, numbers: Sequence[int]) -> None:
    """Put the rounds of a loop into the order of these numbers; those not named keep theirs behind them."""
    accounts.owned(Loop, user).select_for_update().get(pk=loop.pk)
    rows = list(accounts.owned(Round, user).filter(loop=loop).order_by("place", "pk"))
    wanted = {number: place for place, number in enumerate(numbers)}
    rows.sort(key=lambda row: wanted.get(row.number, len(wanted)))
    for place, row in enumerate(rows):
        row.place = place
    Round.objects.bulk_update(rows, ["place"])


@transaction.atomic
def shift_round(*, user: User, round: Round, by: int) -> None:  # noqa: A002 -- the word of the product
    """Move a round up (-1) or down (1) by one; the first and the last stay where they are."""
    rows = accounts.owned(Round, user).filter(loop=round.loop_id, removed_at=None).order_by("place", "pk")
    numbers = list(rows.values_list("number", flat=True))
    here = numbers.index(round.number)
    there = min(max(here + by, 0), len(numbers) - 1)
    numbers.insert(there, numbers.pop(here))
    order_rounds(user=user, loop=round.loop, numbers=numbers)


@transaction.atomic
def remove_round(*, user: User, round: Round, at: datetime) -> None:  # noqa: A002 -- the word of the product
    """Take a round out of its loop with its debrief. For a day ``restore_round`` brings it back; what was taken away
    before that is deleted now."""
    accounts.owned(Round, user).filter(pk=round.pk).update(removed_at=at)
    let_find(user, round.loop, [round])
    accounts.owned(Round, user).filter(removed_at__lt=at - KEPT_FOR).delete()


@transaction.atomic
def restore_round(*, user: User, round: Round) -> None:  # noqa: A002 -- the word of the product
    """Bring back a round that was taken away."""
    accounts.owned(Round, user).filter(pk=round.pk).update(removed_at=None)
    let_find(user, round.loop, [round])


def _locked(user: User, row: Round) -> Round:
    return accounts.owned(Round, user).select_for_update(of=("self",)).select_related("loop").get(pk=row.pk)


def _fill(row: Round, text: RoundText, at: datetime) -> None:
    row.kind = text.kind.value
    row.name = cleaning.line("The name", text.name, 120)
    if text.kind is RoundKind.CUSTOM and not row.name:
        raise CannotKeepLoop("A round of another kind needs a name. Write what it is called.")
    row.entails = cleaning.line("What it entails", text.entails, 500)
    practises = text.kind.practises or text.practises
    row.practises = practises.value if practises else ""
    row.availability = cleaning.line("What you offered", text.availability, 200)
    row.interviewers = cleaning.line("The interviewers", text.interviewers, 300)
    row.links = cleaning.links(text.links)
    row.notes = cleaning.notes(text.notes)
    row.minutes = _minutes(text.minutes)
    row.starts_at = text.starts_at
    row.zone = cleaning.zone(text.zone or accounts.preferences(row.owner).time_zone) if text.starts_at else text.zone
    row.outcome = text.outcome.value
    row.stage = _stage(text).value
    row.edited_at = at


def _stage(text: RoundText) -> Stage:
    """A stage that agrees with the time and the outcome: a time that was just given fixes the round, without one it is
    not in progress."""
    if text.outcome is not Outcome.WAITING:
        return Stage.DONE
    if text.stage is Stage.DONE:
        return Stage.DONE
    return Stage.IN_PROGRESS if text.starts_at else Stage.SCHEDULING


def _minutes(minutes: int) -> int:
    if not 1 <= minutes <= MOST_MINUTES:
        raise CannotKeepLoop("A round takes from a minute to two weeks. Write how many minutes.")
    return minutes


def planned(one: PlannedRound) -> RoundText:
    """A round of a template as one to add."""
    return RoundText(one.kind, one.name, one.entails, one.practises, minutes=one.minutes)
