"""Identifiers of papers, in whatever form people paste them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import unquote, urlsplit

from hexloop.lib.errors import HexloopError

MOST_ID = 2_000
"""Longer pastes are no identifier; addresses and DOIs stay far below."""

_NEW = r"(?P<new>\d{2}(?:0[1-9]|1[0-2])\.\d{4,5})"
_OLD = r"(?P<archive>[a-z]+(?:-[a-z]+)?)(?:\.[a-z]{2})?/(?P<number>\d{2}(?:0[1-9]|1[0-2])\d{3})"
_ARXIV = re.compile(rf"(?:{_NEW}|{_OLD})(?:v(?P<version>[1-9]\d{{0,2}}))?", re.IGNORECASE)
_ARXIV_LABEL = re.compile(r"arxiv\s*:\s*|arxiv\s+", re.IGNORECASE)
_CATEGORY = re.compile(r"\s*\[[a-z.-]{2,20}\].{0,40}", re.IGNORECASE)
_DOI = re.compile(r"10\.\d{4,9}/\S+")
_DOI_LABEL = re.compile(r"doi\s*:\s*|doi\s+", re.IGNORECASE)
_ARXIV_DOI = re.compile(r"10\.48550/arxiv\.", re.IGNORECASE)
_BIBTEX = re.compile(r"^[ \t]*@[A-Za-z]+[ \t]*[{(]", re.MULTILINE)
_RIS = re.compile(r"^TY  -", re.MULTILINE)

_ARCHIVES = """
acc-phys adap-org alg-geom ao-sci astro-ph atom-ph bayes-an chao-dyn chem-ph cmp-lg comp-gas cond-mat cs dg-ga
funct-an gr-qc hep-ex hep-lat hep-ph hep-th math math-ph mtrl-th nlin nucl-ex nucl-th patt-sol physics plasm-ph
q-alg q-bio quant-ph solv-int supr-con
"""
_ARXIV_HOSTS = {"arxiv.org", "www.arxiv.org", "export.arxiv.org"}
_ARXIV_PAGES = {"abs", "pdf", "html"}
_DOI_HOSTS = {"doi.org", "www.doi.org", "dx.doi.org"}
_PAIRS = {")": "(", "]": "[", "}": "{", ">": "<"}


class NotRecognised(HexloopError):
    """What was pasted names no paper. The text says what would."""


class PastedKind(StrEnum):
    """What a paste is."""

    ARXIV = "arxiv"
    DOI = "doi"
    BIBTEX = "bibtex"
    RIS = "ris"


@dataclass(frozen=True, slots=True)
class Pasted:
    """A paste that was recognised: an id as it is kept, or the whole text of entries. ``version`` is that of an arXiv
    id, 0 where none was named."""

    kind: PastedKind
    value: str
    version: int = 0


@dataclass(frozen=True, slots=True)
class ArxivId:
    """An arXiv id without its version, and the version, 0 where none was named."""

    value: str
    version: int = 0


def recognise(text: str) -> Pasted:
    """What somebody pasted to add a paper. Raises ``NotRecognised`` with a sentence that says what can be pasted."""
    words = text.replace("\0", "").strip().strip("\ufeff")
    if looks_like_bibtex(words):
        return Pasted(PastedKind.BIBTEX, words)
    if looks_like_ris(words):
        return Pasted(PastedKind.RIS, words)
    arxiv = arxiv_id(words)
    if arxiv:
        return Pasted(PastedKind.ARXIV, arxiv.value, arxiv.version)
    doi = doi_of(words)
    if doi:
        return Pasted(PastedKind.DOI, doi)
    raise NotRecognised(_what_it_is(words))


def looks_like_bibtex(text: str) -> bool:
    """Whether an entry of BibTeX begins on a line of a text."""
    return bool(_BIBTEX.search(text))


def looks_like_ris(text: str) -> bool:
    """Whether a record of RIS begins on a line of a text."""
    return bool(_RIS.search(text))


def arxiv_id(text: str) -> ArxivId | None:
    """The arXiv id that the whole of a text is: bare, with ``arXiv:``, as an address of arXiv or of its DOI."""
    words = _whole(text)
    address = _address(words)
    if address is not None:
        host, path = address
        if host in _DOI_HOSTS:
            return arxiv_id(path) if _ARXIV_DOI.match(path) else None
        page, _, rest = path.partition("/")
        if host not in _ARXIV_HOSTS or page.casefold() not in _ARXIV_PAGES:
            return None
        return _bare_arxiv(rest.removesuffix("/").removesuffix(".pdf"))
    doi = _DOI_LABEL.sub("", words, count=1) if _DOI_LABEL.match(words) else words
    found = _ARXIV_DOI.match(doi)
    if found:
        return _bare_arxiv(doi[found.end() :])
    label = _ARXIV_LABEL.match(words)
    bare = words[label.end() :] if label else words
    return _bare_arxiv(_CATEGORY.sub("", bare, count=1) if label else bare)


def doi_of(text: str) -> str:
    """The DOI that the whole of a text is, in lower case; empty for none. arXiv's own DOIs are arXiv ids and none of
    these."""
    words = _whole(text)
    address = _address(words)
    if address is not None:
        host, words = address
        if host not in _DOI_HOSTS:
            return ""
    elif _DOI_LABEL.match(words):
        words = _DOI_LABEL.sub("", words, count=1)
    doi = _without_end(words).lower()
    return doi if _DOI.fullmatch(doi) and not _ARXIV_DOI.match(doi) else ""


def _bare_arxiv(text: str) -> ArxivId | None:
    found = _ARXIV.fullmatch(text.strip())
    if not found:
        return None
    version = int(found["version"] or 0)
    if found["new"]:
        # Four digits until the end of 2014, five from then on.
        long = found["new"][:4] >= "1501"
        right = found["new"][:4] >= "0704" and len(found["new"]) == (10 if long else 9)
        return ArxivId(found["new"], version) if right else None
    archive = found["archive"].lower()
    return ArxivId(f"{archive}/{found['number']}", version) if archive in _ARCHIVES.split() else None


def _whole(text: str) -> str:
    """One line without brackets around it; empty for anything too long to be an id."""
    words = text.strip()
    if len(words) > MOST_ID or "\n" in words:
        return ""
    if words[:1] == "<" and words[-1:] == ">":
        return words[1:-1].strip()
    return words


def _address(words: str) -> tuple[str, str] | None:
    """Host and path of an address, with or without ``https://``; ``None`` for what is none."""
    scheme, sign, _ = words.partition("://")
    if sign and scheme.casefold() not in {"http", "https"}:
        return None
    host = (words.partition("://")[2] if sign else words).partition("/")[0].casefold()
    if not sign and host not in _ARXIV_HOSTS | _DOI_HOSTS:
        return None
    try:
        parts = urlsplit(words if sign else f"https://{words}")
        name = (parts.hostname or "").casefold()
    except ValueError:
        return None
    path = parts.path.lstrip("/")
    if name in _DOI_HOSTS:
        # A DOI may hold question and number signs, which an address takes for other parts of it.
        path += f"?{parts.query}" if parts.query else ""
        path += f"#{parts.fragment}" if parts.fragment else ""
    return name, unquote(path).strip()


def _without_end(doi: str) -> str:
    """Without the full stop or bracket of the sentence that it was copied out of."""
    while doi:
        last = doi[-1]
        unpaired = last in _PAIRS and doi.count(last) > doi.count(_PAIRS[last])
        if not unpaired and last not in ".,;:!?\"'”’":
            break
        doi = doi[:-1]
    return doi


def _what_it_is(words: str) -> str:
    can = (
        "Paste an arXiv id (2307.09288), a DOI (10.1038/nature14539), the address of either, or a BibTeX or RIS entry."
    )
    if not words:
        return can
    shown = words.split("\n", 1)[0][:60]
    if words.casefold().startswith(("http://", "https://")):
        return f"{shown} is an address of neither arXiv nor a DOI. {can}"
    if len(words) <= MOST_ID and re.search(r"arxiv|^\d{4}\.\d|^[a-z-]+/\d", words, re.IGNORECASE):
        return f"“{shown}” is not how an arXiv id looks: they are like 2307.09288 or hep-th/9901001. {can}"
    return f"“{shown}” names no paper that could be looked up. {can}"
