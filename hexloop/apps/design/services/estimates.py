"""Estimates that were worked out in an attempt."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from hexloop.apps.design.models import MOST_LINE, Attempt, Estimate
from hexloop.apps.design.services.attempts import sign_of_life
from hexloop.apps.design.services.notes import CannotKeepNotes, add_to_notes
from hexloop.apps.recordings import services as recordings
from hexloop.apps.recordings.models import MarkKind
from hexloop.core.design.calculator import Given
from hexloop.core.design.estimates import CALCULATORS, compute, estimate_markdown
from hexloop.core.design.stages import Stage

MOST_ESTIMATES = 200


@transaction.atomic
def put_estimate(*, attempt: Attempt, stage: Stage, calculator: str, given: Given, at: datetime) -> Estimate:
    """Work a calculator out, put it at the end of the notes of a stage, and keep what was put in.

    Raises ``BadInputs`` or ``NoCalculator`` from the calculators, ``CannotKeepNotes`` where the notes are full.
    """
    text = estimate_markdown(compute(calculator, given))
    if len(text) > MOST_LINE or attempt.estimates.count() >= MOST_ESTIMATES:
        raise CannotKeepNotes("This is more than an attempt keeps of estimates. Write the figures into the notes.")
    sign_of_life(attempt=attempt, at=at)
    add_to_notes(attempt=attempt, stage=stage, line=text)
    title = CALCULATORS[calculator].title
    recordings.mark(user_id=attempt.owner_id, kind=MarkKind.ESTIMATE, at=at, words=title)
    return Estimate.objects.create(
        attempt=attempt, stage=stage.value, calculator=calculator, inputs=dict(given), text=text, at=at
    )
