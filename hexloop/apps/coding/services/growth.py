"""How a solution grows, measured and kept with its attempt."""

from __future__ import annotations

from hexloop.apps.coding import measuring
from hexloop.apps.coding.models import Attempt
from hexloop.apps.coding.packs import part_content
from hexloop.apps.coding.showing import storable
from hexloop.core.growth.classes import GrowthClass
from hexloop.core.judge.verdict import Verdict
from hexloop.lib.errors import HexloopError


class NotMeasurable(HexloopError):
    """A problem that does not say how it grows, or an attempt that does not solve it."""


def record_growth(*, attempt: Attempt, guess: GrowthClass | None) -> Attempt:
    """Measure the attempt's code and keep what came of it. A guess counts only before the first measurement.

    Raises ``NotMeasurable``, ``GrowthFailed``, ``CasesFailed``, ``AlreadyMeasuring`` and ``Stopped``; nothing is
    kept then.
    """
    content = part_content(attempt.problem.slug, attempt.part)
    if content.grow is None or attempt.verdict != Verdict.ACCEPTED.value or attempt.elsewhere:
        raise NotMeasurable("Only an accepted attempt at a problem with inputs of every size can be measured.")
    measured = measuring.measure(content, attempt.source, attempt_id=attempt.pk)
    if attempt.growth is None and guess is not None:
        attempt.guess = guess.value
    points = [[point.n, round(point.ms, 4), round(point.give_ms, 4)] for point in measured.points]
    attempt.growth = {"points": points, "note": storable(measured.note)}
    attempt.save(update_fields=["growth", "guess"])
    return attempt
