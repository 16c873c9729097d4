"""A plain list of everything ingested, tried backward in time for each cell."""

VIEWS = {"v": ["a", "b"], "w": ["a"]}
NAMES = ["v:a", "v:b", "w:a"]
KINDS = ("ingest", "get_online", "get_historical", "history", "stale", "create_view")


class Model:
    """What was stored, as (view, entity, ts, feature, value) in the order of calls."""

    def __init__(self):
        self.views = {}
        self.stored = []

    def broken(self, name, arg):
        """The errors of a call, as a set."""
        names = [f"{view}:{feature}" for view, features in self.views.items() for feature in features]
        asked = {"get_online": arg[1], "get_historical": arg[1], "history": arg[1:], "leaks": arg[1]}.get(name, [])
        wrong = {"KeyError"} if any(one not in names for one in asked) else set()
        if name == "create_view":
            wrong |= {"ValueError"} if arg[0] in self.views else set()
        elif name in ("ingest", "stale", "set_ttl") and arg[0] not in self.views:
            wrong |= {"KeyError"}
        elif name == "ingest" and not set(arg[3]) <= set(self.views[arg[0]]):
            wrong |= {"ValueError"}
        return wrong

    def call(self, name, arg):
        wrong = self.broken(name, arg)
        return {"raises": wrong.pop()} if wrong else getattr(self, name)(*arg)

    def create_view(self, view, features):
        self.views[view] = features

    def ingest(self, view, entity, ts, values):
        self.stored += [(view, entity, ts, f"{view}:{feature}", value) for feature, value in values.items()]

    def cell(self, entity, feature, time):
        for t in range(time, -1, -1):
            found = [one[4] for one in self.stored if one[1:4] == (entity, t, feature)]
            if found:
                return found[-1]
        return None

    def get_online(self, entity, features, now):
        return [self.cell(entity, feature, now) for feature in features]

    def get_historical(self, rows, features):
        return [[*row, *(self.cell(row[0], feature, row[1]) for feature in features)] for row in rows]

    def history(self, entity, feature):
        times = sorted({one[2] for one in self.stored if (one[1], one[3]) == (entity, feature)})
        return [[t, [one[4] for one in self.stored if one[1:4] == (entity, t, feature)][-1]] for t in times]

    def stale(self, view, before):
        everybody = {one[1] for one in self.stored if one[0] == view}
        return sorted(everybody - {one[1] for one in self.stored if one[0] == view and one[2] >= before})


def draw(rng, model=Model, kinds=KINDS, more=lambda rng, name, arg: arg):
    operations, args, follows = ["FeatureStore"], [[]], model()
    calls = [("create_view", [view, VIEWS[view]]) for view in VIEWS if rng.random() < 0.9]
    for _ in range(rng.randint(1, 30)):
        name = rng.choices(kinds, (12, 4, 4, 2, 2, 1, 3, 4)[: len(kinds)])[0]
        calls.append((name, more(rng, name, some_arguments(rng, name))))
    for name, arg in calls:
        if len(follows.broken(name, arg)) < 2:
            follows.call(name, arg)
            operations.append(name)
            args.append(arg)
    return {"operations": operations, "args": args}


def some_arguments(rng, name):
    view, time, who = rng.choice("vvw"), rng.randint(0, 8), rng.choice(["x", "y"])
    features = [
        rng.choice(NAMES) if rng.random() < 0.97 else rng.choice(["w:b", "z:a"]) for _ in range(rng.randint(1, 3))
    ]
    values = {one: rng.choice([0, rng.randint(-5, 5)]) for one in rng.sample("ab", rng.randint(1, 2))}
    if view == "w" and rng.random() < 0.8:
        values = {"a": rng.randint(-5, 5)}
    return {
        "create_view": [view, ["a"]],
        "ingest": [view, who, time, values],
        "get_online": [who, features, time],
        "history": [who, features[0]],
        "stale": [view, time],
    }.get(name, [[[rng.choice("xyz"), rng.randint(0, 8), at] for at in range(rng.randint(0, 4))], features])


def answer(case, model=Model):
    one = model()
    return [None, *(one.call(*call) for call in list(zip(case["operations"], case["args"], strict=True))[1:])]


DRAWS = 1_000
