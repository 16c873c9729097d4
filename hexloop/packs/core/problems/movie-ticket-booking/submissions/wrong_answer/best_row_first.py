# Takes the nearest row to the best one that has room, whatever the seats in it.
from math import inf
from string import ascii_uppercase
from typing import Dict, List, Optional, Tuple


class Claim:
    """A hold; a sale once its end is infinitely far."""

    def __init__(self, user: str, until: float) -> None:
        self.user = user
        self.until = until


class Show:
    def __init__(self, rows: int, width: int) -> None:
        self.rows = [[f"{letter}{number + 1}" for number in range(width)] for letter in ascii_uppercase[:rows]]
        self.claims: Dict[str, Optional[Claim]] = {seat: None for row in self.rows for seat in row}
        self.count = 0

    def claim(self, seat: str, now: float) -> Optional[Claim]:
        claim = self.claims[seat]
        return claim if claim and now < claim.until else None

    def put(self, seats: List[str], claim: Optional[Claim]) -> None:
        for seat in seats:
            self.claims[seat] = claim

    def seats_of(self, user: str, now: float) -> List[str]:
        return [seat for seat, claim in self.claims.items() if claim and claim.user == user and now < claim.until]

    def seats_under(self, claim: Claim) -> List[str]:
        return [seat for seat, one in self.claims.items() if one is claim]

    def best(self, n: int, now: int) -> List[str]:
        found = []
        for row, seats in enumerate(self.rows):
            free = [self.claim(seat, now) is None for seat in seats]
            for first in range(len(seats) - n + 1):
                if all(free[first : first + n]):
                    cost = sum(self._cost(row, number) for number in range(first, first + n))
                    found.append((cost + 10**6 * abs(row - len(self.rows) * 2 // 3), row, first))
        if not found:
            return []
        _, row, first = min(found)
        return self.rows[row][first : first + n]

    def _cost(self, row: int, number: int) -> int:
        rows, width = len(self.rows), len(self.rows[0])
        return 2 * abs(row - rows * 2 // 3) + abs(2 * number + 1 - width)


class BoxOffice:
    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._shows: Dict[str, Show] = {}
        self._holds: Dict[str, Tuple[Show, Claim]] = {}

    def add_show(self, show_id: str, rows: int, width: int) -> None:
        if show_id in self._shows:
            raise ValueError("the id is taken")
        self._shows[show_id] = Show(rows, width)

    def hold(self, show_id: str, user: str, seats: List[str], ttl: int, now: int) -> str:
        show = self._shows[show_id]
        taken = [show.claim(seat, now) for seat in seats]
        if any(taken):
            raise ValueError("a seat is not free")
        if len(show.seats_of(user, now)) + len(seats) > self._limit:
            raise PermissionError("too many seats for one user")
        claim = Claim(user, now + ttl)
        show.put(seats, claim)
        show.count += 1
        hold_id = f"{show_id}#{show.count}"
        self._holds[hold_id] = show, claim
        return hold_id

    def confirm(self, hold_id: str, user: str, now: int) -> List[str]:
        show, claim = self._take(hold_id, user, now)
        claim.until = inf
        return show.seats_under(claim)

    def release(self, hold_id: str, user: str, now: int) -> None:
        show, claim = self._take(hold_id, user, now)
        show.put(show.seats_under(claim), None)

    def refund(self, show_id: str, user: str, seats: List[str], now: int) -> None:
        show = self._shows[show_id]
        claims = [show.claims[seat] for seat in seats]
        if not all(claim and claim.until == inf and claim.user == user for claim in claims):
            raise PermissionError("a seat was not sold to this user")
        show.put(seats, None)

    def best_seats(self, show_id: str, n: int, now: int) -> List[str]:
        return self._shows[show_id].best(n, now)

    def seat_map(self, show_id: str, now: int) -> List[str]:
        show = self._shows[show_id]
        claims = [[show.claim(seat, now) for seat in row] for row in show.rows]
        return ["".join("." if not one else "s" if one.until == inf else "h" for one in row) for row in claims]

    def bought(self, show_id: str, user: str) -> List[str]:
        return self._shows[show_id].seats_of(user, 10**10)

    def _take(self, hold_id: str, user: str, now: int) -> Tuple[Show, Claim]:
        """Find a living hold of the user, and forget its id: it is about to end."""
        show, claim = self._holds[hold_id]
        if now >= claim.until:
            raise KeyError("the hold has run out")
        if claim.user != user:
            raise PermissionError("it is somebody else's hold")
        return self._holds.pop(hold_id)
