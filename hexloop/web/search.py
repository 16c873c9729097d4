"""One search over everything: pages of the frame, companies, and whatever the index holds."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse

from hexloop.apps.accounts.models import User
from hexloop.apps.companies.models import Company
from hexloop.apps.review import kinds
from hexloop.apps.search import queries as index
from hexloop.apps.search.joining import ask, company_things
from hexloop.apps.search.queries import MOST_COUNTED, Hit
from hexloop.apps.search.sources import SOURCES
from hexloop.core.search.query import Query, Term
from hexloop.core.search.snippet import Part, marked, passage
from hexloop.web.frame import PLACES, SETTINGS_URL

MOST_COMPANIES = 5
PALETTE_HITS = 30
PALETTE_OF_A_KIND = 6
LATEST = 8
NOT_YET = "What comes with Hexloop is still being read in for the search. Search again in a moment."


@dataclass(frozen=True, slots=True)
class Result:
    """One result. ``kind`` is the word for what it is, ``group`` the one for several; ``title`` and ``passage`` are in
    parts, of which those that were looked for are marked."""

    title: str
    kind: str
    group: str
    url: str
    detail: str = ""
    round: str = ""
    pinned: bool = False
    title_parts: tuple[Part, ...] = ()
    passage: tuple[Part, ...] = ()

    @property
    def data(self) -> dict[str, Any]:
        """As JSON types, for the palette and the command line."""
        parts = {
            "title_parts": [[part.text, part.found] for part in self.title_parts],
            "passage": [[part.text, part.found] for part in self.passage],
        }
        return asdict(self) | parts


@dataclass(frozen=True, slots=True)
class Results:
    """What a search found: a page of ``rows`` out of ``total`` (one more than ``MOST_COUNTED``: there are more).
    ``trouble`` says why nothing can be found."""

    text: str
    rows: tuple[Result, ...]
    total: int
    trouble: str = ""

    @property
    def count_text(self) -> str:
        """How many there are, in words."""
        if self.total > MOST_COUNTED:
            return f"More than {MOST_COUNTED:,} results"
        return f"{self.total} {'result' if self.total == 1 else 'results'}"


def search(user: User, text: str, *, at: datetime, limit: int, offset: int = 0) -> Results:
    """What is found by ``text``, the best first; pages of the frame and companies stand before the first."""
    asked = ask(user, text, at=at)
    query = asked.query
    if asked.trouble:
        return Results(text, (), 0, asked.trouble)
    found = index.find(user, query, at=at, only=asked.only, limit=limit, offset=offset)
    before = _named(user, query)
    if not found.total and not before and not index.is_complete():
        return Results(text, (), 0, NOT_YET)
    rows = [*(before if offset == 0 else []), *(_result(hit, query.terms) for hit in found.hits)]
    return Results(text, tuple(rows), found.total + len(before))


def palette_results(user: User, text: str, *, at: datetime) -> Results:
    """The same for a list that follows the typing: nothing is counted, and at most six of a kind stand together, the
    kind of the best result first."""
    asked = ask(user, text, at=at)
    query = asked.query
    if asked.trouble:
        return Results(text, (), 0, asked.trouble)
    hits = index.best(user, query, at=at, only=asked.only, limit=PALETTE_HITS)
    groups: dict[str, list[Result]] = {}
    for result in [*_named(user, query), *(_result(hit, query.terms) for hit in hits)]:
        groups.setdefault(result.group, []).append(result)
    rows = tuple(result for group in groups.values() for result in group[:PALETTE_OF_A_KIND])
    return Results(text, rows, len(rows))


def lately(user: User) -> Results:
    """Before anything is asked: what is pinned, then what this person worked on last."""
    rows = tuple(_result(hit, ()) for hit in index.latest(user, LATEST))
    return Results("", rows, len(rows))


def _named(user: User, query: Query) -> list[Result]:
    """Pages of the frame and companies, by their names."""
    companies = [_company_result(company, query) for company in company_things(user, query, MOST_COMPANIES)]
    if not query.terms or query.filters or query.without:
        return companies
    places = [*((place.title, place.section, place.url) for place in PLACES), ("Settings", "", SETTINGS_URL)]
    return [
        Result(title, "Go to", "Go to", url, section, title_parts=marked(title, query.terms))
        for title, section, url in places
        if all(term.raw.casefold() in title.casefold() for term in query.terms)
    ] + companies


def _company_result(company: Company, query: Query) -> Result:
    url = reverse("company", args=[company.slug])
    return Result(company.name, "Company", "Companies", url, title_parts=marked(company.name, query.terms))


def _result(hit: Hit, terms: tuple[Term, ...]) -> Result:
    source = SOURCES.get(hit.kind)
    title, group = (source.title, source.plural) if source else (hit.kind.capitalize(), hit.kind.capitalize())
    details = [_topic_title(hit.kind, hit.topic), "Archived" if hit.archived else ""]
    return Result(
        title=hit.title,
        kind=title,
        group=group,
        url=hit.url,
        detail=" · ".join(part for part in details if part),
        round=hit.round,
        pinned=hit.pinned,
        title_parts=marked(hit.title, terms),
        passage=passage(hit.text, terms),
    )


def _topic_title(kind: str, topic: str) -> str:
    if not topic:
        return ""
    named = kinds.KINDS[kind].topic_titles([topic]) if kind in kinds.KINDS else {}
    return named.get(topic, topic.replace("-", " ").capitalize())
