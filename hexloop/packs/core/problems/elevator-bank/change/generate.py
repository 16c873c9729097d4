import random


class Story:
    """Writes a random sequence of calls, none of which breaks two rules."""

    def __init__(self, rng, floors, parking, capacity):
        self.rng, self.floors, self.cars, self.capacity = rng, floors, len(parking), capacity
        self.operations, self.args = ["ElevatorBank"], [[floors, parking, capacity]]
        self.serves = [range(floors)] * self.cars

    def call(self, name, *args):
        self.operations.append(name)
        self.args.append(list(args))

    def floor(self):
        return self.rng.randrange(self.floors)

    def request(self):
        floor = self.rng.choice(sorted({floor for serves in self.serves for floor in serves}))
        ways = (["up"] if floor < self.floors - 1 else []) + (["down"] if floor else [])
        self.call("request", floor, self.rng.choice(ways))

    def press(self):
        car = self.rng.randrange(self.cars)
        self.call("press", car, self.rng.choice(self.serves[car]))

    def schedule(self):
        self.call("set_scheduler", self.rng.choice(["nearest", "quiet", "quiet", "soonest", "soonest", "fair"]))

    def express(self, car, floors):
        """Before the car has had anything to do, so that it is never refused."""
        self.serves[car] = sorted(floors)
        self.call("set_floors", car, sorted(floors))

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
                    ("set_floors", self.cars, [0]),
                    ("set_scheduler", "Nearest"),
                ]
            )
        )

    def random_steps(self, count, quiet=20):
        kinds = [self.request] * 5 + [self.press] * 4 + [self.weigh] * 2 + [self.steps] * 9 + [self.schedule]
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
        (3, [0, 2], 1, 60),
        (6, [0, 0, 5], 2, 120),
        (8, [0, 3, 7], 3, 200),
        (12, [6, 0, 6, 11], 5, 300),
    ):
        story = Story(rng, floors, parking, capacity)
        story.call("set_floors", 0, [0, floors])
        story.call("set_floors", 0, [])
        for car in range(1, len(parking)):
            story.express(car, {0, *rng.sample(range(floors), floors * 2 // 3)})
        story.random_steps(count)
        yield story.case(f"{floors} floors, {len(parking)} cars, {count} random calls")
    story = Story(rng, 40, [0, 0, 20, 20, 39, 39], 10)
    story.express(4, [0, *range(20, 40)])
    story.call("set_scheduler", "soonest")
    yield story.random_steps(700, 40).case("40 floors, 6 cars, a long day")
