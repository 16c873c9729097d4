"""Rows of a paper tracker: the paper, its TL;DR, whether it was read. The page of a row becomes the paper's notes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hexloop.apps.notes.models import Page
from hexloop.apps.papers import services
from hexloop.apps.papers.models import MOST_TLDR, Paper, Status
from hexloop.apps.papers.queries import paper_url, visible_papers
from hexloop.core.formats.notion.records import Database, Property
from hexloop.core.formats.references.identifiers import arxiv_id, doi_of
from hexloop.core.formats.references.records import Author, Reference
from hexloop.importers.pages.hands import Hands, digest
from hexloop.importers.pages.target import Carried, Field, Filled, Target
from hexloop.importers.pages.values import address, is_yes, moment, names, plain_words
from hexloop.importers.report import Outcome

KIND = "paper"
_YEAR = re.compile(r"\b(1[89]\d\d|20\d\d)\b")
_RATING = re.compile(r"([1-5])(?:\.0)?(?:\s*/\s*5)?")
_READ = {"read", "done", "finished", "completed", "complete", "yes"}
_READING = {"reading", "in progress", "started", "skimmed", "skimming", "doing"}


class Papers(Target):
    """A row becomes a paper on the shelf, or what was there of it knows more."""

    name = "papers"
    title = "Papers"
    note = "Each row becomes a paper on your shelf, with its TL;DR; the text of its page becomes your notes on it."
    fields = (
        Field("title", "Title", frozenset({"paper", "papers", "title", "name", "paper title"})),
        Field("authors", "Authors", frozenset({"author", "authors", "by", "first author"})),
        Field("year", "Year", frozenset({"year", "published", "publication year", "date published"})),
        Field("venue", "Venue", frozenset({"venue", "conference", "journal", "published in", "publication"})),
        Field(
            "link",
            "Link",
            frozenset({"link", "url", "arxiv", "arxiv id", "arxiv link", "pdf", "paper link", "paper url", "source"}),
        ),
        Field("doi", "DOI", frozenset({"doi"})),
        Field(
            "tldr",
            "TL;DR",
            frozenset(
                {"tl dr", "tldr", "summary", "one line summary", "gist", "main point", "key takeaway", "takeaway"}
            ),
        ),
        Field("status", "Read", frozenset({"read", "status", "reading status", "done", "finished", "progress"})),
        Field("read_on", "Read on", frozenset({"date read", "read on", "finished on", "date finished", "read date"})),
        Field("rating", "Rating", frozenset({"rating", "score", "stars", "score 5"})),
        Field("companies", "Companies", frozenset({"company", "companies", "asked by"})),
    )
    title_words = frozenset({"paper", "papers", "reading", "literature", "arxiv"})
    telling = {"tldr": 0.4, "authors": 0.25, "venue": 0.15, "doi": 0.2, "status": 0.1, "year": 0.05, "link": 0.05}

    def guess(self, database: Database) -> float:
        """Besides: links to arXiv say it."""
        linked = any("arxiv.org/" in sample for column in database.columns for sample in column.samples)
        return min(1.0, super().guess(database) + (0.4 if linked else 0.0))

    def url(self, key: str) -> str:
        """The page of a paper."""
        return paper_url(key.removeprefix("paper-"))

    def carry(self, rows: Sequence[Filled], hands: Hands) -> list[Carried]:
        """One by one: each may be one that is there."""
        return [_one(row, hands) for row in rows]

    def take_page(self, key: str, page: Page, hands: Hands) -> None:
        """The page of a row becomes the notes of its paper, unless it has others."""
        paper = visible_papers(hands.user).filter(slug=key.removeprefix("paper-")).first()
        if paper:
            services.keep_notes(user=hands.user, paper=paper, page=page)


def _one(row: Filled, hands: Hands) -> Carried:
    try:
        added = services.add(user=hands.user, reference=_reference(row), at=hands.at)
    except services.CannotKeepPaper as error:
        return Carried(Outcome.IMPORTED, f"{error} So it is kept as it stands.")
    paper, said, unused = added.paper, [], set()
    trouble = _tldr(row, paper, hands)
    if trouble:
        unused.add("tldr")
        said.append(trouble)
    _status(row, paper, hands, first=added.how is services.How.NEW)
    rating = _rating(row.text("rating"))
    if rating and paper.rating is None:
        services.rate(user=hands.user, paper=paper, rating=rating, at=hands.at)
    elif row.text("rating") and (rating is None or paper.rating != rating):
        unused.add("rating")
    company = row.cell("companies")
    if company and hands.tag(names(company), kind=KIND, key=paper.key):
        unused.add("companies")
    paper.refresh_from_db()
    return Carried(
        outcome=Outcome.UPDATED if row.before else Outcome.IMPORTED,
        reason=" ".join(said),
        kind=KIND,
        key=paper.key,
        told=paper.tldr,
        unused=frozenset(unused),
    )


def _reference(row: Filled) -> Reference:
    link, doi = row.text("link"), row.text("doi")
    where = address(link) or link
    arxiv = arxiv_id(where) or arxiv_id(doi)
    year = _YEAR.search(row.text("year"))
    authors = row.cell("authors")
    return Reference(
        title=" ".join((row.text("title") or row.row.title).split())[:500],
        authors=_authors(authors) if authors else (),
        year=int(year[1]) if year else None,
        venue=row.text("venue")[:300],
        doi=doi_of(doi) or doi_of(where),
        arxiv_id=arxiv.value if arxiv else "",
        url=address(link)[:1000],
    )


def _authors(cell: Property) -> tuple[Author, ...]:
    """People as they are written: ``Ada Lovelace``. ``et al.`` is none."""
    people = []
    for name in names(cell):
        for one in re.split(r"\s+(?:and|&)\s+", name):
            words = re.sub(r"\bet\.? al\.?", "", one).split()
            if words:
                people.append(Author(family=words[-1], given=" ".join(words[:-1])))
    return tuple(people)


def _tldr(row: Filled, paper: Paper, hands: Hands) -> str:
    """Keep the TL;DR; what to say where it could not be."""
    text = row.text("tldr")
    if not text or text == paper.tldr:
        return ""
    if paper.tldr and not (row.before and digest(paper.tldr) == row.before.kept):
        return "You wrote another TL;DR here, so it was left alone."
    if len(text) > MOST_TLDR:
        return "Its TL;DR is longer than one or two sentences, so it stands on its page."
    services.write_tldr(user=hands.user, paper=paper, text=text, at=hands.at)
    return ""


def _status(row: Filled, paper: Paper, hands: Hands, *, first: bool) -> None:
    """How far it is read. What is further here stays so."""
    cell, day = row.cell("status"), row.cell("read_on")
    at = moment(day, hands.zone) if day else None
    words = plain_words(cell.text) if cell else ""
    read = bool(at) or bool(cell and (is_yes(cell) or words in _READ))
    status = Status.READ if read else Status.READING if words in _READING else Status.TO_READ
    rank = list(Status)
    if first or rank.index(status) > rank.index(Status(paper.status)):
        when = at if at and at <= hands.at else hands.at
        services.set_status(user=hands.user, paper=paper, status=status, at=when)


def _rating(text: str) -> int | None:
    """One to five, as a number or as stars."""
    stars, written = text.count("⭐") or text.count("★"), _RATING.fullmatch(text)
    number = stars or (int(written[1]) if written else 0)
    return number if 1 <= number <= 5 else None
