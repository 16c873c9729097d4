"""BibTeX out: only what the world knows of a paper, field by field, never what a person wrote about it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import count

from hexloop.core.formats.references.records import MORE, Author, Reference, ReferenceKind, citekey_for
from hexloop.core.formats.references.tex import escaped

_VENUE = {
    ReferenceKind.ARTICLE: "journal",
    ReferenceKind.CONFERENCE: "booktitle",
    ReferenceKind.CHAPTER: "booktitle",
    ReferenceKind.BOOK: "series",
    ReferenceKind.MISC: "journal",
}
_PUBLISHER = {ReferenceKind.THESIS: "school", ReferenceKind.REPORT: "institution"}
_APART = re.compile(r"[,~]|(?<!\S)(?:\\|(?:and|others)(?!\S))", re.IGNORECASE)


def write_bibtex(references: Sequence[Reference]) -> str:
    """Entries in the order given, which reading gives back. Keys that are missing or taken get one of their own, the
    same in every export of the same references in the same order."""
    keys = citekeys(references)
    return "\n".join(_entry(reference, key) for reference, key in zip(references, keys, strict=True))


def citekeys(references: Iterable[Reference]) -> list[str]:
    """A key for each, told apart without regard to case, as BibTeX does."""
    taken: set[str] = set()
    keys: list[str] = []
    for reference in references:
        wanted = reference.citekey or citekey_for(reference)
        key = next(one for one in _variants(wanted) if one.casefold() not in taken)
        taken.add(key.casefold())
        keys.append(key)
    return keys


def _variants(key: str) -> Iterable[str]:
    yield key
    for letter in "abcdefghijklmnopqrstuvwxyz":
        yield f"{key}{letter}"
    for number in count(2):
        yield f"{key}-{number}"


def _entry(reference: Reference, key: str) -> str:
    written = {name: value for name, value in _fields(reference) if value}
    more = {name: escaped(text) for name, text in reference.more if name in MORE and name not in written}
    lines = [f"  {name} = {{{value}}}," for name, value in {**written, **more}.items()]
    return "\n".join([f"@{reference.kind}{{{key},", *lines, "}", ""])


def _fields(reference: Reference) -> list[tuple[str, str]]:
    """The allow-list: what is not named here does not leave."""
    kind = reference.kind
    return [
        # Braces keep the capitals of names, which styles would make small.
        ("title", f"{{{escaped(reference.title)}}}"),
        ("author", " and ".join(_name(one) for one in reference.authors)),
        ("year", str(reference.year or "")),
        (_VENUE.get(kind, "series"), escaped(reference.venue)),
        (_PUBLISHER.get(kind, "publisher"), escaped(reference.publisher)),
        ("volume", escaped(reference.volume)),
        ("number", escaped(reference.number)),
        ("pages", escaped(reference.pages).replace("-", "--")),
        ("doi", _bare(reference.doi)),
        ("eprint", reference.arxiv_id),
        ("archiveprefix", "arXiv" if reference.arxiv_id else ""),
        ("url", _bare(reference.url)),
        ("abstract", escaped(reference.abstract)),
        ("keywords", escaped(", ".join(reference.keywords))),
    ]


def _name(author: Author) -> str:
    if not author.given:
        return f"{{{escaped(author.family)}}}"
    return f"{_part(author.family)}, {_part(author.given)}"


def _part(name: str) -> str:
    """A part of a name, in braces where a comma, a tie, a word or a command would take it apart."""
    written = escaped(name)
    return f"{{{written}}}" if _APART.search(written) else written


def _bare(text: str) -> str:
    """An address or a DOI, which LaTeX packages take as it stands; only braces have to be in pairs."""
    return text if "{" not in text and "}" not in text else text.replace("{", "%7B").replace("}", "%7D")
