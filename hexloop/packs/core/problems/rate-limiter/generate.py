import random


def some_rule(rng):
    kind = rng.choice(["fixed_window", "sliding_window", "token_bucket"])
    if kind == "token_bucket":
        return {"kind": kind, "capacity": rng.randint(1, 4), "tokens": rng.randint(1, 5), "per": rng.randint(1, 12)}
    return {"kind": kind, "limit": rng.randint(1, 4), "window": rng.randint(1, 15)}


def story(rng, steps, kind):
    rule = some_rule(rng)
    while rule["kind"] != kind:
        rule = some_rule(rng)
    operations, args, at = ["RateLimiter"], [[rule]], rng.randrange(20)
    for _ in range(steps):
        at += rng.choice([0, 0, 1, 1, 2, rng.randrange(12)])
        name = rng.choices(("allow", "remaining", "retry_after", "reset", "tracked"), (55, 12, 18, 3, 12))[0]
        operations.append(name)
        args.append([at] if name == "tracked" else [rng.choice("abc"), at])
    return {"operations": operations, "args": args, "note": f"{steps} random calls by a {kind}"}


def busy(rng, count, rule, keys, pace):
    operations, args = ["RateLimiter"], [[rule]]
    for call in range(count):
        operations.append("allow" if call % 8 else "retry_after")
        args.append([f"k{rng.randrange(keys)}", int(call * pace)])
    return {
        "operations": [*operations, "tracked"],
        "args": [*args, [int(count * pace)]],
        "note": rule["kind"] + ", busy",
    }


def generate(seed):
    rng = random.Random(seed)
    for steps in (40, 80, 150):
        for kind in ("fixed_window", "sliding_window", "token_bucket"):
            yield story(rng, steps, kind)
    yield busy(rng, 18_000, {"kind": "sliding_window", "limit": 10_000, "window": 900_000}, 1, 60)
    yield busy(rng, 3000, {"kind": "token_bucket", "capacity": 10, "tokens": 7, "per": 9000}, 100, 20)
    yield busy(rng, 3000, {"kind": "fixed_window", "limit": 20, "window": 7777}, 60, 5)


def grow(n, seed):
    yield busy(random.Random(seed), n, {"kind": "sliding_window", "limit": n // 2, "window": n}, 1, 1)
