# All hours cost what the last one costs.
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from typing import Any, Dict, List, Optional, Set, Tuple

SIZES = ("small", "medium", "large")
FITS = {"motorcycle": SIZES, "car": SIZES[1:], "truck": SIZES[2:]}
DAY = 1440


class Hourly:
    def __init__(self, policy: Dict[str, Any]) -> None:
        self._rate = policy["rate"]

    def fee(self, start: int, end: int) -> int:
        return hours(start, end) * self._rate


class Tiered:
    def __init__(self, policy: Dict[str, Any]) -> None:
        self._steps, self._then = policy["steps"], policy["then"]

    def fee(self, start: int, end: int) -> int:
        left, total = hours(start, end), 0
        number = left
        for most, rate in self._steps:
            if left <= most:
                return number * rate
            left -= most
        return total + number * self._then


class FreeFirst:
    def __init__(self, policy: Dict[str, Any]) -> None:
        self._minutes, self._inside = policy["minutes"], build(policy["policy"])

    def fee(self, start: int, end: int) -> int:
        return 0 if end - start <= self._minutes else self._inside.fee(start, end)


class DailyCap:
    def __init__(self, policy: Dict[str, Any]) -> None:
        self._cap, self._inside = policy["cap"], build(policy["policy"])

    def fee(self, start: int, end: int) -> int:
        total = 0
        while True:
            stop = min(start + DAY, end)
            total += min(self._cap, self._inside.fee(start, stop))
            start = stop
            if start == end:
                return total


class Evening:
    def __init__(self, policy: Dict[str, Any]) -> None:
        self._from, self._most, self._inside = policy["from"], policy["most"], build(policy["policy"])

    def fee(self, start: int, end: int) -> int:
        fee = self._inside.fee(start, end)
        return min(fee, self._most) if start % DAY >= self._from else fee


POLICIES = {"hourly": Hourly, "tiered": Tiered, "free_first": FreeFirst, "daily_cap": DailyCap, "evening": Evening}


def build(policy: Dict[str, Any]) -> Any:
    if policy["kind"] not in POLICIES:
        raise ValueError("no such kind of policy")
    return POLICIES[policy["kind"]](policy)


def hours(start: int, end: int) -> int:
    return max(1, -(-(end - start) // 60))


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
    price: Any


class Level:
    def __init__(self, counts: Dict[str, int]) -> None:
        self.is_open = True
        self.counts = counts
        self.charged: Set[Tuple[str, int]] = set()
        self.free: Dict[Tuple[str, bool], List[int]] = {}
        for size in SIZES:
            self.free[size, False], self.free[size, True] = list(range(1, counts[size] + 1)), []

    def give_back(self, size: str, number: int) -> None:
        heappush(self.free[size, (size, number) in self.charged], number)

    def install(self, size: str, number: int) -> None:
        self.charged.add((size, number))
        plain = self.free[size, False]
        if number in plain:
            plain.remove(number)
            heapify(plain)
            self.give_back(size, number)


class ParkingLot:
    def __init__(self, levels: List[Dict[str, int]], rate: int, lost: int) -> None:
        self._levels = [Level(counts) for counts in levels]
        self._prices = {kind: Hourly({"rate": rate}) for kind in FITS}
        self._lost = lost
        self._tickets = 0
        self._by_ticket: Dict[int, Visit] = {}
        self._by_plate: Dict[str, Visit] = {}
        self._revenue = 0

    def park(self, plate: str, kind: str, at: int, electric: bool = False) -> Optional[int]:
        sizes = self._sizes(kind)
        if plate in self._by_plate:
            raise ValueError("the vehicle is inside")
        spot = self._take(sizes, electric) or self._take(sizes, not electric)
        if spot is None:
            return None
        self._tickets += 1
        visit = Visit(self._tickets, plate, spot, at, self._prices[kind])
        self._by_ticket[visit.ticket] = self._by_plate[plate] = visit
        return visit.ticket

    def set_price(self, kind: str, policy: Dict[str, Any]) -> None:
        self._sizes(kind)
        self._prices[kind] = build(policy)

    def quote(self, ticket: int, at: int) -> int:
        visit = self._by_ticket[ticket]
        return visit.price.fee(visit.since, at)

    def install(self, level: int, size: str, numbers: List[int]) -> None:
        one = self._level(level)
        if not all(1 <= number <= one.counts[size] for number in numbers):
            raise KeyError("no such spot")
        for number in numbers:
            one.install(size, number)

    def chargers(self, kind: str) -> int:
        return self._count(kind, (True,))

    def leave(self, ticket: int, at: int) -> int:
        return self._let_out(self._by_ticket[ticket], at, 0)

    def leave_without_ticket(self, plate: str, at: int) -> int:
        return self._let_out(self._by_plate[plate], at, self._lost)

    def where(self, plate: str) -> Optional[str]:
        return str(self._by_plate[plate].spot) if plate in self._by_plate else None

    def free(self, kind: str) -> int:
        return self._count(kind, (False, True))

    def _count(self, kind: str, chargers: Tuple[bool, ...]) -> int:
        keys = [(size, charger) for size in self._sizes(kind) for charger in chargers]
        return sum(len(level.free[key]) for level in self._levels if level.is_open for key in keys)

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

    def _take(self, sizes: Tuple[str, ...], charger: bool) -> Optional[Spot]:
        for size in sizes:
            for number, level in enumerate(self._levels):
                if level.is_open and level.free[size, charger]:
                    return Spot(number, size, heappop(level.free[size, charger]))
        return None

    def _let_out(self, visit: Visit, at: int, extra: int) -> int:
        del self._by_ticket[visit.ticket], self._by_plate[visit.plate]
        self._levels[visit.spot.level].give_back(visit.spot.size, visit.spot.number)
        fee = visit.price.fee(visit.since, at) + extra
        self._revenue += fee
        return fee
