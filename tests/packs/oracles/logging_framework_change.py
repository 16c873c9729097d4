"""The first brief's model; a queue is one list of all lines ever let in, with what became of each."""

import runpy
from pathlib import Path

FIRST = runpy.run_path(str(Path(__file__).with_name("logging_framework.py")))
LEVELS = FIRST["LEVELS"]
POLICIES = ["block", "drop_new", "drop_old", "drop_least"]


class Model(FIRST["Model"]):
    """Each entry is [level, line, state], the state being 'waits', 'written' or 'lost'."""

    def waits(self, one):
        return [entry for entry in one.setdefault("entries", []) if entry[2] == "waits"]

    def write(self, one, entries):
        for entry in entries:
            entry[2] = "written"
            one["lines"].append(entry[1])
        return len(entries)

    def take(self, one, level, line):
        waiting, (capacity, policy) = self.waits(one), one.get("queue", (0, ""))
        new = [level, line, "waits"]
        one["entries"].append(new)
        if capacity == 0 or level in ("ERROR", "CRITICAL"):
            self.write(one, [*waiting, new])
        elif len(waiting) >= capacity:
            if policy == "block":
                self.write(one, waiting[:1])
            elif policy == "drop_new":
                new[2] = "lost"
            elif policy == "drop_old":
                waiting[0][2] = "lost"
            else:
                for name in LEVELS:
                    least = [entry for entry in [*waiting, new] if entry[0] == name]
                    if least:
                        least[0][2] = "lost"
                        break
        return int(new[2] != "lost")

    def set_queue(self, handler, capacity, policy):
        wrong = {"KeyError"} if handler not in self.handlers else set()
        wrong |= {"ValueError"} if capacity < 0 or policy not in POLICIES else set()
        if wrong:
            return wrong
        self.work(handler, 10**6)
        self.handlers[handler]["queue"] = (capacity, policy)
        return None

    def work(self, handler, n):
        if handler not in self.handlers:
            return {"KeyError"}
        return self.write(self.handlers[handler], self.waits(self.handlers[handler])[:n])

    def waiting(self, handler):
        return len(self.waits(self.handlers[handler])) if handler in self.handlers else {"KeyError"}

    def lost(self, handler):
        if handler not in self.handlers:
            return {"KeyError"}
        return sum(entry[2] == "lost" for entry in self.handlers[handler].get("entries", []))


def some_call(rng, at):
    handler = rng.choice([*FIRST["HANDLERS"], *FIRST["HANDLERS"], "x"])
    policy, capacity = rng.choice([*POLICIES, "drop_least", "none"]), rng.choice([0, 1, 2, 3, -1])
    if handler == "x" or policy == "none":
        capacity = 1
    if handler == "x":
        policy = "block"
    new = [
        ("set_queue", [handler, capacity, policy]),
        ("set_queue", [handler, capacity, policy]),
        ("work", [handler, rng.choice([0, 1, 1, 2, 9])]),
        ("waiting", [handler]),
        ("lost", [handler]),
    ]
    log = ("log", [rng.choice(FIRST["LOGGERS"]), rng.choice([*LEVELS[:3], *LEVELS]), rng.choice(["", "m", "n"]), at])
    return rng.choice([rng.choice(new), log, log, FIRST["some_call"](rng, at)])


def draw(rng):
    case = FIRST["draw"](rng, some_call, ("lost", "waiting", "files"))
    case["operations"].insert(1, "set_level")
    case["args"].insert(1, ["", rng.choice(LEVELS[:2])])
    for at, handler in enumerate(FIRST["HANDLERS"]):
        case["operations"].insert(6 + at, "set_queue")
        case["args"].insert(6 + at, [handler, rng.choice([0, 1, 2, 3]), rng.choice(POLICIES)])
    return case


def answer(case):
    return FIRST["answer"](case, Model)
