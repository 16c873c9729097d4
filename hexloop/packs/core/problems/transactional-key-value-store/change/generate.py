import random

KINDS = ("set", "get", "delete", "count", "keys", "add", "begin", "commit", "rollback", "changes", "conflicts")
WEIGHTS = (30, 8, 9, 10, 3, 8, 14, 12, 4, 5, 8)


def story(rng, steps, clients, names, values):
    """Random calls of some clients. An add never both misses a key and makes another negative."""
    depth = dict.fromkeys(clients, 0)
    operations, args = ["TransactionalStore"], [[]]
    while len(operations) <= steps:
        client, name = rng.choice(clients), rng.choices(KINDS, WEIGHTS)[0]
        key, value = f"k{rng.randrange(names)}", rng.randrange(values)
        if name in ("commit", "rollback", "changes", "conflicts") and not depth[client] and rng.random() < 0.9:
            continue
        if name == "begin" and depth[client] > 3:
            continue
        depth[client] += {"begin": 1, "commit": -1, "rollback": -1}.get(name, 0)
        depth[client] = max(depth[client], 0)
        amounts = {key: rng.choice([-1, 1])}
        if rng.random() < 0.5:
            amounts = {f"k{one}": rng.choice([0, 1, 2]) for one in rng.sample(range(names), min(2, names))}
        first = {
            "set": [key, value],
            "get": [key],
            "delete": [key],
            "count": [value],
            "keys": [""],
            "add": [amounts],
        }.get(name, [])
        operations.append(name)
        args.append([*first, client])
    for client in clients:
        for value in range(values):
            operations.append("count")
            args.append([value, client])
        operations.append("keys")
        args.append(["", client])
    return {"operations": operations, "args": args, "note": f"{steps} random calls of {len(clients)} clients"}


def busy(rng):
    """Four thousand keys, and clients who change two of them at a time."""
    operations, args = ["TransactionalStore"], [[]]
    for at in range(4000):
        operations.append("set")
        args.append([f"k{at}", at % 50, "c0"])
    for at in range(1500):
        client, other = f"c{at % 20}", f"c{(at + 7) % 20}"
        amounts = {f"k{rng.randrange(40)}": 1, f"k{rng.randrange(4000)}": 1}
        if at > 19:
            operations += ["count", "get", "conflicts", "commit"]
            args += [[at % 50, other], ["k7", client], [client], [client]]
        operations += ["begin", "add"]
        args += [[client], [amounts, client]]
    return {"operations": operations, "args": args, "note": "4 000 keys, 1 500 transactions of 20 clients"}


def generate(seed):
    rng = random.Random(seed)
    three = ["main", "x", "y"]
    for steps, clients, names, values in (
        (40, three[:2], 2, 3),
        (60, three[:2], 3, 3),
        (80, three, 3, 4),
        (120, three, 4, 4),
        (200, [*three, "z"], 6, 5),
    ):
        yield story(rng, steps, clients, names, values)
    yield busy(rng)
