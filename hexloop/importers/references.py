"""References of a file to papers on the shelf, each known again when it comes a second time."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from difflib import SequenceMatcher

from django.db import transaction

from hexloop.apps.accounts.models import User
from hexloop.apps.files import queries as file_queries
from hexloop.apps.files import services as files
from hexloop.apps.files.models import Origin, Source
from hexloop.apps.papers import queries, services
from hexloop.apps.papers.cards import KIND
from hexloop.apps.papers.models import Paper
from hexloop.core.formats.references.bibtex_writing import write_bibtex
from hexloop.core.formats.references.reading import Bibliography, Found, LeftOut
from hexloop.core.formats.references.records import Reference, likeness_key, merged
from hexloop.core.formats.references.ris import write_ris
from hexloop.importers.progress import Progress
from hexloop.importers.report import Line, Outcome, Report

EVERY = 50
ALIKE = 0.6
"""From which likeness on a title is taken for the changed title of one paper."""

_WORDS = {"arxiv_id": "arXiv id", "doi": "DOI", "url": "address", "reference_kind": "kind", "citekey": "citation key"}
_OUTCOMES = {
    services.How.NEW: Outcome.IMPORTED,
    services.How.MERGED: Outcome.UPDATED,
    services.How.SAME: Outcome.UNCHANGED,
}


def import_references(
    *,
    user: User,
    bibliography: Bibliography,
    source: Source,
    at: datetime,
    progress: Progress | None = None,
    dry_run: bool = False,
) -> Report:
    """Put the papers of a file onto the shelf, in one transaction.

    A paper is known again by its key in the file, then by arXiv id, DOI, or title and first author. One that is here
    takes what it did not know. What changed in the file since the last time is taken where nobody corrected it here.
    The same file again changes nothing. Raises ``Cancelled``.
    """
    progress = progress or Progress()
    progress.begin("Keeping papers", len(bibliography.found))
    lines = [(one.line, _left_out(one)) for one in bibliography.left_out]
    with transaction.atomic():
        keeping = _Keeping(user, source, at, file_queries.origins(user=user, source=source))
        for count, found in enumerate(bibliography.found):
            if count % EVERY == 0:
                progress.reach(count)
            lines.append((found.line, keeping.keep(found)))
        files.note_origins(origins=list(keeping.noted.values()))
        if dry_run:
            transaction.set_rollback(True)
    return Report(lines=[line for _, line in sorted(lines, key=lambda pair: pair[0])])


def bibliography_text(*, user: User, form: str) -> tuple[str, int]:
    """The papers of this person's shelf as ``bib`` or ``ris``, and how many they are: what the world knows of them,
    without those under NDA, in an order that stays."""
    papers = queries.visible_papers(user).filter(under_nda=False).order_by("slug")
    references = [queries.reference_to_export(paper) for paper in papers]
    return (write_ris if form == "ris" else write_bibtex)(references), len(references)


def changed_text(changed: tuple[str, ...]) -> str:
    """The fields that say something else now, in words."""
    return ", ".join(_WORDS.get(name, name.replace("_", " ")) for name in changed)


def _left_out(one: LeftOut) -> Line:
    return Line(one.name or f"Line {one.line}", _where(one.line, one.name), Outcome.SKIPPED, one.reason)


def _where(line: int, key: str) -> str:
    return f"Line {line}, {key}" if key else f"Line {line}"


@dataclass(slots=True)
class _Keeping:
    """Keeps the papers of one file, one after the other."""

    user: User
    source: Source
    at: datetime
    origins: Mapping[str, Origin]
    noted: dict[str, Origin] = field(default_factory=dict)

    def keep(self, found: Found) -> Line:
        """One reference, and what became of it."""
        reference, where = found.reference, _where(found.line, found.key)
        name, origin, paper = self._known(found)
        if origin and origin.fingerprint == reference.fingerprint:
            return Line(reference.title, where, Outcome.UNCHANGED)
        try:
            paper, outcome, reason = self._kept(reference, origin, paper)
        except services.CannotKeepPaper as why:
            return Line(reference.title, where, Outcome.SKIPPED, str(why))
        self._note(name, reference, paper)
        return Line(reference.title, where, outcome, reason)

    def _known(self, found: Found) -> tuple[str, Origin | None, Paper | None]:
        """The name of a reference in its source, where it came from before, and the paper that it became."""
        names = _names(found)
        for name in names:
            origin, paper = self._from_here(name, found.reference)
            if origin:
                return name, origin, paper
        # Another paper may have come under the first name.
        free = (name for name in names if name not in self.origins and name not in self.noted)
        return next(free, names[-1]), None, None

    def _from_here(self, name: str, reference: Reference) -> tuple[Origin | None, Paper | None]:
        """The origin under a name and the paper that it became, when they still are what the reference means."""
        origin = self.noted.get(name) or self.origins.get(name)
        if origin is None:
            return None, None
        slug = origin.key.removeprefix(f"{KIND}-")
        paper = queries.visible_papers(self.user).filter(slug=slug).first()
        if paper is None or not _still_that(queries.reference_of(paper), reference):
            return None, None
        return origin, paper

    def _kept(self, reference: Reference, origin: Origin | None, paper: Paper | None) -> tuple[Paper, Outcome, str]:
        if not (origin and paper):
            added = services.add(user=self.user, reference=reference, at=self.at)
            return added.paper, _OUTCOMES[added.how], _reason(added)
        known = queries.reference_of(paper)
        corrected = origin.kept != known.fingerprint
        after = merged(known, reference) if corrected else merged(reference, known)
        after = replace(after, citekey=known.citekey or reference.citekey)
        why = "You corrected it here, so only gaps were filled." if corrected else "It changed in the file since then."
        if after == known:
            return paper, Outcome.UNCHANGED, why if corrected else ""
        return services.set_reference(user=self.user, paper=paper, reference=after, at=self.at), Outcome.UPDATED, why

    def _note(self, name: str, reference: Reference, paper: Paper) -> None:
        self.noted[name] = Origin(
            owner=self.user,
            source=self.source,
            source_key=name,
            kind=KIND,
            key=paper.key,
            fingerprint=reference.fingerprint,
            kept=queries.reference_of(paper).fingerprint,
            at=self.at,
        )


def _reason(added: services.Added) -> str:
    if added.how is services.How.NEW:
        return ""
    said = ["You have this paper."]
    if added.changed:
        said.append(f"New to it: {changed_text(added.changed)}.")
    if added.other:
        said.append(f"“{added.other.title}” has its DOI: merge the two if they are one paper.")
    return " ".join(said)


def _still_that(known: Reference, reference: Reference) -> bool:
    """Whether what stands under a key is still the paper that came under it before."""
    for ours, theirs in ((known.arxiv_id, reference.arxiv_id), (known.doi, reference.doi)):
        if ours and theirs:
            return ours == theirs
    if likeness_key(known) == likeness_key(reference) != "":
        return True
    titles = (known.title[:300].casefold(), reference.title[:300].casefold())
    return SequenceMatcher(None, *titles, autojunk=False).ratio() >= ALIKE


def _names(found: Found) -> list[str]:
    """What a reference may be called in its source: its key, and its key with what it says."""
    said = _short(found.reference)
    return [found.key[:200], f"{found.key[:200]} {said}"] if found.key else [said]


def _short(reference: Reference) -> str:
    """A name for a reference that has none: an id, else what it says."""
    if reference.doi or reference.arxiv_id:
        return f"doi:{reference.doi}" if reference.doi else f"arxiv:{reference.arxiv_id}"
    said = likeness_key(reference) or f"{reference.title}/{reference.year}"
    return hashlib.sha256(said.encode()).hexdigest()[:24]
