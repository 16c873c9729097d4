"""Every read of the notes app."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from urllib.parse import urlencode

from django.db.models import Q, QuerySet
from django.urls import reverse

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.addresses import address
from hexloop.apps.accounts.models import User
from hexloop.apps.files.queries import picture_sizes
from hexloop.apps.notes.cards import KIND, card_title, line_id, sides
from hexloop.apps.notes.drawing import Drawn, draw, read
from hexloop.apps.notes.models import Line, Page, PageTag
from hexloop.apps.notes.text import name_of
from hexloop.apps.review.kinds import Face, Thing
from hexloop.apps.review.models import Card, Review
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.wording import day_text
from hexloop.core.rounds import Round

MOST_TITLES = 1_000
"""How many titles the editor offers to link to."""


@dataclass(frozen=True, slots=True)
class PageRow:
    """A page in a list."""

    title: str
    url: str
    detail: str
    round: str
    pinned: bool


@dataclass(frozen=True, slots=True)
class TopicRow:
    """The topic page of a round, whether or not it is there yet."""

    title: str
    url: str
    round: str
    detail: str


@dataclass(frozen=True, slots=True)
class RevisionRow:
    """A revision in a list."""

    url: str
    when: str
    title: str


@dataclass(frozen=True, slots=True)
class Event:
    """A day on which something happened to a page or its cards."""

    on: date
    day: str
    words: str


def own_pages(user: User) -> QuerySet[Page]:
    """The pages of this user."""
    return accounts.owned(Page, user)


def page_url(slug: str) -> str:
    """The address of a page."""
    return address("page", slug)


def make_url(title: str) -> str:
    """The address that offers to make a page of this title."""
    return f"{reverse('page_new')}?{urlencode({'title': title})}"


def page_query(user: User, text: str = "", tag: str = "", *, archived: bool = False) -> QuerySet[Page]:
    """Pages that have every word of ``text`` in title or text, the pinned ones first, then the last edited."""
    found = own_pages(user).filter(*(_about(word) for word in text.split()), archived=archived)
    if tag:
        found = found.filter(tags__tag=tag.lower())
    return found.order_by("-pinned", "-edited_at", "-pk").defer("body")


def page_rows(pages: Iterable[Page], user: User, at: datetime) -> list[PageRow]:
    """The rows of ``page_query``, or of a slice of it."""
    clock = accounts.study_clock(accounts.preferences(user))
    today = clock.day_of(at)
    return [
        PageRow(
            page.title,
            page_url(page.slug),
            _row_detail(page, day_text(clock.day_of(page.edited_at), today)),
            page.round,
            page.pinned,
        )
        for page in pages
    ]


def _row_detail(page: Page, day: str) -> str:
    done = f" · {page.todos_done} of {page.todos} done" if page.todos else ""
    return f"Edited {day}{done}"


def topic_rows(user: User) -> list[TopicRow]:
    """The topic pages of the six rounds; those that nobody looked at yet are outlines. One query."""
    there = dict(own_pages(user).exclude(outline_of="").values_list("outline_of", "slug"))
    return [
        TopicRow(
            each.title,
            page_url(there[each.value]) if each.value in there else reverse("topic_page", args=[each.value]),
            each.value,
            "" if each.value in there else "Outline to fill in",
        )
        for each in Round
    ]


def tag_counts(user: User) -> list[tuple[str, int]]:
    """The tags of this user's pages and how many pages have each, in the order of the alphabet."""
    tags = PageTag.objects.filter(page__owner=user, page__archived=False).values_list("tag", flat=True)
    return sorted(Counter(tags).items())


def drawn(user: User, page: Page, body: str | None = None, *, reading: bool = False) -> Drawn:
    """A page as it is shown, or another text in its place (a preview). For ``reading``, its to-dos can be ticked. Three
    queries at most."""
    text = page.body if body is None else body
    ids = []
    if body is None and page.pk:
        ids = list(page.lines.filter(gone_at=None).order_by("place").values_list("pk", flat=True))
    said = read(text)
    names = {name_of(title) for title in said.links}
    there = dict(own_pages(user).filter(name__in=names).values_list("name", "slug")) if names else {}

    def address(title: str) -> tuple[str, bool]:
        slug = there.get(name_of(title))
        return (page_url(slug), True) if slug else (make_url(title), False)

    return draw(
        text,
        address=address,
        tag_url=f"{reverse('pages')}?tag=",
        line_ids=ids,
        sizes=picture_sizes(user=user, hashes=said.pictures),
        reading=reading,
    )


def edited_text(user: User, page: Page, at: datetime) -> str:
    """The day and the minute of the last change, in this user's zone."""
    clock = accounts.study_clock(accounts.preferences(user))
    moment = page.edited_at.astimezone(clock.zone)
    return f"{day_text(moment.date(), at.astimezone(clock.zone).date())}, {moment:%H:%M}"


def backlinks(user: User, page: Page) -> list[PageRow]:
    """The pages that link to this one."""
    found = own_pages(user).filter(links__name=page.name).exclude(pk=page.pk).order_by("title")
    return [PageRow(other.title, page_url(other.slug), "", other.round, other.pinned) for other in found.defer("body")]


def latest_titles(user: User, page: Page) -> list[str]:
    """The titles to link to from a page: those of the other pages that were edited last. One query."""
    others = own_pages(user).filter(archived=False).exclude(pk=page.pk)
    return list(others.order_by("-edited_at").values_list("title", flat=True)[:MOST_TITLES])


def revision_rows(user: User, page: Page, at: datetime, most: int) -> list[RevisionRow]:
    """What a page said, the newest first."""
    clock = accounts.study_clock(accounts.preferences(user))
    today = clock.day_of(at)
    found = page.revisions.order_by("-at", "-pk").values_list("pk", "at", "title", named=True)[:most]
    return [
        RevisionRow(
            reverse("page_revision", args=[page.slug, row.pk]),
            f"{day_text(clock.day_of(row.at), today)}, {row.at.astimezone(clock.zone):%H:%M}",
            row.title,
        )
        for row in found
    ]


def time_line(user: User, page: Page, at: datetime) -> list[Event]:
    """What happened to a page by day, the newest first: made, edited, its cards reviewed. Three queries."""
    clock = accounts.study_clock(accounts.preferences(user))
    today = clock.day_of(at)
    words: dict[date, list[str]] = {}
    made = clock.day_of(page.made_at)
    words.setdefault(made, []).append("written")
    edited = {clock.day_of(moment) for moment in page.revisions.values_list("at", flat=True)}
    for day in edited - {made}:
        words.setdefault(day, []).append("edited")
    ids = page.lines.values_list("pk", flat=True)
    groups = [f"line-{number}" for number in ids]
    reviews = accounts.owned(Review, user).filter(card__kind=KIND, card__group__in=groups, undone_at=None)
    by_day: dict[date, Counter[int]] = {}
    for moment, grade in reviews.values_list("at", "grade"):
        by_day.setdefault(clock.day_of(moment), Counter())[grade] += 1
    for day, grades in by_day.items():
        total = grades.total()
        solid = ", ".join(f"{count} {Grade(grade).title.lower()}" for grade, count in sorted(grades.items()))
        words.setdefault(day, []).append(f"{total} {'card' if total == 1 else 'cards'} reviewed ({solid})")
    return [Event(day, day_text(day, today), ", ".join(words[day])) for day in sorted(words, reverse=True)]


def page_things(user: User, keys: Sequence[str]) -> Mapping[str, Thing]:
    """Pages by their slugs. One query."""
    return {page.slug: _page_thing(page) for page in own_pages(user).filter(slug__in=keys).defer("body")}


def line_things(user: User, keys: Sequence[str]) -> Mapping[str, Thing]:
    """The lines behind cards. One query."""
    ids = {key: number for key in keys if (number := line_id(key)) is not None}
    if not ids:
        return {}
    lines = accounts.owned(Line, user).filter(pk__in=set(ids.values())).select_related("page").defer("page__body")
    rows: dict[int, Any] = {line.pk: line for line in lines}
    return {
        key: Thing(
            card_title(rows[number], key.partition("#")[2]),
            f"{page_url(rows[number].page.slug)}#line-{number}",
            rows[number].page.title,
            "",
            rows[number].page.round or Round.BREADTH.value,
        )
        for key, number in ids.items()
        if number in rows
    }


def line_counts(user: User) -> Mapping[str, int]:
    """How many cards there are in pages by round. One query."""
    return Counter(accounts.owned(Card, user).filter(kind=KIND).values_list("round", flat=True))


def line_face(user: User, key: str) -> Face | None:
    """What the card of a line shows; ``None`` when the line is gone."""
    found = accounts.owned(Line, user).filter(pk=line_id(key) or 0)
    line = found.select_related("page").defer("page__body").first()
    if line is None:
        return None
    front, back = sides(line, key.partition("#")[2])
    return Face(front, back, edit_url=reverse("page_edit", args=[line.page.slug]))


def _about(word: str) -> Q:
    return Q(title__icontains=word) | Q(body__icontains=word)


def _page_thing(page: Page) -> Thing:
    return Thing(page.title, page_url(page.slug), "Page", "", page.round)
