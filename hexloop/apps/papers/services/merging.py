"""Two papers that are one: a preprint and its published version, or the same paper added twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from django.db import transaction

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.companies import services as tagging
from hexloop.apps.companies.models import Source, Tag
from hexloop.apps.files import services as files
from hexloop.apps.notes import services as notes
from hexloop.apps.papers import queries
from hexloop.apps.papers.cards import KIND
from hexloop.apps.papers.models import Paper, PaperTopic, Status
from hexloop.apps.papers.services import highlights
from hexloop.apps.papers.services.adding import set_reference
from hexloop.apps.papers.services.keeping import CannotKeepPaper, follow, lock_shelf
from hexloop.apps.papers.services.reading import notes_page
from hexloop.apps.review import services as review
from hexloop.apps.search import services as search
from hexloop.core.formats.references.records import Reference, is_published, merged


@transaction.atomic
def merge(*, user: User, paper: Paper, other: Paper, at: datetime) -> Paper:
    """Let two papers be one, at the address of ``paper``. Nothing that a person wrote is lost.

    The published version's record goes before the preprint's. Dates, topics, company tags, PDFs and highlights of both
    stay; of the cards the better known one, with the reviews of both. What can be there once only is ``paper``'s; a
    different TL;DR of ``other`` goes into the notes, and where both have notes, the other page stays as it is and the
    notes link to it. Raises ``CannotKeepPaper`` when they are the same one.
    """
    lock_shelf(user)
    both = {
        found.pk: found
        for found in queries.visible_papers(user)
        .select_related("notes")
        .select_for_update(of=("self",))
        .filter(pk__in=[paper.pk, other.pk])
    }
    if len(both) < 2:
        raise CannotKeepPaper("Choose another paper to merge with this one.")
    paper, other = both[paper.pk], both[other.pk]
    ours, theirs = queries.reference_of(paper), queries.reference_of(other)
    reference = _joined(ours, theirs)
    _join_words(paper, other)
    left_over = _left_over(paper, other)
    if paper.notes is None and other.notes:
        paper.notes, other.notes = other.notes, None
    _move_rows(user, paper, other)
    pack_id, other_notes = paper.pack_id or other.pack_id, other.notes
    search.drop(owner=user, kind=KIND, keys=[other.key])
    other.delete()
    paper.pack_id, paper.edited_at = pack_id, at
    paper.save()
    paper = set_reference(user=user, paper=paper, reference=reference, at=at)
    added = [
        left_over,
        _other_ids(paper, (ours, theirs)),
        f"More notes: [[{other_notes.title}]]" if other_notes else "",
    ]
    _note(user, paper, [text for text in added if text], at)
    paper = queries.visible_papers(user).select_related("notes").get(pk=paper.pk)
    if paper.under_nda and paper.notes and not paper.notes.under_nda:
        notes.describe_page(user=user, page=paper.notes, round_key=paper.notes.round, nda=True, at=at)
    follow(user, paper, at)
    highlights.follow_paper(user=user, paper=paper, at=at)
    return queries.visible_papers(user).get(pk=paper.pk)


def _joined(ours: Reference, theirs: Reference) -> Reference:
    first, second = (theirs, ours) if is_published(theirs) and not is_published(ours) else (ours, theirs)
    return replace(merged(first, second), citekey=ours.citekey or theirs.citekey)


def _join_words(paper: Paper, other: Paper) -> None:
    """What the person said of either, on ``paper``."""
    paper.status = max(Status(paper.status), Status(other.status), key=list(Status).index)
    if not paper.tldr:
        paper.tldr, paper.tldr_at = other.tldr, other.tldr_at
    paper.rating = paper.rating or other.rating
    paper.asked = paper.asked or other.asked
    paper.under_nda = paper.under_nda or other.under_nda
    paper.pdf_url = paper.pdf_url or other.pdf_url
    paper.arxiv_version = max(paper.arxiv_version, other.arxiv_version)
    paper.looked_up = paper.looked_up or other.looked_up
    paper.made_at = min(paper.made_at, other.made_at)
    if paper.group == "other":
        paper.group, paper.round = other.group, other.round


def _left_over(paper: Paper, other: Paper) -> str:
    """What stays of the other one's words that are different."""
    return f"Another TL;DR: {other.tldr}" if other.tldr and other.tldr != paper.tldr else ""


def _other_ids(paper: Paper, both: tuple[Reference, Reference]) -> str:
    """The ids of either that a paper, which has one of each, can not keep."""
    arxiv = [one.arxiv_id for one in both if one.arxiv_id not in {"", paper.arxiv_id}]
    doi = [one.doi for one in both if one.doi not in {"", paper.doi}]
    ids = [*(f"arXiv:{one}" for one in arxiv), *(f"doi:{one}" for one in doi)]
    return f"Also known as {', '.join(ids)}" if ids else ""


def _move_rows(user: User, paper: Paper, other: Paper) -> None:
    """Everything that belongs to ``other`` belongs to ``paper``."""
    topics = set(paper.topics.values_list("topic", flat=True))
    theirs = other.topics.order_by("pk").values_list("topic", flat=True)
    PaperTopic.objects.bulk_create(PaperTopic(paper=paper, topic=topic) for topic in theirs if topic not in topics)
    other.topics.all().delete()
    for relation in Paper._meta.related_objects:
        if relation.related_model is not PaperTopic:
            model, field = relation.related_model, relation.field.name
            model._default_manager.filter(**{field: other}).update(**{field: paper})
    for tag in accounts.owned(Tag, user).filter(kind=KIND, key=other.key).select_related("company"):
        tagging.tag(company=tag.company, kind=KIND, key=paper.key, at=tag.made_at, source=Source(tag.source))
        tagging.untag(company=tag.company, kind=KIND, key=other.key)
    files.follow_thing(user=user, kind=KIND, key=other.key, to=paper.key)
    review.move(user=user, kind=KIND, key=other.key, to=paper.key)


def _note(user: User, paper: Paper, texts: list[str], at: datetime) -> None:
    if not texts:
        return
    page = notes_page(user=user, paper=paper, at=at)
    body = "\n\n".join([*([page.body.rstrip()] if page.body.strip() else []), *texts]) + "\n"
    notes.save_page(user=user, page=page, body=body, version=page.version, at=at)
