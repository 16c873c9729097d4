"""What the page of one paper shows beside what it is."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime
from urllib.parse import quote

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.companies.queries import ThingTags, thing_tags
from hexloop.apps.notes import queries as notes
from hexloop.apps.notes.belonging import Whole
from hexloop.apps.notes.models import Page
from hexloop.apps.papers.cards import KIND
from hexloop.apps.papers.models import Paper, Status
from hexloop.apps.papers.packs import shelf
from hexloop.apps.papers.queries.paper_list import clock_of, topic_words
from hexloop.apps.papers.queries.pdfs import marked_days
from hexloop.apps.papers.queries.shown import short_authors, unsaved
from hexloop.apps.papers.queries.visible import paper_url, visible_papers
from hexloop.apps.review import kinds
from hexloop.apps.review.models import Card, Review
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.study_day import StudyClock
from hexloop.core.memory.wording import day_text, due_text
from hexloop.lib.html import Html
from hexloop.lib.markdown import to_html

MOST_QUESTIONS = 30
MOST_NAMES = 12
_NOTHING = Html()
_STATUS_WORDS = {Status.TO_READ: "put back to be read", Status.READING: "began to read it", Status.READ: "read"}


@dataclass(frozen=True, slots=True)
class Event:
    """A day on which something happened to a paper."""

    on: date
    day: str
    words: str


@dataclass(frozen=True, slots=True)
class Link:
    """A place on the web where the paper is."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Memory:
    """How well its TL;DR is remembered. ``level`` is 0 before the first grade."""

    level: int
    due: str
    suspended: bool
    can_be_made: bool
    there: bool


@dataclass(frozen=True, slots=True)
class Side:
    """Everything beside a paper, for this user."""

    topics: list[tuple[str, str]]
    topic_ids: tuple[str, ...]
    memory: Memory
    questions: list[kinds.Thing]
    tags: ThingTags
    events: list[Event]


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes on a paper as they are read; empty without any."""

    html: Html = _NOTHING
    slug: str = ""
    headings: list[tuple[str, str]] = field(default_factory=list)


def find_paper(user: User, slug: str) -> Paper | None:
    """The paper at an address: this user's, or one of the reading list as a row that is not stored."""
    paper = visible_papers(user).select_related("notes").filter(slug=slug).first()
    listed = shelf().by_slug.get(slug)
    if paper is None and listed and not visible_papers(user).filter(pack_id=listed.id).exists():
        return unsaved(user, listed)
    return paper


def moved_to(user: User, slug: str) -> str:
    """The address of this user's paper that is the one of the reading list at ``slug``; empty for none."""
    listed = shelf().by_slug.get(slug)
    found = visible_papers(user).filter(pack_id=listed.id).values_list("slug", flat=True).first() if listed else None
    return found or ""


def paper_side(user: User, paper: Paper, at: datetime) -> Side:
    """What stands beside a paper."""
    clock = clock_of(user)
    card = accounts.owned(Card, user).filter(kind=KIND, key=paper.key).first()
    topics = topic_ids(paper)
    return Side(
        topics=topic_words(topics),
        topic_ids=topics,
        memory=_memory(paper, card, clock.day_of(at)),
        questions=_questions(user, paper),
        tags=thing_tags(user, KIND, paper.key),
        events=time_line(user, paper, at, clock),
    )


def topic_ids(paper: Paper) -> tuple[str, ...]:
    """What a paper is about, the main topic first."""
    if paper.pk is None:
        return shelf().papers[paper.pack_id].topics
    return tuple(paper.topics.order_by("pk").values_list("topic", flat=True))


def paper_notes(user: User, paper: Paper) -> Notes:
    """The notes on a paper, drawn. Three queries at most."""
    if paper.notes is None:
        return Notes()
    drawn = notes.drawn(user, paper.notes)
    headings = [(heading.anchor, heading.words) for heading in drawn.headings if heading.level < 4]
    return Notes(drawn.html if paper.notes.body.strip() else Html(), paper.notes.slug, headings)


def who_wrote(paper: Paper) -> str:
    """All authors, or the first twelve and how many more."""
    names = [f"{given} {family}".strip() for family, given in paper.authors]
    more = f" and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else ""
    return f"{', '.join(names[:MOST_NAMES])}{more}" if paper.looked_up else short_authors(names)


def links(paper: Paper) -> list[Link]:
    """Where it stands on the web. Nothing is fetched: they are links that the person follows."""
    arxiv = f"{paper.arxiv_id}v{paper.arxiv_version}" if paper.arxiv_version else paper.arxiv_id
    named = (
        ("arXiv", f"https://arxiv.org/abs/{arxiv}" if arxiv else ""),
        ("DOI", f"https://doi.org/{quote(paper.doi, safe='/')}" if paper.doi else ""),
        ("PDF", paper.pdf_url or (f"https://arxiv.org/pdf/{arxiv}" if arxiv else "")),
        ("Web", paper.url),
    )
    return [Link(title, url) for title, url in named if url.startswith(("https://", "http://"))]


def paper_of_notes(user: User, page: Page) -> Whole | None:
    """The paper that a page is the notes on."""
    found = visible_papers(user).filter(notes=page).values_list("title", "slug").first()
    return Whole(found[0], paper_url(found[1])) if found else None


def tldr_html(paper: Paper) -> Html:
    """The TL;DR, drawn."""
    return to_html(paper.tldr) if paper.tldr else Html()


def time_line(user: User, paper: Paper, at: datetime, clock: StudyClock) -> list[Event]:
    """When it was learned: what happened to a paper by day, the newest first."""
    if paper.pk is None:
        return []
    words: dict[date, list[str]] = {}
    words.setdefault(clock.day_of(paper.made_at), []).append("put on the shelf")
    for status, moment in paper.changes.order_by("at", "pk").values_list("status", "at"):
        words.setdefault(clock.day_of(moment), []).append(_STATUS_WORDS[Status(status)])
    if paper.tldr_at:
        words.setdefault(clock.day_of(paper.tldr_at), []).append("TL;DR written")
    if paper.notes:
        for event in notes.time_line(user, paper.notes, at):
            words.setdefault(event.on, []).append(f"notes {event.words}")
    for day, count in marked_days(user, paper).items():
        words.setdefault(day, []).append(f"{count} {'passage' if count == 1 else 'passages'} marked")
    for day, grades in _reviews(user, paper, clock).items():
        said = ", ".join(Grade(grade).title.lower() for grade in sorted(grades.elements()))
        words.setdefault(day, []).append(f"TL;DR recalled ({said})")
    today = clock.day_of(at)
    return [Event(day, day_text(day, today), ", ".join(words[day])) for day in sorted(words, reverse=True)]


def _reviews(user: User, paper: Paper, clock: StudyClock) -> dict[date, Counter[int]]:
    rows = accounts.owned(Review, user).filter(card_kind=KIND, card_key=paper.key, undone_at=None)
    by_day: dict[date, Counter[int]] = {}
    for moment, grade in rows.values_list("at", "grade"):
        by_day.setdefault(clock.day_of(moment), Counter())[grade] += 1
    return by_day


def _memory(paper: Paper, card: Card | None, today: date) -> Memory:
    due = due_text(card.due_on, today) if card and card.due_on and not card.suspended else ""
    if due and not due.endswith("overdue"):
        due = f"due {due}"
    return Memory(
        level=(card.last_grade or 0) if card else 0,
        due=due,
        suspended=bool(card and card.suspended),
        can_be_made=card is None and bool(paper.tldr),
        there=card is not None,
    )


def _questions(user: User, paper: Paper) -> list[kinds.Thing]:
    """The questions of the bank that name the paper. One query."""
    listed = shelf().papers.get(paper.pack_id)
    names = [kinds.Named("question", key) for key in (listed.questions if listed else ())[:MOST_QUESTIONS]]
    return [thing for thing in kinds.things(user, names).values() if thing.url]
