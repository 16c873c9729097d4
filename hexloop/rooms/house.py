"""All rooms of the program: made when somebody comes, dropped when nobody has been there for a while."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from hexloop.lib.tickets import BadTicket, TicketEnded, read
from hexloop.rooms.limits import IDLE_S, MOST_ROOMS, MOST_STRANGERS, Code
from hexloop.rooms.messages import Hello, Message, Refused
from hexloop.rooms.room import Ear, Member, Room, member_of

PURPOSE = "room"


@dataclass(slots=True)
class House:
    """The rooms by name. ``wall`` is the clock of tickets, ``clock`` one that never goes back."""

    key: bytes
    wall: Callable[[], float]
    clock: Callable[[], float]
    rooms: dict[str, Room] = field(default_factory=dict)
    strangers: int = 0
    revoked: set[str] = field(default_factory=set)

    def admit(self, message: Message, ear: Ear) -> tuple[Room, Member]:
        """Let somebody in who shows a ticket as the first thing they say. Raises ``Refused``."""
        if not isinstance(message, Hello):
            raise Refused(Code.BAD_TICKET, "Show a ticket first.")
        try:
            fields = read(message.ticket, key=self.key, purpose=PURPOSE, now=self.wall())
        except TicketEnded as error:
            raise Refused(Code.TICKET_ENDED, str(error)) from error
        except BadTicket as error:
            raise Refused(Code.BAD_TICKET, str(error)) from error
        name, member = member_of(fields, ear)
        if member.by in self.revoked:
            raise Refused(Code.REVOKED, "This invitation was revoked.")
        room = self._room(name)
        room.enter(member)
        return room, member

    def full(self) -> bool:
        """Whether as many connections without a ticket are open as may be."""
        return self.strangers >= MOST_STRANGERS

    def revoke(self, by: str) -> list[Member]:
        """Nobody comes in by this any more; who did so has to be sent away."""
        self.revoked.add(by)
        return [member for room in self.rooms.values() for member in room.members if member.by == by]

    def sweep(self) -> None:
        """Forget rooms in which nobody has been for a while."""
        now = self.clock()
        for name, room in list(self.rooms.items()):
            if not room.members and now - room.left_at >= IDLE_S:
                del self.rooms[name]

    def _room(self, name: str) -> Room:
        self.sweep()
        if name not in self.rooms:
            if len(self.rooms) >= MOST_ROOMS:
                raise Refused(Code.FULL, "Too many interviews are followed at once. Try again in ten minutes.")
            self.rooms[name] = Room(name, self.clock())
        return self.rooms[name]
