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

    def request(self, floor, direction):
        out = {UP: self.floors - 1, DOWN: 0}
        if direction not in out or floor == out[direction] or floor not in range(self.floors):
            raise ValueError((floor, direction))
        cars = range(len(self.at))
        for car in cars:
            if self.lamps[car][direction] >> floor & 1:
                return car
        free = [car for car in cars if not self.full[car]]
        ranked = sorted(free or cars, key=lambda car: abs(self.at[car] - floor))
        self.lamps[ranked[0]][direction] |= 1 << floor
        return ranked[0]

    def press(self, car, floor):
        self._check(car)
        if floor not in range(self.floors):
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
