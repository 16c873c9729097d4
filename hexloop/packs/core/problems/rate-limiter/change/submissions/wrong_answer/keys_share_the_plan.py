# The meters stand in the plan, so its keys share them.
from collections import deque
from typing import Any, Deque, Dict, List, Tuple


class Window:
    def fresh(self, at: int) -> bool:
        return self.free(at) == self.most


class FixedWindow(Window):
    numbers = ("limit", "window")

    def __init__(self, limit: int, window: int) -> None:
        self.most, self._window = limit, window
        self._number, self._used = 0, 0

    def free(self, at: int) -> int:
        if at // self._window != self._number:
            self._number, self._used = at // self._window, 0
        return self.most - self._used

    def take(self, at: int, cost: int) -> None:
        self._used += cost

    def wait(self, at: int, cost: int) -> int:
        return self._window - at % self._window


class SlidingWindow(Window):
    numbers = ("limit", "window")

    def __init__(self, limit: int, window: int) -> None:
        self.most, self._window = limit, window
        self._used = 0
        self._ends: Deque[Tuple[int, int]] = deque()

    def free(self, at: int) -> int:
        while self._ends and self._ends[0][0] <= at:
            self._used -= self._ends.popleft()[1]
        return self.most - self._used

    def take(self, at: int, cost: int) -> None:
        self._ends.append((at + self._window, cost))
        self._used += cost

    def wait(self, at: int, cost: int) -> int:
        free = self.free(at)
        for end, one in self._ends:
            free += one
            if free >= cost:
                break
        return end - at


class TokenBucket:
    """Counts in units of 1 / per token, which are whole at every whole time."""

    numbers = ("capacity", "tokens", "per")

    def __init__(self, capacity: int, tokens: int, per: int) -> None:
        self.most, self._speed, self._token = capacity, tokens, per
        self._full = capacity * per
        self._level, self._at = self._full, 0

    def free(self, at: int) -> int:
        self._level = min(self._full, self._level + (at - self._at) * self._speed)
        self._at = at
        return self._level // self._token

    def fresh(self, at: int) -> bool:
        self.free(at)
        return self._level == self._full

    def take(self, at: int, cost: int) -> None:
        self._level -= cost * self._token

    def wait(self, at: int, cost: int) -> int:
        return -((self._level - cost * self._token) // self._speed)


KINDS = {"fixed_window": FixedWindow, "sliding_window": SlidingWindow, "token_bucket": TokenBucket}


class Rule:
    """A checked rule, which makes a meter for each key."""

    def __init__(self, rule: Dict[str, Any]) -> None:
        if rule["kind"] not in KINDS:
            raise ValueError("no such kind of rule")
        self._kind = KINDS[rule["kind"]]
        self._numbers = [rule[name] for name in self._kind.numbers]
        if min(self._numbers) < 1:
            raise ValueError("all numbers are at least 1")

    def meter(self) -> Any:
        if not hasattr(self, "_only"):
            self._only = self._kind(*self._numbers)
        return self._only


class RateLimiter:
    def __init__(self, rule: Dict[str, Any]) -> None:
        self._plans: Dict[str, List[Rule]] = {}
        self._plan_of: Dict[str, str] = {}
        self._meters: Dict[str, List[Any]] = {}
        self.define("default", [rule])

    def define(self, plan: str, rules: List[Dict[str, Any]]) -> None:
        if plan in self._plans or not rules:
            raise ValueError("a new plan has a new name and at least one rule")
        self._plans[plan] = [Rule(rule) for rule in rules]

    def assign(self, key: str, plan: str, at: int) -> None:
        if plan not in self._plans:
            raise KeyError(plan)
        if plan != self._plan_of.get(key, "default"):
            self._plan_of[key] = plan
            self._meters.pop(key, None)

    def allow(self, key: str, at: int, cost: int = 1) -> bool:
        self._check(cost)
        admitted = self.remaining(key, at) >= cost
        if admitted:
            for meter in self._meters_of(key):
                meter.take(at, cost)
        return admitted

    def remaining(self, key: str, at: int) -> int:
        return min(meter.free(at) for meter in self._meters_of(key))

    def retry_after(self, key: str, at: int, cost: int = 1) -> int:
        self._check(cost)
        meters = self._meters_of(key)
        if any(cost > meter.most for meter in meters):
            return -1
        return max(0 if meter.free(at) >= cost else meter.wait(at, cost) for meter in meters)

    def reset(self, key: str, at: int) -> bool:
        return not all(meter.fresh(at) for meter in self._meters.pop(key, []))

    def tracked(self, at: int) -> int:
        for key in list(self._meters):
            if all(meter.fresh(at) for meter in self._meters[key]):
                del self._meters[key]
        return len(self._meters)

    def _meters_of(self, key: str) -> List[Any]:
        if key not in self._meters:
            self._meters[key] = [rule.meter() for rule in self._plans[self._plan_of.get(key, "default")]]
        return self._meters[key]

    @staticmethod
    def _check(cost: int) -> None:
        if cost < 1:
            raise ValueError("a request costs at least 1")
