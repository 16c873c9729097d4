"""Papers as the one index holds them."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from hexloop.apps.accounts.models import User
from hexloop.apps.papers.cards import KIND, key_of, slug_of
from hexloop.apps.papers.models import Paper
from hexloop.apps.papers.packs import PackPaper, shelf
from hexloop.apps.papers.queries.pdfs import texts_of
from hexloop.apps.papers.queries.visible import paper_url, visible_papers
from hexloop.apps.search.sources import Item, Source


def own_items(user: User, keys: Collection[str] | None) -> Iterable[Item]:
    """The papers on a person's shelf, also those of the reading list."""
    papers = visible_papers(user).prefetch_related("topics")
    if keys is not None:
        papers = papers.filter(slug__in=[slug_of(key) for key in keys])
    found = list(papers)
    texts = texts_of(user, [paper.pk for paper in found])
    return [_item(paper, texts.get(paper.pk, "")) for paper in found]


def listed_items() -> Iterable[Item]:
    """The papers of the reading list."""
    return [_listed(paper) for paper in shelf().papers.values()]


def _item(paper: Paper, pdf: str) -> Item:
    names = [f"{given} {family}".strip() for family, given in paper.authors]
    said = (*names, str(paper.year or ""), paper.venue, *paper.keywords)
    ids = (paper.arxiv_id, paper.doi, paper.citekey)
    return Item(
        key=paper.key,
        title=paper.title,
        text="\n".join(text for text in (*said, *ids, pdf) if text),
        url=paper_url(paper.slug),
        round=paper.round,
        topic=next((row.topic for row in sorted(paper.topics.all(), key=lambda row: row.pk)), ""),
        changed_at=paper.edited_at,
        under_nda=paper.under_nda,
        markdown="\n\n".join(text for text in (paper.tldr, paper.abstract) if text),
    )


def _listed(paper: PackPaper) -> Item:
    return Item(
        key=key_of(paper.slug),
        title=paper.title,
        text="\n".join((paper.first_author, str(paper.year), paper.arxiv_id)),
        url=paper_url(paper.slug),
        round=paper.group.round.value,
        topic=paper.topics[0] if paper.topics else "",
    )


SOURCE = Source(KIND, "Paper", "Papers", own=own_items, common=listed_items)
"""What the search asks about papers."""
