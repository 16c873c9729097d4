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


def some_policy(rng):
    kind = rng.choice(["none", "fixed", "doubling"])
    delay = {"kind": kind}
    if kind != "none":
        delay["ms"] = rng.randint(1, 6)
    if kind == "doubling":
        delay["most"] = rng.randint(1, 20)
    return {"most_attempts": rng.randint(1, 4), "delay": delay, "dead_letters": rng.choice(["t", "u", "d", "d", None])}


def story(rng, steps):
    operations, args = ["MessageBroker"], [[rng.randint(1, 10)]]
    names, at = ["p", "q", "x", "b"], 0
    for name in names:
        operations += ["subscribe", "set_retry"]
        args += [[name, "d" if name == "x" else rng.choice("tu"), 0, 0], [name, some_policy(rng), 0]]
    while len(operations) <= steps:
        at += rng.choice([0, 0, 1, 1, 2, 6])
        if rng.random() < 0.16:
            name = rng.choice(["set_retry", "length", "length"])
            arg = (
                [rng.choice(names), rng.choice([None, some_policy(rng)])]
                if name == "set_retry"
                else [rng.choice("tud")]
            )
        else:
            name, arg = some_call(rng, names, 8)
        if name == "subscribe":
            continue
        operations.append(name)
        args.append([*arg, at])
    for one in names:
        operations += ["backlog", "poll"]
        args += [[one, at + 5], [one, 50, at + 5]]
    operations += ["length"] * 3
    args += [[topic, at + 500] for topic in "tud"]
    return {"operations": operations, "args": args, "note": f"{steps} random calls"}


def flood(count):
    policy = {"most_attempts": 2, "delay": {"kind": "fixed", "ms": 7}, "dead_letters": "d"}
    operations, args = (
        ["MessageBroker", "subscribe", "set_retry", "subscribe"],
        [
            [10],
            ["s", "t", 0, 0],
            ["s", policy, 0],
            ["x", "d", 0, 0],
        ],
    )
    for at in range(count):
        operations.append("publish")
        args.append(["t", f"k{at % 50}", f"m{at}", 0])
    for step in range(count):
        operations += ["poll", "poll"]
        args += [["s", 9, step], ["x", 9, step]]
    operations += ["length", "backlog"]
    args += [["d", 2 * count], ["s", 2 * count]]
    return {"operations": operations, "args": args, "note": f"{count} messages that nobody deals with"}


def generate(seed):
    rng = random.Random(seed)
    for steps in (40, 60, 80, 100, 150, 250):
        yield story(rng, steps)
    yield flood(1500)
