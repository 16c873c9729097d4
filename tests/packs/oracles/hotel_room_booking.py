"""Hotel Room Booking with one list of bookings, in which every question is answered by looking at each night."""

KINDS = {"single": 70, "double": 110}
ROOMS = ["1", "10", "2"]


class Model:
    def __init__(self, standby):
        self.limit, self.kinds, self.rooms, self.made, self.numbers = standby, {}, {}, [], 0

    def find(self, number):
        return next((one for one in self.made if one["number"] == number), None)

    def sleeps(self, room, night):
        return [one for one in self.made if one["room"] == room and one["start"] <= night < one["end"]]

    def free(self, start, end, kind):
        own = sorted(room for room, its in self.rooms.items() if its == kind)
        return [room for room in own if not any(self.sleeps(room, night) for night in range(start, end))]

    def may_wait(self, start, end, kind):
        queue = [one for one in self.made if one["room"] is None and one["kind"] == kind]
        return all(sum(one["start"] <= night < one["end"] for one in queue) < self.limit for night in range(start, end))

    def settle(self):
        lucky = []
        for one in sorted(self.made, key=lambda one: one["number"]):
            if one["room"] is None:
                one["room"] = next(iter(self.free(one["start"], one["end"], one["kind"])), None)
                lucky += [one["number"]] if one["room"] else []
        return lucky

    def add_kind(self, kind, price):
        if kind in self.kinds:
            return {"ValueError"}
        self.kinds[kind] = price
        return None

    def add_room(self, room, kind):
        wrong = ({"KeyError"} if kind not in self.kinds else set()) | ({"ValueError"} if room in self.rooms else set())
        if wrong:
            return wrong
        self.rooms[room] = kind
        return self.settle()

    def search(self, start, end, kind):
        wrong = ({"KeyError"} if kind not in self.kinds else set()) | ({"ValueError"} if end <= start else set())
        return wrong or self.free(start, end, kind)

    def book(self, guest, start, end, kind):
        found = self.search(start, end, kind)
        if isinstance(found, set):
            return found
        if not found and not self.may_wait(start, end, kind):
            return {"RuntimeError"}
        self.numbers += 1
        room = found[0] if found else None
        one = {"number": self.numbers, "guest": guest, "start": start, "end": end, "kind": kind, "room": room}
        self.made.append(one)
        return self.numbers

    def cancel(self, number):
        if not self.find(number):
            return {"KeyError"}
        self.made.remove(self.find(number))
        return self.settle()

    def extend(self, number, end):
        one = self.find(number)
        if not one:
            return {"KeyError"}
        if end <= one["end"]:
            return {"ValueError"}
        if one["room"] is None:
            if not self.may_wait(one["end"], end, one["kind"]):
                return {"RuntimeError"}
        else:
            self.made.remove(one)
            rooms = self.free(one["start"], end, one["kind"])
            self.made.append(one)
            if not rooms:
                return {"RuntimeError"}
            one["room"] = one["room"] if one["room"] in rooms else rooms[0]
        one["end"] = end
        self.settle()
        return one["room"]

    def room(self, number):
        return self.find(number)["room"] if self.find(number) else {"KeyError"}

    def bill(self, number):
        one = self.find(number)
        return sum(self.kinds[one["kind"]] for _ in range(one["start"], one["end"])) if one else {"KeyError"}

    def guests(self, night):
        return [[room, one["guest"]] for room in sorted(self.rooms) for one in self.sleeps(room, night)]


def some_call(rng):
    start, number = rng.randrange(8), rng.randint(1, 8)
    end, kind = min(start + rng.choice([0, 1, 1, 2, 3, 4]), 8), rng.choice(["single", "double", "double", "double"])
    return rng.choice(
        [
            *[["book", [rng.choice(["ines", "juri"]), start, end, kind]]] * 7,
            *[["cancel", [number]]] * 3,
            *[["extend", [number, rng.randint(2, 9)]]] * 4,
            ["search", [start, end, rng.choice([kind, kind, "suite"])]],
            ["room", [number]],
            ["bill", [number]],
            ["guests", [start]],
            ["add_room", [rng.choice(ROOMS), rng.choice([kind, kind, "suite"])]],
            ["add_kind", [rng.choice([kind, "triple"]), 5]],
        ]
    )


def crowded(rng):
    """Two rooms, one of them a little longer taken at first, and guests who want to stay on."""
    stays = [(2, 4), (4, 6), (0, 1), (0, 2), (1, 4), (1, rng.choice([3, 4, 5]))]
    book = [["book", ["kaya", start, end + (rng.random() < 0.1), "double"]] for start, end in stays]
    longer = [["extend", [rng.choice([1, 1, 2, 4]), rng.randint(4, 6)]] for _ in range(2)]
    return [["add_room", [room, "double"]] for room in ROOMS[:2]] + book + longer + [["guests", [3]]]


def draw(rng, model=Model, call=some_call):
    calls = [["add_kind", [kind, price]] for kind, price in KINDS.items()]
    rooms = [["add_room", [room, "double"]] for room in rng.sample(ROOMS, rng.randint(0, 2))]
    calls += crowded(rng) if rng.random() < 0.3 else rooms
    calls += [call(rng) for _ in range(rng.randint(5, 35))] + [["guests", [night]] for night in (0, 3, 6)]
    standby = rng.choice([0, 1, 1, 2, 3])
    kept, follows = [], model(standby)
    for name, args in calls:
        came = getattr(follows, name)(*args)
        if not (isinstance(came, set) and len(came) > 1):
            kept.append((name, args))
    names, args = zip(*kept, strict=True)
    return {"operations": ["Hotel", *names], "args": [[standby], *args]}


def answer(case, model=Model):
    one = model(*case["args"][0])
    answers = [None]
    for name, args in zip(case["operations"][1:], case["args"][1:], strict=True):
        came = getattr(one, name)(*args)
        answers.append({"raises": came.pop()} if isinstance(came, set) else came)
    return answers
