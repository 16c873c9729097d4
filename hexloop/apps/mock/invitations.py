"""What an invitation is made of: a short code, a signed link and the cookie that either gives.

All three are made from the program's secret and the invitation itself, so none has to be kept.
"""

from __future__ import annotations

import hmac
from datetime import datetime

from django.conf import settings

from hexloop.apps.mock.models import Invite
from hexloop.lib.tickets import purpose_key, read, sign

LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""None that is taken for another: no 0 and O, no 1, I and L."""
LENGTH = 8
LINK, COOKIE = "invitation link", "invitation cookie"
_KEY = "invitation"


def code_of(mock_id: int, made_at: datetime) -> str:
    """The code of the invitation to a mock that was made at ``made_at``."""
    number = int.from_bytes(hmac.digest(_key(), f"code {mock_id} {made_at.isoformat()}".encode(), "sha256"))
    letters = []
    for _ in range(LENGTH):
        number, place = divmod(number, len(LETTERS))
        letters.append(LETTERS[place])
    return "".join(letters)


def shown(code: str) -> str:
    """``ABCD-EFGH``, as it is read out."""
    return f"{code[: LENGTH // 2]}-{code[LENGTH // 2 :]}"


def typed(text: str) -> str:
    """A code as somebody typed it: without spaces and dashes, in capitals."""
    return "".join(text.upper().replace("-", " ").split())[:40]


def hash_of(code: str) -> str:
    """What the database keeps. Keyed, since a code is short enough to be tried out."""
    return hmac.digest(_key(), f"hash {code}".encode("utf-8", "replace"), "sha256").hex()


def same_hash(invite: Invite, code: str) -> bool:
    """Whether this is the code of this invitation, compared in constant time."""
    return hmac.compare_digest(invite.code_hash, hash_of(code))


def ticket_of(invite: Invite, purpose: str) -> str:
    """The signed part of its link, or its cookie; good as long as the invitation is."""
    return sign({"invite": str(invite.pk)}, key=_key(), purpose=purpose, ends_at=invite.ends_at.timestamp())


def invite_in(ticket: str, purpose: str, at: datetime) -> int:
    """The id of the invitation that a link or a cookie names. Raises ``BadTicket``, ``TicketEnded``."""
    return int(read(ticket, key=_key(), purpose=purpose, now=at.timestamp())["invite"])


def _key() -> bytes:
    return purpose_key(settings.SECRET_KEY, _KEY)
