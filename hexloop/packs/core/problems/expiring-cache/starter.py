from typing import Dict, List, Optional


class ExpiringCache:
    """Holds up to capacity keys; policy is "lru", "lfu" or "fifo". A call that raises changes nothing."""

    def __init__(self, capacity: int, policy: str) -> None:
        pass

    def put(self, key: str, value: int, ttl: Optional[int], now: int) -> None:
        """Store a value until now + ttl, or for good. ValueError: ttl below 1."""

    def get(self, key: str, now: int) -> Optional[int]:
        """The value, or None."""

    def delete(self, key: str, now: int) -> bool:
        """Take the key out; whether it was there."""

    def keys(self, now: int) -> List[str]:
        """What is there, the next to be thrown out first."""

    def set_policy(self, policy: str, now: int) -> None:
        """Judge by another policy from now on. ValueError: unknown."""

    def stats(self, now: int) -> Dict[str, int]:
        """hits, misses, evictions, expirations."""
