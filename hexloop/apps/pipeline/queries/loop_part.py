"""What the page of a company shows of one of its loops."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.companies.models import Company
from hexloop.apps.pipeline.models import Contact, Debrief, FileUse, Loop, LoopFile, Round, StatusChange
from hexloop.apps.pipeline.queries.asked import STORY
from hexloop.apps.pipeline.queries.interviews import REMINDED
from hexloop.apps.pipeline.queries.offers import average_text
from hexloop.apps.pipeline.queries.times import Now, agreed_text, ends_at, when_text
from hexloop.apps.pipeline.queries.visible import (
    loop_url,
    loops_of,
    round_url,
    rounds_of,
    visible_contacts,
    visible_files,
    visible_offers,
    web_links,
)
from hexloop.apps.stories.queries.things import story_things
from hexloop.core.interviews.words import Outcome, Stage, Status
from hexloop.core.memory.wording import day_text
from hexloop.lib.html import Html
from hexloop.lib.markdown import to_html


@dataclass(frozen=True, slots=True)
class RoundRow:
    """A round in the table of a loop. ``stage`` is a stage in the words of chips; ``when`` is the time for who looks,
    ``agreed`` the same in the zone of the agreement where clocks differ. ``debrief`` leads to what is to be written
    down, or was."""

    number: int
    title: str
    entails: str
    practises: str
    stage: str
    outcome: str
    passed: bool
    when: str
    agreed: str
    url: str
    debrief: str
    debriefed: bool
    under_nda: bool


@dataclass(frozen=True, slots=True)
class LoopTab:
    """One of several loops of a company."""

    title: str
    status: str
    url: str
    current: bool


@dataclass(frozen=True, slots=True)
class Event:
    """A line of the time line. ``change`` is the id of a status that can be corrected, 0 for anything else; ``on_iso``
    its day for a field."""

    on: date
    day: str
    words: str
    url: str = ""
    change: int = 0
    on_iso: str = ""


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file of a loop."""

    pk: int
    name: str
    use: str
    url: str


@dataclass(frozen=True, slots=True)
class OfferLine:
    """The offer of a loop in two lines."""

    total: str
    deadline: str


@dataclass(frozen=True, slots=True)
class ToldAgain:
    """A story that was told in more than one of the ``rounds`` of a loop."""

    title: str
    url: str
    rounds: list[str]


@dataclass(frozen=True, slots=True)
class LoopPart:
    """A loop with all that belongs to it. ``wanted`` are the rounds of the six that its meetings ask."""

    loop: Loop
    title: str
    tabs: list[LoopTab]
    rows: list[RoundRow]
    told_again: list[ToldAgain]
    wanted: tuple[str, ...]
    status_title: str
    since: str
    next_on: date | None
    events: list[Event]
    contacts: list[Contact]
    files: list[FileRow]
    offer: OfferLine | None
    notes: Html | None
    link: str


def loop_part(user: User, company: Company, number: int | None, at: datetime) -> LoopPart | None:
    """The loop of this number, or the latest that is under way; ``None`` where there is none. Seven queries."""
    loops = loops_of(user, company)
    loop = next((one for one in loops if number is None or one.number == number), None)
    if loop is None:
        return None
    now = Now(at, accounts.preferences(user).zone)
    rounds = rounds_of(loop)
    debriefed, told = _debriefs(rounds)
    changes = list(loop.changes.order_by("on", "pk"))
    since = [one.on for one in changes if one.status == loop.status]
    return LoopPart(
        loop=loop,
        title=loop.role,
        tabs=[_tab(one, company, loop) for one in loops] if len(loops) > 1 else [],
        rows=[_row(row, company, debriefed, now) for row in rounds],
        told_again=_told_again(user, told),
        wanted=tuple(dict.fromkeys(row.practises for row in rounds if row.practises)),
        status_title=Status(loop.status).title,
        since=day_text(since[-1], now.today) if since else "",
        next_on=_next_on(rounds, now),
        events=_events(changes, rounds, company, debriefed, now),
        contacts=[one for one in visible_contacts(user, company) if one.removed_at is None],
        files=[_file(one) for one in visible_files(user, loop) if one.removed_at is None],
        offer=_offer(user, loop, now),
        notes=to_html(loop.notes) if loop.notes else None,
        link=next(iter(web_links([loop.link])), ""),
    )


def _debriefs(rounds: Sequence[Round]) -> tuple[set[int], Mapping[str, list[str]]]:
    """Which rounds have a debrief, and in which of them each story was told, by its key."""
    titles = {row.pk: row.title for row in rounds}
    debriefs = Debrief.objects.filter(round__in=titles).order_by("round__place", "asked__place")
    debriefed, told = set(), dict[str, list[str]]()
    for round_id, kind, key in debriefs.values_list("round_id", "asked__kind", "asked__key"):
        debriefed.add(round_id)
        if kind == STORY and titles[round_id] not in told.setdefault(key, []):
            told[key].append(titles[round_id])
    return debriefed, told


def _told_again(user: User, told: Mapping[str, list[str]]) -> list[ToldAgain]:
    """The stories of more than one round. A query where there is one."""
    often = {key: titles for key, titles in told.items() if len(titles) > 1}
    things = story_things(user, list(often)) if often else {}
    return [ToldAgain(thing.title, thing.url, often[key]) for key, thing in things.items()]


def _tab(loop: Loop, company: Company, current: Loop) -> LoopTab:
    title = loop.role or f"Loop {loop.number}"
    return LoopTab(title, Status(loop.status).title, loop_url(company.slug, loop.number), loop == current)


def _row(row: Round, company: Company, debriefed: set[int], now: Now) -> RoundRow:
    url = round_url(company.slug, row.number)
    end = ends_at(row)
    fresh = end is not None and now.at - REMINDED < end <= now.at
    open_debrief = fresh and row.pk not in debriefed and not row.no_debrief and row.outcome != Outcome.CANCELLED
    return RoundRow(
        number=row.number,
        title=row.title,
        entails=row.entails,
        practises=row.practises,
        stage=row.stage.replace("_", " "),
        outcome="" if row.outcome == Outcome.WAITING else Outcome(row.outcome).title,
        passed=row.outcome == Outcome.PASSED,
        when=_when(row, now),
        agreed="" if row.stage == Stage.DONE else agreed_text(row, now),
        url=url,
        debrief=f"{url}debrief/" if open_debrief or row.pk in debriefed else "",
        debriefed=row.pk in debriefed,
        under_nda=row.under_nda,
    )


def _when(row: Round, now: Now) -> str:
    if row.starts_at is None:
        return row.availability or ("" if row.stage == Stage.DONE else "no time yet")
    if row.stage == Stage.DONE:
        return day_text(row.starts_at.astimezone(now.zone).date(), now.today)
    return when_text(row.starts_at, now)


def _next_on(rounds: Sequence[Round], now: Now) -> date | None:
    """The day of the next meeting."""
    ahead = [
        row.starts_at
        for row in rounds
        if row.starts_at and row.starts_at + timedelta(minutes=row.minutes) > now.at and row.stage != Stage.DONE
    ]
    return min(ahead).astimezone(now.zone).date() if ahead else None


def _events(
    changes: Sequence[StatusChange], rounds: Sequence[Round], company: Company, debriefed: set[int], now: Now
) -> list[Event]:
    """Statuses and meetings by day, the newest first."""
    events = [
        Event(one.on, day_text(one.on, now.today), Status(one.status).title, change=one.pk, on_iso=one.on.isoformat())
        for one in changes
    ]
    for row in rounds:
        if row.starts_at is None:
            continue
        on = row.starts_at.astimezone(now.zone).date()
        words = f"{row.title}{'' if row.outcome == Outcome.WAITING else f': {Outcome(row.outcome).title.lower()}'}"
        words += ", debriefed" if row.pk in debriefed else ""
        events.append(Event(on, day_text(on, now.today), words, round_url(company.slug, row.number)))
    return sorted(events, key=lambda one: one.on, reverse=True)


def _file(file: LoopFile) -> FileRow:
    return FileRow(file.pk, file.name, FileUse(file.use).label, file.attachment.url)


def _offer(user: User, loop: Loop, now: Now) -> OfferLine | None:
    offer = visible_offers(user).filter(loop=loop).first()
    if offer is None:
        return None
    left = (offer.deadline_on - now.today).days if offer.deadline_on else None
    deadline = ""
    if offer.deadline_on and left is not None:
        words = "today" if left == 0 else f"{left} d left" if left > 0 else "over"
        deadline = f"Answer by {day_text(offer.deadline_on, now.today)}, {words}"
    return OfferLine(average_text(offer), deadline)
