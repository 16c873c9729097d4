"""The change request: the first brief's table of facts; the soonest car is found by running the whole bank on."""

import copy
import runpy
from pathlib import Path

FIRST = runpy.run_path(str(Path(__file__).with_name("elevator_bank.py")))


class Model(FIRST["Model"]):
    """Also knows which floors a car serves, and how to choose."""

    def __init__(self, floors, parking, capacity):
        super().__init__(floors, parking, capacity)
        self.how, self.express = "nearest", {}

    def served_by(self, car):
        return self.express.get(car, set(self.floors))

    def stops(self, car):
        return {floor for one, floor, _ in self.lamps if one == car}

    def set_scheduler(self, name):
        if name not in ("nearest", "quiet", "soonest"):
            return {"ValueError"}
        self.how = name
        return None

    def set_floors(self, car, floors):
        if car not in self.cars:
            return {"KeyError"} | (set() if floors and set(floors) <= set(self.floors) else {"ValueError"})
        wrong = set() if floors and set(floors) <= set(self.floors) else {"ValueError"}
        wrong |= {"RuntimeError"} if self.stops(car) else set()
        if not wrong:
            self.express[car] = set(floors)
        return wrong or None

    def pick(self, floor, direction):
        cars = self.choices(floor)
        if self.how == "nearest" or self.is_full(cars[0]):
            return super().pick(floor, direction)
        if self.how == "quiet":
            fewest = min(len(self.stops(car)) for car in cars)
            quiet = [car for car in cars if len(self.stops(car)) == fewest]
            return min(quiet, key=lambda car: abs(self.cars[car]["at"] - floor))
        times = {car: self.time(car, floor, direction) for car in cars}
        return min(cars, key=times.get)

    def time(self, car, floor, direction):
        other = copy.deepcopy(self)
        other.lamps.append((car, floor, direction))
        steps = 0
        while (car, floor, direction) in other.lamps:
            other.step()
            steps += 1
        return steps


def some_call(rng, floors, cars):
    if rng.random() < 0.9:
        return FIRST["some_call"](rng, floors, cars)
    some = rng.sample(range(floors), rng.randint(1, floors))
    return rng.choice(
        [
            *[["set_scheduler", [rng.choice(["nearest", "quiet", "soonest", "soonest", "fair"])]]] * 2,
            *[["set_floors", [rng.randrange(cars), sorted({0, *some})]]] * 3,
            ["set_floors", [rng.randint(-1, cars), some]],
            ["set_floors", [rng.randrange(cars), rng.choice([[], [0, floors], [-1]])]],
        ]
    )


def draw(rng):
    first = ["set_scheduler", [rng.choice(["nearest", "quiet", "quiet", "soonest", "soonest"])]]
    return FIRST["draw"](rng, Model, some_call, [first])


def answer(case):
    return FIRST["answer"](case, Model)


DRAWS = 1_500
