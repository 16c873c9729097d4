from bisect import bisect_right
from collections import Counter, defaultdict


class History:
    """A value for each number of a final change from which it holds."""

    def __init__(self, first):
        self.numbers, self.values = [0], [first]

    def at(self, number):
        return self.values[bisect_right(self.numbers, number) - 1]

    def enter(self, number, value):
        self.numbers.append(number)
        self.values.append(value)


class Layer:
    """What one open transaction has written, and how that moves the counts."""

    def __init__(self):
        self.written, self.moved = {}, Counter()


class Transaction:
    def __init__(self, number):
        self.number, self.layers = number, []


class TransactionalStore:
    def __init__(self):
        self.number = 0
        self.kept = defaultdict(lambda: History(None))
        self.having = defaultdict(lambda: History(0))
        self.open = {}

    # values

    def set(self, key, value, client="main"):
        if value < 0:
            raise ValueError(value)
        self._write(client, {key: value})

    def get(self, key, client="main"):
        return self._seen(client, key)

    def delete(self, key, client="main"):
        there = self._seen(client, key) is not None
        if there:
            self._write(client, {key: None})
        return there

    def count(self, value, client="main"):
        if client not in self.open:
            return self.having[value].at(self.number)
        one = self.open[client]
        return self.having[value].at(one.number) + sum(layer.moved[value] for layer in one.layers)

    def keys(self, prefix, client="main"):
        known = set(self.kept).union(*(layer.written for layer in self._layers(client)))
        return sorted(key for key in known if key.startswith(prefix) and self._seen(client, key) is not None)

    def add(self, amounts, client="main"):
        after = {}
        for key, amount in amounts.items():
            now = self._seen(client, key)
            if now is None:
                raise KeyError(key)
            if now + amount < 0:
                raise ValueError(key)
            after[key] = now + amount
        self._write(client, after)

    # transactions

    def begin(self, client="main"):
        one = self.open.setdefault(client, Transaction(self.number))
        one.layers.append(Layer())
        return len(one.layers)

    def commit(self, client="main"):
        one = self._transaction(client)
        if len(one.layers) > 1:
            layer = one.layers.pop()
            one.layers[-1].written.update(layer.written)
            one.layers[-1].moved.update(layer.moved)
            return
        conflicts = self.conflicts(client)
        after = {key: self._seen(client, key) for key in self.changes(client)}
        del self.open[client]
        if conflicts:
            raise RuntimeError(conflicts)
        self._write(client, after)

    def rollback(self, client="main"):
        one = self._transaction(client)
        one.layers.pop()
        if not one.layers:
            del self.open[client]

    def changes(self, client="main"):
        one = self._transaction(client)
        last = one.layers[-1]
        return sorted(key for key, value in last.written.items() if value != self._below(one, key, one.layers[:-1]))

    def conflicts(self, client):
        one = self._transaction(client)
        found = set()
        for layer in one.layers:
            for key in layer.written:
                changed = self._seen(client, key) != self._below(one, key, [])
                if changed and self.kept[key].numbers[-1] > one.number:
                    found.add(key)
        return sorted(found)

    # inside

    def _transaction(self, client):
        if client not in self.open:
            raise RuntimeError("nothing is open")
        return self.open[client]

    def _layers(self, client):
        return self.open[client].layers if client in self.open else []

    def _seen(self, client, key):
        if client not in self.open:
            return self.kept[key].at(self.number) if key in self.kept else None
        return self._below(self.open[client], key, self.open[client].layers)

    def _below(self, one, key, layers):
        for layer in reversed(layers):
            if key in layer.written:
                return layer.written[key]
        return self.kept[key].at(one.number) if key in self.kept else None

    def _write(self, client, after):
        for key, value in after.items():
            old = self._seen(client, key)
            if client in self.open:
                layer = self.open[client].layers[-1]
                layer.written[key] = value
                layer.moved[old] -= 1
                layer.moved[value] += 1
            elif old != value:
                self.number += 1
                self.kept[key].enter(self.number, value)
                for one, step in ((old, -1), (value, 1)):
                    tally = self.having[one]
                    tally.enter(self.number, tally.values[-1] + step)
