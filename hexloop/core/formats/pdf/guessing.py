"""What paper a PDF is, as far as its first page and its own words tell. The person corrects it."""

from __future__ import annotations

import re
import unicodedata
from itertools import groupby
from pathlib import PurePath

from hexloop.core.formats.pdf.reading import Contents
from hexloop.core.formats.references.identifiers import arxiv_id, doi_of
from hexloop.core.formats.references.reading import author_of
from hexloop.core.formats.references.records import Author, Reference

MOST_TITLE = 300
MOST_AUTHORS = 100
_TOP = 60
"""The title is among the first pieces of text, whatever stands large further down."""

_ARXIV_STAMP = re.compile(
    r"arXiv:\s{0,3}(\d{4}\.\d{4,5}|[a-z-]{2,20}(?:\.[A-Z]{2})?/\d{7})(?:v\d{1,3})?\s{0,4}\[", re.I
)
_DOI = re.compile(r"\bdoi(?:\.org/|[:\s]{1,3})\s?(10\.\d{4,9}/[^\s\"<>]{1,200})", re.I)
_YEAR = re.compile(r"D:((?:19|20)\d\d)")
_NO_TITLE = re.compile(
    r"^(?:untitled|title|arxiv|pii:|doi:)|microsoft word|powerpoint|^[\d\W_]+$"
    r"|\.(?:docx?|dvi|tex|pdf|indd|pptx?|qxd)\b",
    re.I,
)
_NO_AUTHOR = re.compile(r"\\|@|^(?:author|user|admin\w*|unknown|anonymous|owner|root|latex.*)$", re.I)


def reference_of(contents: Contents, name: str) -> Reference:
    """The paper that a PDF of this file name seems to be. Its title is never empty."""
    first = contents.texts[0] if contents.texts else ""
    arxiv_id, doi = _ids(contents, first, name)
    return Reference(
        title=_title(contents, name)[:MOST_TITLE],
        authors=_authors(contents.about.get("/Author", "")),
        year=_year(contents, arxiv_id),
        arxiv_id=arxiv_id,
        doi=doi,
    )


def _ids(contents: Contents, first: str, name: str) -> tuple[str, str]:
    """arXiv id and DOI. A paper prints its own on the first page; those of other papers stand further on."""
    stamped, printed = _ARXIV_STAMP.search(first), _DOI.search(first)
    said = [contents.about.get("/doi", ""), contents.about.get("/DOI", ""), printed[1] if printed else ""]
    arxiv = (arxiv_id(text) for text in (stamped[1] if stamped else "", PurePath(name).stem, *said))
    return next((one.value for one in arxiv if one), ""), next((doi for doi in map(doi_of, said) if doi), "")


def _title(contents: Contents, name: str) -> str:
    said = _one_line(contents.about.get("/Title", ""))
    if " " in said and _is_title(said):
        return said
    return _largest(contents.pieces[:_TOP]) or _from_name(name)


def _is_title(words: str) -> bool:
    return sum(char.isalpha() for char in words) >= 4 and not _NO_TITLE.search(words)


def _largest(pieces: list[tuple[float, str]]) -> str:
    """The words in the largest letters, over all their lines."""
    runs = [
        (height, _one_line(" ".join(words for _, words in run)))
        for height, run in groupby(pieces, key=lambda piece: piece[0])
    ]
    likely = [(height, words) for height, words in runs if _is_title(words)]
    return max(likely, key=lambda run: run[0])[1] if likely else ""


def _from_name(name: str) -> str:
    words = _one_line(re.sub(r"[_\-]+", " ", PurePath(name).stem))
    return words if any(char.isalnum() for char in words) else "Paper without a title"


def _authors(said: str) -> tuple[Author, ...]:
    """Names between commas, semicolons or "and". One with a comma in it cannot be told from two, unless semicolons
    part the others."""
    said = _one_line(said)
    parts = said.split(";") if ";" in said else re.split(r",| and ", said)
    names = [part.strip().removeprefix("and ").strip() for part in parts]
    likely = (name for name in names[:MOST_AUTHORS] if 1 < len(name) < 80 and not _NO_AUTHOR.search(name))
    return tuple(author for author in map(author_of, likely) if author)


def _year(contents: Contents, arxiv_id: str) -> int | None:
    """The year of an arXiv id, else the one in which the file was made."""
    if re.match(r"\d{4}\.", arxiv_id):
        return 2000 + int(arxiv_id[:2])
    made = _YEAR.match(contents.about.get("/CreationDate", ""))
    return int(made[1]) if made else None


def _one_line(text: str) -> str:
    """Words with single spaces; the letters ``fi`` drawn as one become two again."""
    return " ".join(unicodedata.normalize("NFKC", text).split())
