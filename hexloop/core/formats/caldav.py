"""What a CalDAV server is asked (RFC 4791, RFC 6578) and what it answers, as XML."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote, unquote, urlsplit
from xml.sax.saxutils import escape

from lxml import etree

from hexloop.core.formats.errors import BadFile

_SPACES = {"d": "DAV:", "c": "urn:ietf:params:xml:ns:caldav"}
_OPEN = '<?xml version="1.0" encoding="utf-8"?>'
_NAMES = 'xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"'

ABOUT = f"{_OPEN}<d:propfind {_NAMES}><d:prop><d:resourcetype/><d:sync-token/></d:prop></d:propfind>".encode()
"""Is this a calendar, and in which state?"""
ETAGS = f"{_OPEN}<d:propfind {_NAMES}><d:prop><d:getetag/><d:resourcetype/></d:prop></d:propfind>".encode()
"""Everything in it with its state."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing of a calendar by its path. ``gone``: it was deleted; ``text`` is its iCalendar where that was asked."""

    href: str
    etag: str
    gone: bool = False
    text: str = ""
    is_calendar: bool = False
    is_folder: bool = False


@dataclass(frozen=True, slots=True)
class Answered:
    """All entries of an answer, and the server's word for the state that they tell of."""

    entries: list[Entry]
    token: str


def plain_path(address: str) -> str:
    """The path of an address in one way of writing it: servers write the same path in several."""
    return quote(unquote(urlsplit(address).path), safe="/@-._~")


def changes_since(token: str) -> bytes:
    """What changed since the state ``token``."""
    return (
        f"{_OPEN}<d:sync-collection {_NAMES}><d:sync-token>{escape(token)}</d:sync-token><d:sync-level>1</d:sync-level>"
        "<d:prop><d:getetag/></d:prop></d:sync-collection>"
    ).encode()


def texts_of(hrefs: Sequence[str]) -> bytes:
    """The iCalendar of these paths."""
    named = "".join(f"<d:href>{escape(href)}</d:href>" for href in hrefs)
    return (
        f"{_OPEN}<c:calendar-multiget {_NAMES}><d:prop><d:getetag/><c:calendar-data/></d:prop>{named}"
        "</c:calendar-multiget>"
    ).encode()


def read_answer(raw: bytes) -> Answered:
    """The entries of a multistatus. Raises ``BadFile`` when it is none."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
    try:
        root = etree.fromstring(raw, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise BadFile(
            "The server answered with something that is not CalDAV. Is this the address of a calendar?"
        ) from error
    if root is None or root.tag != "{DAV:}multistatus":
        raise BadFile("The server answered with something that is not CalDAV. Is this the address of a calendar?")
    token = root.findtext("d:sync-token", "", _SPACES).strip()
    entries = [_entry(each) for each in root.findall("d:response", _SPACES)]
    return Answered([entry for entry in entries if entry.href], token or _inner_token(root))


def _inner_token(root: etree._Element) -> str:
    return root.findtext(".//d:prop/d:sync-token", "", _SPACES).strip()


def _entry(response: etree._Element) -> Entry:
    status = response.findtext("d:status", "", _SPACES)
    return Entry(
        href=plain_path(response.findtext("d:href", "", _SPACES).strip()),
        etag=response.findtext(".//d:getetag", "", _SPACES).strip(),
        gone=" 404" in status or " 410" in status,
        text=response.findtext(".//c:calendar-data", "", _SPACES),
        is_calendar=response.find(".//d:resourcetype/c:calendar", _SPACES) is not None,
        is_folder=response.find(".//d:resourcetype/d:collection", _SPACES) is not None,
    )
