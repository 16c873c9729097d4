from collections import defaultdict


class Hotel:
    """One table says who has a room for a night; what a booking has follows from its fields."""

    def __init__(self, standby):
        self.most = standby
        self.price = {}
        self.kind_of = {}  # room -> kind
        self.rooms = defaultdict(int)  # kind -> how many
        self.taken = defaultdict(dict)  # room -> {night: number}
        self.waiting = defaultdict(int)  # (kind, night) -> how many
        self.queue = defaultdict(list)  # kind -> numbers on standby, ascending
        self.bookings = {}
        self.numbers = 0
        self.rules = defaultdict(list)  # kind -> [(function, percent), ...]
        self.sold = defaultdict(int)  # (kind, night) -> how many
        self.income = defaultdict(int)  # night -> cents

    def add_kind(self, kind, price):
        if kind in self.price:
            raise ValueError(kind)
        self.price[kind] = price

    def add_room(self, room, kind):
        self.price[kind]
        if room in self.kind_of:
            raise ValueError(room)
        self.kind_of[room] = kind
        self.rooms[kind] += 1
        return self._hand_on(kind)

    def search(self, start, end, kind):
        self.price[kind]
        if start >= end:
            raise ValueError(end)
        rooms = sorted(room for room, its_kind in self.kind_of.items() if its_kind == kind)
        return [room for room in rooms if self._is_free(room, start, end)]

    def book(self, guest, start, end, kind):
        rooms = self.search(start, end, kind)
        if not rooms:
            self._check_standby(kind, start, end)
        self.numbers += 1
        one = {"guest": guest, "start": start, "end": end, "kind": kind, "room": None, "costs": {}}
        self.bookings[self.numbers] = one
        self._charge(one, self._costs(kind, start, start, end))
        if rooms:
            self._occupy(self.numbers, rooms[0], start)
        else:
            self.queue[kind].append(self.numbers)
            self._count(kind, start, end, 1)
        return self.numbers

    def cancel(self, booking):
        gone = self.bookings.pop(booking)
        for night, cents in gone["costs"].items():
            self.income[night] -= cents
            self.sold[gone["kind"], night] -= 1
        if gone["room"] is None:
            self.queue[gone["kind"]].remove(booking)
            self._count(gone["kind"], gone["start"], gone["end"], -1)
            return []
        self._vacate(gone)
        return self._hand_on(gone["kind"])

    def extend(self, booking, end):
        one = self.bookings[booking]
        start, old_end, kind, room = one["start"], one["end"], one["kind"], one["room"]
        costs = self._costs(kind, old_end, start, end)
        if end <= old_end:
            raise ValueError(end)
        if room is None:
            self._check_standby(kind, old_end, end)
            self._count(kind, old_end, end, 1)
            one["end"] = end
        elif self._is_free(room, old_end, end):
            one["end"] = end
            self._occupy(booking, room, old_end)
        else:
            others = self.search(start, end, kind)
            if not others:
                raise RuntimeError(booking)
            self._vacate(one)
            one["end"] = end
            self._occupy(booking, others[0], start)
            self._hand_on(kind)
        self._charge(one, costs)
        return one["room"]

    def room(self, booking):
        return self.bookings[booking]["room"]

    def bill(self, booking):
        return sum(self.bookings[booking]["costs"].values())

    def set_rates(self, kind, rules):
        self.price[kind]
        known = {"weekend": self._weekend, "demand": self._demand, "long": self._long}
        unknown = [name for name, _ in rules if name not in known]
        if unknown:
            raise ValueError(unknown)
        self.rules[kind] = [(known[name], percent) for name, percent in rules]

    def quote(self, start, end, kind):
        self.search(start, end, kind)
        return sum(self._costs(kind, start, start, end).values())

    def revenue(self, start, end):
        if start >= end:
            raise ValueError(end)
        return sum(self.income[night] for night in range(start, end))

    def guests(self, night):
        rooms = sorted(room for room, nights in self.taken.items() if night in nights)
        return [[room, self.bookings[self.taken[room][night]]["guest"]] for room in rooms]

    def _costs(self, kind, first, start, end):
        costs = dict.fromkeys(range(first, end), self.price[kind])
        for applies, percent in self.rules[kind]:
            for night in costs:
                if applies(kind, night, end - start):
                    whole, rest = divmod(costs[night] * percent, 100)
                    costs[night] = whole + (rest >= 50)
        return costs

    def _charge(self, one, costs):
        one["costs"].update(costs)
        for night, cents in costs.items():
            self.income[night] += cents
            self.sold[one["kind"], night] += 1

    def _weekend(self, kind, night, length):
        return night % 7 > 4

    def _demand(self, kind, night, length):
        return self.sold[kind, night] * 2 >= self.rooms[kind]

    def _long(self, kind, night, length):
        return length > 6

    def _is_free(self, room, start, end):
        nights = self.taken[room]
        return not any(night in nights for night in range(start, end))

    def _occupy(self, number, room, start):
        one = self.bookings[number]
        one["room"] = room
        self.taken[room].update(dict.fromkeys(range(start, one["end"]), number))

    def _vacate(self, one):
        for night in range(one["start"], one["end"]):
            del self.taken[one["room"]][night]

    def _check_standby(self, kind, start, end):
        if any(self.waiting[kind, night] >= self.most for night in range(start, end)):
            raise RuntimeError(kind)

    def _count(self, kind, start, end, by):
        for night in range(start, end):
            self.waiting[kind, night] += by

    def _hand_on(self, kind):
        lucky = []
        for number in self.queue[kind]:
            one = self.bookings[number]
            rooms = self.search(one["start"], one["end"], kind)
            if rooms:
                self._count(kind, one["start"], one["end"], -1)
                self._occupy(number, rooms[0], one["start"])
                lucky.append(number)
        self.queue[kind] = [number for number in self.queue[kind] if number not in lucky]
        return lucky
