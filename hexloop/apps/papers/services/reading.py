"""What a person says of a paper: how far they read it, what it says in two sentences, whether it would be asked."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

from django.db import transaction

from hexloop.apps.accounts.models import User
from hexloop.apps.companies import queries as companies
from hexloop.apps.companies import services as tagging
from hexloop.apps.notes import services as notes
from hexloop.apps.notes.models import Page
from hexloop.apps.notes.queries import own_pages
from hexloop.apps.notes.text import name_of
from hexloop.apps.papers import queries
from hexloop.apps.papers.cards import KIND, paper_card
from hexloop.apps.papers.models import MOST_TLDR, RATINGS, Asked, Paper, PaperTopic, Status, StatusChange
from hexloop.apps.papers.packs import shelf
from hexloop.apps.papers.services import highlights
from hexloop.apps.papers.services.keeping import CannotKeepPaper, follow
from hexloop.apps.review import services as review
from hexloop.apps.search import services as search
from hexloop.core.content.papers import Group
from hexloop.core.rounds import Round

A_SLIP = timedelta(minutes=10)
"""A status that is changed again within this time was a slip: only the last one is dated."""
MOST_TOPICS = 10
MOST_TITLES = 1_000


@transaction.atomic
def set_status(*, user: User, paper: Paper, status: Status, at: datetime) -> Paper:
    """Note how far a paper is read, and when that changed."""
    paper = _locked(user, paper)
    if paper.status == status:
        return paper
    last = paper.changes.order_by("-at", "-pk").first()
    if last and timedelta(0) <= at - last.at < A_SLIP:
        last.delete()
        before = paper.changes.order_by("-at", "-pk").values_list("status", flat=True).first() or Status.TO_READ
    else:
        before = Status(paper.status)
    if before != status:
        StatusChange.objects.create(paper=paper, status=status, at=at)
    paper.status, paper.edited_at = status, at
    paper.save(update_fields=["status", "edited_at"])
    follow(user, paper, at)
    return paper


@transaction.atomic
def write_tldr(*, user: User, paper: Paper, text: str, at: datetime) -> Paper:
    """Keep what the paper says in one or two sentences. An empty text takes it away; the card stays.

    Raises ``CannotKeepPaper`` when it is longer than that.
    """
    text = "\n".join(" ".join(line.split()) for line in text.replace("\0", "").strip().splitlines())
    if len(text) > MOST_TLDR:
        raise CannotKeepPaper(
            f"A TL;DR is one or two sentences, {MOST_TLDR} characters at most; this has {len(text)}. "
            "Say the main point, and put the rest into the notes."
        )
    paper = _locked(user, paper)
    if paper.tldr == text:
        return paper
    paper.tldr, paper.tldr_at, paper.edited_at = text, at if text else None, at
    paper.save(update_fields=["tldr", "tldr_at", "edited_at"])
    follow(user, paper, at)
    return paper


@transaction.atomic
def rate(*, user: User, paper: Paper, rating: int | None, at: datetime) -> Paper:
    """How good it is, from 1 to 5; ``None`` takes the rating away."""
    if rating is not None and rating not in RATINGS:
        raise CannotKeepPaper("A rating is a number from 1 to 5.")
    return _keep(user, paper, at, rating=rating)


@transaction.atomic
def set_asked(*, user: User, paper: Paper, asked: Asked | None, at: datetime) -> Paper:
    """Whether one would be asked this; ``None``: not said."""
    return _keep(user, paper, at, asked=asked.value if asked else "")


@transaction.atomic
def describe(
    *,
    user: User,
    paper: Paper,
    group: Group,
    round_key: Round,
    topics: Collection[str],
    nda: bool,
    pdf_url: str,
    at: datetime,
) -> Paper:
    """Where it stands: shelf, round, topics (of the question bank, the main one first), NDA, the address of its PDF.
    Its notes and cards go with it."""
    known = [topic for topic in dict.fromkeys(topics) if topic in shelf().topics]
    if len(known) > MOST_TOPICS:
        raise CannotKeepPaper(f"A paper has {MOST_TOPICS} topics at most. Choose those that it is most about.")
    if pdf_url and not pdf_url.startswith(("https://", "http://")):
        raise CannotKeepPaper("The link to the PDF must begin with https:// or http://.")
    paper = _keep(user, paper, at, group=group.value, round=round_key.value, under_nda=nda, pdf_url=pdf_url)
    if list(paper.topics.order_by("pk").values_list("topic", flat=True)) != known:
        paper.topics.all().delete()
        PaperTopic.objects.bulk_create(PaperTopic(paper=paper, topic=topic) for topic in known)
    if paper.notes and (paper.notes.round, paper.notes.under_nda) != (paper.round, nda):
        notes.describe_page(user=user, page=paper.notes, round_key=paper.round, nda=nda, at=at)
    follow(user, paper, at)
    highlights.follow_paper(user=user, paper=paper, at=at)
    return paper


@transaction.atomic
def make_card(*, user: User, paper: Paper, at: datetime) -> None:
    """Let the paper be asked, read or not. Raises ``CannotKeepPaper`` without a TL;DR: there is nothing to ask for."""
    if not paper.tldr:
        raise CannotKeepPaper("Write the TL;DR first: the card asks for it.")
    review.put(user=user, cards=[paper_card(paper)], at=at)


@transaction.atomic
def keep_notes(*, user: User, paper: Paper, page: Page) -> None:
    """Let this page be the notes on a paper that has none yet."""
    paper = _locked(user, paper)
    if paper.notes is None and not Paper.objects.filter(notes=page).exists():
        paper.notes = page
        paper.save(update_fields=["notes"])


@transaction.atomic
def notes_page(*, user: User, paper: Paper, at: datetime) -> Page:
    """The page with the notes on a paper, made the first time."""
    paper = _locked(user, paper)
    if paper.notes:
        return paper.notes
    page = notes.make_page(user=user, title=_notes_title(user, paper), round_key=paper.round, at=at)
    if paper.under_nda:
        notes.describe_page(user=user, page=page, round_key=paper.round, nda=True, at=at)
    paper.notes = page
    paper.save(update_fields=["notes"])
    return page


@transaction.atomic
def remove_paper(*, user: User, paper: Paper) -> None:
    """Take a paper off the shelf, with its card, tags and PDF. Its page of notes stays among the pages, its reviews in
    the history. A paper of the reading list is there again as if nobody had touched it."""
    paper = _locked(user, paper)
    review.remove(user=user, kind=KIND, keys=[paper.key])
    highlights.drop_cards(user=user, paper=paper)
    for company in companies.visible_companies(user).filter(tags__kind=KIND, tags__key=paper.key):
        tagging.untag(company=company, kind=KIND, key=paper.key)
    paper.delete()
    search.drop(owner=user, kind=KIND, keys=[paper.key])


def _keep(user: User, paper: Paper, at: datetime, **values: object) -> Paper:
    paper = _locked(user, paper)
    changed = [name for name, value in values.items() if getattr(paper, name) != value]
    for name in changed:
        setattr(paper, name, values[name])
    if changed:
        paper.edited_at = at
        paper.save(update_fields=[*changed, "edited_at"])
    return paper


def _locked(user: User, paper: Paper) -> Paper:
    return queries.visible_papers(user).select_for_update(of=("self",)).select_related("notes").get(pk=paper.pk)


def _notes_title(user: User, paper: Paper) -> str:
    """A title that no page has and that links can name."""
    plain = "".join(" " if sign in "[]|" else sign for sign in paper.title)
    base = " ".join(plain.split())[:160].strip() or paper.slug
    titles = (base, f"{base} (notes)", *(f"{base} (notes {number})" for number in range(2, MOST_TITLES)))
    names = [name_of(title) for title in titles]
    taken = set(own_pages(user).filter(name__startswith=names[0]).values_list("name", flat=True))
    return next(title for title, name in zip(titles, names, strict=True) if name not in taken)
