"""Interviews as the calendar shows them, and what happens when one is dragged there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from hexloop.apps.accounts.models import User
from hexloop.apps.calendar.sources import CannotMove, Event, EventSource, Move
from hexloop.apps.pipeline.finding import round_ids
from hexloop.apps.pipeline.models import Round
from hexloop.apps.pipeline.models.rounds import MOST_MINUTES
from hexloop.apps.pipeline.queries import interviews_between, round_url, visible_rounds
from hexloop.apps.pipeline.queries.visible import web_links
from hexloop.apps.pipeline.services import ChangedElsewhere, reschedule
from hexloop.core.interviews.words import Stage

GONE = "This interview is not there any more. Reload the calendar."
CHANGED = "This interview was changed elsewhere since the calendar was opened. Look again, then move it."


def interview_events(user: User, since: datetime, until: datetime) -> Sequence[Event]:
    """Interviews that touch the time between. One query."""
    begins = since - timedelta(minutes=MOST_MINUTES)
    found = interviews_between(user, begins, until)
    return [event for row in found if (event := _event(row)).ends_at > since]


def move_interview(user: User, move: Move, at: datetime) -> None:
    """Give an interview the time to which it was dragged; its zone stays. Raises ``CannotMove``."""
    row = visible_rounds(user).filter(pk__in=round_ids([move.key])).first()
    if row is None:
        raise CannotMove(GONE)
    if row.stage == Stage.DONE:
        raise CannotMove("This interview is done. Open it to correct its time.")
    try:
        reschedule(user=user, round=row, starts_at=move.starts_at, minutes=move.minutes, version=move.version, at=at)
    except ChangedElsewhere as error:
        raise CannotMove(CHANGED) from error


def _event(row: Round) -> Event:
    assert row.starts_at is not None
    company = row.loop.company
    return Event(
        key=row.key,
        title=f"{company.name}: {row.title}",
        starts_at=row.starts_at,
        ends_at=row.starts_at + timedelta(minutes=row.minutes),
        url=round_url(company.slug, row.number),
        detail=row.entails,
        round=row.practises,
        zone=row.zone,
        place=next(iter(web_links(row.links)), ""),
        movable=row.stage != Stage.DONE,
        under_nda=row.under_nda,
        version=row.version,
    )


SOURCE = EventSource("interviews", events=interview_events, move=move_interview)
