# Waits for the first in the queue and passes nobody by.
from bisect import bisect_left, insort
from collections import Counter
from dataclasses import dataclass, field
from typing import Dict, List, Optional, Tuple


@dataclass(eq=False)
class Room:
    name: str
    stays: List[Tuple[int, int, int]] = field(default_factory=list)  # start, end, number; ascending

    def is_free(self, start: int, end: int) -> bool:
        before = bisect_left(self.stays, (end,))
        return before == 0 or self.stays[before - 1][1] <= start

    def booking_of(self, night: int) -> Optional[int]:
        before = bisect_left(self.stays, (night + 1,))
        if before and self.stays[before - 1][1] > night:
            return self.stays[before - 1][2]
        return None


@dataclass(eq=False)
class Kind:
    price: int
    rooms: List[Room] = field(default_factory=list)  # ascending by name
    standby: Dict[int, "Booking"] = field(default_factory=dict)  # by number
    waiting: Counter = field(default_factory=Counter)  # night -> bookings on standby

    def free_rooms(self, start: int, end: int) -> List[Room]:
        return [room for room in self.rooms if room.is_free(start, end)]

    def can_wait(self, start: int, end: int, most: int) -> bool:
        return all(self.waiting[night] < most for night in range(start, end))


@dataclass(eq=False)
class Booking:
    number: int
    guest: str
    start: int
    end: int
    kind: Kind
    room: Optional[Room] = None

    def take(self, room: Room) -> None:
        self.room = room
        insort(room.stays, (self.start, self.end, self.number))

    def wait(self) -> None:
        self.kind.standby[self.number] = self
        self.kind.waiting.update(range(self.start, self.end))

    def let_go(self) -> None:
        """Give the room back, or leave the queue."""
        if self.room:
            self.room.stays.remove((self.start, self.end, self.number))
        else:
            del self.kind.standby[self.number]
            self.kind.waiting.subtract(range(self.start, self.end))


class Hotel:
    def __init__(self, standby: int) -> None:
        self._most = standby
        self._kinds: Dict[str, Kind] = {}
        self._rooms: Dict[str, Room] = {}
        self._bookings: Dict[int, Booking] = {}
        self._last = 0

    def add_kind(self, kind: str, price: int) -> None:
        if kind in self._kinds:
            raise ValueError("the kind is there")
        self._kinds[kind] = Kind(price)

    def add_room(self, room: str, kind: str) -> List[int]:
        rooms = self._kinds[kind].rooms
        if room in self._rooms:
            raise ValueError("the name is taken")
        new = self._rooms[room] = Room(room)
        insort(rooms, new, key=lambda one: one.name)
        return self._hand_on(self._kinds[kind], new)

    def search(self, start: int, end: int, kind: str) -> List[str]:
        found = self._kinds[kind]
        if end <= start:
            raise ValueError("no night")
        return [room.name for room in found.free_rooms(start, end)]

    def book(self, guest: str, start: int, end: int, kind: str) -> int:
        rooms = self.search(start, end, kind)
        booking = Booking(self._last + 1, guest, start, end, self._kinds[kind])
        if rooms:
            booking.take(self._rooms[rooms[0]])
        elif booking.kind.can_wait(start, end, self._most):
            booking.wait()
        else:
            raise RuntimeError("neither a room nor a place on standby")
        self._last = booking.number
        self._bookings[booking.number] = booking
        return booking.number

    def cancel(self, booking: int) -> List[int]:
        gone = self._bookings.pop(booking)
        gone.let_go()
        return self._hand_on(gone.kind, gone.room) if gone.room else []

    def extend(self, booking: int, end: int) -> Optional[str]:
        stay = self._bookings[booking]
        if end <= stay.end:
            raise ValueError("not longer")
        old, new = stay.room, self._room_for_longer(stay, end)
        stay.let_go()
        stay.end = end
        if new is None:
            stay.wait()
            return None
        stay.take(new)
        if new is not old:
            self._hand_on(stay.kind, old)
        return new.name

    def room(self, booking: int) -> Optional[str]:
        room = self._bookings[booking].room
        return room.name if room else None

    def bill(self, booking: int) -> int:
        stay = self._bookings[booking]
        return (stay.end - stay.start) * stay.kind.price

    def guests(self, night: int) -> List[List[str]]:
        taken = [(name, room.booking_of(night)) for name, room in sorted(self._rooms.items())]
        return [[name, self._bookings[number].guest] for name, number in taken if number]

    def _room_for_longer(self, stay: Booking, end: int) -> Optional[Room]:
        if stay.room is None:
            if not stay.kind.can_wait(stay.end, end, self._most):
                raise RuntimeError("no place on standby")
            return None
        if stay.room.is_free(stay.end, end):
            return stay.room
        others = stay.kind.free_rooms(stay.start, end)
        if not others:
            raise RuntimeError("no room")
        return others[0]

    def _hand_on(self, kind: Kind, room: Room) -> List[int]:
        """Give the nights that are free in a room to those on standby. No other room can be free for them."""
        happy = []
        for _, booking in sorted(kind.standby.items()):
            if room.is_free(booking.start, booking.end):
                booking.let_go()
                booking.take(room)
                happy.append(booking.number)
            else:
                break
        return happy
