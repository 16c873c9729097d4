import random


def story(rng, steps, names, values):
    """Random calls; the states are copied, which is enough to see what an add would do."""
    states, operations, args = [{}], ["TransactionalStore"], [[]]
    kinds = ("set", "get", "delete", "count", "keys", "add", "begin", "commit", "rollback", "changes")
    while len(operations) <= steps:
        now, name = states[-1], rng.choices(kinds, (30, 8, 12, 12, 4, 12, 10, 8, 7, 8))[0]
        key, value = f"k{rng.randrange(names)}", rng.randrange(values)
        arg = []
        if name == "set":
            value -= rng.random() < 0.05
            arg = [key, value]
            if value >= 0:
                now[key] = value
        elif name in ("get", "delete"):
            arg = [key]
            if name == "delete":
                now.pop(key, None)
        elif name == "add":
            chosen = rng.sample(range(names), rng.randint(1, min(3, names)))
            amounts = {f"k{one}": rng.choice([-2, -1, 0, 1, 3]) for one in chosen}
            missing = any(one not in now for one in amounts)
            negative = any(now.get(one, 10) + amount < 0 for one, amount in amounts.items())
            if missing and (negative or rng.random() < 0.7):
                continue
            if not missing and not negative:
                now.update({one: now[one] + amount for one, amount in amounts.items()})
            arg = [amounts]
        elif name == "begin":
            if len(states) > 8:
                continue
            states.append(dict(now))
        elif name in ("commit", "rollback") and len(states) > 1:
            del states[-2 if name == "commit" else -1]
        elif name in ("commit", "rollback", "changes") and rng.random() < 0.8 and len(states) == 1:
            continue
        elif name == "count":
            arg = [value]
        elif name == "keys":
            arg = [rng.choice(["", "k", "k1", key])]
        operations.append(name)
        args.append(arg)
    for _ in states[1:]:
        operations += ["changes", "rollback"]
        args += [[], []]
    return {"operations": [*operations, "keys"], "args": [*args, [""]], "note": f"{steps} random calls"}


def busy(rng, keys, rounds):
    """A full store, small transactions one after the other, and two counts in each."""
    operations, args = ["TransactionalStore"], [[]]
    for at in range(keys):
        operations.append("set")
        args.append([f"k{at}", at % 100])
    for at in range(rounds):
        operations += ["begin", "set", "count", "count", "commit" if at % 3 else "rollback"]
        args += [[], [f"k{rng.randrange(keys)}", rng.randrange(100)], [rng.randrange(100)], [rng.randrange(100)], []]
    return {"operations": operations, "args": args, "note": f"{keys} keys, {rounds} small transactions"}


def nested(depth):
    operations, args = ["TransactionalStore", "set"], [[], ["x", 0]]
    for level in range(depth):
        operations += ["begin", "add", "set"]
        args += [[], [{"x": 1}], [f"k{level}", 7]]
    for level in range(depth):
        operations += ["changes", "count", "rollback" if level % 3 == 1 else "commit"]
        args += [[], [7], []]
    return {"operations": [*operations, "keys", "get"], "args": [*args, [""], ["x"]], "note": f"{depth} levels"}


def generate(seed):
    rng = random.Random(seed)
    for steps, names, values in ((40, 2, 2), (60, 3, 3), (80, 3, 4), (100, 4, 3), (150, 6, 5), (250, 12, 6)):
        yield story(rng, steps, names, values)
    yield nested(50)
    yield busy(rng, 6000, 3000)


def grow(n, seed):
    rng = random.Random(seed)
    yield busy(rng, n // 2, n // 10)
