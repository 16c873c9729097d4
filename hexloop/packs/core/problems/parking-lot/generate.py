import random


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


def story(rng, steps, levels, plates):
    operations, args, at = (
        ["ParkingLot"],
        [[some_levels(rng, levels), rng.choice([100, 250]), 900]],
        rng.randrange(2000),
    )
    for _ in range(steps):
        name, arg, timed = some_call(rng, plates, levels)
        at += rng.choice([0, 1, 7, 30, 60]) * timed
        operations.append(name)
        args.append([*arg, at] if timed else arg)
    return {
        "operations": [*operations, "revenue"],
        "args": [*args, []],
        "note": f"{steps} random calls, {levels} levels",
    }


def crowd(rng, levels, size, calls):
    """Fills the lot, then exchanges vehicles one by one."""
    counts = {"small": size, "medium": size, "large": size}
    operations, args = ["ParkingLot"], [[[counts] * levels, 200, 900]]
    total, at, tickets = levels * size * 3, 0, 0
    inside = []
    for number in range(calls):
        at += number % 3
        if len(inside) < total * 19 // 20:
            tickets += 1
            inside.append(tickets)
            operations.append("park")
            args.append([f"P{number}", "motorcycle" if number % 2 else "car", at])
        else:
            operations += ["leave", "free"]
            place = rng.randrange(len(inside))
            inside[place], inside[-1] = inside[-1], inside[place]
            args += [[inside.pop(), at], ["motorcycle"]]
    return {"operations": operations, "args": args, "note": f"{levels} levels with {3 * size} spots each"}


def generate(seed):
    rng = random.Random(seed)
    for steps, levels, plates in (
        (30, 1, 4),
        (40, 2, 6),
        (60, 2, 8),
        (80, 3, 10),
        (120, 3, 14),
        (200, 4, 20),
        (300, 5, 30),
    ):
        yield story(rng, steps, levels, plates)
    yield crowd(rng, 20, 150, 12_000)


def grow(n, seed):
    yield crowd(random.Random(seed), 10, max(1, n // 40), n)
