"""Writing down the moments of a round: runs, submits, hints, silences."""

from __future__ import annotations

from datetime import datetime, timedelta

from hexloop.apps.mock.models import Mark, MarkKind, MockRound

MOST_MARKS = 2_000
"""Of one round; more says nothing any more, so it is not kept."""
MOST_WORDS = 200


def mark(*, mock_round: MockRound, kind: MarkKind, at: datetime, words: str = "") -> Mark | None:
    """Note that something happened at ``at``; ``words`` say what, in a sentence that the interviewer may read too."""
    if Mark.objects.filter(round=mock_round).count() >= MOST_MARKS:
        return None
    since = at - (mock_round.started_at or at)
    return Mark.objects.create(
        round=mock_round, at_ms=max(0, since // timedelta(milliseconds=1)), kind=kind, words=words[:MOST_WORDS]
    )
