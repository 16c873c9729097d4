from bisect import insort
from functools import partial

RANK = {"motorcycle": 0, "car": 1, "truck": 2}
NAMES = ("small", "medium", "large")


def begun(start, end):
    return (end - start + 59) // 60 or 1


def tiered(steps, then, start, end):
    prices = [rate for count, rate in steps for _ in range(count)]
    number = begun(start, end)
    return sum(prices[:number]) + then * max(0, number - len(prices))


def free_first(minutes, inner, start, end):
    return inner(start, end) if end > start + minutes else 0


def daily_cap(cap, inner, start, end):
    starts = range(start, end, 1440) or [start]
    return sum(min(cap, inner(one, min(one + 1440, end))) for one in starts)


def evening(since, most, inner, start, end):
    fee = inner(start, end)
    return fee if start % 1440 < since else min(most, fee)


def function_of(policy):
    """A function of coming and leaving."""
    kind = policy["kind"]
    if kind == "hourly":
        return partial(tiered, [], policy["rate"])
    if kind == "tiered":
        return partial(tiered, policy["steps"], policy["then"])
    if kind not in ("free_first", "daily_cap", "evening"):
        raise ValueError(kind)
    inner = function_of(policy["policy"])
    if kind == "free_first":
        return partial(free_first, policy["minutes"], inner)
    if kind == "daily_cap":
        return partial(daily_cap, policy["cap"], inner)
    return partial(evening, policy["from"], policy["most"], inner)


class ParkingLot:
    """All spots that can be had in sorted lists, by charger and size; those of closed levels lie aside."""

    def __init__(self, levels, rate, lost):
        self.levels, self.lost, self.income, self.issued = levels, lost, 0, 0
        self.prices = dict.fromkeys(RANK, function_of({"kind": "hourly", "rate": rate}))
        self.shut = set()
        self.charged = set()  # (size, (level, number))
        self.spots = {(charger, size): [] for charger in (False, True) for size in range(3)}
        for size, name in enumerate(NAMES):
            for level, counts in enumerate(levels):
                self.spots[False, size] += [(level, number) for number in range(1, counts[name] + 1)]
        self.aside = []  # (size, spot)
        self.inside = {}  # plate -> (ticket, size, spot, time, price)
        self.plates = {}

    def park(self, plate, kind, at, electric=False):
        if plate in self.inside:
            raise ValueError(plate)
        ranks = self._ranks(kind)
        for key in [(charger, size) for charger in (electric, not electric) for size in ranks]:
            if self.spots[key]:
                self.issued += 1
                self.inside[plate] = self.issued, key[1], self.spots[key].pop(0), at, self.prices[kind]
                self.plates[self.issued] = plate
                return self.issued
        return None

    def set_price(self, kind, policy):
        self._ranks(kind)
        self.prices[kind] = function_of(policy)

    def quote(self, ticket, at):
        _, _, _, since, price = self.inside[self.plates[ticket]]
        return price(since, at)

    def leave(self, ticket, at):
        return self._out(self.plates[ticket], at, 0)

    def leave_without_ticket(self, plate, at):
        return self._out(plate, at, self.lost)

    def where(self, plate):
        if plate not in self.inside:
            return None
        _, size, (level, number), _, _ = self.inside[plate]
        return f"{level}-{NAMES[size]}-{number}"

    def free(self, kind):
        return self.chargers(kind) + sum(len(self.spots[False, size]) for size in self._ranks(kind))

    def chargers(self, kind):
        return sum(len(self.spots[True, size]) for size in self._ranks(kind))

    def install(self, level, size, numbers):
        self._check(level)
        rank = NAMES.index(size)
        for number in numbers:
            if number < 1 or number > self.levels[level][size]:
                raise KeyError(number)
        for number in numbers:
            spot = level, number
            self.charged.add((rank, spot))
            if spot in self.spots[False, rank]:
                self.spots[False, rank].remove(spot)
                self._put(rank, spot)

    def close(self, level):
        self._check(level)
        self.shut.add(level)
        for (_, size), spots in self.spots.items():
            self.aside += [(size, spot) for spot in spots if spot[0] == level]
            spots[:] = [spot for spot in spots if spot[0] != level]

    def reopen(self, level):
        self._check(level)
        self.shut.discard(level)
        aside, self.aside = self.aside, []
        for size, spot in aside:
            self._put(size, spot)

    def revenue(self):
        return self.income

    def _put(self, size, spot):
        if spot[0] in self.shut:
            self.aside.append((size, spot))
        else:
            insort(self.spots[(size, spot) in self.charged, size], spot)

    def _ranks(self, kind):
        if kind not in RANK:
            raise ValueError(kind)
        return range(RANK[kind], 3)

    def _check(self, level):
        if level < 0 or level >= len(self.levels):
            raise KeyError(level)

    def _out(self, plate, at, extra):
        ticket, size, spot, since, price = self.inside.pop(plate)
        del self.plates[ticket]
        self._put(size, spot)
        fee = price(since, at) + extra
        self.income += fee
        return fee
