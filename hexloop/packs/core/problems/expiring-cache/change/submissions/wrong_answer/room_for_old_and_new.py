# Makes room for the new size while the old one still counts.
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
    size: int
    uses: int = 1


POLICIES = {
    "lru": lambda entry: (entry.used,),
    "lfu": lambda entry: (entry.uses, entry.used),
    "fifo": lambda entry: (entry.came,),
    "largest": lambda entry: (-entry.size, entry.used),
}


class ExpiringCache:
    def __init__(self, capacity: int, policy: str) -> None:
        self._rank = self._policy(policy)
        self._capacity = capacity
        self._used = 0
        self._entries: Dict[str, Entry] = {}
        self._calls = count()
        self._pushed = count()
        self._due: List = []
        self._ranked: List = []
        self._stats = {"hits": 0, "misses": 0, "evictions": 0, "expirations": 0}

    def put(self, key: str, value: int, ttl: Optional[int], now: int, size: int = 1) -> None:
        if ttl is not None and ttl < 1:
            raise ValueError("ttl must be at least 1")
        if not 1 <= size <= self._capacity:
            raise ValueError("the size does not fit")
        self._expire(now)
        expires = None if ttl is None else now + ttl
        entry = self._entries.get(key)
        if entry is None:
            self._make_room(self._capacity - size)
            call = next(self._calls)
            entry = self._entries[key] = Entry(key, value, expires, call, call, size)
            self._used += size
            self._push(entry)
        else:
            self._use(entry)
            self._make_room(self._capacity - size, spare=entry)
            self._used += size - entry.size
            entry.value, entry.expires, entry.size = value, expires, size
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
        entry = self._entries.get(key)
        if entry is None:
            return False
        self._remove(entry)
        return True

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

    def resize(self, capacity: int, now: int) -> List[str]:
        if capacity < 1:
            raise ValueError("there must be room for something")
        self._expire(now)
        self._capacity = capacity
        return self._make_room(capacity)

    def used(self, now: int) -> int:
        self._expire(now)
        return self._used

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
                self._remove(entry)
                self._stats["expirations"] += 1

    def _remove(self, entry: Entry) -> None:
        del self._entries[entry.key]
        self._used -= entry.size

    def _make_room(self, limit: int, spare: Optional[Entry] = None) -> List[str]:
        gone: List[str] = []
        spared = False
        while self._used > limit and len(self._entries) > (spare is not None):
            rank, _, entry = heapq.heappop(self._ranked)
            if not self._there(entry) or self._rank(entry) != rank:
                continue
            if entry is spare:
                spared = True
                continue
            self._remove(entry)
            self._stats["evictions"] += 1
            gone.append(entry.key)
        if spared:
            self._push(spare)
        return gone
