"""The reading list of this installation, read once per process."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from django.conf import settings

from hexloop.core.content.papers import AREAS, Group
from hexloop.core.content.questions.kept import kept_bank
from hexloop.core.content.questions.question import Area
from hexloop.core.content.questions.question import Paper as Listed
from hexloop.core.formats.references.records import Author, Reference, citekey_for, likeness_key

# What a list adds to a title so that people know it again: "(word2vec)".
_BY_NAME = re.compile(r"\s*\([^()]*\)$")


@dataclass(frozen=True, slots=True)
class PackPaper:
    """A paper of the reading list. ``questions`` are the questions of the bank that name it, ``topics`` what those are
    about, the most frequent first. ``named`` ones stand first on their shelf; ``start`` counts those to begin with, 0
    is none of them."""

    id: str
    slug: str
    title: str
    first_author: str
    year: int
    group: Group
    arxiv_id: str
    named: bool
    start: int
    topics: tuple[str, ...]
    questions: tuple[str, ...]

    @property
    def reference(self) -> Reference:
        """What the list says of it."""
        return _reference(self.title, self.first_author, self.year, self.arxiv_id)


@dataclass(frozen=True)
class Shelf:
    """The papers of all packs by id in the order of the list, and the titles of the topics that papers can have."""

    papers: Mapping[str, PackPaper]
    by_slug: Mapping[str, PackPaper]
    by_arxiv: Mapping[str, PackPaper]
    by_likeness: Mapping[str, PackPaper]
    topics: Mapping[str, str]

    def like(self, reference: Reference) -> PackPaper | None:
        """The paper of the list that a reference means."""
        found = self.by_arxiv.get(reference.arxiv_id) if reference.arxiv_id else None
        key = likeness_key(reference)
        other = self.by_likeness.get(key) if key else None
        if found is None and other and not (reference.arxiv_id and other.arxiv_id):
            return other
        return found


def shelf() -> Shelf:
    """The reading list of ``settings.PACKS``. Files changed later are seen after a restart."""
    return _read(tuple(settings.PACKS), settings.CACHE_FOLDER)


def topic_title(topic_id: str) -> str:
    """A topic's words; made of its id when no pack names it."""
    return shelf().topics.get(topic_id) or topic_id.replace("-", " ").capitalize()


@cache
def _read(folders: tuple[Path, ...], kept: Path) -> Shelf:
    listed: dict[str, Listed] = {}
    topics: dict[str, str] = {}
    naming: dict[str, list[tuple[str, str]]] = {}
    for folder in folders:
        found, _ = kept_bank(folder, kept / "questions")
        for topic in found.topics:
            if topic.area in {Area.BREADTH, Area.NLP, Area.RANKING}:
                topics.setdefault(topic.id, topic.title)
        for paper in found.papers:
            listed.setdefault(paper.id, paper)
        for question in found.questions:
            for paper_id in question.papers:
                naming.setdefault(paper_id, []).append((question.id, question.topic.id))
    papers = {paper.id: paper for paper in _pack_papers(listed.values(), naming, topics)}
    return Shelf(
        papers=MappingProxyType(papers),
        by_slug=MappingProxyType({paper.slug: paper for paper in papers.values()}),
        by_arxiv=MappingProxyType({paper.arxiv_id: paper for paper in papers.values() if paper.arxiv_id}),
        by_likeness=MappingProxyType({likeness_key(_bare(paper)): paper for paper in papers.values()}),
        topics=MappingProxyType(topics),
    )


def _pack_papers(
    listed: Iterable[Listed], naming: Mapping[str, list[tuple[str, str]]], topics: Mapping[str, str]
) -> Iterable[PackPaper]:
    taken: set[str] = set()
    for paper in listed:
        said = naming.get(paper.id, [])
        about = [topic for _, topic in said if topic in topics]
        base = citekey_for(_reference(paper.title, paper.first_author, paper.year, ""))
        slug = next(name for name in (base, *(f"{base}{number}" for number in range(2, 1000))) if name not in taken)
        taken.add(slug)
        yield PackPaper(
            id=paper.id,
            slug=slug,
            title=paper.title,
            first_author=paper.first_author,
            year=paper.year,
            group=AREAS.get(paper.area, Group.OTHER),
            arxiv_id=paper.arxiv,
            named=paper.named,
            start=paper.start,
            topics=tuple(sorted(dict.fromkeys(about), key=lambda topic: -about.count(topic))[:3]),
            questions=tuple(question for question, _ in said),
        )


def _bare(paper: PackPaper) -> Reference:
    return _reference(_BY_NAME.sub("", paper.title), paper.first_author, paper.year, paper.arxiv_id)


def _reference(title: str, first_author: str, year: int, arxiv_id: str) -> Reference:
    return Reference(title=title, authors=(Author(first_author),), year=year, arxiv_id=arxiv_id)
