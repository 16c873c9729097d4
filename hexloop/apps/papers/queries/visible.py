"""What every read of papers starts from."""

from __future__ import annotations

from dataclasses import replace

from django.db.models import Q, QuerySet

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.addresses import address
from hexloop.apps.accounts.models import User
from hexloop.apps.papers.models import Paper
from hexloop.core.formats.references.records import MORE, Author, Reference, ReferenceKind, likeness_key


def visible_papers(user: User) -> QuerySet[Paper]:
    """The papers of this user."""
    return accounts.owned(Paper, user)


def paper_url(slug: str) -> str:
    """The address of a paper."""
    return address("paper", slug)


def reference_of(paper: Paper) -> Reference:
    """What the world knows of a paper, and nothing that its reader wrote."""
    return Reference(
        title=paper.title,
        authors=tuple(Author(family, given) for family, given in paper.authors),
        year=paper.year,
        kind=ReferenceKind(paper.reference_kind),
        venue=paper.venue,
        publisher=paper.publisher,
        volume=paper.volume,
        number=paper.number,
        pages=paper.pages,
        doi=paper.doi,
        arxiv_id=paper.arxiv_id,
        url=paper.url,
        abstract=paper.abstract,
        keywords=tuple(paper.keywords),
        citekey=paper.citekey,
        more=tuple((name, paper.more[name]) for name in MORE if name in paper.more),
    )


def reference_to_export(paper: Paper) -> Reference:
    """What leaves in a .bib file: what the world knows, under a key that names the paper here as well."""
    reference = reference_of(paper)
    return replace(reference, citekey=reference.citekey or paper.slug)


def same_paper(user: User, reference: Reference) -> Paper | None:
    """The paper of this user that a reference means: the one with its arXiv id, else its DOI, else its title and first
    author, unless both name ids and those differ. Two queries at most."""
    named = Q()
    if reference.arxiv_id:
        named |= Q(arxiv_id=reference.arxiv_id)
    if reference.doi:
        named |= Q(doi=reference.doi)
    if named:
        found = sorted(visible_papers(user).filter(named), key=lambda paper: paper.arxiv_id != reference.arxiv_id)
        if found:
            return found[0]
    likeness = likeness_key(reference)
    alike = visible_papers(user).filter(likeness=likeness).order_by("pk") if likeness else ()
    return next((paper for paper in alike if not _differ(paper, reference)), None)


def _differ(paper: Paper, reference: Reference) -> bool:
    pairs = ((paper.arxiv_id, reference.arxiv_id), (paper.doi, reference.doi))
    return any(ours and theirs and ours != theirs for ours, theirs in pairs)
