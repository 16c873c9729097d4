"""A paper by what somebody pasted: an id that is looked up, or entries that say it all."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from hexloop.apps.accounts.models import User
from hexloop.apps.files.models import Source
from hexloop.apps.papers import queries, services
from hexloop.apps.papers.models import Paper
from hexloop.core.formats.references.bibtex import read_bibtex
from hexloop.core.formats.references.identifiers import Pasted, PastedKind, recognise
from hexloop.core.formats.references.looked_up import BadAnswer
from hexloop.core.formats.references.records import Reference
from hexloop.core.formats.references.ris import read_ris
from hexloop.importers.references import changed_text, import_references, paper_from
from hexloop.importers.report import Line, Outcome
from hexloop.importers.resolvers.looking_up import look_up
from hexloop.lib.errors import HexloopError
from hexloop.lib.outside import Unreachable

MOST_PASTED = 100
"""How many entries one paste may have: what takes longer shows how far it is."""

_ENTRIES = {PastedKind.BIBTEX: (read_bibtex, Source.BIBTEX), PastedKind.RIS: (read_ris, Source.RIS)}


class NotAdded(HexloopError):
    """Nothing of what was pasted could be taken. The text says why."""


@dataclass(frozen=True, slots=True)
class Pasting:
    """What became of a paste. ``paper`` is the one to show, ``None`` where there are several; ``sentence`` says it all,
    ``trouble`` what could not be looked up, ``left_out`` the entries that were not taken."""

    sentence: str
    paper: Paper | None = None
    trouble: str = ""
    left_out: list[Line] = field(default_factory=list)


def add_pasted(*, user: User, text: str, at: datetime) -> Pasting:
    """Put what was pasted onto the shelf.

    An id is looked up; where that fails for now, the paper comes onto the shelf with its id and can be looked up again.
    Entries ask nobody. Raises ``NotRecognised``, ``BadFile``, ``NotThere`` and ``NotAdded``; nothing is kept then.
    """
    pasted = recognise(text)
    if pasted.kind in _ENTRIES:
        return _add_entries(user, pasted, at)
    return _add_id(user, pasted, at)


def look_up_again(*, user: User, paper: Paper, at: datetime) -> Pasting:
    """Ask the catalogues about a paper that is here. What a person wrote or corrected stays, gaps are filled, and a
    preprint learns of its published version. Raises ``NotThere`` and ``NotAdded``."""
    if not (paper.arxiv_id or paper.doi):
        raise NotAdded("This paper has neither an arXiv id nor a DOI to look it up by. Add one with “Correct it”.")
    try:
        reference = look_up(arxiv_id=paper.arxiv_id, doi=paper.doi)
        added = services.add(user=user, reference=reference, at=at)
    except (Unreachable, BadAnswer) as error:
        raise NotAdded(f"{error} The paper is as it was.") from error
    except services.CannotKeepPaper as error:
        raise NotAdded(str(error)) from error
    news = f"New: {changed_text(added.changed)}." if added.changed else "Nothing new was found."
    return Pasting(f"{news}{_twin(added)}", added.paper)


def _add_id(user: User, pasted: Pasted, at: datetime) -> Pasting:
    arxiv, doi = (pasted.value, "") if pasted.kind is PastedKind.ARXIV else ("", pasted.value)
    bare = Reference(title=f"arXiv:{arxiv}" if arxiv else f"doi:{doi}", arxiv_id=arxiv, doi=doi)
    known = queries.same_paper(user, bare)
    if known and known.looked_up:
        return Pasting("You have this paper already.", known)
    try:
        reference, trouble = look_up(arxiv_id=arxiv, doi=doi), ""
    except (Unreachable, BadAnswer) as error:
        reference, trouble = bare, str(error)
    try:
        added = services.add(user=user, reference=reference, at=at, looked_up=not trouble)
    except services.CannotKeepPaper as error:
        raise NotAdded(str(error)) from error
    if trouble:
        kept = "The paper is on your shelf under its id; “Look it up” on its page fills in the rest."
        return Pasting(f"{trouble} {kept}", added.paper, trouble=trouble)
    said = {
        services.How.NEW: "The paper is on your shelf.",
        services.How.MERGED: f"You have this paper. New to it: {changed_text(added.changed)}.",
        services.How.SAME: "You have this paper already.",
    }
    return Pasting(f"{said[added.how]}{_twin(added)}", added.paper)


def _twin(added: services.Added) -> str:
    return f" “{added.other.title}” has its DOI: merge the two if they are one paper." if added.other else ""


def _add_entries(user: User, pasted: Pasted, at: datetime) -> Pasting:
    read, source = _ENTRIES[pasted.kind]
    bibliography = read(pasted.value.encode())
    count = len(bibliography.found) + len(bibliography.left_out)
    if count > MOST_PASTED:
        raise NotAdded(f"That is a whole bibliography of {count:,} entries. Keep it as a file and bring it to Import.")
    report = import_references(user=user, bibliography=bibliography, source=source, at=at)
    left_out = [line for line in report.lines if line.outcome is Outcome.SKIPPED]
    if len(left_out) == len(report.lines):
        raise NotAdded(" ".join(f"{line.deck}: {line.reason}" for line in left_out[:3]))
    if len(report.lines) > 1:
        return Pasting(report.sentence, left_out=left_out)
    said = {
        Outcome.IMPORTED: "The paper is on your shelf.",
        Outcome.UPDATED: report.lines[0].reason,
        Outcome.UNCHANGED: "You have this paper already.",
    }
    paper = paper_from(user=user, source=source, found=bibliography.found[0])
    return Pasting(said[report.lines[0].outcome], paper)
