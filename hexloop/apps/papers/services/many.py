"""Many papers at once, as a bibliography brings them: the same as one after the other, only quicker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction

from hexloop.apps.accounts.models import User
from hexloop.apps.papers import queries
from hexloop.apps.papers.cards import KIND
from hexloop.apps.papers.models import Paper
from hexloop.apps.papers.packs import shelf
from hexloop.apps.papers.services.adding import (
    MOST_PAPERS,
    Added,
    How,
    add,
    checked,
    columns,
    free_slug,
    slug_base,
)
from hexloop.apps.papers.services.keeping import CannotKeepPaper, lock_shelf
from hexloop.apps.search import services as search
from hexloop.core.content.papers import Group
from hexloop.core.formats.references.records import Reference, likeness_key

BATCH = 500


@transaction.atomic
def add_all(*, user: User, references: Sequence[Reference], at: datetime) -> list[Added | CannotKeepPaper]:
    """What ``add`` makes of each reference, in their order; where it would refuse one, the refusal.

    A paper that nobody here knows costs no query of its own.
    """
    lock_shelf(user)
    adding = _Adding(user, at)
    adding.look()
    done = [adding.added(reference) for reference in references]
    adding.write()
    return done


@dataclass(slots=True)
class _Adding:
    """What is on the shelf, and what will be once it is written."""

    user: User
    at: datetime
    slugs: set[str] = field(default_factory=set)
    known: set[str] = field(default_factory=set)
    new: list[Paper] = field(default_factory=list)

    def look(self) -> None:
        """Read by what papers on the shelf are known again."""
        rows = queries.visible_papers(self.user).values_list("slug", "arxiv_id", "doi", "likeness")
        for slug, *names in rows:
            self.slugs.add(slug)
            self.known.update(name for name in names if name)

    def added(self, reference: Reference) -> Added | CannotKeepPaper:
        """One reference."""
        try:
            clean = checked(reference)
            names = [name for name in (clean.arxiv_id, clean.doi, likeness_key(clean)[:1000]) if name]
            if shelf().like(clean) or any(name in self.known for name in names):
                return self._one(clean)
            if len(self.slugs) >= MOST_PAPERS:
                return self._one(clean)
        except CannotKeepPaper as why:
            return why
        paper = self._row(clean)
        self.known.update(names)
        self.new.append(paper)
        return Added(paper, How.NEW)

    def write(self) -> None:
        """Keep the new ones and let them be found."""
        Paper.objects.bulk_create(self.new, BATCH)
        search.refresh(user=self.user, kind=KIND, keys=[paper.key for paper in self.new])
        self.new = []

    def _one(self, reference: Reference) -> Added:
        """One that may be known: it can mean one of those that are not written yet."""
        self.write()
        added = add(user=self.user, reference=reference, at=self.at)
        self.slugs.add(added.paper.slug)
        self.known.update(name for name in (added.paper.arxiv_id, added.paper.doi, added.paper.likeness) if name)
        return added

    def _row(self, reference: Reference) -> Paper:
        slug = free_slug(slug_base(reference), self.slugs)
        self.slugs.add(slug)
        return Paper(
            owner=self.user,
            slug=slug,
            group=Group.OTHER.value,
            round=Group.OTHER.round.value,
            looked_up=True,
            made_at=self.at,
            edited_at=self.at,
            **columns(reference),
        )
