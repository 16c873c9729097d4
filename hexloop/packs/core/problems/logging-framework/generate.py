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
            self.call("add_handler", handler, rng.choice(LEVELS[:4]), rng.choice(TEMPLATES), size, keep)

    def call(self, name, *args):
        self.operations.append(name)
        self.args.append(list(args))

    def case(self, note):
        return {"operations": self.operations, "args": self.args, "note": note}

    def log(self):
        self.at += self.rng.randint(0, 3)
        level = self.rng.choice([*LEVELS, *LEVELS[2:], *LEVELS[2:]])
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

    def refused(self):
        rng = self.rng
        self.call(
            *rng.choice(
                [
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
            self.rng.choice([self.log] * 8 + [self.shape] * 6 + [self.ask] * 2 + [self.refused])()
        for handler in self.handlers:
            self.call("files", handler)
        return self


def wide(rng, loggers, records):
    """Thousands of loggers with a level of their own, and records at all of them."""
    operations, args = ["LogSystem", "add_handler", "attach"], [[], ["h", "ERROR", "{message}", 1000, 2], ["", "h"]]
    names = [f"s{at % 7}.m{at % 50}.c{at}" for at in range(loggers)]
    for name in names:
        operations.append("set_level")
        args.append([name, rng.choice(LEVELS)])
    for at in range(records):
        operations.append("log")
        args.append([rng.choice(names), rng.choice(LEVELS), "m", at])
    return {
        "operations": [*operations, "files"],
        "args": [*args, ["h"]],
        "note": f"{loggers} loggers, {records} records",
    }


def long_file(records):
    """One file that grows and grows."""
    operations, args = ["LogSystem", "add_handler", "attach"], [[], ["h", "INFO", "{time}", 10**9, 1], ["", "h"]]
    for at in range(records):
        operations.append("log")
        args.append(["a", "ERROR", "m", at])
    return {"operations": [*operations, "files"], "args": [*args, ["h"]], "note": f"{records} lines in one file"}


def generate(seed):
    rng = random.Random(seed)
    for loggers, handlers, steps in ((2, 1, 40), (3, 2, 60), (5, 2, 90), (6, 3, 120), (8, 3, 160), (10, 5, 250)):
        yield Story(rng, loggers, handlers).steps(steps).case(f"{loggers} loggers, {steps} random calls")
    yield wide(rng, 8000, 11000)
    yield long_file(19000)


def grow(n, seed):
    operations, args = (
        ["LogSystem", "add_handler", "attach"],
        [[], ["h", "INFO", "{level} {message}", 10**9, 1], ["", "h"]],
    )
    for at in range(n):
        operations.append("log")
        args.append(["a.b.c", "ERROR", "m", at])
    yield {"operations": operations, "args": args}
