"""Parking Lot with a list of all visits, and all spots looked at in order for each vehicle."""

KINDS = ("motorcycle", "car", "car", "truck")


def some_levels(rng, count):
    return [{size: rng.randint(0, 2) for size in ("small", "medium", "large")} for _ in range(count)]


def some_call(rng, plates, levels):
    """A call without its time, and whether it wants one."""
    name = rng.choices(
        ("park", "leave", "leave_without_ticket", "where", "free", "close", "reopen", "revenue"),
        (40, 22, 6, 8, 10, 4, 5, 4),
    )[0]
    plate = f"P{rng.randrange(plates)}"
    if name == "park":
        return name, [plate, rng.choice(KINDS)], True
    if name == "leave":
        return name, [rng.randint(1, 2 * plates)], True
    if name == "leave_without_ticket":
        return name, [plate], True
    return (
        name,
        {"where": [plate], "free": [rng.choice(KINDS)], "revenue": []}.get(name, [rng.randrange(levels)]),
        False,
    )


def draw(rng):
    levels = rng.randint(1, 3)
    operations, args, at = ["ParkingLot"], [[some_levels(rng, levels), 100, 30]], 0
    for _ in range(rng.randint(1, 30)):
        name, arg, timed = some_call(rng, 5, levels)
        at += rng.choice([0, 1, 30, 60]) * timed
        operations.append(name)
        args.append([*arg, at] if timed else arg)
    return {"operations": operations, "args": args}


def answer(case):
    model = Visits(*case["args"][0])
    return [None, *(tried(model, *one) for one in list(zip(case["operations"], case["args"], strict=True))[1:])]


def tried(model, name, arg):
    try:
        return getattr(model, name)(*arg)
    except (KeyError, ValueError) as error:
        return {"raises": type(error).__name__}


class Visits:
    def __init__(self, levels, rate, lost):
        self.levels, self.rate, self.lost, self.shut = levels, rate, lost, set()
        self.visits = []  # [plate, spot, since, fee or None]

    def spots(self, kind):
        """All that can be had, best first."""
        sizes = ("small", "medium", "large")[("motorcycle", "car", "truck").index(kind) :]
        taken = [visit[1] for visit in self.visits if visit[3] is None]
        return [
            (level, size, number)
            for size in sizes
            for level in range(len(self.levels))
            for number in range(1, 3)
            if number <= self.levels[level][size] and level not in self.shut and (level, size, number) not in taken
        ]

    def inside(self, plate):
        return [visit for visit in self.visits if visit[0] == plate and visit[3] is None]

    def park(self, plate, kind, at):
        if self.inside(plate):
            raise ValueError
        found = self.spots(kind)
        if not found:
            return None
        self.visits.append([plate, found[0], at, None])
        return len(self.visits)

    def price(self, since, at):
        hours = 1
        while since + 60 * hours < at:
            hours += 1
        return hours * self.rate

    def let_out(self, visits, at, extra):
        for visit in visits:
            visit[3] = self.price(visit[2], at) + extra
            return visit[3]
        raise KeyError

    def leave(self, ticket, at):
        return self.let_out([visit for visit in self.visits[ticket - 1 : ticket] if visit[3] is None], at, 0)

    def leave_without_ticket(self, plate, at):
        return self.let_out(self.inside(plate), at, self.lost)

    def where(self, plate):
        return next(("-".join(map(str, visit[1])) for visit in self.inside(plate)), None)

    def free(self, kind):
        return len(self.spots(kind))

    def close(self, level):
        self.shut |= {level}

    def reopen(self, level):
        self.shut -= {level}

    def revenue(self):
        return sum(visit[3] or 0 for visit in self.visits)
