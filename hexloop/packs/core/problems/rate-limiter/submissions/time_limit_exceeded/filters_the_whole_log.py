# A sliding window builds its list of times anew at every call.
from typing import Any, Dict


class FixedWindow:
    numbers = ("limit", "window")

    def __init__(self, limit: int, window: int) -> None:
        self.most, self._window = limit, window
        self._number, self._used = 0, 0

    def free(self, at: int) -> int:
        if at // self._window != self._number:
            self._number, self._used = at // self._window, 0
        return self.most - self._used

    def take(self, at: int) -> None:
        self._used += 1

    def wait(self, at: int) -> int:
        return self._window - at % self._window


class SlidingWindow:
    numbers = ("limit", "window")

    def __init__(self, limit: int, window: int) -> None:
        self.most, self._window = limit, window
        self._times: list = []

    def free(self, at: int) -> int:
        self._times = [time for time in self._times if time + self._window > at]
        return self.most - len(self._times)

    def take(self, at: int) -> None:
        self._times.append(at)

    def wait(self, at: int) -> int:
        return self._times[0] + self._window - at


class TokenBucket:
    """Counts in units of 1 / per token, which are whole at every whole time."""

    numbers = ("capacity", "tokens", "per")

    def __init__(self, capacity: int, tokens: int, per: int) -> None:
        self.most, self._speed, self._token = capacity * per, tokens, per
        self._level, self._at = self.most, 0

    def free(self, at: int) -> int:
        self._level = min(self.most, self._level + (at - self._at) * self._speed)
        self._at = at
        return self._level

    def take(self, at: int) -> None:
        self._level -= self._token

    def wait(self, at: int) -> int:
        return -((self._level - self._token) // self._speed)


KINDS = {"fixed_window": FixedWindow, "sliding_window": SlidingWindow, "token_bucket": TokenBucket}


class RateLimiter:
    def __init__(self, rule: Dict[str, Any]) -> None:
        if rule["kind"] not in KINDS:
            raise ValueError("no such kind of rule")
        self._kind = KINDS[rule["kind"]]
        self._numbers = [rule[name] for name in self._kind.numbers]
        if min(self._numbers) < 1:
            raise ValueError("all numbers are at least 1")
        self._request = rule["per"] if self._kind is TokenBucket else 1
        self._meters: Dict[str, Any] = {}

    def allow(self, key: str, at: int) -> bool:
        admitted = self.remaining(key, at) > 0
        if admitted:
            self._meters[key].take(at)
        return admitted

    def remaining(self, key: str, at: int) -> int:
        if key not in self._meters:
            self._meters[key] = self._kind(*self._numbers)
        return self._meters[key].free(at) // self._request

    def retry_after(self, key: str, at: int) -> int:
        return 0 if self.remaining(key, at) else self._meters[key].wait(at)

    def reset(self, key: str, at: int) -> bool:
        meter = self._meters.pop(key, None)
        return meter is not None and meter.free(at) < meter.most

    def tracked(self, at: int) -> int:
        self._meters = {key: meter for key, meter in self._meters.items() if meter.free(at) < meter.most}
        return len(self._meters)
