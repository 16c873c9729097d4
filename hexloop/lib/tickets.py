"""Signed tickets: a few named texts that somebody may carry away and bring back, unchanged and for a while."""

from __future__ import annotations

import base64
import hmac
import json
from collections.abc import Mapping

from hexloop.lib.errors import HexloopError

MOST_CHARACTERS = 2_000
_MARK = 43
"""Characters of a SHA-256 in base64 without its padding."""


class BadTicket(HexloopError):
    """A ticket that was not signed here, for this purpose, or that was changed."""


class TicketEnded(BadTicket):
    """A ticket that was good until a moment ago."""


def sign(fields: Mapping[str, str], *, key: bytes, purpose: str, ends_at: float) -> str:
    """A ticket with these fields, good until ``ends_at`` (seconds since 1970). Letters, digits, ``-``, ``_`` and ``.``
    only. What is in it can be read by whoever carries it. A ticket for one ``purpose`` is none for another."""
    body = _text_of(json.dumps({"fields": dict(fields), "ends": int(ends_at)}, separators=(",", ":")).encode())
    return f"{body}.{_mark(body, key, purpose)}"


def read(ticket: str, *, key: bytes, purpose: str, now: float) -> dict[str, str]:
    """The fields of a ticket. Raises ``BadTicket``, or ``TicketEnded`` for one that is genuine and too old."""
    body, _, mark = ticket[:MOST_CHARACTERS].rpartition(".")
    if len(mark) != _MARK or not mark.isascii() or not hmac.compare_digest(mark, _mark(body, key, purpose)):
        raise BadTicket("This ticket is not from here. Open the page again.")
    held = json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))
    if now >= held["ends"]:
        raise TicketEnded("This ticket has ended. Open the page again.")
    fields: dict[str, str] = held["fields"]
    return fields


def purpose_key(secret: str, purpose: str) -> bytes:
    """A key of its own for a purpose, made from the program's secret, so that a part that is given it knows no more."""
    return hmac.digest(secret.encode(), f"hexloop {purpose}".encode(), "sha256")


def _mark(body: str, key: bytes, purpose: str) -> str:
    return _text_of(hmac.digest(key, f"{purpose}\n{body}".encode("utf-8", "replace"), "sha256"))


def _text_of(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")
