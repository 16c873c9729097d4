"""Papers as lists and pages show them: those on the shelf, and those of the reading list that nobody touched yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.papers.cards import KIND, key_of
from hexloop.apps.papers.models import Paper, PaperTopic, Status
from hexloop.apps.papers.packs import PackPaper, shelf
from hexloop.apps.papers.queries.visible import paper_url, visible_papers
from hexloop.apps.review.models import Card
from hexloop.core.content.papers import Group

_COLUMNS = (
    *("pk", "slug", "pack_id", "title", "authors", "year", "venue", "group", "round", "status", "tldr", "rating"),
    *("asked", "under_nda", "edited_at"),
)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a paper without opening it. ``pk`` is empty for one of the reading list that nobody touched,
    ``place`` its place in that list, ``start`` its place among those to begin with. ``level`` is the last grade of its
    card, ``due_on`` when that comes back."""

    pk: int | None
    slug: str
    title: str
    authors: tuple[str, ...]
    year: int | None
    venue: str
    group: Group
    round: str
    topics: tuple[str, ...]
    status: Status
    tldr: str
    rating: int | None
    asked: str
    under_nda: bool
    named: bool
    place: int
    start: int = 0
    edited_at: datetime | None = None
    level: int = 0
    due_on: date | None = None

    @property
    def key(self) -> str:
        """What its card and its company tags are kept under."""
        return key_of(self.slug)

    @property
    def url(self) -> str:
        """Its page."""
        return paper_url(self.slug)

    @property
    def who(self) -> str:
        """``Vaswani and 7 more``, ``Devlin, Chang and Lee``."""
        return short_authors(self.authors)

    @property
    def words(self) -> str:
        """All that a search in the list looks at."""
        return " ".join((self.title, *self.authors, str(self.year or ""), self.venue, self.tldr)).casefold()


def known_papers(user: User) -> list[Known]:
    """Every paper of this user and every other one of the reading list, in no order. Three queries."""
    rows = list(visible_papers(user).only(*_COLUMNS))
    touched = {row.pack_id for row in rows}
    topics, memory = _topics(user), _memory(user)
    places = {pack_id: place for place, pack_id in enumerate(shelf().papers)}
    own = [
        _known(row, topics.get(row.pk, ()), places.get(row.pack_id, len(places)), memory.get(row.key, (0, None)))
        for row in rows
    ]
    return own + [_listed(paper, places[paper.id]) for paper in shelf().papers.values() if paper.id not in touched]


def short_authors(families: Sequence[str]) -> str:
    """``Vaswani and 7 more``, ``Devlin, Chang and Lee``."""
    if len(families) > 3:
        return f"{families[0]} and {len(families) - 1} more"
    return " and ".join(part for part in (", ".join(families[:-1]), *families[-1:]) if part)


def unsaved(user: User, listed: PackPaper) -> Paper:
    """A paper of the reading list as a row that is not stored, for the page of one that nobody touched."""
    return Paper(
        owner=user,
        slug=listed.slug,
        pack_id=listed.id,
        title=listed.title,
        authors=[[listed.first_author, ""]],
        year=listed.year,
        group=listed.group.value,
        round=listed.group.round.value,
        arxiv_id=listed.arxiv_id,
        looked_up=False,
    )


def _topics(user: User) -> dict[int, tuple[str, ...]]:
    found: dict[int, list[str]] = {}
    pairs = PaperTopic.objects.filter(paper__owner=user).order_by("pk")
    for paper_id, topic in pairs.values_list("paper_id", "topic"):
        found.setdefault(paper_id, []).append(topic)
    return {pk: tuple(topics) for pk, topics in found.items()}


def _memory(user: User) -> dict[str, tuple[int, date | None]]:
    """Last grade and day by the key of the card; a suspended one comes back on no day."""
    cards = accounts.owned(Card, user).filter(kind=KIND)
    rows = cards.values_list("key", "last_grade", "due_on", "suspended")
    return {key: (grade or 0, None if suspended else due_on) for key, grade, due_on, suspended in rows}


def _known(row: Paper, topics: tuple[str, ...], place: int, memory: tuple[int, date | None]) -> Known:
    listed = shelf().papers.get(row.pack_id)
    return Known(
        pk=row.pk,
        slug=row.slug,
        title=row.title,
        authors=tuple(family for family, _ in row.authors),
        year=row.year,
        venue=row.venue,
        group=Group(row.group),
        round=row.round,
        topics=topics,
        status=Status(row.status),
        tldr=row.tldr,
        rating=row.rating,
        asked=row.asked,
        under_nda=row.under_nda,
        named=bool(listed and listed.named),
        place=place,
        edited_at=row.edited_at,
        level=memory[0],
        due_on=memory[1],
    )


def _listed(paper: PackPaper, place: int) -> Known:
    return Known(
        pk=None,
        slug=paper.slug,
        title=paper.title,
        authors=(paper.first_author,),
        year=paper.year,
        venue="",
        group=paper.group,
        round=paper.group.round.value,
        topics=paper.topics,
        status=Status.TO_READ,
        tldr="",
        rating=None,
        asked="",
        under_nda=False,
        named=paper.named,
        place=place,
        start=paper.start,
    )
