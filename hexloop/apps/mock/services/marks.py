"""Writing down the moments of a round: runs, submits, hints, stages."""

from __future__ import annotations

from datetime import datetime, timedelta

from hexloop.apps.mock.models import Mark, MarkKind, MockRound
from hexloop.apps.recordings import services as recordings
from hexloop.apps.recordings.models import MarkKind as SoundMark

MOST_MARKS = 2_000
"""Of one round; more says nothing any more, so it is not kept."""
MOST_WORDS = 200


def mark(*, mock_round: MockRound, kind: MarkKind, at: datetime, words: str = "") -> Mark | None:
    """Note that something happened at ``at``, in the round and in what is recorded of it; ``words`` say what, in a
    sentence that the interviewer may read too."""
    recordings.mark(user_id=mock_round.owner_id, kind=SoundMark(kind.value), at=at, words=words)
    if Mark.objects.filter(round=mock_round).count() >= MOST_MARKS:
        return None
    since = at - (mock_round.started_at or at)
    return Mark.objects.create(
        round=mock_round, at_ms=max(0, since // timedelta(milliseconds=1)), kind=kind, words=words[:MOST_WORDS]
    )
