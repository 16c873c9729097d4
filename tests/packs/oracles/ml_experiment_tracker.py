"""The list of all calls so far, searched anew for each question; nothing else is kept."""

KINDS = ("start_run", "log_param", "log_metric", "end_run", "params", "history", "best", "search")
KINDS += ("register", "promote", "production", "versions")
WEIGHTS = (6, 5, 10, 6, 1, 2, 6, 3, 6, 8, 3, 4)


class Tracker:
    """What was done, as (name, argument, result), without the calls that raised."""

    def __init__(self):
        self.done = []

    def all(self, name, *begin):
        found = [(arg, result) for one, arg, result in self.done if one == name]
        return [(arg, result) for arg, result in found if arg[: len(begin)] == list(begin)]

    def runs(self, experiment=None):
        return [result for arg, result in self.all("start_run") if experiment in (None, arg[0])]

    def status(self, run):
        return next((arg[1] for arg, _ in self.all("end_run", run)), "running")

    def broken(self, name, arg):
        """The errors of a call, as a set."""
        wrong = set()
        place = {"register": 1}.get(name, 0)
        writes = name in ("log_param", "log_metric", "end_run", "log_artifact")
        if writes or name in ("params", "history", "register", "read_artifact", "delete_run"):
            wrong |= {"KeyError"} if arg[place] not in self.runs() else set()
            wrong |= {"RuntimeError"} if writes and self.status(arg[0]) != "running" else set()
        if name == "log_param" and self.params(arg[0]).get(arg[1], arg[2]) != arg[2]:
            wrong |= {"ValueError"}
        if name == "log_metric" and any(one[3] == arg[3] for one, _ in self.all("log_metric", *arg[:2])):
            wrong |= {"ValueError"}
        allowed = {"end_run": ("finished", "failed"), "promote": ("staging", "production", "archived")}
        allowed["best"] = ("max", "min")
        if name in allowed and arg[-1] not in allowed[name]:
            wrong |= {"ValueError"}
        if name == "register" and not wrong and self.status(arg[1]) != "finished":
            wrong |= {"RuntimeError"}
        if name == "promote" and arg[1] not in [one[0] for one in self.versions(arg[0])]:
            wrong |= {"KeyError"}
        return wrong

    def call(self, name, arg):
        wrong = self.broken(name, arg)
        if wrong:
            return {"raises": wrong.pop()}
        result = getattr(self, name, lambda *_: None)(*arg)
        self.done.append((name, arg, result))
        return result

    def start_run(self, experiment):
        return f"run-{len(self.all('start_run')) + 1}"

    def params(self, run):
        return {arg[1]: arg[2] for arg, _ in self.all("log_param", run)}

    def history(self, run, name):
        return sorted([arg[3], arg[2]] for arg, _ in self.all("log_metric", run, name))

    def best(self, experiment, metric, mode):
        some = [run for run in self.runs(experiment) if self.status(run) == "finished" and self.history(run, metric)]
        values = [self.history(run, metric)[-1][1] for run in some]
        wanted = sorted(values)[{"max": -1, "min": 0}[mode]] if values else None
        return some[values.index(wanted)] if values else None

    def search(self, experiment, params):
        return [run for run in self.runs(experiment) if {**self.params(run), **params} == self.params(run)]

    def register(self, model, run):
        return 1 + len(self.all("register", model))

    def versions(self, model):
        rows = [[result, arg[1], "none"] for arg, result in self.all("register", model)]
        for arg, _ in self.all("promote", model):
            for row in rows:
                if row[0] == arg[1]:
                    row[2] = arg[2]
                elif arg[2] == row[2] == "production":
                    row[2] = "archived"
        return rows

    def production(self, model):
        return next((run for _, run, stage in self.versions(model) if stage == "production"), None)


def some_arguments(rng, name):
    run, experiment, model = f"run-{rng.choice([1, 1, 2, 2, 3, 4])}", rng.choice(["e", "e", "f"]), rng.choice("mmn")
    metric, value = rng.choice(["auc", "auc", "loss"]), rng.choice([-0.5, 0.0, 0.5, 1.0])
    params = {one: rng.choice("12") for one in rng.sample("xy", rng.randint(0, 2))}
    return {
        "start_run": [experiment],
        "log_param": [run, rng.choice("xy"), rng.choice("112")],
        "log_metric": [run, metric, value, rng.randint(0, 6)],
        "end_run": [run, rng.choice(["finished"] * 7 + ["failed", "failed", "done"])],
        "params": [run],
        "history": [run, metric],
        "best": [experiment, metric, rng.choice(["max", "max", "min", "min", "min", "first"])],
        "search": [experiment, params],
        "register": [model, run],
        "promote": [model, rng.randint(1, 3), rng.choice(["staging", "production", "production", "archived", "none"])],
    }.get(name, [model])


def draw(rng, tracker=Tracker, kinds=KINDS, weights=WEIGHTS, arguments=some_arguments):
    operations, args, follows = ["ExperimentTracker"], [[]], tracker()
    for at in range(rng.randint(1, 40)):
        name = rng.choices(kinds, weights)[0] if at > 1 else "start_run"
        arg = arguments(rng, name)
        if len(follows.broken(name, arg)) < 2:
            follows.call(name, arg)
            operations.append(name)
            args.append(arg)
    return {"operations": operations, "args": args}


def answer(case, tracker=Tracker):
    one = tracker()
    return [None, *(one.call(*call) for call in list(zip(case["operations"], case["args"], strict=True))[1:])]


DRAWS = 1_000
