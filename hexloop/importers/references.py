"""References of a file to papers on the shelf, each known again when it comes a second time."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from difflib import SequenceMatcher
from functools import partial
from operator import itemgetter

from django.db import transaction

from hexloop.apps.accounts.models import User
from hexloop.apps.files import queries as file_queries
from hexloop.apps.files import services as files
from hexloop.apps.files.models import Origin, Source
from hexloop.apps.papers import queries, services
from hexloop.apps.papers.cards import KIND, slug_of
from hexloop.apps.papers.models import Paper
from hexloop.core.formats.references.bibtex_writing import write_bibtex
from hexloop.core.formats.references.reading import Bibliography, Found, LeftOut
from hexloop.core.formats.references.records import Reference, likeness_key, merged
from hexloop.core.formats.references.ris import write_ris
from hexloop.importers.progress import Progress
from hexloop.importers.report import Line, Outcome, Report

EVERY = 500
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
        for start in range(0, len(bibliography.found), EVERY):
            progress.reach(start)
            lines += keeping.keep(bibliography.found[start : start + EVERY])
        files.note_origins(origins=list(keeping.noted.values()))
        if dry_run:
            transaction.set_rollback(True)
    return Report(lines=[line for _, line in sorted(lines, key=itemgetter(0))])


def paper_from(*, user: User, source: Source, found: Found) -> Paper | None:
    """The paper that a reference became when it was imported."""
    origins = file_queries.origins(user=user, source=source)
    named = [origins[name] for name in _names(found) if name in origins]
    came = next((origin for origin in named if origin.fingerprint == found.reference.fingerprint), None)
    return queries.visible_papers(user).filter(slug=slug_of(came.key)).first() if came else None


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
    papers: dict[str, Paper] = field(default_factory=dict)

    def keep(self, some: Sequence[Found]) -> list[tuple[int, Line]]:
        """What became of some references, each with its line in the file."""
        self._look(some)
        lines: list[tuple[int, Line]] = []
        new: list[tuple[str, Found]] = []
        for found in some:
            name, origin, paper = self._known(found)
            if origin and paper:
                lines.append((found.line, self._again(found, name, origin, paper)))
            else:
                new.append((name, found))
        added = services.add_all(user=self.user, references=[found.reference for _, found in new], at=self.at)
        lines += [(found.line, self._added(found, name, one)) for (name, found), one in zip(new, added, strict=True)]
        return lines

    def _look(self, some: Sequence[Found]) -> None:
        """Read the papers that these references became before."""
        named = [self.origins[name] for found in some for name in _names(found) if name in self.origins]
        slugs = [slug_of(origin.key) for origin in named]
        self.papers = {paper.slug: paper for paper in queries.visible_papers(self.user).filter(slug__in=slugs)}

    def _known(self, found: Found) -> tuple[str, Origin | None, Paper | None]:
        """The name of a reference in its source, where it came from before, and the paper that it became, when that
        still is what it means."""
        names = _names(found)
        for name in names:
            origin = self.origins.get(name)
            paper = self.papers.get(slug_of(origin.key)) if origin else None
            if origin and paper and _still_that(queries.reference_of(paper), found.reference):
                return name, origin, paper
        # Another paper may have come under the first name.
        free = (name for name in names if name not in self.origins and name not in self.noted)
        return next(free, names[-1]), None, None

    def _again(self, found: Found, name: str, origin: Origin, paper: Paper) -> Line:
        """One that came before."""
        line = partial(Line, found.reference.title, _where(found.line, found.key))
        if origin.fingerprint == found.reference.fingerprint:
            return line(Outcome.UNCHANGED)
        known = queries.reference_of(paper)
        corrected = origin.kept != known.fingerprint
        after = merged(known, found.reference) if corrected else merged(found.reference, known)
        after = replace(after, citekey=known.citekey or found.reference.citekey)
        why = "You corrected it here, so only gaps were filled." if corrected else "It changed in the file since then."
        try:
            paper = services.set_reference(user=self.user, paper=paper, reference=after, at=self.at)
        except services.CannotKeepPaper as refused:
            return line(Outcome.SKIPPED, str(refused))
        self._note(name, found.reference, paper)
        return line(
            Outcome.UNCHANGED if after == known else Outcome.UPDATED, why if corrected or after != known else ""
        )

    def _added(self, found: Found, name: str, added: services.Added | services.CannotKeepPaper) -> Line:
        """One that is new from here."""
        line = partial(Line, found.reference.title, _where(found.line, found.key))
        if isinstance(added, services.CannotKeepPaper):
            return line(Outcome.SKIPPED, str(added))
        self._note(name, found.reference, added.paper)
        return line(_OUTCOMES[added.how], _reason(added))

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
