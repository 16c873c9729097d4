from bisect import bisect_left, insort
from collections import OrderedDict, defaultdict
from itertools import count


class Item:
    __slots__ = ("came", "size", "until", "used", "uses", "value")


class Fifo:
    """Keys as they came in."""

    def __init__(self, items):
        self.keys = OrderedDict.fromkeys(sorted(items, key=lambda key: items[key].came))

    def use(self, key, item):
        self.keys[key] = None

    def drop(self, key, item):
        del self.keys[key]

    def order(self):
        return iter(self.keys)


class Lru(Fifo):
    """Keys in order of their last use."""

    def __init__(self, items):
        self.keys = OrderedDict.fromkeys(sorted(items, key=lambda key: items[key].used))

    def use(self, key, item):
        self.keys[key] = None
        self.keys.move_to_end(key)


class Grouped:
    """One order by last use for each group; the smallest group goes first."""

    def __init__(self, items):
        self.numbers = []  # the groups that somebody is in, ascending
        self.groups = defaultdict(OrderedDict)
        self.of = {}
        for key in sorted(items, key=lambda key: items[key].used):
            self.use(key, items[key])

    def use(self, key, item):
        if key in self.of:
            self.drop(key, item)
        number = self.of[key] = self.number(item)
        if not self.groups[number]:
            insort(self.numbers, number)
        self.groups[number][key] = None

    def drop(self, key, item):
        number = self.of.pop(key)
        del self.groups[number][key]
        if not self.groups[number]:
            del self.groups[number]
            del self.numbers[bisect_left(self.numbers, number)]

    def order(self):
        return (key for number in self.numbers for key in self.groups[number])


class Lfu(Grouped):
    def number(self, item):
        return item.uses


class Largest(Grouped):
    def number(self, item):
        return -item.size


KINDS = {"lru": Lru, "lfu": Lfu, "fifo": Fifo, "largest": Largest}


class ExpiringCache:
    def __init__(self, capacity, policy):
        self.capacity = capacity
        self.items = {}
        self.ends = []  # (time, key), ascending, exactly those that expire
        self.turns, self.total = count(), 0
        self.hits = self.misses = self.evictions = self.expirations = 0
        self.policy = self._ordered(policy)

    def set_policy(self, policy, now):
        self.policy = self._ordered(policy)

    def put(self, key, value, ttl, now, size=1):
        if size < 1 or size > self.capacity or (ttl is not None and ttl <= 0):
            raise ValueError(key)
        self._tidy(now)
        if key in self.items:
            self._forget_end(key)
        else:
            item = self.items[key] = Item()
            item.uses, item.came, item.size = 0, next(self.turns), 0
        item = self.items[key]
        self.total += size - item.size
        item.value, item.until, item.size = value, None, size
        if ttl is not None:
            item.until = now + ttl
            insort(self.ends, (item.until, key))
        self._touch(key)
        self._shrink(self.capacity, key)

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

    def used(self, now):
        self._tidy(now)
        return self.total

    def resize(self, capacity, now):
        if capacity < 1:
            raise ValueError(capacity)
        self._tidy(now)
        self.capacity = capacity
        return self._shrink(capacity, None)

    def _shrink(self, limit, spare):
        gone, free = [], self.total - limit
        for key in self.policy.order():
            if free <= 0:
                break
            if key != spare:
                gone.append(key)
                free -= self.items[key].size
        for key in gone:
            self._remove(key)
        self.evictions += len(gone)
        return gone

    def _touch(self, key):
        item = self.items[key]
        item.uses += 1
        item.used = next(self.turns)
        self.policy.use(key, item)

    def _forget_end(self, key):
        until = self.items[key].until
        if until is not None:
            del self.ends[bisect_left(self.ends, (until, key))]

    def _remove(self, key):
        self._forget_end(key)
        item = self.items.pop(key)
        self.policy.drop(key, item)
        self.total -= item.size

    def _tidy(self, now):
        while self.ends and self.ends[0][0] <= now:
            self._remove(self.ends[0][1])
            self.expirations += 1
