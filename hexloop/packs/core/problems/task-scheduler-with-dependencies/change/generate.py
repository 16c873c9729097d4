import random


def some_call(rng, known, names, now):
    """One call; ``known`` are the names that were added."""
    kind = rng.choices(("add", "run", "cancel", "state", "find_cycle"), (40, 26, 7, 14, 10))[0]
    if kind == "run":
        return kind, [now + rng.choice([0, 1, 1, 2, 3, 6]) - (rng.random() < 0.03)]
    fresh = [one for one in names if one not in known]
    if kind in ("cancel", "state"):
        return kind, [rng.choice(sorted(known) or names) if rng.random() < 0.93 else rng.choice(names)]
    name = rng.choice(fresh) if fresh and rng.random() < 0.95 else rng.choice(names)
    needs = rng.sample(names, min(len(names), rng.choice([0, 0, 1, 1, 2, 3])))
    if kind == "find_cycle":
        return kind, [name, needs or [rng.choice(names)]]
    return kind, [name, rng.choice([1, 1, 2, 3, 4, 0 if rng.random() < 0.1 else 2]), needs, rng.choice([0, 0, 0, 1, 2])]


def story(rng, steps, count, workers):
    names = [f"{letter}{at}" for at in range(count // 4 + 1) for letter in "dbac"][:count]
    operations, args = ["TaskScheduler"], [[workers, rng.randint(0, 2), rng.randint(0, 3)]]
    known, now = set(), 0
    for _ in range(steps):
        name, arg = some_call(rng, known, names, now)
        if rng.random() < 0.22:
            name = rng.choice(["urgency", "urgency", "set_priority", "set_priority", "add_workers"])
            arg = [rng.choice(sorted(known) or names)] + [rng.randint(-2, 5)] * (name == "set_priority")
            if name == "add_workers":
                arg = [rng.choice(["cpu", "gpu", "tpu"]), 1]
        if name == "add":
            place = names.index(arg[0])
            if rng.random() < 0.85:
                arg[2] = [need for need in arg[2] if names.index(need) > place]
            arg += [rng.choice(["cpu", "cpu", "gpu"]), rng.choice([-1, 0, 0, 1, 2, 5])]
            known.add(arg[0])
        if name == "run":
            now = max(now, arg[0])
        operations.append(name)
        args.append(arg)
    operations += ["add_workers", "run"]
    args += [["gpu", 2], [now + 100]]
    return {"operations": operations, "args": args, "note": f"{steps} random calls"}


def layers(rng, count):
    operations, args = ["TaskScheduler", "add_workers"], [[10, 1, 5], ["gpu", 4]]
    size = count // 3
    for at in range(count):
        layer = at // size
        needs = (
            sorted({f"t{rng.randrange((layer - 1) * size, layer * size)}" for _ in range(2)}) if 0 < layer < 3 else []
        )
        operations.append("add")
        args.append([f"t{at}", rng.randint(1, 40), needs, 0, rng.choice(["cpu", "cpu", "gpu"]), rng.randint(-9, 9)])
    operations += ["run", "set_priority", "run"]
    args += [[100], [f"t{count - 1}", 99], [10**6]]
    return {"operations": operations, "args": args, "note": f"{count} tasks in three layers"}


def generate(seed):
    rng = random.Random(seed)
    for steps, count, workers in (
        (40, 6, 1),
        (60, 8, 1),
        (80, 10, 2),
        (120, 14, 1),
        (200, 24, 2),
        (300, 40, 2),
    ):
        yield story(rng, steps, count, workers)
    yield layers(rng, 1500)
