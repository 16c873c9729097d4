from collections import deque

NUMBERS = {
    "fixed_window": ("limit", "window"),
    "sliding_window": ("limit", "window"),
    "token_bucket": ("capacity", "tokens", "per"),
}


def fixed_window(rule, state, at):
    number, used = state or (0, 0)
    return used if number == at // rule["window"] else 0


def count_fixed_window(rule, state, at, cost):
    return at // rule["window"], fixed_window(rule, state, at) + cost


def next_fixed_window(rule, state, at, cost):
    return (at // rule["window"] + 1) * rule["window"]


def sliding_window(rule, state, at):
    """The state: ends of admitted requests, once for each unit of their cost."""
    while state and state[0] <= at:
        state.popleft()
    return len(state or ())


def count_sliding_window(rule, state, at, cost):
    state = deque() if state is None else state
    state.extend([at + rule["window"]] * cost)
    return state


def next_sliding_window(rule, state, at, cost):
    return state[len(state) + cost - rule["limit"] - 1]


def token_bucket(rule, state, at):
    """The state: the time at which the bucket is full again, times the number of tokens."""
    missing = (state or 0) - at * rule["tokens"]
    return -(-missing // rule["per"]) if missing > 0 else 0


def count_token_bucket(rule, state, at, cost):
    return max(state or 0, at * rule["tokens"]) + rule["per"] * cost


def next_token_bucket(rule, state, at, cost):
    ready = state - (rule["capacity"] - cost) * rule["per"]
    return -(-ready // rule["tokens"])


KINDS = {
    "fixed_window": (fixed_window, count_fixed_window, next_fixed_window),
    "sliding_window": (sliding_window, count_sliding_window, next_sliding_window),
    "token_bucket": (token_bucket, count_token_bucket, next_token_bucket),
}


def most(rule):
    return rule[NUMBERS[rule["kind"]][0]]


class RateLimiter:
    """The state is one plain value for each key and rule; a rule is the dictionary that came in."""

    def __init__(self, rule):
        self.plans, self.plan, self.states = {}, {}, {}
        self.define("default", [rule])

    def define(self, plan, rules):
        if plan in self.plans or not rules:
            raise ValueError(plan)
        for rule in rules:
            if rule["kind"] not in KINDS or any(rule[name] < 1 for name in NUMBERS[rule["kind"]]):
                raise ValueError(rule)
        self.plans[plan] = list(rules)

    def assign(self, key, plan, at):
        self.plans[plan]
        if self.plan.get(key, "default") != plan:
            self.states.pop(key, None)
        self.plan[key] = plan

    def allow(self, key, at, cost=1):
        if self.retry_after(key, at, cost):
            return False
        after = [KINDS[rule["kind"]][1](rule, state, at, cost) for rule, state in self._pairs(key)]
        self.states[key] = after
        return True

    def remaining(self, key, at):
        return min(most(rule) - self._used(rule, state, at) for rule, state in self._pairs(key))

    def retry_after(self, key, at, cost=1):
        if cost < 1:
            raise ValueError(cost)
        ready = at
        for rule, state in self._pairs(key):
            if cost > most(rule):
                return -1
            if self._used(rule, state, at) + cost > most(rule):
                ready = max(ready, KINDS[rule["kind"]][2](rule, state, at, cost))
        return ready - at

    def reset(self, key, at):
        was = self._is_tracked(key, at)
        self.states.pop(key, None)
        return was

    def tracked(self, at):
        return sum(self._is_tracked(key, at) for key in self.states)

    def _pairs(self, key):
        rules = self.plans[self.plan.get(key, "default")]
        return zip(rules, self.states.get(key) or [None] * len(rules))

    def _used(self, rule, state, at):
        return KINDS[rule["kind"]][0](rule, state, at)

    def _is_tracked(self, key, at):
        return any(self._used(rule, state, at) for rule, state in self._pairs(key))
