"""The week as a grid: where each block and event stands, ready to draw."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.urls import reverse

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.calendar import sources
from hexloop.apps.calendar.queries.occurrences import Occurrence, State, days_off, occurrences
from hexloop.apps.calendar.sources import Event, EventSource
from hexloop.core.calendar.lanes import side_by_side
from hexloop.core.interviews.local_times import moment

STEP = 15
FIRST_HOUR, LAST_HOUR = 6, 23
LEAST_ROWS = 2
"""A quarter of an hour is too low for its title."""
LOW_ROWS = 4
"""Below so many rows title and time stand on one line."""
_DAY = timedelta(days=1)
STATE_WORDS = {
    State.NOW: "now",
    State.GOING: "going on",
    State.PAUSED: "paused",
    State.MISSED: "not started",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A block or an event on one day. ``row`` and ``rows`` are quarters of an hour from the top of the grid, ``column``
    and ``width`` twelfths of the day. ``minute`` is its start after midnight by the clocks of the grid, ``day`` the day
    it starts on; ``move_url`` is empty for what cannot be dragged. ``words`` says what its place and
    look say."""

    title: str
    time: str
    detail: str
    round: str
    kind: str
    state: str
    url: str
    move_url: str
    edit_url: str
    key: str
    day: date
    minute: int
    minutes: int
    version: int
    repeats: bool
    words: str
    done: str = ""
    row: int = 1
    rows: int = 1
    column: int = 1
    width: int = 12
    starts_here: bool = True

    @property
    def look(self) -> str:
        """The classes of its place and look in the grid."""
        ends = f"{'' if self.starts_here else ' goes-on'}{' low' if self.rows < LOW_ROWS else ''}"
        place = f"r-{self.row} s-{self.rows} c-{self.column} w-{self.width}"
        return f"{place} {self.kind} {self.state}{ends}"

    @property
    def iso(self) -> str:
        """The day it starts on as addresses have it."""
        return self.day.isoformat()


@dataclass(frozen=True, slots=True)
class LearnedCount:
    """How much of one sort was learned on a day, in words."""

    words: str
    count: int


@dataclass(frozen=True, slots=True)
class Day:
    """A column of the week. ``now_row`` is where the line of the time stands, 0 on other days than today."""

    day: date
    name: str
    label: str
    url: str
    today: bool
    chosen: bool
    off: bool
    entries: list[Entry]
    all_day: list[Entry]
    learned: int
    learned_text: str
    now_row: int = 0
    in_month: bool = True

    @property
    def iso(self) -> str:
        """The day as addresses have it."""
        return self.day.isoformat()


@dataclass(frozen=True, slots=True)
class Hour:
    """A line of the grid."""

    label: str
    row: int
    clock: str


@dataclass(frozen=True, slots=True)
class Week:
    """The whole week. ``first_minute`` is the minute after midnight at its top."""

    days: list[Day]
    hours: list[Hour]
    first_minute: int
    rows: int
    title: str
    on: date
    previous: date
    following: date
    planned: int
    zone: str
    empty: bool
    view: str = "week"

    @property
    def chosen(self) -> Day:
        """The day that a phone shows."""
        return next(day for day in self.days if day.chosen)

    @property
    def planned_text(self) -> str:
        """``14 h 30 min``."""
        hours, minutes = divmod(self.planned, 60)
        return " ".join(filter(None, (f"{hours} h" if hours else "", f"{minutes} min" if minutes else "")))


@dataclass(frozen=True, slots=True)
class _Piece:
    """The part of a block or event that lies on one day: ``begin`` minutes after midnight, ``length`` minutes long. It
    becomes an entry only where it is shown."""

    begin: int
    length: int
    title: str
    starts_here: bool
    of: Occurrence | tuple[EventSource, Event]

    def entry(self, zone: ZoneInfo) -> Entry:
        """It in words; its row and rows are minutes until it is placed."""
        made = block_entry(self.of, zone) if isinstance(self.of, Occurrence) else event_entry(*self.of, zone)
        return replace(made, row=self.begin, rows=self.length, starts_here=self.starts_here)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of days with all that takes place in it."""

    zone: ZoneInfo
    today: date
    blocks: list[Occurrence]
    events: list[tuple[EventSource, Event]]
    off: set[date]
    learned: dict[date, list[LearnedCount]]
    pieces: dict[date, list[_Piece]]


def read_span(user: User, first: date, last: date, at: datetime) -> Span:
    """Everything from midnight of ``first`` to the end of ``last`` in the user's zone. As many queries as there are
    sources, and five."""
    chosen = accounts.preferences(user)
    zone = chosen.zone
    since, until = midnight(first, zone), midnight(last + _DAY, zone)
    blocks, events = occurrences(user, since, until, at=at), sources.events(user, since, until)
    return Span(
        zone=zone,
        today=at.astimezone(zone).date(),
        blocks=blocks,
        events=events,
        off=days_off(user, first, last),
        learned=_learned(user, first, last),
        pieces=_pieces(blocks, events, first, last, zone),
    )


def midnight(day: date, zone: ZoneInfo) -> datetime:
    """The instant at which a day begins by the clocks of a zone."""
    return moment(datetime.combine(day, time()), zone).at


def week(user: User, on: date, at: datetime) -> Week:
    """The week that holds ``on``."""
    monday = on - timedelta(days=on.weekday())
    span = read_span(user, monday, monday + timedelta(days=6), at)
    dates = [monday + timedelta(days=ahead) for ahead in range(7)]
    days = [_day(span, day, on, *entries_of(span, day)) for day in dates]
    first, last = _hours(days)
    rows = (last - first) * 60 // STEP
    return Week(
        days=[_placed(day, first, rows, span, at) for day in days],
        hours=[Hour(f"{hour:02}:00", (hour - first) * 60 // STEP + 1, f"{hour:02}:00") for hour in range(first, last)],
        first_minute=first * 60,
        rows=rows,
        title=_title(monday, monday + timedelta(days=6)),
        on=on,
        previous=on - timedelta(days=7),
        following=on + timedelta(days=7),
        planned=sum(each.minutes for each in span.blocks if each.kind != "free"),
        zone=span.zone.key,
        empty=not span.blocks and not span.events,
    )


def entries_of(span: Span, day: date) -> tuple[list[Entry], list[Entry]]:
    """What takes place on a day, in order: with a time, and the whole day long."""
    return [each.entry(span.zone) for each in span.pieces.get(day, ())], _whole_entries(span, day)


def _whole_entries(span: Span, day: date) -> list[Entry]:
    return [
        event_entry(source, event, span.zone)
        for source, event in span.events
        if event.all_day and event.starts_at.date() <= day < max(event.ends_at.date(), event.starts_at.date() + _DAY)
    ]


def _pieces(
    blocks: Iterable[Occurrence], events: Iterable[tuple[EventSource, Event]], first: date, last: date, zone: ZoneInfo
) -> dict[date, list[_Piece]]:
    """What has a time, cut at midnight, by day and in order."""
    found: dict[date, list[_Piece]] = {}
    timed: list[Occurrence | tuple[EventSource, Event]] = [*blocks, *(pair for pair in events if not pair[1].all_day)]
    for each in timed:
        thing = each if isinstance(each, Occurrence) else each[1]
        starts, ends = thing.starts_at.astimezone(zone), thing.ends_at.astimezone(zone)
        day, final = max(starts.date(), first), min(max(starts, ends).date(), last)
        while day <= final:
            # Begun before this day, it is on it only if it goes on after midnight.
            if starts.date() == day or thing.ends_at > midnight(day, zone):
                begin = starts.hour * 60 + starts.minute if starts.date() == day else 0
                end = ends.hour * 60 + ends.minute if ends.date() == day else 24 * 60
                piece = _Piece(begin, max(STEP, end - begin), thing.title, starts.date() == day, each)
                found.setdefault(day, []).append(piece)
            day += _DAY
    for pieces in found.values():
        pieces.sort(key=lambda piece: (piece.begin, -piece.length, piece.title))
    return found


def block_entry(each: Occurrence, zone: ZoneInfo) -> Entry:
    """A block by the clocks of ``zone``; its row and rows are minutes until it is placed."""
    starts, ends = each.starts_at.astimezone(zone), each.ends_at.astimezone(zone)
    done = f"{round(each.done_seconds / 60)} min done" if each.done_seconds else ""
    state = done if each.state is State.DONE else STATE_WORDS.get(each.state, "")
    clock = f"{starts:%H:%M}–{ends:%H:%M}"
    on, url = each.on.isoformat(), each.url
    return Entry(
        title=each.title,
        time=clock,
        detail=each.goal_text if each.block.goal else "",
        round=each.round,
        kind=each.kind,
        state=each.state.value,
        url=url,
        # Two more reversals for each block cost more than the rest of it.
        move_url=f"{url}move/",
        edit_url=f"{url}edit/",
        # One that happens once keeps its key when it goes to another day.
        key=f"{each.block_id}-{on}" if each.repeats else f"{each.block_id}",
        day=starts.date(),
        minute=starts.hour * 60 + starts.minute,
        minutes=each.minutes,
        version=each.version,
        repeats=each.repeats,
        done=done,
        words=", ".join(filter(None, (f"{starts:%A}", "repeats" if each.repeats else "", state, each.warning))),
    )


def event_entry(source: EventSource, event: Event, zone: ZoneInfo) -> Entry:
    """An event from elsewhere by the clocks of ``zone``."""
    starts, ends = event.starts_at.astimezone(zone), event.ends_at.astimezone(zone)
    clock = "" if event.all_day else f"{starts:%H:%M}–{ends:%H:%M}"
    movable = source.move is not None and event.movable
    return Entry(
        title=event.title,
        time=clock,
        detail=event.detail,
        round=event.round,
        kind="event" if event.busy else "event-free",
        state="tentative" if event.tentative else "",
        url=event.url,
        move_url=reverse("event_move", args=[source.name]) if movable else "",
        edit_url="",
        key=event.key,
        day=starts.date(),
        minute=starts.hour * 60 + starts.minute,
        minutes=max(1, round((event.ends_at - event.starts_at).total_seconds() / 60)),
        version=event.version,
        repeats=False,
        words=", ".join(filter(None, (f"{starts:%A}", event.detail, "not settled" if event.tentative else ""))),
    )


def _day(span: Span, day: date, on: date, entries: list[Entry], whole: list[Entry]) -> Day:
    learned = span.learned.get(day, [])
    return Day(
        day=day,
        name=f"{day:%a}",
        label=f"{day:%A}, {day.day} {day:%B}",
        url=reverse("calendar_day", args=[day.isoformat()]),
        today=day == span.today,
        chosen=day == on,
        off=day in span.off,
        entries=entries,
        all_day=whole,
        learned=sum(each.count for each in learned),
        learned_text=", ".join(each.words for each in learned),
        in_month=day.month == on.month,
    )


def _placed(day: Day, first: int, rows: int, span: Span, at: datetime) -> Day:
    """The day with its entries in rows and columns."""
    spans = []
    for each in day.entries:
        row = (each.row - first * 60) // STEP + 1
        count = max(LEAST_ROWS, -(-each.rows // STEP))
        row = min(row, rows - LEAST_ROWS + 1)
        spans.append((row, min(row + count, rows + 1)))
    places = side_by_side(spans)
    entries = [
        replace(each, row=begin, rows=end - begin, column=place.column, width=place.width)
        for each, (begin, end), place in zip(day.entries, spans, places, strict=True)
    ]
    return replace(day, entries=entries, now_row=_now_row(day, first, rows, at.astimezone(span.zone)))


def _now_row(day: Day, first: int, rows: int, now: datetime) -> int:
    row = (now.hour * 60 + now.minute - first * 60) // STEP + 1
    return row if day.today and 1 <= row <= rows else 0


def _hours(days: Sequence[Day]) -> tuple[int, int]:
    """The hours that the grid shows: the usual ones, and more where something takes place."""
    begins = [each.row // 60 for day in days for each in day.entries]
    ends = [-(-(each.row + each.rows) // 60) for day in days for each in day.entries]
    return min([FIRST_HOUR, *begins]), min(24, max([LAST_HOUR, *ends]))


def _learned(user: User, first: date, last: date) -> dict[date, list[LearnedCount]]:
    found: dict[date, list[LearnedCount]] = {}
    for source in sources.LEARNED.values():
        for day, count in source.counts(user, first, last).items():
            if count:
                words = f"{count} {source.one if count == 1 else source.many}"
                found.setdefault(day, []).append(LearnedCount(words, count))
    return found


def _title(first: date, last: date) -> str:
    """``23–29 November 2026``."""
    if first.month == last.month:
        return f"{first.day}–{last.day} {last:%B %Y}"
    if first.year == last.year:
        return f"{first.day} {first:%B} – {last.day} {last:%B %Y}"
    return f"{first.day} {first:%B %Y} – {last.day} {last:%B %Y}"


SHOWN_IN_MONTH = 3


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A cell of the month. ``shown`` is of its day what fits, and ``more`` how much does not."""

    day: Day
    shown: list[Entry]
    more: int


@dataclass(frozen=True, slots=True)
class Month:
    """Whole weeks around a month."""

    weeks: list[list[MonthDay]]
    title: str
    on: date
    previous: date
    following: date
    zone: str
    view: str = "month"


def month(user: User, on: date, at: datetime) -> Month:
    """The month that holds ``on``, in whole weeks. As many queries as a week."""
    first = on.replace(day=1)
    following = (first + timedelta(days=32)).replace(day=1)
    begin = first - timedelta(days=first.weekday())
    last = following - _DAY
    end = last + timedelta(days=6 - last.weekday())
    span = read_span(user, begin, end, at)
    cells = [_cell(span, begin + timedelta(days=ahead), on) for ahead in range((end - begin).days + 1)]
    return Month(
        weeks=[cells[place : place + 7] for place in range(0, len(cells), 7)],
        title=f"{on:%B %Y}",
        on=on,
        previous=first - _DAY,
        following=following,
        zone=span.zone.key,
    )


def _cell(span: Span, day: date, on: date) -> MonthDay:
    whole = _whole_entries(span, day)
    timed = [each for each in span.pieces.get(day, ()) if each.starts_here]
    count = len(whole) + len(timed)
    # One that does not fit costs as much room as the line that says so.
    room = count if count <= SHOWN_IN_MONTH + 1 else SHOWN_IN_MONTH
    shown = [*whole[:room], *(each.entry(span.zone) for each in timed[: max(0, room - len(whole))])]
    return MonthDay(_day(span, day, on, [], []), shown, count - len(shown))


def learned_lists(user: User, day: date) -> list[tuple[str, Sequence[sources.Learned]]]:
    """What was learned on a day, source by source: a heading and the things."""
    found = [(source, source.learned(user, day)) for source in sources.LEARNED.values()]
    return [
        (f"{len(things)} {source.one if len(things) == 1 else source.many}", things)
        for source, things in found
        if things
    ]


def busy_stretches(user: User, since: datetime, until: datetime, at: datetime) -> list[tuple[datetime, datetime]]:
    """When something takes place already: blocks, and events that keep one busy."""
    blocks: Iterable[tuple[datetime, datetime]] = (
        (each.starts_at, each.ends_at)
        for each in occurrences(user, since, until, at=at)
        if each.state is not State.MISSED
    )
    others = ((event.starts_at, event.ends_at) for _, event in sources.events(user, since, until) if event.busy)
    return sorted([*blocks, *others])
