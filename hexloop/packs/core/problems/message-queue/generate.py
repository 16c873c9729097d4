import random


def some_call(rng, names, spread):
    """A call without its time; ``names`` are the subscriptions that there are."""
    name = rng.choices(("publish", "subscribe", "poll", "ack", "nack", "backlog"), (28, 3, 26, 24, 9, 10))[0]
    if name == "publish":
        return name, [rng.choice("tu"), rng.choice([None, "a", "b", "a"]), f"m{rng.randrange(100)}"]
    if name == "subscribe":
        free = [one for one in ("p", "q", "r") if one not in names]
        start = rng.choice([0, 0, None, None, 1, 2, -1])
        return name, [
            rng.choice(free) if free and start != -1 else "z" if start == -1 else "p",
            rng.choice("tu"),
            start,
        ]
    target = rng.choice(names) if rng.random() < 0.97 else "nobody"
    if name == "poll":
        limit = 0 if target != "nobody" and rng.random() < 0.03 else rng.choice([1, 1, 2, 3, 9])
        return name, [target, limit]
    return name, [target] if name == "backlog" else [target, rng.randrange(spread)]


def story(rng, steps):
    operations, args = ["MessageBroker", "subscribe"], [[rng.randint(1, 12)], ["p", "t", 0, 0]]
    names, lengths, at = ["p"], {"t": 0, "u": 0}, 0
    while len(operations) <= steps:
        name, arg = some_call(rng, names, max(3, min(8, lengths["t"] + 1)))
        if name == "subscribe":
            if arg[0] == "p" and arg[2] not in (0, None):
                continue
            if arg[0] not in ("p", "z") and (arg[2] or 0) <= lengths[arg[1]]:
                names.append(arg[0])
        if name == "publish":
            lengths[arg[0]] += 1
        at += rng.choice([0, 0, 1, 1, 2, 5])
        operations.append(name)
        args.append([*arg, at])
    for one in names:
        operations += ["backlog", "poll"]
        args += [[one, at], [one, 50, at]]
    return {"operations": operations, "args": args, "note": f"{steps} random calls"}


def flood(count, keys):
    """All published at first, then taken and finished one by one; with ``keys`` 0 without keys."""
    operations, args = ["MessageBroker", "subscribe"], [[1000], ["s", "t", 0, 0]]
    for at in range(count):
        operations.append("publish")
        args.append(["t", f"k{at * 7 % keys}" if keys else None, f"m{at}", 0])
    for at in range(count):
        operations += ["poll", "ack"]
        args += [["s", 1, at], ["s", at, at]]
    operations.append("backlog")
    args.append(["s", count])
    return {"operations": operations, "args": args, "note": f"{count} messages, {keys or 'no'} keys"}


def generate(seed):
    rng = random.Random(seed)
    for steps in (30, 40, 60, 80, 100, 150, 250):
        yield story(rng, steps)
    yield flood(8000, 0)
    yield flood(2000, 1)
    yield flood(1000, 30)


def grow(n, seed):
    yield flood(n, 1)
