"""Applications: made, described, moved from status to status, taken away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import Max

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.companies.models import Company
from hexloop.apps.pipeline.models import Contact, Loop, Offer, Priority, Round, StatusChange
from hexloop.apps.pipeline.services import cleaning
from hexloop.apps.pipeline.services.debriefs import follow_nda
from hexloop.apps.pipeline.services.errors import CannotKeepLoop, ChangedElsewhere
from hexloop.apps.pipeline.services.finding import let_find
from hexloop.apps.pipeline.services.rounds import RoundText, put_rounds
from hexloop.core.interviews.history import Step, current, order_fault
from hexloop.core.interviews.words import Status

KEPT_FOR = timedelta(days=1)
"""How long something that was taken away can be brought back."""
MOST_LOOPS = 2_000


@dataclass(frozen=True, slots=True)
class LoopText:
    """All that is said of an application beside its status."""

    role: str = ""
    location: str = ""
    link: str = ""
    priority: Priority = Priority.NORMAL
    notes: str = ""
    under_nda: bool = False


@transaction.atomic
def make_loop(
    *,
    user: User,
    company: Company,
    text: LoopText,
    at: datetime,
    status: Status = Status.WISHLIST,
    on: date | None = None,
    rounds: Sequence[RoundText] = (),
) -> Loop:
    """A new application, with its rounds in order. ``on`` is the day of its status, today unless it lies back.

    Raises ``CannotKeepLoop``.
    """
    _lock_company(user, company)
    if accounts.owned(Loop, user).count() >= MOST_LOOPS:
        raise CannotKeepLoop(f"You have {MOST_LOOPS} loops. Delete one that you are done with first.")
    number = Loop.objects.filter(company=company).aggregate(last=Max("number"))["last"] or 0
    loop = Loop(owner=user, company=company, number=number + 1, status=status.value, made_at=at)
    _fill(loop, text, at)
    loop.save()
    today = accounts.study_day(user, at)
    step = Step(status, on or today)
    _check_order([], step, today)
    loop.changes.create(status=status.value, on=step.on, noted_at=at)
    made = put_rounds(user=user, loop=loop, rounds=rounds, at=at)
    let_find(user, loop, made)
    return loop


@transaction.atomic
def edit_loop(*, user: User, loop: Loop, text: LoopText, version: int, at: datetime) -> Loop:
    """Change what is said of an application. ``version`` is the one that was opened. Put under NDA or freed of it, its
    rounds, debriefs and offer are too.

    Raises ``ChangedElsewhere`` when another version stands by now, ``CannotKeepLoop``.
    """
    loop = _locked(user, loop)
    if loop.version != version:
        raise ChangedElsewhere(loop)
    was_under_nda = loop.under_nda
    _fill(loop, text, at)
    loop.version += 1
    loop.save()
    rounds: list[Round] = []
    if loop.under_nda != was_under_nda:
        accounts.owned(Round, user).filter(loop=loop).update(under_nda=loop.under_nda)
        rounds = list(accounts.owned(Round, user).filter(loop=loop))
        follow_nda(user=user, rounds=rounds, at=at)
        accounts.owned(Contact, user).filter(loop=loop).update(under_nda=loop.under_nda)
        accounts.owned(Offer, user).filter(loop=loop).update(under_nda=loop.under_nda)
    let_find(user, loop, rounds)
    return loop


@transaction.atomic
def set_status(*, user: User, loop: Loop, status: Status, on: date | None = None, at: datetime) -> StatusChange:
    """Note that an application came to a status, today or on a day that lies back.

    The status of a loop is that of its latest day: one noted for an earlier day fills the history and changes nothing
    else. The day of a wish gives way to what came of it. Raises ``CannotKeepLoop`` for a day that cannot be.
    """
    loop = _locked(user, loop)
    today = accounts.study_day(user, at)
    step = Step(status, on or today)
    changes = list(loop.changes.order_by("pk"))
    if step.on == today and changes and _current(changes) is status:
        return sorted(changes, key=lambda one: one.on)[-1]
    _check_order(changes, step, today)
    if len(changes) == 1 and changes[0].status == Status.WISHLIST and step.on < changes[0].on:
        changes[0].on = step.on
        changes[0].save(update_fields=["on"])
    made = StatusChange.objects.create(loop=loop, status=status.value, on=step.on, noted_at=at)
    _follow_changes(user, loop, at)
    return made


@transaction.atomic
def redate_status(*, user: User, loop: Loop, change: StatusChange, on: date, at: datetime) -> None:
    """Correct the day of a step. Raises ``CannotKeepLoop`` for a day that cannot be."""
    loop = _locked(user, loop)
    others = list(loop.changes.exclude(pk=change.pk).order_by("pk"))
    _check_order(others, Step(Status(change.status), on), accounts.study_day(user, at))
    loop.changes.filter(pk=change.pk).update(on=on)
    _follow_changes(user, loop, at)


@transaction.atomic
def remove_status(*, user: User, loop: Loop, change: StatusChange, at: datetime) -> None:
    """Take a step out of the history. Raises ``CannotKeepLoop`` for the only one."""
    loop = _locked(user, loop)
    if loop.changes.count() < 2:
        raise CannotKeepLoop("A loop has a status always. Note another one, then take this one out.")
    loop.changes.filter(pk=change.pk).delete()
    _follow_changes(user, loop, at)


@transaction.atomic
def remove_loop(*, user: User, loop: Loop, at: datetime) -> None:
    """Take an application away with all that belongs to it. For a day ``restore_loop`` brings it back; what was taken
    away before that is deleted now."""
    accounts.owned(Loop, user).filter(pk=loop.pk).update(removed_at=at)
    let_find(user, loop, accounts.owned(Round, user).filter(loop=loop))
    accounts.owned(Loop, user).filter(removed_at__lt=at - KEPT_FOR).delete()


@transaction.atomic
def restore_loop(*, user: User, loop: Loop) -> None:
    """Bring back an application that was taken away."""
    accounts.owned(Loop, user).filter(pk=loop.pk).update(removed_at=None)
    let_find(user, loop, accounts.owned(Round, user).filter(loop=loop))


@transaction.atomic
def follow_company(*, user: User, company: Company) -> None:
    """A company has another name: its loops and rounds are found by it."""
    for loop in accounts.owned(Loop, user).filter(company=company):
        let_find(user, loop, accounts.owned(Round, user).filter(loop=loop))


def _locked(user: User, loop: Loop) -> Loop:
    return accounts.owned(Loop, user).select_for_update().get(pk=loop.pk)


def _lock_company(user: User, company: Company) -> None:
    """Numbers are counted in a company: two tabs at once must not take the same."""
    accounts.owned(Company, user).select_for_update().get(pk=company.pk)


def _fill(loop: Loop, text: LoopText, at: datetime) -> None:
    loop.role = cleaning.line("The role", text.role, 160)
    loop.location = cleaning.line("The place", text.location, 160)
    loop.link = cleaning.link(text.link)
    loop.priority = text.priority
    loop.notes = cleaning.notes(text.notes)
    loop.under_nda = text.under_nda
    loop.edited_at = at


def _check_order(changes: Sequence[StatusChange], step: Step, today: date) -> None:
    fault = order_fault([Step(Status(one.status), one.on) for one in changes], step, today)
    if fault:
        raise CannotKeepLoop(fault)


def _current(changes: Sequence[StatusChange]) -> Status:
    return current([Step(Status(one.status), one.on) for one in changes])


def _follow_changes(user: User, loop: Loop, at: datetime) -> None:
    loop.status = _current(list(loop.changes.order_by("pk"))).value
    loop.edited_at = at
    loop.save(update_fields=["status", "edited_at"])
    let_find(user, loop)
