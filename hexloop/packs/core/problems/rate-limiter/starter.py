from typing import Any, Dict


class RateLimiter:
    """Admits requests of each key by one rule. Times are milliseconds that never go back."""

    def __init__(self, rule: Dict[str, Any]) -> None:
        """ValueError: unknown kind, or a number below 1."""

    def allow(self, key: str, at: int) -> bool:
        """Whether a request is admitted; counts it if so."""

    def remaining(self, key: str, at: int) -> int:
        """How many requests would be admitted now."""

    def retry_after(self, key: str, at: int) -> int:
        """Milliseconds until one would be admitted."""

    def reset(self, key: str, at: int) -> bool:
        """Forget the key; whether it was tracked."""

    def tracked(self, at: int) -> int:
        """How many keys do not stand as if they had never been seen."""
