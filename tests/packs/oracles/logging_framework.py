"""Handlers keep every line they ever wrote; levels, paths and files are worked out afresh for each question."""

LEVELS = ["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"]
LOGGERS = ["", "a", "a.b", "a.bc", "a.b.c", "d"]
HANDLERS = ["h", "i"]
TEMPLATES = ["{message}", "{level}", "{logger}/{message}", "{time}{message}"]


class Model:
    """Own levels, silent loggers, pairs of logger and handler; refused calls return their exceptions' names."""

    def __init__(self):
        self.own, self.silent, self.pairs, self.handlers = {"": "WARNING"}, set(), set(), {}

    def add_handler(self, handler, level, template, max_size, keep):
        wrong = {"ValueError"} if handler in self.handlers or level not in LEVELS else set()
        if not wrong:
            made = {"level": level, "template": template, "max": max_size, "keep": keep, "below": "", "lines": []}
            self.handlers[handler] = made
        return wrong or None

    def change(self, handler, key, value):
        if handler not in self.handlers:
            return {"KeyError"}
        self.handlers[handler][key] = value
        return None

    def set_template(self, handler, template):
        return self.change(handler, "template", template)

    def restrict(self, handler, logger):
        return self.change(handler, "below", logger)

    def attach(self, logger, handler):
        if handler not in self.handlers:
            return {"KeyError"}
        before = len(self.pairs)
        self.pairs.add((logger, handler))
        return len(self.pairs) > before

    def detach(self, logger, handler):
        if handler not in self.handlers:
            return {"KeyError"}
        before = len(self.pairs)
        self.pairs -= {(logger, handler)}
        return len(self.pairs) < before

    def set_level(self, logger, level):
        if level not in LEVELS and not (level is None and logger):
            return {"ValueError"}
        self.own[logger] = level
        return None

    def level(self, logger):
        return next(self.own[one] for one in path(logger) if self.own.get(one))

    def set_propagate(self, logger, on):
        self.silent = (self.silent - {logger}) | (set() if on else {logger})

    def log(self, logger, level, message, at):
        if level not in LEVELS:
            return {"ValueError"}
        if lower(level, self.level(logger)):
            return 0
        way = path(logger)
        come = {one for place, one in enumerate(way) if not self.silent & set(way[:place])}
        wanted = [name for name in self.handlers if any((one, name) in self.pairs for one in come)]
        done = 0
        for name in wanted:
            one = self.handlers[name]
            if not lower(level, one["level"]) and one["below"] in way:
                values = {"time": str(at), "level": level, "logger": logger or "root", "message": message}
                done += self.take(one, level, filled(one["template"], values))
        return done

    def take(self, one, level, line):
        one["lines"].append(line)
        return 1

    def files(self, handler):
        if handler not in self.handlers:
            return {"KeyError"}
        one = self.handlers[handler]
        files = [[]]
        for line in one["lines"]:
            if files[-1] and sum(map(len, files[-1])) + len(files[-1]) + len(line) + 1 > one["max"]:
                files.append([])
            files[-1].append(line)
        return files[-one["keep"] :][::-1]


def path(logger):
    parts = logger.split(".") if logger else []
    return [".".join(parts[:count]) for count in range(len(parts), -1, -1)]


def lower(level, other):
    return LEVELS.index(level) < LEVELS.index(other)


def filled(template, values):
    """Pieces between braces take turns with plain text."""
    pieces = template.replace("{", "}").split("}")
    return "".join(values[piece] if place % 2 else piece for place, piece in enumerate(pieces))


def some_call(rng, at):
    logger, handler, level = rng.choice(LOGGERS), rng.choice([*HANDLERS, *HANDLERS, "x"]), rng.choice([*LEVELS, "LOUD"])
    message = rng.choice(["", "m", "{level}", "longer"])
    log = ("log", [logger, rng.choice([level, *LEVELS[2:]]), message, at])
    shape = [
        ("set_template", [handler, rng.choice(TEMPLATES)]),
        ("restrict", [handler, rng.choice(LOGGERS)]),
        ("attach", [logger, handler]),
        ("attach", [logger, handler]),
        ("detach", [logger, handler]),
        ("set_level", [logger, rng.choice([None, level])]),
        ("set_propagate", [logger, rng.random() < 0.5]),
        ("level", [logger]),
        ("files", [handler]),
        ("add_handler", [handler, level, rng.choice(TEMPLATES), rng.choice([1, 3, 6, 9]), rng.choice([1, 2, 9])]),
    ]
    return rng.choice([log] * 8 + shape)


def draw(rng, call=some_call, last=("files",)):
    calls = [("set_level", ["", rng.choice(LEVELS)])] if rng.random() < 0.5 else []
    for handler in HANDLERS:
        calls.append(
            ("add_handler", [handler, rng.choice(LEVELS[:3]), rng.choice(TEMPLATES), rng.choice([3, 6, 9]), 3])
        )
        calls.append(("attach", [rng.choice(LOGGERS[:2]), handler]))
    at = 0
    for _ in range(rng.randint(5, 40)):
        at += rng.randint(0, 4)
        calls.append(call(rng, at))
    calls += [(name, [handler]) for handler in HANDLERS for name in last]
    return {"operations": ["LogSystem", *(name for name, _ in calls)], "args": [[], *(args for _, args in calls)]}


def answer(case, model=Model):
    one, answers = model(), [None]
    for name, args in zip(case["operations"][1:], case["args"][1:], strict=True):
        came = getattr(one, name)(*args)
        answers.append({"raises": came.pop()} if isinstance(came, set) else came)
    return answers
