"""Every write on the PDFs of papers."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import PurePath

from django.db import transaction

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.files import services as files
from hexloop.apps.files import store
from hexloop.apps.files.models import Attachment
from hexloop.apps.files.queries import attachments_by_hash
from hexloop.apps.files.store import Blob
from hexloop.apps.papers import queries
from hexloop.apps.papers.models import Paper, PdfFile, Words
from hexloop.apps.papers.models.pdf import PAGE_BREAK
from hexloop.apps.papers.queries.pdfs import pdf_files
from hexloop.apps.papers.services.adding import How, add, set_reference
from hexloop.apps.papers.services.highlights import follow_search, put_away, take_up
from hexloop.apps.papers.services.keeping import CannotKeepPaper, lock_shelf
from hexloop.core.formats.pdf.guessing import reference_of
from hexloop.core.formats.pdf.reading import HEAD, Contents, is_pdf, read_pdf
from hexloop.core.formats.references.records import Reference, merged

MOST_BYTES = 100 * 1024 * 1024
MOST_TEXT = 2 * 1024 * 1024
KEPT = timedelta(days=7)
"""How long what was taken away can come back."""
ZOOMS = {"auto", "page-width", "page-fit", "page-height", "page-actual"}
MOST_ZOOM = 10.0


class CannotKeepPdf(CannotKeepPaper):
    """What was given is no PDF, or not one that can be kept."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A PDF that is kept now, and what became of its paper."""

    file: PdfFile
    how: How


@dataclass(frozen=True, slots=True)
class _Arrived:
    name: str
    blob: Blob
    contents: Contents


def keep_pdf(*, user: User, name: str, chunks: Iterable[bytes], at: datetime, paper: Paper | None = None) -> Kept:
    """Keep a PDF with its paper: with ``paper``, else with the one that it seems to be, which is added unless it is
    there. A PDF whose text cannot be read is kept all the same. The same PDF twice is kept once.

    Raises ``CannotKeepPdf`` for what is no PDF or too large; nothing is left of it then.
    """
    with store.arriving() as arriving:
        blob = arriving.take(_checked(chunks))
        with arriving.open(blob.sha256) as file:
            contents = read_pdf(file)
        arriving.settle({blob.sha256})
        return _keep(user, _Arrived(PurePath(name).name or "paper.pdf", blob, contents), paper, at)


@transaction.atomic
def remove_pdf(*, user: User, file: PdfFile, at: datetime) -> None:
    """Take a PDF from its paper, with its highlights and their cards. ``restore_pdf`` brings all of it back."""
    file = _locked(user, file)
    sweep(user=user, at=at)
    if file.gone_at is None:
        file.gone_at = at
        file.save(update_fields=["gone_at"])
        put_away(user, list(file.highlights.filter(gone_at=None)), at)
        follow_search(user, file.paper)


@transaction.atomic
def restore_pdf(*, user: User, file: PdfFile) -> None:
    """Bring back a PDF that was taken away, with the highlights that went with it."""
    file = _locked(user, file)
    if file.gone_at is None:
        return
    went_at, file.gone_at = file.gone_at, None
    file.save(update_fields=["gone_at"])
    take_up(user, list(file.highlights.filter(gone_at=went_at)))
    follow_search(user, file.paper)


@transaction.atomic
def remember_place(*, user: User, file: PdfFile, page: int, top: float | None, zoom: str, at: datetime) -> None:
    """Keep where the reader is. What is no place in this PDF is left out."""
    most = file.count or 100_000
    accounts.owned(PdfFile, user).filter(pk=file.pk).update(
        place_page=min(max(1, page), most),
        place_top=top if top is not None and math.isfinite(top) and abs(top) < 100_000 else None,
        zoom=zoom if _is_zoom(zoom) else "",
        opened_at=at,
    )


@transaction.atomic
def sweep(*, user: User, at: datetime) -> None:
    """Forget PDFs that were taken away a week ago."""
    accounts.owned(PdfFile, user).filter(gone_at__lt=at - KEPT).delete()


@transaction.atomic
def _keep(user: User, arrived: _Arrived, paper: Paper | None, at: datetime) -> Kept:
    lock_shelf(user)
    files.attach(user=user, files={arrived.name: arrived.blob}, at=at)
    sha256 = arrived.blob.sha256
    attachment = attachments_by_hash(user=user, hashes=[sha256])[sha256]
    there = pdf_files(user).filter(attachment=attachment)
    known = (there.filter(paper=paper) if paper else there).select_related("paper").first()
    if known:
        return Kept(known, How.SAME)
    how = How.MERGED
    if paper is None:
        paper, how = _paper_of(user, reference_of(arrived.contents, arrived.name), at)
    file = _make(user, paper, attachment, arrived.contents, at)
    follow_search(user, paper)
    return Kept(file, how)


def _paper_of(user: User, reference: Reference, at: datetime) -> tuple[Paper, How]:
    """The paper that a PDF is, which is put onto the shelf unless it is there. A PDF seldom says who wrote it: a single
    paper with just its title is meant then, unless their ids differ."""
    named = queries.same_paper(user, reference)
    titled = [] if named else list(queries.visible_papers(user).filter(title__iexact=reference.title)[:2])
    known = queries.reference_of(titled[0]) if len(titled) == 1 else None
    if known and not known.authors and not _differ(known, reference):
        return set_reference(user=user, paper=titled[0], reference=merged(known, reference), at=at), How.MERGED
    if known and not reference.authors:
        reference = replace(reference, authors=known.authors)
    # With an id the record can be looked up and is better than a guess; without one there is nothing to ask for.
    added = add(user=user, reference=reference, at=at, looked_up=not (reference.arxiv_id or reference.doi))
    how = How.NEW if added.how is How.NEW else How.MERGED
    return _with_authors(user, added.paper, reference, at), how


def _differ(one: Reference, other: Reference) -> bool:
    pairs = ((one.arxiv_id, other.arxiv_id), (one.doi, other.doi))
    return any(mine and theirs and mine != theirs for mine, theirs in pairs)


def _with_authors(user: User, paper: Paper, reference: Reference, at: datetime) -> Paper:
    """The paper with the authors of its PDF, where only the first one's family name was known (the reading list)."""
    known = queries.reference_of(paper)
    first_only = len(known.authors) == 1 and not known.authors[0].given
    if not first_only or not any(author.family == known.authors[0].family for author in reference.authors):
        return paper
    return set_reference(user=user, paper=paper, reference=replace(known, authors=reference.authors), at=at)


def _make(user: User, paper: Paper, attachment: Attachment, contents: Contents, at: datetime) -> PdfFile:
    return PdfFile.objects.create(
        owner=user,
        under_nda=paper.under_nda,
        paper=paper,
        attachment=attachment,
        words=_words(contents),
        count=contents.count,
        text=PAGE_BREAK.join(contents.texts)[:MOST_TEXT],
        made_at=at,
    )


def _words(contents: Contents) -> Words:
    if contents.locked:
        return Words.LOCKED
    if not contents.has_text:
        return Words.NONE if contents.whole else Words.SOME
    return Words.ALL if contents.whole and len(contents.texts) == contents.count else Words.SOME


def _checked(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The bytes as they come, as long as they are a PDF and not too many."""
    size, head = 0, b""
    for chunk in chunks:
        if len(head) < HEAD:
            head += chunk[: HEAD - len(head)]
            if len(head) == HEAD and not is_pdf(head):
                raise CannotKeepPdf("This is no PDF. Choose a file that ends in .pdf and opens in a reader of PDFs.")
        size += len(chunk)
        if size > MOST_BYTES:
            raise CannotKeepPdf("A PDF may have 100 MB. Make it smaller, or keep a link to it instead.")
        yield chunk
    if not is_pdf(head):
        raise CannotKeepPdf("This is no PDF. Choose a file that ends in .pdf and opens in a reader of PDFs.")


def _is_zoom(zoom: str) -> bool:
    if zoom in ZOOMS:
        return True
    try:
        return 0.1 <= float(zoom) <= MOST_ZOOM
    except ValueError:
        return False


def _locked(user: User, file: PdfFile) -> PdfFile:
    found = accounts.owned(PdfFile, user).select_for_update(of=("self",)).select_related("paper").defer("text")
    return found.get(pk=file.pk)
