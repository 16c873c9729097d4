import random

LEVELS = ["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"]
TEMPLATES = [
    "{message}",
    "{level} {message}",
    "{time} {level} {logger}: {message}",
    "[{logger}] {message}",
    "{message}{message}",
    "-",
]
MESSAGES = ["", "up", "down again", "retry in {time} s", "{level}", "disk nearly full", "slow query, 1200 ms", "ok"]


class Story:
    """Random calls, none of which breaks two rules."""

    def __init__(self, rng, loggers, handlers):
        self.rng = rng
        self.operations, self.args = ["LogSystem"], [[]]
        names = ["", "app", "app.db", "app.db.pool", "app.dbx", "app.web", "web", "web.api.v1", "a", "a.b.c.d"]
        self.loggers = names[:loggers]
        self.handlers = [f"h{at}" for at in range(handlers)]
        self.at = 0
        for handler in self.handlers:
            size, keep = rng.choice([1, 12, 25, 40, 100]), rng.choice([1, 2, 3, 20])
            self.call("add_handler", handler, rng.choice(LEVELS[:3]), rng.choice(TEMPLATES), size, keep)
            self.call("attach", rng.choice(self.loggers), handler)
        self.call("set_level", "", "DEBUG")

    def call(self, name, *args):
        self.operations.append(name)
        self.args.append(list(args))

    def case(self, note):
        return {"operations": self.operations, "args": self.args, "note": note}

    def log(self):
        self.at += self.rng.randint(0, 3)
        level = self.rng.choice([*LEVELS[:3], *LEVELS[:3], *LEVELS[:3], *LEVELS[2:]])
        self.call("log", self.rng.choice(self.loggers), level, self.rng.choice(MESSAGES), self.at)

    def shape(self):
        rng, logger, handler = self.rng, self.rng.choice(self.loggers), self.rng.choice(self.handlers)
        self.call(
            *rng.choice(
                [
                    ("attach", logger, handler),
                    ("attach", logger, handler),
                    ("attach", logger, handler),
                    ("detach", logger, handler),
                    ("set_level", logger, rng.choice(LEVELS)),
                    ("set_level", logger, rng.choice([None, *LEVELS[:2]])),
                    ("set_propagate", logger, rng.random() < 0.6),
                    ("set_template", handler, rng.choice(TEMPLATES)),
                    ("restrict", handler, rng.choice(["", *self.loggers])),
                ]
            )
        )

    def ask(self):
        self.call(
            *self.rng.choice([("level", self.rng.choice(self.loggers)), ("files", self.rng.choice(self.handlers))])
        )

    def queue(self):
        rng, handler = self.rng, self.rng.choice(self.handlers)
        policy = rng.choice(["block", "drop_new", "drop_old", "drop_least", "drop_least"])
        self.call(
            *rng.choice(
                [
                    ("set_queue", handler, rng.choice([0, 1, 2, 2, 3, 3, 5]), policy),
                    ("work", handler, rng.choice([0, 1, 1, 2, 99])),
                    ("work", handler, 1),
                    ("waiting", handler),
                    ("waiting", handler),
                    ("lost", handler),
                ]
            )
        )

    def refused(self):
        rng = self.rng
        self.call(
            *rng.choice(
                [
                    ("set_queue", rng.choice(self.handlers), -1, "block"),
                    ("set_queue", rng.choice(self.handlers), 2, "drop"),
                    ("work", "none", 1),
                    ("waiting", "none"),
                    ("lost", "none"),
                    ("attach", rng.choice(self.loggers), "none"),
                    ("detach", rng.choice(self.loggers), "none"),
                    ("files", "none"),
                    ("set_template", "none", ""),
                    ("restrict", "none", ""),
                    ("set_level", rng.choice(self.loggers), "FATAL"),
                    ("set_level", "", None),
                    ("log", rng.choice(self.loggers), "info", "x", self.at),
                    ("add_handler", rng.choice(self.handlers), "INFO", "", 9, 9),
                    ("add_handler", "new", "LOUD", "", 9, 9),
                ]
            )
        )

    def steps(self, count):
        for _ in range(count):
            self.rng.choice([self.log] * 8 + [self.shape] * 4 + [self.queue] * 5 + [self.ask] * 2 + [self.refused])()
        for handler in self.handlers:
            for name in ("lost", "waiting", "files"):
                self.call(name, handler)
        return self


def full(rng, policy, capacity, records):
    """More records than the worker can write."""
    operations, args = ["LogSystem", "add_handler", "attach"], [[], ["h", "INFO", "{time}", 400, 3], ["", "h"]]
    operations += ["set_level", "set_queue"]
    args += [["", "DEBUG"], ["h", capacity, policy]]
    for at in range(records):
        operations.append("log")
        args.append(["a", rng.choice(LEVELS[1:3]), "m", at])
        if at % 9 == 0:
            operations.append("work")
            args.append(["h", 3])
    note = f"{records} records, {policy}, room for {capacity}"
    return {
        "operations": [*operations, "lost", "work", "files"],
        "args": [*args, ["h"], ["h", 10**6], ["h"]],
        "note": note,
    }


def generate(seed):
    rng = random.Random(seed)
    for loggers, handlers, steps in ((1, 1, 40), (2, 1, 60), (3, 2, 100), (5, 2, 140), (6, 3, 200), (10, 4, 300)):
        yield Story(rng, loggers, handlers).steps(steps).case(f"{loggers} loggers, {steps} random calls")
    for policy in ("block", "drop_new", "drop_old", "drop_least"):
        yield full(rng, policy, rng.choice([20, 50]), 300)
