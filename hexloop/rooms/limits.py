"""How much a room takes. Whatever passes one of these is refused with a code, never kept waiting;
only of fields the oldest gives way."""

from __future__ import annotations

from enum import IntEnum

PROTOCOL = 1
"""Which messages are understood. A kind may be added under the same number; one that changes its meaning may not."""

MOST_MESSAGE_BYTES = 1024 * 1024
MOST_TEXT = 200_000
"""UTF-16 units, as browsers count: one text of one field."""
MOST_FIELDS = 16
"""More make the one that came in longest ago be forgotten: each question of a mock is a field."""
MOST_MEMBERS = 8
MOST_ROOMS = 16
MOST_STRANGERS = 32
"""Connections that have not shown a ticket yet."""
HELLO_S = 5.0
IDLE_S = 600.0
"""How long a room without anybody keeps its texts."""
MESSAGES_A_SECOND = 40.0
BURST_MESSAGES = 120.0
BYTES_A_SECOND = 512 * 1024.0
BURST_BYTES = 4 * 1024 * 1024.0
MOST_WAITING = 200
MOST_WAITING_BYTES = 2 * 1024 * 1024
"""What may wait for one reader before it is dropped."""
CLOSE_S = 2.0
PING_S = 20.0


class Code(IntEnum):
    """Why a connection was closed. 4000 to 4999 are the program's own."""

    GOING_AWAY = 1001
    BAD_MESSAGE = 4400
    BAD_TICKET = 4401
    NOT_ALLOWED = 4403
    TICKET_ENDED = 4404
    TOO_LATE = 4408
    REVOKED = 4410
    TOO_BIG = 4413
    TOO_FAST = 4429
    TOO_SLOW = 4430
    FULL = 4503
