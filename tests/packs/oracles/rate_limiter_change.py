"""The change request from the log of all admitted requests, each as often as it costs."""

import runpy
from pathlib import Path

FIRST = runpy.run_path(str(Path(__file__).with_name("rate_limiter.py")))
DRAWS = 1_000
PLANS = ("default", "p", "q")


def draw(rng):
    operations, args, at = ["RateLimiter"], [[FIRST["some_rule"](rng)]], rng.randrange(20)
    for plan in PLANS[1:]:
        rules = [FIRST["some_rule"](rng) for _ in range(rng.randint(1, 3))]
        operations.append("define")
        args.append([plan, rules])
    for _ in range(rng.randint(1, 25)):
        at += rng.choice([0, 0, 1, 2, rng.randrange(9)])
        name = rng.choices(
            ("allow", "remaining", "retry_after", "reset", "tracked", "assign"), (45, 10, 20, 4, 10, 12)
        )[0]
        key, cost = rng.choice("ab"), rng.choice([0, 1, 1, 1, 2, 2, 3, 4])
        operations.append(name)
        args.append(
            {
                "allow": [key, at, cost],
                "retry_after": [key, at, cost],
                "tracked": [at],
                "assign": [key, rng.choice([*PLANS, "none"]), at],
            }.get(name, [key, at])
        )
    return {"operations": operations, "args": args}


def answer(case):
    limiter, answers = Log(*case["args"][0]), [None]
    for name, arg in list(zip(case["operations"], case["args"], strict=True))[1:]:
        try:
            answers.append(getattr(limiter, name)(*arg))
        except (KeyError, ValueError) as error:
            answers.append({"raises": type(error).__name__})
    return answers


class Log:
    def __init__(self, rule):
        self.plans, self.plan, self.times = {"default": [rule]}, {}, {}

    def free(self, key, at):
        """What each rule of the key leaves free."""
        rules = self.plans[self.plan.get(key, "default")]
        times = self.times.get(key, [])
        return [rule.get("limit", rule.get("capacity")) - FIRST["used"](rule, times, at) for rule in rules]

    def define(self, plan, rules):
        self.plans[plan] = rules

    def assign(self, key, plan, at):
        if plan not in self.plans:
            raise KeyError
        if self.plan.get(key, "default") != plan:
            self.plan[key], self.times[key] = plan, []

    def allow(self, key, at, cost):
        if cost < 1:
            raise ValueError
        admitted = all(free >= cost for free in self.free(key, at))
        if admitted:
            self.times.setdefault(key, []).extend([at] * cost)
        return admitted

    def remaining(self, key, at):
        return int(min(self.free(key, at)))

    def retry_after(self, key, at, cost):
        if cost < 1:
            raise ValueError
        waits = (wait for wait in range(200) if all(free >= cost for free in self.free(key, at + wait)))
        return next(waits, -1)

    def reset(self, key, at):
        tracked = self.is_tracked(key, at)
        self.times.pop(key, None)
        return tracked

    def is_tracked(self, key, at):
        rules = self.plans[self.plan.get(key, "default")]
        return any(FIRST["used"](rule, self.times.get(key, []), at) > 0 for rule in rules)

    def tracked(self, at):
        return sum(self.is_tracked(key, at) for key in self.times)
