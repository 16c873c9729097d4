from collections import defaultdict


class Hotel:
    """One table says who has a room for a night; what a booking has follows from its fields."""

    def __init__(self, standby):
        self.most = standby
        self.price = {}
        self.kind_of = {}  # room -> kind
        self.taken = defaultdict(dict)  # room -> {night: number}
        self.waiting = defaultdict(int)  # (kind, night) -> how many
        self.queue = defaultdict(list)  # kind -> numbers on standby, ascending
        self.bookings = {}
        self.numbers = 0

    def add_kind(self, kind, price):
        if kind in self.price:
            raise ValueError(kind)
        self.price[kind] = price

    def add_room(self, room, kind):
        self.price[kind]
        if room in self.kind_of:
            raise ValueError(room)
        self.kind_of[room] = kind
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
        self.bookings[self.numbers] = {"guest": guest, "start": start, "end": end, "kind": kind, "room": None}
        if rooms:
            self._occupy(self.numbers, rooms[0], start)
        else:
            self.queue[kind].append(self.numbers)
            self._count(kind, start, end, 1)
        return self.numbers

    def cancel(self, booking):
        gone = self.bookings.pop(booking)
        if gone["room"] is None:
            self.queue[gone["kind"]].remove(booking)
            self._count(gone["kind"], gone["start"], gone["end"], -1)
            return []
        self._vacate(gone)
        return self._hand_on(gone["kind"])

    def extend(self, booking, end):
        one = self.bookings[booking]
        start, old_end, kind, room = one["start"], one["end"], one["kind"], one["room"]
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
        return one["room"]

    def room(self, booking):
        return self.bookings[booking]["room"]

    def bill(self, booking):
        one = self.bookings[booking]
        return self.price[one["kind"]] * (one["end"] - one["start"])

    def guests(self, night):
        rooms = sorted(room for room, nights in self.taken.items() if night in nights)
        return [[room, self.bookings[self.taken[room][night]]["guest"]] for room in rooms]

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
