"""A calendar of others as plain times. The bytes are opened in a confined process only."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from hexloop.core.formats.errors import BadFile
from hexloop.lib.confined import running as confined

PROGRAM = Path(__file__).with_name("program.py")
LIMITS = confined.Limits(cpu_s=20, wall_s=25.0)
MOST_BYTES = 10 * 1024 * 1024
MOST_PRINTED = 32 * 1024 * 1024
BEHIND, AHEAD = timedelta(days=366), timedelta(days=731)
HEAD = 4096

_UNSEEN = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]+")


@dataclass(frozen=True, slots=True)
class Taken:
    """A time that another calendar says is taken, or only notes (``busy`` false). Instants in UTC; of whole days they
    are midnights and only the dates count, the last one not included."""

    uid: str
    title: str
    starts_at: datetime
    ends_at: datetime
    all_day: bool
    busy: bool
    zone: str


@dataclass(slots=True)
class TakenTimes:
    """All of a calendar between a year ago and two years ahead, and sentences about what was left out or bent."""

    times: list[Taken] = field(default_factory=list)
    told: list[str] = field(default_factory=list)


def looks_like_calendar(head: bytes) -> bool:
    """Whether a file is a calendar by its first bytes."""
    return head[:HEAD].removeprefix(b"\xef\xbb\xbf").lstrip().upper().startswith(b"BEGIN:VCALENDAR")


def read_calendar(raw: bytes, *, at: datetime, zone: str, limits: confined.Limits = LIMITS) -> TakenTimes:
    """The times of a calendar around ``at``; those that name no zone are by the clocks of ``zone``.

    Raises ``BadFile`` when it is too large, no calendar, or takes longer to read than a limit allows. Whoever reads it
    from somewhere need not read more than ``MOST_BYTES`` and one.
    """
    if len(raw) > MOST_BYTES:
        raise BadFile(
            f"This calendar is larger than {MOST_BYTES // 2**20} MB. Export fewer years, or one calendar at a time."
        )
    if not looks_like_calendar(raw):
        raise BadFile("This is no calendar: it does not begin with BEGIN:VCALENDAR. Export it as .ics (iCalendar).")
    words = [(at - BEHIND).isoformat(), (at + AHEAD).isoformat(), zone]
    with tempfile.TemporaryFile() as file:
        file.write(raw)
        file.seek(0)
        with closing(confined.lines(PROGRAM, limits=limits, words=words, stdin=file)) as printed:
            found = _taken(printed)
    if found is None:
        raise BadFile(
            "This calendar takes too long to read, or is broken in the middle. Export fewer years of it and try again."
        )
    return found


def _taken(lines: Iterable[bytes]) -> TakenTimes | None:
    """What was printed; ``None`` when the end is missing."""
    found, size = TakenTimes(), 0
    for line in lines:
        size += len(line)
        if size > MOST_PRINTED:
            return None
        try:
            match json.loads(line):
                case ["time", *rest]:
                    found.times.append(_time(rest))
                case ["told", str(sentence)]:
                    found.told.append(_clean(sentence))
                case ["end"]:
                    return found
        except (ValueError, TypeError):
            return None  # cut off in the midst of a line, or not ours
    return None


def _time(row: list[Any]) -> Taken:
    uid, title, starts, ends, all_day, busy, zone = row
    starts_at, ends_at = datetime.fromisoformat(starts), datetime.fromisoformat(ends)
    return Taken(
        _clean(uid)[:255], _clean(title)[:200], starts_at, ends_at, bool(all_day), bool(busy), _clean(zone)[:64]
    )


def _clean(text: str) -> str:
    return _UNSEEN.sub(" ", text).strip()
