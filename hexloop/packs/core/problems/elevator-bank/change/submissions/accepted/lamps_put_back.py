UP, DOWN, INSIDE = "up", "down", "inside"
OTHER = {UP: DOWN, DOWN: UP}


class ElevatorBank:
    """The lamps of each car are whole numbers with a bit for each floor."""

    def __init__(self, floors, parking, capacity):
        self.floors = floors
        self.capacity = capacity
        self.parking = list(parking)
        self.at = list(parking)
        self.heading = ["idle"] * len(parking)
        self.full = [False] * len(parking)
        self.lamps = [{UP: 0, DOWN: 0, INSIDE: 0} for _ in parking]
        self.serves = [-1] * len(parking)  # every bit
        self.costs = {"nearest": self._distance, "quiet": self._stops, "soonest": self._forecast}
        self.scheduler = "nearest"

    def set_scheduler(self, name):
        if name not in self.costs:
            raise ValueError(name)
        self.scheduler = name

    def set_floors(self, car, floors):
        self._check(car)
        if not floors or not set(floors) <= set(range(self.floors)):
            raise ValueError(floors)
        if self._all(car):
            raise RuntimeError(car)
        self.serves[car] = sum(1 << floor for floor in floors)

    def request(self, floor, direction):
        out = {UP: self.floors - 1, DOWN: 0}
        if direction not in out or floor == out[direction] or floor not in range(self.floors):
            raise ValueError((floor, direction))
        cars = [car for car in range(len(self.at)) if self.serves[car] >> floor & 1]
        for car in cars:
            if self.lamps[car][direction] >> floor & 1:
                return car
        if not cars:
            raise ValueError(floor)
        free = [car for car in cars if not self.full[car]]
        cost = self.costs[self.scheduler] if free else self._distance
        _, chosen = min((cost(car, floor, direction), car) for car in free or cars)
        self.lamps[chosen][direction] |= 1 << floor
        return chosen

    def press(self, car, floor):
        self._check(car)
        if floor not in range(self.floors) or not self.serves[car] >> floor & 1:
            raise ValueError(floor)
        self.lamps[car][INSIDE] |= 1 << floor

    def weigh(self, car, people):
        self._check(car)
        if people < 0:
            raise ValueError(people)
        self.full[car] = people >= self.capacity

    def step(self):
        opened = []
        for car in range(len(self.at)):
            if self._opens(car):
                opened.append([car, self.at[car]])
        return opened

    def state(self):
        return [[self.at[car], self.heading[car], self._floors_in(self._all(car))] for car in range(len(self.at))]

    def waiting(self):
        ways = [(car, way, lamps[way]) for car, lamps in enumerate(self.lamps) for way in (UP, DOWN)]
        return sorted([floor, way, car] for car, way, lit in ways for floor in self._floors_in(lit))

    def _distance(self, car, floor, direction):
        return abs(self.at[car] - floor)

    def _stops(self, car, floor, direction):
        return len(self._floors_in(self._all(car))), abs(self.at[car] - floor)

    def _forecast(self, car, floor, direction):
        """Steps until the request is settled: the car goes ahead, and everything is put back afterwards."""
        before = self.at[car], self.heading[car], dict(self.lamps[car])
        self.lamps[car][direction] |= 1 << floor
        steps = 0
        while self.lamps[car][direction] >> floor & 1:
            self._opens(car)
            steps += 1
        self.at[car], self.heading[car], self.lamps[car] = before
        return steps

    def _opens(self, car):
        lamps, at, heading = self.lamps[car], self.at[car], self.heading[car]
        targets = lamps[INSIDE] if self.full[car] else self._all(car)
        if not targets:
            self.heading[car] = "idle"
            if at != self.parking[car]:
                self.at[car] += 1 if at < self.parking[car] else -1
            return False
        above, here, below = targets >> (at + 1), 1 << at, targets & ((1 << at) - 1)
        ahead = {UP: above, DOWN: below, "idle": 0}[heading]
        kinds = [INSIDE]
        if not self.full[car]:
            kinds += [UP, DOWN] if not ahead else [heading]
        if any(lamps[kind] & here for kind in kinds):
            for kind in kinds:
                lamps[kind] &= ~here
            return True
        if not ahead:
            self.heading[car] = OTHER.get(heading) or self._nearer(above, below, at)
        self.at[car] += 1 if self.heading[car] == UP else -1
        return False

    def _nearer(self, above, below, at):
        if not above or not below:
            return UP if above else DOWN
        up_by = self._floors_in(above)[0] + 1
        return UP if up_by <= at - self._floors_in(below)[-1] else DOWN

    def _all(self, car):
        return self.lamps[car][UP] | self.lamps[car][DOWN] | self.lamps[car][INSIDE]

    def _floors_in(self, lamps):
        return [floor for floor in range(self.floors) if lamps >> floor & 1]

    def _check(self, car):
        if car not in range(len(self.at)):
            raise KeyError(car)
