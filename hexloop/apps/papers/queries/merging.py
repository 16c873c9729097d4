"""What stands on the page that asks whether two papers are one."""

from __future__ import annotations

from dataclasses import dataclass

from hexloop.apps.accounts.models import User
from hexloop.apps.papers.models import Paper, Status
from hexloop.apps.papers.queries.paper_list import PaperRow, paper_row
from hexloop.apps.papers.queries.shown import Known, known_papers

MOST_CHOICES = 20


@dataclass(frozen=True, slots=True)
class Choice:
    """A paper that may be the same one."""

    slug: str
    row: PaperRow


def merge_choices(user: User, paper: Paper, text: str) -> list[Choice]:
    """Papers of this user that may be the same as ``paper``: those with every word of ``text``, or with the
    likest titles."""
    words = text.casefold().split()
    others = [known for known in known_papers(user) if known.pk not in {None, paper.pk}]
    if words:
        found = [known for known in others if all(word in known.words for word in words)]
    else:
        ours = set(paper.title.casefold().split())
        found = sorted(others, key=lambda known: _distance(ours, known))
    return [Choice(known.slug, paper_row(known, None)) for known in found[:MOST_CHOICES]]


def merge_outcome(paper: Paper, other: Paper) -> list[str]:
    """What will become of what both hold, in sentences."""
    further = max((paper, other), key=lambda one: list(Status).index(Status(one.status)))
    said = [
        f"It keeps the address of the first, /papers/{paper.slug}/, and is {Status(further.status).label.lower()}.",
        "The record of the published version goes first; what only the other one knows is added.",
        "Dates, topics, company tags, PDFs and highlights of both stay, and one card with the reviews of both.",
    ]
    if _differ(paper.arxiv_id, other.arxiv_id) or _differ(paper.doi, other.doi):
        said.append(
            "They have different ids, so look twice. One stays in the record, the other one goes into the notes."
        )
    if other.tldr and paper.tldr and other.tldr != paper.tldr:
        said.append("The TL;DR of the first stays; the other one goes into the notes.")
    if paper.notes_id and other.notes_id:
        said.append("Both pages of notes stay; those of the first link to the other.")
    return said


def _differ(ours: str, theirs: str) -> bool:
    return bool(ours and theirs and ours != theirs)


def _distance(ours: set[str], known: Known) -> float:
    theirs = set(known.title.casefold().split())
    return 1 - len(ours & theirs) / max(1, len(ours | theirs))
