"""The list of papers and the overview of the shelves: filters in, rows out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby, zip_longest
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.companies.queries import often_asked
from hexloop.apps.papers.cards import KIND
from hexloop.apps.papers.models import Asked, Status
from hexloop.apps.papers.packs import topic_title
from hexloop.apps.papers.queries.shown import Known, known_papers
from hexloop.core.content.papers import Group
from hexloop.core.memory.study_day import StudyClock
from hexloop.core.memory.wording import due_text

RATED = {"5": "Rated 5", "4": "Rated 4 or more", "3": "Rated 3 or more", "none": "Not rated"}
SHELVES = {"mine": "On my shelf", "list": "Not begun"}
"""Papers that somebody did something with, and those of the reading list that they did not."""
AT_ONCE, TO_BEGIN = 6, 10
"""So many of each sort stand in the overview, and so many of those to begin with."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What the list is cut by; empty means all. ``rated`` and ``shelf`` are keys of the tables above."""

    q: str = ""
    status: str = ""
    group: str = ""
    topic: str = ""
    round: str = ""
    company: str = ""
    rated: str = ""
    asked: str = ""
    shelf: str = ""
    sort: str = ""


@dataclass(frozen=True, slots=True)
class PaperRow:
    """One paper, ready to show. ``status_word`` is empty for one that is to be read."""

    url: str
    title: str
    who: str
    tldr: str
    round: str
    status: str
    status_word: str
    rating: int | None
    asked: str
    named: bool
    due: str
    overdue: bool
    level: int


@dataclass(frozen=True, slots=True)
class Section:
    """Papers under one heading; ``url`` cuts the list to them."""

    title: str
    url: str
    round: str
    rows: list[PaperRow]
    note: str = ""


@dataclass(frozen=True, slots=True)
class GroupCell:
    """A shelf with how far it is read, for the overview. Sizes are percent of its bar."""

    title: str
    url: str
    round: str
    total: int
    read: int
    reading: int
    due: int
    read_size: float
    reading_size: float

    @property
    def words(self) -> str:
        """``3 of 90 read, 2 under way``."""
        under_way = f", {self.reading} under way" if self.reading else ""
        return f"{self.read} of {self.total} read{under_way}"


@dataclass(frozen=True, slots=True)
class Overview:
    """The shelves, and what one might go on with."""

    cells: list[GroupCell]
    sections: list[Section]
    total: int
    read: int


Sort = Callable[[Known], tuple[Any, ...]]
_GROUPS = list(Group)


def _in_list(paper: Known) -> tuple[Any, ...]:
    return _GROUPS.index(paper.group), not paper.named, paper.place, paper.title.casefold()


def _latest(paper: Known) -> tuple[Any, ...]:
    return -(paper.edited_at.timestamp() if paper.edited_at else 0), paper.place


SORTS: dict[str, tuple[str, Sort]] = {
    "list": ("By shelf", _in_list),
    "latest": ("Last touched first", _latest),
    "due": ("Due first", lambda paper: (paper.due_on or date.max, *_in_list(paper))),
    "rating": ("Best first", lambda paper: (-(paper.rating or 0), *_in_list(paper))),
    "year": ("Newest first", lambda paper: (-(paper.year or 0), paper.title.casefold())),
    "oldest": ("Oldest first", lambda paper: (paper.year or 9999, paper.title.casefold())),
    "title": ("By title", lambda paper: (paper.title.casefold(),)),
}
"""The orders by their key in the query string. The first is the usual one, under headings."""


def filtered(user: User, filters: Filters) -> list[Known]:
    """The papers that pass the filters, in their order. Three queries, one more for a company."""
    papers = known_papers(user)
    keys = often_asked(user, filters.company, KIND) if filters.company else None
    words = filters.q.casefold().split()
    found = [paper for paper in papers if _passes(paper, filters, words) and (keys is None or paper.key in keys)]
    found.sort(key=SORTS.get(filters.sort or "list", SORTS["list"])[1])
    return sorted(found, key=lambda paper: -keys[paper.key]) if keys and not filters.sort else found


def sections(papers: Sequence[Known], filters: Filters, today: date) -> list[Section]:
    """Papers in their order as rows, under the names of their shelves where that is the order."""
    if filters.company or (filters.sort and filters.sort != "list"):
        return [Section("", "", "", [paper_row(paper, today) for paper in papers])] if papers else []
    return [
        Section(
            group.title, list_url(group=group.value), group.round.value, [paper_row(paper, today) for paper in rows]
        )
        for group, rows in groupby(papers, key=lambda paper: paper.group)
    ]


def overview(user: User, today: date) -> Overview:
    """How far each shelf is read; what is being read, what was read last, and what to read next. Three queries."""
    papers = sorted(known_papers(user), key=_in_list)
    cells = [_cell(group, list(rows), today) for group, rows in groupby(papers, key=lambda paper: paper.group)]
    reading = sorted((paper for paper in papers if paper.status == Status.READING), key=_latest)
    added = sorted((paper for paper in papers if paper.pk and paper.status == Status.TO_READ), key=_latest)
    read = sorted((paper for paper in papers if paper.status == Status.READ), key=_latest)
    begin = sorted((paper for paper in papers if paper.start), key=lambda paper: paper.start)
    following = _in_turn(paper for paper in papers if paper.pk is None and paper.named and not paper.start)
    parts = (
        ("Reading", list_url(status=Status.READING.value), reading, ""),
        ("To read", list_url(status=Status.TO_READ.value, shelf="mine"), added, ""),
        ("Read last", list_url(status=Status.READ.value, sort="latest"), read, ""),
        ("Begin with these", list_url(shelf="list"), begin, "One for each idea that many questions lean on."),
        ("Next on the shelves", list_url(shelf="list"), [] if begin else following, ""),
    )
    return Overview(
        cells,
        [
            Section(title, url, "", [paper_row(paper, today) for paper in rows[: TO_BEGIN if note else AT_ONCE]], note)
            for title, url, rows, note in parts
            if rows
        ],
        len(papers),
        len(read),
    )


def paper_row(paper: Known, today: date | None) -> PaperRow:
    """One row of a list; without a day it does not say when the card comes back."""
    return PaperRow(
        url=paper.url,
        title=paper.title,
        who=" · ".join(text for text in (paper.who, str(paper.year or ""), paper.venue) if text),
        tldr=paper.tldr,
        round=paper.round,
        status=paper.status.value,
        status_word="" if paper.status is Status.TO_READ and paper.pk is None else paper.status.label,
        rating=paper.rating,
        asked=Asked(paper.asked).label if paper.asked else "",
        named=paper.named,
        due=due_text(paper.due_on, today) if paper.due_on and today else "",
        overdue=bool(paper.due_on and today and paper.due_on < today),
        level=paper.level,
    )


def counts_text(papers: Sequence[Known], today: date) -> str:
    """``24 papers · 9 read · 3 under way · 2 due``; what is nothing is left out."""
    due = sum(1 for paper in papers if paper.due_on and paper.due_on <= today)
    counted = (
        (_count(papers, Status.READ), "read"),
        (_count(papers, Status.READING), "under way"),
        (due, "due"),
    )
    parts = [f"{len(papers)} paper{'' if len(papers) == 1 else 's'}"]
    return " · ".join(parts + [f"{count} {word}" for count, word in counted if count])


def list_url(**filters: str) -> str:
    """The list cut so."""
    return f"{reverse('papers')}?{urlencode(filters)}"


def topic_url(topic: str) -> str:
    """The list cut to a topic."""
    return list_url(topic=topic)


def topic_words(topics: Iterable[str]) -> list[tuple[str, str]]:
    """Titles and addresses of topics."""
    return [(topic_title(topic), topic_url(topic)) for topic in topics]


def clock_of(user: User) -> StudyClock:
    """The clock that tells this user's study days."""
    return accounts.study_clock(accounts.preferences(user))


def today_of(user: User, at: datetime) -> date:
    """The study day of this user."""
    return clock_of(user).day_of(at)


def _passes(paper: Known, filters: Filters, words: Sequence[str]) -> bool:
    said = paper.words if words else ""
    return (
        filters.status in {"", paper.status.value}
        and filters.group in {"", paper.group.value}
        and filters.round in {"", paper.round}
        and filters.asked in {"", paper.asked}
        and (not filters.topic or filters.topic in paper.topics)
        and (not filters.rated or _is_rated(paper.rating, filters.rated))
        and (not filters.shelf or (filters.shelf == "mine") == (paper.pk is not None))
        and all(word in said for word in words)
    )


def _is_rated(rating: int | None, wanted: str) -> bool:
    return rating is None if wanted == "none" else (rating or 0) >= int(wanted)


def _cell(group: Group, papers: Sequence[Known], today: date) -> GroupCell:
    read, reading = _count(papers, Status.READ), _count(papers, Status.READING)
    return GroupCell(
        title=group.title,
        url=list_url(group=group.value),
        round=group.round.value,
        total=len(papers),
        read=read,
        reading=reading,
        due=sum(1 for paper in papers if paper.due_on and paper.due_on <= today),
        read_size=round(100 * read / len(papers), 1),
        reading_size=round(100 * reading / len(papers), 1),
    )


def _in_turn(papers: Iterable[Known]) -> list[Known]:
    """The first of each shelf, then the second of each: nobody wants six papers on tokenizers first."""
    shelves = [list(rows) for _, rows in groupby(papers, key=lambda paper: paper.group)]
    return [paper for turn in zip_longest(*shelves) for paper in turn if paper]


def _count(papers: Iterable[Known], status: Status) -> int:
    return sum(1 for paper in papers if paper.status is status)
