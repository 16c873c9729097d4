import random

ROOMS = ["1", "10", "2", "21", "b", "a1", "a", "a10"]


class Story:
    """Writes a random sequence of calls, none of which breaks two rules."""

    def __init__(self, rng, standby, rooms, last):
        self.rng, self.last, self.tried = rng, last, 0
        self.operations, self.args = ["Hotel"], [[standby]]
        self.call("add_kind", "single", 70)
        self.call("add_kind", "double", 110)
        self.rooms = rng.sample(ROOMS, rooms)
        for room in self.rooms[1:]:
            self.call("add_room", room, self.kind())

    def call(self, name, *args):
        self.operations.append(name)
        self.args.append(list(args))

    def kind(self):
        return self.rng.choice(["single", "double", "double"])

    def stay(self):
        start = self.rng.randrange(self.last)
        return start, min(start + self.rng.choice([1, 1, 2, 3, 5]), self.last)

    def some_booking(self):
        return self.rng.randint(1, max(1, self.tried * 3 // 4))

    def book(self):
        self.tried += 1
        self.call("book", self.rng.choice(["ines", "juri", "kaya"]), *self.stay(), self.kind())

    def cancel(self):
        self.call("cancel", self.some_booking())

    def extend(self):
        self.call("extend", self.some_booking(), self.rng.randint(self.last // 2, self.last + 2))

    def ask(self):
        rng = self.rng
        self.call(
            *rng.choice(
                [
                    ("search", *self.stay(), self.kind()),
                    ("room", self.some_booking()),
                    ("room", self.some_booking()),
                    ("bill", self.some_booking()),
                    ("guests", rng.randrange(self.last)),
                ]
            )
        )

    def refused(self):
        night = self.rng.randrange(self.last)
        self.call(
            *self.rng.choice(
                [
                    ("add_kind", "double", 5),
                    ("add_room", self.rooms[-1], self.kind()),
                    ("add_room", "new", "suite"),
                    ("search", night + 1, night, "single"),
                    ("book", "lars", night, night, "double"),
                    ("book", "lars", 0, 1, "suite"),
                    ("cancel", 999),
                ]
            )
        )

    def random_steps(self, count):
        steps = [self.book] * 9 + [self.cancel] * 3 + [self.extend] * 4 + [self.ask] * 4 + [self.refused]
        for at in range(count):
            self.rng.choice(steps)()
            if at == count // 2:
                self.call("add_room", self.rooms[0], "double")
        for night in range(self.last):
            self.call("guests", night)
        for number in range(1, self.tried // 2):
            self.call("room", number)
        return self

    def case(self, note):
        return {"operations": self.operations, "args": self.args, "note": note}


def busy(rng, rooms, calls):
    """A full house of one kind: stays one after the other in each room, some cancelled, and short questions."""
    story = Story(rng, 2, 3, 1000)
    for number in range(rooms):
        story.call("add_room", f"r{number}", "single")
    for at in range(calls):
        start = (at // rooms * 3 + rng.randrange(2)) % 990
        story.call("book", f"g{at % 90}", start, start + 2, "single")
        if at % 8 == 7:
            story.call("cancel", rng.randint(1, at // 2))
        if at % 8 == 3:
            story.call("extend", rng.randint(at // 2, at // 4 * 3 + 1), 1000 - at % 5)
    for night in range(0, 1000, 50):
        story.call("guests", night)
    return story.case(f"{rooms} rooms, {calls} bookings")


def generate(seed):
    rng = random.Random(seed)
    for standby, rooms, last, steps in (
        (1, 2, 5, 40),
        (0, 3, 6, 50),
        (2, 3, 8, 80),
        (1, 4, 8, 100),
        (3, 4, 10, 140),
        (2, 6, 12, 200),
        (5, 8, 30, 300),
    ):
        yield Story(rng, standby, rooms, last).random_steps(steps).case(f"{rooms} rooms, {steps} random calls")
    yield busy(rng, 45, 2800)
