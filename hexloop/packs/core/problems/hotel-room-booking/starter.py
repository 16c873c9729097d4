from typing import List, Optional


class Hotel:
    """Stays are half-open: the night of `end` is not part of them. A call that raises changes nothing."""

    def __init__(self, standby: int) -> None:
        pass

    def add_kind(self, kind: str, price: int) -> None:
        """A kind of room and its price for a night. ValueError: there already."""

    def add_room(self, room: str, kind: str) -> List[int]:
        """A new room; who got it. KeyError: no such kind. ValueError: the name is taken."""

    def search(self, start: int, end: int, kind: str) -> List[str]:
        """Rooms that are free on all nights, ascending. KeyError: no such kind. ValueError: no night."""

    def book(self, guest: str, start: int, end: int, kind: str) -> int:
        """The number of the new booking. RuntimeError: neither a room nor a place on standby."""

    def cancel(self, booking: int) -> List[int]:
        """End a booking; who got a room by it. KeyError: no such booking."""

    def extend(self, booking: int, end: int) -> Optional[str]:
        """Stay longer; the room. ValueError: not longer. RuntimeError: no room, or no place on standby."""

    def room(self, booking: int) -> Optional[str]:
        """The room, or None on standby. KeyError: no such booking."""

    def bill(self, booking: int) -> int:
        """The price of the whole stay. KeyError: no such booking."""

    def guests(self, night: int) -> List[List[str]]:
        """Room and guest for each room that is taken, ascending."""
