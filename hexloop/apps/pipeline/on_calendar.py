"""Interviews as the calendar shows them, and what happens when one is dragged there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from hexloop.apps.accounts.models import User
from hexloop.apps.calendar.sources import CannotMove, Event, EventSource, Move
from hexloop.apps.pipeline.finding import round_ids
from hexloop.apps.pipeline.models.rounds import MOST_MINUTES, round_key, round_title
from hexloop.apps.pipeline.queries import interviews_between, round_url, visible_rounds
from hexloop.apps.pipeline.queries.visible import web_links
from hexloop.apps.pipeline.services import ChangedElsewhere, reschedule
from hexloop.core.interviews.words import Stage

GONE = "This interview is not there any more. Reload the calendar."
CHANGED = "This interview was changed elsewhere since the calendar was opened. Look again, then move it."

COLUMNS = (
    "pk",
    "number",
    "loop__company__name",
    "loop__company__slug",
    "name",
    "kind",
    "entails",
    "practises",
    "stage",
    "starts_at",
    "zone",
    "minutes",
    "links",
    "under_nda",
    "version",
)
"""What an event says of a round: models of all three tables cost more than the events."""


def interview_events(user: User, since: datetime, until: datetime) -> Sequence[Event]:
    """Interviews that touch the time between. One query."""
    begins = since - timedelta(minutes=MOST_MINUTES)
    found = interviews_between(user, begins, until).values(*COLUMNS)
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


def _event(row: Mapping[str, Any]) -> Event:
    return Event(
        key=round_key(row["pk"]),
        title=f"{row['loop__company__name']}: {round_title(row['name'], row['kind'])}",
        starts_at=row["starts_at"],
        ends_at=row["starts_at"] + timedelta(minutes=row["minutes"]),
        url=round_url(row["loop__company__slug"], row["number"]),
        detail=row["entails"],
        round=row["practises"],
        zone=row["zone"],
        place=next(iter(web_links(row["links"])), ""),
        movable=row["stage"] != Stage.DONE,
        under_nda=row["under_nda"],
        version=row["version"],
    )


SOURCE = EventSource("interviews", events=interview_events, move=move_interview)
