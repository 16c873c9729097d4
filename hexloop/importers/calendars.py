"""Calendars out and in: the file that leaves, and files of others as busy times."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import IO

from django.conf import settings
from django.db import transaction
from django.db.models import Count

from hexloop.apps.accounts.models import User
from hexloop.apps.calendar.models import BusyKind
from hexloop.apps.calendar.queries.busy import busy_sources
from hexloop.apps.calendar.services.busy import keep_file, read_file
from hexloop.core.formats.ics.reading import MOST_BYTES, TakenTimes


@dataclass(frozen=True, slots=True)
class BroughtCalendar:
    """What a file brought: how many times are taken and how many are only noted (shown as free), how many of a file of
    the same name they replaced, and sentences about what was left out or bent."""

    name: str
    taken: int
    noted: int
    replaced: int
    told: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """All of it in a sentence."""
        times = f"{self.taken:,} taken {'time' if self.taken == 1 else 'times'}"
        noted = f", {self.noted:,} more noted as free" if self.noted else ""
        replaced = f", in place of {self.replaced:,} of before" if self.replaced else ""
        return f"{self.name}: {times}{noted}{replaced}."


def read_calendar_file(*, user: User, file: IO[bytes], at: datetime) -> TakenTimes:
    """What a file of another calendar says; writes nothing. Raises ``BadFile``."""
    return read_file(user=user, raw=file.read(MOST_BYTES + 1), at=at)


@transaction.atomic
def bring_calendar(*, user: User, name: str, found: TakenTimes, at: datetime, dry_run: bool = False) -> BroughtCalendar:
    """Its times into the calendar, in place of those of a file of the same name. With ``dry_run`` the answer is the
    same and nothing is kept. Raises ``CannotBring``."""
    counts = dict(busy_sources(user).filter(kind=BusyKind.FILE).values_list("name").annotate(Count("times")))
    source = keep_file(user=user, name=name, found=found, at=at)
    transaction.set_rollback(dry_run)
    taken = sum(time.busy for time in found.times)
    return BroughtCalendar(
        name=source.name,
        taken=taken,
        noted=len(found.times) - taken,
        replaced=counts.get(source.name, 0),
        told=tuple(source.told),
    )


def local_address(path: str) -> str:
    """A page of ours as it is opened on this computer."""
    return f"http://127.0.0.1:{settings.PORT}{path}"
