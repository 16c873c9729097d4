"""Files of references: BibTeX and RIS, looked at and imported as papers."""

from __future__ import annotations

from collections.abc import Callable
from typing import IO, Any

from hexloop.apps.accounts.models import User
from hexloop.apps.files.models import Source
from hexloop.core.formats.recognition import HEAD
from hexloop.core.formats.references.bibtex import read_bibtex
from hexloop.core.formats.references.identifiers import looks_like_bibtex, looks_like_ris
from hexloop.core.formats.references.reading import MOST_BYTES, Bibliography
from hexloop.core.formats.references.records import Reference
from hexloop.core.formats.references.ris import read_ris
from hexloop.importers.door import Door, Job
from hexloop.importers.references import import_references
from hexloop.importers.report import Report

SAMPLE = 5
Read = Callable[[bytes], Bibliography]


def _read_file(file: IO[bytes], read: Read) -> Bibliography:
    return read(file.read(MOST_BYTES + 1))


def _is_mine(endings: tuple[str, ...], looks_like: Callable[[str], bool]) -> Callable[[IO[bytes], str], bool]:
    def is_mine(file: IO[bytes], name: str) -> bool:
        if name.casefold().endswith(endings):
            return True
        return looks_like(file.read(HEAD).decode("utf-8", "replace").replace("\r", "\n"))

    return is_mine


def _look(read: Read) -> Callable[[User, IO[bytes], str], tuple[dict[str, Any], dict[str, Any]]]:
    def look(user: User, file: IO[bytes], name: str) -> tuple[dict[str, Any], dict[str, Any]]:
        bibliography = _read_file(file, read)
        found, left_out = len(bibliography.found), len(bibliography.left_out)
        also = (
            f"; {left_out:,} {'entry' if left_out == 1 else 'entries'} left out, the report says why"
            if left_out
            else ""
        )
        return {
            "text": f"{found:,} {'paper' if found == 1 else 'papers'}{also}.",
            "sample": [_shown(one.reference) for one in bibliography.found[:SAMPLE]],
            "note": "Papers that you have take what is new. Notes, files and reading marks of other programs stay "
            "behind.",
        }, {}

    return look


def _shown(reference: Reference) -> tuple[str, str]:
    authors = ", ".join(author.family for author in reference.authors[:3])
    more = " and others" if len(reference.authors) > 3 else ""
    said = [f"{authors}{more}", str(reference.year or ""), reference.venue]
    return reference.title[:200], " · ".join(part for part in said if part)[:200]


def _carry_out(read: Read, source: Source) -> Callable[[Job], Report]:
    def carry_out(job: Job) -> Report:
        job.progress.begin("Reading entries", 0)
        bibliography = _read_file(job.file, read)
        return import_references(
            user=job.user,
            bibliography=bibliography,
            source=source,
            at=job.at,
            progress=job.progress,
            dry_run=job.dry_run,
        )

    return carry_out


def _door(source: Source, read: Read, is_mine: Callable[[IO[bytes], str], bool]) -> Door:
    return Door(
        source=source,
        is_mine=is_mine,
        look=_look(read),
        carry_out=_carry_out(read, source),
        one="Paper",
        where="In the file",
        leads_to="papers",
        leads_as="Papers",
    )


BIBTEX = _door(Source.BIBTEX, read_bibtex, _is_mine((".bib", ".bibtex"), looks_like_bibtex))
RIS = _door(Source.RIS, read_ris, _is_mine((".ris",), looks_like_ris))
