# Has a heading on its way to the parking floor.
from dataclasses import dataclass, field
from typing import Any, List, Set, Tuple

WAYS = {"up": 1, "down": -1}
NAMES = {1: "up", -1: "down", 0: "idle"}


@dataclass(eq=False)
class Car:
    floor: int
    parking: int
    full: bool = False
    heading: int = 0
    pressed: Set[int] = field(default_factory=set)
    requests: Set[Tuple[int, int]] = field(default_factory=set)  # floor and way

    def stops(self) -> Set[int]:
        return self.pressed | {floor for floor, _ in self.requests}

    def targets(self) -> Set[int]:
        return self.pressed if self.full else self.stops()

    def step(self) -> bool:
        """Do what is next; whether the doors opened."""
        targets = self.targets()
        if not targets:
            self.heading = (self.parking > self.floor) - (self.parking < self.floor)
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


class ElevatorBank:
    def __init__(self, floors: int, parking: List[int], capacity: int) -> None:
        self._floors = floors
        self._capacity = capacity
        self._cars = [Car(floor, floor) for floor in parking]

    def request(self, floor: int, direction: str) -> int:
        if direction not in WAYS:
            raise ValueError("up or down")
        self._check_floor(floor)
        self._check_floor(floor + WAYS[direction])
        request = (floor, WAYS[direction])
        for number, car in enumerate(self._cars):
            if request in car.requests:
                return number
        chosen = self._choose(floor)
        self._cars[chosen].requests.add(request)
        return chosen

    def press(self, car: int, floor: int) -> None:
        found = self._car(car)
        self._check_floor(floor)
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

    def _choose(self, floor: int) -> int:
        def rank(number: int) -> Tuple[bool, int, int]:
            car = self._cars[number]
            return car.full, abs(car.floor - floor), number

        return min(range(len(self._cars)), key=rank)

    def _car(self, number: int) -> Car:
        if not 0 <= number < len(self._cars):
            raise KeyError(number)
        return self._cars[number]

    def _check_floor(self, floor: int) -> None:
        if not 0 <= floor < self._floors:
            raise ValueError("no such floor")
