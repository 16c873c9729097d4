"""The change request by the first brief's dictionary of paths: try the call, measure every quota, take it back."""

import runpy
from pathlib import Path

FIRST = runpy.run_path(str(Path(__file__).with_name("in_memory_file_system.py")))
MEASURES = ("characters", "entries")
DRAWS = 1_000


def draw(rng):
    model, operations, args = Quotas(), ["FileSystem"], [[]]
    for _ in range(rng.randint(1, 35)):
        name, arg = FIRST["some_call"](rng, model)
        if rng.random() < 0.4:
            name = rng.choice(["set_quota", "set_quota", "usage", "room"])
            path, measure = rng.choice([*sorted(model.all), "/c"]), rng.choice(MEASURES)
            limit = [rng.choice([None, -1, 0, 1, 2, 3, 5, 8])] if name == "set_quota" else []
            arg = [path, measure, *limit]
        if len(model.all) < 25 or name not in ("cp", "mkdir", "write"):
            errors, _ = model.try_call(name, arg)
            if len(errors) < 2:
                operations.append(name)
                args.append(arg)
    return {"operations": [*operations, "find"], "args": [*args, ["/", "*"]]}


def answer(case):
    model, answers = Quotas(), [None]
    for name, arg in list(zip(case["operations"], case["args"], strict=True))[1:]:
        errors, value = model.try_call(name, arg)
        answers.append({"raises": errors.pop()} if errors else value)
    return answers


class Quotas(FIRST["Model"]):
    def __init__(self):
        super().__init__()
        self.limits = {}  # path and measure -> limit

    def try_call(self, name, arg):
        before, limits = dict(self.all), dict(self.limits)
        errors, value = self.call(name, *arg)
        if name == "mv" and not errors:
            source, target = map(self.plain, arg)
            if target in before and before[target] is None:
                target = target.rstrip("/") + "/" + source.split("/")[-1]
            for path, measure in limits:
                if (path + "/").startswith(source + "/"):
                    self.limits[target + path[len(source) :], measure] = self.limits.pop((path, measure))
        self.limits = {key: limit for key, limit in self.limits.items() if self.is_dir(key[0])}
        if any(self.measured(path, measure) > limit for (path, measure), limit in self.limits.items()):
            self.all, self.limits = before, limits
            return {"OSError"}, None
        return errors, value

    def measured(self, path, measure):
        return sum(1 if measure == "entries" else len(self.all[one] or "") for one in self.below(path))

    def errors(self, path):
        return self.way(path) or self.gone(path) or (set() if self.is_dir(path) else {"NotADirectoryError"})

    def set_quota(self, path, measure, limit):
        errors = self.errors(path)
        inside = self.measured(path, measure)
        if limit is not None and (limit < 0 or (limit < inside and not errors)):
            errors = errors | {"ValueError"}
        if not errors:
            self.limits[path, measure] = 10**9 if limit is None else limit
        return errors, None

    def usage(self, path, measure):
        return self.errors(path), self.measured(path, measure)

    def room(self, path, measure):
        found = [
            limit - self.measured(above, kind)
            for (above, kind), limit in self.limits.items()
            if kind == measure and limit < 10**9 and (path + "/").startswith(above.rstrip("/") + "/")
        ]
        return self.errors(path), min(found, default=None)
