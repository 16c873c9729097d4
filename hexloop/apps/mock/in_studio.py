"""The round of an attempt in the studio: its time there is that of the round, by the same clock."""

from __future__ import annotations

from datetime import datetime

from django.urls import reverse

from hexloop.apps.design.models import Attempt
from hexloop.apps.design.rounds import RoundShown
from hexloop.apps.design.services.attempts import end_attempt
from hexloop.apps.mock.models import MockItem, State
from hexloop.apps.mock.queries.debrief import RECORDED_AS
from hexloop.apps.mock.queries.round_page import clock_props
from hexloop.apps.mock.queries.time_left import clock_text, seconds_left
from hexloop.apps.mock.queries.visible import round_url
from hexloop.apps.mock.services.running import let_time_pass


def round_of_attempt(attempt: Attempt, at: datetime) -> RoundShown | None:
    """The round that asked an attempt, after time has passed; ``None`` where there is none, or its mock was deleted."""
    items = MockItem.objects.filter(design_attempt=attempt, owner_id=attempt.owner_id, round__mock__removed_at=None)
    item = items.select_related("round__mock", "owner").first()
    if item is None:
        return None
    rounds = let_time_pass(user=item.owner, mock=item.round.mock, at=at)
    row = next(each for each in rounds if each.pk == item.round_id)
    if row.state != State.RUNNING and not attempt.ended:
        # Also one that the round had gone on from.
        end_attempt(attempt=attempt, at=row.ended_at or at)
    state_url = reverse("mock_round_state", args=[row.mock_id, row.position])
    return RoundShown(
        title=row.title,
        url=round_url(row),
        minutes=row.minutes,
        left=clock_text(seconds_left(row, at)),
        over=row.state != State.RUNNING,
        clock=clock_props(row, at, state_url=state_url, over_url=round_url(row)),
        recorded_as=(RECORDED_AS, str(row.pk)),
    )
