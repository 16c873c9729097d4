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
        if name == "add":
            # Mostly needs that come later in the alphabet of the list, so that there are not only cycles.
            place = names.index(arg[0])
            if rng.random() < 0.85:
                arg[2] = [need for need in arg[2] if names.index(need) > place]
            known.add(arg[0])
        if name == "run":
            now = max(now, arg[0])
        operations.append(name)
        args.append(arg)
    return {"operations": [*operations, "run"], "args": [*args, [now + 100]], "note": f"{steps} random calls"}


def layers(rng, count, workers):
    """Many tasks in four layers, each with two needs in the layer before."""
    operations, args = ["TaskScheduler"], [[workers, 2, 5]]
    size = count // 4
    order = list(range(count))
    rng.shuffle(order)
    for at in order:
        layer = at // size
        needs = (
            sorted({f"t{rng.randrange((layer - 1) * size, layer * size)}" for _ in range(2)}) if 0 < layer < 4 else []
        )
        operations.append("add")
        args.append([f"t{at}", rng.randint(1, 40), needs, rng.choice([0] * 9 + [1])])
    operations += ["run", "run", "state"]
    args += [[1000], [10**6], ["t0"]]
    return {"operations": operations, "args": args, "note": f"{count} tasks in four layers"}


def chain(count):
    operations, args = ["TaskScheduler"], [[3, 0, 0]]
    for at in range(count):
        operations.append("add")
        args.append([f"t{at:04d}", 1, [f"t{at + 1:04d}"], 0])
    operations += ["find_cycle", "add", "run", "state"]
    args += [[f"t{count:04d}", ["t0000"]], [f"t{count:04d}", 1, [], 0], [count + 1], ["t0000"]]
    return {"operations": operations, "args": args, "note": f"a chain of {count}"}


def generate(seed):
    rng = random.Random(seed)
    for steps, count, workers in (
        (30, 5, 1),
        (40, 6, 2),
        (60, 8, 1),
        (80, 10, 2),
        (120, 16, 3),
        (200, 30, 2),
        (300, 50, 4),
    ):
        yield story(rng, steps, count, workers)
    yield chain(400)
    yield layers(rng, 9000, 30)


def grow(n, seed):
    yield layers(random.Random(seed), n, 8)
