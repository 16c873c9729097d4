import random

VIEWS = {"spend": ["week", "month"], "visits": ["week", "last", "first"], "risk": ["score"]}
NAMES = [f"{view}:{feature}" for view, features in VIEWS.items() for feature in features]


class Story:
    """Writes a random sequence of calls, none of which breaks two rules."""

    def __init__(self, rng, entities, span):
        self.rng, self.span = rng, span
        self.entities = [f"e{number}" for number in range(entities)]
        self.operations, self.args = ["FeatureStore"], [[]]
        for view, features in VIEWS.items():
            self.call("create_view", view, features)

    def call(self, name, *args):
        self.operations.append(name)
        self.args.append(list(args))

    def case(self, note):
        return {"operations": self.operations, "args": self.args, "note": note}

    def somebody(self):
        return self.rng.choice([*self.entities, *self.entities, "nobody"])

    def time(self):
        return self.rng.randint(0, self.span)

    def ingest(self):
        rng = self.rng
        view = rng.choice(sorted(VIEWS))
        chosen = rng.sample(VIEWS[view], rng.randint(1, len(VIEWS[view])))
        values = {feature: rng.choice([0, rng.randint(-9, 9)]) for feature in chosen}
        self.call("ingest", view, rng.choice(self.entities), self.time(), values)

    def rows(self, count):
        return [[self.somebody(), self.time(), self.rng.randint(0, 1)] for _ in range(count)]

    def ask(self):
        rng = self.rng
        name = rng.choice(["get_online", "get_online", "get_historical", "history", "stale"])
        chosen = rng.sample(NAMES, rng.randint(1, 4))
        if name == "get_online":
            self.call(name, self.somebody(), chosen, self.time())
        elif name == "get_historical":
            self.call(name, self.rows(rng.randint(1, 5)), chosen)
        elif name == "history":
            self.call(name, self.somebody(), chosen[0])
        else:
            self.call(name, rng.choice(sorted(VIEWS)), self.time())

    def refused(self):
        self.call(
            *self.rng.choice(
                [
                    ("create_view", "risk", ["other"]),
                    ("ingest", "none", "e0", 3, {"week": 1}),
                    ("ingest", "spend", "e0", self.time(), {"week": 77, "score": 1}),
                    ("get_online", "e0", ["spend:week", "spend:score"], 5),
                    ("get_historical", [], ["none:week"]),
                    ("history", "e0", "risk:week"),
                    ("stale", "none", 3),
                ]
            )
        )

    def random_steps(self, count):
        for _ in range(count):
            self.rng.choice([self.ingest] * 8 + [self.ask] * 5 + [self.refused])()
        self.call(
            "get_historical",
            [[entity, t, t % 2] for entity in self.entities for t in range(0, self.span + 1)][:60],
            NAMES,
        )
        return self


def large(rng, count, entities, rows, step):
    """Much data, mostly in order, and one long training set."""
    story = Story(rng, entities, count * step)
    for at in range(count):
        ts = at * step if at % 50 else rng.randint(0, at * step)
        values = {"week": at, "month": -at} if at % 3 else {"month": at}
        story.call("ingest", "spend", story.entities[at % entities], ts, values)
    asked = [[story.entities[at % entities], at * count * step // rows, at % 2] for at in range(rows)]
    story.call("get_historical", asked, ["spend:week", "spend:month"])
    story.call("stale", "spend", (count - entities // 2) * step)
    return story.case(f"{count} ingests for {entities} entities, {rows} rows")


def generate(seed):
    rng = random.Random(seed)
    for entities, span, steps in ((1, 4, 30), (2, 6, 50), (2, 12, 80), (3, 9, 120), (4, 30, 160), (6, 14, 200)):
        yield Story(rng, entities, span).random_steps(steps).case(f"{entities} entities, {steps} random calls")
    yield large(rng, 8000, 1, 14_000, 1)
    yield large(rng, 3000, 500, 1000, 100_000)


def grow(n, seed):
    yield large(random.Random(seed), n, 1, n // 2, 1)
