"""Papers come onto the shelf, and what the world knows of them is put right."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from django.db import transaction
from django.utils.text import slugify

from hexloop.apps.accounts.models import User
from hexloop.apps.papers import queries
from hexloop.apps.papers.models import Paper, PaperTopic
from hexloop.apps.papers.packs import PackPaper, shelf
from hexloop.apps.papers.services.keeping import CannotKeepPaper, follow, lock_shelf
from hexloop.core.content.papers import Group
from hexloop.core.formats.references.records import Reference, citekey_for, is_published, likeness_key, merged

LONGEST = {
    "title": 500,
    "venue": 300,
    "publisher": 300,
    "volume": 100,
    "number": 100,
    "pages": 100,
    "doi": 250,
    "arxiv_id": 32,
    "url": 1000,
    "citekey": 200,
    "abstract": 20_000,
}
"""How many characters each text of a reference may have."""
YEARS = range(1000, 2200)
MOST_PAPERS = 20_000
TAKEN_ADDRESSES = frozenset({"new", "add", "pdf", "list"})


class How(StrEnum):
    """What became of a paper that was added."""

    NEW = "new"  # it is on the shelf now
    MERGED = "merged"  # it was there, and knows more now
    SAME = "same"  # it was there and nothing changed


@dataclass(frozen=True, slots=True)
class Added:
    """The paper, what became of it, and which fields say something else than before. ``other`` is a second paper of the
    same person to which the reference's DOI belongs: the two may be one."""

    paper: Paper
    how: How
    changed: tuple[str, ...] = ()
    other: Paper | None = None


@transaction.atomic
def add(*, user: User, reference: Reference, at: datetime, looked_up: bool = True) -> Added:
    """Put a paper onto the shelf, or add to the one that it is what that did not know. A paper of the reading list is
    known again. ``looked_up=False`` says that no more than an id is known yet.

    Raises ``CannotKeepPaper`` for what is no paper.
    """
    lock_shelf(user)
    reference = checked(reference)
    paper = queries.same_paper(user, reference)
    if paper is None:
        listed = shelf().like(reference)
        if listed is None or queries.visible_papers(user).filter(pack_id=listed.id).exists():
            return Added(_make(user, reference, at, looked_up=looked_up), How.NEW)
        paper = take(user=user, listed=listed, at=at)
        set_reference(user=user, paper=paper, reference=_joined(paper, reference, looked_up), at=at)
        if looked_up:
            queries.visible_papers(user).filter(pk=paper.pk).update(looked_up=True)
        return Added(queries.visible_papers(user).get(pk=paper.pk), How.NEW)
    return _join(user, paper, reference, at, looked_up)


@transaction.atomic
def add_by_hand(*, user: User, reference: Reference, group: Group, at: datetime) -> Added:
    """Put a paper that somebody typed onto a shelf. Raises ``CannotKeepPaper``."""
    added = add(user=user, reference=reference, at=at)
    paper = added.paper
    if group is not Group.OTHER and paper.group == Group.OTHER:
        paper.group, paper.round = group.value, group.round.value
        paper.save(update_fields=["group", "round"])
        follow(user, paper, at)
    return added


@transaction.atomic
def set_reference(*, user: User, paper: Paper, reference: Reference, at: datetime) -> Paper:
    """Let a paper say this of itself and nothing of what it said before; what the person wrote stays.

    Raises ``CannotKeepPaper``, also when another paper has its arXiv id or DOI.
    """
    lock_shelf(user)
    reference = checked(reference)
    paper = queries.visible_papers(user).select_for_update().get(pk=paper.pk)
    _refuse_taken(user, reference, paper)
    values = columns(reference)
    changed = [name for name, value in values.items() if getattr(paper, name) != value]
    if changed:
        for name in changed:
            setattr(paper, name, values[name])
        paper.edited_at = at
        paper.save(update_fields=[*changed, "edited_at"])
        follow(user, paper, at)
    return paper


@transaction.atomic
def take(*, user: User, listed: PackPaper, at: datetime) -> Paper:
    """This user's row of a paper of the reading list, made when they first do something with it. Where they have the
    paper from elsewhere, that is the one."""
    lock_shelf(user)
    mine = queries.visible_papers(user)
    found = mine.filter(pack_id=listed.id).first() or queries.same_paper(user, listed.reference)
    if found:
        if not found.pack_id:
            found.pack_id = listed.id
            found.save(update_fields=["pack_id"])
        return found
    return _make(user, listed.reference, at, listed=listed, looked_up=False)


def checked(reference: Reference) -> Reference:
    """The reference without signs that no database keeps. Raises ``CannotKeepPaper`` when a text of it is too long."""
    clean = replace(reference, **{name: getattr(reference, name).replace("\0", "").strip() for name in LONGEST})
    clean = replace(clean, title=" ".join(clean.title.split()))
    if not clean.title:
        raise CannotKeepPaper("The paper has no title. Give it one first.")
    for name, most in LONGEST.items():
        if len(getattr(clean, name)) > most:
            raise CannotKeepPaper(f"{_WORDS[name]} of the paper has more than {most} characters. Shorten it.")
    if clean.year is not None and clean.year not in YEARS:
        raise CannotKeepPaper(f"{clean.year} is no year in which a paper came out. Correct it.")
    return clean


_WORDS: Mapping[str, str] = {
    "title": "The title",
    "venue": "The venue",
    "publisher": "The publisher",
    "volume": "The volume",
    "number": "The number",
    "pages": "The field with the pages",
    "doi": "The DOI",
    "arxiv_id": "The arXiv id",
    "url": "The address",
    "citekey": "The citation key",
    "abstract": "The abstract",
}


def _make(
    user: User, reference: Reference, at: datetime, *, listed: PackPaper | None = None, looked_up: bool = True
) -> Paper:
    mine = queries.visible_papers(user)
    if mine.count() >= MOST_PAPERS:
        raise CannotKeepPaper(f"You have {MOST_PAPERS} papers. Remove some that you are done with, then add this one.")
    group = listed.group if listed else Group.OTHER
    paper = Paper.objects.create(
        owner=user,
        slug=listed.slug if listed else _free_slug(user, reference),
        pack_id=listed.id if listed else "",
        group=group.value,
        round=group.round.value,
        looked_up=looked_up,
        made_at=at,
        edited_at=at,
        **columns(reference),
    )
    PaperTopic.objects.bulk_create(PaperTopic(paper=paper, topic=topic) for topic in (listed.topics if listed else ()))
    follow(user, paper, at)
    return paper


def _join(user: User, paper: Paper, reference: Reference, at: datetime, looked_up: bool) -> Added:
    after = _joined(paper, reference, looked_up)
    other = None
    if after.doi != paper.doi:
        other = queries.visible_papers(user).filter(doi=after.doi).exclude(pk=paper.pk).first()
        after = replace(after, doi=paper.doi) if other else after
    before = columns(queries.reference_of(paper))
    changed = tuple(name for name, value in columns(after).items() if before[name] != value and name != "likeness")
    paper = set_reference(user=user, paper=paper, reference=after, at=at)
    if looked_up and not paper.looked_up:
        paper.looked_up = True
        paper.save(update_fields=["looked_up"])
    return Added(paper, How.MERGED if changed else How.SAME, changed, other)


def _joined(paper: Paper, reference: Reference, looked_up: bool) -> Reference:
    """Both together. The published version goes before the preprint, and a full record before a bare one."""
    known = queries.reference_of(paper)
    better = looked_up and (not paper.looked_up or (is_published(reference) and not is_published(known)))
    both = merged(reference, known) if better else merged(known, reference)
    return replace(both, citekey=known.citekey or reference.citekey)


def columns(reference: Reference) -> dict[str, Any]:
    """A reference as the columns of a paper."""
    values = asdict(reference)
    values["authors"] = [[author.family, author.given] for author in reference.authors]
    values["keywords"] = list(reference.keywords)
    values["more"] = dict(reference.more)
    values["reference_kind"] = values.pop("kind").value
    values["likeness"] = likeness_key(reference)[:1000]
    return values


def _refuse_taken(user: User, reference: Reference, paper: Paper) -> None:
    others = queries.visible_papers(user).exclude(pk=paper.pk)
    for field, words in (("arxiv_id", "arXiv id"), ("doi", "DOI")):
        value = getattr(reference, field)
        taken = others.filter(**{field: value}).first() if value else None
        if taken:
            raise CannotKeepPaper(f'"{taken.title}" has this {words}. Merge the two papers instead.')


def _free_slug(user: User, reference: Reference) -> str:
    base = slug_base(reference)
    return free_slug(
        base, set(queries.visible_papers(user).filter(slug__startswith=base).values_list("slug", flat=True))
    )


def slug_base(reference: Reference) -> str:
    """What the address of a paper begins with, like a citation key."""
    return slugify(reference.citekey)[:80].strip("-") or slugify(citekey_for(reference))[:80].strip("-") or "paper"


def free_slug(base: str, taken: Container[str]) -> str:
    """An address that is not taken and that no paper of the reading list has."""
    return next(name for name in _numbered(base) if not (name in taken or name in shelf().by_slug))


def _numbered(base: str) -> Iterator[str]:
    if base not in TAKEN_ADDRESSES:
        yield base
    for number in range(2, 2 * MOST_PAPERS):
        yield f"{base}-{number}"
