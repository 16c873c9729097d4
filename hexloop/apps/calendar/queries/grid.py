"""The week as a grid: where each block and event stands, ready to draw."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.addresses import address
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
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
STATE_WORDS = {
    State.NOW: "now",
    State.GOING: "going on",
    State.PAUSED: "paused",
    State.MISSED: "not started",
}


@dataclass(slots=True, unsafe_hash=True)
class Entry:
    """A block or an event on one day. ``row`` and ``rows`` are quarters of an hour from the top of the grid, ``column``
    and ``width`` twelfths of the day. ``minute`` is its start after midnight by the clocks of the grid, ``day`` the day
    it starts on; ``move_url`` is empty for what cannot be dragged. ``words`` says what its place and
    look say. Once placed it stays as it is: it is drawn by what it says."""

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
class MonthEntry:
    """A block or an event in a cell of the month: ``clock`` is when it starts, ``look`` its classes, and ``words`` what
    they say."""

    title: str
    clock: str
    url: str
    round: str
    look: str
    words: str


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


@dataclass(slots=True)
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
        made.row, made.rows, made.starts_here = self.begin, self.length, self.starts_here
        return made

    def line(self, zone: ZoneInfo) -> MonthEntry:
        """It in a cell of the month."""
        return block_line(self.of, zone) if isinstance(self.of, Occurrence) else event_line(*self.of, zone)


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
    return [event_entry(*each, span.zone) for each in _whole(span, day)]


def _whole(span: Span, day: date) -> list[tuple[EventSource, Event]]:
    return [
        (source, event)
        for source, event in span.events
        if event.all_day and event.starts_at.date() <= day < max(event.ends_at.date(), event.starts_at.date() + _DAY)
    ]


def _pieces(
    blocks: Iterable[Occurrence], events: Iterable[tuple[EventSource, Event]], first: date, last: date, zone: ZoneInfo
) -> dict[date, list[_Piece]]:
    """What has a time, cut at midnight, by day and in order."""
    found: dict[date, list[_Piece]] = {}
    for block in blocks:
        for day, piece in _cut(block, block, (first, last), zone):
            found.setdefault(day, []).append(piece)
    for source, event in events:
        if not event.all_day:
            for day, piece in _cut(event, (source, event), (first, last), zone):
                found.setdefault(day, []).append(piece)
    for pieces in found.values():
        pieces.sort(key=lambda piece: (piece.begin, -piece.length, piece.title))
    return found


def _cut(
    thing: Occurrence | Event, of: Occurrence | tuple[EventSource, Event], days: tuple[date, date], zone: ZoneInfo
) -> list[tuple[date, _Piece]]:
    """What lies of a thing on each of these days, from the first to the last."""
    starts, ends = thing.starts_at.astimezone(zone), thing.ends_at.astimezone(zone)
    begins_on, ends_on = starts.date(), ends.date()
    begin, end = starts.hour * 60 + starts.minute, ends.hour * 60 + ends.minute
    if begins_on == ends_on and days[0] <= begins_on <= days[1]:
        return [(begins_on, _Piece(begin, max(STEP, end - begin), thing.title, True, of))]
    found = []
    day, final = max(begins_on, days[0]), min(max(begins_on, ends_on), days[1])
    while day <= final:
        # Begun before this day, it is on it only if it goes on after midnight.
        if begins_on == day or thing.ends_at > midnight(day, zone):
            since = begin if begins_on == day else 0
            until = end if ends_on == day else 24 * 60
            found.append((day, _Piece(since, max(STEP, until - since), thing.title, begins_on == day, of)))
        day += _DAY
    return found


def block_entry(each: Occurrence, zone: ZoneInfo) -> Entry:
    """A block by the clocks of ``zone``; its row and rows are minutes until it is placed."""
    starts, ends = each.starts_at.astimezone(zone), each.ends_at.astimezone(zone)
    done = _done_words(each)
    clock = f"{_clock(starts)}–{_clock(ends)}"
    on, url = each.on.isoformat(), each.url
    return Entry(
        title=each.title,
        time=clock,
        detail=each.goal_text if each.block.goal else "",
        round=each.round,
        kind=each.kind,
        state=each.state.value,
        url=url,
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
        words=_block_words(each, starts),
    )


@lru_cache(maxsize=4096)
def block_line(each: Occurrence, zone: ZoneInfo) -> MonthEntry:
    """A block in a cell of the month."""
    starts = each.starts_at.astimezone(zone)
    look = f"{each.kind} {each.state.value}"
    return MonthEntry(each.title, _clock(starts), each.url, each.round, look, _block_words(each, starts))


def _clock(at: datetime) -> str:
    """``08:30``. The format of times does the same at four times the cost."""
    return f"{at.hour:02}:{at.minute:02}"


def _done_words(each: Occurrence) -> str:
    return f"{round(each.done_seconds / 60)} min done" if each.done_seconds else ""


def _block_words(each: Occurrence, starts: datetime) -> str:
    """What its place and look say."""
    state = _done_words(each) if each.state is State.DONE else STATE_WORDS.get(each.state, "")
    return ", ".join(filter(None, (WEEKDAYS[starts.weekday()], "repeats" if each.repeats else "", state, each.warning)))


def event_entry(source: EventSource, event: Event, zone: ZoneInfo) -> Entry:
    """An event from elsewhere by the clocks of ``zone``."""
    starts, ends = event.starts_at.astimezone(zone), event.ends_at.astimezone(zone)
    clock = "" if event.all_day else f"{_clock(starts)}–{_clock(ends)}"
    movable = source.move is not None and event.movable
    return Entry(
        title=event.title,
        time=clock,
        detail=event.detail,
        round=event.round,
        kind=_event_kind(event),
        state=_event_state(event),
        url=event.url,
        move_url=address("event_move", source.name) if movable else "",
        edit_url="",
        key=event.key,
        day=starts.date(),
        minute=starts.hour * 60 + starts.minute,
        minutes=max(1, round((event.ends_at - event.starts_at).total_seconds() / 60)),
        version=event.version,
        repeats=False,
        words=_event_words(event, starts),
    )


def event_line(source: EventSource, event: Event, zone: ZoneInfo) -> MonthEntry:
    """An event in a cell of the month."""
    starts = event.starts_at.astimezone(zone)
    clock = "" if event.all_day else _clock(starts)
    look = f"{_event_kind(event)} {_event_state(event)}"
    return MonthEntry(event.title, clock, event.url, event.round, look, _event_words(event, starts))


def _event_kind(event: Event) -> str:
    return "event" if event.busy else "event-free"


def _event_state(event: Event) -> str:
    return "tentative" if event.tentative else ""


def _event_words(event: Event, starts: datetime) -> str:
    not_settled = "not settled" if event.tentative else ""
    return ", ".join(filter(None, (WEEKDAYS[starts.weekday()], event.detail, not_settled)))


def _day(span: Span, day: date, on: date, entries: list[Entry], whole: list[Entry]) -> Day:
    learned = span.learned.get(day, [])
    return Day(
        day=day,
        name=f"{day:%a}",
        label=f"{day:%A}, {day.day} {day:%B}",
        url=address("calendar_day", day.isoformat()),
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
    for each, (begin, end), place in zip(day.entries, spans, places, strict=True):
        each.row, each.rows, each.column, each.width = begin, end - begin, place.column, place.width
    return replace(day, now_row=_now_row(day, first, rows, at.astimezone(span.zone)))


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
    shown: list[MonthEntry]
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
    whole = _whole(span, day)
    timed = [each for each in span.pieces.get(day, ()) if each.starts_here]
    count = len(whole) + len(timed)
    # One that does not fit costs as much room as the line that says so.
    room = count if count <= SHOWN_IN_MONTH + 1 else SHOWN_IN_MONTH
    shown = [
        *(event_line(*each, span.zone) for each in whole[:room]),
        *(each.line(span.zone) for each in timed[: max(0, room - len(whole))]),
    ]
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
