"""Texts, links and zones as they may be kept."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from hexloop.apps.pipeline.services.errors import CannotKeepLoop

MOST_NOTES = 100_000
MOST_LINK = 2_000
MOST_LINKS = 12


def line(name: str, text: str, most: int) -> str:
    """A text of one line, without needless spaces. Raises ``CannotKeepLoop``."""
    text = " ".join(text.replace("\0", " ").split())
    if len(text) > most:
        raise CannotKeepLoop(f"{name} has {len(text)} characters; {most} fit. Shorten it, or use the notes.")
    return text


def notes(text: str) -> str:
    """A text in Markdown. Raises ``CannotKeepLoop``."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "").rstrip()
    if len(text) > MOST_NOTES:
        raise CannotKeepLoop(f"The notes have {len(text):,} characters; {MOST_NOTES:,} fit. Move a part to a page.")
    return text


def link(text: str) -> str:
    """An address of the web, or nothing. Raises ``CannotKeepLoop`` for any other kind of link."""
    text = text.strip()
    if not text:
        return ""
    try:
        parts = urlsplit(text)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in {"http", "https"} or not parts.netloc or any(sign.isspace() for sign in text):
        raise CannotKeepLoop(
            f"{text[:60]} is no link. It must begin with https:// or http://. Copy it from your browser."
        )
    if len(text) > MOST_LINK:
        raise CannotKeepLoop(f"A link of {len(text)} characters is too long; {MOST_LINK} fit.")
    return text


def links(texts: Iterable[str]) -> list[str]:
    """Several links, each once. Raises ``CannotKeepLoop``."""
    kept = list(dict.fromkeys(one for text in texts if (one := link(text))))
    if len(kept) > MOST_LINKS:
        raise CannotKeepLoop(f"A round takes {MOST_LINKS} links. Put the others into its notes.")
    return kept


def zone(name: str) -> str:
    """The name of a time zone. Raises ``CannotKeepLoop``."""
    if name not in available_timezones():
        raise CannotKeepLoop(f"{name[:60]!r} is not a time zone. Choose one such as Europe/London.")
    return name
