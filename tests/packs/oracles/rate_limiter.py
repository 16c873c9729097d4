"""Rate Limiter from the log of all admitted requests, with fractions, and waits found by trying."""

from fractions import Fraction

DRAWS = 1_500


def some_rule(rng):
    kind = rng.choice(["fixed_window", "sliding_window", "token_bucket"])
    if kind == "token_bucket":
        return {"kind": kind, "capacity": rng.randint(1, 4), "tokens": rng.randint(1, 5), "per": rng.randint(1, 12)}
    return {"kind": kind, "limit": rng.randint(1, 4), "window": rng.randint(1, 15)}


def draw(rng):
    operations, args, at = ["RateLimiter"], [[some_rule(rng)]], rng.randrange(20)
    for _ in range(rng.randint(1, 25)):
        at += rng.choice([0, 0, 1, 2, rng.randrange(9)])
        name = rng.choices(("allow", "remaining", "retry_after", "reset", "tracked"), (55, 12, 18, 4, 12))[0]
        operations.append(name)
        args.append([at] if name == "tracked" else [rng.choice("ab"), at])
    return {"operations": operations, "args": args}


def answer(case):
    limiter = Log(*case["args"][0])
    calls = list(zip(case["operations"], case["args"], strict=True))[1:]
    return [None, *(getattr(limiter, name)(*arg) for name, arg in calls)]


def used(rule, times, at):
    """How much of the limit or capacity is gone, a fraction for a bucket."""
    if rule["kind"] == "fixed_window":
        return sum(time // rule["window"] == at // rule["window"] for time in times)
    if rule["kind"] == "sliding_window":
        return sum(at < time + rule["window"] for time in times)
    gone, last = Fraction(0), 0
    for time in times:
        gone = max(Fraction(0), gone - Fraction((time - last) * rule["tokens"], rule["per"])) + 1
        last = time
    return max(Fraction(0), gone - Fraction((at - last) * rule["tokens"], rule["per"]))


class Log:
    def __init__(self, rule):
        self.rule, self.times = rule, {}
        self.most = rule.get("limit", rule.get("capacity"))

    def used(self, key, at):
        return used(self.rule, self.times.get(key, []), at)

    def allow(self, key, at):
        admitted = self.used(key, at) + 1 <= self.most
        if admitted:
            self.times.setdefault(key, []).append(at)
        return admitted

    def remaining(self, key, at):
        return max(count for count in range(self.most + 1) if self.used(key, at) + count <= self.most)

    def retry_after(self, key, at):
        wait = 0
        while self.used(key, at + wait) + 1 > self.most:
            wait += 1
        return wait

    def reset(self, key, at):
        tracked = self.used(key, at) > 0
        self.times.pop(key, None)
        return tracked

    def tracked(self, at):
        return sum(self.used(key, at) > 0 for key in self.times)
