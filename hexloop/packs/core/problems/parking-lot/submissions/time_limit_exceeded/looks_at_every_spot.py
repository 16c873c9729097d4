from dataclasses import dataclass
from typing import Dict, List, Optional, Tuple

SIZES = ("small", "medium", "large")
FITS = {"motorcycle": SIZES, "car": SIZES[1:], "truck": SIZES[2:]}


@dataclass
class Spot:
    level: int
    size: str
    number: int

    def __str__(self) -> str:
        return f"{self.level}-{self.size}-{self.number}"


@dataclass
class Visit:
    ticket: int
    plate: str
    spot: Spot
    since: int


class Level:
    def __init__(self, counts: Dict[str, int]) -> None:
        self.is_open = True
        self.counts = counts
        self.taken: set = set()


class ParkingLot:
    def __init__(self, levels: List[Dict[str, int]], rate: int, lost: int) -> None:
        self._levels = [Level(counts) for counts in levels]
        self._rate, self._lost = rate, lost
        self._tickets = 0
        self._by_ticket: Dict[int, Visit] = {}
        self._by_plate: Dict[str, Visit] = {}
        self._revenue = 0

    def park(self, plate: str, kind: str, at: int) -> Optional[int]:
        sizes = self._sizes(kind)
        if plate in self._by_plate:
            raise ValueError("the vehicle is inside")
        spot = self._take(sizes)
        if spot is None:
            return None
        self._tickets += 1
        visit = Visit(self._tickets, plate, spot, at)
        self._by_ticket[visit.ticket] = self._by_plate[plate] = visit
        return visit.ticket

    def leave(self, ticket: int, at: int) -> int:
        return self._let_out(self._by_ticket[ticket], at, 0)

    def leave_without_ticket(self, plate: str, at: int) -> int:
        return self._let_out(self._by_plate[plate], at, self._lost)

    def where(self, plate: str) -> Optional[str]:
        return str(self._by_plate[plate].spot) if plate in self._by_plate else None

    def free(self, kind: str) -> int:
        sizes = self._sizes(kind)
        return sum(
            (size, spot) not in level.taken
            for level in self._levels
            if level.is_open
            for size in sizes
            for spot in range(1, level.counts[size] + 1)
        )

    def close(self, level: int) -> None:
        self._level(level).is_open = False

    def reopen(self, level: int) -> None:
        self._level(level).is_open = True

    def revenue(self) -> int:
        return self._revenue

    def _sizes(self, kind: str) -> Tuple[str, ...]:
        if kind not in FITS:
            raise ValueError("no such kind of vehicle")
        return FITS[kind]

    def _level(self, level: int) -> Level:
        if not 0 <= level < len(self._levels):
            raise KeyError(level)
        return self._levels[level]

    def _take(self, sizes: Tuple[str, ...]) -> Optional[Spot]:
        for size in sizes:
            for number, level in enumerate(self._levels):
                for spot in range(1, level.counts[size] + 1):
                    if level.is_open and (size, spot) not in level.taken:
                        level.taken.add((size, spot))
                        return Spot(number, size, spot)
        return None

    def _let_out(self, visit: Visit, at: int, extra: int) -> int:
        del self._by_ticket[visit.ticket], self._by_plate[visit.plate]
        self._levels[visit.spot.level].taken.remove((visit.spot.size, visit.spot.number))
        fee = max(1, -(-(at - visit.since) // 60)) * self._rate + extra
        self._revenue += fee
        return fee
