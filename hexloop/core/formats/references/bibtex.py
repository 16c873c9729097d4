"""BibTeX in: bytes of a ``.bib`` file to references, a broken entry left out with its line and the others kept."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise

from bibtexparser.exceptions import BlockAbortedException, ParserStateException
from bibtexparser.middlewares.names import parse_single_name_into_parts, split_multiple_persons_names
from bibtexparser.model import Block, DuplicateFieldKeyBlock, Entry, ParsingFailedBlock, String
from bibtexparser.splitter import Splitter

from hexloop.core.formats.errors import BadFile
from hexloop.core.formats.references.identifiers import arxiv_id, doi_of
from hexloop.core.formats.references.reading import (
    MOST_ABSTRACT,
    MOST_ENTRIES,
    MOST_FIELD,
    MOST_KEYWORDS,
    MOST_NAME,
    MOST_TITLE,
    Bibliography,
    Found,
    LeftOut,
    address_of,
    as_citekey,
    author,
    decoded,
    pages_of,
    year_of,
)
from hexloop.core.formats.references.records import MORE, MOST_AUTHORS, Author, Reference, ReferenceKind
from hexloop.core.formats.references.tex import plain, tidy

MOST_ENTRY = 1024 * 1024
"""Characters from one line that begins an entry to the next."""
MOST_ON_ONE_LINE = 2_000
MOST_STRINGS = 4 * 1024 * 1024
"""Characters of all abbreviations together."""

# What is wrong with a file stands in its report, not in the terminal.
logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)

_START = re.compile(r"^[^\S\n]*@\w*[ \t]*[{(]", re.MULTILINE)
_ANY_START = re.compile(r"@\w*[ \t]*[{(]")
_PIECE = re.compile(r"[^\s#{}\"]+")
_ARXIV_IN_VENUE = re.compile(
    r"arxiv(?: preprint)?(?: arxiv)?\s*:\s*(\S+?)[\s,;.]*$|^(?:corr|arxiv)[,:]?\s+abs/(\S+?)[,;.]*$", re.I
)
_ARXIV_WORD = re.compile(r"(?:arxiv|corr)(?: preprint)?", re.IGNORECASE)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_KINDS = {
    "article": ReferenceKind.ARTICLE,
    "inproceedings": ReferenceKind.CONFERENCE,
    "conference": ReferenceKind.CONFERENCE,
    "incollection": ReferenceKind.CHAPTER,
    "inbook": ReferenceKind.CHAPTER,
    "book": ReferenceKind.BOOK,
    "booklet": ReferenceKind.BOOK,
    "manual": ReferenceKind.BOOK,
    "proceedings": ReferenceKind.BOOK,
    "collection": ReferenceKind.BOOK,
    "phdthesis": ReferenceKind.THESIS,
    "mastersthesis": ReferenceKind.THESIS,
    "thesis": ReferenceKind.THESIS,
    "techreport": ReferenceKind.REPORT,
    "report": ReferenceKind.REPORT,
}
_VENUE = {
    ReferenceKind.ARTICLE: ("journal", "journaltitle", "booktitle"),
    ReferenceKind.CONFERENCE: ("booktitle", "journal", "eventtitle"),
    ReferenceKind.CHAPTER: ("booktitle",),
    ReferenceKind.BOOK: ("series",),
    ReferenceKind.MISC: ("journal", "journaltitle", "booktitle"),
}
_VOLUMES = {"proceedings", "collection", "book"}
_INHERITED_TITLE = {ReferenceKind.CONFERENCE, ReferenceKind.CHAPTER}
_FIELDS = """
title author editor year date journal journaltitle booktitle eventtitle series publisher school institution organization
volume number issue pages doi eprint eprinttype archiveprefix url abstract keywords crossref howpublished note
"""
_READ = frozenset((*_FIELDS.split(), *MORE))
"""Nothing else is looked at. A note is only searched for an arXiv id."""


class _Refused(Exception):
    """Why an entry is left out."""


@dataclass(slots=True)
class _Raw:
    """An entry with its fields as LaTeX, what it refers to put in."""

    line: int
    key: str
    type: str
    fields: dict[str, str]


def read_bibtex(raw: bytes) -> Bibliography:
    """The references of a file. Comments and preambles are passed over; whatever else is not taken is named with its
    line and the reason. Raises ``BadFile`` for what holds no entry or far too many."""
    text = decoded(raw)
    reader = _Reader()
    starts = [found.start() for found in _START.finditer(text)]
    if len(starts) > MOST_ENTRIES:
        raise BadFile(f"This file has more than {MOST_ENTRIES:,} entries. Split it and import the parts.")
    line = text.count("\n", 0, starts[0]) + 1 if starts else 1
    for start, end in pairwise([*starts, len(text)]):
        reader.take(text[start:end], line)
        line += text.count("\n", start, end)
    if not reader.raw and not reader.bibliography.left_out:
        raise BadFile("There is no BibTeX entry in this file. Entries begin like @article{key, title = {…}}.")
    return reader.finished()


@dataclass(slots=True)
class _Reader:
    """Reads the entries of a file, one after the other."""

    bibliography: Bibliography = field(default_factory=Bibliography)
    raw: dict[str, _Raw] = field(default_factory=dict)
    strings: dict[str, str] = field(default_factory=lambda: dict.fromkeys(_MONTHS, ""))
    strings_size: int = 0
    too_long: set[str] = field(default_factory=set)

    def take(self, text: str, line: int) -> None:
        """The text from the beginning of one entry to that of the next."""
        if len(text) > MOST_ENTRY:
            self._leave_out(line, "", "it has more than a million characters. Is a brace left open?")
            return
        if sum(1 for _ in _ANY_START.finditer(text)) > MOST_ON_ONE_LINE:
            self._leave_out(line, "", f"more than {MOST_ON_ONE_LINE:,} entries begin on one line. Break it up.")
            return
        try:
            blocks = Splitter(text).split().blocks
        except (BlockAbortedException, ParserStateException, IndexError):
            self._leave_out(line, "", "it cannot be read. Check its braces and quotes.")
            return
        for block in blocks:
            self._block(block, line + (block.start_line or 0))

    def finished(self) -> Bibliography:
        """Everything, once the last entry was taken: only then is there what entries refer to."""
        volumes = {
            fields["crossref"].casefold()
            for fields in (raw.fields for raw in self.raw.values())
            if "crossref" in fields
        }
        for name, raw in self.raw.items():
            if name in volumes and raw.type in _VOLUMES:
                self._leave_out(
                    raw.line, raw.key, "it is the volume that other entries stand in; they say what it says."
                )
                continue
            try:
                reference = _reference(self._with_volume(raw))
            except _Refused as why:
                self._leave_out(raw.line, raw.key, str(why))
            else:
                self.bibliography.found.append(Found(raw.line, raw.key, reference))
        self.bibliography.left_out.sort(key=lambda one: one.line)
        return self.bibliography

    def _block(self, block: Block, line: int) -> None:
        read = block.ignore_error_block if isinstance(block, DuplicateFieldKeyBlock) else block
        try:
            if isinstance(read, String):
                self._string(read)
            elif isinstance(read, Entry):
                self._entry(read, line)
            elif isinstance(read, ParsingFailedBlock):
                self._leave_out(line, _name(read), "it cannot be read. Check its braces, quotes and commas.")
        except _Refused as why:
            self._leave_out(line, _name(block), str(why))

    def _string(self, block: String) -> None:
        self.too_long.add(block.key.casefold())
        value = self._value(block.value, "it")
        self.strings_size += len(value)
        if self.strings_size > MOST_STRINGS:
            raise _Refused("the abbreviations of this file say more than 4 million characters together.")
        self.strings[block.key.casefold()] = value
        self.too_long.discard(block.key.casefold())

    def _entry(self, entry: Entry, line: int) -> None:
        key = entry.key.strip()
        known = self.raw.get(key.casefold())
        if known:
            raise _Refused(f"the key {key[:80]} stands in line {known.line} already.")
        fields: dict[str, str] = {}
        for one in entry.fields:
            name = one.key.casefold()
            if name in _READ and name not in fields:
                fields[name] = self._value(one.value, f"its field {name}")
        if "month" in fields:
            # Three letters name it without saying more: style files write it in their language.
            fields["month"] = fields["month"] or _month(entry)
        self.raw[key.casefold() or f"line {line}"] = _Raw(line, key, entry.entry_type.casefold(), fields)

    def _value(self, written: str, what: str) -> str:
        """A value with its parts joined and its abbreviations put in."""
        parts: list[str] = []
        size = 0
        for text, literal in _pieces(written):
            if not literal and text.casefold() in self.too_long:
                raise _Refused(f"{what} uses the abbreviation {text[:40]}, which was left out.")
            part = text if literal else self.strings.get(text.casefold(), text)
            size += len(part)
            if size > MOST_FIELD:
                raise _Refused(f"{what} says more than {MOST_FIELD // 1024} kB.")
            parts.append(part)
        return "".join(parts)

    def _with_volume(self, raw: _Raw) -> _Raw:
        """The entry with what only the volume says that it stands in."""
        volume = self.raw.get(raw.fields.get("crossref", "").casefold())
        if volume is None or volume is raw:
            return raw
        given = {name: value for name, value in volume.fields.items() if name not in {"title", "author", "crossref"}}
        if "title" in volume.fields and _KINDS.get(raw.type) in _INHERITED_TITLE:
            given["booktitle"] = volume.fields["title"]
        return _Raw(raw.line, raw.key, raw.type, given | raw.fields)

    def _leave_out(self, line: int, name: str, reason: str) -> None:
        self.bibliography.left_out.append(LeftOut(line, name[:200], reason[0].upper() + reason[1:]))


def _month(entry: Entry) -> str:
    """The month of an entry by its usual abbreviation."""
    written = (str(one.value).strip().casefold() for one in entry.fields if one.key.casefold() == "month")
    return next((month for month in written if month in _MONTHS), "")


def _name(block: Block) -> str:
    """What a block that was left out is called, as far as that can be told."""
    if isinstance(block, Entry | String):
        return tidy(block.key)
    found = re.match(r"\s*@\w*\s*[{(]\s*([^\s,={}]{1,80})", block.raw or "")
    return found[1] if found else ""


def _pieces(written: str) -> Iterator[tuple[str, bool]]:
    """The parts of a value that ``#`` joins: what stands in braces or quotes as it is, else a number or the name of
    an abbreviation."""
    place, end = 0, len(written)
    while place < end:
        char = written[place]
        if char in '{"':
            close = _closing(written, place)
            yield written[place + 1 : close], True
            place = close + 1
            continue
        found = _PIECE.match(written, place)
        if found:
            yield found[0], found[0].isdigit()
        place = found.end() if found else place + 1


def _closing(written: str, start: int) -> int:
    """Where what begins at ``start`` with a brace or a quote ends."""
    quoted = written[start] == '"'
    depth = 0 if quoted else 1
    for place in range(start + 1, len(written)):
        char = written[place]
        if written[place - 1] == "\\":
            continue
        depth += (char == "{") - (char == "}")
        if (quoted and char == '"' and depth <= 0) or (not quoted and depth == 0):
            return place
    return len(written)


def _reference(raw: _Raw) -> Reference:
    fields = raw.fields
    title = plain(fields.get("title", ""))
    if not title:
        raise _Refused("it has no title.")
    kind = _KINDS.get(raw.type, ReferenceKind.MISC)
    venue = _first(fields, *_VENUE.get(kind, ()))
    arxiv, venue = _arxiv(fields, venue)
    if arxiv and kind is ReferenceKind.ARTICLE and not venue:
        kind = ReferenceKind.MISC
    url = address_of(fields.get("url", "").replace("\\", "")) or address_of(_howpublished(fields))
    found = Reference(
        title=title[:MOST_TITLE],
        authors=_authors(fields.get("author", "") or fields.get("editor", "")),
        year=year_of(plain(fields.get("year", ""))) or year_of(plain(fields.get("date", ""))),
        kind=kind,
        venue=venue[:MOST_NAME],
        publisher=_first(fields, "publisher", "school", "institution", "organization")[:MOST_NAME],
        volume=_first(fields, "volume")[:50],
        number=_first(fields, "number", "issue")[:50],
        pages=pages_of(_first(fields, "pages"))[:50],
        doi=_doi(fields),
        arxiv_id=arxiv,
        url=url,
        abstract=_first(fields, "abstract")[:MOST_ABSTRACT],
        keywords=_keywords(fields.get("keywords", "")),
        citekey=as_citekey(raw.key),
    )
    return replace(found, more=_more(fields, found))


def _more(fields: Mapping[str, str], found: Reference) -> tuple[tuple[str, str], ...]:
    """What has no place of its own, but for what stands in one already."""
    texts = {name: plain(fields.get(name, ""))[:MOST_NAME] for name in MORE}
    if not fields.get("author"):
        del texts["editor"]  # stands for the authors
    return tuple((name, text) for name, text in texts.items() if text not in {"", found.venue, found.publisher})


def _first(fields: Mapping[str, str], *names: str) -> str:
    return next((text for text in (plain(fields.get(name, "")) for name in names) if text), "")


def _howpublished(fields: Mapping[str, str]) -> str:
    return re.sub(r"^\s*\\url\s*\{|\}\s*$", "", fields.get("howpublished", ""))


def _doi(fields: Mapping[str, str]) -> str:
    written = fields.get("doi", "").replace("\\", "").replace("{", "").replace("}", "")
    return doi_of(written) or doi_of(fields.get("url", "").replace("\\", ""))


def _arxiv(fields: Mapping[str, str], venue: str) -> tuple[str, str]:
    """The arXiv id of an entry, and its venue without what only says that it is on arXiv."""
    eprint = fields.get("eprint", "").strip("{} ")
    prefix = (fields.get("archiveprefix", "") or fields.get("eprinttype", "arxiv")).strip("{} ").casefold()
    written = [
        eprint if prefix == "arxiv" else "",
        fields.get("url", ""),
        fields.get("doi", ""),
        fields.get("note", ""),
    ]
    in_venue = _ARXIV_IN_VENUE.search(venue)
    if in_venue:
        written.append(in_venue[1] or in_venue[2])
        venue = ""
    if _ARXIV_WORD.fullmatch(venue):
        venue = ""
    found = next((one for one in map(arxiv_id, written) if one), None)
    return found.value if found else "", venue


def _authors(written: str) -> tuple[Author, ...]:
    names = split_multiple_persons_names(written)[:MOST_AUTHORS]
    found = (_author(name) for name in names if name.casefold() != "others")
    return tuple(one for one in found if one)


def _author(name: str) -> Author | None:
    parts = parse_single_name_into_parts(name, strict=False)
    family = " ".join([*parts.von, *parts.last, *parts.jr])
    return author(plain(family), plain(" ".join(parts.first)))


def _keywords(written: str) -> tuple[str, ...]:
    words = (word.strip()[:100] for word in re.split(r"[;,]", plain(written)))
    return tuple(dict.fromkeys(word for word in words if word))[:MOST_KEYWORDS]
