"""The list of cases: filters in, shelves out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from urllib.parse import urlencode

from django.db.models import Avg, Q, QuerySet
from django.urls import reverse

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.addresses import address
from hexloop.apps.accounts.models import User
from hexloop.apps.companies.queries import often_asked
from hexloop.apps.design.cards import KIND, area_of
from hexloop.apps.design.models import BY_SELF, Prompt
from hexloop.apps.design.packs import pack_cases
from hexloop.apps.design.queries.visible import visible_attempts
from hexloop.apps.review.models import Card
from hexloop.core.content.design_cases.case import CaseArea, DesignCase
from hexloop.core.design.stages import Preset
from hexloop.core.memory.study_day import StudyClock
from hexloop.core.memory.wording import day_text, due_text, past_text

OWN = "own"
"""The shelf of one's own prompts, where areas are named."""


class Standing(StrEnum):
    """How a case stands, as the list is cut by it."""

    TODO = "todo"
    DONE = "done"
    DUE = "due"
    ARCHIVED = "archived"

    @property
    def title(self) -> str:  # type: ignore[override]  # a label, not str.title
        """The words of the filter."""
        return {"todo": "Not done", "done": "Done", "due": "Due now", "archived": "Archived"}[self]


@dataclass(frozen=True, slots=True)
class Filters:
    """What the list is cut by; empty means all. ``area`` is one of the packs' or ``own``, ``company`` a slug."""

    q: str = ""
    area: str = ""
    level: str = ""
    leaning: str = ""
    state: str = ""
    company: str = ""


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One case of the list. ``level`` is its mastery from 0 to 4, ``best`` the best mean of one's own scores,
    ``open_url`` the attempt that goes on."""

    key: str
    url: str
    title: str
    detail: str
    shelf: str
    done: int
    best: str
    last: str
    level: int
    due: str
    is_due: bool
    overdue: bool
    open_url: str
    under_nda: bool


@dataclass(frozen=True, slots=True)
class Shelf:
    """The cases of an area, or one's own prompts."""

    key: str
    title: str
    rows: list[CaseRow]
    done: int


@dataclass(frozen=True, slots=True)
class CaseList:
    """All shelves. ``total`` counts what passes the filters."""

    shelves: list[Shelf]
    total: int
    text: str


@dataclass(frozen=True, slots=True)
class _Case:
    key: str
    title: str
    shelf: str
    words: str
    level: str = ""
    leaning: str = ""
    detail: tuple[str, ...] = ()
    archived: bool = False
    under_nda: bool = False


@dataclass(frozen=True, slots=True)
class Now:
    """The person's clock and the study day."""

    clock: StudyClock
    today: date


@dataclass(slots=True)
class _Work:
    """What was done at a case."""

    done: int = 0
    best: float = 0.0
    last: datetime | None = None
    going_on: int = 0


def visible_prompts(user: User) -> QuerySet[Prompt]:
    """The prompts of this person, archived or not."""
    return accounts.owned(Prompt, user)


def case_list(user: User, filters: Filters, at: datetime) -> CaseList:
    """The cases that pass the filters, by area; what a company asks most often first. Four queries, one more for a
    company."""
    clock = accounts.study_clock(accounts.preferences(user))
    now = Now(clock, clock.day_of(at))
    works, cards = _works(user), {card.key: card for card in accounts.owned(Card, user).filter(kind=KIND)}
    asked = often_asked(user, filters.company, KIND) if filters.company else None
    found = []
    for case in _all(user):
        row = _row(case, works.get(case.key, _Work()), cards.get(case.key), now)
        if _passes(case, row, filters) and (asked is None or case.key in asked):
            found.append(row)
    if asked:
        found.sort(key=lambda row: -asked[row.key])
    shelves = list(_shelves(found))
    return CaseList(shelves, len(found), _counts(found))


def case_url(key: str) -> str:
    """The page of a case."""
    return address("design_case", key)


def topic_url(topic: str) -> str:
    """The list cut to an area by its topic."""
    area = area_of(topic)
    return f"{reverse('design_cases')}?{urlencode({'area': area.value})}" if area else ""


def _all(user: User) -> Iterator[_Case]:
    yield from (_packed(case) for case in pack_cases().values())
    for prompt in visible_prompts(user).order_by("-made_at", "-pk"):
        yield _Case(
            prompt.key,
            prompt.title,
            OWN,
            f"{prompt.title} {prompt.prompt} {prompt.notes}".casefold(),
            detail=("Archived",) if prompt.archived_at else (),
            archived=prompt.archived_at is not None,
            under_nda=prompt.under_nda,
        )


def _packed(case: DesignCase) -> _Case:
    leaning = case.leaning.title if case.leaning is not Preset.EVEN else ""
    return _Case(
        case.id,
        case.title,
        case.area.value,
        " ".join([case.title, case.prompt, *case.also_asked, case.area.title]).casefold(),
        case.level.value,
        case.leaning.value,
        tuple(part for part in (case.level.value.capitalize(), leaning) if part),
    )


def _works(user: User) -> dict[str, _Work]:
    """What was done at each case by its key. One query."""
    found: dict[str, _Work] = {}
    mean = Avg("scores__points", filter=Q(scores__by=BY_SELF))
    rows = visible_attempts(user).annotate(mean=mean).order_by("made_at", "pk")
    for pk, key, started, ended, average in rows.values_list("pk", "case_key", "started_at", "ended_at", "mean"):
        work = found.setdefault(key, _Work())
        if ended:
            work.done += 1
            work.last = max(ended, work.last or ended)
            work.best = max(work.best, float(average or 0))
        elif started:
            work.going_on = pk
    return found


def _row(case: _Case, work: _Work, card: Card | None, now: Now) -> CaseRow:
    due_on = card.due_on if card and not card.suspended else None
    times = {0: "", 1: "1 attempt"}.get(work.done, f"{work.done} attempts")
    return CaseRow(
        key=case.key,
        url=case_url(case.key),
        title=case.title,
        detail=" · ".join([*case.detail, *([times] if times else [])]),
        shelf=case.shelf,
        done=work.done,
        best=f"{work.best:.1f}" if work.best else "",
        last=_last(now.clock.day_of(work.last), now.today) if work.last else "",
        level=(card.last_grade or 0) if card else 0,
        due=due_text(due_on, now.today) if due_on else "",
        is_due=bool(due_on and due_on <= now.today),
        overdue=bool(due_on and due_on < now.today),
        open_url=reverse("design_attempt", args=[work.going_on]) if work.going_on else "",
        under_nda=case.under_nda,
    )


def _last(day: date, today: date) -> str:
    return past_text(day, today) if (today - day).days in {0, 1} else day_text(day, today)


def _passes(case: _Case, row: CaseRow, filters: Filters) -> bool:
    stands = {
        "": not case.archived,
        Standing.TODO: not case.archived and not row.done,
        Standing.DONE: row.done > 0,
        Standing.DUE: row.is_due,
        Standing.ARCHIVED: case.archived,
    }
    return (
        stands[filters.state]
        and filters.area in {"", case.shelf}
        and filters.level in {"", case.level}
        and filters.leaning in {"", case.leaning}
        and all(word in case.words for word in filters.q.casefold().split())
    )


def _shelves(found: Sequence[CaseRow]) -> Iterator[Shelf]:
    for key, title in [(OWN, "Your own prompts"), *((area.value, area.title) for area in CaseArea)]:
        rows = [row for row in found if row.shelf == key]
        if rows:
            yield Shelf(key, title, rows, sum(row.done > 0 for row in rows))


def _counts(found: Sequence[CaseRow]) -> str:
    total = f"{len(found)} case{'' if len(found) == 1 else 's'}"
    named = ((sum(row.done > 0 for row in found), "done"), (sum(row.is_due for row in found), "due"))
    return " · ".join([total, *(f"{count} {word}" for count, word in named if count)])
