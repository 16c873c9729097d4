"""Transactional Key-Value Store with a copy of everything for each open transaction."""

KINDS = ("set", "get", "delete", "count", "keys", "add", "begin", "commit", "rollback", "changes")
WEIGHTS = (30, 8, 12, 12, 4, 12, 12, 8, 8, 8)


def draw(rng):
    model, operations, args = Model(), ["TransactionalStore"], [[]]
    names = rng.randint(1, 4)
    for _ in range(rng.randint(1, 35)):
        name = rng.choices(KINDS, WEIGHTS)[0]
        arg = some_arguments(rng, name, names)
        if name == "add" and model.breaks_two(*arg):
            continue
        tried(model, name, arg)
        operations.append(name)
        args.append(arg)
    return {"operations": operations, "args": args}


def some_arguments(rng, name, names):
    key, value = f"k{rng.randrange(names)}", rng.choice([0, 0, 1, 2])
    chosen = rng.sample(range(names), rng.randint(1, min(names, 3)))
    return {
        "set": [key, -1 if rng.random() < 0.05 else value],
        "get": [key],
        "delete": [key],
        "count": [value],
        "keys": [rng.choice(["", "k", key])],
        "add": [{f"k{one}": rng.choice([-2, -1, 0, 1]) for one in chosen}],
    }.get(name, [])


def answer(case):
    model = Model()
    calls = list(zip(case["operations"], case["args"], strict=True))[1:]
    return [None, *(tried(model, name, arg) for name, arg in calls)]


def tried(model, name, arg):
    try:
        return getattr(model, name)(*arg)
    except (KeyError, ValueError, RuntimeError) as error:
        return {"raises": type(error).__name__}


class Model:
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
        return sorted(key for key in self.states[-1] if key[: len(prefix)] == prefix)

    def breaks_two(self, amounts):
        now = self.states[-1]
        sums = [now[key] + amount for key, amount in amounts.items() if key in now]
        return len(sums) < len(amounts) and min(sums, default=0) < 0

    def add(self, amounts):
        after = self.states[-1] | {key: self.states[-1][key] + amount for key, amount in amounts.items()}
        if min(after.values(), default=0) < 0:
            raise ValueError
        self.states[-1] = after

    def begin(self):
        self.states.append(dict(self.states[-1]))
        return len(self.states) - 1

    def commit(self):
        self.check()
        del self.states[-2]

    def rollback(self):
        self.check()
        del self.states[-1]

    def changes(self):
        self.check()
        before, now = self.states[-2:]
        return sorted(key for key in {*before, *now} if before.get(key) != now.get(key))

    def check(self):
        if len(self.states) == 1:
            raise RuntimeError
