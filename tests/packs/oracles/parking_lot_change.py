"""The change request with all spots looked at in order, and fees minute by minute from the description."""

import runpy
from pathlib import Path

FIRST = runpy.run_path(str(Path(__file__).with_name("parking_lot.py")))
KINDS = FIRST["KINDS"]
DRAWS = 1_000


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


def draw(rng):
    levels = rng.randint(1, 3)
    lot = FIRST["some_levels"](rng, levels)
    operations, args, at = ["ParkingLot"], [[lot, 100, 30]], rng.randrange(1500)
    for _ in range(rng.randint(1, 35)):
        name, arg, timed = FIRST["some_call"](rng, 5, levels)
        if rng.random() < 0.35:
            name, arg, timed = more_calls(rng, levels, lot, 6)
        at += rng.choice([0, 1, 30, 60, 700, 1440]) * timed
        arg = [*arg, at] if timed else arg
        operations.append(name)
        args.append([*arg, rng.random() < 0.5] if name == "park" else arg)
    return {"operations": operations, "args": args}


def answer(case):
    model = Prices(*case["args"][0])
    return [
        None,
        *(FIRST["tried"](model, *one) for one in list(zip(case["operations"], case["args"], strict=True))[1:]),
    ]


def fee(policy, start, end):
    kind = policy["kind"]
    hours = len({minute // 60 for minute in range(end - start)} | {0})
    if kind in ("hourly", "tiered"):
        prices = [price for count, price in policy.get("steps", []) for _ in range(count)]
        return sum((prices + [policy.get("then", policy.get("rate"))] * hours)[:hours])
    inner = policy["policy"]
    if kind == "free_first":
        return 0 if end - start < policy["minutes"] + 1 else fee(inner, start, end)
    if kind == "evening":
        return min(fee(inner, start, end), policy["most"] if start % 1440 >= policy["from"] else 10**9)
    first = min(fee(inner, start, min(end, start + 1440)), policy["cap"])
    return first + (fee(policy, start + 1440, end) if end > start + 1440 else 0)


class Prices(FIRST["Visits"]):
    def __init__(self, levels, rate, lost):
        super().__init__(levels, rate, lost)
        self.policies = {kind: {"kind": "hourly", "rate": rate} for kind in KINDS}
        self.charged = set()

    def park(self, plate, kind, at, electric):
        self.electric = electric
        ticket = super().park(plate, kind, at)
        self.electric = None
        if ticket:
            self.visits[-1].append(self.policies[kind])
        return ticket

    electric = None

    def spots(self, kind):
        found = super().spots(kind)
        return found if self.electric is None else sorted(found, key=lambda one: (one in self.charged) != self.electric)

    def let_out(self, visits, at, extra):
        for visit in visits:
            visit[3] = fee(visit[4], visit[2], at) + extra
            return visit[3]
        raise KeyError

    def quote(self, ticket, at):
        for visit in self.visits[ticket - 1 : ticket]:
            if visit[3] is None:
                return fee(visit[4], visit[2], at)
        raise KeyError

    def set_price(self, kind, policy):
        self.policies = self.policies | {kind: policy}

    def install(self, level, size, numbers):
        if any(number > self.levels[level][size] for number in numbers):
            raise KeyError
        self.charged |= {(level, size, number) for number in numbers}

    def chargers(self, kind):
        return sum(one in self.charged for one in self.spots(kind))
