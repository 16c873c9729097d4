# Leaves out cars that serve nothing in the direction of the request.
from dataclasses import dataclass, field, replace
from typing import Any, List, Set, Tuple

WAYS = {"up": 1, "down": -1}
NAMES = {1: "up", -1: "down", 0: "idle"}


@dataclass(eq=False)
class Car:
    floor: int
    parking: int
    serves: Set[int]
    full: bool = False
    heading: int = 0
    pressed: Set[int] = field(default_factory=set)
    requests: Set[Tuple[int, int]] = field(default_factory=set)  # floor and way

    def copy(self) -> "Car":
        return replace(self, pressed=set(self.pressed), requests=set(self.requests))

    def stops(self) -> Set[int]:
        return self.pressed | {floor for floor, _ in self.requests}

    def targets(self) -> Set[int]:
        return self.pressed if self.full else self.stops()

    def step(self) -> bool:
        """Do what is next; whether the doors opened."""
        targets = self.targets()
        if not targets:
            self.heading = 0
            self._move_towards(self.parking)
            return False
        ahead = any((target - self.floor) * self.heading > 0 for target in targets)
        served = self._served(ahead)
        if served or self.floor in self.pressed:
            self.pressed.discard(self.floor)
            self.requests -= served
            return True
        if not ahead:
            self._turn(targets)
        self.floor += self.heading
        return False

    def _served(self, ahead: bool) -> Set[Tuple[int, int]]:
        """The requests that are settled if the doors open now."""
        if self.full:
            return set()
        return {one for one in self.requests if one[0] == self.floor and (one[1] == self.heading or not ahead)}

    def _turn(self, targets: Set[int]) -> None:
        if self.heading:
            self.heading = -self.heading
        else:
            nearest = min(targets, key=lambda target: (abs(target - self.floor), -target))
            self.heading = 1 if nearest > self.floor else -1

    def _move_towards(self, floor: int) -> None:
        self.floor += (floor > self.floor) - (floor < self.floor)


class Nearest:
    """Ranks cars for a request; the lowest rank gets it."""

    def rank(self, car: Car, request: Tuple[int, int]) -> Any:
        return abs(car.floor - request[0])


class Quiet(Nearest):
    def rank(self, car: Car, request: Tuple[int, int]) -> Any:
        return len(car.stops()), super().rank(car, request)


class Soonest(Nearest):
    def rank(self, car: Car, request: Tuple[int, int]) -> Any:
        """The steps that a copy of the car takes until the request is settled. The car must not be full."""
        trial = car.copy()
        trial.requests.add(request)
        steps = 0
        while request in trial.requests:
            trial.step()
            steps += 1
        return steps


SCHEDULERS = {"nearest": Nearest(), "quiet": Quiet(), "soonest": Soonest()}


class ElevatorBank:
    def __init__(self, floors: int, parking: List[int], capacity: int) -> None:
        self._floors = floors
        self._capacity = capacity
        self._cars = [Car(floor, floor, set(range(floors))) for floor in parking]
        self._scheduler = SCHEDULERS["nearest"]

    def set_scheduler(self, name: str) -> None:
        if name not in SCHEDULERS:
            raise ValueError("no such scheduler")
        self._scheduler = SCHEDULERS[name]

    def set_floors(self, car: int, floors: List[int]) -> None:
        found = self._car(car)
        if not floors:
            raise ValueError("a car serves a floor at least")
        for floor in floors:
            self._check_floor(floor)
        if found.stops():
            raise RuntimeError("the car has stops")
        found.serves = set(floors)

    def request(self, floor: int, direction: str) -> int:
        if direction not in WAYS:
            raise ValueError("up or down")
        self._check_floor(floor)
        self._check_floor(floor + WAYS[direction])
        request = (floor, WAYS[direction])
        for number, car in enumerate(self._cars):
            if request in car.requests:
                return number
        chosen = self._choose(request)
        self._cars[chosen].requests.add(request)
        return chosen

    def press(self, car: int, floor: int) -> None:
        found = self._car(car)
        if floor not in found.serves:
            raise ValueError("the car does not go there")
        found.pressed.add(floor)

    def weigh(self, car: int, people: int) -> None:
        found = self._car(car)
        if people < 0:
            raise ValueError("nobody is less than nobody")
        found.full = people >= self._capacity

    def step(self) -> List[List[int]]:
        return [[number, car.floor] for number, car in enumerate(self._cars) if car.step()]

    def state(self) -> List[List[Any]]:
        return [[car.floor, NAMES[car.heading], sorted(car.stops())] for car in self._cars]

    def waiting(self) -> List[List[Any]]:
        found = [(floor, way, number) for number, car in enumerate(self._cars) for floor, way in car.requests]
        return [[floor, NAMES[way], number] for floor, way, number in sorted(found)]

    def _choose(self, request: Tuple[int, int]) -> int:
        serving = [number for number, car in enumerate(self._cars) if request[0] in car.serves and any((floor - request[0]) * request[1] > 0 for floor in car.serves)]
        if not serving:
            raise ValueError("no car goes there")
        with_room = [number for number in serving if not self._cars[number].full]
        scheduler = self._scheduler if with_room else SCHEDULERS["nearest"]
        return min(with_room or serving, key=lambda number: scheduler.rank(self._cars[number], request))

    def _car(self, number: int) -> Car:
        if not 0 <= number < len(self._cars):
            raise KeyError(number)
        return self._cars[number]

    def _check_floor(self, floor: int) -> None:
        if not 0 <= floor < self._floors:
            raise ValueError("no such floor")
