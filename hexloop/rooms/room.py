"""One room: its texts as they stand, and who is in it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from hexloop.rooms.limits import MOST_FIELDS, MOST_MEMBERS, MOST_TEXT, PROTOCOL, Code
from hexloop.rooms.messages import Change, Message, Nudge, Refused, Text, Want

WRITES = "candidate"
FOLLOWS = "interviewer"
ROLES = frozenset({WRITES, FOLLOWS})


class Ear(Protocol):
    """Whoever is told something. ``hear`` never waits."""

    def hear(self, text: str) -> None:
        """Take a message that goes out."""

    def end(self, why: Refused) -> None:
        """Close the connection soon."""


@dataclass(eq=False, slots=True)
class Member:
    """Somebody in a room. ``by`` names what let them in, so that they can be sent away when it is revoked."""

    name: str
    role: str
    by: str
    ear: Ear


@dataclass(slots=True)
class Held:
    """The text of a field in UTF-16, since that is how browsers count places."""

    version: int
    data: bytes

    @property
    def text(self) -> str:
        """As it is sent."""
        return self.data.decode("utf-16-le", "surrogatepass")


@dataclass(slots=True)
class Room:
    """Texts by field, and members. Nothing in here waits or fails for one member because of another."""

    name: str
    left_at: float
    members: list[Member] = field(default_factory=list)
    texts: dict[str, Held] = field(default_factory=dict)

    def enter(self, member: Member) -> None:
        """Let somebody in and tell them how everything stands. Raises ``Refused`` when the room is full."""
        if len(self.members) >= MOST_MEMBERS:
            raise Refused(Code.FULL, "Too many windows follow this interview. Close one, then reload.")
        self.members.append(member)
        member.ear.hear(_said("welcome", protocol=PROTOCOL, role=member.role))
        for name, held in self.texts.items():
            member.ear.hear(_whole(name, held))
        self._tell_who()

    def leave(self, member: Member, at: float) -> None:
        """Somebody is gone."""
        self.members.remove(member)
        self.left_at = at
        self._tell_who()

    def take(self, message: Message, sender: Member) -> None:
        """Do what a member's message says. Raises ``Refused``."""
        match message:
            case Text():
                self._replace(message, _writer(sender))
            case Change():
                self._change(message, _writer(sender))
            case Nudge(about):
                self._others(sender, _said("nudge", about=about))
            case Want(name):
                held = self.texts.get(name)
                if held:
                    sender.ear.hear(_whole(name, held))
            case _:
                raise Refused(Code.BAD_MESSAGE, "Hello is said once.")

    def _replace(self, message: Text, sender: Member) -> None:
        held = Held(message.version, message.text.encode("utf-16-le", "surrogatepass"))
        # A long mock has more fields than a room holds: the one that came in longest ago makes room.
        self.texts.pop(message.field, None)
        if len(self.texts) >= MOST_FIELDS:
            del self.texts[next(iter(self.texts))]
        self.texts[message.field] = held
        self._others(sender, _whole(message.field, held))

    def _change(self, message: Change, sender: Member) -> None:
        held = self.texts.get(message.field)
        if held is None or message.version != held.version + 1 or 2 * message.end > len(held.data):
            # Another window wrote in between, or this room forgot: the whole text puts everybody right.
            sender.ear.hear(_said("resend", field=message.field))
            return
        insert = message.insert.encode("utf-16-le", "surrogatepass")
        data = held.data[: 2 * message.start] + insert + held.data[2 * message.end :]
        if len(data) > 2 * MOST_TEXT:
            raise Refused(Code.TOO_BIG, "The text is too long to be followed.")
        held.version, held.data = message.version, data
        told = {"from": message.start, "to": message.end, "insert": message.insert}
        self._others(sender, _said("change", field=message.field, version=message.version, **told))

    def _tell_who(self) -> None:
        everybody = [{"name": member.name, "role": member.role} for member in self.members]
        self._tell(self.members, _said("who", members=everybody))

    def _others(self, sender: Member, text: str) -> None:
        self._tell([member for member in self.members if member is not sender], text)

    def _tell(self, members: Iterable[Member], text: str) -> None:
        for member in list(members):
            member.ear.hear(text)


def _writer(member: Member) -> Member:
    if member.role != WRITES:
        raise Refused(Code.NOT_ALLOWED, "Only the candidate writes here.")
    return member


def _whole(name: str, held: Held) -> str:
    return _said("text", field=name, version=held.version, text=held.text)


def _said(kind: str, **more: Any) -> str:
    return json.dumps({"kind": kind, **more}, separators=(",", ":"))


def member_of(fields: Mapping[str, str], ear: Ear) -> tuple[str, Member]:
    """The room and the member that a ticket's fields name. Raises ``Refused`` for a role that is none."""
    if fields.get("role") not in ROLES:
        raise Refused(Code.BAD_TICKET, "This ticket is for something else.")
    return fields["room"], Member(fields["name"], fields["role"], fields["by"], ear)
