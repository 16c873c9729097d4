from collections import defaultdict


class TransactionalStore:
    """Each key has its values on a stack, with the number of transactions that were open when they came."""

    def __init__(self):
        self.versions = defaultdict(list)  # key -> [[depth, value or None], ...]
        self.having = defaultdict(int)  # value -> how many keys have it
        self.touched = []  # for each open transaction the keys with a version of its depth

    def set(self, key, value):
        if value < 0:
            raise ValueError(value)
        self._push(key, value)

    def get(self, key):
        return self.versions[key][-1][1] if key in self.versions else None

    def delete(self, key):
        there = self.get(key) is not None
        if there:
            self._push(key, None)
        return there

    def count(self, value):
        return self.having.get(value, 0)

    def keys(self, prefix):
        return sorted(key for key in self.versions if self.get(key) is not None and key.startswith(prefix))

    def add(self, amounts):
        for key, amount in amounts.items():
            if self.get(key) is None:
                raise KeyError(key)
            if self.get(key) + amount < 0:
                raise ValueError(key)
        for key, amount in amounts.items():
            self._push(key, self.get(key) + amount)

    def begin(self):
        self.touched.append(set())
        return len(self.touched)

    def commit(self):
        for key in self._closed():
            self._push(key, self._pop(key))

    def rollback(self):
        for key in self._closed():
            self._pop(key)

    def changes(self):
        if not self.touched:
            raise RuntimeError
        return sorted(key for key in self.touched[-1] if self.get(key) != self._before(key))

    def _closed(self):
        if not self.touched:
            raise RuntimeError
        return self.touched.pop()

    def _before(self, key):
        stack = self.versions[key]
        return stack[-2][1] if len(stack) > 1 else None

    def _push(self, key, value):
        depth = len(self.touched)
        if key in self.versions and self.versions[key][-1][0] == depth:
            self._pop(key)
        if depth:
            self.touched[-1].add(key)
        self.having[self.get(key)] -= 1
        self.having[value] += 1
        self.versions[key].append([depth, value])

    def _pop(self, key):
        stack = self.versions[key]
        _, value = stack.pop()
        if not stack:
            del self.versions[key]
        self.having[value] -= 1
        self.having[self.get(key)] += 1
        return value
