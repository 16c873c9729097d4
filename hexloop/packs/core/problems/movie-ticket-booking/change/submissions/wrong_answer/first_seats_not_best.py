# Gives the first seats that fit, not the best ones.
from heapq import heappop, heappush
from math import inf
from string import ascii_uppercase
from typing import Any, Dict, List, Optional, Tuple


class Claim:
    """A hold; a sale once its end is infinitely far."""

    def __init__(self, user: str, until: float) -> None:
        self.user = user
        self.until = until


class Show:
    """The seats of a show, its living holds, and the queue; events happen when it is told the time."""

    def __init__(self, id: str, rows: int, width: int, limit: int) -> None:
        self.id = id
        self.rows = [[f"{letter}{number + 1}" for number in range(width)] for letter in ascii_uppercase[:rows]]
        self.claims: Dict[str, Optional[Claim]] = {seat: None for row in self.rows for seat in row}
        self.holds: Dict[str, Claim] = {}
        self.queue: Dict[str, Tuple[int, int]] = {}
        self._limit = limit
        self._ends: List[Tuple[int, str]] = []
        self._count = 0

    def advance(self, now: int) -> None:
        while self._ends and self._ends[0][0] <= now:
            moment = self._ends[0][0]
            while self._ends and self._ends[0][0] == moment:
                claim = self.holds.pop(heappop(self._ends)[1], None)
                if claim:
                    self.put(self.seats_under(claim), None)
            self.serve(moment)

    def serve(self, moment: int) -> None:
        for user, (n, ttl) in list(self.queue.items()):
            seats = self.best(n)
            for row in self.rows[::-1]:
                for at in range(len(row) - n + 1):
                    if not any(self.claims[seat] for seat in row[at : at + n]):
                        seats = row[at : at + n]
            if seats and self.allows(user, n):
                del self.queue[user]
                self.hold(user, seats, ttl, moment)

    def hold(self, user: str, seats: List[str], ttl: int, now: int) -> str:
        self._count += 1
        hold_id = f"{self.id}#{self._count}"
        self.holds[hold_id] = Claim(user, now + ttl)
        self.put(seats, self.holds[hold_id])
        heappush(self._ends, (now + ttl, hold_id))
        return hold_id

    def allows(self, user: str, n: int) -> bool:
        return n + sum(1 for claim in self.claims.values() if claim and claim.user == user) <= self._limit

    def put(self, seats: List[str], claim: Optional[Claim]) -> None:
        for seat in seats:
            self.claims[seat] = claim

    def bought(self, user: str) -> List[str]:
        return [seat for seat, claim in self.claims.items() if claim and claim.user == user and claim.until == inf]

    def seats_under(self, claim: Claim) -> List[str]:
        return [seat for seat, one in self.claims.items() if one is claim]

    def best(self, n: int) -> List[str]:
        found = []
        for row, seats in enumerate(self.rows):
            free = [self.claims[seat] is None for seat in seats]
            for first in range(len(seats) - n + 1):
                if all(free[first : first + n]):
                    cost = sum(self._cost(row, number) for number in range(first, first + n))
                    found.append((cost, row, first))
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

    def add_show(self, show_id: str, rows: int, width: int) -> None:
        if show_id in self._shows:
            raise ValueError("the id is taken")
        self._shows[show_id] = Show(show_id, rows, width, self._limit)

    def hold(self, show_id: str, user: str, seats: List[str], ttl: int, now: int) -> str:
        show = self._show(show_id, now)
        taken = [show.claims[seat] for seat in seats]
        if any(taken):
            raise ValueError("a seat is not free")
        if not show.allows(user, len(seats)):
            raise PermissionError("too many seats for one user")
        return show.hold(user, seats, ttl, now)

    def confirm(self, hold_id: str, user: str, now: int) -> List[str]:
        show, claim = self._take(hold_id, user, now)
        claim.until = inf
        return show.seats_under(claim)

    def release(self, hold_id: str, user: str, now: int) -> None:
        show, claim = self._take(hold_id, user, now)
        show.put(show.seats_under(claim), None)
        show.serve(now)

    def refund(self, show_id: str, user: str, seats: List[str], now: int) -> None:
        show = self._show(show_id, now)
        claims = [show.claims[seat] for seat in seats]
        if not all(claim and claim.until == inf and claim.user == user for claim in claims):
            raise PermissionError("a seat was not sold to this user")
        show.put(seats, None)
        show.serve(now)

    def wait(self, show_id: str, user: str, n: int, ttl: int, now: int) -> int:
        show = self._show(show_id, now)
        if user in show.queue:
            raise ValueError("in the queue already")
        if n > self._limit:
            raise PermissionError("too many seats for one user")
        show.queue[user] = n, ttl
        show.serve(now)
        return len(show.queue) if user in show.queue else 0

    def leave(self, show_id: str, user: str, now: int) -> None:
        del self._show(show_id, now).queue[user]

    def queue(self, show_id: str, now: int) -> List[str]:
        return list(self._show(show_id, now).queue)

    def holds(self, show_id: str, user: str, now: int) -> List[List[Any]]:
        show = self._show(show_id, now)
        mine = [(hold_id, claim) for hold_id, claim in show.holds.items() if claim.user == user]
        return [[hold_id, show.seats_under(claim), claim.until] for hold_id, claim in mine]

    def best_seats(self, show_id: str, n: int, now: int) -> List[str]:
        return self._show(show_id, now).best(n)

    def seat_map(self, show_id: str, now: int) -> List[str]:
        show = self._show(show_id, now)
        claims = [[show.claims[seat] for seat in row] for row in show.rows]
        return ["".join("." if not one else "s" if one.until == inf else "h" for one in row) for row in claims]

    def bought(self, show_id: str, user: str) -> List[str]:
        return self._shows[show_id].bought(user)

    def _show(self, show_id: str, now: int) -> Show:
        show = self._shows[show_id]
        show.advance(now)
        return show

    def _take(self, hold_id: str, user: str, now: int) -> Tuple[Show, Claim]:
        """Find a living hold of the user, and take it out of the holds: it is about to end."""
        show = self._show(hold_id.split("#")[0], now)
        if show.holds[hold_id].user != user:
            raise PermissionError("it is somebody else's hold")
        return show, show.holds.pop(hold_id)
