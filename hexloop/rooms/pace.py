"""How fast somebody may speak: a bucket that fills evenly and empties with each message."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Bucket:
    """Holds at most ``size`` and gains ``rate`` a second."""

    rate: float
    size: float
    left: float
    at: float

    @classmethod
    def full(cls, rate: float, size: float, at: float) -> Bucket:
        """One from which nothing was taken yet."""
        return cls(rate, size, size, at)

    def take(self, amount: float, at: float) -> bool:
        """Whether ``amount`` was there. A clock that goes back fills nothing."""
        self.left = min(self.size, self.left + max(0.0, at - self.at) * self.rate)
        self.at = at
        if amount > self.left:
            return False
        self.left -= amount
        return True
