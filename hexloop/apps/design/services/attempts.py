"""Every write on an attempt: its plan, its clock, where it stands, its end. The clock is read whenever one is called.

Each of them takes the row anew and locks it, so two windows cannot count the same seconds twice.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from django.db import transaction

from hexloop.apps.accounts.models import User
from hexloop.apps.design.models import Attempt, Estimate, StageWork
from hexloop.apps.design.queries.cases import find_case
from hexloop.apps.design.services.cards import put_card
from hexloop.apps.design.services.finding import let_find
from hexloop.apps.recordings import services as recordings
from hexloop.apps.recordings.models import MarkKind
from hexloop.core.design.clock import step
from hexloop.core.design.stages import Preset, Stage, planned_minutes
from hexloop.lib.errors import HexloopError

KEPT_FOR = timedelta(days=1)
"""How long a deleted attempt can be brought back."""
MOST_MINUTES = 120
"""How long one stage can be planned."""
LEAST_WHOLE, MOST_WHOLE = 15, 180
"""How long an attempt can be planned; the round of a mock may be shorter."""


class CannotAttempt(HexloopError):
    """What was asked for does not fit the attempt; the text says why and what to do."""


@transaction.atomic
def prepare_attempt(
    *, user: User, case_key: str, minutes: int = 45, preset: str = "even", of_round: bool = False, at: datetime
) -> Attempt:
    """An attempt at a case whose clock does not run yet, with the minutes of a preset. One that was prepared for this
    case before and never started is taken up again. ``of_round``: the minutes are those of a round of a mock. Raises
    ``CannotAttempt``."""
    plan = _plan(preset, minutes, least=1 if of_round else LEAST_WHOLE)
    case = find_case(user, case_key)
    if case is None:
        raise CannotAttempt("This case is not in your list any more. Choose another one.")
    unused = Attempt.objects.filter(owner=user, case_key=case_key, started_at=None, ended_at=None, removed_at=None)
    attempt = unused.select_for_update().first() or Attempt(owner=user, case_key=case_key, made_at=at)
    attempt.title, attempt.prompt, attempt.under_nda = case.title, case.prompt, case.under_nda
    attempt.minutes, attempt.preset, attempt.stage = minutes, preset, Stage.CLARIFY.value
    attempt.round_minutes = minutes if of_round else None
    attempt.save()
    _follow_plan(attempt, plan)
    return attempt


@transaction.atomic
def start_attempt(
    *, user: User, case_key: str, minutes: int = 45, preset: str = "even", of_round: bool = False, at: datetime
) -> Attempt:
    """An attempt at a case whose clock runs in the first stage. Raises ``CannotAttempt``."""
    attempt = prepare_attempt(user=user, case_key=case_key, minutes=minutes, preset=preset, of_round=of_round, at=at)
    return run_clock(attempt=attempt, at=at)


@transaction.atomic
def plan_attempt(*, attempt: Attempt, minutes: int, preset: str) -> Attempt:
    """The minutes of another preset or length, as long as the clock was never started. Raises ``CannotAttempt``."""
    plan = _plan(preset, minutes)
    attempt = locked(attempt)
    if attempt.started_at is not None:
        raise CannotAttempt("The clock was started, so the preset stays. The minutes of each stage can be changed.")
    attempt.minutes, attempt.preset = minutes, preset
    attempt.save(update_fields=["minutes", "preset"])
    _follow_plan(attempt, plan)
    return attempt


@transaction.atomic
def set_minutes(*, attempt: Attempt, minutes: Mapping[str, int]) -> Attempt:
    """Other minutes for some stages; the whole is their sum, and in a round no more than that has. Raises
    ``CannotAttempt``."""
    attempt = locked(attempt)
    _refuse_ended(attempt)
    stages = list(attempt.stages.all())
    for work in stages:
        given = minutes.get(work.stage, work.planned_minutes)
        if not 0 <= given <= MOST_MINUTES:
            raise CannotAttempt(f"A stage takes 0 to {MOST_MINUTES} minutes. Change {Stage(work.stage).title}.")
        work.planned_minutes = given
    whole = sum(work.planned_minutes for work in stages)
    if not whole:
        raise CannotAttempt("Give at least one stage a minute.")
    if attempt.round_minutes is not None and whole > attempt.round_minutes:
        raise CannotAttempt(f"The round has {attempt.round_minutes} minutes and these are {whole}. Take some off.")
    StageWork.objects.bulk_update(stages, ["planned_minutes"])
    attempt.minutes = whole
    attempt.save(update_fields=["minutes"])
    return attempt


@transaction.atomic
def run_clock(*, attempt: Attempt, at: datetime) -> Attempt:
    """Start the clock, or let it go on after a pause. Nothing happens while it runs. Raises ``CannotAttempt``."""
    attempt = locked(attempt)
    _refuse_ended(attempt)
    if attempt.entered_at is None:
        attempt.started_at = attempt.started_at or at
        attempt.entered_at = attempt.last_sign_at = at
        attempt.save(update_fields=["started_at", "entered_at", "last_sign_at"])
    return attempt


@transaction.atomic
def pause_clock(*, attempt: Attempt, at: datetime) -> Attempt:
    """Stop the clock; what was spent up to now counts. Raises ``CannotAttempt`` in a round, which goes on."""
    attempt = _counted(locked(attempt), at)
    if attempt.round_minutes is not None and attempt.running:
        raise CannotAttempt("The clock of a round cannot be stopped. It goes on until its time is over.")
    attempt.entered_at = attempt.last_sign_at = None
    attempt.save(update_fields=["entered_at", "last_sign_at"])
    return attempt


@transaction.atomic
def sign_of_life(*, attempt: Attempt, at: datetime) -> Attempt:
    """Somebody is there: the time since the last sign counts. Nothing happens while the clock stands."""
    return _counted(locked(attempt), at)


@transaction.atomic
def move_to(*, attempt: Attempt, stage: Stage, at: datetime) -> Attempt:
    """Go on with another stage. Raises ``CannotAttempt``."""
    attempt = _counted(locked(attempt), at)
    _refuse_ended(attempt)
    if attempt.stage != stage:
        attempt.stage = stage.value
        attempt.entered_at = at if attempt.running else None
        attempt.save(update_fields=["stage", "entered_at"])
        recordings.mark(user_id=attempt.owner_id, kind=MarkKind.STAGE, at=at, words=stage.title)
    return attempt


@transaction.atomic
def end_attempt(*, attempt: Attempt, at: datetime) -> Attempt:
    """End it: the clock stops for good, what an interviewer listens for may be shown, and the case comes back in the
    queue from now on. One that has ended stays as it is; one that was never started counts as started now."""
    attempt = _counted(locked(attempt), at)
    if attempt.ended_at is None:
        attempt.started_at = attempt.started_at or at
        attempt.entered_at = attempt.last_sign_at = None
        attempt.ended_at = at
        attempt.save(update_fields=["started_at", "entered_at", "last_sign_at", "ended_at"])
        put_card(user=attempt.owner, case_key=attempt.case_key, at=at)
        let_find(attempt.owner, attempt.case_key)
    return attempt


@transaction.atomic
def leave_round(*, attempt: Attempt) -> Attempt:
    """The mock that it belonged to is not there any more: from now on its clock is its own."""
    attempt = locked(attempt)
    attempt.round_minutes = None
    attempt.save(update_fields=["round_minutes"])
    return attempt


@transaction.atomic
def mark_nda(*, attempt: Attempt, under_nda: bool) -> Attempt:
    """Say whether it may leave in exports and links."""
    attempt = locked(attempt)
    attempt.under_nda = under_nda
    attempt.save(update_fields=["under_nda"])
    let_find(attempt.owner, attempt.case_key)
    return attempt


@transaction.atomic
def remove_attempt(*, attempt: Attempt, at: datetime) -> None:
    """Delete it, with its notes, board and scores. For a day it can be brought back; what was deleted longer ago goes
    for good now."""
    Attempt.objects.filter(owner=attempt.owner, removed_at__lt=at - KEPT_FOR).delete()
    attempt = locked(attempt)
    attempt.removed_at, attempt.entered_at, attempt.last_sign_at = at, None, None
    attempt.save(update_fields=["removed_at", "entered_at", "last_sign_at"])
    let_find(attempt.owner, attempt.case_key)


@transaction.atomic
def restore_attempt(*, attempt: Attempt) -> Attempt:
    """Bring a deleted attempt back."""
    attempt = locked(attempt)
    attempt.removed_at = None
    attempt.save(update_fields=["removed_at"])
    let_find(attempt.owner, attempt.case_key)
    return attempt


@transaction.atomic
def mend_attempts(*, user: User) -> None:
    """Let every attempt of this person, which came in with an export, have its eight stages, and let what is kept as
    JSON have the shape that the pages read."""
    for attempt in Attempt.objects.filter(owner=user).prefetch_related("stages"):
        works = {work.stage: work for work in attempt.stages.all()}
        for stage in Stage:
            work = works.get(stage.value) or StageWork(attempt=attempt, stage=stage.value, planned_minutes=0)
            heard = work.heard if isinstance(work.heard, list) else []
            work.heard = [text for text in heard if isinstance(text, str)]
            work.position = stage.number
            work.save()
    for estimate in Estimate.objects.filter(attempt__owner=user):
        if not isinstance(estimate.inputs, dict):
            estimate.inputs = {}
            estimate.save(update_fields=["inputs"])


def locked(attempt: Attempt) -> Attempt:
    """The row as it stands now, for this transaction alone."""
    return Attempt.objects.select_for_update().get(pk=attempt.pk, owner_id=attempt.owner_id)


def _counted(attempt: Attempt, at: datetime) -> Attempt:
    if not attempt.running:
        return attempt
    counted = step(attempt.last_sign_at or at, at, away=attempt.round_minutes is not None)
    attempt.last_sign_at = counted.until
    attempt.save(update_fields=["last_sign_at"])
    if counted.seconds:
        work = attempt.stages.get(stage=attempt.stage)
        work.seconds += counted.seconds
        work.save(update_fields=["seconds"])
    return attempt


def _refuse_ended(attempt: Attempt) -> None:
    if attempt.ended:
        raise CannotAttempt("This attempt has ended. Start another one at the same case.")


def _plan(preset: str, minutes: int, *, least: int = LEAST_WHOLE) -> Mapping[Stage, int]:
    if preset not in list(Preset):
        raise CannotAttempt("Choose one of the presets: Even, More ML or More E.")
    if not least <= minutes <= MOST_WHOLE:
        raise CannotAttempt(f"A round takes {LEAST_WHOLE} to {MOST_WHOLE} minutes. Most take 45 or 60.")
    return planned_minutes(Preset(preset), minutes)


def _follow_plan(attempt: Attempt, plan: Mapping[Stage, int]) -> None:
    known = {work.stage: work for work in attempt.stages.all()}
    for stage, minutes in plan.items():
        work = known.get(stage.value) or StageWork(attempt=attempt, stage=stage.value)
        work.position, work.planned_minutes = stage.number, minutes
        work.save()
