"""Where live rooms are: the door that starts the server says so, and pages ask here. Without one they ask for the saved
text every few seconds, and everything works."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from django.conf import settings

from hexloop.apps.mock.models import Invite, Mock
from hexloop.lib.errors import HexloopError
from hexloop.lib.tickets import purpose_key, sign

PURPOSE = "room"
OWNER = "owner"


class RoomsNotThere(HexloopError):
    """The program of rooms could not be started."""


class Live(Protocol):
    """The program of rooms, which is started when it is first needed."""

    def port(self) -> int:
        """Its port, started by now. Raises ``RoomsNotThere``."""

    def reserved_port(self) -> int:
        """The port that it has or will have; nothing is started. Raises ``RoomsNotThere``."""

    def running_port(self) -> int | None:
        """Its port, unless it was never needed."""

    def revoke(self, by: str) -> None:
        """Send away whoever came in by this."""


@dataclass(slots=True)
class _Door:
    live: Live | None = field(default=None)


_door = _Door()


def live_through(live: Live | None) -> None:
    """From now on rooms are here."""
    _door.live = live


def start() -> bool:
    """Start the rooms; whether there are any by now."""
    if _door.live is None:
        return False
    try:
        _door.live.port()
    except RoomsNotThere:
        return False
    return True


def address(host: str) -> str | None:
    """Where the page that was asked for at ``host`` (with its port) opens its connection; ``None`` without rooms."""
    return _address(host, _door.live.running_port() if _door.live else None)


def address_to_come(host: str) -> str | None:
    """The same, also before anybody is invited: a page says which addresses it may talk to when it is loaded, and an
    invitation may come later. ``None`` where there can be no rooms."""
    if _door.live is None:
        return None
    try:
        return _address(host, _door.live.reserved_port())
    except RoomsNotThere:
        return None


def _address(host: str, port: int | None) -> str | None:
    name = host.rpartition(":")[0] if host.rpartition(":")[2].isdecimal() else host
    return f"ws://{name}:{port}/room" if port else None


def send_away(invite: Invite) -> None:
    """Whoever came in by a revoked invitation loses the connection now."""
    if _door.live and _door.live.running_port():
        _door.live.revoke(by(invite))


def by(invite: Invite | None) -> str:
    """How rooms call what let somebody in."""
    return f"invite-{invite.pk}" if invite else OWNER


def room_ticket(*, mock: Mock, role: str, name: str, invite: Invite | None, ends_at: datetime) -> str:
    """What a page shows to come in."""
    fields = {"room": mock.key, "role": role, "name": name, "by": by(invite)}
    return sign(fields, key=room_key(), purpose=PURPOSE, ends_at=ends_at.timestamp())


def room_key() -> bytes:
    """The key that pages and rooms share."""
    return purpose_key(settings.SECRET_KEY, PURPOSE)
