"""The change request on the first brief's list of calls: a deletion is one more entry of it."""

import hashlib
import runpy
from pathlib import Path

FIRST = runpy.run_path(str(Path(__file__).with_name("ml_experiment_tracker.py")))
KINDS = (*FIRST["KINDS"], "log_artifact", "read_artifact", "where", "stored", "delete_run")
WEIGHTS = (6, 2, 5, 8, 1, 1, 3, 2, 9, 3, 1, 3, 12, 2, 3, 2, 8)
TEXTS = ("", "p", "p", "p", "qq")


class Tracker(FIRST["Tracker"]):
    def runs(self, experiment=None):
        gone = [arg[0] for arg, _ in self.all("delete_run")]
        return [run for run in super().runs(experiment) if run not in gone]

    def files(self, run):
        """The paths and contents of a run."""
        return {(arg[1], arg[2]) for arg, _ in self.all("log_artifact", run)}

    def broken(self, name, arg):
        wrong = super().broken(name, arg)
        if name == "log_artifact" and any(path == arg[1] and text != arg[2] for path, text in self.files(arg[0])):
            wrong |= {"ValueError"}
        if name == "read_artifact" and arg[1] not in dict(self.files(arg[0])):
            wrong |= {"KeyError"}
        if name == "delete_run" and not wrong:
            held = [row[1] for model in "mn" for row in self.versions(model)]
            wrong |= {"RuntimeError"} if self.status(arg[0]) == "running" or arg[0] in held else set()
        return wrong

    def log_artifact(self, run, path, content):
        return hashlib.new("sha256", bytes(content, "utf-8")).hexdigest()

    def read_artifact(self, run, path):
        return dict(self.files(run))[path]

    def where(self, digest):
        places = [(run, *sorted(self.files(run))) for run in self.runs()]
        return [
            [run, path] for run, *files in places for path, text in files if self.log_artifact(0, 0, text) == digest
        ]

    def stored(self, *without):
        kept = set().union(*(self.files(run) for run in self.runs() if run not in without))
        return len("".join({text for _, text in kept}))

    def delete_run(self, run):
        return self.stored() - self.stored(run)

    def register(self, model, run):
        same = [row[0] for row in self.versions(model) if self.files(row[1]) == self.files(run) != set()]
        return same[0] if same else len(self.versions(model)) + 1

    def versions(self, model):
        found = {}
        for row in super().versions(model):
            found.setdefault(row[0], row)
        return list(found.values())


def some_arguments(rng, name):
    run, path, text = f"run-{rng.choice([1, 1, 2, 2, 3, 3, 4])}", rng.choice(["f", "f", "g"]), rng.choice(TEXTS)
    return {
        "log_artifact": [run, path, text],
        "read_artifact": [run, path],
        "where": [hashlib.sha256(text.encode()).hexdigest()],
        "stored": [],
        "delete_run": [run],
    }.get(name) or ([] if name == "stored" else FIRST["some_arguments"](rng, name))


def draw(rng):
    return FIRST["draw"](rng, Tracker, KINDS, WEIGHTS, some_arguments)


def answer(case):
    return FIRST["answer"](case, Tracker)


DRAWS = 1_000
