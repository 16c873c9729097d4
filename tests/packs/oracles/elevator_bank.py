"""Elevator Bank as a table of facts: each lamp is a row, and a car looks floor by floor where it may go."""

WAY = {"up": 1, "down": -1}


class Model:
    def __init__(self, floors, parking, capacity):
        self.floors, self.capacity = range(floors), capacity
        self.cars = {number: {"at": at, "home": at, "way": "idle", "people": 0} for number, at in enumerate(parking)}
        self.lamps = []  # rows (car, floor, "inside" or "up" or "down")

    def is_full(self, car):
        return self.cars[car]["people"] >= self.capacity

    def served_by(self, car):
        return set(self.floors)

    def choices(self, floor):
        cars = [car for car in self.cars if floor in self.served_by(car)]
        return [car for car in cars if not self.is_full(car)] or cars

    def pick(self, floor, direction):
        best = min(abs(self.cars[car]["at"] - floor) for car in self.choices(floor))
        return next(car for car in self.choices(floor) if abs(self.cars[car]["at"] - floor) == best)

    def request(self, floor, direction):
        if direction not in WAY or floor not in self.floors or floor + WAY[direction] not in self.floors:
            return {"ValueError"}
        for car, where, kind in self.lamps:
            if (where, kind) == (floor, direction):
                return car
        if not self.choices(floor):
            return {"ValueError"}
        self.lamps.append((self.pick(floor, direction), floor, direction))
        return self.lamps[-1][0]

    def press(self, car, floor):
        wrong = {"KeyError"} if car not in self.cars else set()
        wrong |= {"ValueError"} if floor not in (self.served_by(car) if not wrong else self.floors) else set()
        if not wrong and (car, floor, "inside") not in self.lamps:
            self.lamps.append((car, floor, "inside"))
        return wrong or None

    def weigh(self, car, people):
        wrong = ({"KeyError"} if car not in self.cars else set()) | ({"ValueError"} if people < 0 else set())
        if not wrong:
            self.cars[car]["people"] = people
        return wrong or None

    def lit(self, car):
        return [row for row in self.lamps if row[0] == car and (row[2] == "inside" or not self.is_full(car))]

    def act(self, car):
        me, lit = self.cars[car], self.lit(car)
        if not lit:
            me["way"] = "idle"
            nearer = [at for at in (me["at"] - 1, me["at"], me["at"] + 1) if at in self.floors]
            me["at"] = min(nearer, key=lambda at: abs(at - me["home"]))
            return False
        beyond = {"up": range(me["at"] + 1, 1000), "down": range(-1000, me["at"]), "idle": ()}[me["way"]]
        ahead = [floor for _, floor, _ in lit if floor in beyond]
        here = [row for row in lit if row[1] == me["at"]]
        gone = [row for row in here if row[2] in ("inside", me["way"]) or not ahead]
        if gone:
            self.lamps = [row for row in self.lamps if row not in gone]
            return True
        if not ahead and me["way"] == "idle":
            me["way"] = self.first_found(me["at"], {floor for _, floor, _ in lit})
        elif not ahead:
            me["way"] = {"up": "down", "down": "up"}[me["way"]]
        me["at"] += WAY[me["way"]]
        return False

    @staticmethod
    def first_found(at, targets):
        for distance in range(1, 1000):
            for way in ("up", "down"):
                if at + distance * WAY[way] in targets:
                    return way
        return "idle"

    def step(self):
        return [[car, self.cars[car]["at"]] for car in self.cars if self.act(car)]

    def state(self):
        stops = {car: sorted({floor for one, floor, _ in self.lamps if one == car}) for car in self.cars}
        return [[one["at"], one["way"], stops[car]] for car, one in self.cars.items()]

    def waiting(self):
        return sorted([floor, kind, car] for car, floor, kind in self.lamps if kind != "inside")


def some_call(rng, floors, cars):
    floor, car = rng.randint(-1, floors), rng.randrange(cars)
    inside = min(max(floor, 0), floors - 1)
    return rng.choice(
        [
            *[["request", [inside, rng.choice(["up", "down"])]]] * 5,
            *[["press", [car, inside]]] * 4,
            *[["weigh", [car, rng.choice([-1, 0, 0, 1, 2, 3])]]] * 2,
            *[["step", []]] * 12,
            *[["state", []]] * 3,
            ["waiting", []],
            ["request", [floor, rng.choice(["up", "down", "in"])]],
            ["press", [rng.choice([car, -1, cars]), floor]],
            ["weigh", [cars, 1]],
        ]
    )


def draw(rng, model=Model, call=some_call, before=()):
    floors, cars = rng.randint(2, 7), rng.randint(1, 3)
    first = [floors, [rng.randrange(floors) for _ in range(cars)], rng.choice([1, 2, 2, 3])]
    calls = [*before, *(call(rng, floors, cars) for _ in range(rng.randint(10, 60)))] + [
        ["step", []],
        ["state", []],
    ] * 4
    kept, follows = [], model(*first)
    for name, args in calls:
        came = getattr(follows, name)(*args)
        if not (isinstance(came, set) and len(came) > 1):
            kept.append((name, args))
    names, args = zip(*kept, strict=True)
    return {"operations": ["ElevatorBank", *names], "args": [first, *args]}


def answer(case, model=Model):
    one = model(*case["args"][0])
    answers = [None]
    for name, args in zip(case["operations"][1:], case["args"][1:], strict=True):
        came = getattr(one, name)(*args)
        answers.append({"raises": came.pop()} if isinstance(came, set) else came)
    return answers
