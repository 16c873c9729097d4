from bisect import bisect_left, insort
from collections import OrderedDict, defaultdict
from itertools import count


class Item:
    __slots__ = ("came", "until", "used", "uses", "value")


class Fifo:
    """Keys as they came in."""

    def __init__(self, items):
        self.keys = OrderedDict.fromkeys(sorted(items, key=lambda key: items[key].came))

    def use(self, key, uses):
        self.keys[key] = None

    def drop(self, key, uses):
        del self.keys[key]

    def order(self):
        return iter(self.keys)


class Lru(Fifo):
    """Keys in order of their last use."""

    def __init__(self, items):
        self.keys = OrderedDict.fromkeys(sorted(items, key=lambda key: items[key].used))

    def use(self, key, uses):
        self.keys[key] = None
        self.keys.move_to_end(key)


class Lfu:
    """One such order for each number of uses."""

    def __init__(self, items):
        self.counts = []  # the numbers of uses that somebody has, ascending
        self.groups = defaultdict(OrderedDict)
        for key in sorted(items, key=lambda key: items[key].used):
            self._enter(key, items[key].uses)

    def use(self, key, uses):
        if uses > 1:
            self.drop(key, uses - 1)
        self._enter(key, uses)

    def _enter(self, key, uses):
        if not self.groups[uses]:
            insort(self.counts, uses)
        self.groups[uses][key] = None

    def drop(self, key, uses):
        del self.groups[uses][key]
        if not self.groups[uses]:
            del self.groups[uses]
            del self.counts[bisect_left(self.counts, uses)]

    def order(self):
        return (key for uses in self.counts for key in self.groups[uses])


KINDS = {"lru": Lru, "lfu": Lfu, "fifo": Fifo}


class ExpiringCache:
    def __init__(self, capacity, policy):
        self.capacity = capacity
        self.items = {}
        self.ends = []  # (time, key), ascending, exactly those that expire
        self.turns = count()
        self.hits = self.misses = self.evictions = self.expirations = 0
        self.policy = self._ordered(policy)

    def set_policy(self, policy, now):
        self.policy = self._ordered(policy)

    def put(self, key, value, ttl, now):
        if ttl is not None and ttl <= 0:
            raise ValueError(ttl)
        self._tidy(now)
        if key in self.items:
            self._forget_end(key)
        else:
            if len(self.items) >= self.capacity:
                self._remove(next(self.policy.order()))
                self.evictions += 1
            item = self.items[key] = Item()
            item.uses, item.came = 0, next(self.turns)
        item = self.items[key]
        item.value, item.until = value, None
        if ttl is not None:
            item.until = now + ttl
            insort(self.ends, (item.until, key))
        self._touch(key)

    def get(self, key, now):
        self._tidy(now)
        if key in self.items:
            self.hits += 1
            self._touch(key)
            return self.items[key].value
        self.misses += 1
        return None

    def delete(self, key, now):
        self._tidy(now)
        if key in self.items:
            self._remove(key)
            return True
        return False

    def keys(self, now):
        self._tidy(now)
        return list(self.policy.order())

    def stats(self, now):
        self._tidy(now)
        return {
            "hits": self.hits, "misses": self.misses,
            "evictions": self.evictions, "expirations": self.expirations,
        }

    def _ordered(self, policy):
        if policy not in KINDS:
            raise ValueError(policy)
        return KINDS[policy](self.items)

    def _touch(self, key):
        item = self.items[key]
        item.uses += 1
        item.used = next(self.turns)
        self.policy.use(key, item.uses)

    def _forget_end(self, key):
        until = self.items[key].until
        if until is not None:
            del self.ends[bisect_left(self.ends, (until, key))]

    def _remove(self, key):
        self._forget_end(key)
        item = self.items.pop(key)
        self.policy.drop(key, item.uses)

    def _tidy(self, now):
        while self.ends and self.ends[0][0] <= now:
            self._remove(self.ends[0][1])
            self.expirations += 1
