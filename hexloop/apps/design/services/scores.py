"""Scores of an attempt by stage, one's own and friends', and what an interviewer would have heard."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime

from django.db import transaction

from hexloop.apps.design.models import BY_SELF, MOST_NAME, MOST_WORDS, SCORES, Attempt, Score
from hexloop.apps.design.services.attempts import locked
from hexloop.core.design.stages import Stage
from hexloop.lib.errors import HexloopError

MOST_HEARD = 20
"""How many things can be ticked in a stage; a case has six at most."""


class CannotScore(HexloopError):
    """The scores cannot be kept; the text says why and what to do."""


@transaction.atomic
def score_attempt(
    *,
    attempt: Attempt,
    points: Mapping[str, int],
    words: Mapping[str, str],
    at: datetime,
    by: str = BY_SELF,
    name: str = "",
) -> list[Score]:
    """Replace what ``by`` (``self``, or the key of a share) said of an attempt that has ended: ``points`` and ``words``
    by stage. A stage without points has no score; words alone are refused. Raises ``CannotScore``."""
    attempt = locked(attempt)
    if not attempt.ended:
        raise CannotScore("An attempt is scored once it has ended.")
    rows = [
        Score(
            attempt=attempt,
            by=by,
            name=_clean(name, "The name", MOST_NAME),
            stage=stage.value,
            points=_checked(points[stage.value]),
            words=_clean(words.get(stage.value, ""), f"The words on {stage.title}", MOST_WORDS),
            at=at,
        )
        for stage in Stage
        if stage.value in points
    ]
    for stage in Stage:
        if stage.value not in points and words.get(stage.value, "").strip():
            raise CannotScore(f"{stage.title} has words and no score. Choose 1 to 4 for it.")
    attempt.scores.filter(by=by).delete()
    return Score.objects.bulk_create(rows)


@transaction.atomic
def keep_review(
    *,
    attempt: Attempt,
    points: Mapping[str, int],
    words: Mapping[str, str],
    heard: Mapping[str, Collection[str]],
    at: datetime,
) -> None:
    """Keep one's own scores and what was heard, both or neither. Raises ``CannotScore``."""
    score_attempt(attempt=attempt, points=points, words=words, at=at)
    tick_heard(attempt=attempt, heard=heard)


@transaction.atomic
def tick_heard(*, attempt: Attempt, heard: Mapping[str, Collection[str]]) -> None:
    """Say which of the things that an interviewer listens for were said, by stage. Raises ``CannotScore`` before the
    end."""
    attempt = locked(attempt)
    if not attempt.ended:
        raise CannotScore("What an interviewer listens for is shown once the attempt has ended.")
    for work in attempt.stages.all():
        work.heard = [text.replace("\0", "")[:MOST_WORDS] for text in heard.get(work.stage, ())][:MOST_HEARD]
        work.save(update_fields=["heard"])


def _checked(points: int) -> int:
    if points not in SCORES:
        raise CannotScore("A score is 1, 2, 3 or 4.")
    return points


def _clean(text: str, words: str, most: int) -> str:
    text = text.replace("\0", " ").replace("\r\n", "\n").strip()
    if len(text) > most:
        raise CannotScore(f"{words} may have {most} characters and has {len(text)}. Shorten it.")
    return text
