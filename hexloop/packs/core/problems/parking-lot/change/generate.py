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


def some_policy(rng, depth=0):
    kind = rng.choice(["hourly", "tiered"] + ["free_first", "daily_cap", "evening"] * (depth < 3))
    if kind == "hourly":
        return {"kind": kind, "rate": rng.choice([0, 10, 35])}
    if kind == "tiered":
        steps = [[rng.randint(0, 3), rng.choice([5, 20, 50])] for _ in range(rng.randint(0, 3))]
        return {"kind": kind, "steps": steps, "then": rng.choice([0, 7, 15])}
    numbers = {"free_first": {"minutes": rng.choice([0, 15, 60, 90])}, "daily_cap": {"cap": rng.choice([0, 60, 200])}}
    evening = {"from": rng.choice([0, 700, 1080, 1439]), "most": rng.choice([0, 40, 90])}
    return {"kind": kind, **numbers.get(kind, evening), "policy": some_policy(rng, depth + 1)}


def more_calls(rng, levels, known, top):
    """A new call of the change, without its time."""
    name = rng.choice(["set_price", "set_price", "quote", "quote", "quote", "install", "chargers"])
    if name == "set_price":
        return name, [rng.choice(KINDS), some_policy(rng)], False
    if name == "quote":
        return name, [rng.randint(1, top)], True
    if name == "chargers":
        return name, [rng.choice(KINDS)], False
    level, size = rng.randrange(levels), rng.choice(["small", "medium", "large"])
    numbers = list(range(1, known[level][size] + 1 + (rng.random() < 0.1)))
    return name, [level, size, rng.sample(numbers, rng.randint(0, len(numbers)))], False


def story(rng, steps, levels, plates):
    lot = some_levels(rng, levels)
    operations, args, at = ["ParkingLot"], [[lot, 100, 900]], rng.randrange(2000)
    for _ in range(steps):
        name, arg, timed = some_call(rng, plates, levels)
        if rng.random() < 0.35:
            name, arg, timed = more_calls(rng, levels, lot, plates)
        at += rng.choice([0, 1, 14, 60, 400, 1440]) * timed
        arg = [*arg, at] if timed else arg
        operations.append(name)
        args.append([*arg, rng.random() < 0.4] if name == "park" else arg)
    return {
        "operations": [*operations, "revenue"],
        "args": [*args, []],
        "note": f"{steps} random calls, {levels} levels",
    }


def crowd(rng, levels, size, calls):
    counts = {"small": size, "medium": size, "large": size}
    operations, args = ["ParkingLot"], [[[counts] * levels, 200, 900]]
    for level in range(levels):
        operations.append("install")
        args.append([level, "medium", list(range(2, size + 1, 3))])
    for number in range(calls):
        operations += ["park", "quote"]
        args += [[f"P{number}", "motorcycle" if number % 2 else "car", number, number % 5 == 0], [number + 1, number]]
        if number % 3 == 2:
            operations.append("leave")
            args.append([number - 1, number])
    return {"operations": operations, "args": args, "note": f"{levels} levels with {3 * size} spots each"}


def generate(seed):
    rng = random.Random(seed)
    for steps, levels, plates in ((40, 1, 4), (60, 2, 6), (80, 2, 8), (100, 3, 10), (150, 3, 14), (250, 4, 20)):
        yield story(rng, steps, levels, plates)
    yield crowd(rng, 10, 60, 1500)
