import random


def some_rule(rng):
    kind = rng.choice(["fixed_window", "sliding_window", "token_bucket"])
    if kind == "token_bucket":
        return {"kind": kind, "capacity": rng.randint(1, 4), "tokens": rng.randint(1, 5), "per": rng.randint(1, 12)}
    return {"kind": kind, "limit": rng.randint(1, 4), "window": rng.randint(1, 15)}


def story(rng, steps):
    plans = ["default", "p", "q", "r"]
    operations, args, at = ["RateLimiter"], [[some_rule(rng)]], rng.randrange(20)
    for plan in plans[1:]:
        operations.append("define")
        args.append([plan, [some_rule(rng) for _ in range(rng.randint(1, 3))]])
    for _ in range(steps):
        at += rng.choice([0, 0, 1, 1, 2, rng.randrange(12)])
        name = rng.choices(("allow", "remaining", "retry_after", "reset", "tracked", "assign"), (50, 10, 22, 3, 10, 9))[
            0
        ]
        key, cost = rng.choice("abc"), rng.choice([1, 1, 1, 2, 2, 3, 4, 5])
        operations.append(name)
        args.append(
            {
                "allow": [key, at, cost],
                "retry_after": [key, at, cost],
                "tracked": [at],
                "assign": [key, rng.choice([*plans, *plans, "none"]), at],
            }.get(name, [key, at])
        )
    return {"operations": operations, "args": args, "note": f"{steps} random calls with three plans"}


def busy(rng, count):
    rules = [
        {"kind": "sliding_window", "limit": 300, "window": 5000},
        {"kind": "token_bucket", "capacity": 50, "tokens": 3, "per": 40},
        {"kind": "fixed_window", "limit": 4000, "window": 100_000},
    ]
    operations, args = ["RateLimiter", "define"], [[rules[0]], ["all", rules]]
    for key in range(40):
        operations.append("assign")
        args.append([f"k{key}", "all", 0])
    for call in range(count):
        operations.append("retry_after" if call % 9 == 8 else "allow")
        args.append([f"k{rng.randrange(50)}", call * 2, rng.randint(1, 9)])
    return {"operations": [*operations, "tracked"], "args": [*args, [count * 2]], "note": "three rules for fifty keys"}


def generate(seed):
    rng = random.Random(seed)
    for steps in (40, 60, 80, 120, 160, 250):
        yield story(rng, steps)
    yield busy(rng, 4000)
