# Overwriting gives a new value and leaves the old time to live in place.
import heapq
from dataclasses import dataclass
from itertools import count
from typing import Dict, List, Optional


@dataclass(eq=False)
class Entry:
    key: str
    value: int
    expires: Optional[int]
    came: int
    used: int
    uses: int = 1


POLICIES = {
    "lru": lambda entry: (entry.used,),
    "lfu": lambda entry: (entry.uses, entry.used),
    "fifo": lambda entry: (entry.came,),
}


class ExpiringCache:
    def __init__(self, capacity: int, policy: str) -> None:
        self._rank = self._policy(policy)
        self._capacity = capacity
        self._entries: Dict[str, Entry] = {}
        self._calls = count()
        self._pushed = count()
        self._due: List = []
        self._ranked: List = []
        self._stats = {"hits": 0, "misses": 0, "evictions": 0, "expirations": 0}

    def put(self, key: str, value: int, ttl: Optional[int], now: int) -> None:
        if ttl is not None and ttl < 1:
            raise ValueError("ttl must be at least 1")
        self._expire(now)
        expires = None if ttl is None else now + ttl
        entry = self._entries.get(key)
        if entry is None:
            if len(self._entries) == self._capacity:
                self._evict()
            call = next(self._calls)
            entry = self._entries[key] = Entry(key, value, expires, call, call)
            self._push(entry)
        else:
            entry.value = value
            expires = entry.expires
            self._use(entry)
        if expires is not None:
            heapq.heappush(self._due, (expires, next(self._pushed), entry))

    def get(self, key: str, now: int) -> Optional[int]:
        self._expire(now)
        entry = self._entries.get(key)
        if entry is None:
            self._stats["misses"] += 1
            return None
        self._stats["hits"] += 1
        self._use(entry)
        return entry.value

    def delete(self, key: str, now: int) -> bool:
        self._expire(now)
        return self._entries.pop(key, None) is not None

    def keys(self, now: int) -> List[str]:
        self._expire(now)
        return [entry.key for entry in sorted(self._entries.values(), key=self._rank)]

    def set_policy(self, policy: str, now: int) -> None:
        self._rank = self._policy(policy)
        self._ranked = []
        for entry in self._entries.values():
            self._push(entry)

    def stats(self, now: int) -> Dict[str, int]:
        self._expire(now)
        return dict(self._stats)

    def _policy(self, name):
        if name not in POLICIES:
            raise ValueError(f"no policy {name}")
        return POLICIES[name]

    def _use(self, entry: Entry) -> None:
        entry.uses += 1
        entry.used = next(self._calls)
        self._push(entry)

    def _push(self, entry: Entry) -> None:
        heapq.heappush(self._ranked, (self._rank(entry), next(self._pushed), entry))

    def _there(self, entry: Entry) -> bool:
        return self._entries.get(entry.key) is entry

    def _expire(self, now: int) -> None:
        while self._due and self._due[0][0] <= now:
            expires, _, entry = heapq.heappop(self._due)
            if self._there(entry) and entry.expires == expires:
                del self._entries[entry.key]
                self._stats["expirations"] += 1

    def _evict(self) -> None:
        while True:
            rank, _, entry = heapq.heappop(self._ranked)
            if self._there(entry) and self._rank(entry) == rank:
                del self._entries[entry.key]
                self._stats["evictions"] += 1
                return
