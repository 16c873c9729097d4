from copy import deepcopy


class TransactionalStore:
    def __init__(self):
        self.states = [{}]

    def set(self, key, value):
        if value < 0:
            raise ValueError
        self.states[-1][key] = value

    def get(self, key):
        return self.states[-1].get(key)

    def delete(self, key):
        return self.states[-1].pop(key, None) is not None

    def count(self, value):
        return list(self.states[-1].values()).count(value)

    def keys(self, prefix):
        return sorted(key for key in self.states[-1] if key.startswith(prefix))

    def add(self, amounts):
        new = {key: self.states[-1][key] + amount for key, amount in amounts.items()}
        if any(value < 0 for value in new.values()):
            raise ValueError
        self.states[-1].update(new)

    def begin(self):
        self.states.append(deepcopy(self.states[-1]))
        return len(self.states) - 1

    def commit(self):
        if len(self.states) == 1:
            raise RuntimeError
        del self.states[-2]

    def rollback(self):
        if len(self.states) == 1:
            raise RuntimeError
        self.states.pop()

    def changes(self):
        if len(self.states) == 1:
            raise RuntimeError
        before, now = self.states[-2:]
        return sorted(key for key in {*before, *now} if before.get(key) != now.get(key))
