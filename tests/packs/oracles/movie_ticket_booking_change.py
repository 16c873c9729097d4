"""The change request: the first brief's diary, and a clock that ticks through every second."""

import runpy
from pathlib import Path

FIRST = runpy.run_path(str(Path(__file__).with_name("movie_ticket_booking.py")))
USERS = FIRST["USERS"]


class Model(FIRST["Model"]):
    def __init__(self, limit):
        super().__init__(limit)
        self.clock, self.lines = 0, {}

    def call(self, name, arg):
        if name == "add_show":
            self.lines.setdefault(arg[0], [])
        if name not in ("add_show", "bought"):
            self.tick_to(arg[-1])
        return super().call(name, arg)

    def tick_to(self, now):
        while self.clock < now:
            self.clock += 1
            for show in self.rooms:
                self.give(show)

    def give(self, show):
        """Ask everybody in the line again, whether anything is free or not."""
        for one in list(self.lines[show]):
            user, n, ttl = one
            pairs = [(seat[0], int(seat[1:])) for seat in self.best_seats(show, n, self.clock)]
            if pairs and self.owned(show, user, self.clock) + n <= self.limit:
                self.lines[show].remove(one)
                self.write(show, user, pairs, ttl, self.clock)

    def release(self, hold_id, user, now):
        super().release(hold_id, user, now)
        self.give(hold_id.split("#")[0])

    def refund(self, show, user, seats, now):
        super().refund(show, user, seats, now)
        self.give(show)

    def wait(self, show, user, n, ttl, now):
        if user in self.queue(show, now):
            raise ValueError
        if n > self.limit:
            raise PermissionError
        self.lines[show].append((user, n, ttl))
        self.give(show)
        return [*self.queue(show, now), user].index(user) + 1 if user in self.queue(show, now) else 0

    def leave(self, show, user, now):
        at = [*self.queue(show, now), user].index(user)
        if at == len(self.lines[show]):
            raise KeyError
        del self.lines[show][at]

    def queue(self, show, now):
        return [one[0] for one in self.lines[show]]

    def holds(self, show, user, now):
        living = [one for one in self.diary if one[0] == show and one[2] == user and one[6] == "" and now < one[5]]
        self.rooms[show]
        return [[f"{show}#{one[1]}", FIRST["told"](one[3]), one[5]] for one in living]


def some_call(rng, rooms, follows, now):
    if rng.random() < 0.5:
        return FIRST["some_call"](rng, rooms, follows, now)
    name, show, user = (
        rng.choice(["wait", "wait", "wait", "leave", "queue", "holds"]),
        rng.choice([*rooms]),
        rng.choice(USERS),
    )
    return name, {
        "wait": [show, user, rng.choice([1, 1, 2, 2, 3]), rng.choice([1, 2, 3, 7]), now],
        "leave": [show, user, now],
        "queue": [show, now],
        "holds": [show, user, now],
    }[name]


def draw(rng):
    return FIRST["draw"](rng, Model, some_call)


def answer(case):
    return FIRST["answer"](case, Model)


DRAWS = 1_000
