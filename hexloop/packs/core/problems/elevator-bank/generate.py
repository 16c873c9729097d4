import random


class Story:
    """Writes a random sequence of calls, none of which breaks two rules."""

    def __init__(self, rng, floors, parking, capacity):
        self.rng, self.floors, self.cars, self.capacity = rng, floors, len(parking), capacity
        self.operations, self.args = ["ElevatorBank"], [[floors, parking, capacity]]

    def call(self, name, *args):
        self.operations.append(name)
        self.args.append(list(args))

    def floor(self):
        return self.rng.randrange(self.floors)

    def request(self):
        floor = self.floor()
        ways = (["up"] if floor < self.floors - 1 else []) + (["down"] if floor else [])
        self.call("request", floor, self.rng.choice(ways))

    def press(self):
        self.call("press", self.rng.randrange(self.cars), self.floor())

    def weigh(self):
        people = self.rng.choice([0, self.capacity - 1, self.capacity, self.capacity, self.capacity + 2])
        self.call("weigh", self.rng.randrange(self.cars), people)

    def steps(self):
        for _ in range(self.rng.choice([1, 1, 1, 2, 3, 5])):
            self.call("step")
        if self.rng.random() < 0.4:
            self.call(self.rng.choice(["state", "state", "waiting"]))

    def refused(self):
        self.call(
            *self.rng.choice(
                [
                    ("request", self.floors, "down"),
                    ("request", self.floors - 1, "up"),
                    ("request", 0, "down"),
                    ("request", -1, "up"),
                    ("request", 1, "sideways"),
                    ("press", self.cars, 0),
                    ("press", -1, 0),
                    ("press", 0, self.floors),
                    ("press", 0, -1),
                    ("weigh", self.cars, 1),
                    ("weigh", 0, -1),
                ]
            )
        )

    def random_steps(self, count, quiet=20):
        kinds = [self.request] * 5 + [self.press] * 4 + [self.weigh] * 2 + [self.steps] * 9
        for at in range(count):
            self.rng.choice(kinds)()
            if at % 25 == 24:
                self.refused()
        for car in range(self.cars):
            self.call("weigh", car, 0)
        for _ in range(quiet):
            self.call("step")
            self.call("state")
        return self

    def case(self, note):
        return {"operations": self.operations, "args": self.args, "note": note}


def generate(seed):
    rng = random.Random(seed)
    for floors, parking, capacity, count in (
        (2, [0], 1, 30),
        (4, [1], 2, 60),
        (5, [2, 2], 2, 80),
        (6, [0, 5], 3, 120),
        (8, [0, 3, 7], 4, 200),
        (12, [6], 5, 200),
    ):
        story = Story(rng, floors, parking, capacity).random_steps(count)
        yield story.case(f"{floors} floors, {len(parking)} cars, {count} random calls")
    story = Story(rng, 60, [0, 0, 20, 20, 40, 40, 59, 59], 10).random_steps(1500, 60)
    yield story.case("60 floors, 8 cars, a long day")
