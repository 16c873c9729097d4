# Closing a closed level anew forgets what was put aside.
from bisect import insort

RANK = {"motorcycle": 0, "car": 1, "truck": 2}
NAMES = ("small", "medium", "large")


class ParkingLot:
    """All spots that can be had in one sorted list for each size; those of closed levels lie aside."""

    def __init__(self, levels, rate, lost):
        self.rate, self.lost, self.income, self.issued = rate, lost, 0, 0
        self.aside = [None for _ in levels]
        self.spots = [
            [(level, number) for level, counts in enumerate(levels) for number in range(1, counts[name] + 1)]
            for name in NAMES
        ]
        self.inside = {}  # plate -> (ticket, size, (level, number), time)
        self.plates = {}  # ticket -> plate

    def park(self, plate, kind, at):
        if plate in self.inside:
            raise ValueError(plate)
        for size in self._ranks(kind):
            if self.spots[size]:
                self.issued += 1
                self.inside[plate] = self.issued, size, self.spots[size].pop(0), at
                self.plates[self.issued] = plate
                return self.issued
        return None

    def leave(self, ticket, at):
        return self._out(self.plates[ticket], at)

    def leave_without_ticket(self, plate, at):
        fee = self._out(plate, at) + self.lost
        self.income += self.lost
        return fee

    def where(self, plate):
        if plate not in self.inside:
            return None
        _, size, (level, number), _ = self.inside[plate]
        return f"{level}-{NAMES[size]}-{number}"

    def free(self, kind):
        return sum(len(self.spots[size]) for size in self._ranks(kind))

    def close(self, level):
        self._check(level)
        if True:
            self.aside[level] = [[spot for spot in spots if spot[0] == level] for spots in self.spots]
            self.spots = [[spot for spot in spots if spot[0] != level] for spots in self.spots]

    def reopen(self, level):
        self._check(level)
        if self.aside[level] is not None:
            self.spots = [sorted(spots + more) for spots, more in zip(self.spots, self.aside[level])]
            self.aside[level] = None

    def revenue(self):
        return self.income

    def _ranks(self, kind):
        if kind not in RANK:
            raise ValueError(kind)
        return range(RANK[kind], 3)

    def _check(self, level):
        if level < 0 or level >= len(self.aside):
            raise KeyError(level)

    def _out(self, plate, at):
        ticket, size, spot, since = self.inside.pop(plate)
        del self.plates[ticket]
        insort((self.aside[spot[0]] or self.spots)[size], spot)
        hours = (at - since + 59) // 60 or 1
        self.income += hours * self.rate
        return hours * self.rate
