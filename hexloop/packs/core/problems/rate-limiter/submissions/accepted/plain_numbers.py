from collections import deque


class RateLimiter:
    """The state of a key is one plain value; all that differs between the kinds is in three small methods each."""

    NUMBERS = {
        "fixed_window": ("limit", "window"),
        "sliding_window": ("limit", "window"),
        "token_bucket": ("capacity", "tokens", "per"),
    }

    def __init__(self, rule):
        names = self.NUMBERS.get(rule["kind"])
        if names is None or any(rule[name] < 1 for name in names):
            raise ValueError(rule)
        self.rule = rule
        self.used = getattr(self, "_used_" + rule["kind"])
        self.count = getattr(self, "_count_" + rule["kind"])
        self.next = getattr(self, "_next_" + rule["kind"])
        self.most = rule.get("limit") or rule["capacity"]
        self.state = {}

    # the API

    def allow(self, key, at):
        if self.used(key, at) >= self.most:
            return False
        self.count(key, at)
        return True

    def remaining(self, key, at):
        return self.most - self.used(key, at)

    def retry_after(self, key, at):
        return self.next(key, at) if self.used(key, at) >= self.most else 0

    def reset(self, key, at):
        was = key in self.state and self.used(key, at) > 0
        self.state.pop(key, None)
        return was

    def tracked(self, at):
        return sum(self.used(key, at) > 0 for key in list(self.state))

    # number of the window and how many it has

    def _used_fixed_window(self, key, at):
        number, used = self.state.get(key, (None, 0))
        return used if number == at // self.rule["window"] else 0

    def _count_fixed_window(self, key, at):
        self.state[key] = at // self.rule["window"], self._used_fixed_window(key, at) + 1

    def _next_fixed_window(self, key, at):
        return -at % self.rule["window"] or self.rule["window"]

    # the times at which admitted requests stop to count

    def _used_sliding_window(self, key, at):
        ends = self.state.get(key, ())
        while ends and ends[0] <= at:
            ends.popleft()
        return len(ends)

    def _count_sliding_window(self, key, at):
        self.state.setdefault(key, deque()).append(at + self.rule["window"])

    def _next_sliding_window(self, key, at):
        return self.state[key][0] - at

    # the time at which the bucket is full again, times the number of tokens: each request moves it by per

    def _used_token_bucket(self, key, at):
        missing = self.state.get(key, 0) - at * self.rule["tokens"]
        return -(-missing // self.rule["per"]) if missing > 0 else 0

    def _count_token_bucket(self, key, at):
        self.state[key] = max(self.state.get(key, 0), at * self.rule["tokens"]) + self.rule["per"]

    def _next_token_bucket(self, key, at):
        ready = self.state[key] - (self.most - 1) * self.rule["per"]
        return -(-ready // self.rule["tokens"]) - at
